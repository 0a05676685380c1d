"""Clauses, warnings and statutes as acts quote them, before and after the reforms."""

from .digits import on
from .story import REFORM


def delay(ink, c, manner=0):
    """The time to pay, recorded."""
    value = "6_semaines" if c.weeks else "2_mois"
    forms = ("six semaines", "SIX SEMAINES", "SIX (6) SEMAINES", "6 semaines") if c.weeks else ("deux mois", "DEUX MOIS", "DEUX (2) MOIS", "2 mois")
    return ink.put("delai_jours_ou_semaines", value, forms[manner % 4])


def clause(c, manner=0):
    time = "six semaines" if c.lease >= REFORM else "deux mois"
    return [
        f"« Faute par le preneur d'acquitter un seul terme de loyer, les charges ou le dépôt de garantie, la location cessera de plein droit {time} après un commandement infructueux, sans qu'il soit besoin de remplir aucune formalité judiciaire. »",
        f"« Il est expressément convenu qu'en cas de non-paiement de tout ou partie du loyer ou de ses accessoires aux termes fixés, et {time} après commandement demeuré sans effet, la présente location se trouvera résiliée immédiatement si le bailleur le souhaite. »",
        f"« CLAUSE RÉSOLUTOIRE : le contrat prendra fin, {time} après la délivrance d'un commandement de payer resté vain, en cas d'impayé de loyer, de provision pour charges ou de régularisation annuelle. »",
    ][manner % 3]


def fund(ink, c):
    return ink.put("fsl_adresse", c.fund, c.fund)


def six(ink, c, time):
    """The six compulsory mentions, numbered."""
    return [
        f"le locataire dispose d'un délai de {time} à compter de la signification du présent acte pour s'acquitter de sa dette ;",
        "le loyer mensuel et les charges sont ceux rappelés ci-avant ;",
        "le décompte de la dette figure au présent acte ou lui est annexé ;",
        "à défaut de paiement, ou d'avoir sollicité des délais de paiement, le locataire est exposé à une procédure judiciaire de résiliation de son bail et à son expulsion ;",
        f"le locataire peut saisir le fonds de solidarité pour le logement de son département afin de solliciter une aide financière : {fund(ink, c)} ;",
        "le locataire peut saisir, à tout moment, la juridiction compétente aux fins de demander un délai de grâce sur le fondement de l'article 1343-5 du code civil.",
    ]


def warning(ink, c, manner=0):
    """The same in running prose."""
    court = c.court[0]
    f = fund(ink, c)
    return [
        f"À défaut de règlement ou de demande de délais, vous vous exposez à ce que la justice soit saisie pour faire constater la fin de votre bail et ordonner votre expulsion. Une aide peut être demandée au fonds de solidarité pour le logement, à l'adresse suivante : {f}. Vous pouvez également, à tout moment, demander au juge ({court}) un délai de grâce en application de l'article 1343-5 du code civil.",
        f"Vous avez la possibilité de vous adresser à : {f}, pour solliciter une aide au paiement de la dette, et de saisir le {court} d'une demande de délais (art. 1343-5 C. civ.). Si vous ne payez pas et ne demandez aucun délai, une action en résiliation du bail suivie d'une expulsion pourra être conduite contre vous.",
        f"TRÈS IMPORTANT - Si vous rencontrez des difficultés, ne restez pas sans réagir. Vous pouvez saisir le FSL, dont les coordonnées sont : {f}. Le juge peut accorder des délais en considération de votre situation (article 1343-5 du code civil). Sans paiement ni démarche de votre part, le bailleur poursuivra devant le tribunal la résiliation du contrat et votre expulsion.",
    ][manner % 3]


GRACE = (
    "Article 1343-5 du code civil : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, "
    "dans la limite de deux années, le paiement des sommes dues. Par décision spéciale et motivée, il peut ordonner que les sommes correspondant aux échéances reportées "
    "porteront intérêt à un taux réduit au moins égal au taux légal, ou que les paiements s'imputeront d'abord sur le capital. Il peut subordonner ces mesures à "
    "l'accomplissement par le débiteur d'actes propres à faciliter ou à garantir le paiement de la dette. »"
)
PRIORITY = (
    "Article 6 de la loi n° 90-449 du 31 mai 1990 : le fonds de solidarité accorde des aides au titre des dépenses de logement aux personnes remplissant les conditions "
    "de l'article 1er qui entrent dans un logement locatif ou qui, étant locataires, se trouvent dans l'impossibilité d'assumer leurs obligations relatives au paiement "
    "du loyer, des charges et des frais d'assurance locative."
)


def article24(c):
    time = "six semaines" if c.weeks else "deux mois"
    return [
        "Article 24 de la loi n° 89-462 du 6 juillet 1989 (extraits)",
        f"I. - Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que {time} après un commandement de payer demeuré infructueux.",
        "II. - Les bailleurs personnes morales autres qu'une société civile constituée exclusivement entre parents et alliés jusqu'au quatrième degré inclus ne peuvent faire délivrer une assignation aux fins de constat de résiliation du bail avant l'expiration d'un délai suivant la saisine de la commission de coordination des actions de prévention des expulsions locatives.",
        "III. - À peine d'irrecevabilité de la demande, l'assignation aux fins de constat de la résiliation est notifiée au représentant de l'État dans le département avant l'audience.",
        "V. - Le juge peut, à la demande du locataire, du bailleur ou d'office, accorder des délais de paiement dans la limite de trois années au locataire en situation de régler sa dette locative.",
        "VII. - Pendant le cours des délais ainsi accordés, les effets de la clause de résiliation de plein droit sont suspendus.",
    ]


APPEAR = [
    "Qu'à cette audience vous êtes tenu(e) de comparaître en personne, de vous y faire assister ou de vous y faire représenter.",
    "Que faute de comparaître, vous vous exposez à ce qu'une décision soit rendue contre vous sur les seuls éléments fournis par votre adversaire.",
    "Que vous pouvez vous faire assister ou représenter par un avocat, votre conjoint, votre concubin ou la personne avec laquelle vous avez conclu un pacte civil de solidarité, vos parents ou alliés en ligne directe ou collatérale jusqu'au troisième degré, ou une personne attachée exclusivement à votre service. Le représentant, s'il n'est avocat, doit justifier d'un pouvoir spécial.",
    "Que si vos ressources sont insuffisantes, vous pouvez demander le bénéfice de l'aide juridictionnelle auprès du bureau établi au siège du tribunal judiciaire.",
    "Que toute demande de délai de paiement peut être formée par courrier remis ou adressé au greffe (article 832 du code de procédure civile), sans que cela vous dispense de vous présenter.",
]


def before(c, d, manner=0):
    """`devant le juge …` in several wordings; the court itself is recorded by the caller."""
    if "instance" in c.court[0]:
        return ["Monsieur ou Madame le Juge du", "le Président du", "le"][manner % 3]
    return [
        "le Juge des contentieux de la protection du",
        "Madame, Monsieur le Juge des contentieux de la protection près le",
        "le Juge des contentieux de la protection siégeant au",
    ][manner % 3]


def court(ink, c):
    return ink.put("juridiction", c.court[0], c.court[0])


def court_place(ink, c, sep=", "):
    """Street, town and room of the hearing."""
    _, street, code, town, room = c.court
    where = f"{street}{sep}{code} {town}" + (f"{sep}{room}" if room else "")
    return ink.put("audience_lieu", f"{street}, {code} {town}" + (f", {room}" if room else ""), where)


def prefect(c):
    return f"M. le Préfet ({c.town.dept})"


def said(day):
    return on(day, "long")
