"""Papers that strayed into the file: nothing, or little, to do with an eviction. All of type `autre`."""

from datetime import timedelta
from . import heads, parties as who, pen
from .command_a import _look
from .digits import money, on
from .furniture import framed, leader, table, title
from .law import APPEAR
from .story import working


def lease(ink, c):
    """First and last leaf of the lease."""
    title(ink, ["CONTRAT DE LOCATION", "Locaux vides à usage de résidence principale"], "frame", 14)
    ink.put("date_acte", c.lease.isoformat(), on(c.lease, "long"))
    for label, text in (
        ("I. LE BAILLEUR", who.landlord(ink, c, 1)),
        ("II. LE LOCATAIRE", who.tenants(ink, c, birth="slash")),
        ("III. LES LIEUX", f"{c.nature}, {who.premises(ink, c, 'line')}"),
    ):
        ink.para(label, "L", base="B", after=0.5)
        ink.para(text)
    ink.para("IV. DURÉE ET PRISE D'EFFET", "L", base="B", after=0.5)
    ink.para(f"Le contrat est conclu pour trois ans (six ans si le bailleur est une personne morale) à compter du {on(c.lease, 'long')}.")
    ink.para("V. CONDITIONS FINANCIÈRES", "L", base="B", after=0.5)
    leader(ink, "Loyer mensuel initial", ink.cash(c.rent * 94 // 100))
    leader(ink, "Provision pour charges", ink.cash(c.fees))
    leader(ink, "Dépôt de garantie", ink.cash(c.deposit))
    ink.gap(2)
    ink.para(
        "VI. CLAUSE RÉSOLUTOIRE : le bail sera résilié de plein droit à défaut de paiement du loyer, des charges ou du dépôt de garantie, après commandement demeuré infructueux."
    )
    ink.para("Fait en deux exemplaires. Signatures précédées de la mention « lu et approuvé ».", "L", after=8)
    pen.write(ink, ink.x0 + 5, ink.y + 3, "lu et approuvé", 6)
    pen.write(ink, ink.x0 + 95, ink.y + 4, "Lu et approuvé", 5.5)
    pen.sign(ink, ink.x0 + 5, ink.y + 6)
    pen.sign(ink, ink.x0 + 95, ink.y + 6)


def energy(ink, c):
    """A power bill."""
    d = c.reminder
    ink.para("VOLTALIA-SUD ÉNERGIES", "L", 17, "B", after=0.3)
    ink.para("Service clients 09 99 99 99 99 (prix d'un appel local)", "L", 8, after=5)
    ink.para(f"{who.tenant(ink, 0, c.tenants[0], 'no')}\n" + "\n".join(who.premises(ink, c, "above")), "R", after=5)
    ink.para(
        f"Facture du {ink.put('date_acte', d.isoformat(), on(d, 'long'))} - Référence client {c.debt % 99999:05d} {c.rent % 9999:04d}", "L", base="B"
    )
    use = c.fees // 2 + 3000
    table(
        ink,
        [
            ("Désignation", "Quantité", "Prix unitaire", "Montant TTC"),
            ("Abonnement", "2 mois", "12,44", "24,88"),
            ("Consommation estimée", f"{use // 25} kWh", "0,2516", money(use, "plain")),
            ("Total à régler", "", "", money(use + 2488, "plain")),
        ],
        [3, 1, 1, 1.2],
        "LRRR",
        "rows",
        tint=230,
        base_last="B",
    )
    ink.para("En cas de difficulté de paiement, contactez nos conseillers ou votre fonds de solidarité pour le logement.", size=8)


def plea(ink, c):
    """A tenant's letter, written by hand from end to end: the page holds no print but the ruled lines."""
    d = working(c.served + timedelta(days=9))
    p, hand = c.tenants[0], ink.rng.choice(["breip", "steve", "delphine", "femke"])
    colour = ink.rng.choice(pen.INKS)
    rows = [
        f"{p.first} {p.name}",
        c.premises.voie,
        f"{c.premises.code} {c.premises.town}",
        "",
        f"le {on(d, 'long')}",
        "",
        "Madame, Monsieur,",
        "J'ai bien reçu votre courrier au sujet des loyers.",
        "J'ai perdu mon travail et je n'ai pas pu tout payer,",
        "mais je peux verser 80 euros par mois en plus du loyer.",
        "Je vous demande de ne pas aller au tribunal.",
        "Merci de votre compréhension.",
        "",
        p.first.split(",")[0],
    ]
    for text in rows:
        ink.rule(ink.x0, ink.y + 9, ink.x1, ink.y + 9, 0.1, 170)
        if text:
            pen.write(ink, ink.x0 + 6 + ink.rng.uniform(0, 4), ink.y + 7, text, 6, hand, colour)
        ink.y += 10
    for path, value in (
        ("locataires.0.nom", p.name),
        ("locataires.0.prenoms", p.first),
        ("adresse_logement.voie", c.premises.voie),
        ("adresse_logement.code_postal", c.premises.code),
        ("adresse_logement.commune", c.premises.town),
        ("date_acte", d.isoformat()),
    ):
        ink.put(path, value, "", hand=True)
    for piece, kind in (
        (p.name, "locataire:nom"),
        (p.first, "locataire:nom"),
        (f"{p.first} {p.name}", "locataire:nom"),
        (c.premises.voie, "locataire:adresse"),
    ):
        ink.who(piece, kind)


def meeting(ink, c):
    """Minutes of an owners' meeting; names nobody of the household."""
    d = working(c.reminder - timedelta(days=20))
    heads_name = c.agent[0] if c.agent else "Cabinet SYNDIC & CO"
    title(ink, [f"{heads_name} - syndic", "PROCÈS-VERBAL D'ASSEMBLÉE GÉNÉRALE"], "left", 14)
    ink.para(
        f"L'assemblée des copropriétaires de l'immeuble {c.premises.voie} à {c.premises.town} s'est réunie le {ink.put('date_acte', d.isoformat(), on(d, 'week'))} sur convocation régulière."
    )
    for n, text in enumerate(
        (
            "Approbation des comptes de l'exercice clos : adoptée à la majorité de l'article 24.",
            "Quitus au syndic : adopté.",
            f"Budget prévisionnel : {money(c.debt * 9, 'nb')}, adopté.",
            "Ravalement de la façade nord : ajourné, trois devis devant être produits.",
        ),
        1,
    ):
        ink.para(f"Résolution n° {n}", "L", base="B", after=0.5)
        ink.para(text)


def debts_board(ink, c):
    """Banque de France: a file is admissible."""
    d, p = working(c.served + timedelta(days=80)), c.tenants[0]
    ink.para("COMMISSION DE SURENDETTEMENT DES PARTICULIERS", "L", 12, "B", after=0.5)
    ink.para(f"Secrétariat - {c.town.seat}", "L", 9, after=4)
    heads.dateline(ink, c.town.seat, d)
    ink.para(f"{who.tenant(ink, 0, p, 'no')}\n" + "\n".join(who.premises(ink, c, "below")), "R", after=5)
    ink.para("Objet : recevabilité de votre dossier", "L", base="B")
    ink.para(
        f"Lors de sa séance du {ink.day(d - timedelta(days=5))}, la commission a déclaré votre dossier recevable. Cette décision suspend les procédures d'exécution portant sur vos biens, dans la limite de deux ans. Elle n'emporte pas suspension de l'obligation de payer le loyer courant."
    )
    table(
        ink,
        [
            ("Créancier", "Nature", "Montant déclaré"),
            (who.landlord_name(ink, c), "Dette locative", money(c.debt, "plain")),
            ("CRÉDIT FANTASIA", "Prêt personnel", money(c.rent * 7, "plain")),
            ("VOLTALIA-SUD", "Énergie", money(c.fees * 3, "plain")),
        ],
        [2, 1.4, 1],
        "LLR",
        "grid",
        tint=230,
    )


def reminder_leaf(ink, c):
    """A court's notice that a hearing was adjourned."""
    d = working(c.hearing + timedelta(days=2))
    ink.para(f"{c.court[0].upper()}\nGreffe", "L", base="B", after=4)
    heads.dateline(ink, c.court[3], d)
    ink.para("AVIS DE RENVOI", "C", 13, "B")
    ink.para(f"{' et '.join(who.tenant(ink, i, p, 'no') for i, p in enumerate(c.tenants))}\n{who.premises(ink, c, 'line')}", "L")
    ink.para(
        f"Dans l'affaire vous opposant à {who.landlord_name(ink, c)}, l'audience du {ink.day(c.hearing)} a été renvoyée au {ink.day(working(c.hearing + timedelta(days=56)))}, même heure, même lieu. Le présent avis tient lieu de convocation."
    )
    framed(ink, lambda k: k.para(APPEAR[4][4:].capitalize(), size=9, after=0.5))


PAPERS = {
    "lease": (lease, _look(face=["arial", "times", "calibri"], size=10.5), "autre"),
    "energy": (energy, _look(face=["lato", "open"], size=10), "autre"),
    "plea": (plea, _look(face="times", size=11, top=30), "autre"),
    "meeting": (meeting, _look(face=["calibri", "gentium"], size=11), "autre"),
    "debts": (debts_board, _look(face=["freesans", "arial"], size=10.5), "autre"),
    "adjourned": (reminder_leaf, _look(face=["times", "cambria"], size=11), "autre"),
}
