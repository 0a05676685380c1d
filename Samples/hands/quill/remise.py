"""How the act was handed over: the page (or the few lines) that closes every bailiff's act, with its cost."""

from . import pen
from .digits import hour, money, on, the_year
from .furniture import beside, framed, leader, table, tick
from .parties import plain

SAID = {
    "personne": [
        "À personne : la copie a été remise à l'intéressé(e), qui a déclaré être le destinataire",
        "Remise à personne (article 654 C.P.C.)",
        "au destinataire lui-même",
    ],
    "domicile": [
        "À domicile : la copie a été remise sous pli fermé à une personne présente, qui a accepté de la recevoir",
        "Remise à domicile (article 655 C.P.C.)",
        "à une personne présente au domicile, sous enveloppe fermée",
    ],
    "etude": [
        "Dépôt à l'étude : personne n'ayant pu ou voulu recevoir la copie, elle est conservée en notre étude",
        "Remise à l'étude (article 656 C.P.C.)",
        "par dépôt en l'étude, un avis de passage ayant été laissé",
    ],
    "pv_659": [
        "Recherches infructueuses : le destinataire est sans domicile, résidence ou lieu de travail connus",
        "Procès-verbal de recherches (article 659 C.P.C.)",
        "selon procès-verbal de l'article 659 du code de procédure civile",
    ],
}
PROSE = {
    "personne": "Ayant rencontré {who} à l'adresse indiquée, et {who} m'ayant confirmé son identité, j'ai remis la copie de l'acte à sa personne.",
    "domicile": "En l'absence de {who}, la copie de l'acte a été remise à domicile, sous enveloppe fermée ne portant que le nom du destinataire et le cachet de l'étude, à {other}, qui l'a acceptée. Un avis de passage a été laissé et la lettre prévue à l'article 658 du code de procédure civile adressée.",
    "etude": "N'ayant trouvé personne au domicile de {who}, dont le nom figure sur la boîte aux lettres, ce que le voisinage m'a confirmé, et aucun tiers n'ayant voulu recevoir l'acte, j'ai déposé la copie en mon étude. Un avis de passage daté a été laissé au domicile et la lettre de l'article 658 du code de procédure civile envoyée.",
    "pv_659": "{who} n'ayant plus ni domicile ni résidence connus, les démarches faites auprès du voisinage, de la mairie et des annuaires étant restées vaines, j'ai dressé procès-verbal de recherches infructueuses selon l'article 659 du code de procédure civile et envoyé copie par lettre recommandée à la dernière adresse.",
}
ORDER = ("personne", "domicile", "etude", "pv_659")
OTHERS = ("son conjoint", "sa sœur", "Madame la gardienne", "son fils majeur", "un colocataire")


def cost_box(ink, lines, total, record=True, dot=None):
    """The tariff of the act; records its total as `cout_acte` (a field of commandements only)."""
    size = min(ink.look.size - 1, 9)
    last = ink.m("cout_acte", total, "plain") if record else money(total, "plain")
    rows = [(label, money(v, "plain")) for label, v in lines] + [("COÛT DE L'ACTE T.T.C.", last)]
    if dot:
        for label, value in rows:
            leader(ink, label, value, dot, size=size)
        ink.gap(2)
    else:
        table(ink, rows, [3, 1.2], "LR", rules=ink.rng.choice(["grid", "outer", "rows"]), head=False, size=size, base_last="B")


def _mode(ink, i, value, text, hand=False):
    if i == 0:
        ink.put("modalite_signification", value, "" if hand else text, hand)


def ticked(ink, c, d, modes, act, by_hand=False, manner=0, shape="box", costs=None):
    """One page per addressee with four boxes, one of them marked in print or by pen."""
    for i, p in enumerate(c.tenants):
        ink.page()
        ink.para(["MODALITÉS DE SIGNIFICATION", "SIGNIFICATION DE L'ACTE", "REMISE DE LA COPIE"][manner % 3], "C", 12, "B", after=3)
        ink.para(f"{act} - Affaire {c.reference}" if manner else f"Acte : {act}", "L", after=1)
        ink.para(f"Destinataire : <b>{plain(ink, p)}</b>", "L", after=1)
        stamp_day(ink, d, by_hand)
        for kind in ORDER:
            label = SAID[kind][manner % 2]
            on_ = kind == modes[i]
            if on_:
                _mode(ink, i, kind, label, by_hand)
            tick(ink, label, on_, pen.cross if by_hand else None, shape)
            if on_ and by_hand and kind == "domicile":
                pen.write(ink, ink.x0 + 14, ink.y + 3.5, ink.rng.choice(OTHERS), 5)
                ink.gap(6)
        ink.gap(2)
        ink.para(
            "Un avis de passage a été laissé au domicile dans les cas des articles 655 et 656 du code de procédure civile.", size=ink.look.size - 1.5
        )
        if i == 0 and costs:
            with ink.frame(ink.x0, ink.x0 + 92):
                cost_box(ink, *costs)
        closing(ink, c, d)


def stamp_day(ink, d, by_hand):
    """Day and hour of service, printed or written on dots."""
    h = ink.rng.randint(8, 18), ink.rng.choice([5, 10, 20, 35, 40, 55])
    if by_hand:
        ink.need(12)
        ink.gap(2)
        y = ink.y
        lead = "Date : " + "." * 52 + "   Heure : "
        ink.para("Date : " + "." * 52 + "   Heure : " + "." * 24, "L", after=3)
        pen.write(ink, ink.x0 + 14, y + 3, f"{d.day} / {d.month:02d} / {d.year}", 5)
        pen.write(ink, ink.x0 + ink.width(lead) + 3, y + 3, hour(*h, "h"), 5)
        if "date_acte" not in ink.fields:
            ink.put("date_acte", d.isoformat(), "", hand=True)
    else:
        ink.para(f"Signifié le {ink.put('date_acte', d.isoformat(), on(d, 'slash'))} à {hour(*h)}", "L", after=3)


def told(ink, c, d, modes, act, costs=None, heading="PROCÈS-VERBAL DE SIGNIFICATION", fresh=True):
    """Printed prose, all addressees on the same page."""
    if fresh:
        ink.page()
    ink.para(heading, "C", 12, "B", after=3)
    ink.para(
        f"Le présent acte ({act}) a été signifié par {c.trade(d)} le {ink.put('date_acte', d.isoformat(), on(d, 'long'))}, dans les conditions ci-dessous indiquées et suivant les déclarations qui ont été faites."
    )
    for i, p in enumerate(c.tenants):
        who = plain(ink, p, False)
        text = PROSE[modes[i]].format(who=who, other=ink.rng.choice(OTHERS))
        _mode(ink, i, modes[i], text.split(", ")[-1].rstrip("."))
        ink.para(f"<b>{who}</b>", "L", after=0.5)
        ink.para(text)
    if costs:
        with ink.frame(ink.x0, ink.x0 + 85):
            cost_box(ink, *costs)
    closing(ink, c, d)


def grid(ink, c, d, modes, act, costs=None, by_hand=False):
    """Two columns: tariff on the left, manner of service on the right, once per addressee."""
    for i, p in enumerate(c.tenants):
        ink.page()

        def tariff(k):
            k.para("DÉTAIL DU COÛT", "L", 9, "B", after=1.5)
            cost_box(k, costs[0], costs[1], record=i == 0 and len(costs) < 3, dot="." if i % 2 == 0 else None)
            k.para("Acte soumis au tarif réglementé. Droit fixe perçu selon l'article A. 444 du code de commerce.", "L", 7.5)

        def service(k):
            k.para(f"Acte remis à {plain(k, p)}", "L", 10, "B", after=1.5)
            stamp_day(k, d, by_hand)
            for kind in ORDER:
                label = SAID[kind][1]
                if kind == modes[i]:
                    _mode(k, i, kind, label, by_hand)
                tick(k, label, kind == modes[i], pen.cross if by_hand else None, size=9)

        ink.para(f"ANNEXE À L'ACTE : {act}", "C", 11, "B", after=3)
        beside(ink, tariff, service, 0.42)
        ink.gap(4)
        closing(ink, c, d)


def brief(ink, c, d, modes, costs=None):
    """A few lines at the end of the last page, as small offices do."""
    ink.need(36 + 14 * len(c.tenants) + (10 if costs else 0))  # keep the seal with its words

    def text(k):
        k.para("REMISE DE L'ACTE", "L", 9.5, "B", after=1)
        for i, p in enumerate(c.tenants):
            words = SAID[modes[i]][2]
            _mode(k, i, modes[i], words)
            k.para(f"{plain(k, p)} : copie remise {words}, le {k.put('date_acte', d.isoformat(), on(d, 'slash'))}.", size=9, after=0.8)
        if costs:
            detail = " ; ".join(f"{a} {money(v, 'plain')}" for a, v in costs[0])
            sum_ = k.m("cout_acte", costs[1]) if len(costs) < 3 else k.cash(costs[1])
            k.para(f"Coût : {sum_} T.T.C. ({detail}).", size=8.5)

    framed(ink, text)
    closing(ink, c, d)


def closing(ink, c, d):
    """Signature and seal; the seal may fall across the words above."""
    ink.need(26)
    with ink.frame(ink.x0 + (ink.x1 - ink.x0) * 0.55, ink.x1):
        ink.para(c.trade(d).capitalize(), "L", 9, "I", after=0)
    y = ink.y
    pen.sign(ink, ink.x1 - 52, y - 2)
    if ink.rng.random() < 0.75:
        pen.seal(ink, ink.x1 - 82 + ink.rng.uniform(-8, 8), y - 16, c.office.name[:44] + " * " + c.office.where.town.upper())
    ink.y = y + 18


def opening_hand(ink, d):
    """`L'AN …` printed, day and month written in: only the year can be read by a machine."""
    from .digits import MONTHS, day_words, year_words

    ink.need(12)
    ink.gap(2)
    lead = f"L'AN {year_words(d).upper()} et le "
    y = ink.y
    ink.para(lead + "." * 46, "L", after=4)
    pen.write(ink, ink.x0 + ink.width(lead) + 3, y + 2.6, f"{day_words(d)} {MONTHS[d.month - 1]}", 5.5)
    ink.put("date_acte", d.isoformat(), "", hand=True)


def opening(ink, d, style):
    text = the_year(d, style)
    return ink.put("date_acte", d.isoformat(), text)
