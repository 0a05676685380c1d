"""Papers of landlords, agencies, funds and tenants. Each entry: function, look, type."""

from datetime import date, timedelta
from . import heads, parties as who, pen
from .claims import ledger, wide
from .command_a import _look
from .digits import MONTHS, add_months, money, on
from .furniture import leader, table, tick, title
from .story import working


def account(ink, c):
    """A social landlord's statement of account."""
    heads.company(ink, c, 0)
    title(ink, ["RELEVÉ DE COMPTE LOCATAIRE"], "rules", 14)
    _account_head(ink, c)
    ledger(ink, c.ledger, ("Date", "Opération", "Facturé", "Réglé", "Solde"), "rows", tint=230)
    ink.para(
        f"Solde débiteur au {ink.put('dette_arretee_au', c.at.isoformat(), on(c.at, 'slash'))} : {ink.put('montant_principal', c.debt / 100, ink.cash(c.debt))}",
        "R",
        11,
        "B",
    )


def _account_head(ink, c):
    ink.put("date_acte", c.at.isoformat(), on(c.at, "slash"))
    names = " / ".join(who.tenant(ink, i, p, "no") for i, p in enumerate(c.tenants))
    table(
        ink,
        [("Titulaire(s)", names), ("Logement", who.premises(ink, c, "front")), ("Édité le", on(c.at, "slash"))],
        [1, 3],
        "LL",
        "outer",
        head=False,
        size=9,
    )


def account_wide(ink, c):
    """An agency's month-by-month table printed by a spreadsheet."""
    title(ink, ["Décompte des sommes dues", who.landlord_name(ink, c)], "left", 15)
    _account_head(ink, c)
    ink.para(f"Loyer : {ink.m('loyer_mensuel', c.rent)}     Provision charges : {ink.m('charges_mensuelles', c.fees)}", "L")
    wide(ink, c.ledger, "grid", 9.5, 220)
    ink.para(f"Arrêté à la somme de {ink.cash(c.debt)} au {on(c.at, 'slash')}. Certifié sincère et véritable.", "L")
    pen.sign(ink, ink.x0 + 20, ink.y)


def account_text(ink, c):
    """A private landlord's own sum, typed."""
    ink.para(f"{who.landlord_name(ink, c)}\n{who.landlord_where(ink, c, chr(10))}", "L", after=8)
    ink.para(f"DECOMPTE au {ink.put('date_acte', c.at.isoformat(), on(c.at, 'dots'))}", "C", base="U", after=6)
    ink.para(f"Locataire : {who.tenants(ink, c, maiden='no')}\n{who.premises(ink, c, 'line')}", "L", after=5)
    ledger(ink, c.ledger, ("Date", "", "Doit", "Avoir", "Reste"), "none", 9, "dots", kind="plain")
    leader(ink, "Total restant dû", ink.cash(c.debt), base="B")


def demand(ink, c):
    """Formal notice by the landlord or its agency, registered post."""
    d = c.reminder
    if c.agent:
        name, where, tel = c.agent
        ink.para(ink.put("mandataire_nom", name, name), "L", 14, "B", after=0.5)
        ink.para(f"{where.line()} - {tel}", "L", 9, after=6)
    else:
        heads.company(ink, c, 1)
    with ink.frame(ink.x0 + 90, ink.x1):
        for i, p in enumerate(c.tenants):
            ink.para(who.tenant(ink, i, p, "no"), "L", after=0.2)
        ink.lines(who.premises(ink, c, "above"))
    ink.gap(6)
    heads.dateline(ink, c.town.name, d)
    ink.para(
        "<b>Lettre recommandée avec avis de réception n° 1A "
        + f"{sum(map(ord, c.reference)) * 77777 % 999:03d} {c.rent % 999:03d} {c.debt % 9999:04d} {c.fees % 10}</b>",
        "L",
        9,
    )
    ink.para("<u>Objet</u> : mise en demeure de payer", "L", base="B")
    ink.para("Madame, Monsieur,", "L")
    ink.para(
        f"Sauf erreur ou omission de notre part, votre compte locataire (propriétaire : {who.landlord_name(ink, c)}) présente un solde débiteur de {ink.cash(c.debt * 3 // 5)}."
    )
    ink.para(
        "Nos relances étant restées vaines, nous vous mettons en demeure de nous régler cette somme sous huitaine. À défaut, nous transmettrons votre dossier à un huissier ou commissaire de justice aux fins de commandement visant la clause résolutoire de votre bail."
    )
    ink.para(
        "Si vous traversez une période difficile, rapprochez-vous sans tarder de votre caisse d'allocations familiales et du service social de votre commune."
    )
    ink.para("Veuillez agréer, Madame, Monsieur, nos salutations distinguées.", after=6)
    pen.sign(ink, ink.x1 - 55, ink.y)


def to_benefits(ink, c):
    """Arrears notice to the CAF."""
    heads.company(ink, c, 2)
    heads.dateline(ink, c.town.name, c.reminder, "L")
    title(ink, ["SIGNALEMENT D'IMPAYÉ DE LOYER", f"Caisse d'allocations familiales - {c.town.dept}"], "tint", 13)
    number = f"{sum(map(ord, c.reference)) * 3181 % 9000000 + 1000000}"
    ink.who(number, "allocataire")
    table(
        ink,
        [
            ("Allocataire n°", number),
            ("Nom et prénom", " / ".join(who.tenant(ink, i, p, "paren") for i, p in enumerate(c.tenants))),
            ("Adresse", who.premises(ink, c, "line")),
            ("Bail du", ink.d("date_bail", c.lease, "slash")),
            ("Loyer hors charges", ink.m("loyer_mensuel", c.rent)),
            ("Charges", ink.m("charges_mensuelles", c.fees)),
            ("Montant de l'impayé", ink.cash(c.debt * 3 // 5)),
        ],
        [1, 2],
        "LL",
        "rows",
        head=False,
    )
    tick(ink, "aide versée en tiers payant au bailleur", c.aid > 0)
    tick(ink, "aide versée à l'allocataire", c.aid == 0)
    ink.para("Un plan d'apurement a-t-il été conclu ?", "L", after=1)
    tick(ink, "oui, copie jointe", False)
    tick(ink, "non", True)
    ink.gap(4)
    pen.sign(ink, ink.x1 - 60, ink.y)


def notice(ink, c):
    """Congé by a private landlord or a company."""
    end = add_months(c.lease.replace(year=c.served.year + 1), 0)
    d = working(add_months(end, -8))
    heads.company(ink, c, 0)
    heads.dateline(ink, c.town.name, d)
    ink.para("Remis en main propre contre décharge", "L", 9, "I")
    title(ink, ["CONGÉ POUR VENDRE" if len(c.reference) % 2 else "CONGÉ POUR REPRISE"], "under", 14)
    ink.para(f"À l'attention de {who.tenants(ink, c)}, {who.premises(ink, c, 'line')}")
    ink.para(
        f"Conformément à l'article 15 de la loi du 6 juillet 1989, je vous donne congé du logement loué suivant bail du {ink.d('date_bail', c.lease)}, pour son terme du {ink.day(end)}, avec le préavis légal de six mois. Vous devrez avoir quitté les lieux et remis les clés à cette date."
    )
    if len(c.reference) % 2:
        ink.para(
            f"Le prix de vente est fixé à {money(c.rent * 240, 'euros')}. Cette offre est valable pendant les deux premiers mois du délai de préavis."
        )
    else:
        ink.para("La reprise est effectuée au profit d'un descendant du bailleur, qui en fera sa résidence principale.")
    pen.sign(ink, ink.x1 - 60, ink.y)


def fund_answer(ink, c):
    """Decision of the housing fund."""
    d = working(c.served + timedelta(days=50))
    ink.para(f"DÉPARTEMENT - {c.town.dept.upper()}\nFonds de solidarité pour le logement", "L", 11, "B", after=4)
    heads.dateline(ink, c.town.seat, d)
    for i, p in enumerate(c.tenants):
        ink.para(who.tenant(ink, i, p, "no"), "R", after=0)
    ink.para("\n".join(who.premises(ink, c, "above")), "R", after=6)
    ink.para("Objet : votre demande d'aide au maintien dans le logement", "L", base="B")
    ink.para(
        f"La commission d'examen, réunie le {ink.day(d - timedelta(days=6))}, a {'accordé une aide de ' + ink.cash(c.debt // 300 * 100) + ' sous forme de prêt remboursable en 24 mensualités' if len(c.reference) % 2 else 'ajourné votre demande dans l’attente de la reprise du paiement du loyer courant pendant deux mois'}."
    )
    ink.para("Voies de recours : un recours administratif peut être formé dans les deux mois auprès du Président du conseil départemental.", size=8.5)


def insurance(ink, c):
    """Certificate of home insurance."""
    p, start = c.tenants[0], date(c.served.year, 1, 1)
    ink.para("PROTEGIA MUTUELLE", "C", 18, "B", after=0.5)
    ink.para("Assurances de personnes et de biens - Société d'assurance mutuelle à cotisations variables", "C", 8)
    title(ink, ["ATTESTATION D'ASSURANCE HABITATION"], "frame", 14)
    ink.put("date_acte", start.isoformat(), on(start, "long"))
    ink.para(
        f"Nous attestons que {who.tenant(ink, 0, p, 'no')} est titulaire d'un contrat multirisque habitation n° {c.debt % 99999:05d}{c.rent % 999:03d} couvrant le logement situé {who.premises(ink, c, 'line')}, en qualité de locataire, du {on(start, 'long')} au {on(date(start.year, 12, 31), 'long')}."
    )
    for text in (
        "Responsabilité civile vie privée",
        "Incendie, explosion, dégâts des eaux (risques locatifs)",
        "Catastrophes naturelles et technologiques",
    ):
        tick(ink, text, True)
    ink.para(f"Fait à Niort, le {on(start, 'long')}", "R")


def receipt_rent(ink, c):
    """Rent bill."""
    month = c.ledger[0][0]
    heads.company(ink, c, 1)
    title(ink, [f"AVIS D'ÉCHÉANCE - {MONTHS[month.month - 1].upper()} {month.year}"], "tint", 13)
    ink.para(f"{who.tenants(ink, c, maiden='no')}\n{who.premises(ink, c, 'line')}", "L")
    ink.put("date_acte", month.isoformat(), on(month, "slash"))
    ink.para(f"Date d'émission : {on(month, 'slash')}", "L")
    table(
        ink,
        [
            ("Libellé", "Montant"),
            ("Loyer principal", ink.m("loyer_mensuel", c.rent, "plain")),
            ("Provisions pour charges", ink.m("charges_mensuelles", c.fees, "plain")),
            ("À payer avant le 5", money(c.rent + c.fees, "plain")),
        ],
        [3, 1],
        "LR",
        "grid",
        tint=230,
        base_last="B",
    )


PAPERS = {
    "account": (account, _look(face=["arial", "calibri"], size=9.5, order="last", short=True), "decompte"),
    "accountwide": (account_wide, _look(face=["calibri", "lato"], size=10, order="last"), "decompte"),
    "accounttext": (account_text, _look(face=["courier", "times"], size=11, align="L", money="plain"), "decompte"),
    "demand": (demand, _look(face=["cambria", "open", "times"], size=10.5), "mise_en_demeure"),
    "benefits": (to_benefits, _look(face=["arial", "verdana"], size=9.5, order="last"), "signalement_caf"),
    "notice": (notice, _look(face=["gentium", "times"], size=11.5), "conge"),
    "fund": (fund_answer, _look(face=["lato", "freesans"], size=10.5), "autre"),
    "insurance": (insurance, _look(face=["open", "verdana"], size=10), "autre"),
    "rentbill": (receipt_rent, _look(face=["narrow", "calibri"], size=10.5, order="last", short=True), "autre"),
}
