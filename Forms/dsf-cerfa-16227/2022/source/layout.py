"""The pages of the « diagnostic social et financier », edition 2022: what stands where."""

from rectoform import style as s
from rectoform.blocks import amounts, choice, inline_choice, lines, pair, row, section, subsection, table

PAGES = 6
YES_NO_AT = 178.0  # where the boxes of a half-width question start
LONG_AT = 330.0    # where the boxes of a full-width question start


def draw(sheet):
    for page in (_page_1, _page_2, _page_3, _page_4, _page_5, _page_6):
        sheet.new_page(PAGES)
        page(sheet)


def _title(sheet):
    top = sheet.y
    sheet.filled(s.LEFT, top - 62, s.WIDTH, 62, s.WHITE, s.INK)
    sheet.filled(s.LEFT, top - 62, 6, 62, s.INK)
    x = s.LEFT + 18
    sheet.text(x, top - 22, sheet.edition.title.upper(), 16, s.BOLD, s.INK, role="H1")
    sheet.text(x, top - 36, "effectué dans le cadre d'une procédure judiciaire aux fins de résiliation du bail", 9, s.REGULAR, s.TEXT)
    sheet.text(x, top - 52, "Loi n° 89-462 du 6 juillet 1989, art. 24 – Décret n° 2021-8 du 5 janvier 2021 – Arrêté du 23 août 2022",
               6.9, s.ITALIC, s.MUTED)
    box = s.RIGHT - 112
    sheet.line(box, top - 54, box, top - 8, s.HAIRLINE, 0.7)
    centre = (box + s.RIGHT) / 2
    sheet.text(centre, top - 19, "Rubriques du modèle", 7, s.REGULAR, s.MUTED, align="centre")
    sheet.text(centre, top - 32, "n° 16227*01", 11, s.BOLD, s.INK, align="centre")
    sheet.text(centre, top - 44, f"Édition {sheet.edition.name}", 7, s.REGULAR, s.MUTED, align="centre")
    sheet.y = top - 62
    sheet.space(5)
    sheet.filled(s.LEFT, sheet.y - 14, s.WIDTH, 14, s.BAND)
    sheet.text((s.LEFT + s.RIGHT) / 2, sheet.y - 9.8, sheet.edition.notice, 7.4, s.BOLD, s.INK, align="centre")
    sheet.space(29)
    sheet.mention(sheet.field("0.00"), s.LEFT, sheet.y, s.WIDTH)


def _page_1(sheet):
    _title(sheet)
    sheet.tags.start_section()
    subsection(sheet, "Références du dossier")
    row(sheet, ("0.01", 3, "Numéro de dossier"), ("0.02", 3, "Département"), ("0.03", 6, "Organisme chargé du diagnostic"))
    row(sheet, ("0.04", 3, "Date de saisine par le préfet"), ("0.05", 3, "Date de l'assignation"),
        ("0.06", 3, "Numéro RG"), ("0.07", 3, "Référence EXPLOC / ALEXI"))
    row(sheet, ("0.08", 6, "Bailleur"), ("0.10", 6, "Avocat du bailleur"))
    inline_choice(sheet, "0.09", "Qualité du bailleur :")
    row(sheet, ("0.11", 6, "Commissaire de justice (étude)"), ("0.12", 3, "Référence de l'étude"))
    sheet.space(7)

    section(sheet, "1", "Situation du locataire")
    subsection(sheet, "Identité du locataire assigné")
    row(sheet, ("1.01", 5, "Nom"), ("1.02", 5, "Prénom"), ("1.03", 3, "Né(e) le (JJ/MM/AAAA)"))
    row(sheet, ("1.04", 8, "Adresse"), ("1.05", 2, "Code postal"), ("1.06", 4, "Commune"))
    row(sheet, ("1.10", 3, "Téléphone"), ("1.09", 5, "Adresse électronique"), ("1.13", 4, "Type de logement (appartement, maison…)"))
    sheet.space(3)
    subsection(sheet, "Situation familiale et professionnelle")
    choice(sheet, "1.11", "Situation familiale", 4)
    row(sheet, ("1.12", 3, "Personnes à charge (nombre)"), ("1.07", 6, "Situation professionnelle (CDI, CDD, chômage…)"),
        ("1.08", 3, "Depuis le (JJ/MM/AAAA)"))
    sheet.space(3)
    subsection(sheet, "Mesure de protection")
    inline_choice(sheet, "1.14", "Mesure de protection :")
    row(sheet, ("1.15", 3, "Nom du tuteur ou curateur"), ("1.16", 3, "Prénom"), ("1.17", 3.6, "Adresse électronique"),
        ("1.18", 2.4, "Téléphone"))
    sheet.space(3)
    subsection(sheet, "Autres locataires assignés ou cotitulaires du bail")
    table(sheet, [("Nom", 4), ("Prénom", 4), ("Né(e) le", 2.4), ("Qualité (assigné, cotitulaire)", 3.2)],
          [[f"1.19.{n}.nom", f"1.19.{n}.prenom", f"1.19.{n}.naissance", f"1.19.{n}.qualite"] for n in (1, 2, 3)])
    row(sheet, ("1.19.suite", 1, "Suite de la liste"))


RESOURCES = [("01", "Salaire net"), ("02", "Indemnités journalières"), ("03", "Indemnités chômage"), ("04", "RSA"),
             ("05", "Retraites"), ("06", "Autres revenus"), ("07", "Allocations logement"), ("08", "Autres allocations"),
             ("09", "Pensions alimentaires reçues"), ("10", "Autres ressources"), ("40", "Total")]
WHO = ["locataire", "conjoint", "autres"]


def _page_2(sheet):
    section(sheet, "2", "Situation financière du ménage")
    sheet.paragraph("Indiquer les ressources et les charges du dernier mois connu, en euros. Les montants sont ceux déclarés par le ménage, "
                    "justificatifs à l'appui lorsqu'ils existent.", size=7.4, font=s.ITALIC, colour=s.MUTED)
    row(sheet, ("2.00", 4, "Dernier mois connu (exemple : mars 2026)"), x=s.LEFT, width=s.WIDTH * 0.42)
    sheet.space(2)
    subsection(sheet, "Ressources mensuelles", "Capacité à rembourser la dette locative")
    table(sheet, [("Nature", 4.2), ("Locataire assigné", 2.6), ("Conjoint", 2.6), ("Autres", 2.6)],
          [[f"2.{n}.{who}" for who in WHO] for n, _ in RESOURCES], [label for _, label in RESOURCES], 18, bold_last=True)
    sheet.space(6)
    subsection(sheet, "Charges mensuelles", "Capacité à rembourser la dette locative")
    amounts(sheet, [
        [("2.20", "Loyer"), ("2.21", "Charges locatives"), ("2.22", "Autres charges de logement (énergie, eau)"),
         ("2.23", "Assurance habitation"), ("2.24", "Téléphone et internet"), ("2.25", "Transports")],
        [("2.26", "Autres assurances"), ("2.27", "Mutuelle"), ("2.28", "Pensions alimentaires versées"),
         ("2.29", "Frais de garde"), ("2.30", "Impôts"), ("2.31", "Crédits")],
    ])
    table(sheet, [("Autres charges (nature)", 9), ("Montant", 2)],
          [[f"2.32.{n}.libelle", f"2.32.{n}.montant"] for n in (1, 2, 3)])
    sheet.space(6)
    subsection(sheet, "Synthèse", "Formules : total_ressources, total_charges, reste_a_vivre et taux_effort, version 1")
    amounts(sheet, [[("2.40", "Total des ressources du ménage"), ("2.41", "Total des charges du ménage")],
                    [("2.42", "Reste à vivre (ressources − charges)"), ("2.43", "Taux d'effort (loyer ÷ ressources)")]])
    sheet.paragraph("Le reste à vivre et le taux d'effort sont définis de façon variable selon les organismes ; ils sont calculés ici sur les seuls "
                    "montants inscrits ci-dessus : reste à vivre = total des ressources − total des charges ; taux d'effort = loyer (hors charges) ÷ "
                    "total des ressources, aides au logement comprises.", size=7, font=s.ITALIC, colour=s.MUTED)


def _page_3(sheet):
    section(sheet, "3", "Dette locative : nature et origine")
    subsection(sheet, "Situation d'endettement locatif")
    row(sheet, ("3.01", 3, "Montant de la dette"), ("3.01.date", 3, "Arrêtée au (JJ/MM/AAAA)"), ("3.03", 3, "Date du premier impayé"))
    inline_choice(sheet, "3.02", "Garantie par une personne physique ou morale (caution, Visale…)", boxes_at=LONG_AT)
    inline_choice(sheet, "3.05", "Aides au logement versées au bailleur (tiers payant)", boxes_at=LONG_AT)
    inline_choice(sheet, "3.07", "Aides au logement suspendues", boxes_at=LONG_AT)
    row(sheet, ("3.06", 3, "Montant mensuel des aides au logement"), ("3.08", 3, "Aides suspendues depuis le"), x=s.LEFT, width=s.WIDTH * 0.66)
    row(sheet, ("3.09.loyers", 3, "Détail de la dette : loyers"), ("3.09.charges", 3, "Charges"),
        ("3.09.depot", 3, "Dépôt de garantie"), ("3.09.frais", 3, "Frais"))
    choice(sheet, "3.04", "Causes de l'impayé (plusieurs réponses possibles)", 3)
    row(sheet, ("3.04.autre", 1, "Autre cause (préciser)"))
    sheet.space(7)

    section(sheet, "4", "Solutions d'apurement de la dette")
    subsection(sheet, "Reprise du paiement des loyers")
    choice(sheet, "4.01", "Reprise du paiement du loyer courant", 4)
    row(sheet, ("4.02", 3, "Depuis le (JJ/MM/AAAA)"), ("4.03", 3, "Montant du paiement partiel"), x=s.LEFT, width=s.WIDTH * 0.66)
    sheet.space(3)
    subsection(sheet, "Capacité à rembourser la dette locative")
    inline_choice(sheet, "4.04", "Le locataire est capable de rembourser tout ou partie de la dette", boxes_at=LONG_AT)
    row(sheet, ("4.05", 3, "Montant mensuel maximum"), ("4.06", 3, "Sur combien de mois"), x=s.LEFT, width=s.WIDTH * 0.66)
    lines(sheet, "4.07", "Informations complémentaires", 44)
    sheet.space(3)
    subsection(sheet, "Dispositifs de traitement de la dette locative")
    choice(sheet, "4.10", "Dossier de surendettement", 3)
    row(sheet, ("4.11", 3, "Date de dépôt du dossier"), ("4.12", 3, "Durée (en mois)"), x=s.LEFT, width=s.WIDTH * 0.66)
    choice(sheet, "4.20", "Dossier FSL (fonds de solidarité pour le logement)", 3)
    row(sheet, ("4.21", 3, "Date de dépôt du dossier"), x=s.LEFT, width=s.WIDTH * 0.33)
    lines(sheet, "4.30", "Autres mesures d'apurement et d'ouverture de droits", sheet.y - s.BOTTOM - 16)


def _page_4(sheet):
    section(sheet, "5", "Logement actuel et perspectives de relogement")
    subsection(sheet, "Caractéristiques relatives à la situation locative")
    inline_choice(sheet, "5.01", "Type de logement :")
    row(sheet, ("5.02", 2, "Nombre de pièces"), ("5.08.surface", 2, "Surface"), ("5.03", 3, "Entrée dans les lieux le"),
        ("5.08.date", 3, "Date du bail"), ("5.08.loyer", 3, "Loyer initial"))
    inline_choice(sheet, "5.08.nature", "Nature du bail :")
    inline_choice(sheet, "5.04", "Assurance habitation en cours", boxes_at=LONG_AT - 60)
    inline_choice(sheet, "5.05", "Arrêté de mise en sécurité ou de traitement de l'insalubrité", boxes_at=LONG_AT - 60)
    inline_choice(sheet, "5.06", "Certificat de non-décence", boxes_at=LONG_AT - 60)
    lines(sheet, "5.07", "Précisions", 62)
    sheet.space(3)
    subsection(sheet, "Nécessité d'un relogement et démarches engagées à cette fin")
    inline_choice(sheet, "5.20", "Le locataire souhaite rester dans les lieux", boxes_at=LONG_AT - 60)
    row(sheet, ("5.21", 3, "Demande de logement social déposée le"), ("5.22", 3, "Dernier renouvellement"), ("5.23.numero", 4, "Numéro unique de la demande"))
    inline_choice(sheet, "5.23.dalo", "Recours DALO (droit au logement opposable)", boxes_at=LONG_AT - 60)
    sheet.space(7)

    section(sheet, "6", "Évaluation sociale")
    subsection(sheet, "Présence du locataire lors de la réalisation du diagnostic")
    inline_choice(sheet, "6.02", "Le locataire a participé à la rédaction du diagnostic", boxes_at=LONG_AT - 60)
    inline_choice(sheet, "6.01", "Le bailleur a été invité à faire des observations", boxes_at=LONG_AT - 60)
    sheet.space(3)
    subsection(sheet, "Accompagnement social, juridique et juridictionnel", "suite en section 7")
    inline_choice(sheet, "6.07", "Accompagnement social en cours", boxes_at=LONG_AT - 60)
    row(sheet, ("6.07.service", 4, "Service"), ("6.07.referent", 4, "Référent"), ("6.07.depuis", 2.5, "Depuis le"))
    sheet.space(3)
    subsection(sheet, "Évaluation de la situation", "document contradictoire : le locataire et le bailleur en reçoivent copie")
    lines(sheet, "6.03", "Évaluation sociale", sheet.y - s.BOTTOM - 16)


def _page_5(sheet):
    sheet.tags.start_section()
    subsection(sheet, "Préconisations et observations adressées par l'intervenant social et juridique", "section 6, suite")
    lines(sheet, "6.04", "Préconisations de l'intervenant", 250)
    sheet.space(6)
    subsection(sheet, "Observations écrites du rédacteur, du locataire ou du bailleur", "« sans objet » s'il n'y en a pas")
    half = (sheet.y - s.BOTTOM - 32) / 2
    lines(sheet, "6.05", "Observations écrites du locataire (ou : voir pièce jointe)", half)
    lines(sheet, "6.06", "Observations écrites du bailleur (ou : voir pièce jointe)", half - 3)


def _page_6(sheet):
    section(sheet, "7", "Préparation à l'audience")
    subsection(sheet, "7.1  Audience")
    row(sheet, ("7.1a", 3, "Date de l'audience"), ("7.1b", 2, "Heure"), ("7.1c", 7, "Lieu"))
    inline_choice(sheet, "7.1d", "Locataire informé de l'importance d'être présent", boxes_at=LONG_AT)
    inline_choice(sheet, "7.1e", "Locataire informé de l'importance d'apporter ses justificatifs", boxes_at=LONG_AT)
    sheet.space(3)
    subsection(sheet, "7.2  Aide juridictionnelle", "Accompagnement social, juridique et juridictionnel")
    choice(sheet, "7.2", "Demande d'aide juridictionnelle", 3)
    sheet.space(3)
    subsection(sheet, "7.3  Décompte de la dette", "Situation d'endettement locatif")
    sheet.paragraph("Selon le locataire, la dette demandée comprend :", size=7.8)
    inline_choice(sheet, "7.3a", "des loyers non dus ou déjà réglés", boxes_at=LONG_AT)
    inline_choice(sheet, "7.3b", "des charges non dues", boxes_at=LONG_AT)
    inline_choice(sheet, "7.3c", "des frais d'huissier (commissaire de justice)", boxes_at=LONG_AT)
    row(sheet, ("7.3d", 1, "Autre (préciser)"))
    sheet.space(3)
    subsection(sheet, "7.4  Saisine et recommandations de la CCAPEX")
    inline_choice(sheet, "7.4", "Étude par la CCAPEX :")
    lines(sheet, "7.4b", "Recommandations de la CCAPEX", 172)
    sheet.space(7)

    section(sheet, "8", "Coordonnées du rédacteur")
    subsection(sheet, "Identité et coordonnées du rédacteur")
    row(sheet, ("8.01", 4, "Nom"), ("8.02", 4, "Prénom"), ("8.03", 6, "Organisme de rattachement"))
    row(sheet, ("8.04", 5, "Adresse électronique"), ("8.05", 3, "Téléphone"), ("8.06", 3, "Date du diagnostic"))
    sheet.paragraph("Les coordonnées du rédacteur servent au juge et à la CCAPEX pour toute question sur le diagnostic.", size=7,
                    font=s.ITALIC, colour=s.MUTED)
    sheet.space(5)
    subsection(sheet, "Mention de la transmission obligatoire du diagnostic au locataire et au bailleur")
    _transmission(sheet)


def _transmission(sheet):
    top, bottom = sheet.y - 2, s.BOTTOM
    split = s.LEFT + s.WIDTH * 0.66
    sheet.filled(s.LEFT, bottom, s.WIDTH, top - bottom, s.WHITE, s.INK)
    sheet.line(split, bottom, split, top, s.INK, 0.6)
    inner = split - s.LEFT - 16
    sheet.y = top - 3
    sheet.paragraph("Le présent diagnostic social et financier est obligatoirement transmis au locataire et au bailleur.", s.LEFT + 8, inner,
                    8, s.BOLD, s.INK)
    sheet.space(1)
    sheet.paragraph("Il est adressé au juge et à la CCAPEX au plus tard cinq jours ouvrés avant l'audience (décret n° 2021-8 du 5 janvier 2021).",
                    s.LEFT + 8, inner, 7.4)
    row(sheet, ("8.10", 1, "Transmis au locataire le"), ("8.11", 1, "Transmis au bailleur le"), x=s.LEFT + 8, width=inner)
    sheet.text(split + 8, top - 11, "Signature du rédacteur", s.LABEL, colour=s.MUTED)
    sheet.input(sheet.field("8.07"), split + 8, bottom + 6, s.RIGHT - split - 16, top - bottom - 22)
