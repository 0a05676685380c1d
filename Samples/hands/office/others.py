"""Papers around the case: other bailiff's acts, court decisions, letters, statements, leases."""
from datetime import date, timedelta
from . import french as F
from .blocks import bailiff_line, cost_box, date_line, owner_intro, service, statement_table
from .letterheads import HEADS, heading, office_lines, owner_lines, page_numbers, title

FONTS = ["Liberation Serif", "Liberation Sans", "Carlito", "Caladea", "FreeSans", "DejaVu Serif", "Lato", "Linux Libertine O", "Liberation Mono", "TeX Gyre Cursor", "PT Sans", "PT Serif", "Go", "Karla", "TeX Gyre Pagella", "TeX Gyre Heros", "Charis SIL", "GFS Didot", "Quattrocento", "Tuffy"]
ACT_HEADS = ["centred", "left", "boxed", "foot", "running", "colour", "banner", "right"]


def act(P, titles, form=None):
    """Opening common to the bailiff's other acts: letterhead, reference, title, date."""
    P.s["wide"] = 210 - P.doc.margins[1] - P.doc.margins[3]
    HEADS[P.rng.choice(ACT_HEADS)](P, office_lines(P))
    page_numbers(P, P.rng.choice(["{page}/{pages}", "Page {page}", ""]))
    P.doc.p("Réf. : " + P.reference(), align="l", size=P.s["size"] - 1)
    title(P, titles, form or P.rng.choice(["frame", "under", "double", "left", "grey", "spaced"]))
    date_line(P, P.rng.choice(["words", "mil", "figures", "hand", "stamp"]))


def addressees(P, born=False):
    for i in range(len(P.d.tenants)):
        P.doc.p(P.tenant(i, born=born) + (f", demeurant {P.home()}" if i == 0 else ", même adresse"), left=10)


def letter(P, recipient, subject, dated, city=None):
    """Opening of a letter typed by the landlord, an agency or a body."""
    P.s["wide"] = 210 - P.doc.margins[1] - P.doc.margins[3]
    HEADS[P.rng.choice(["left", "banner", "colour", "foot", "boxed", "right"])](P, owner_lines(P))
    P.doc.p(recipient, left=90, align="l", after=6, before=4)
    P.doc.p(f"{city or P.d.court[0]}, le {P.when(dated, 'date_acte', P.rng.choice(['long', 'slash', 'day']))}", left=90, align="l", after=6)
    P.doc.p(f"<b>Objet :</b> {subject}", align="l")
    P.doc.p(f"Réf. : {P.reference()}", align="l", after=5)


def recipients(P):
    return "\n".join(P.tenant(i, born=False, maiden=False) for i in range(len(P.d.tenants))) + "\n" + P.home("\n")


def quit_premises(P):
    d = P.d
    act(P, P.rng.choice([["COMMANDEMENT DE QUITTER LES LIEUX"], ["COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX", "(articles L. 411-1 et R. 411-1 du CPCE)"]]))
    P.doc.p("À LA DEMANDE DE " + owner_intro(P, "plain") + ".")
    P.doc.p(bailiff_line(P, P.rng.choice(["jai", "nous"])))
    P.doc.p("AI FAIT COMMANDEMENT À :", align="l"), addressees(P)
    what = "ordonnance de référé" if d.refere else "jugement"
    P.doc.p(f"En vertu d'{'une ' + what if d.refere else 'un ' + what} rendu{'e' if d.refere else ''} le {P.when(d.dates['decision'])} par le {d.court_name(d.dates['decision'])}, précédemment signifié, constatant la résiliation du bail du {P.when(d.lease, 'date_bail')}.")
    P.doc.p(f"<b>D'AVOIR À QUITTER LES LIEUX</b> que vous occupez {P.home()}, tant de votre personne que de vos biens et de tous occupants de votre chef, au plus tard le <b>{P.when(P.day + timedelta(62))}</b>, soit deux mois après le présent acte.")
    P.doc.p("Passé cette date, il pourra être procédé à votre expulsion forcée avec le concours de la force publique. Toute demande de délais est à porter devant le juge de l'exécution du tribunal judiciaire du lieu de situation de l'immeuble (articles L. 412-1 à L. 412-6 du code des procédures civiles d'exécution). L'expulsion ne peut avoir lieu entre le 1er novembre et le 31 mars.")
    service(P, P.rng.choice(["prose", "tick", "grid"]))


def decision(P):
    d, rng = P.d, P.rng
    P.s["wide"] = 170
    court = P.court()
    rg = f"{d.dates['assign'].year % 100}/{rng.randint(100, 3900):05d}"
    kind = "ORDONNANCE DE RÉFÉRÉ" if d.refere else "JUGEMENT"
    if rng.random() < .5:
        P.doc.table([[f"<b>{court.upper()}</b>\nJuge des contentieux de la protection\n{d.court[2]}\n{d.court[1]} {d.court[0]}", f"N° RG {P.put('numero_rg', rg)}\nN° MINUTE : {P.day.year % 100}/{rng.randint(10, 900)}"]], [90, 80], "none", "ll")
    else:
        P.doc.p("<b>RÉPUBLIQUE FRANÇAISE</b>\n<b>AU NOM DU PEUPLE FRANÇAIS</b>", align="c")
        P.doc.p(f"{court}\nPôle de proximité - Contentieux de la protection", align="l"), P.doc.p(f"R.G. n° {P.put('numero_rg', rg)}", align="r")
    title(P, [kind, f"rendu{'e' if d.refere else ''} le {P.when(P.day, 'date_acte', 'long')}"], rng.choice(["plain", "under", "double"]))
    P.put("procedure", "refere" if d.refere else "fond")
    heading(P, "DEMANDEUR", "bold"), P.doc.p(owner_intro(P, "plain") + f", représenté par {P.lawyer_name()}, avocat au barreau {P.bar()}")
    heading(P, "DÉFENDEUR", "bold")
    addressees(P, born=rng.random() < .4)
    P.doc.p(rng.choice(["non comparant, ni représenté", "comparant en personne"]), left=10)
    heading(P, "EXPOSÉ DU LITIGE", "bold")
    P.doc.p(f"Par acte du {P.when(d.dates['assign'])}, le demandeur a fait assigner le défendeur à l'audience du {P.when(d.dates['hearing'], 'audience_date')}, à la suite d'un commandement de payer du {P.when(d.dates['cp'], 'date_commandement')}. Le bail a été conclu le {P.when(d.lease, 'date_bail')}.")
    heading(P, "MOTIFS DE LA DÉCISION", "bold")
    for t in ["La demande, régulièrement dénoncée au préfet plus de six semaines avant l'audience, est recevable.", "Il résulte des pièces produites que les loyers n'ont pas été réglés dans le délai du commandement, de sorte que la clause résolutoire est acquise.", "Le défendeur n'a pas repris le versement intégral du loyer courant avant l'audience ; il ne peut lui être accordé de délais suspensifs."]:
        P.doc.p(t)
    heading(P, "PAR CES MOTIFS", "caps")
    P.doc.p(f"Nous, juge des contentieux de la protection, statuant {'en référé, ' if d.refere else ''}par décision réputée contradictoire, mise à disposition au greffe,")
    for t in ["CONSTATONS l'acquisition de la clause résolutoire ;", "ORDONNONS l'expulsion, à défaut de départ volontaire deux mois après la délivrance d'un commandement de quitter les lieux ;",
              f"CONDAMNONS le défendeur à payer{' à titre provisionnel' if d.refere else ''} la somme de {P.eur(d.debt(d.dates['closed2']), 'dette_montant')} arrêtée au {P.when(d.dates['closed2'], 'dette_arretee_au')} ;",
              f"FIXONS l'indemnité d'occupation mensuelle à {P.eur(d.costs['io'], 'indemnite_occupation')} ;", f"LE CONDAMNONS à {P.eur(300.0, 'article_700_montant')} au titre de l'article 700 du code de procédure civile et aux dépens."]:
        P.doc.p(t, left=8)
    P.doc.p("Le greffier\t\tLe juge", tabs=[(60, "l"), (120, "l")], before=8, align="l")
    P.stamps.append("round")


def notice_to_leave(P):
    d, rng = P.d, P.rng
    why = rng.choice([("CONGÉ POUR VENDRE", "le bailleur entend vendre le logement libre de toute occupation"), ("CONGÉ POUR REPRISE", "le bailleur entend y loger son fils"), ("CONGÉ POUR MOTIF LÉGITIME ET SÉRIEUX", "les retards répétés dans le paiement du loyer constituent un motif légitime et sérieux")])
    end = date(P.day.year + 1, d.lease.month, d.lease.day)
    body = (f"Le bail du {P.when(d.lease, 'date_bail')}, portant sur le logement sis {P.home()}, viendra à expiration le {P.put('date_conge', end.isoformat(), P.when(end))}. Conformément à l'article 15 de la loi du 6 juillet 1989, "
            f"il vous est donné congé pour cette date, au motif que {why[1]}.")
    if rng.random() < .6:
        act(P, [why[0], "Article 15 de la loi du 6 juillet 1989"])
        P.doc.p("À LA REQUÊTE DE " + owner_intro(P, "plain") + "."), P.doc.p(bailiff_line(P, "nous") + " ai donné congé à :"), addressees(P)
        P.doc.p(body)
        service(P, "prose")
    else:
        letter(P, recipients(P), why[0].capitalize() + " - lettre recommandée avec A.R.", P.day)
        if "bailleur_nom" not in P.fields:
            P.doc.p(f"Pour le compte de {P.owner_name()}, propriétaire,")
        P.doc.p("Madame, Monsieur,"), P.doc.p(body), P.doc.p("Veuillez agréer l'expression de mes salutations distinguées.")


def reminder(P):
    d, rng = P.d, P.rng
    letter(P, recipients(P), rng.choice(["MISE EN DEMEURE de payer - LRAR n° 1A 204 " + str(rng.randint(100, 999)) + " 4", "Mise en demeure avant procédure"]), P.day)
    until = P.day - timedelta(6)
    P.doc.p("Madame, Monsieur,")
    owner = "" if "bailleur_nom" in P.fields else f", pour le compte de {P.owner_name()}"
    P.doc.p(rng.choice([f"Malgré nos relances{owner}, votre compte locatif présente au {P.when(until, 'dette_arretee_au')} un solde débiteur de <b>{P.eur(d.debt(until), 'montant_principal')}</b>.",
                        f"Sauf erreur de notre part{owner}, vous restez devoir la somme de {P.eur(d.debt(until), 'montant_principal')}, compte arrêté au {P.when(until, 'dette_arretee_au')}."]))
    P.doc.p(f"Votre loyer mensuel est de {P.eur(d.rent, 'loyer_mensuel')}. Nous vous mettons en demeure de régler cette somme sous huitaine, faute de quoi le dossier sera transmis à un {P.huissier} pour délivrance d'un commandement de payer.")
    P.doc.p("Si vous rencontrez des difficultés, prenez contact avec nos services ou avec l'assistante sociale de votre secteur.")
    P.doc.p("Le service contentieux", left=100, before=8)


def commercial(P):
    d, rng = P.d, P.rng
    act(P, ["COMMANDEMENT DE PAYER", "visant la clause résolutoire - Bail commercial (article L. 145-41 du code de commerce)"])
    shop = f"{rng.choice(['SARL', 'SAS', 'EURL'])} {rng.choice(['LE FOURNIL D', 'AUTO SERVICE ', 'COIFFURE '])}{d.tenants[0].nom.upper()}"
    P.doc.p("À LA REQUÊTE DE " + owner_intro(P, "plain") + "."), P.doc.p(bailiff_line(P, "jai"))
    P.doc.p(f"FAIS COMMANDEMENT À la {shop}, locataire, prise en la personne de son gérant, exploitant au {P.home()}")
    base, until = round(d.rent * 3, 2), d.dates["closed"]
    vat, cost = round(base * .2, 2), d.costs["act"]
    P.doc.p(f"Preneur aux termes d'un bail commercial du {P.when(d.lease, 'date_bail')}, DE PAYER DANS LE DÉLAI D'UN MOIS :")
    ttc = round(base + vat, 2)
    P.doc.table([["Loyer trimestriel HT", P.eur(base)], ["TVA 20 %", P.eur(vat)], [f"Principal TTC au {P.when(until, 'dette_arretee_au')}", P.eur(ttc, "montant_principal")], ["Coût de l'acte", P.eur(cost, "cout_acte")], ["TOTAL", P.eur(round(ttc + cost, 2), "montant_total")]], [110, 44], rng.choice(["grid", "rows"]), "lr")
    P.doc.p("À défaut, le bailleur se prévaudra de la clause résolutoire. L'article L. 145-41 du code de commerce est reproduit : « Toute clause insérée dans le bail prévoyant la résiliation de plein droit ne produit effet qu'un mois après un commandement demeuré infructueux. »")
    P.doc.p("Acte remis au siège, à une personne se déclarant habilitée.", before=4)


def forced_sale(P):
    d = P.d
    act(P, ["COMMANDEMENT AUX FINS DE SAISIE-VENTE", "Article R. 221-1 du code des procédures civiles d'exécution"])
    P.doc.p("À LA DEMANDE DE " + owner_intro(P, "plain") + "."), P.doc.p(bailiff_line(P, "clerk")), P.doc.p("VOUS FAIS COMMANDEMENT :"), addressees(P)
    debt, cost, fees = d.debt(d.dates["closed2"]), d.costs["act"], 300.0
    P.doc.p(f"Agissant en vertu d'un titre exécutoire, décision du {d.court_name(d.dates['decision'])} du {P.when(d.dates['decision'])}, de payer dans un délai de HUIT JOURS :")
    P.doc.table([["Principal", P.eur(debt, "montant_principal")], ["Article 700", P.eur(fees)], ["Coût du présent", P.eur(cost, "cout_acte")], ["Total dû", P.eur(round(debt + fees + cost, 2), "montant_total")]], [110, 44], P.rng.choice(["grid", "none", "rows"]), "lr")
    P.doc.p("Faute de paiement, vous pourrez y être contraint(s) par la vente forcée de vos biens meubles. Le taux d'intérêt légal majoré est applicable deux mois après la signification de la décision.")
    service(P, P.rng.choice(["tick", "grid"]))


def prefect_notice(P):
    d, rng = P.d, P.rng
    act_like = rng.random() < .5
    HEADS[rng.choice(["left", "boxed", "running"])](P, office_lines(P))
    P.doc.p(f"Préfecture {'' if act_like else '- Bureau des expulsions locatives '}({d.court[3]})\nDDETS - Service logement", left=95, align="l", before=3, after=5)
    P.doc.p(f"Le {P.when(P.day, 'date_acte')}", align="r")
    title(P, ["NOTIFICATION AU REPRÉSENTANT DE L'ÉTAT", "article 24 III de la loi du 6 juillet 1989"], rng.choice(["frame", "left", "grey"]))
    rows = [["Référence", P.reference()], ["Bailleur", P.owner_name()], ["Locataire(s)", P.tenants(born=rng.random() < .5)], ["Logement", P.home()], ["Juridiction", P.court()],
            ["Audience", f"{P.when(d.dates['hearing'], 'audience_date')} à {P.put('audience_heure', d.hour, d.hour.replace(':', 'h'))}"], ["Dette locative", f"{P.eur(d.debt(d.dates['closed2']), 'dette_montant')} au {P.when(d.dates['closed2'], 'dette_arretee_au')}"], ["Loyer", P.eur(d.rent, "loyer_mensuel")]]
    if act_like:
        P.doc.table(rows, [46, 124], rng.choice(["grid", "rows"]))
    else:
        for a, b in rows:
            P.doc.p(f"{a} :\t{b}", tabs=[(45, "l")], left=45, first=-45, align="l")
    P.doc.p("Accusé de réception électronique EXPLOC n° " + str(rng.randint(100000, 999999)) + ", copie de l'assignation jointe.", before=4)


def caf_notice(P):
    d, rng = P.d, P.rng
    number = f"{rng.randint(1000000, 9999999)} {rng.choice('ABCDEFGH')}"
    letter(P, f"Caisse d'allocations familiales\n{d.court[3]}\nService impayés de loyer", "Signalement d'un impayé de loyer (aide au logement)", P.day)
    P.secret(number)
    until = P.day - timedelta(5)
    rows = [["Allocataire", P.tenant(0)], ["N° allocataire", P.put("numero_allocataire", number)], ["Adresse", P.home()], ["Loyer et charges", f"{P.eur(d.rent, 'loyer_mensuel')}" + (f" + {P.eur(d.charges, 'charges_mensuelles')}" if d.charges else "")],
            ["Montant de la dette", P.eur(d.debt(until), "montant_principal")], ["Arrêtée au", P.when(until, "dette_arretee_au")]]
    P.doc.table(rows, [50, 115], rng.choice(["grid", "rows", "none"]))
    P.doc.p("Nous vous saisissons de cet impayé constitué, en vue de la mise en place d'un plan d'apurement et du maintien du tiers payant.")


def statement(P):
    d, rng = P.d, P.rng
    HEADS[rng.choice(["left", "colour", "banner", "boxed"])](P, owner_lines(P))
    title(P, [rng.choice(["DÉCOMPTE LOCATIF", "RELEVÉ DE COMPTE", "ÉTAT DES SOMMES DUES"])], rng.choice(["left", "grey", "under"]))
    P.doc.p(f"Locataire : {P.tenants(born=False, maiden=False)}\nLogement : {P.home()}\nRéférence : {P.reference()}", align="l")
    until = d.dates["closed2"] if rng.random() < .5 else d.dates["closed"]
    P.doc.p(f"Compte arrêté au {P.when(until, 'dette_arretee_au')}", align="r")
    P.s["point"] = rng.random() < .3
    statement_table(P, until, rng.choice(["grid", "rows", "head", "none"]))
    P.doc.p(f"<b>Solde débiteur : {P.eur(d.debt(until), 'montant_principal')}</b>", align="r")


def guarantor_service(P):
    d = P.d
    act(P, ["DÉNONCIATION À CAUTION", "d'un commandement de payer visant la clause résolutoire"])
    P.doc.p("À LA REQUÊTE DE " + owner_intro(P, "plain") + "."), P.doc.p(bailiff_line(P, "jai") + " dénonce à :")
    for c in P.cautions():
        P.doc.p(f"{c}, en qualité de caution solidaire", left=10)
    P.doc.p(f"le commandement de payer signifié le {P.when(d.dates['cp'], 'date_commandement')} à {P.tenants(born=False, maiden=False)}, locataire d'un logement {P.home()}, pour la somme de {P.eur(d.debt(d.dates['closed']), 'montant_principal')} en principal. La caution ne peut être tenue des pénalités que si le commandement lui a été signifié dans les quinze jours.")
    cost_box(P)


def lease_paper(P):
    d = P.d
    title(P, P.rng.choice([["CONTRAT DE LOCATION", "Locaux vides à usage d'habitation principale - loi du 6 juillet 1989"], ["BAIL D'HABITATION"]]), P.rng.choice(["grey", "under", "frame"]))
    heading(P, "Article 1 - Les parties", "bold"), P.doc.p("Le bailleur : " + owner_intro(P, "plain")), P.doc.p(f"Le preneur : {P.tenants()}")
    for name, text in [("Désignation", f"Logement situé {P.home()}, {P.rng.randint(25, 96)} m² habitables."), ("Durée", f"Trois ans (six ans si le bailleur est une personne morale) à compter du {P.when(d.lease, 'date_bail')}."),
                       ("Loyer", f"{P.eur(d.rent, 'loyer_mensuel')} par mois" + (f", plus {P.eur(d.charges, 'charges_mensuelles')} de provision pour charges" if d.charges else "") + ", payable d'avance le 1er."),
                       ("Clause résolutoire", "À défaut de paiement du loyer ou des charges, et deux mois après un commandement demeuré infructueux, le bail sera résilié de plein droit."), ("Obligations du preneur", "User paisiblement des lieux, les entretenir, s'assurer contre les risques locatifs et en justifier chaque année.")]:
        heading(P, "Article - " + name, "bold"), P.doc.p(text)
    P.doc.p("Fait en deux exemplaires. Lu et approuvé.\t\tSignatures", tabs=[(100, "l")], before=6, align="l")


def small_papers(P):
    """Receipt, insurance paper, letter, fund decision, commission advice, hearing leaf: one is drawn."""
    d, rng = P.d, P.rng
    kind = rng.choice(["assurance", "courrier", "quittance", "fsl", "ccapex", "feuille"])
    P.layout += "_" + kind
    who = P.tenants(born=False, maiden=False)
    if kind == "assurance":
        P.doc.p("<lg><b>MUTUELLE DES FOYERS RÉUNIS</b></lg>", align="l", color="#7a1f1f"), title(P, ["ATTESTATION D'ASSURANCE HABITATION"], "under")
        P.doc.p(f"Nous attestons que {who}, souscripteur du contrat n° {rng.randint(10**7, 10**8)}, est garanti(e) pour les risques locatifs du logement sis {P.home()}, pour la période du 01/01/{P.day.year} au 31/12/{P.day.year}."), P.doc.p(f"Fait le {P.when(P.day, 'date_acte')}", align="r")
    elif kind == "courrier":
        P.doc.p(f"{who}\n{P.home(chr(10))}", align="l"), P.doc.p(f"Le {P.when(P.day, 'date_acte')}", align="r")
        P.doc.p("Madame, Monsieur,\nJe vous écris au sujet de mes loyers en retard. J'ai perdu mon emploi et j'attends une réponse de la CAF. Je vous propose de verser " + P.eur(float(rng.choice([50, 80, 100]))) + " par mois en plus du loyer. Merci de ne pas m'expulser, j'ai des enfants.", align="l"), P.doc.p("Avec mes respects.", align="r")
    elif kind == "quittance":
        HEADS["left"](P, owner_lines(P)), title(P, ["QUITTANCE DE LOYER", F.MONTHS[P.day.month - 1] + f" {P.day.year}"], "frame")
        P.doc.p(f"Reçu de {who}, {P.home()}, la somme de {F.money_words(d.rent + d.charges)} pour loyer et charges.")
        P.doc.table([["Loyer", P.eur(d.rent, "loyer_mensuel")]] + ([["Charges", P.eur(d.charges, "charges_mensuelles")]] if d.charges else []) + [["Total réglé", P.eur(round(d.rent + d.charges, 2))]], [60, 40], "grid", "lr")
    elif kind == "fsl":
        P.doc.p(f"<b>CONSEIL DÉPARTEMENTAL</b>\n{d.court[3]}\nFonds de solidarité pour le logement\n{P.put('fsl_adresse', d.court[5])}", align="l"), title(P, ["NOTIFICATION DE DÉCISION - FSL MAINTIEN"], "grey")
        P.doc.p(f"La commission du {P.when(P.day, 'date_acte')} a examiné la demande de {who}, {P.home()}. Décision : {rng.choice(['REFUS (reprise de paiement insuffisante)', 'AJOURNEMENT', 'ACCORD sous forme de prêt'])}. Un recours est possible dans les deux mois.")
    elif kind == "ccapex":
        title(P, ["CCAPEX", "AVIS ET RECOMMANDATIONS"], "double")
        P.doc.p(f"Séance du {P.when(P.day, 'date_acte')} - dossier {P.reference()}"), P.doc.table([["Ménage", who], ["Adresse", P.home()], ["Dette", P.eur(d.debt(P.day))]], [40, 120], "grid")
        P.doc.p("Avis : la commission recommande la saisine du FSL, la mise en place d'un plan d'apurement et l'accompagnement du ménage par le service social de secteur.")
    else:
        P.day = max(P.day, date(2017, 7, 1))
        title(P, ["INFORMATION REMISE AVEC L'ASSIGNATION", "(décret n° 2017-923 du 9 mai 2017)"], "left")
        P.doc.p(f"{who}\n{P.home()}", align="l"), P.doc.p(f"Votre audience : le <b>{P.when(d.dates['hearing'], 'audience_date', 'day')}</b> à <b>{P.put('audience_heure', d.hour, d.hour.replace(':', ' h '))}</b>, {P.court()}, {P.put('audience_lieu', f'{d.court[2]}, {d.court[1]} {d.court[0]}, {d.room}')}.")
        for t in ["Il est très important de venir, même si vous n'avez pas d'avocat.", "Apportez vos justificatifs de ressources, de charges et de paiement.", "L'aide juridictionnelle peut prendre en charge votre avocat.", "L'ADIL, le CCAS et le service social du département peuvent vous aider gratuitement.", "Un diagnostic social et financier sera proposé : répondez à la convocation."]:
            P.doc.p("• " + t, left=6, first=-4)


# paper kind -> (truth type, day in the time line, builder)
KINDS = dict(cql=("commandement_de_quitter_les_lieux", "cql", quit_premises), decision=("jugement", "decision", decision), conge=("conge", "letter", notice_to_leave),
             mise=("mise_en_demeure", "letter", reminder), commercial=("commandement_de_payer_commercial", "cp", commercial), vente=("commandement_saisie_vente", "sale", forced_sale),
             prefet=("notification_prefet", "prefet", prefect_notice), caf=("signalement_caf", "letter", caf_notice), decompte=("decompte", "closed", statement), caution=("autre", "caution", guarantor_service),
             bail=("autre", "lease", lease_paper), petit=("autre", "ccapex", small_papers))
