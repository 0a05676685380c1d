"""Other papers of bailiffs and courts. Each entry: function, look, type."""

from datetime import timedelta
from . import heads, parties as who, pen, remise
from .command_a import _look
from .digits import hour, money, on
from .furniture import beside, framed, leader, table, tick, title
from .story import working


def leave(ink, c):
    """Commandement de quitter les lieux."""
    d = working(c.judged + timedelta(days=40), True)
    heads.left(ink, c, d)
    title(ink, ["COMMANDEMENT DE QUITTER LES LIEUX"], "double", 15)
    ink.para(remise.opening(ink, d, "et_le"), "L", base="B")
    ink.para(f"À la demande de {who.landlord(ink, c, 0)}{who.agent(ink, c, 0)},")
    ink.para(f"en vertu d'une décision rendue le {ink.day(c.judged)} par le {c.court[0]}, exécutoire, précédemment signifiée,")
    ink.para(
        f"nous faisons commandement à {who.tenants(ink, c, maiden='née')}, demeurant {who.premises(ink, c, 'line')}, de libérer de sa personne, de ses biens et de tout occupant de son chef les locaux désignés, dans un délai de DEUX MOIS, soit au plus tard le {ink.day(d + timedelta(days=61))}."
    )
    ink.para(
        "Passé cette date, il pourra être procédé à l'expulsion, au besoin avec le concours de la force publique. Les demandes de délais sont portées devant le juge de l'exécution."
    )
    framed(
        ink,
        lambda k: k.para(
            "Articles L. 412-1 à L. 412-6 et R. 412-1 du code des procédures civiles d'exécution : il est sursis à toute mesure d'expulsion entre le 1er novembre et le 31 mars. Le préfet est informé du présent commandement aux fins de prise en compte de la demande de relogement.",
            size=9,
            after=0.5,
        ),
    )
    remise.ticked(ink, c, d, c.modes2, "commandement de quitter les lieux", by_hand=len(c.reference) % 2 == 0, manner=1)


def order(ink, c):
    """A decision of the court: its masthead on the left, the parties, the operative part."""
    d, name = c.judged, c.court[0]
    kind = "ORDONNANCE DE RÉFÉRÉ" if c.interim else "JUGEMENT"

    def left(k):
        k.para(f"{name.upper()}\n{c.court[1]}\n{c.court[2]} {c.court[3]}", "L", 9, "B", after=1)
        k.para(f"N° RG {c.summoned:%y}/{sum(map(ord, c.reference)) % 9000 + 100:05d}\nMinute n° {d:%y}/{len(c.reference) * 37}", "L", 9)

    def right(k):
        k.para("RÉPUBLIQUE FRANÇAISE\nAU NOM DU PEUPLE FRANÇAIS", "C", 10, "B", after=2)
        k.para(kind, "C", 14, "B", after=1)
        k.para(f"rendu{'e' if c.interim else ''} le {k.put('date_acte', d.isoformat(), on(d, 'long'))}", "C", 10)

    beside(ink, left, right, 0.42)
    ink.gap(6)
    ink.para("DEMANDEUR" + ("S" if len(c.landlord.people) > 1 else "") + " :", "L", base="U", after=1)
    ink.para(who.landlord(ink, c, 3) + f"\nreprésenté(e) par Maître {heads.pro(ink, c.lawyer.name)}, avocat au barreau de {c.lawyer.bar}", "L")
    ink.para("DÉFENDEUR" + ("S" if len(c.tenants) > 1 else "") + " :", "L", base="U", after=1)
    for i, p in enumerate(c.tenants):
        ink.para(who.tenant(ink, i, p, "née"), "L", after=0.5)
    ink.para(who.premises(ink, c, "line") + "\nnon comparant, ni représenté", "L")
    ink.para(
        f"DÉBATS à l'audience publique du {ink.day(c.hearing)}. Décision réputée contradictoire et en premier ressort, par mise à disposition au greffe."
    )
    ink.para("EXPOSÉ DU LITIGE", "L", base="B", after=1)
    ink.para(
        f"Par contrat du {ink.d('date_bail', c.lease)}, le bailleur a donné à bail {c.nature} moyennant un loyer de {ink.cash(c.rent)} et {ink.cash(c.fees)} de charges. Un commandement de payer a été délivré le {ink.day(c.served)}, puis une assignation le {ink.day(c.summoned)}."
    )
    ink.para("MOTIFS DE LA DÉCISION", "L", base="B", after=1)
    ink.para(
        f"Il ressort des pièces que la dette s'élevait au {ink.day(c.at2)} à {ink.cash(c.debt2)}. La clause résolutoire est acquise. Le diagnostic social et financier n'a pu être établi, le défendeur ne s'étant pas présenté."
    )
    ink.para("PAR CES MOTIFS", "C", base="B", after=2)
    ink.para(f"{'Le juge des référés' if c.interim else 'Le juge'}, statuant publiquement,", after=1)
    for text in (
        "CONSTATE la résiliation du bail",
        "ORDONNE l'expulsion à défaut de libération volontaire des lieux dans les deux mois du commandement",
        f"CONDAMNE le défendeur à payer {ink.cash(c.debt2)} au titre de l'arriéré",
        "FIXE l'indemnité d'occupation au montant du loyer et des charges",
        f"CONDAMNE le défendeur à payer {ink.cash(c.art700)} en application de l'article 700 du code de procédure civile, ainsi qu'aux dépens",
        "RAPPELLE que la décision est exécutoire par provision",
    ):
        ink.para(text + " ;", after=1, first=6)
    ink.para("Le greffier                                        Le juge", "C", base="I", after=10)
    pen.sign(ink, ink.x0 + 30, ink.y - 10)


def trade_lease(ink, c):
    """Commandement for a commercial lease; the tenant is a firm run by the same person."""
    heads.centre(ink, c, c.served)
    title(ink, ["COMMANDEMENT DE PAYER", "visant la clause résolutoire - bail commercial", "(article L. 145-41 du code de commerce)"], "frame", 14)
    ink.para(remise.opening(ink, c.served, "le") + ",", "L")
    ink.para(f"À la requête de {who.landlord(ink, c, 1)},")
    shop = ink.rng.choice(["LE FOURNIL", "COIFF'ÉLÉGANCE", "GARAGE", "PIZZA"]) + " " + c.tenants[0].name
    ink.para(
        f"nous signifions à la société {ink.who(shop, 'locataire:nom')}, société à responsabilité limitée, prise en la personne de son gérant {who.plain(ink, c.tenants[0])}, preneur à bail de locaux commerciaux {c.premises.line()}, d'avoir à payer dans le délai d'UN MOIS :"
    )
    net, vat = c.rent * 3, round(c.rent * 3 * 0.2)
    table(
        ink,
        [
            ("Loyer trimestriel H.T.", money(net, "plain")),
            ("T.V.A. 20 %", money(vat, "plain")),
            ("Coût de l'acte", money(c.cost, "plain")),
            ("TOTAL T.T.C.", money(net + vat + c.cost, "plain")),
        ],
        [3, 1],
        "LR",
        "outer",
        head=False,
        base_last="B",
    )
    ink.para(
        "« À défaut de paiement à son échéance d'un seul terme de loyer, et un mois après un commandement resté infructueux, le bail sera résilié de plein droit. » Article L. 145-41 du code de commerce : toute clause insérée dans le bail prévoyant la résiliation de plein droit ne produit effet qu'un mois après un commandement demeuré infructueux. Le commandement doit, à peine de nullité, mentionner ce délai."
    )
    remise.closing(ink, c, c.served)


def seizure(ink, c):
    """Commandement aux fins de saisie-vente."""
    d = working(c.judged + timedelta(days=25), True)
    heads.boxed(ink, c, d)
    title(ink, ["COMMANDEMENT AUX FINS DE SAISIE-VENTE"], "tint", 14)
    ink.para(remise.opening(ink, d, "INVERSE"), "L", base="B")
    ink.para(
        f"En vertu du titre exécutoire rendu le {ink.day(c.judged)} par le {c.court[0]}, à la demande de {who.landlord(ink, c, 3)}, nous vous faisons commandement, {who.tenants(ink, c)}, demeurant {who.premises(ink, c, 'front')}, de payer dans les HUIT JOURS :"
    )
    interest = c.debt2 // 90
    for label, v in (
        ("Principal selon jugement", c.debt2),
        ("Article 700", c.art700),
        ("Intérêts au taux légal majoré", interest),
        ("Coût du présent", c.cost),
    ):
        leader(ink, label, ink.cash(v))
    leader(ink, "TOTAL", ink.cash(c.debt2 + c.art700 + interest + c.cost), base="B")
    ink.gap(3)
    ink.para(
        "À défaut, vous pourrez y être contraint par la vente forcée de vos biens meubles (articles L. 221-1 et R. 221-1 du code des procédures civiles d'exécution). Vous devez nous indiquer le nom et l'adresse de votre employeur et les références de vos comptes bancaires."
    )
    remise.told(ink, c, d, c.modes2, "commandement", (c.costs, c.cost, False), fresh=False)


def to_prefect(ink, c):
    """Notice of the summons to the préfet, by letter or by screen print."""
    heads.right(ink, c, c.told)
    heads.dateline(ink, c.office.where.town, c.told)
    with ink.frame(ink.x0, ink.x0 + 90):
        ink.lines(["PRÉFECTURE", f"Département : {c.town.dept}", "Bureau de la prévention des expulsions"], base="B")
    ink.gap(5)
    ink.para(
        "<b>Objet : notification d'une assignation aux fins de constat de résiliation de bail (article 24 III de la loi du 6 juillet 1989)</b>", "L"
    )
    ink.para("Monsieur le Préfet,", "L")
    ink.para(
        f"J'ai l'honneur de vous notifier l'assignation délivrée le {ink.day(c.summoned)}, dont copie jointe, à la requête de {who.landlord(ink, c, 1)}, à l'encontre de {who.tenants(ink, c, birth='slash')}, demeurant {who.premises(ink, c, 'line')}."
    )
    ink.para(
        f"L'affaire sera appelée le {ink.day(c.hearing)} à {hour(*c.clock)} devant le {c.court[0]}. Montant de la dette à ce jour : {ink.cash(c.debt2)}. Loyer : {ink.cash(c.rent)} ; charges : {ink.cash(c.fees)}."
    )
    ink.para(
        "Je vous remercie d'accuser réception de la présente afin que l'organisme chargé du diagnostic social et financier puisse être saisi, et vous prie d'agréer, Monsieur le Préfet, l'expression de ma haute considération."
    )
    remise.closing(ink, c, c.told)


def receipt(ink, c):
    """Electronic receipt of the same."""
    title(ink, ["EXPLOC - Accusé de réception électronique", "Notification d'assignation au représentant de l'État"], "tint", 13)
    ink.put("date_acte", c.told.isoformat(), on(c.told, "slash"))
    persons = " / ".join(who.tenant(ink, i, p, "no") for i, p in enumerate(c.tenants))
    rows = [
        ("Rubrique", "Valeur"),
        ("Type de dépôt", "Assignation aux fins de constat de résiliation"),
        ("Date et heure de réception", f"{on(c.told, 'slash')} 16:4{len(persons) % 10}:09"),
        ("Émetteur", ink.put("etude_nom", c.office.name, c.office.name)),
        ("Référence émetteur", ink.put("reference_dossier", c.reference, c.reference)),
        ("Bailleur", who.landlord_name(ink, c)),
        ("Occupant(s)", persons),
        ("Adresse", who.premises(ink, c, "line")),
        ("Date de l'assignation", ink.day(c.summoned)),
        ("Date d'audience", f"{on(c.hearing, 'slash')} {hour(*c.clock, 'col')}"),
        ("Montant de la dette (€)", money(c.debt2, "plain")),
        ("Département", f"{c.town.num} - {c.town.dept}"),
    ]
    table(ink, rows, [1, 2], "LL", "grid", tint=215)
    ink.para("Ce document atteste du dépôt. Il est délivré automatiquement et ne comporte pas de signature.", size=8)


def to_sponsor(ink, c):
    """Dénonciation of the commandement to the guarantor: quotes the whole of what it denounces."""
    d = working(c.served + timedelta(days=6), True)
    heads.left(ink, c, d)
    title(ink, ["DÉNONCIATION À CAUTION", "d'un commandement de payer visant la clause résolutoire"], "rules", 13)
    ink.para(remise.opening(ink, d, "spaced"), "L")
    ink.para(
        f"À la requête de {who.landlord(ink, c, 0)}, nous dénonçons à {who.sponsors(ink, c)}, en sa qualité de caution, le commandement de payer signifié le {ink.day(c.served)} à {who.tenants(ink, c)}, locataire(s) de {who.premises(ink, c, 'line')}."
    )
    ink.para(
        f"Somme réclamée : {ink.cash(c.debt)} outre {ink.cash(c.cost)} de frais. Faute de paiement par le locataire dans le délai, la caution pourra être poursuivie. Article 24 I : le commandement est signifié à la caution dans un délai de quinze jours ; à défaut, elle n'est pas tenue des pénalités ou intérêts de retard."
    )
    remise.closing(ink, c, d)


def warn_board(ink, c):
    """Report of a commandement to the CCAPEX: a form with ticks."""
    heads.centre(ink, c, c.ccapex, ref=False)
    title(ink, ["SIGNALEMENT À LA CCAPEX", "Commandement de payer visant la clause résolutoire"], "frame", 13)
    ink.para(f"Date du signalement : {ink.put('date_acte', c.ccapex.isoformat(), on(c.ccapex, 'slash'))}        Département : {c.town.num}", "L")
    persons = " ; ".join(who.tenant(ink, i, p, "paren", "slash") for i, p in enumerate(c.tenants))
    table(
        ink,
        [
            ("LOCATAIRE(S)", persons),
            ("ADRESSE", who.premises(ink, c, "line")),
            ("BAILLEUR", who.landlord_name(ink, c) + ", " + who.landlord_where(ink, c)),
            ("DATE DU BAIL", ink.d("date_bail", c.lease, "slash")),
            ("LOYER HORS CHARGES", ink.m("loyer_mensuel", c.rent)),
            ("CHARGES", ink.m("charges_mensuelles", c.fees)),
            ("DETTE", f"{ink.cash(c.debt)} au {ink.day(c.at)}"),
        ],
        [1, 2.3],
        "LL",
        "grid",
        head=False,
    )
    ink.para("Seuil atteint :", "L", base="B", after=1)
    tick(ink, "impayé sans interruption depuis 3 mois ou plus", True)
    tick(ink, "dette supérieure à trois fois le loyer mensuel hors charges", c.debt > 3 * c.rent)
    ink.para("Nature du bailleur :", "L", base="B", after=1)
    tick(ink, "personne physique ou SCI familiale", not c.landlord.moral or c.landlord.kind == "sci")
    tick(ink, "personne morale", c.landlord.moral and c.landlord.kind != "sci")
    remise.closing(ink, c, c.ccapex)


PAPERS = {
    "leave": (leave, _look(face=["times", "arial"], size=10.5), "commandement_de_quitter_les_lieux"),
    "order": (order, _look(face=["times", "cambria"], size=11, order="first"), "jugement"),
    "trade": (trade_lease, _look(face=["calibri", "gentium"], size=10.5), "commandement_de_payer_commercial"),
    "seizure": (seizure, _look(face=["arial", "narrow"], size=10.5, order="last"), "commandement_saisie_vente"),
    "prefect": (to_prefect, _look(face=["cambria", "lato"], size=10.5), "notification_prefet"),
    "receipt": (receipt, _look(face=["verdana", "freesans"], size=9.5, order="last", align="L"), "notification_prefet"),
    "sponsor": (to_sponsor, _look(face=["times", "calibri"], size=10.5), "autre"),
    "board": (warn_board, _look(face=["open", "arial"], size=9.5, order="last"), "autre"),
}
