"""Assignations before the housing judge: fourteen houses, from the one-leaf agency form to the lawyer's long brief."""
from datetime import date
from . import french as F
from .blocks import bailiff_line, date_line, owner_intro, service, statement_table
from .commandement import guardian
from .letterheads import HEADS, heading, lawyer_lines, office_lines, owner_lines, page_numbers, title

# by: who drafts (lawyer, bailiff, self); hear: prose box table leaf hand; facts: long num short; asks: num dash prose letters
HOUSES = [
    dict(name="as_long_brief", by="lawyer", head="none", tf="under", date="hand", parties="prose", who="full", hear="prose", facts="long", asks="dash", serve="prose", sub="both", font="Liberation Serif", size=12, money="euros", leading=135, notes=True, exhibits=True),
    dict(name="as_numbered_brief", by="lawyer", head="centred", tf="spaced", date="words", parties="blocks", who="full", hear="box", facts="num", asks="num", serve="tick", sub="rule", font="EB Garamond", size=12.5, money="nbsp", leading=120, exhibits=True),
    dict(name="as_bailiff_form", by="bailiff", head="boxed", tf="frame", date="figures", parties="table", who="plain", hear="table", facts="short", asks="dash", serve="grid", sub="bold", font="Liberation Sans", size=9.5, money="thin"),
    dict(name="as_margin", by="bailiff", head="margin", tf="double", date="handnum", parties="blocks", who="plain", hear="box", facts="short", asks="num", serve="hand", sub="under", font="Carlito", size=10.5, money="euros", margins=(16, 15, 18, 58)),
    dict(name="as_own_leaf", by="lawyer", head="right", tf="grey", date="stamp", parties="prose", who="bold", hear="leaf", facts="long", asks="letters", serve="leaf", sub="caps", font="Caladea", size=11, money="dot", notes=True),
    dict(name="as_typist", by="self", head="none", tf="plain", date="mil", parties="prose", who="full", hear="prose", facts="short", asks="prose", serve="prose", sub="under", font="FreeMono", size=11, money="eur", align="l"),
    dict(name="as_hlm_running", by="self", head="running", tf="left", date="figures", parties="blocks", who="plain", hear="table", facts="num", asks="dash", serve="grid", sub="bold", font="DejaVu Sans", size=8.8, money="nbsp", annex=True),
    dict(name="as_hand_hearing", by="bailiff", head="left", tf="frame", date="hand", parties="prose", who="bare", hear="hand", facts="short", asks="num", serve="hand", sub="caps", font="FreeSerif", size=11.5, money="dot"),
    dict(name="as_foot_firm", by="lawyer", head="foot", tf="left", date="words", parties="table", who="full", hear="prose", facts="long", asks="num", serve="tick", sub="sc", font="Linux Libertine O", size=11.5, money="nbsp", exhibits=True, leading=115),
    dict(name="as_associates", by="lawyer", head="colour", tf="double", date="figures", parties="blocks", who="bold", hear="box", facts="num", asks="prose", serve="prose", sub="both", font="Lato", size=10, money="thin", exhibits=True),
    dict(name="as_columns", by="bailiff", head="banner", tf="grey", date="table", parties="table", who="plain", hear="prose", facts="short", asks="dash", serve="grid", sub="rule", font="Open Sans", size=8.8, money="glued", two=True),
    dict(name="as_agency", by="self", head="colour", tf="under", date="figures", parties="blocks", who="plain", hear="table", facts="short", asks="letters", serve="tick", sub="rule", font="Cantarell", size=9.8, money="nbsp", annex=True),
    dict(name="as_academic", by="lawyer", head="centred", tf="under", date="mil", parties="prose", who="full", hear="leaf", facts="num", asks="num", serve="grid", sub="sc", font="Gentium", size=11.5, money="euros", notes=True, leading=118, exhibits=True),
    dict(name="as_bare_old", by="bailiff", head="left", tf="plain", date="stamp", parties="prose", who="bare", hear="prose", facts="short", asks="prose", serve="leaf", sub="under", font="TeX Gyre Schola", size=11, money="dot"),
]


PLEADING = [
    "Il appartient à celui qui sollicite des délais de justifier de sa situation. Or, malgré l'ancienneté de la dette, le défendeur n'a produit ni avis d'imposition, ni bulletin de paie, ni attestation de l'organisme payeur, et n'a pas donné suite aux convocations du service social qui lui ont été adressées.",
    "Au demeurant, l'article 24 V de la loi du 6 juillet 1989, dans sa rédaction applicable, subordonne les délais à la double condition que le locataire soit en situation de régler sa dette et qu'il ait repris le versement intégral du loyer courant avant la date de l'audience. Aucune de ces deux conditions n'est remplie.<fn>Article 24 V et VII de la loi n° 89-462 du 6 juillet 1989.</fn>",
    "Le requérant a lui-même des engagements à honorer : taxe foncière, appels de fonds de la copropriété, assurance, entretien de la toiture voté par la dernière assemblée générale. Laisser prospérer un impayé reviendrait à faire peser sur lui seul la charge de la solidarité nationale.",
    "La Cour de cassation juge de manière constante que le paiement du loyer constitue l'obligation essentielle du preneur et que son inexécution prolongée caractérise à elle seule un manquement suffisamment grave. Les juges du fond apprécient souverainement cette gravité au jour où ils statuent.",
    "Il convient encore de relever que le logement est aujourd'hui occupé dans des conditions qui ne permettent plus au bailleur d'en assurer l'entretien, les rendez-vous proposés pour la révision de la chaudière étant restés sans réponse.",
    "Si, par extraordinaire, des délais devaient être accordés, il conviendrait de dire qu'à défaut de règlement d'une seule échéance à son terme, l'intégralité de la dette redeviendra exigible et la clause résolutoire reprendra son plein effet, sans qu'il soit besoin d'une nouvelle décision.",
    "S'agissant du sort des meubles, il sera fait application des articles L. 433-1 et R. 433-1 et suivants du code des procédures civiles d'exécution, aux frais, risques et périls de la personne expulsée.",
    "Enfin, la trêve prévue à l'article L. 412-6 du code des procédures civiles d'exécution ne fait pas obstacle à ce que la décision soit rendue, seule son exécution forcée étant différée."]
LAW = [
    "Article 54 du code de procédure civile : la demande initiale mentionne, à peine de nullité, l'indication de la juridiction devant laquelle la demande est portée, l'objet de la demande, et, pour les personnes physiques, les nom, prénoms, profession, domicile, nationalité, date et lieu de naissance de chacun des demandeurs.",
    "Article 761 : les parties sont dispensées de constituer avocat dans les cas prévus par la loi ou le règlement et dans les matières relevant de la compétence du juge des contentieux de la protection.",
    "Article 832 : sans préjudice des dispositions de l'article 68, la demande incidente tendant à l'octroi d'un délai de paiement en application de l'article 1343-5 du code civil peut être formée par courrier remis ou adressé au greffe. Les pièces que la partie souhaite invoquer à l'appui de sa demande y sont jointes.",
    "Article 446-1 : les parties présentent oralement à l'audience leurs prétentions et les moyens à leur soutien. Elles peuvent également se référer aux prétentions et aux moyens qu'elles auraient formulés par écrit.",
    "Article 472 : si le défendeur ne comparaît pas, il est néanmoins statué sur le fond. Le juge ne fait droit à la demande que dans la mesure où il l'estime régulière, recevable et bien fondée."]


def law(P):
    """Articles in small print, as bailiffs' software appends them."""
    P.doc.p("<u>Rappel des textes</u>", align="l", keep=True, before=3)
    for t in LAW[:P.rng.randint(2, 5)] if P.day.year >= 2020 else LAW[4:]:
        P.doc.p(t, size=P.s["size"] - 1.5, left=5, right=5)


def court_line(P):
    """Names the court as it was called at the time."""
    judge = "le juge des contentieux de la protection" if P.day >= date(2020, 1, 1) else "Monsieur ou Madame le Président"
    return judge, P.court()


def head_title(P, h):
    ref = P.put("procedure", "refere" if P.d.refere else "fond", "EN RÉFÉRÉ" if P.d.refere else P.rng.choice(["AU FOND", "À FIN DE RÉSILIATION DE BAIL"]))
    judge, court = court_line(P)
    first = P.rng.choice([f"ASSIGNATION {ref}", f"ASSIGNATION {ref} EN EXPULSION"] if P.d.refere else [f"ASSIGNATION {ref}", "ASSIGNATION EN RÉSILIATION ET EXPULSION", "ASSIGNATION"])
    title(P, [first, P.rng.choice([f"devant {judge} du {court}", f"par-devant {judge}\nprès le {court}", f"{court}" + ("\nJuge des contentieux de la protection" if P.day.year >= 2020 else "")])], h["tf"])


def counsel(P, h):
    """Lawyer, or nobody, or an agent with a power."""
    if h["by"] == "lawyer" or (h["by"] == "bailiff" and P.rng.random() < .5):
        l = P.d.lawyer
        return P.rng.choice([f"Ayant pour avocat {P.lawyer_name()}, avocat au barreau {P.bar()}, {l.adresse}, lequel se constitue et occupera",
                             f"Représenté par {P.lawyer_name()}, du Barreau {P.bar()}, y demeurant {l.adresse}, au cabinet duquel il est fait élection de domicile",
                             f"Pour qui domicile est élu au cabinet de {P.lawyer_name()}, Avocat inscrit au Barreau {P.bar()}, {l.adresse} (vestiaire {P.rng.randint(2, 90)})"])
    return P.rng.choice(["Comparant en personne, sans ministère d'avocat", "Se faisant représenter par un préposé muni d'un pouvoir spécial"])


def parties(P, h):
    d, owner, lawyer, bailiff = P.d, owner_intro(P, h["who"]), counsel(P, h), bailiff_line(P, P.rng.choice(["jai", "nous", "clerk"]))
    born = P.rng.random() < .6
    def people():
        return [P.tenant(i, born=born) + (guardian(P) if i == 0 else "") for i in range(len(d.tenants))]
    cautions = P.cautions() if d.guarantors and P.rng.random() < .65 else []
    if h["parties"] == "prose":
        P.doc.p(P.rng.choice(["À LA REQUÊTE DE : ", "À LA DEMANDE DE :\n"]) + owner + ".")
        P.doc.p(lawyer + ".")
        P.doc.p(bailiff)
        P.doc.p(P.rng.choice(["<b>AI DONNÉ ASSIGNATION À :</b>", "ai, ce jour, assigné", "DONNE ASSIGNATION ET AJOURNEMENT À :"]), align="l")
        for n, t in enumerate(people()):
            P.doc.p(f"{'' if len(d.tenants) == 1 else str(n + 1) + '/ '}{t}, demeurant {P.home() if n == 0 else 'à la même adresse'}", left=12)
        for c in cautions:
            P.doc.p(f"et {c}, pris en sa qualité de caution solidaire", left=12)
        P.doc.p("Où étant et parlant à : comme dit au procès-verbal de signification annexé.")
    elif h["parties"] == "blocks":
        for label, text in [("DEMANDEUR", owner + "\n" + lawyer)] + [("DÉFENDEUR" + (f" n° {i + 1}" if len(d.tenants) > 1 else ""), t + "\n" + P.home(", " if i else "\n")) for i, t in enumerate(people())] + [("CAUTION", c) for c in cautions]:
            heading(P, label, h["sub"])
            P.doc.p(text, left=10, align="l")
        P.doc.p(bailiff + " ai signifié la présente assignation au(x) défendeur(s) ci-dessus.")
    else:
        P.doc.table([["Demandeur", owner + "\n" + lawyer], ["Défendeur" + ("s" if len(d.tenants) > 1 else ""), "\n".join(people()) + "\n" + P.home()]] + [["Caution", c] for c in cautions] + [["Acte signifié par", bailiff]],
                    [34, P.s["wide"] - 34], P.rng.choice(["grid", "rows"]), "ll")


def hearing_values(P, day="day"):
    d = P.d
    place = f"{d.court[2]}, {d.court[1]} {d.court[0]}, {d.room}"
    h, m = d.hour.split(":")
    clock = P.rng.choice([f"{int(h)} h {m}", f"{int(h)}h{m}", f"{h}:{m}", f"{int(h)} heures {m if m != '00' else ''}".strip(), f"{F.number(int(h))} heures" + (f" {F.number(int(m))}" if m != "00" else "")])
    return P.when(d.dates["hearing"], "audience_date", day), P.put("audience_heure", d.hour, clock), P.put("audience_lieu", place)


def hearing(P, form):
    """Summons to the hearing: prose, box, table, handwritten gaps, or a leaf of its own."""
    judge, court = court_line(P)
    if form == "hand":
        day, hour = P.d.dates["hearing"], P.d.hour.replace(":", " h ")
        place = P.put("audience_lieu", f"{P.d.court[2]}, {P.d.court[1]} {P.d.court[0]}, {P.d.room}")
        P.doc.p(f"D'avoir à comparaître le {P.hand('audience_date', day.isoformat(), F.date_in(day, 'long'), 44)} à {P.hand('audience_heure', P.d.hour, hour, 24)} par-devant {judge} du {court}, {place}.")
        return
    day, hour, place = hearing_values(P, P.rng.choice(["day", "long", "slash", "words"] if form != "table" else ["slash", "padded", "day"]))
    if form == "prose":
        P.doc.p(P.rng.choice([f"D'AVOIR À COMPARAÎTRE le <b>{day} à {hour}</b>, à l'audience et par-devant {judge} siégeant au {court}, {place}.",
                              f"À comparaître en personne ou par mandataire à l'audience qui se tiendra le {day}, à {hour}, au {court}, sis {place}."]))
    elif form == "box":
        P.doc.p(f"<b>AUDIENCE</b>\nle <b>{day}</b> à <b>{hour}</b>\n{court}\n{place}", border="1.2pt solid #000000", align="c", left=18, right=18, pad=3, after=4, before=2)
    elif form == "table":
        P.doc.table([["Date de l'audience", "Heure", "Lieu"], [day, hour, f"{court}\n{place}"]], [46, 30, P.s["wide"] - 80], "grid", "ccl", True)
    else:
        P.doc.p("<b>CONVOCATION À L'AUDIENCE</b>", align="c", brk=True, size=P.s["size"] + 4, before=30, after=10)
        for label, v in [("Juridiction", court), ("Jour", day), ("Heure", hour), ("Adresse et salle", place)]:
            P.doc.p(f"<sc>{label}</sc>\t{v}", tabs=[(48, "l")], align="l", after=4, left=48, first=-48)
        P.doc.p("Vous devez vous présenter muni(e) du présent acte, d'une pièce d'identité et de tous justificatifs de vos ressources et de vos charges.", before=10)


def information(P):
    rng = P.rng
    P.doc.p(rng.choice(["ET L'INFORME QUE :", "TRÈS IMPORTANT", "Il est rappelé au défendeur :"]), align="l", bold=True, keep=True)
    pool = ["Qu'un procès lui est intenté pour les raisons exposées ci-après.", "Qu'à défaut pour lui de comparaître, il s'expose à ce qu'un jugement soit rendu contre lui sur les seuls éléments fournis par son adversaire.",
            "Que les parties peuvent se faire assister ou représenter par un avocat, leur conjoint, leur concubin ou la personne avec laquelle elles ont conclu un pacte civil de solidarité, leurs parents ou alliés (article 762 du code de procédure civile).",
            "Qu'il peut demander le bénéfice de l'aide juridictionnelle auprès du bureau établi au siège du tribunal.", "Qu'il peut présenter une demande de délais de paiement par courrier au greffe, en application de l'article 1343-5 du code civil et de l'article 832 du code de procédure civile.",
            "Qu'un document d'information sur l'audience, les acteurs de la prévention et l'importance de s'y présenter lui est remis sous pli séparé (décret n° 2017-923 du 9 mai 2017)."]
    for t in pool[:rng.randint(3, 6)]:
        P.doc.p("- " + t, left=6, first=-3, after=1, size=P.s["size"] - .5)


def facts(P, h):
    """Statement of facts; the long form argues for pages as lawyers do."""
    d, rng = P.d, P.rng
    n = [0]
    def para(text, when=("long", "num", "short")):
        if h["facts"] in when:
            n[0] += 1
            P.doc.p(f"{n[0]}.  {text}" if h["facts"] == "num" else text, first=10 if h["facts"] == "long" else 0)
    lease, rent = P.when(d.lease, "date_bail"), P.eur(d.rent, "loyer_mensuel")
    extra = f", outre une provision mensuelle sur charges de {P.eur(d.charges, 'charges_mensuelles')}" if d.charges else ""
    note = "<fn>Loi n° 89-462 du 6 juillet 1989, article 7 a).</fn>" if h.get("notes") else ""
    heading(P, rng.choice(["I - RAPPEL DES FAITS", "EXPOSÉ DES FAITS", "OBJET DE LA DEMANDE", "LES FAITS"]), h["sub"])
    para(rng.choice([f"Suivant acte sous seing privé du {lease}, le requérant a donné à bail à {P.tenants(born=False, maiden=False)} un logement à usage d'habitation sis {P.home()}, moyennant un loyer mensuel de {rent}{extra}.",
                     f"Par contrat du {lease}, {P.tenants(born=False, maiden=False)} a pris en location les locaux situés {P.home()}. Le loyer mensuel est actuellement de {rent}{extra}."]) + note)
    para("Dès les premiers mois, les règlements sont devenus irréguliers puis partiels, sans que les relances amiables aient été suivies d'effet. Le bailleur, qui doit lui-même faire face aux charges de l'immeuble, à l'impôt foncier et au remboursement de son emprunt, a proposé un échéancier qui n'a pas été honoré.", ("long",))
    cp_amount = F.money(d.debt(d.dates["closed"]), P.s["money"])
    para(rng.choice([f"Le {P.when(d.dates['cp'], 'date_commandement')}, un commandement de payer visant la clause résolutoire a été délivré pour un principal de {cp_amount} ; il est demeuré infructueux.",
                     f"Un commandement de payer a été signifié par acte du {P.when(d.dates['cp'], 'date_commandement')}, portant sur la somme de {cp_amount} hors frais. Ses causes n'ont pas été réglées dans le délai imparti."]))
    para(f"La situation a été portée à la connaissance de la CCAPEX {rng.choice(['par voie électronique', 'par courrier'])} le {P.when(d.dates['ccapex'])}" + (", et l'organisme payeur de l'aide au logement a été saisi." if d.landlord.kind == "hlm" else "."), ("long", "num"))
    debt = P.eur(d.debt(d.dates["closed2"]), "dette_montant", words=h["facts"] == "long" and rng.random() < .4)
    stop = P.when(d.dates["closed2"], "dette_arretee_au")
    para(rng.choice([f"À la date du {stop}, la dette locative s'élève à {debt}, suivant décompte versé aux débats.", f"Il reste dû à ce jour, selon compte arrêté au {stop}, une somme de {debt} au titre des loyers, charges et indemnités d'occupation."]))
    if rng.random() < .6:
        para("L'assignation est notifiée au représentant de l'État dans le département, conformément à l'article 24 III de la loi du 6 juillet 1989" + (f", le {P.when(P.d.dates['prefet'], 'date_notification_prefet')}." if rng.random() < .5 else "."))
    if h["facts"] == "short":
        return
    heading(P, rng.choice(["II - DISCUSSION", "SUR QUOI", "EN DROIT"]), h["sub"])
    for text in ["Aux termes de l'article 7 de la loi du 6 juillet 1989, le locataire est obligé de payer le loyer et les charges récupérables aux termes convenus. Cette obligation est la contrepartie première de la jouissance des lieux et nul n'ignore qu'elle ne saurait être suspendue à l'initiative du preneur, sauf impossibilité absolue d'habiter, laquelle n'est ni démontrée ni même alléguée.",
                 "L'article 24 de la même loi dispose que toute clause prévoyant la résiliation de plein droit du contrat de location ne produit effet qu'après un commandement de payer demeuré infructueux. Le commandement délivré reproduit l'ensemble des mentions exigées à peine de nullité, en sorte que sa régularité ne saurait être discutée.",
                 "Il est constant que, dans le délai ouvert par ledit commandement, le défendeur n'a ni payé les causes, ni sollicité de délais, ni saisi le fonds de solidarité pour le logement. La clause résolutoire est donc acquise et le défendeur est, depuis lors, occupant sans droit ni titre.",
                 "L'occupation sans titre cause au bailleur un préjudice qu'il convient de réparer par une indemnité d'occupation égale au montant du loyer et des charges qui auraient été dus si le bail s'était poursuivi.",
                 "L'équité commande que le requérant ne conserve pas à sa charge les frais irrépétibles qu'il a été contraint d'exposer pour faire valoir ses droits."]:
        para(text)
    if d.refere:
        para("L'obligation n'étant pas sérieusement contestable, le juge statuant en référé est compétent pour allouer une provision et constater le jeu de la clause, sur le fondement des articles 834 et 835 du code de procédure civile." if P.day.year >= 2020 else "L'obligation n'étant pas sérieusement contestable, le juge d'instance statuant en référé est compétent sur le fondement des articles 848 et 849 du code de procédure civile.")
    if h["facts"] == "long":
        for text in ["Le requérant n'entend pas méconnaître les difficultés que peut connaître une famille. Il observe toutefois que l'aide au logement, quand elle est versée, n'a pas même été complétée du résidu laissé à la charge du preneur, et qu'aucune reprise du paiement du loyer courant n'est intervenue, condition désormais mise par la loi à l'octroi de délais.",
                     "Plus de deux propositions écrites ont été adressées ; aucune n'a reçu de réponse utile. La tentative de règlement amiable est donc demeurée vaine et la présente instance est devenue l'unique voie ouverte au propriétaire pour recouvrer la disposition de son bien.",
                     "Enfin, rien ne justifie d'écarter l'exécution provisoire, qui est de droit et n'a rien d'incompatible avec la nature de l'affaire."]:
            para(text)
        heading(P, rng.choice(["Sur les délais que le défendeur pourrait solliciter", "III - SUR LES DÉLAIS"]), h["sub"])
        for text in rng.sample(PLEADING, rng.randint(4, len(PLEADING))):
            para(text)


def requests(P, h):
    """PAR CES MOTIFS: which requests are made is drawn; each is recorded when typed."""
    d, rng = P.d, P.rng
    found = []
    prov = " à titre provisionnel" if d.refere else ""
    def ask(flag, texts):
        found.append(flag)
        return rng.choice(texts)
    debt = P.eur(d.debt(d.dates["closed2"]), "dette_montant")
    solid = " solidairement" if len(d.tenants) > 1 else ""
    lines = [ask("constat_resiliation", ["Constater l'acquisition de la clause résolutoire insérée au bail", "Dire et juger que le bail s'est trouvé résilié de plein droit par le jeu de la clause résolutoire", "Constater la résiliation du bail par l'effet du commandement demeuré infructueux"])
             if d.refere or rng.random() < .5 else ask("prononce_resiliation", ["Prononcer la résiliation judiciaire du bail aux torts du preneur pour défaut de paiement", "Prononcer la résiliation du contrat de location pour manquement grave aux obligations"])]
    if not d.refere and found == ["constat_resiliation"] and rng.random() < .4:
        lines.append(ask("prononce_resiliation", ["À titre subsidiaire, prononcer la résiliation du bail"]))
    lines.append(ask("expulsion", ["Ordonner l'expulsion du défendeur et de tous occupants de son chef, au besoin avec le concours de la force publique et d'un serrurier", "Dire qu'à défaut de départ volontaire il sera procédé à l'expulsion, avec l'assistance de la force publique si nécessaire"]))
    lines.append(ask("condamnation_dette", [f"Condamner{solid} le défendeur à payer{prov} la somme de {debt}, avec intérêts au taux légal à compter du commandement", f"Le condamner{solid}{prov} au paiement de {debt} correspondant à l'arriéré arrêté au {P.when(d.dates['closed2'], 'dette_arretee_au')}"]))
    if rng.random() < .9:
        worth = rng.random() < .65
        amount = f", soit {P.eur(d.costs['io'], 'indemnite_occupation')} par mois" if worth else ""
        lines.append(ask("indemnite_occupation", [f"Fixer l'indemnité d'occupation mensuelle au montant du loyer et des charges{amount}, jusqu'à libération effective des lieux", f"Condamner le défendeur à une indemnité mensuelle d'occupation égale au loyer courant{amount}, jusqu'à remise des clefs"]))
    if rng.random() < .85:
        lines.append(ask("article_700", [f"Condamner le défendeur au paiement de {P.eur(d.costs['a700'], 'article_700_montant')} sur le fondement de l'article 700 du code de procédure civile", f"Allouer au demandeur {P.eur(d.costs['a700'], 'article_700_montant')} en application de l'article 700 du CPC"]))
    if rng.random() < .93:
        lines.append(ask("depens", ["Le condamner aux entiers dépens, en ce compris le coût du commandement de payer", "Condamner le défendeur aux dépens de l'instance"]))
    P.put("demandes", found)
    heading(P, "PAR CES MOTIFS", h["sub"])
    P.doc.p(rng.choice(["Plaise au juge des contentieux de la protection de :" if P.day.year >= 2020 else "Plaise au Tribunal de :", "Il est demandé au juge de bien vouloir :", "Vu la loi du 6 juillet 1989, vu les pièces, il est demandé de :"]))
    if h["asks"] == "prose":
        P.doc.p(" ; ".join(lines) + ". Rappeler que l'exécution provisoire est de droit.")
    for i, t in enumerate(lines if h["asks"] != "prose" else []):
        lead = {"num": f"{i + 1}. ", "dash": "- ", "letters": f"{'abcdefgh'[i]}) "}[h["asks"]]
        P.doc.p(f"{lead}{'<b>' + t.split(' ')[0].upper() + '</b> ' + t.split(' ', 1)[1] if h['asks'] == 'dash' else t} ;", left=9, first=-5)
    P.doc.p(rng.choice(["SOUS TOUTES RÉSERVES", "Sous toutes réserves dont acte.", "Et ce sera justice."]), align="c", before=3)


def exhibits(P):
    P.doc.p("<u>BORDEREAU DES PIÈCES COMMUNIQUÉES</u>", align="c", keep=True, before=5)
    for i, t in enumerate(["Contrat de location", "Commandement de payer visant la clause résolutoire", "Décompte locatif", "Saisine de la CCAPEX", "Notification à la préfecture", "Courriers de relance", "Attestation de propriété"][:P.rng.randint(4, 7)]):
        P.doc.p(f"Pièce n° {i + 1}\t{t}", tabs=[(28, "l")], align="l", after=.5, left=8)


def build(P, h):
    """Types one assignation in the manner of house `h`."""
    P.s["wide"] = 210 - P.doc.margins[1] - P.doc.margins[3]
    if h["head"] != "none":
        HEADS[h["head"]](P, {"lawyer": lawyer_lines, "bailiff": office_lines, "self": owner_lines}[h["by"]](P))
    page_numbers(P, P.rng.choice(["Page {page} sur {pages}", "{page}", "Assignation - {page}/{pages}", "-{page}-"]))
    if h["date"] != "table" and P.rng.random() < .75:
        P.doc.p(P.rng.choice(["Réf. : ", "Dossier : ", "V/Réf. - N/Réf. : "]) + P.reference(), align=P.rng.choice("lr"), size=P.s["size"] - 1)
    head_title(P, h)
    date_line(P, h["date"])
    parties(P, h)
    if h["hear"] != "leaf":
        hearing(P, h["hear"])
    information(P)
    if h["by"] != "lawyer" and P.rng.random() < .6:
        law(P)
    if h.get("two"):
        with P.doc.columns():
            facts(P, h)
    else:
        facts(P, h)
    requests(P, h)
    if h.get("exhibits"):
        exhibits(P)
    if h["hear"] == "leaf":
        hearing(P, "leaf")
    service(P, h["serve"])
    if h.get("annex"):
        P.doc.p("<b>RELEVÉ DE COMPTE LOCATAIRE</b>", align="c", brk=True)
        statement_table(P, P.d.dates["closed2"], P.rng.choice(["grid", "head"]))
