"""Commandements de payer: fourteen layouts, each a row of habits, written by one routine."""
from . import blocks as bl, french as fr
from .paper import Paper
from .typeset import b

# face, size, letterhead, title, date line, requester, addressee, claim, service, warnings, money, dates, more
LAYOUTS = {
    "cp_marge_bleue": ("caladea", 10, "margin", "plain", "caps", "label", "block", "grid", "page_prose", "numbered", "space", "long", dict(margins=(180, 50, 46, 56))),
    "cp_cadre": ("termes", 11, "left", "frame", "hand", "lead", "numbered", "h", "page_hand", "box", "space", "long", {}),
    "cp_deux_colonnes": ("libnarrow", 9.5, "banner", "grey", "num", "table", "table", "zebra", "inline_prose", "plain", "nbsp", "num", dict(twocol=True)),
    "cp_machine": ("courier", 10.5, "left", "spaced", "nohyphen", "prose", "prose", "list", "inline_prose", "dashed", "dot", "long0", dict(align="l")),
    "cp_pied": ("lato", 9, "foot", "left", "fig", "label", "window", "outer", "page_tick", "box", "plain", "dots", dict(align="l", margins=(70, 50, 70, 90))),
    "cp_droite": ("ptserif", 10.5, "right", "double", "stamp", "lead", "numbered", "prose", "page_prose", "prose", "eur", "long", {}),
    "cp_associes": ("garamond", 12, "centre", "plain", "old", "prose", "prose", "none", "page_hand", "prose", "space", "long", {}),
    "cp_fiche": ("carlito", 10.5, "refs", "grey", "num", "table", "block", "grid", "page_tick", "numbered", "space", "num", dict(align="l")),
    "cp_filet": ("gentium", 11.5, "split", "plain", "low", "lead", "prose", "dots", "page_prose", "dashed", "space", "long", {}),
    "cp_encart": ("heroscn", 10.5, "boxed", "frame", "day", "label", "table", "h", "inline_prose", "box", "nbsp", "long0", {}),
    "cp_etude_ancienne": ("lmroman", 10.5, "centre", "spaced", "old", "prose", "numbered", "list", "page_prose", "article24", "split", "long", {}),
    "cp_ecran": ("opensans", 8.5, "split", "left", "num", "table", "window", "zebra", "page_tick", "plain", "eur", "num", dict(align="l")),
    "cp_tampon": ("bookman", 9.5, "left", "double", "stamp", "lead", "block", "grid", "page_hand", "article24", "dot", "dots", {}),
    "cp_sobre": ("cursor", 9.5, "refs", "plain", "hand", "prose", "prose", "prose", "page_prose", "prose", "plain", "long", dict(align="l")),
}
TITLES = [["COMMANDEMENT DE PAYER", "VISANT LA CLAUSE RÉSOLUTOIRE"], ["COMMANDEMENT DE PAYER LES LOYERS", "(article 24 de la loi n° 89-462 du 6 juillet 1989)"], ["COMMANDEMENT DE PAYER UN ARRIÉRÉ LOCATIF", "Clause résolutoire visée"],
          ["COMMANDEMENT AUX FINS DE PAIEMENT DE LOYERS ET CHARGES", "rappelant la clause résolutoire insérée au bail"]]
INSURED = ["ET D'AVOIR À JUSTIFIER DE L'ASSURANCE LOCATIVE"]


def claim_rows(p):
    """Label and amount of each line; costs and fees stay apart from the rent debt."""
    c, rng = p.c, p.rng
    others = []
    if rng.random() < 0.5:
        others.append((p.pick("Frais de relance", "Frais antérieurs", "Clause pénale (10 % des loyers d'un mois)", "Intérêts échus au taux légal"), round(rng.uniform(8, 70), 2)))
    if rng.random() < 0.35:
        others.append((p.pick("Droit proportionnel A444-31", "Prestation de recouvrement (art. A444-31 C. com.)", "D.E.P."), round(rng.uniform(12, 80), 2)))
    paid = round(rng.uniform(50, 200), 2) if rng.random() < 0.25 else 0.0
    principal = c.debt1  # equals the balance of the annexed statement; a later payment is deducted apart
    total = round(principal - paid + sum(x for _, x in others) + c.cost, 2)
    close = p.date("dette_arretee_au", c.close1)
    lead = p.pick(f"Loyers et charges impayés arrêtés au {close}", f"Solde locatif au {close} (terme inclus)", f"Principal (compte arrêté le {close})", f"Arriéré de loyers, échéance du {close} comprise", f"Dette locative suivant décompte ci-joint au {close}",
                  f"Loyers, charges et accessoires (valeur {close})", f"Impayés locatifs — situation comptable du {close}", f"Reliquat de loyers, compte clos au {close}", f"Somme due en principal à la date du {close}")
    rows = [(lead, p.money("montant_principal", principal))] + [(k, p.eur(x)) for k, x in others]
    if paid:
        rows.append((p.pick("À déduire : versement reçu", "Acompte(s)", "Moins règlement(s) au dossier"), "- " + p.eur(paid)))
    rows.append((p.pick("Coût du présent acte", "Coût de l'acte T.T.C.", "Coût du présent commandement", "Frais du présent exploit", "Présent acte (TTC)", "Émoluments et débours du présent", "Coût acte A444-31"), p.money("cout_acte", c.cost)))
    rows.append((p.pick("TOTAL À PAYER", "SOLDE EXIGIBLE", "TOTAL sauf à parfaire ou à diminuer", "Ensemble", "MONTANT TOTAL DÛ À CE JOUR", "SOMME TOTALE RÉCLAMÉE", "Soit au total", "RESTE À VOTRE CHARGE", "TOTAL GÉNÉRAL TTC", "À RÉGLER À RÉCEPTION"), p.money("montant_total", total)))
    return rows, principal, total


def claim(p, style):
    """The debt as table, list or prose."""
    s = p.s
    rows, principal, total = claim_rows(p)
    if style == "prose":
        body = "; ".join(f"{k.lower() if k[:2] != 'D.' else k} : {v}" for k, v in rows[:-1])
        s.para(f"Savoir : {body}. Soit ensemble la somme de {b(rows[-1][1])} ({fr.money_words(total)}), sans préjudice de tous autres dus.")
    elif style == "list":
        for k, v in rows[:-1]:
            s.para(f"{k} ............ {v}", indent=18, hang="-", align="l", after=1)
        s.para(f"{rows[-1][0]} ............ {rows[-1][1]}", bold=True, indent=18, align="l", after=8)
    else:
        head = p.pick([("Désignation", "Montant")], [("NATURE DES SOMMES", "EUROS")], [("Postes", "Sommes dues")], [("LIBELLÉ", "DÛ")], [("Rubrique", "Valeur en euros")], [("Créance", "Montant réclamé")], [("Détail de la dette", "")], [])
        s.table(head + rows, (4, 1.4), "lr", style, s.size, head=bool(head), strong_last=True)
    p.extra["montant_demande"] = total


def warnings(p, style):
    """The mentions that article 24 wants, in the chosen dress."""
    s, c = p.s, p.c
    term = p.put("delai_jours_ou_semaines", "6_semaines" if c.six else "2_mois", p.pick("SIX SEMAINES", "six semaines", "six (6) semaines") if c.six else p.pick("DEUX MOIS", "deux mois", "deux (2) mois"))
    article = "1244-1" if c.cmd.year < 2016 else "1343-5"
    fsl = p.put("fsl_adresse", c.fsl)
    dep = c.town[2]
    items = [p.pick(f"Faute de règlement intégral dans un délai de {b(term)} à compter du présent acte, le bailleur se prévaudra de la clause résolutoire et saisira le juge aux fins de résiliation du bail et d'expulsion.",
                    f"Vous disposez de {b(term)} pour vous acquitter des sommes ci-dessus ; passé ce délai, la clause résolutoire produira son plein effet et votre expulsion pourra être poursuivie.",
                    f"Le délai pour payer ou solliciter des délais est de {b(term)}. À l'expiration, une procédure judiciaire de résiliation du bail et d'expulsion pourra être engagée.",
                    f"Avertissement est donné que si, sous {b(term)}, les causes du présent ne sont pas soldées, le contrat de location se trouvera résilié de plein droit, et qu'il sera requis expulsion."),
             p.pick(f"Le fonds de solidarité pour le logement du département ({dep}) peut être saisi en vue d'une aide financière à l'adresse : {fsl}.", f"Vous pouvez solliciter le F.S.L. — Conseil départemental ({dep}), {fsl} —, afin d'obtenir une aide au maintien dans les lieux.",
                    f"Adresse du Fonds de Solidarité Logement à saisir : {fsl}.",
                    f"Une aide du FSL ({dep}) peut être demandée par courrier adressé {fsl}, de préférence par l'intermédiaire d'un travailleur social.", f"FSL compétent ({dep}) : {fsl}. La saisine n'interrompt pas le délai."),
             p.pick(f"À tout moment, la juridiction compétente peut être saisie d'une demande de délai de grâce sur le fondement de l'article {article} du code civil.", f"Le locataire peut demander au tribunal des délais de paiement (article {article} du Code civil).")]
    if p.insured:
        items.append("Le présent acte vaut également sommation de justifier, dans le mois, d'une assurance contre les risques locatifs (article 7 g de la loi du 6 juillet 1989), à peine de résiliation de plein droit.")
    head = p.pick("TRÈS IMPORTANT", "AVERTISSEMENT", "VOUS ÊTES INFORMÉ(E) QUE", "Informations légales", "À LIRE ATTENTIVEMENT")
    if style == "box":
        s.box([b(head)] + items, s.size - 0.5)
        return
    s.para(head, bold=True, align="c" if style in ("prose", "article24") else "l")
    if style == "prose":
        s.para(" ".join(items))
    else:
        for i, t in enumerate(items, 1):
            s.para(t, indent=0 if style == "plain" else 18, hang={"numbered": f"{i}.", "dashed": "–"}.get(style, ""))
    if style == "article24":
        s.para("Article 24 de la loi du 6 juillet 1989 : « I. - Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que "
               "deux mois après un commandement de payer demeuré infructueux. (...) III. - A peine d'irrecevabilité de la demande, l'assignation aux fins de constat de la résiliation est notifiée à la diligence de l'huissier de justice au représentant de l'Etat dans le département (...) "
               "V. - Le juge peut, même d'office, accorder des délais de paiement, dans la limite de trois années, au locataire en situation de régler sa dette locative. »" if not c.six else
               "Article 24, I de la loi du 6 juillet 1989 (rédaction issue de la loi du 27 juillet 2023) : « Tout contrat de bail d'habitation contient une clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus "
               "ou pour non-versement du dépôt de garantie. Cette clause ne produit effet que six semaines après un commandement de payer demeuré infructueux. »", s.size - 1.2)


def clause(p):
    """The clause of the lease, quoted by some."""
    if p.rng.random() < 0.65:
        p.s.para(p.pick("CLAUSE RÉSOLUTOIRE REPRODUITE :", "Rappel de la clause du bail :", "Il est stipulé au bail :"), bold=True, after=2, align="l")
        p.s.para("« À défaut de paiement à son échéance d'un seul terme de loyer ou de ses accessoires et " + p.pick("deux mois", "un mois", "le délai légal") + " après un commandement resté sans effet, le bail sera résilié de plein droit si bon semble au bailleur, sans qu'il soit besoin de former une demande en justice. »", indent=16)


def guarantor(p):
    if p.c.caution and p.rng.random() < 0.8:
        g, a = p.c.caution
        p.ident(g.full, g.nom, a.split(",")[0])
        p.fields["cautions"] = [dict(nom=g.full, adresse=a)]
        p.s.para(p.pick(f"Le présent acte sera dénoncé dans les quinze jours à la caution solidaire : {bl.CIVIL[g.civ]} {g.full}, demeurant {a}.", f"Caution : {bl.CIVIL[g.civ]} {g.full} — {a}.", f"S'est porté(e) caution du locataire {bl.CIVIL[g.civ]} {g.full}, domicilié(e) {a}."))


def commandement(case, layout, rng):
    """Writes one commandement de payer."""
    face, size, head, ttl, dline, req, adr, clm, srv, warn, money, dates, more = LAYOUTS[layout]
    more = dict(more)
    twocol = more.pop("twocol", False)
    p = Paper(case, "commandement_de_payer", layout, rng, money, dates, face=face, size=size, **more)
    p.insured = rng.random() < 0.25
    p.act_date = case.cmd
    s, c = p.s, case
    bl.letterhead(p, head)
    lines = list(p.pick(*TITLES)) + (INSURED if p.insured else [])
    first, second = (bl.title, (lines, ttl)), (bl.date_line, (dline,))
    for fn, args in ((first, second) if p.layout_hash % 2 else (second, first)):
        fn(p, *args)
    if rng.random() < 0.4:
        s.para(p.pick("COPIE", "EXPÉDITION", "SECOND ORIGINAL", "PREMIÈRE EXPÉDITION"), align="r", bold=True)
    if adr == "window":
        bl.addressee(p, adr)
    bl.requester(p, req)
    me = c.office["associes"][0]
    jobword = bl.JOBS[c.office["job"]][0]
    s.para(p.pick(f"Je soussigné(e), {me}, {jobword} à la résidence de {c.office['ville']},", f"J'ai, {me}, {jobword} associé en l'étude, soussigné(e),", f"Nous, {me}, {jobword}, y demeurant,", f"Par le ministère de Maître {me}, {jobword},", f"{me}, {jobword}, en résidence à {c.office['ville']}, ayant reçu mandat,", f"En ma qualité de {jobword}, moi, {me},"))
    if adr != "window":
        bl.addressee(p, adr)
    if twocol:
        s.columns(2)
    s.para(p.lease())
    s.para(p.pick("VOUS FAIS COMMANDEMENT DE PAYER, en deniers ou quittances valables, entre mes mains ou celles du requérant, les sommes suivantes :", "Fait commandement au(x) susnommé(s) de payer sans délai :", "JE VOUS FAIS COMMANDEMENT DE PAYER LES SOMMES SUIVANTES",
                  "Vous devez, à ce jour, ce qui suit, dont paiement vous est commandé :", "Leur ai fait commandement, au nom de la loi et de justice, de payer au requérant ou à moi, son mandataire, porteur des pièces :",
                  "D'AVOIR À RÉGLER en l'étude, contre quittance, les causes ci-dessous détaillées :"), bold=rng.random() < 0.5)
    claim(p, clm)
    if twocol:
        s.overflow()
    warnings(p, warn)
    clause(p)
    guarantor(p)
    if twocol:
        s.columns(1)
    bl.service(p, srv)
    if rng.random() < 0.55:
        s.need(120)
        bl.cost_box(p, c.cost)
    if rng.random() < 0.5:
        s.new_page()
        p.ledger_table(c.rows1, p.pick("DÉCOMPTE ANNEXÉ", "État du compte locataire", "RELEVÉ DE COMPTE ANNEXÉ À L'ACTE", "Annexe : historique des sommes dues"), p.pick("grid", "h", "zebra", "none", "outer"))
    p.fields["cout_acte"] = c.cost
    return p
