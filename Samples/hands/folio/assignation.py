"""Assignations: fourteen layouts, référé and fond."""
from . import blocks as bl, french as fr
from .paper import Paper
from .typeset import b

# face, size, letterhead, title, date line, requester, addressee, hearing, requests, service, money, dates, more
LAYOUTS = {
    "as_classique": ("termes", 11.5, "left", "plain", "caps", "lead", "numbered", "prose", "dashed", "page_prose", "space", "long", {}),
    "as_encadre": ("caladea", 10.5, "centre", "frame", "hand", "prose", "prose", "box", "numbered", "page_hand", "space", "long", {}),
    "as_marge": ("ptsans", 9.5, "margin", "left", "low", "label", "block", "table", "lettered", "page_prose", "nbsp", "num", dict(margins=(176, 48, 44, 56), align="l")),
    "as_avocat": ("garamond", 12.5, "lawyer", "double", "hand", "lead", "numbered", "box", "verbs", "page_tick", "space", "long", {}),
    "as_feuillet": ("carlito", 11, "banner", "grey", "num", "table", "table", "leaf", "numbered", "page_tick", "plain", "long0", {}),
    "as_machine": ("courier", 10.5, "left", "spaced", "nohyphen", "prose", "prose", "prose", "prose", "inline_prose", "dot", "long", dict(align="l")),
    "as_pied": ("lato", 9.5, "foot", "left", "fig", "label", "table", "table", "dashed", "inline_prose", "eur", "dots", dict(align="l", margins=(64, 52, 64, 92))),
    "as_tribunal_instance": ("lmroman", 11, "right", "plain", "old", "prose", "numbered", "prose", "verbs", "page_prose", "split", "long", {}),
    "as_social": ("opensans", 9, "split", "grey", "stamp", "table", "block", "box", "numbered", "page_hand", "space", "num", dict(align="l")),
    "as_deux_colonnes": ("heroscn", 9.5, "refs", "frame", "day", "label", "prose", "prose", "lettered", "page_prose", "nbsp", "long", dict(twocol=True)),
    "as_schola": ("schola", 10, "lawyer", "plain", "hand", "lead", "prose", "leaf", "prose", "page_prose", "space", "long", {}),
    "as_serre": ("dejaserif", 8.5, "boxed", "double", "caps", "prose", "numbered", "table", "dashed", "page_tick", "plain", "num", {}),
    "as_pagella": ("pagella", 11, "centre", "spaced", "low", "lead", "block", "prose", "verbs", "page_hand", "eur", "long0", {}),
    "as_libertine": ("libertine", 12, "split", "frame", "stamp", "prose", "table", "box", "numbered", "page_prose", "space", "long", {}),
}


def court_said(p):
    return p.put("juridiction", p.c.court)


def lawyer_head(p):
    """Head of the lawyer's firm above the act; the office of the bailiff is named in the act."""
    a, s = p.c.avocat, p.s
    bl.stack(s, [(p.pick("SELARL d'avocats", "Cabinet d'avocat", "AVOCAT À LA COUR"), False), (f"Maître {p.put('avocat_nom', a['nom'])}", True), (f"Avocat au barreau de {p.put('avocat_barreau', a['barreau'])} — case {a['case']}", False), (a["adresse"], False), (f"Tél. {a['tel']}", False)], s.x0, s.y, 270, "l", s.size - 1)
    s.y += 6 * s.size
    p.ident(a["nom"])


def head(p, style):
    if style != "lawyer":
        bl.letterhead(p, style)
        return
    lawyer_head(p)


def counsel(p):
    """Lawyer, agent of the claimant, or nobody."""
    a, s, c = p.c.avocat, p.s, p.c
    if "avocat_nom" in p.fields or c.bailleur["type"] == "personne_physique" or p.rng.random() < 0.6:
        n, t = p.put("avocat_nom", a["nom"]), p.put("avocat_barreau", a["barreau"])
        p.ident(a["nom"])
        s.para(p.pick(f"Ayant pour avocat constitué Maître {n}, avocat inscrit au Barreau de {t}, y demeurant {a['adresse']}, vestiaire {a['case']}, en le cabinet duquel il est fait élection de domicile.", f"Pour lequel occupe et plaidera Me {n} (barreau de {t}), {a['adresse']}, tél. {a['tel']}.",
                      f"Représenté(e) par Maître {n}, Avocat au Barreau de {t}, toque {a['case']}.", f"AVOCAT : Maître {n}\nBARREAU : {t}\nADRESSE DU CABINET : {a['adresse']}"), align="l")
    else:
        s.para(p.pick("Comparaissant en la personne de sa chargée de contentieux, munie d'un pouvoir spécial.", "Représenté à l'audience par l'un de ses préposés, dûment mandaté (article 762 du code de procédure civile)."))


def bailiff(p):
    """Who serves; heads of lawyers leave this to the act itself."""
    o = p.c.office
    job = bl.JOBS[o["job"]][0]
    if "etude_nom" in p.fields:
        p.s.para(p.pick(f"J'ai, {o['associes'][0]}, {job} à {o['ville']}, soussigné(e)", f"Nous {o['associes'][0]}, {job}, avons"))
    else:
        p.s.para(f"J'ai, {o['associes'][0]}, membre de {b(p.put('etude_nom', o['nom']))}, {job} dont l'étude est {p.put('etude_adresse', o['adresse'])} (tél. {p.put('etude_telephone', o['tel'])}), soussigné(e), réf. {p.put('reference_dossier', p.c.ref)},")


def hearing(p, style):
    """Court, day, hour and room, in prose, box or table, or on a leaf of its own."""
    s, c = p.s, p.c
    court = court_said(p)
    day, hr, room = p.date("audience_date", c.aud, p.pick("day", "day", "long", "num")), p.put("audience_heure", c.heure, fr.hour(c.heure, p.pick("h", "spaced", "colon", "H", "heures", "words"))), p.put("audience_lieu", c.court_lieu)
    judge = "Juge d'instance" if "instance" in court else "Juge des contentieux de la protection"
    if style == "prose":
        s.para(p.pick(f"D'avoir à comparaître devant le {judge} du {b(court)}, siégeant {room}, à l'audience du {b(day)} à {b(hr)}.", f"À comparaître le {b(day)} à {b(hr)}, par-devant Madame ou Monsieur le {judge} — {b(court)} — au lieu ordinaire des audiences : {room}.",
                      f"Que l'affaire sera appelée {b(day)}, {b(hr)} précises, au {b(court)} ({judge}), {room}, et jours suivants s'il y a lieu.",
                      f"De se trouver et comparaître en personne ou par mandataire {b(day)}, heure de {b(hr)}, en la salle d'audience du {b(court)}, {room}, pour y être entendu(e) par le {judge}.",
                      f"L'audience se tiendra : {b(court)} / {room} / {b(day)} / {b(hr)} (appel des causes), devant le {judge}."))
    elif style == "box":
        s.box([p.pick("VOUS ÊTES CONVOQUÉ(E) À L'AUDIENCE", "DATE ET LIEU DE L'AUDIENCE", "AUDIENCE", "VOTRE AFFAIRE SERA EXAMINÉE"), b(f"le {day} à {hr}" if p.layout_hash % 2 else f"{day} — {hr}"), f"devant le {judge}", b(court), room], s.size + 0.5, "c", inset=30, line=1.2)
    elif style == "table":
        s.table([(p.pick("Juridiction saisie", "Tribunal"), court), ("Formation", judge), (p.pick("Date", "Jour de l'audience"), day), (p.pick("Heure", "Heure d'appel des causes"), hr), (p.pick("Lieu", "Adresse et salle"), room)], (1, 2.4), "ll", p.pick("grid", "h"), s.size, head=False)
    else:
        s.para(p.pick("à comparaître aux jour, heure et lieu indiqués au feuillet ci-après « AVIS D'AUDIENCE ».", "pour l'audience dont les date, heure et lieu figurent en page suivante."))
        s.new_page()
        s.gap_y(30)
        s.para("AVIS D'AUDIENCE", s.size + 6, "c", True)
        for k, v in (("Juridiction", court), ("Devant le", judge), ("Date", day), ("Heure", hr), ("Lieu", room)):
            s.gap_y(6)
            s.para(f"{k} : {b(v)}", s.size + 1.5, "l", indent=40)
        s.gap_y(16)
    s.para(p.pick("Si vous ne comparaissez pas, vous vous exposez à ce qu'une décision soit rendue contre vous sur les seuls éléments fournis par votre adversaire. Vous pouvez vous faire assister ou représenter par un avocat, votre conjoint, un parent ou allié, muni d'un pouvoir écrit.",
                  "Il vous est rappelé que les parties se défendent elles-mêmes ou peuvent être assistées ou représentées ; l'aide juridictionnelle peut être demandée au greffe. À défaut de comparution, un jugement pourra être rendu sur les seuls éléments produits par le demandeur."), s.size - 0.5)


def facts(p):
    """Lease, arrears, commandement, notices."""
    s, c = p.s, p.c
    s.para(p.pick("OBJET DE LA DEMANDE", "EXPOSÉ DES FAITS", "PLAISE AU TRIBUNAL", "RAPPEL DES FAITS ET DE LA PROCÉDURE"), bold=True, align=p.pick("c", "l"))
    s.para(p.lease())
    old = p.pick(c.debt1, round(c.debt1 + c.cost, 2))
    s.para(p.pick(f"Des loyers étant demeurés impayés, un commandement de payer visant la clause résolutoire a été signifié le {p.date('date_commandement', c.cmd)} pour la somme de {p.eur(old)}.",
                  f"Malgré commandement par acte de {c.office['job']} du {p.date('date_commandement', c.cmd)}, d'un montant de {p.eur(old)}, la dette n'a pas été apurée dans le délai imparti."))
    debt, close = p.money("dette_montant", c.debt2), p.date("dette_arretee_au", c.close2)
    s.para(p.pick(f"Au {close}, le compte locatif présente un solde débiteur de {b(debt)} ({fr.money_words(c.debt2)}).", f"L'arriéré s'établit désormais à {b(debt)}, selon décompte arrêté le {close}, échéance comprise.", f"Le relevé édité au {close} fait ressortir une créance locative de {b(debt)}.", f"La dette n'a cessé de croître : {b(debt)} au {close}.", f"Restent dus, terme de ce mois inclus et suivant état du {close} : {b(debt)}."))
    if p.rng.random() < 0.75:
        pref = p.date("date_notification_prefet", c.pref)
        s.para(p.pick(f"L'assignation sera notifiée au représentant de l'État dans le département du ressort ({c.town[2]}) par voie électronique le {pref}, soit plus de {'six semaines' if c.ass.year >= 2023 else 'deux mois'} avant l'audience.", f"Notification à la préfecture ({c.town[2]}), conformément à l'article 24 III : {pref} (EXPLOC)."))
    if c.bailleur["type"] == "personne_morale":
        s.para("La situation d'impayé a été signalée à la caisse d'allocations familiales, ce qui vaut saisine de la CCAPEX (article 24 II de la loi du 6 juillet 1989).")
    if p.rng.random() < 0.7:
        s.para("Vu les articles 1103, 1224, 1728 et 1741 du code civil, l'article 24 de la loi n° 89-462 du 6 juillet 1989" + (", les articles 834 et 835 du code de procédure civile" if c.refere else "") + ", vu les pièces versées aux débats ;")


def discussion(p):
    """Grounds of the claim; some lawyers write them at length."""
    c, s = p.c, p.s
    if p.rng.random() < 0.3:
        return
    s.para(p.pick("DISCUSSION", "EN DROIT", "SUR LE BIEN-FONDÉ DE LA DEMANDE", "MOTIFS"), bold=True, align=p.pick("l", "c"))
    s.para(p.pick("Attendu que le paiement du loyer et des charges récupérables aux termes convenus constitue l'obligation essentielle du locataire (article 7 a) de la loi du 6 juillet 1989) ; que l'inexécution est patente.",
                  "L'article 7 a) de la loi du 6 juillet 1989 oblige le locataire à payer le loyer et les charges aux termes convenus. Force est de constater que la partie défenderesse y a manqué de façon répétée."))
    s.para(p.pick("Les causes du commandement n'ayant pas été réglées dans le délai, la clause insérée au bail a produit son effet et l'occupation est désormais dépourvue de droit et de titre.",
                  "Qu'il s'ensuit que le bail se trouve résilié de plein droit et que les occupants se maintiennent sans droit ni titre dans les lieux."))
    s.para(p.pick("Une tentative de règlement amiable (courriers, proposition d'échéancier) est demeurée sans suite.", "Aucune démarche de la locataire ou du locataire n'a permis d'envisager un plan d'apurement viable.", "Plusieurs relances et un rendez-vous proposé par le bailleur sont restés vains."))
    if c.refere:
        s.para("L'obligation n'étant pas sérieusement contestable, le juge des référés peut accorder une provision et ordonner les mesures qui s'imposent.")


def requests(p, style):
    """PAR CES MOTIFS; each request is printed and its code recorded."""
    s, c, rng = p.s, p.c, p.rng
    names = p.names()
    sold = "s" if len(c.tenants) > 1 else ""
    prov = ", à titre provisionnel," if c.refere else ""
    debt, close = p.money("dette_montant", c.debt2), p.date("dette_arretee_au", c.close2)
    ind = p.money("indemnite_occupation", round(c.rent + c.charges, 2)) if rng.random() < 0.6 else None
    a700 = p.money("article_700_montant", float(rng.choice([300, 400, 500, 600, 800, 1000, 1200, 1500])))
    constat = c.refere or rng.random() < 0.6
    items = [("constat_resiliation", "Constater l'acquisition de la clause résolutoire et la résiliation du bail") if constat else ("prononce_resiliation", "Prononcer la résiliation judiciaire du bail aux torts exclusifs du locataire")]
    if constat and not c.refere and rng.random() < 0.4:
        items.append(("prononce_resiliation", "Subsidiairement, prononcer la résiliation du contrat de location pour manquement grave aux obligations"))
    items += [("expulsion", f"Ordonner l'expulsion de {names} et de tous occupants de {'leur' if sold else 'son'} chef, au besoin avec le concours de la force publique et d'un serrurier"),
              ("condamnation_dette", f"Condamner {'solidairement ' if sold else ''}le{sold} défendeur{sold}{prov} au paiement de {debt}, arrêtée au {close}, avec intérêts au taux légal"),
              ("indemnite_occupation", f"Fixer l'indemnité d'occupation mensuelle {'à ' + ind if ind else 'au montant du loyer et des charges'} jusqu’à libération effective des lieux")]
    if rng.random() < 0.88:
        items.append(("article_700", f"Allouer au demandeur {a700} en application de l'article 700 du code de procédure civile"))
    else:
        del p.fields["article_700_montant"]
    items.append(("depens", p.pick("Mettre les entiers dépens à la charge de la partie défenderesse, y compris le coût du commandement", "Condamner aux dépens")))
    p.put("demandes", [k for k, _ in items])
    s.para("PAR CES MOTIFS", s.size + 1, "c", True)
    if style == "prose":
        s.para("Il est demandé à la juridiction de : " + " ; ".join(t[0].lower() + t[1:] for _, t in items) + " ; le tout sous exécution provisoire de droit.")
        return
    for i, (_, t) in enumerate(items):
        mark = {"numbered": f"{i + 1}/", "dashed": "-", "lettered": "abcdefgh"[i] + ")", "verbs": ""}[style]
        if style == "verbs":
            verb, rest = t.split(" ", 1)
            t = f"{b(verb.upper())} {rest}"
        s.para(t + p.pick(" ;", ";"), indent=0 if style == "verbs" else 20, hang=mark, after=3)
    s.para("SOUS TOUTES RÉSERVES", align="l", bold=True)


def exhibits(p):
    if p.rng.random() < 0.75:
        p.s.need(110)
        p.s.para(p.pick("BORDEREAU DE PIÈCES", "PIÈCES VISÉES À L'APPUI DE LA DEMANDE", "Liste des pièces communiquées"), bold=True, align="l")
        for i, t in enumerate(("Contrat de bail", "Commandement de payer", "Décompte locatif actualisé", p.pick("Saisine CCAPEX", "Signalement CAF"), "Notification à la préfecture"), 1):
            p.s.para(f"Pièce n° {i} : {t}", indent=12, align="l", after=0)
        p.s.gap_y(8)


def assignation(case, layout, rng):
    """Writes one assignation."""
    face, size, hd, ttl, dline, req, adr, hrg, dem, srv, money, dates, more = LAYOUTS[layout]
    more = dict(more)
    twocol = more.pop("twocol", False)
    p = Paper(case, "assignation", layout, rng, money, dates, face=face, size=size, **more)
    p.act_date, c, s = case.ass, case, p.s
    head(p, hd)
    p.put("procedure", "refere" if c.refere else "fond")
    if c.refere:
        lines = list(p.pick(["ASSIGNATION EN RÉFÉRÉ", "DEVANT LE JUGE DES CONTENTIEUX DE LA PROTECTION"], ["ASSIGNATION EN RÉFÉRÉ", "aux fins d'expulsion"], ["RÉFÉRÉ LOCATIF - ASSIGNATION", "(articles 834 et 835 du code de procédure civile)"]))
    else:
        lines = list(p.pick(["ASSIGNATION", "AUX FINS DE CONSTAT DE RÉSILIATION DE BAIL"], ["ASSIGNATION AU FOND", "en résiliation de bail d'habitation"], ["ASSIGNATION À COMPARAÎTRE", "paiement de loyers - résiliation - expulsion"]))
    if "instance" in c.court:
        lines = [x.replace("DEVANT LE JUGE DES CONTENTIEUX DE LA PROTECTION", "DEVANT LE JUGE D'INSTANCE") for x in lines]
    bl.title(p, lines, ttl)
    bl.date_line(p, dline)
    bl.requester(p, req)
    counsel(p)
    bailiff(p)
    s.para(p.pick("DONNÉ ASSIGNATION À", "ASSIGNE", "fait délivrer la présente assignation à", "AI CITÉ ET ASSIGNÉ", "CITE À COMPARAÎTRE"), bold=True, align=p.pick("l", "c"))
    bl.addressee(p, adr)
    hearing(p, hrg)
    if twocol:
        s.columns(2)
    facts(p)
    discussion(p)
    requests(p, dem)
    if twocol:
        s.columns(1)
    exhibits(p)
    bl.service(p, srv)
    return p
