"""Assignations, first half of the layouts."""
from . import heads, law, parties as who, pleas, remise
from .claims import ledger
from .command_a import _look
from .furniture import beside, framed, table, tick, title


def _head(c):
    return "DEVANT LE TRIBUNAL D'INSTANCE" if "instance" in c.court[0] else "DEVANT LE JUGE DES CONTENTIEUX DE LA PROTECTION"


def _mode(ink, c, refere="EN RÉFÉRÉ", fond=""):
    """The word of the title for the kind of case, recorded."""
    pleas.matter(ink, c)
    return (" " + refere) if c.interim else ((" " + fond) if fond else "")


def lawyers_deed(ink, c):
    """Letterhead of the lawyer, framed title, classical sections, requests in capitals."""
    heads.numbered(ink, "{n}/{t}", "R")
    heads.lawyer(ink, c, 0)
    title(ink, [f"ASSIGNATION{_mode(ink, c)}", "DEVANT LE " + law.court(ink, c).upper()] + ([] if "instance" in c.court[0] else ["Juge des contentieux de la protection"]), "frame", 15)
    ink.para(f"<b>{remise.opening(ink, c.summoned, 'et_le')}</b>", "L")
    ink.para("À LA DEMANDE DE :", "L", base="B", after=0.5)
    ink.para(who.landlord(ink, c, 0, born_style="long") + who.agent(ink, c, 0))
    ink.para(pleas.counsel(ink, c, 0) + ".")
    ink.para(f"J'ai, {c.trade(c.summoned)} soussigné, {c.office.name}, {c.office.where.line()},")
    ink.put("etude_nom", c.office.name, c.office.name)
    ink.put("etude_adresse", c.office.where.line(), c.office.where.line())
    ink.para("DONNÉ ASSIGNATION À :", "L", base="B", after=0.5)
    for i, p in enumerate(c.tenants):
        ink.item(f"{i + 1}/", who.tenant(ink, i, p, "née", "long", bold=True) + (who.guardian(c) if i == 0 else "") + ",")
    ink.para("demeurant " + who.premises(ink, c, "line") + ", où étant et parlant à : ainsi qu'il est dit au procès-verbal de remise", "L")
    day, h = pleas.hearing(ink, c, "WEEK", "H")
    ink.para(f"D'AVOIR À COMPARAÎTRE le <b>{day} à {h}</b> par-devant {law.before(c, 0)} {law.court(ink, c)}, séant {law.court_place(ink, c)}.")
    ink.para("ET L'INFORME :", "L", base="B", after=0.5)
    for text in law.APPEAR:
        ink.para(text, after=1.2)
    ink.para("OBJET DE LA DEMANDE", "C", base="BU")
    for text in pleas.facts(ink, c, 0):
        ink.para(text)
    for text in pleas.argument(ink, c, 0):
        ink.para(text)
    ink.para("PAR CES MOTIFS", "C", base="BU")
    for text in pleas.requests(ink, c, 0):
        ink.para(text + " ;", after=1.5)
    ink.para("SOUS TOUTES RÉSERVES", "R", base="B")
    pleas.exhibits(ink, c)
    remise.told(ink, c, c.summoned, c.modes2, "assignation", c.costs2, "PROCÈS-VERBAL DE REMISE")


def office_deed(ink, c):
    """The bailiff's own letterhead, the hearing in a box at the top, numbered requests."""
    heads.centre(ink, c, c.summoned, label="Réf. ")
    title(ink, [f"ASSIGNATION{_mode(ink, c, 'EN RÉFÉRÉ', 'AU FOND')}", "aux fins d'expulsion et de paiement"], "rules", 14)
    day, h = pleas.hearing(ink, c, "long", "heures")

    def box(k):
        k.para(f"AUDIENCE : {day}, {h}", "C", 12, "B", after=1)
        k.para(f"{law.court(k, c)}\n{law.court_place(k, c)}", "C", 10, after=0.5)
    framed(ink, box, grey=230)
    ink.para(remise.opening(ink, c.summoned, "spaced"), "L")
    ink.para(f"À la requête de {who.landlord(ink, c, 1)}{who.agent(ink, c, 2)},")
    ink.para(pleas.counsel(ink, c, 1) + ",")
    ink.para(f"Nous, {c.trade(c.summoned)} soussigné, avons assigné {who.tenants(ink, c, joint=' et ', maiden='épouse', birth='slash')}{who.guardian(c)}, demeurant {who.premises(ink, c, 'front')},")
    ink.para("à se présenter à l'audience indiquée dans l'encadré, pour les motifs ci-après, en précisant :", after=1)
    for text in law.APPEAR[:4]:
        ink.item("–", text)
    ink.gap(2)
    ink.para("1. Rappel des faits", "L", base="B", after=1)
    for text in pleas.facts(ink, c, 2):
        ink.para(text, after=1)
    ink.para("2. Ce que demande le bailleur", "L", base="B", after=1)
    ink.para("Il est demandé au tribunal de :", after=1)
    for n, text in enumerate(pleas.requests(ink, c, 1, with700=c.art700 > 45000), 1):
        ink.item(f"2.{n}", text + ".", 9)
    ink.gap(2)
    if c.interim:
        ink.para("Les présentes sont fondées sur les articles 834 et 835 du code de procédure civile.")
    pleas.exhibits(ink, c, "3. Pièces", "n° {}")
    remise.grid(ink, c, c.summoned, c.modes2, "assignation", c.costs2, by_hand=True)


def attendu(ink, c):
    """Typewriter and `Attendu que`; the day of the act is written in by hand."""
    ink.para(f"{c.office.name}\n{heads.trade(c, c.summoned, True)}", "L", base="B", after=0.5)
    name, voie, town, tel = heads.facts(ink, c.office)
    ink.para(f"{voie}\n{town}\n{tel}", "L", after=6)
    title(ink, [f"ASSIGNATION{_mode(ink, c)}", _head(c)], "under", 13)
    remise.opening_hand(ink, c.summoned)
    ink.para("A LA REQUETE DE :", "L", base="U", after=1)
    ink.para(who.landlord(ink, c, 2, bold=False) + who.agent(ink, c, 0))
    ink.para(pleas.counsel(ink, c, 2) + " ;")
    ink.para("DONNONS ASSIGNATION A :", "L", base="U", after=1)
    for i, p in enumerate(c.tenants):
        ink.para(who.tenant(ink, i, p, "épouse"), "L", after=0.8)
    ink.para("domicilié(s) " + who.premises(ink, c, "paren"), "L")
    day, h = pleas.hearing(ink, c, "words", "words")
    ink.para(f"A comparaître le {day} à {h}, par devant {law.before(c, 0, 2)} {law.court(ink, c)}, tenant audience en ses locaux : {law.court_place(ink, c, ' - ')}.")
    ink.para("TRES IMPORTANT", "C", base="U", after=1)
    for text in law.APPEAR:
        ink.para(text, after=1.5)
    for text in pleas.facts(ink, c, 1):
        ink.para(text, first=10)
    ink.para("PAR CES MOTIFS", "C", base="U")
    for text in pleas.requests(ink, c, 2, amount=False):
        ink.para(text[0].upper() + text[1:] + ",", first=10, after=1.5)
    ink.para("Et ce sera justice.", "C")
    pleas.exhibits(ink, c, "PIECES VISEES A L'APPUI DE LA DEMANDE", "{}-")
    remise.told(ink, c, c.summoned, c.modes2, "assignation", None, "SIGNIFICATION DE L'ACTE")


def covered(ink, c):
    """A cover leaf with a table of the case, then the pleadings under roman numerals."""
    heads.lawyer(ink, c, 1)
    ink.gap(14)
    title(ink, ["ASSIGNATION" + _mode(ink, c, "À COMPARAÎTRE EN RÉFÉRÉ", "À COMPARAÎTRE"), "Baux d'habitation - loi du 6 juillet 1989"], "double", 19)
    ink.gap(5)
    day, h = pleas.hearing(ink, c, "slash", "col")
    names = " / ".join(who.tenant(ink, i, p, "paren") for i, p in enumerate(c.tenants))
    table(ink, [("Juridiction saisie", law.court(ink, c)), ("Date et heure de l'audience", f"{day} - {h}"), ("Lieu", law.court_place(ink, c)), ("Demandeur", who.landlord_name(ink, c)),
                ("Défendeur", names), ("Acte signifié le", ink.d("date_acte", c.summoned, "long")), ("Étude", ink.put("etude_nom", c.office.name, c.office.name))], [1, 2.2], "LL", "grid", head=False, size=11)
    ink.page()
    ink.para("POUR :", "L", base="B", after=0.5)
    ink.para(who.landlord(ink, c, 0) + who.agent(ink, c, 1) + f"\n{pleas.counsel(ink, c, 0)}.")
    ink.para("CONTRE :", "L", base="B", after=0.5)
    ink.para(who.tenants(ink, c, joint=" ; ", maiden="paren", birth="long") + who.guardian(c) + f", occupant {who.premises(ink, c, 'line')}.")
    if c.sponsors:
        ink.para(f"EN PRÉSENCE DE la caution : {who.sponsors(ink, c)}.")
    ink.para("I - LES FAITS", "L", base="B", after=1)
    for text in pleas.facts(ink, c, 0):
        ink.para(text, after=1.2)
    ledger(ink, c.later or c.ledger, tint=225)
    ink.para("II - DISCUSSION", "L", base="B", after=1)
    ink.para("En droit, le locataire est obligé de payer le loyer et les charges récupérables aux termes convenus (article 7 a) de la loi du 6 juillet 1989). La clause résolutoire produit effet faute de règlement dans le délai du commandement (article 24 de la même loi).")
    ink.para("En l'espèce, aucun paiement suffisant n'est intervenu ; l'occupation se poursuit désormais sans droit ni titre.")
    ink.para("III - DISPOSITIF", "L", base="B", after=1)
    for n, text in enumerate(pleas.requests(ink, c, 1), 1):
        ink.item(f"{n})", text + " ;")
    ink.gap(3)
    ink.para("INFORMATIONS DUES AU DÉFENDEUR", "L", base="B", after=1)
    for text in law.APPEAR:
        ink.para(text, size=ink.look.size - 1, after=1)
    remise.ticked(ink, c, c.summoned, c.modes2, "assignation", by_hand=False, manner=2, shape="circle", costs=c.costs2)


def social_form(ink, c):
    """A social landlord's own form, no lawyer, requests as ticked boxes."""
    heads.company(ink, c, 0)
    title(ink, [f"ASSIGNATION{_mode(ink, c)} - IMPAYÉS DE LOYER", f"{_head(c).capitalize()} - {law.court(ink, c)}"], "tint", 13)
    day, h = pleas.hearing(ink, c, "week", "sp")
    rows = [("Signifiée le", remise.opening(ink, c.summoned, "digits")), ("Par", f"{ink.put('etude_nom', c.office.name, c.office.name)}, {c.trade(c.summoned)} ({c.office.where.town})"),
            ("À la demande de", who.landlord(ink, c, 3, bold=False) + (", qui sera représenté à l'audience par un salarié muni d'un pouvoir" if c.landlord.moral else "")),
            ("À l'encontre de", " et ".join(who.tenant(ink, i, p, "née", "slash") for i, p in enumerate(c.tenants)) + who.guardian(c)),
            ("Adresse du logement", who.premises(ink, c, "front")), ("CONVOCATION", f"{day} à {h}"), ("Lieu de l'audience", law.court_place(ink, c)), ("Nos références", ink.put("reference_dossier", c.reference, c.reference))]
    table(ink, rows, [1, 3], "LL", "rows", head=False, size=9.5)
    ink.para("SITUATION DU COMPTE", "L", base="B", after=1)
    table(ink, [("Bail du", "Loyer", "Charges", "Commandement du", "Dette au", "Montant"),
                (ink.d("date_bail", c.lease, "slash"), ink.m("loyer_mensuel", c.rent, "tight"), ink.m("charges_mensuelles", c.fees, "tight"), ink.d("date_commandement", c.served, "slash"), ink.d("dette_arretee_au", c.at2, "slash"), ink.m("dette_montant", c.debt2, "tight"))],
          [1, 1, 1, 1.3, 1, 1.1], "CCCCCC", "grid", size=9, tint=225)
    ink.para("LE BAILLEUR DEMANDE AU JUGE DE :", "L", base="B", after=1)
    asked = pleas.requests(ink, c, 1, with700=c.art700 > 40000)
    for text in asked:
        tick(ink, text, True, size=9.5)
    tick(ink, "Autre : néant", False, size=9.5)
    ink.para("Préfecture : " + f"l'assignation a été notifiée au représentant de l'État, par voie électronique, le {ink.d('date_notification_prefet', c.told, 'slash')}.", "L")
    ink.para("À SAVOIR", "L", base="B", after=1)
    for text in law.APPEAR:
        ink.item("•", text, size=8.5, after=0.6)
    remise.ticked(ink, c, c.summoned, c.modes2, "ASSIGNATION", by_hand=True, manner=1, costs=c.costs2)


def facing(ink, c):
    """Parties face to face in two columns; the information leaf for the hearing at the end."""
    heads.boxed(ink, c, c.summoned, "Acte n° ")
    title(ink, [f"ASSIGNATION{_mode(ink, c)}", law.court(ink, c)], "bare", 16)
    ink.para(remise.opening(ink, c.summoned, "INVERSE"), "C", base="B")

    def left(k):
        k.para("DEMANDEUR" + ("S" if len(c.landlord.people) > 1 else ""), "C", base="B", after=1)
        k.para(who.landlord(k, c, 3, born_style="dots") + who.agent(k, c, 1), "L", 9.5)
        k.para(pleas.counsel(k, c, 1), "L", 9.5)

    def right(k):
        k.para("DÉFENDEUR" + ("S" if len(c.tenants) > 1 else ""), "C", base="B", after=1)
        for i, p in enumerate(c.tenants):
            k.para(who.tenant(k, i, p, "née", "dots"), "L", 9.5, after=1)
        k.lines(who.premises(k, c, "below"), size=9.5)
        if c.sponsors:
            k.gap(2)
            k.para("Caution : " + who.sponsors(k, c), "L", 9)
    top = ink.y
    beside(ink, left, right, 0.5)
    ink.rule((ink.x0 + ink.x1) / 2, top, (ink.x0 + ink.x1) / 2, ink.y, 0.3)
    ink.gap(4)
    day, h = pleas.hearing(ink, c, "week", "h")
    ink.para(f"Vous êtes assigné(e)(s) devant {law.before(c, 0, 1)} {law.court(ink, c)}, à l'audience du <b>{day}</b>, à <b>{h}</b>, qui se tiendra {law.court_place(ink, c)}.")
    for text in pleas.facts(ink, c, 2):
        ink.para(text, after=1.2)
    ink.para(f"Conformément à l'article 24 III, notification a été faite au préfet le {ink.d('date_notification_prefet', c.told)}.")
    ink.para("En conséquence, il est demandé de : " + " ; ".join(pleas.requests(ink, c, 2)) + ".")
    for text in law.APPEAR:
        ink.para(text, size=8.5, after=1)
    remise.told(ink, c, c.summoned, c.modes2, "assignation", None, "REMISE")
    pleas.information(ink, c, c.summoned)


LAYOUTS = {
    "lawyer": (lawyers_deed, _look(face=["times", "gentium"], size=[11, 11.5], left=28, right=24, lead=1.25, money=["nb", "euros"])),
    "office": (office_deed, _look(face=["cambria", "calibri"], size=[10, 10.5], money=["nb", "eur"], order="last")),
    "attendu": (attendu, _look(face=["courier", "typewriter"], size=[10.5], align="L", order="last", money=["euros", "plain"], left=30, right=18)),
    "covered": (covered, _look(face=["free", "charis"], size=10.5, lead=1.28, money=["dot", "nb"], left=26, right=26)),
    "socialform": (social_form, _look(face=["arial", "open"], size=9.5, align="L", left=17, right=17, top=14)),
    "facing": (facing, _look(face=["verdana", "lato"], size=9.5, left=18, right=18, date=["long", "dots"])),
}
