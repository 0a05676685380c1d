"""Commandements de payer: fourteen houses, each a recipe of blocks."""
from datetime import date
from . import french as F
from .blocks import bailiff_line, cost_split, date_line, owner_intro, service, statement_table
from .letterheads import HEADS, heading, office_lines, page_numbers, title

TITLES = [["COMMANDEMENT DE PAYER", "VISANT LA CLAUSE RÉSOLUTOIRE"], ["COMMANDEMENT DE PAYER LES LOYERS ET CHARGES", "Clause résolutoire - Loi n° 89-462 du 6 juillet 1989, article 24"],
          ["COMMANDEMENT", "de payer les loyers"], ["COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE", "ET D'AVOIR À JUSTIFIER DE L'ASSURANCE LOCATIVE"],
          ["COMMANDEMENT DE PAYER", "(BAIL D'HABITATION)"], ["ACTE DE COMMISSAIRE DE JUSTICE", "Commandement de payer visant la clause résolutoire insérée au bail"]]

# house: head, title text, title form, date form, parties, claim, warning, service, typography
HOUSES = [
    dict(name="cp_frame_centre", head="centred", t=0, tf="frame", date="words", parties="prose", who="full", jai="jai", claim="grid", warn="list", serve="tick", sub="bold", font="Liberation Serif", size=11, money="nbsp", ref="line"),
    dict(name="cp_margin", head="margin", t=1, tf="under", date="hand", parties="labels", who="plain", jai="clerk", claim="lines", warn="prose", serve="hand", sub="under", font="Carlito", size=10.5, money="euros", ref="frame", margins=(16, 15, 18, 58)),
    dict(name="cp_typist", head="none", t=2, tf="plain", date="mil", parties="prose", who="bold", jai="nous", claim="prose", warn="art24", serve="prose", sub="under", font="TeX Gyre Cursor", size=11, money="eur", ref="line", align="l"),
    dict(name="cp_foot", head="foot", t=0, tf="grey", date="figures", parties="table", who="plain", jai="short", claim="grid", warn="box", serve="grid", sub="rule", font="Open Sans", size=9, money="thin", ref="table"),
    dict(name="cp_insurance", head="boxed", t=3, tf="double", date="stamp", parties="labels", who="full", jai="jai", claim="nolines", warn="list", serve="leaf", sub="caps", font="Caladea", size=11, money="dot", ref="line", insurance=True),
    dict(name="cp_columns", head="running", t=1, tf="left", date="figures", parties="prose", who="bold", jai="short", claim="grid", warn="columns", serve="tick", sub="sc", font="Linux Libertine O", size=10.5, money="nbsp", ref="line"),
    dict(name="cp_hlm_monthly", head="left", t=4, tf="left", date="handnum", parties="table", who="bare", jai="jai", claim="months", warn="prose", serve="hand", sub="both", font="DejaVu Sans", size=8.8, money="euros", ref="line"),
    dict(name="cp_right", head="right", t=0, tf="spaced", date="words", parties="prose", who="full", jai="nous", claim="list", warn="list", serve="prose", sub="sc", font="EB Garamond", size=12, money="nbsp", ref="none", annex=True),
    dict(name="cp_words", head="centred", t=5, tf="under", date="mil", parties="prose", who="full", jai="clerk", claim="words", warn="box", serve="grid", sub="both", font="Gentium", size=11.5, money="euros", ref="line"),
    dict(name="cp_ledger_first", head="banner", t=1, tf="grey", date="table", parties="labels", who="plain", jai="short", claim="ledger", warn="prose", serve="tick", sub="bold", font="Lato", size=9.5, money="thin", ref="none", annex=False),
    dict(name="cp_form", head="colour", t=4, tf="plain", date="handnum", parties="form", who="bare", jai="short", claim="form", warn="columns", serve="hand", sub="rule", font="Cantarell", size=9.5, money="nbsp", ref="line"),
    dict(name="cp_old_style", head="left", t=2, tf="double", date="words", parties="prose", who="full", jai="jai", claim="lines", warn="art24", serve="prose", sub="caps", font="FreeSerif", size=12, money="dot", ref="line", annex=True),
    dict(name="cp_compact", head="boxed", t=0, tf="left", date="figures", parties="labels", who="plain", jai="nous", claim="cost_apart", warn="list", serve="grid", sub="under", font="Liberation Sans", size=9, money="glued", ref="table", annex=True),
    dict(name="cp_slab", head="right", t=5, tf="frame", date="stamp", parties="table", who="full", jai="clerk", claim="nolines", warn="box", serve="leaf", sub="bold", font="Charis SIL", size=10.5, money="nbsp", ref="frame"),
]


def reference(P, form):
    if form == "line":
        P.doc.p(P.rng.choice(["Réf. étude : ", "N/Réf. : ", "Dossier n° ", "Nos références : "]) + f"{P.reference()}    {P.rng.choice(['COPIE', 'EXPÉDITION', 'SECOND ORIGINAL', ''])}", align="l", size=P.s["size"] - 1)
    elif form == "table":
        P.doc.table([["Dossier", P.reference(), "Acte", str(P.rng.randint(10000, 99999))]], [25, 50, 20, 40], "grid", size=P.s["size"] - 1)
    elif form == "frame":
        P.doc.p(f"DOSSIER : {P.reference()}\nÀ RAPPELER DANS TOUTE CORRESPONDANCE", border="0.5pt solid #000000", align="l", size=P.s["size"] - 1.5, right=85)


def guardian(P):
    if P.d.guardian:
        P.put("rep_protection", P.d.guardian)
        return f", majeur(e) protégé(e), assisté(e) de son curateur, l'{P.d.guardian}"
    return ""


def parties(P, h):
    """Applicant and addressees: as prose, labelled blocks, table or form."""
    d, born, style = P.d, h["who"] in ("full", "plain") and P.rng.random() < .75, h["parties"]
    owner, bailiff = owner_intro(P, h["who"]), bailiff_line(P, h["jai"])
    if style == "prose":
        P.doc.p(P.rng.choice(["À LA REQUÊTE DE : ", "À LA DEMANDE DE ", "À la requête de "]) + owner + ", élisant domicile en mon étude.")
        P.doc.p(bailiff)
        P.doc.p(P.rng.choice(["FAIS COMMANDEMENT À :", "Ai fait commandement à", "SIGNIFIE ET FAIT COMMANDEMENT À :"]), align="l")
        for i in range(len(d.tenants)):
            P.doc.p(f"<b>{P.tenant(i, born=born)}</b>{guardian(P)}, demeurant {P.home()}" if i == 0 else f"et <b>{P.tenant(i, born=born)}</b>, même adresse", left=10)
        P.doc.p(P.rng.choice(["Où étant et parlant à : comme il est dit en fin d'acte.", "Conjointement et solidairement tenus.", "Parlant comme il est indiqué au procès-verbal de remise ci-après."]))
    elif style == "labels":
        for label, text in [("DEMANDEUR", owner), ("DESTINATAIRE" + ("S" if len(d.tenants) > 1 else ""), "\n".join(P.tenant(i, born=born) for i in range(len(d.tenants))) + guardian(P) + "\n" + P.home("\n"))]:
            heading(P, label, h["sub"])
            P.doc.p(text, left=14, align="l")
        P.doc.p(bailiff + " vous signifie ce qui suit.")
    elif style == "table":
        P.doc.table([["CRÉANCIER", "DÉBITEUR" + ("S" if len(d.tenants) > 1 else "")], [owner, "\n".join(P.tenant(i, born=born) for i in range(len(d.tenants))) + guardian(P) + "\n" + P.home("\n")]],
                    [86, 86], P.rng.choice(["grid", "box"]), "ll", True, P.s["size"])
        P.doc.p(bailiff + P.rng.choice([" vous fait commandement.", " agissant à la demande du créancier ci-dessus dénommé, vous signifie le présent acte."]))
    else:
        rows = [["Bailleur", owner]] + [[f"Locataire {i + 1}", P.tenant(i, born=born)] for i in range(len(d.tenants))] + [["Logement", P.home() + guardian(P)], ["Officier", bailiff]]
        P.doc.table(rows, [36, 136], "rows", "ll", False, P.s["size"])
    if d.guarantors and P.rng.random() < .5:
        P.doc.p(P.rng.choice(["Cautions solidaires : ", "L'engagement de caution a été souscrit par : ", "En présence, en qualité de caution, de "]) + F.join_and(P.cautions()) + ".")


def recital(P):
    d = P.d
    lease = P.when(d.lease, "date_bail")
    rent, charges = P.eur(d.rent, "loyer_mensuel"), P.eur(d.charges, "charges_mensuelles") if d.charges else None
    P.doc.p(P.rng.choice([
        f"En vertu d'un bail d'habitation sous seing privé en date du {lease}, portant sur un logement sis {P.home()}, moyennant un loyer mensuel de {rent}" + (f", outre {charges} de provision pour charges." if charges else ", charges comprises au forfait."),
        f"Agissant en vertu des dispositions d'un contrat de location signé le {lease} ; loyer : {rent} par mois" + (f" ; provisions sur charges : {charges} par mois." if charges else "."),
        f"Aux termes d'un acte sous signatures privées du {lease}, il vous a été donné à bail le local à usage d'habitation situé {P.home()}. Le loyer s'élève actuellement à {rent}" + (f" et la provision mensuelle sur charges à {charges}." if charges else "."),
        f"VU le bail du {lease} consenti pour l'habitation principale, dont le dernier terme appelé est de {rent}" + (f" auquel s'ajoutent {charges} de charges." if charges else " hors charges."),
    ]))


def order(P):
    """The time to pay: read off the lease date, except where an office got it wrong (a known dispute)."""
    weeks = P.d.lease >= date(2023, 7, 29) or (P.day >= date(2023, 8, 15) and P.day < date(2024, 6, 1) and P.rng.random() < .6)
    text = P.put("delai_jours_ou_semaines", "6_semaines" if weeks else "2_mois",
                 P.rng.choice(["SIX SEMAINES", "six (6) semaines", "six semaines"] if weeks else ["DEUX MOIS", "deux (2) mois", "deux mois"]))
    P.delay = text
    P.doc.p(P.rng.choice([
        f"JE VOUS FAIS COMMANDEMENT de payer, dans un délai de <b>{text}</b> à compter de la date du présent acte, les sommes ci-après, entre les mains de mon étude :",
        f"<b>VOUS FAIS COMMANDEMENT D'AVOIR À PAYER</b> dans les {text} pour tout délai, en deniers ou quittances valables :",
        f"Vous êtes tenu(s) de régler au plus tard dans le délai de {text} suivant la signification, les causes suivantes :",
        f"D'AVOIR, sous {text}, à payer au requérant, ou à l'étude qui a charge de recevoir et de donner quittance, la somme ci-dessous détaillée :"]))


def claim(P, form):
    """Amounts: ruled table, unruled, list, prose, words, month by month, whole ledger. The lines always add up to the total."""
    d, until = P.d, P.d.dates["closed"]
    debt, cost, old = d.debt(until), d.costs["act"], d.costs["old"] if P.rng.random() < .45 else 0.0
    stop = P.when(until, "dette_arretee_au")
    lines = [(P.rng.choice(["Loyers et charges impayés", "Principal", "Arriéré locatif", "Solde débiteur"]) + f" arrêté au {stop}", P.eur(debt, "montant_principal"))]
    if old:
        lines.append((P.rng.choice(["Frais antérieurs", "Sommation du mois précédent", "Frais de procédure"]), P.eur(old)))
    if form == "months":
        body = [[r["label"], F.money(r["debit"] - r["credit"], "bare")] for r in d.rows(until)][-14:]
        lead = round(debt - sum(r["debit"] - r["credit"] for r in d.rows(until)[-14:]), 2)
        P.doc.table([["Terme", "Montant €"], ["Report antérieur", F.money(lead, "bare")]] + body, [90, 40], "grid", "lr", True, P.s["size"] - 1)
    total = round(debt + cost + old, 2)
    cost_text, total_text = P.eur(cost, "cout_acte"), None
    lines += [(P.rng.choice(["Coût du présent acte", "Coût de l'acte", "Coût du commandement"]), cost_text)]
    if form in ("grid", "months", "cost_apart"):
        P.doc.table([["Désignation", "Montant"]] + [list(x) for x in lines] + [["<b>TOTAL À PAYER</b>", f"<b>{P.eur(total, 'montant_total')}</b>"]], [118, 44], "grid", "lr", True, P.s["size"], "#eeeeee")
    elif form == "nolines":
        P.doc.table([list(x) for x in lines] + [["<b>SOIT UN TOTAL DE</b>", f"<b>{P.eur(total, 'montant_total')}</b>"]], [112, 44], "none", "lr", left=6)
    elif form == "form":
        P.doc.table([["A", *lines[0]]] + [[c, *x] for c, x in zip("BCD", lines[1:])] + [["", "Net à régler sous réserve de tous autres dus", P.eur(total, "montant_total")]], [10, 108, 44], "rows", "clr")
    elif form in ("lines", "list"):
        for a, b in lines:
            P.doc.p(f"{a}\t{b}" if form == "lines" else f"- {a} : {b} ;", tabs=[(P.s["wide"], "r", "dot")] if form == "lines" else [], align="l", after=1, left=0 if form == "lines" else 10)
        total_text = P.eur(total, "montant_total")
        P.doc.p(f"<b>TOTAL sauf à parfaire\t{total_text}</b>" if form == "lines" else f"<b>Total, sauf mémoire : {total_text}</b>", tabs=[(P.s["wide"], "r", "dot")] if form == "lines" else [], align="l", left=0 if form == "lines" else 10)
    elif form == "ledger":
        statement_table(P, until, "rows")
        P.doc.p(f"Solde au {stop} : {lines[0][1]}. " + " ".join(f"{a} : {b}." for a, b in lines[1:]) + f" Somme totale réclamée : <b>{P.eur(total, 'montant_total')}</b>.")
    else:
        say = (lambda v, k: P.eur(v, k, words=True)) if form == "words" else (lambda v, k: P.eur(v, k))
        P.doc.p(f"la somme de {say(debt, 'montant_principal')} au titre des loyers et charges échus et impayés, compte arrêté au {stop}, à laquelle il convient d'ajouter " +
                (f"les frais antérieurs pour {P.eur(old)}, " if old else "") + f"le coût du présent acte pour {cost_text}, soit au total {say(total, 'montant_total')}, sans préjudice de tous autres dus, droits et actions.")
    if form == "cost_apart":
        P.doc.p("Détail du coût de l'acte : " + " ; ".join(f"{a} {F.money(b, 'bare')}" for a, b in cost_split(cost) if b) + ".", size=P.s["size"] - 1.5)


CLAUSE = ["« À défaut de paiement d'un seul terme de loyer ou de charges à son échéance, et {delay} après un commandement demeuré infructueux, le bail sera résilié de plein droit si bon semble au bailleur, sans formalité judiciaire. »",
          "« Il est expressément convenu qu'à défaut de paiement au terme convenu de tout ou partie du loyer, des charges, ou du dépôt de garantie, et {delay} après commandement resté sans effet, la présente location sera résiliée immédiatement. »"]


def warning(P, form):
    """Compulsory mentions; the FSL address is recorded where it stands."""
    d, old_code = P.d, P.day < date(2016, 10, 1)
    fsl = P.put("fsl_adresse", d.court[5])
    grace = "1244-1" if old_code else "1343-5"
    court = f"{d.court_name(P.day)}, {d.court[2]}, {d.court[1]} {d.court[0]}"
    items = [f"qu'à défaut de paiement, ou d'avoir sollicité des délais, dans le délai de {P.delay.lower()}, vous vous exposez à une procédure judiciaire de résiliation de votre bail et d'expulsion ;",
             f"que vous pouvez saisir le Fonds de solidarité pour le logement de votre département, dont l'adresse est : {fsl} ;",
             f"que vous pouvez, à tout moment, demander à la juridiction compétente ({court}) un délai de grâce sur le fondement de l'article {grace} du code civil ;",
             "que les frais du présent restent à la charge du débiteur, sauf décision contraire."]
    clause = P.rng.choice(CLAUSE).replace("{delay}", P.delay.lower())
    if form == "list":
        P.doc.p("<b>TRÈS IMPORTANT</b> - Le bail contient la clause suivante :", align="l"), P.doc.p(f"<i>{clause}</i>", left=8, right=8)
        P.doc.p("Vous êtes informé(s) :", keep=True)
        for n, t in enumerate(items):
            P.doc.p(f"{n + 1}°) {t}", left=8, first=-6, after=1)
    elif form == "box":
        P.doc.p(f"<b>AVERTISSEMENT</b>\n{clause}\n" + "\n".join("• " + t for t in items), border="0.8pt solid #000000", pad=2.5, size=P.s["size"] - 1, align="l")
    elif form == "columns":
        with P.doc.columns():
            for t in [f"<b>Clause résolutoire.</b> {clause}"] + [t[0].upper() + t[1:] for t in items] + [f"Article {grace} du code civil : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, dans la limite de deux années, le paiement des sommes dues. »"]:
                P.doc.p(t, size=P.s["size"] - 1)
    elif form == "art24":
        P.doc.p(f"Lui déclarant que, faute par lui de satisfaire au présent dans le délai de {P.delay.lower()}, le requérant entend se prévaloir de la clause résolutoire : {clause}")
        P.doc.p("Et pour satisfaire aux prescriptions légales, il est reproduit l'article 24 de la loi n° 89-462 du 6 juillet 1989 :", keep=True)
        for t in [f"« I. - Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que {P.delay.lower()} après un commandement de payer demeuré infructueux.",
                  f"Le commandement de payer reproduit, à peine de nullité, les dispositions du présent article et mentionne la faculté pour le locataire de saisir le fonds de solidarité pour le logement dont l'adresse est précisée ({fsl}).",
                  f"V. - Le juge peut, même d'office, accorder des délais de paiement, dans les conditions prévues au premier alinéa de l'article {grace} du code civil, au locataire en situation de régler sa dette locative. »"]:
            P.doc.p(f"<i>{t}</i>", left=6, size=P.s["size"] - 1)
    else:
        P.doc.p(f"À défaut, le bailleur se prévaudra de la clause insérée au bail ainsi rédigée : {clause} Il vous est rappelé " + " ".join(items[:3]) + " Le texte de l'article 24 de la loi du 6 juillet 1989 vous est rappelé en tant que de besoin.<fn>Loi n° 89-462 du 6 juillet 1989 tendant à améliorer les rapports locatifs, modifiée.</fn>")


def insurance(P):
    P.doc.p("<b>ET AUX MÊMES REQUÊTE ET DEMEURE</b>, je vous fais sommation de justifier, dans le délai d'UN MOIS, d'une assurance couvrant les risques locatifs, conformément à l'article 7 g) de la loi du 6 juillet 1989, faute de quoi le bail sera résilié de plein droit.")


def build(P, h):
    """Types one commandement in the manner of house `h`."""
    P.s["wide"] = 210 - P.doc.margins[1] - P.doc.margins[3]
    HEADS[h["head"]](P, office_lines(P) if h["head"] != "none" else None)
    page_numbers(P, P.rng.choice(["Page {page} sur {pages}", "{page}/{pages}", "- {page} -", ""]))
    reference(P, h["ref"])
    title(P, TITLES[h["t"]] if not (P.old and h["t"] == 5) else ["ACTE D'HUISSIER DE JUSTICE", TITLES[5][1]], h["tf"])
    date_line(P, h["date"])
    parties(P, h)
    heading(P, P.rng.choice(["Rappel du bail", "Titre", "En vertu de", "Exposé"]), h["sub"])
    recital(P)
    order(P)
    claim(P, h["claim"])
    if h.get("insurance") or P.rng.random() < .08:
        insurance(P)
    warning(P, h["warn"])
    service(P, h["serve"], cost=h["claim"] != "cost_apart" and P.rng.random() < .8)
    if h.get("annex"):
        P.doc.p("<b>ANNEXE : DÉCOMPTE DES SOMMES DUES</b>", align="c", brk=True)
        statement_table(P, P.d.dates["closed"], P.rng.choice(["grid", "rows", "head"]))
        P.doc.p(f"Solde restant dû : {P.eur(P.d.debt(P.d.dates['closed']), 'montant_principal')}", align="r")
