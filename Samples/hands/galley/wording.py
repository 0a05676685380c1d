"""Sentences of the acts, several voices for each thing."""
from . import french as F
from .page import esc

CLAUSE = ["« À défaut de paiement à son échéance exacte d'un seul terme de loyer ou de charges, et {delay} après un commandement de payer resté infructueux, le présent bail sera résilié de plein droit si bon semble au bailleur, sans formalité judiciaire. »",
          "« Le présent contrat sera résilié immédiatement et de plein droit, {delay} après un commandement demeuré sans effet, à défaut de paiement aux termes convenus de tout ou partie du loyer, des charges ou du dépôt de garantie. »",
          "« CLAUSE RÉSOLUTOIRE : il est expressément convenu qu'à défaut de paiement d'un terme de loyer ou de fraction de terme, la location sera résiliée de plein droit {delay} après commandement de payer. »"]
ART24_OLD = """Article 24 de la loi n° 89-462 du 6 juillet 1989 : Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que deux mois après un commandement de payer demeuré infructueux. Le commandement de payer reproduit, à peine de nullité, les dispositions du présent article et des trois premiers alinéas de l'article 6 de la loi n° 90-449 du 31 mai 1990 visant à la mise en œuvre du droit au logement, en mentionnant la faculté pour le locataire de saisir le fonds de solidarité pour le logement dont l'adresse est précisée. Le juge peut, même d'office, accorder des délais de paiement, dans les conditions prévues au premier alinéa de l'article 1244-1 du code civil, au locataire en situation de régler sa dette locative. Pendant le cours des délais ainsi accordés, les effets de la clause de résiliation de plein droit sont suspendus ; ces délais et les modalités de paiement accordés ne peuvent affecter l'exécution du contrat de location et notamment suspendre le paiement du loyer et des charges."""
ART6 = """Article 6 de la loi n° 90-449 du 31 mai 1990 : Le fonds de solidarité pour le logement accorde, dans les conditions définies par son règlement intérieur, des aides au titre des dépenses d'entrée dans le logement, des dettes de loyers et de charges, de factures d'énergie, d'eau et de téléphone. Il peut également prendre en charge des mesures d'accompagnement social lié au logement."""
ART1244 = "Article 1244-1 du code civil : « Compte tenu de la situation du débiteur et en considération des besoins du créancier, le juge peut, dans la limite de deux années, reporter ou échelonner le paiement des sommes dues. »"
ART1343 = """Article 1343-5 du code civil : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, dans la limite de deux années, le paiement des sommes dues. »"""


def delay(p, upper=False, figures=False):
    """The time to pay, recorded as announced; acts before the reform say two months."""
    six = p.hh.weeks
    p.fields["delai_jours_ou_semaines"] = "6_semaines" if six else "2_mois"
    text = ("6 semaines" if figures else "six semaines") if six else ("2 mois" if figures else "deux mois")
    return text.upper() if upper else text


def grace(p):
    """The article on time to pay, in force at the date of the act."""
    return ART1343 if p.hh.act.year > 2016 else ART1244


def clause(p, voice):
    return CLAUSE[voice % 3].format(delay="six semaines" if p.hh.weeks else "deux mois")


def lease(p, voice=0, money=None):
    """Recital of the lease, the dwelling, the rent."""
    hh = p.hh
    day = p.date("date_bail", hh.lease, ["long", "num", "words", "LONG"][voice % 4])
    home = p.lodging()
    rent = p.sum("loyer_mensuel", hh.rent, money)
    charges = p.sum("charges_mensuelles", hh.charges, money)
    who = p.landlord_name()
    return [f"Suivant acte sous seing privé en date du {day}, {who} a donné à bail un logement à usage d'habitation sis {home}, moyennant un loyer mensuel de {rent} outre une provision sur charges de {charges}.",
            f"Un contrat de location a été conclu le {day} pour les locaux situés {home}. Le loyer est aujourd'hui de {rent} par mois ; les charges, de {charges}.",
            f"Aux termes d'un bail reçu sous signatures privées le {day}, le requérant a loué les lieux ci-après : {home}, pour un loyer de {rent} et {charges} d'avances sur charges, payables d'avance le premier de chaque mois.",
            f"Bail d'habitation du {day} – lieux loués : {home} – loyer mensuel {rent} – charges mensuelles {charges}."][voice % 4]


def warnings(p, voice=0):
    """The compulsory mentions; each voice has its own words and order."""
    hh = p.hh
    fsl = p.put("fsl_adresse", hh.fsl)
    court = esc(hh.court)
    term = delay(p)
    ask = "article 1343-5" if hh.act.year > 2016 else "article 1244-1"
    return [
        [f"Faute par vous d'avoir satisfait au présent commandement dans le délai de {term}, le requérant entend se prévaloir de la clause résolutoire et poursuivre votre expulsion devant le juge compétent.",
         f"Vous pouvez saisir le Fonds de solidarité pour le logement de votre département, à l'adresse suivante : {fsl}, afin de solliciter une aide financière.",
         f"Vous avez la possibilité de saisir à tout moment le {court} aux fins de demander un délai de grâce sur le fondement de l'{ask} du code civil."],
        [f"TRÈS IMPORTANT – Vous disposez d'un délai de {term} pour régler votre dette à compter de la date de l'acte.",
         f"À défaut, et sous réserve de la décision du juge, le bail sera résilié et vous pourrez être expulsé, ainsi que tous occupants de votre chef.",
         f"Le F.S.L. ({fsl}) peut vous aider si vous êtes en difficulté. Le juge ({court}) peut, à votre demande, vous accorder des délais ({ask} du code civil)."],
        [f"1° Le locataire dispose d'un délai de {term} pour payer sa dette ;",
         f"2° À défaut de paiement ou d'avoir sollicité des délais, il s'expose à une procédure judiciaire de résiliation de son bail et d'expulsion ;",
         f"3° Le locataire peut saisir le fonds de solidarité pour le logement, dont l'adresse est : {fsl} ;",
         f"4° Il peut demander à tout moment à la juridiction compétente ({court}) un délai de grâce, {ask} du code civil."],
    ][voice % 3]


ART24_NEW = """Article 24 de la loi n° 89-462 du 6 juillet 1989 (extraits) : « I. – Tout contrat de bail d'habitation contient une clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie. […] III. – À peine d'irrecevabilité de la demande, l'assignation aux fins de constat de la résiliation est notifiée à la diligence du commissaire de justice au représentant de l'État dans le département, afin qu'il saisisse l'organisme compétent désigné par le plan départemental d'action pour le logement et l'hébergement des personnes défavorisées. […] V. – Le juge peut, à la demande du locataire, du bailleur ou d'office, à la condition que le locataire soit en situation de régler sa dette locative et qu'il ait repris le versement intégral du loyer courant avant la date de l'audience, accorder des délais de paiement dans la limite de trois années. »"""
PRIVACY = "Données personnelles : les informations recueillies sont nécessaires à l'exécution de l'acte et traitées dans le cadre des missions légales de l'étude. Vous disposez d'un droit d'accès et de rectification, exercé par courrier auprès de l'étude."
RESERVES = ["Le tout sans préjudice de tous autres droits, dus, actions, intérêts, frais et dépens, et sous réserve des loyers à échoir.", "Sous toutes réserves, et ce, afin que le destinataire n'en ignore.", "Le présent acte ne vaut pas renonciation du requérant à ses autres droits ; les paiements partiels sont imputés d'abord sur les frais."]


def closing(p):
    """What software appends: ways of paying, reserves, privacy, articles."""
    rng, o, s = p.rng, p.hh_office, p.s
    p.say(rng.choice(RESERVES))
    if rng.random() < 0.55:
        pay = f"Pour payer : virement {esc(o.iban)} ; chèque à l'ordre de l'étude ; carte bancaire à l'accueil. Rappelez toujours le numéro du dossier."
        rng.choice([lambda: s.box([pay], "l", 8.5), lambda: p.say(pay, size=9), lambda: p.say(f"<b>MODES DE RÈGLEMENT</b>\n{pay}", "l", size=8.5)])()
    if rng.random() < 0.5 and p.hh.act.year > 2021:
        p.say(ART24_NEW, size=8.5)
    if rng.random() < 0.5:
        p.say(PRIVACY, size=7.5)
    if rng.random() < 0.25:
        s.need(70)
        s.line(s.x0, s.y, s.x1, s.y, 0.6, [4, 3])
        s.space(4)
        p.say("✂ COUPON À JOINDRE À VOTRE RÈGLEMENT", "l", size=8)
        p.say(p.reference("Dossier ") + f" – {p.tenants(civ='short', maiden=False)}", "l", size=9)


HELP = ["Si vous remplissez les conditions, vous pouvez bénéficier de l'aide juridictionnelle : renseignez-vous au tribunal ou auprès d'un point-justice.",
        "L'agence départementale d'information sur le logement (ADIL) vous renseigne gratuitement sur vos droits au numéro vert « SOS loyers impayés ».",
        "Vous pouvez demander un rendez-vous au centre communal d'action sociale ou à la permanence du service social du département."]

INFO_COURT = ["Qu'un procès lui est intenté, pour les raisons exposées ci-après, devant la juridiction désignée.",
              "Que, faute de comparaître ou de se faire représenter, il s'expose à ce qu'un jugement soit rendu contre lui sur les seuls éléments fournis par son adversaire.",
              "Que les parties se défendent elles-mêmes ou peuvent se faire assister ou représenter par un avocat, leur conjoint, concubin ou partenaire de pacs, leurs parents ou alliés en ligne directe, ou une personne attachée à leur service personnel. Le représentant, s'il n'est avocat, doit justifier d'un pouvoir spécial.",
              "Que les pièces sur lesquelles la demande est fondée sont énumérées en fin d'acte, selon bordereau annexé."]
INFO_MORE = ["Que, dans un délai de quinze jours à compter de la présente, sous réserve des délais de distance, le défendeur peut être tenu de constituer avocat lorsque la représentation est obligatoire ; tel n'est pas le cas devant le juge des contentieux de la protection en matière de bail d'habitation.",
             "Que les personnes dont les ressources sont insuffisantes peuvent, si elles remplissent les conditions prévues par la loi n° 91-647 du 10 juillet 1991, bénéficier de l'aide juridictionnelle, la demande étant à déposer au bureau établi près le tribunal judiciaire de leur domicile.",
             "Qu'il lui est rappelé les dispositions de l'article 446-1 du code de procédure civile : « Les parties présentent oralement à l'audience leurs prétentions et les moyens à leur soutien. Elles peuvent également se référer aux prétentions et aux moyens qu'elles auraient formulés par écrit. »",
             "Qu'un diagnostic social et financier sera établi par l'organisme désigné ; il est dans son intérêt de répondre aux convocations qui lui seront adressées avant l'audience."]
ART832 = "Article 832 du code de procédure civile : « Sans préjudice des dispositions de l'article 68, la demande incidente tendant à l'octroi d'un délai de paiement en application de l'article 1343-5 du code civil peut être formée par courrier remis ou adressé au greffe. Les pièces que la partie souhaite invoquer à l'appui de sa demande sont jointes à son courrier. »"
EXHIBITS = ["Contrat de location et état des lieux d'entrée", "Commandement de payer et sa signification", "Décompte actualisé des sommes dues", "Saisine de la CCAPEX",
            "Signalement de l'impayé à l'organisme payeur", "Lettres de relance", "Notification de l'assignation au représentant de l'État", "Attestation de propriété", "Extrait Kbis", "Avis d'échéance"]


def exhibits(p, style="num"):
    marks = {"num": "{}. ", "piece": "Pièce n° {} : ", "dash": "– ", "letter": "({}) "}[style]
    chosen = EXHIBITS[:3] + [e for e in EXHIBITS[3:] if p.rng.random() < 0.6]
    for i, e in enumerate(chosen, 1):
        p.say(marks.format(chr(96 + i) if style == "letter" else i) + e, "l", left=14, after=1)
    p.s.space(6)


def request_set(p):
    """What this claimant asks for."""
    keys = ["constat_resiliation" if p.rng.random() < 0.75 else "prononce_resiliation", "expulsion", "condamnation_dette", "indemnite_occupation"]
    keys += ["article_700"] if p.rng.random() < 0.85 else []
    return keys + (["depens"] if p.rng.random() < 0.93 else [])


def requests(p, voice, provisional):
    """The requests as sentences, each recorded when it is written."""
    hh, out = p.hh, []
    prov = " à titre provisionnel" if provisional else ""
    many = len(hh.tenants) > 1
    them = ("solidairement les défendeurs" if many else "la partie défenderesse") if voice % 2 else ("les locataires, solidairement," if many else "le locataire")
    debt = lambda: p.sum("dette_montant", hh.debt_late)
    closed = lambda how: p.date("dette_arretee_au", hh.late_closed, how)
    fees = float(p.rng.choice([300, 350, 400, 450, 500, 600, 750, 800, 1000, 1200]))
    occupation = p.fields.get("indemnite_occupation") or round(hh.rent + hh.charges, 2)
    texts = {
        "constat_resiliation": lambda: [f"Constater l'acquisition de la clause résolutoire insérée au bail et la résiliation de plein droit de celui-ci", f"Dire et juger acquise la clause résolutoire, le bail étant résilié de plein droit"],
        "prononce_resiliation": lambda: ["Prononcer la résiliation judiciaire du bail aux torts du preneur", "Voir prononcer la résiliation du contrat de location pour défaut de paiement des loyers"],
        "expulsion": lambda: [f"Ordonner l'expulsion de {them} et de tous occupants de son chef, au besoin avec le concours de la force publique et d'un serrurier", "Autoriser, à défaut de départ volontaire, l'expulsion de tous occupants des lieux avec l'assistance de la force publique"],
        "condamnation_dette": lambda: [f"Condamner{prov} {them} à payer la somme de {debt()} au titre des loyers et charges arrêtés au {closed('long')}, avec intérêts au taux légal",
                                       f"Condamner{prov} {them} au paiement de {debt()}, arriéré locatif arrêté au {closed('num')}"],
        "indemnite_occupation": lambda: [f"Fixer{prov} l'indemnité d'occupation mensuelle à {p.sum('indemnite_occupation', occupation)} jusqu'à la libération effective des lieux et remise des clés",
                                         f"Dire que l'indemnité d'occupation due jusqu'au départ sera de {p.sum('indemnite_occupation', occupation)} par mois"],
        "article_700": lambda: [f"Allouer au requérant {p.sum('article_700_montant', fees)} sur le fondement de l'article 700 du code de procédure civile",
                                f"Condamner {them} à verser {p.sum('article_700_montant', fees)} en application de l'article 700 du code de procédure civile"],
        "depens": lambda: [f"Condamner {them} aux entiers dépens, en ce compris le coût du commandement de payer", "Statuer sur les dépens et les mettre à la charge de la partie succombante"],
    }
    for key in request_set(p):
        out.append(texts[key]()[voice % 2])
        p.fields.setdefault("demandes", []).append(key)
    return out
