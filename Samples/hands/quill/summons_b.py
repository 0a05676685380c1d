"""Assignations, second half of the layouts."""
from . import heads, law, offices, parties as who, pleas, remise
from .claims import wide
from .command_a import _look
from .furniture import beside, columns, framed, leader, table, title
from .summons_a import _head, _mode


def numbered_prose(ink, c):
    """A young firm's page: sans serif, left headings, numbered paragraphs all the way, hearing in a two-cell table."""
    heads.lawyer(ink, c, 2)
    title(ink, ["Assignation" + _mode(ink, c, "en référé"), "Résiliation de bail, expulsion, paiement"], "left", 19)
    day, h = pleas.hearing(ink, c, "long", "h")
    table(ink, [("Audience", "Tribunal"), (f"{day}\n{h}".replace("\n", " à "), f"{law.court(ink, c)}, {law.court_place(ink, c)}")], [1, 2], "CC", "grid", size=10.5, tint=235)
    n = iter(range(1, 99))

    def say(text):
        ink.item(f"{next(n)}.", text, 9, after=2)
    say(f"{remise.opening(ink, c.summoned, 'inverse')}, à la requête de {who.landlord(ink, c, 2)}{who.agent(ink, c, 0)}.")
    say(pleas.counsel(ink, c, 0) + ".")
    say(f"Il est donné assignation par le ministère de {ink.put('etude_nom', c.office.name, c.office.name)}, {c.trade(c.summoned)}, à {who.tenants(ink, c, joint=', et à ', birth='slash')}{who.guardian(c)}, demeurant {who.premises(ink, c, 'line')}.")
    if c.sponsors:
        say(f"Sont également assignées en qualité de caution les personnes suivantes : {who.sponsors(ink, c)}.")
    for text in pleas.facts(ink, c, 0):
        say(text)
    ink.para("Ce que le demandeur sollicite", "L", 12, "B", after=1)
    for text in pleas.requests(ink, c, 1):
        say(text + ".")
    ink.para("Ce que vous devez savoir", "L", 12, "B", after=1)
    for text in law.APPEAR:
        say(text)
    pleas.exhibits(ink, c, "Pièces", "pièce {}")
    remise.brief(ink, c, c.summoned, c.modes2)


def column_deed(ink, c):
    """The office in a margin column, the day written in by hand, requests on dashes."""
    heads.margin(ink, c, c.summoned, 44)
    ink.bottom = 282
    title(ink, ["ASSIGNATION" + _mode(ink, c), "(" + _head(c).lower() + ")"], "rules", 14)
    remise.opening_hand(ink, c.summoned)
    ink.para(f"À LA REQUÊTE : {who.landlord(ink, c, 1)}{who.agent(ink, c, 1)}.")
    ink.para(pleas.counsel(ink, c, 2) + ".")
    ink.para("ASSIGNÉ" + ("S" if len(c.tenants) > 1 else "") + " :", "L", base="B", after=0.5)
    for i, p in enumerate(c.tenants):
        ink.para(who.tenant(ink, i, p, "paren", "dots", bold=True), "L", after=0.5)
    ink.lines(who.premises(ink, c, "above"))
    ink.gap(3)
    day, h = pleas.hearing(ink, c, "week", "heures")
    framed(ink, lambda k: k.para(f"À COMPARAÎTRE LE {day}, {h}, {law.court(k, c)}, {law.court_place(k, c)}", "L", base="B", after=0.5))
    for text in pleas.facts(ink, c, 2):
        ink.para(text, after=1.3)
    ink.para("Par ces motifs", "L", 12, "BI", after=1)
    for text in pleas.requests(ink, c, 1, with700=c.art700 > 35000):
        ink.item("—", text + ",", 7)
    ink.gap(2)
    for text in law.APPEAR:
        ink.para(text, size=8.5, after=1)
    remise.ticked(ink, c, c.summoned, c.modes2, "assignation", by_hand=True, manner=0)


def subrogated(ink, c):
    """The claimant is a guarantor body paid in place of the tenant; the landlord is only named in the story."""
    heads.right(ink, c, c.summoned)
    title(ink, ["ASSIGNATION" + _mode(ink, c, "EN RÉFÉRÉ", "AU FOND"), law.court(ink, c)], "frame", 14)
    ink.para(remise.opening(ink, c.summoned, "le") + ",", "L")
    insurer = ink.rng.choice(["LOGEASSUR GARANTIE", "MUTUELLE DES LOYERS", "GARANTIA LOCATIVE"])
    number = offices.siren(ink.rng)
    ink.extra["demandeur_subroge"] = insurer
    ink.para(f"À LA DEMANDE DE la société <b>{insurer}</b>, société anonyme au capital de 12 500 000 euros, RCS Paris {offices.spaced(number)}, siège 14 rue de la Ligne-Bleue, 75009 PARIS, agissant comme subrogée dans les droits du bailleur, en vertu de quittances subrogatives,")
    ink.para(pleas.counsel(ink, c, 0) + ",")
    ink.para(f"il est donné assignation à {who.tenants(ink, c, maiden='née')}, demeurant {who.premises(ink, c, 'line')},")
    day, h = pleas.hearing(ink, c, "week", "sp")
    ink.para(f"pour l'audience qui se tiendra le {day} à {h} devant {law.before(c, 0, 0)} {law.court(ink, c)}, {law.court_place(ink, c)}.")
    ink.para("FAITS", "L", base="BU", after=1)
    ink.para(f"Le bailleur, {who.landlord_name(ink, c)}, domicilié {who.landlord_where(ink, c)}, a souscrit une garantie des loyers impayés. La requérante lui a versé les sommes dues par le locataire et se trouve subrogée à concurrence de ses paiements.")
    for text in pleas.facts(ink, c, 0):
        ink.para(text, after=1.2)
    wide(ink, c.later or c.ledger, "grid")
    for text in pleas.argument(ink, c, 1):
        ink.para(text, after=1.2)
    ink.para("DEMANDES", "L", base="BU", after=1)
    for n, text in zip("ABCDEFGHIJ", pleas.requests(ink, c, 1)):
        ink.item(f"{n}.", text + " ;")
    ink.gap(2)
    columns(ink, law.APPEAR, 8.5)
    pleas.exhibits(ink, c, "LISTE DES PIÈCES", "{} -")
    remise.told(ink, c, c.summoned, c.modes2, "assignation", c.costs2, "MODALITÉS DE REMISE")


def single_leaf(ink, c):
    """All on one close-set leaf and its back; requests inside the sentence."""
    heads.left(ink, c, c.summoned, label="n/ réf ")
    title(ink, ["ASSIGNATION" + _mode(ink, c) + " DEVANT LE " + law.court(ink, c).upper()], "bare", 11.5)
    day, h = pleas.hearing(ink, c, "slash", "h")
    ink.para(f"{remise.opening(ink, c.summoned, 'et_le')}. À la requête de {who.landlord(ink, c, 3, bold=False)}{who.agent(ink, c, 0)}. {pleas.counsel(ink, c, 1)}. Nous, {c.trade(c.summoned)}, donnons assignation à {who.tenants(ink, c, joint=' / ', maiden='paren')}, {who.premises(ink, c, 'front')}, pour le {day} {h} ({law.court_place(ink, c)}).")
    ink.para(" ".join(pleas.facts(ink, c, 2)))
    ink.para("Plaise au juge de " + " ; ".join(pleas.requests(ink, c, 2, with700=c.art700 < 90000)) + ".")
    ink.para(" ".join(law.APPEAR), size=8.5)
    remise.brief(ink, c, c.summoned, c.modes2)


def footed(ink, c):
    """The office at the foot of each page, hour in words, demand list with leaders for the sums."""
    heads.foot(ink, c, c.summoned, "p.")
    ink.para("SECOND ORIGINAL", "R", 8.5, "B", after=2)
    title(ink, ["ASSIGNATION" + _mode(ink, c), "EN CONSTAT DE RÉSILIATION DE BAIL", law.court(ink, c)], "tint", 14)
    ink.para(f"Affaire : {who.landlord_name(ink, c, civility=False)} c/ {' et '.join(p.name for p in c.tenants)} - N° {ink.put('reference_dossier', c.reference, c.reference)}", "L", 9)
    ink.para(f"<b>{remise.opening(ink, c.summoned, 'INVERSE')}</b>", "L")
    ink.para(f"À l'initiative de {who.landlord(ink, c, 2)}{who.agent(ink, c, 2)}. {pleas.counsel(ink, c, 0)}.")
    ink.para("Est assigné(e) :", "L", base="I", after=0.5)
    with ink.frame(ink.x0 + 18, ink.x1):
        for i, p in enumerate(c.tenants):
            ink.para(who.tenant(ink, i, p, "épouse", "long", bold=True) + (who.guardian(c) if i == 0 else ""), "L", after=0.6)
        ink.lines(who.premises(ink, c, "below"))
    ink.gap(2)
    day, h = pleas.hearing(ink, c, "WORDS", "words")
    ink.para(f"À venir et comparaître le <b>{day}</b> à <b>{h}</b> devant {law.before(c, 0, 1)} {law.court(ink, c)}, au siège de cette juridiction, {law.court_place(ink, c)}.")
    ink.para("EXPOSÉ", "C", base="B", after=1)
    for text in pleas.facts(ink, c, 2):
        ink.para(text)
    for text in pleas.argument(ink, c, 1):
        ink.para(text)
    ink.para("DEMANDES CHIFFRÉES", "C", base="B", after=1)
    leader(ink, f"Arriéré au {ink.d('dette_arretee_au', c.at2)}", ink.m("dette_montant", c.debt2))
    leader(ink, "Indemnité d'occupation mensuelle", ink.m("indemnite_occupation", c.rent + c.fees))
    leader(ink, "Article 700 du code de procédure civile", ink.m("article_700_montant", c.art700))
    ink.gap(3)
    for text in pleas.requests(ink, c, 2):
        ink.item("*", "de " + text + " ;")
    ink.gap(2)
    for text in law.APPEAR:
        ink.para(text, after=1)
    ink.para(f"Il est précisé que le représentant de l'État a reçu notification de la présente le {ink.d('date_notification_prefet', c.told)}.")
    pleas.exhibits(ink, c)
    remise.grid(ink, c, c.summoned, c.modes2, "assignation", c.costs2)


def wide_margin(ink, c):
    """A pleader's page: wide outer margin, small capitals of titles, parties as a list of labels."""
    heads.lawyer(ink, c, 1)
    title(ink, [_head(c).replace("DEVANT LE ", "À MADAME, MONSIEUR LE ")] + [law.court(ink, c)], "bare", 12)
    title(ink, ["ASSIGNATION" + _mode(ink, c)], "under", 17)
    rows = [("DATE :", ink.d("date_acte", c.summoned, "CAPS")), ("REQUÉRANT :", who.landlord(ink, c, 0, born_style="slash") + who.agent(ink, c, 0)), ("AVOCAT :", f"Me {ink.put('avocat_nom', c.lawyer.name, c.lawyer.name)}, barreau de {c.lawyer.bar}"),
            ("HUISSIER :" if c.summoned.year < 2022 else "COMMISSAIRE :", f"{ink.put('etude_nom', c.office.name, c.office.name)}, tél. {ink.put('etude_telephone', c.office.tel, c.office.tel)}"),
            ("REQUIS" + (" (au nombre de " + str(len(c.tenants)) + ") :" if len(c.tenants) > 1 else " :"), " ; ".join(who.tenant(ink, i, p, "née", "slash") for i, p in enumerate(c.tenants)) + who.guardian(c)), ("LIEUX :", who.premises(ink, c, "paren"))]
    for label, text in rows:
        y = ink.y
        ink.quiet = False
        beside(ink, lambda k: k.para(label, "L", base="B", after=1), lambda k: k.para(text, after=1.5), 0.24, 3)
        ink.y = max(ink.y, y + 5)
    day, h = pleas.hearing(ink, c, "long", "sp")
    ink.para(f"<u>Convocation</u> : {day}, à {h}, {law.court_place(ink, c)}.", "L", ink.look.size + 1)
    ink.para("PLAISE AU TRIBUNAL", "C", base="B")
    for text in pleas.facts(ink, c, 1):
        ink.para(text)
    for text in pleas.argument(ink, c, 0):
        ink.para("Attendu que " + text[0].lower() + text[1:-1] + " ;")
    ink.para("C'EST POURQUOI", "C", base="B")
    for n, text in enumerate(pleas.requests(ink, c, 0, amount=False), 1):
        ink.item(f"{n}°/", text + ",", 9)
    for text in law.APPEAR[:5]:
        ink.para(text, base="I", size=ink.look.size - 1, after=1.2)
    pleas.exhibits(ink, c, "Pièces communiquées", "{}")
    remise.told(ink, c, c.summoned, c.modes2, "assignation", None, "REMISE DE L'ACTE")


LAYOUTS = {
    "numbered": (numbered_prose, _look(face=["lato", "open"], size=[9.5, 10], left=24, right=20, align="L", date=["long", "slash"])),
    "column": (column_deed, _look(face=["calibri", "times"], size=[10, 10.5], left=20, right=16, order="last", date=["dots", "long"])),
    "subrogated": (subrogated, _look(face=["cambria", "arial"], size=10, money=["nb", "euros"], order="last")),
    "leaf": (single_leaf, _look(face=["narrow", "calibri"], size=[10, 10.5], left=16, right=16, top=12, short=True, money=["tight", "eur"], date=["slash", "dots"])),
    "footed": (footed, _look(face=["gentium", "freesans"], size=10, left=24, right=24, hyphen=True, money=["nb", "dot"])),
    "widemargin": (wide_margin, _look(face=["times", "free"], size=11.5, left=38, right=18, lead=1.22, money=["mid", "euros"])),
}
