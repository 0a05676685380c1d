"""Blocks shared by the bailiffs' acts: heads, date lines, service pages, cost boxes, warnings."""
from . import french as F
from .page import BLUE, HEIGHT, RED, WIDTH, esc

WEB = ["www.paiement-etude.example", "Paiement en ligne : www.regler-mon-acte.example", ""]


# -- habits of an office ------------------------------------------------------------------------
def habit(p):
    """What an office always does alike: leading, size, feet of pages."""
    n, s = p.hh_office.style, p.s
    s.lead *= [1.0, 1.08, 1.18, 1.0, 1.12][n % 5]
    s.size += [0, 0.5, -0.5, 1, 0.5, 0][n % 6] if s.size < 11.5 else 0


def feet(p):
    """Page numbers or references at foot, or nothing."""
    ref = esc(p.hh.ref if p.hh_office is p.hh.office else p.hh.ref2)
    name = esc(p.hh_office.name)
    forms = [lambda n, t: ("c", f"– {n} –"), lambda n, t: ("r", f"Page {n} sur {t}"), lambda n, t: ("l", f"{ref} / {n:02d}"), lambda n, t: ("c", f"{name} – réf. {ref} – page {n}/{t}"),
             lambda n, t: ("r" if n % 2 else "l", f"{n}")]
    kind = p.hh_office.style % 7
    if kind < 5:
        p.s.footers(forms[kind], 2 if "prose" in p.layout or "fin" in p.layout else 1)


# -- heads --------------------------------------------------------------------------------------
def head_stack(p, align="l", width=240, size=None):
    """Name, associates, address, telephone, one below another, in a corner."""
    s, o = p.s, p.hh_office
    x = s.x0 if align == "l" else s.x1 - width
    y = s.at(x, s.y, f"<b>{p.office_name(True)}</b>", width, align, (size or s.size) + 1.5)
    y = s.at(x, y, esc("\n".join(o.associates)), width, align, s.size - 0.5)
    y = s.at(x, y, f"<i>{p.officer(len(o.associates) > 1).capitalize()}</i>", width, align, s.size - 0.5)
    y = s.at(x, y + 2, p.office_address(), width, align, s.size - 1)
    y = s.at(x, y, p.office_phone(), width, align, s.size - 1)
    y = s.at(x, y, p.office_mail(), width, align, s.size - 1)
    s.y = y + 12


def head_centred(p, rule=True):
    s, o = p.s, p.hh_office
    s.para(f"<b>{p.office_name()}</b>", "c", s.size + 6, after=1)
    s.para("  —  ".join(f"Me {esc(a)}" for a in o.associates), "c", s.size - 1, after=1)
    s.para(f"{p.officer().capitalize()} près le ressort de la cour d'appel", "c", s.size - 1.5, after=1)
    s.para(f"{p.office_address()} · {p.office_phone('')} · {p.office_mail()}", "c", s.size - 2, after=3)
    if rule:
        s.rule(1.4, after=2)
        s.rule(0.5, after=12)


def head_margin(p, width=118, cost=None):
    """A narrow column on the left of the first page; the cost box stands in it."""
    s, o = p.s, p.hh_office
    x, y = 26, s.top
    y = s.at(x, y, f"<b>{p.office_name()}</b>", width, "l", 9.5) + 4
    for a in o.associates:
        y = s.at(x, y, esc(a), width, "l", 8)
    y = s.at(x, y, f"<i>{p.officer().capitalize()}</i>", width, "l", 7.5) + 8
    for t in (p.office_address(), p.office_phone(), p.office_mail(), "Lundi au vendredi\n9h-12h / 14h-17h"):
        y = s.at(x, y, t, width, "l", 7.5) + 3
    y = s.at(x, y + 4, f"IBAN\n{o.iban}", width, "l", 6.5) + 10
    y = s.at(x, y, p.reference("<b>Dossier</b> "), width, "l", 8) + 14
    if cost:
        cost_box(p, cost, x, y, width)
    s.line(x + width + 6, s.top, x + width + 6, HEIGHT - 60, 0.5)
    s.x0 = x + width + 16


def head_foot(p):
    """Everything about the office in two lines at the foot of the first page."""
    s = p.s
    s.line(70, HEIGHT - 52, WIDTH - 70, HEIGHT - 52, 0.5)
    s.at(60, HEIGHT - 48, f"{p.office_name()} – {p.officer(len(p.hh_office.associates) > 1)}", WIDTH - 120, "c", 8)
    s.at(60, HEIGHT - 37, f"{p.office_address()} – {p.office_phone('tél. ')} – {p.office_mail()}", WIDTH - 120, "c", 7.5)


def head_bar(p, right):
    """A two-cell cartouche: office on the left, references on the right."""
    s, o = p.s, p.hh_office
    left = f"<b>{p.office_name(True)}</b>\n{esc(', '.join(o.associates))}\n{p.officer().capitalize()}\n{p.office_address()}\n{p.office_phone('☎ ')}\n{p.office_mail()}"
    s.table([[left, right]], [6, 4], "all", size=s.size - 1, pad=6)


def head_listing(p):
    """The head of a fixed-pitch print: stars and capitals."""
    s = p.s
    cols = int((s.x1 - s.x0) / s.measure("0" * 20, None)[0] * 20)
    s.para("*" * cols, "l", after=1)
    s.para(f"* {p.office_name(True)}", "l", after=0)
    s.para(f"* {p.officer().upper()} - {p.office_address()}", "l", after=0)
    s.para(f"* {p.office_phone('TEL ')}   {p.office_mail()}", "l", after=1)
    s.para("*" * cols, "l", after=2)
    s.para(p.reference("V/REF DOSSIER : ") + f"      EDITE POUR SIGNIFICATION      F. 1", "l", after=10)
    return cols


# -- dates --------------------------------------------------------------------------------------
def hand_face(p):
    return p.rng.choice(["Dancing Script", "Steve", "Delphine", "DkgHandwriting", "Isabella", "Rufscript"])


def date_blank(p, day, lead="L'an"):
    """Year in words, day and month left blank and written by hand."""
    s = p.s
    s.need(26)
    text = f"{lead} {F.year_in_words(day.year)} et le"
    w, _ = s.measure(text, None)
    s.at(s.x0, s.y, text)
    s.line(s.x0 + w + 6, s.y + s.size * 1.2, s.x0 + w + 190, s.y + s.size * 1.2, 0.6, [1, 2])
    s.scribble(F.day_in_words(day), s.x0 + w + 14, s.y - 7, 17, hand_face(p), p.rng.choice([BLUE, (0.1, 0.1, 0.1)]), -0.015)
    p.by_hand("date_acte", day.isoformat())
    s.y += 26


def date_stamp(p, day, lead="Date de l'acte :"):
    """A rubber date in a blank; outlines only, so it counts as handwriting."""
    s = p.s
    s.need(30)
    w, _ = s.measure(lead, None)
    s.at(s.x0, s.y + 6, lead)
    s.stamp([f"{day.day:02d} {F.MONTHS[day.month - 1][:4].upper()} {day.year}"], s.x0 + w + 20, s.y + 2, p.rng.uniform(-0.06, 0.04), p.rng.choice([BLUE, RED]), 13, frame=False)
    p.by_hand("date_acte", day.isoformat())
    s.y += 30


# -- costs --------------------------------------------------------------------------------------
def costs(rng, debt, year, base=25.53):
    """Lines of the cost of an act; the last is the total."""
    fee = round(base * (2 if debt > 1280 else 1), 2)
    travel = 7.67 if year < 2024 else 9.40
    lines = [("Emolument art. A444-10", fee), ("SCT art. A444-48", travel)]
    vat = round((fee + travel) * 0.2, 2)
    lines += [("H.T.", round(fee + travel, 2)), ("TVA 20 %", vat)]
    total = fee + travel + vat
    if year < 2020:
        lines.append(("Taxe forfaitaire", 14.89))
        total += 14.89
    if rng.random() < 0.6:
        post = rng.choice([1.16, 2.32, 3.48, 5.36])
        lines.append(("Lettre (débours)", post))
        total += post
    return lines, round(total, 2)


def note_cost(p, total):
    """Only a commandement has its cost among the fields."""
    if p.kind == "commandement_de_payer":
        p.fields["cout_acte"] = total
    else:
        p.extra["cout_acte"] = total


def cost_box(p, cost, x, y, width):
    """The COUT DE L'ACTE box of the studies' software."""
    s = p.s
    lines, total = cost
    note_cost(p, total)
    h = 13 * (len(lines) + 2) + 6
    s.rect(x, y, width, h, 0.8)
    s.at(x, y + 2, "<b>COUT DE L'ACTE</b>", width, "c", 7.5)
    yy = y + 15
    for label, value in lines + [("TOTAL TTC", total)]:
        s.at(x + 3, yy, esc(label), width - 40, "l", 6.8)
        s.at(x + width - 44, yy, F.grouped(value), 40, "r", 7.5)
        p.s.page.lines[-2:] = [" ".join(p.s.page.lines[-2:])]
        yy += 13
    return y + h


def cost_leaders(p, cost):
    lines, total = cost
    note_cost(p, total)
    p.s.para("<b>Coût du présent acte</b> (décret n° 2016-230)", "l", after=2)
    for label, value in lines:
        p.s.leader(esc(label), F.grouped(value), right=180)
    p.s.leader("<b>Total T.T.C.</b>", f"<b>{F.grouped(total)}</b>", right=180)
    p.s.space(6)


# -- service ------------------------------------------------------------------------------------
MODES = ["personne", "domicile", "etude", "pv_659"]
PROSE = {
    "personne": ["J'ai remis copie du présent acte à sa personne, ainsi déclaré.", "La copie a été remise au destinataire, rencontré en personne sur place."],
    "domicile": ["La copie a été remise à domicile à {who}, qui a accepté de la recevoir, sous enveloppe fermée ne portant que le nom du destinataire. Un avis de passage a été laissé et la lettre de l'article 658 adressée.",
                 "N'ayant trouvé l'intéressé, j'ai laissé copie au domicile entre les mains de {who}, présent, ainsi déclaré (article 655 du code de procédure civile)."],
    "etude": ["Personne n'ayant pu recevoir l'acte, et le domicile étant certain ainsi qu'il résulte {proof}, la copie a été déposée en l'étude. Un avis de passage a été laissé et la lettre prévue à l'article 658 adressée avec copie de l'acte.",
              "Dépôt à l'étude (article 656 du code de procédure civile) : nul n'a répondu à nos appels ; vérifications faites {proof}, copie est gardée en notre étude pendant trois mois."],
    "pv_659": ["PROCÈS-VERBAL DE RECHERCHES INFRUCTUEUSES (article 659 du code de procédure civile). Le nom ne figure plus {box} ; les voisins ignorent la nouvelle adresse ; la mairie et l'annuaire n'ont rien donné. Lettre recommandée avec accusé de réception et lettre simple envoyées à la dernière adresse connue.",
               "L'intéressé est sans domicile ni résidence connus. Après recherches auprès du voisinage, du bailleur et de l'annuaire, restées vaines, j'ai dressé le présent procès-verbal selon l'article 659 du code de procédure civile."],
}


def draw_modes(p):
    """A way of service for each addressee; the first one is the field."""
    return [p.rng.choices(MODES, [2, 3, 5, 1])[0] for _ in p.hh.tenants]


def who(p):
    return p.rng.choice(["son conjoint", "sa fille majeure", "un colocataire", "sa mère", "son frère", "la gardienne"])


def prose_of(p, mode, voice=None):
    text = PROSE[mode][p.rng.randint(0, 1) if voice is None else voice % 2]
    return text.format(who=who(p), proof=p.rng.choice(["du nom sur la boîte aux lettres", "du nom sur l'interphone", "de la confirmation d'un voisin", "du tableau des occupants"]),
                       box=p.rng.choice(["sur la boîte aux lettres", "sur l'interphone"]))


def service(p, style, day, cost=None, fresh=True):
    """The report of service: prose, table, ticks by type, ticks by pen, or typed form."""
    s, modes = p.s, draw_modes(p)
    if fresh:
        s.new_page()
    p.fields["modalite_signification"] = modes[0]
    if style in ("prose", "table") and p.rng.random() < 0.35:
        style = "leaves"
    if fresh:
        s.space(p.rng.choice([0, 0, 20, 60]))
    SERVICE[style](p, modes, day)
    if cost:
        if p.rng.random() < 0.5:
            cost_leaders(p, cost)
        else:
            s.need(150)
            s.y = cost_box(p, cost, s.x0, s.y + 4, 150) + 10
    s.need(90)
    s.signature(s.x1 - 150, s.y + 34, p.rng.random())
    if p.rng.random() < 0.6:
        s.seal((p.hh_office.name + " * ").upper()[:34], s.x1 - 190, s.y + 36)
    s.space(76)


def service_prose(p, modes, day):
    s = p.s
    s.para("<b>MODALITÉS DE REMISE DE L'ACTE</b>", "c", s.size + 1, after=10)
    for i, mode in enumerate(modes):
        s.para(f"Pour <b>{p.tenant(i, maiden=False)}</b>, {p.lodging()} :", after=3)
        s.para(prose_of(p, mode), left=14, after=8)
    s.para(f"Visa des mentions de signification par moi, {p.officer()} soussigné.", after=10)


def service_table(p, modes, day):
    s = p.s
    s.para("SIGNIFICATION", "l", s.size + 2, after=6)
    rows = [["Destinataire", "Date", "Modalité"]]
    for i, mode in enumerate(modes):
        rows.append([p.tenant(i, order="np", maiden=False, civ="short"), f"{day:%d/%m/%Y}" if "date_acte" not in p.hand else "même date", prose_of(p, mode)])
    s.table(rows, [3, 2, 7], "all", size=s.size - 0.5, head=True)


def _ticks(p, mode, i, hand):
    s = p.s
    s.para(f"<b>{p.tenant(i, maiden=False)}</b>", "l", after=4)
    for m, label in zip(MODES, ["à personne", "à domicile (art. 655) – copie remise sous enveloppe fermée", "dépôt à l'étude (art. 656) – avis de passage laissé", "recherches infructueuses (art. 659)"]):
        s.need(18)
        if hand:
            s.tick(s.x0 + 12, s.y + 2, m == mode, hand=True)
            s.at(s.x0 + 32, s.y, label)
        else:
            s.at(s.x0 + 12, s.y, ("[X] " if m == mode else "[ ] ") + label)
        s.y += 16
    s.space(8)


def service_ticks(p, modes, day, hand=False):
    s = p.s
    s.box(["<b>FEUILLE DE SIGNIFICATION</b>"], fill=0.92)
    s.para("La copie du présent acte a été remise selon la case cochée ci-dessous :", after=6)
    for i, mode in enumerate(modes):
        _ticks(p, mode, i, hand)
    if hand:
        p.by_hand("modalite_signification", modes[0])


def service_form(p, modes, day):
    """An old form, typed over."""
    s = p.s
    s.para("PARLANT À - ACTE REMIS PAR CLERC ASSERMENTÉ", "c", after=8)
    for i, mode in enumerate(modes):
        s.fill("Nom du destinataire", p.tenant(i, maiden=False))
        s.fill("Lieu de la remise", p.lodging())
        s.fill("Copie laissée", prose_of(p, mode))
        s.fill("Clerc", "")
        s.space(6)


def service_leaves(p, modes, day):
    """A leaf for each addressee, with the visit told at length."""
    s = p.s
    for i, mode in enumerate(modes):
        if i:
            s.new_page()
        s.para(f"<b>PROCÈS-VERBAL DE SIGNIFICATION</b> – feuillet {i + 1}/{len(modes)}", "r", after=14)
        s.leader("Acte", "commandement de payer" if p.kind == "commandement_de_payer" else p.kind.replace("_", " "))
        s.leader("Destinataire", p.tenant(i, maiden=False))
        s.leader("Heure du passage", f"{p.rng.randint(8, 19)} h {p.rng.randint(0, 59):02d}")
        s.space(8)
        p.say(f"Nous nous sommes transporté à l'adresse suivante : {p.lodging()}. {p.rng.choice(['L’immeuble est équipé d’un interphone.', 'Nous avons sonné à plusieurs reprises.', 'Le voisin de palier a confirmé l’occupation.', ''])}")
        p.say(prose_of(p, mode))
        p.say(p.rng.choice(["La lettre prévue par l'article 658 du code de procédure civile a été adressée ce jour ou le premier jour ouvrable suivant.", "Le présent acte comporte le nombre de feuilles indiqué en bas de page."]), after=12)


SERVICE = {"leaves": service_leaves, "prose": service_prose, "table": service_table, "ticks": service_ticks, "form": service_form,
           "pen": lambda p, modes, day: service_ticks(p, modes, day, hand=True)}


# -- ledgers ------------------------------------------------------------------------------------
def ledger(p, rows, style="all", title=None, mark="bare", balance=True):
    """Prints a statement and keeps it; a ledger without a balance column keeps none."""
    s, fmt = p.s, F.MONEY[mark]
    if title:
        s.para(title, "l", after=5)
    cell = lambda v: fmt(v) if v else ""
    head = ["Date", "Libellé", "Débit", "Crédit"] + (["Solde"] if balance else [])
    out = [head]
    for r in rows:
        y, m, d = r["date"].split("-")
        out.append([f"{d}/{m}/{y}" if style != "h" else f"{d}.{m}.{y[2:]}", esc(r["label"]), cell(r["debit"]), cell(r["credit"])] + ([fmt(r["balance"])] if balance else []))
    s.table(out, [2, 5, 2, 2, 2][:len(head)], style, "llrrr"[:len(head)], s.size - 1, True, 2)
    p.ledger = [dict(r) if balance else {k: v for k, v in r.items() if k != "balance"} for r in rows]


def ledger_listing(p, rows, cols):
    """Fixed-pitch statement, columns made of blanks."""
    p.say(esc(f"{'DATE':<11}{'LIBELLE':<28}{'DEBIT':>11}{'CREDIT':>11}{'SOLDE':>12}"), "l", after=0, size=p.s.size - 1)
    p.say("-" * 73, "l", after=0, size=p.s.size - 1)
    for r in rows:
        y, m, d = r["date"].split("-")
        money = lambda v: f"{v:.2f}" if v else ""
        p.say(esc(f"{d}/{m}/{y:<5}{r['label'].upper()[:27]:<28}{money(r['debit']):>11}{money(r['credit']):>11}{r['balance']:>12.2f}").replace(" ", F.NBSP), "l", after=0, size=p.s.size - 1)
    p.s.space(8)
    p.ledger = [dict(r) for r in rows]
