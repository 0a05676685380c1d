"""Commandements de payer, first half of the layouts. Each function is one office's page."""

from . import heads, law, parties as who, remise
from .claims import claim, ledger
from .digits import money_words
from .furniture import beside, columns, framed, table, tick, title
from .look import settle


def _closed(ink, c, style=None):
    return ink.d("dette_arretee_au", c.at, style)


def plain_deed(ink, c):
    """Letterhead on the left, framed title, prose, ruled table of months, boxes ticked by hand."""
    heads.left(ink, c, c.served)
    title(ink, ["COMMANDEMENT DE PAYER", "visant la clause résolutoire insérée au bail"], "frame", 15)
    remise.opening(ink, c.served, "et_le") and ink.para(f"<b>{remise.opening(ink, c.served, 'et_le')}</b>", "L")
    ink.para(f"À LA REQUÊTE DE : {who.landlord(ink, c, 0, born_style='slash')}{who.agent(ink, c, 0)},")
    ink.para(
        f"Élisant domicile en notre étude, nous, {c.office.name}, {heads.trade(c, c.served, len(c.office.partners) > 1).lower()}{' associés' if len(c.office.partners) > 1 else ''}, soussigné{'s' if len(c.office.partners) > 1 else ''},"
    )
    ink.para("AVONS FAIT COMMANDEMENT À :", "L", base="B")
    for i, p in enumerate(c.tenants):
        with ink.frame(ink.x0 + 12, ink.x1):
            ink.para(who.tenant(ink, i, p, "née", "slash", bold=True) + (who.guardian(c) if i == 0 else ""), after=1)
    with ink.frame(ink.x0 + 12, ink.x1):
        ink.para("demeurant " + who.premises(ink, c, "line"), "L")
    if c.sponsors:
        ink.para(f"Le présent acte sera dénoncé à la caution : {who.sponsors(ink, c)}.")
    ink.para(
        f"En exécution d'un bail sous seing privé signé le {ink.d('date_bail', c.lease)}, portant sur {c.nature}, moyennant un loyer mensuel actuel de {ink.m('loyer_mensuel', c.rent)}, outre {ink.m('charges_mensuelles', c.fees)} de provision pour charges."
    )
    ink.para(f"D'avoir à payer, dans un délai de {law.delay(ink, c, 1)}, les sommes ci-après, comptes arrêtés au {_closed(ink, c)} :")
    claim(ink, c, "monthly", "grid", labels=("Total des loyers et charges dus", "Coût de l'acte", "SOMME TOTALE DUE"))
    ink.para("Sous réserve des intérêts, frais, et de tous autres dus.", base="I")
    ink.para("RAPPEL DE LA CLAUSE", "L", base="B", after=0.5)
    ink.para(law.clause(c, 0), base="I")
    ink.para("IL EST RAPPELÉ QUE :", "L", base="B", after=1)
    for n, text in enumerate(law.six(ink, c, law.delay(ink, c, 0)), 1):
        ink.item(f"{n}°", text, 7)
    ink.gap(2)
    ink.para(law.GRACE, size=ink.look.size - 1.5)
    remise.ticked(ink, c, c.served, c.modes, "commandement de payer", by_hand=True, costs=(c.costs, c.cost))


def side_column(ink, c):
    """The office in a margin column, sums on dotted leaders, warning in prose, short service note."""
    heads.margin(ink, c, c.served)
    title(ink, ["COMMANDEMENT DE PAYER LES LOYERS", "(clause résolutoire - bail d'habitation)"], "rules", 13)
    ink.para(remise.opening(ink, c.served, "spaced"), "L")
    ink.para("Sur demande de", "L", base="I", after=0.5)
    ink.para(who.landlord(ink, c, 1) + who.agent(ink, c, 1) + ".")
    ink.para("Destinataire" + ("s" if len(c.tenants) > 1 else ""), "L", base="I", after=0.5)
    for i, p in enumerate(c.tenants):
        ink.para(who.tenant(ink, i, p, "paren", bold=True), "L", after=0.3)
    ink.lines(who.premises(ink, c, "below"))
    ink.gap(3)
    ink.para(
        f"Nous vous rappelons que vous occupez {c.nature} à l'adresse ci-dessus suivant contrat de location du {ink.d('date_bail', c.lease)}. Votre échéance mensuelle se décompose ainsi : loyer {ink.m('loyer_mensuel', c.rent)}, charges {ink.m('charges_mensuelles', c.fees)}."
    )
    ink.para(f"Nous vous faisons commandement de régler sous {law.delay(ink, c, 0)}, entre nos mains :")
    claim(ink, c, "net", ".", labels=(f"Arriéré au {_closed(ink, c, 'slash')}", "Frais du présent commandement", "À régler"))
    ink.para(law.clause(c, 1))
    framed(ink, lambda k: k.para(law.warning(k, c, 0), base="B", size=k.look.size - 0.5, after=0.5))
    ink.para(law.article24(c)[1], size=8)
    remise.brief(ink, c, c.served, c.modes, (c.costs, c.cost))


def typist(ink, c):
    """A typewriter's page: capitals, underlining, no rules, the statute copied out at length."""
    heads.centre(ink, c, c.served, label="DOSSIER ")
    title(ink, ["COMMANDEMENT DE PAYER", "VISANT LA CLAUSE RESOLUTOIRE", "(Loi du 6 Juillet 1989)"], "under", 13)
    ink.para(remise.opening(ink, c.served, "mil") + ",", "L")
    ink.para("A LA DEMANDE DE :", "L", base="U", after=1)
    ink.para(who.landlord(ink, c, 2, bold=False) + who.agent(ink, c, 0) + ",")
    ink.para("Pour lequel domicile est élu en mon Etude,")
    ink.para(f"J'ai, {heads.chief(ink, c.office)}, {c.trade(c.served)} à la résidence de {c.office.where.town}, soussigné,")
    ink.para("DONNE COMMANDEMENT A :", "L", base="U", after=1)
    ink.para(
        who.tenants(ink, c, joint=" et à ", maiden="épouse")
        + f", {'demeurant ensemble' if len(c.tenants) > 1 else 'demeurant'} {who.premises(ink, c, 'line')},\noù étant et parlant à : voir feuille de signification."
    )
    ink.para(
        f"De, dans les {law.delay(ink, c, 1)} du présent acte, payer au requérant ou à moi {c.trade(c.served)} porteur des pièces, les sommes suivantes, en deniers ou quittances :"
    )
    claim(ink, c, "monthly", " ", "plain", labels=("SOIT EN PRINCIPAL", "COUT DU PRESENT", "TOTAL"))
    ink.para(
        f"Ladite somme arrêtée au {_closed(ink, c, 'long')} et représentant les loyers et charges du logement donné à bail par acte du {ink.d('date_bail', c.lease, 'long')}, au loyer de {ink.m('loyer_mensuel', c.rent, 'euros')} par mois et charges de {ink.m('charges_mensuelles', c.fees, 'euros')} par mois."
    )
    ink.para("Faute de quoi, le requérant se prévaudra de la clause suivante du bail :\n" + law.clause(c, 2))
    ink.para(law.warning(ink, c, 1))
    for text in law.article24(c) + [law.PRIORITY, law.GRACE]:
        ink.para(text, size=ink.look.size - 1.5, after=1.2)
    remise.told(ink, c, c.served, c.modes, "commandement de payer", (c.costs, c.cost), "SIGNIFICATION")


def form(ink, c):
    """A printed form: every party in a labelled row, tick boxes for what is claimed, tinted warning."""
    heads.boxed(ink, c, c.served)
    title(ink, ["COMMANDEMENT DE PAYER", "Loyers et charges - Clause résolutoire"], "tint", 15)
    agent = who.agent(ink, c, 1).strip(", ")
    persons = " ; ".join(who.tenant(ink, i, p, "paren", "dots") for i, p in enumerate(c.tenants)) + (who.guardian(c))
    rows = [
        ("Date de l'acte", remise.opening(ink, c.served, "digits")),
        ("BAILLEUR", who.landlord(ink, c, 3, born_style="dots") + (f" ({agent})" if agent else "")),
        ("LOCATAIRE" + ("S" if len(c.tenants) > 1 else ""), persons),
        ("LOGEMENT LOUÉ", who.premises(ink, c, "front")),
        ("BAIL DU", ink.d("date_bail", c.lease, "dots")),
        ("LOYER MENSUEL", ink.m("loyer_mensuel", c.rent)),
        ("CHARGES MENSUELLES", ink.m("charges_mensuelles", c.fees)),
    ]
    if c.sponsors:
        rows.append(("CAUTION", who.sponsors(ink, c)))
    table(ink, rows, [1.2, 4], "LL", "grid", head=False, size=9.5)
    ink.para("OBJET DU COMMANDEMENT", "L", base="B", after=1)
    tick(ink, "Payer les loyers et charges ci-dessous", True)
    tick(
        ink, "Justifier de l'assurance contre les risques locatifs (article 7 g de la loi du 6 juillet 1989), sous un mois", len(c.reference) % 2 == 0
    )
    tick(ink, "Autre", False)
    ink.gap(1)
    ink.para(f"SOMMES DUES (compte arrêté au {_closed(ink, c, 'dots')})", "L", base="B", after=1)
    claim(ink, c, "net", "rows", labels=("Dette locative", "Coût de l'acte (voir détail)", "Montant total réclamé"), size=9.5)
    ink.para(f"DÉLAI POUR PAYER : {law.delay(ink, c, 2)} à compter de la date de signification.", "L", base="B")
    ink.para(law.clause(c, 1), size=9, base="I")
    framed(ink, lambda k: (k.para("INFORMATIONS IMPORTANTES", "C", 10.5, "B", after=1), k.para(law.warning(k, c, 2), size=9.5, after=0.5)), grey=232)
    remise.grid(ink, c, c.served, c.modes, "Commandement de payer", (c.costs, c.cost), by_hand=len(c.reference) % 2 == 1)


def running_prose(ink, c):
    """No letterhead but a running foot; title on the left; sums in words within the sentence."""
    heads.foot(ink, c, c.served)
    title(ink, ["Commandement de payer", "un arriéré de loyers, avec rappel de la clause résolutoire"], "left", 18)
    ink.para(f"Dossier suivi sous le numéro {ink.put('reference_dossier', c.reference, c.reference)}", "R", 9)
    ink.para(remise.opening(ink, c.served, "inverse") + ",")
    ink.para(
        f"Nous, {c.office.name}, titulaire d'un office de {c.trade(c.served)} à {c.office.where.town}, agissant à la requête de {who.landlord(ink, c, 1, born_style='long')}{who.agent(ink, c, 2)}, avons signifié le présent commandement à {who.tenants(ink, c, joint=' ainsi qu’à ', birth='long')}{who.guardian(c)}, au domicile {who.premises(ink, c, 'paren')}."
    )
    ink.para(
        f"Par contrat du {ink.d('date_bail', c.lease, 'long')}, {c.nature} situé à cette adresse a été donné en location. Le loyer s'élève aujourd'hui à {ink.m('loyer_mensuel', c.rent, 'euros')} et la provision sur charges à {ink.m('charges_mensuelles', c.fees, 'euros')} par mois."
    )
    total = c.debt + c.cost
    ink.para(
        f"À la date du {_closed(ink, c, 'long')}, il reste dû la somme de {money_words(c.debt)} ({ink.m('montant_principal', c.debt, 'nb')}) au titre des loyers et charges. S'y ajoute le coût du présent acte, soit {ink.m('cout_acte', c.cost, 'nb')}, de sorte que la somme à payer est de {money_words(total)} ({ink.m('montant_total', total, 'nb')})."
    )
    ink.para(
        f"En conséquence, <b>commandement vous est fait de payer ladite somme dans le délai de {law.delay(ink, c, 0)}</b>, à peine de voir jouer la clause du bail ainsi conçue : {law.clause(c, 0)}"
    )
    for n, text in zip("abcdef", law.six(ink, c, law.delay(ink, c, 0))):
        ink.item(f"{n})", text)
    ink.para("Détail de la dette", "L", base="B", after=1)
    ledger(ink, c.ledger, rules="rows")
    columns(ink, law.article24(c) + [law.GRACE], 7.5)
    remise.told(ink, c, c.served, c.modes, "commandement de payer", (c.costs, c.cost), "Signification de l'acte")


def halves(ink, c):
    """First page in two halves: parties on the left, debt on the right."""
    heads.right(ink, c, c.served)
    title(ink, ["COMMANDEMENT", "d'avoir à payer les loyers - article 24 loi du 6 juillet 1989"], "double", 16)
    ink.para(f"<b>{remise.opening(ink, c.served, 'INVERSE')}</b>", "C")

    def parties(k):
        k.para("CRÉANCIER", "L", 9.5, "BU", after=1)
        k.para(who.landlord(k, c, 3) + who.agent(k, c, 1), "L", 9.5)
        k.para("DÉBITEUR" + ("S SOLIDAIRES" if len(c.tenants) > 1 else ""), "L", 9.5, "BU", after=1)
        for i, p in enumerate(c.tenants):
            k.para(who.tenant(k, i, p, "née", "dash"), "L", 9.5, after=1)
        k.lines(who.premises(k, c, "above"), size=9.5)
        k.gap(3)
        k.para("TITRE", "L", 9.5, "BU", after=1)
        k.para(f"Bail d'habitation en date du {k.d('date_bail', c.lease, 'dash')}", "L", 9.5)

    def debt(k):
        k.para("DÉCOMPTE DES SOMMES", "L", 9.5, "BU", after=1)
        k.para(f"Loyer : {k.m('loyer_mensuel', c.rent)} / mois\nCharges : {k.m('charges_mensuelles', c.fees)} / mois", "L", 9.5)
        claim(k, c, "net", "outer", labels=(f"Dû au {_closed(k, c, 'dash')}", "Acte (TTC)", "TOTAL"), size=9)
        k.para(f"À payer sous {law.delay(k, c, 3)}", "L", 10.5, "B")

    beside(ink, parties, debt, 0.5)
    ink.gap(3)
    ink.para(
        f"Nous vous signifions le présent commandement et vous déclarons que le créancier entend se prévaloir de la clause contractuelle : {law.clause(c, 2)}"
    )
    ink.para(law.warning(ink, c, 0))
    columns(ink, [law.PRIORITY, law.GRACE] + law.article24(c)[:3], 8)
    remise.ticked(ink, c, c.served, c.modes, "COMMANDEMENT", by_hand=False, manner=1, shape="circle", costs=(c.costs, c.cost))


def _look(**kw):
    return lambda rng: settle(rng, **kw)


LAYOUTS = {
    "deed": (plain_deed, _look(face=["times", "cambria"], size=[10.5, 11], money=["nb", "euros"], date="long")),
    "column": (
        side_column,
        _look(face=["calibri", "lato"], size=[9.5, 10], left=20, right=16, align="L", money=["nb", "eur"], order="last", short=True),
    ),
    "typist": (typist, _look(face=["courier", "typewriter"], size=10, align="L", order=["first", "last"], left=24, right=18, lead=1.15)),
    "form": (form, _look(face=["arial", "freesans"], size=10, align="L", money=["nb", "dot"], order="last", left=16, right=16, top=14)),
    "prose": (running_prose, _look(face=["gentium", "charis"], size=10.5, hyphen=True, top=24, left=26, right=26, lead=1.3)),
    "halves": (halves, _look(face=["verdana", "tuffy"], size=9, left=15, right=15, top=13, order="last", money=["nb", "tight"])),
}
