"""Letters, forms and statements of landlords, agencies, insurers, préfectures, funds and tenants."""
import datetime as dt

from . import figures, ink, looks, openings as O, parties as P, words
from .sheet import Sheet, esc, picture

# name: (type, builder, look, dress)
LAYOUTS = {
    "med_agence": ("mise_en_demeure", "demand", "vollkorn", "left"),
    "med_bailleur": ("mise_en_demeure", "demand", "machine", "typed"),
    "med_hlm": ("mise_en_demeure", "demand", "reseau", "band"),
    "pref_formulaire": ("notification_prefet", "prefet", "prefecture", "form"),
    "pref_lettre": ("notification_prefet", "prefet", "schola", "letter"),
    "pref_accuse": ("notification_prefet", "prefet", "logiciel", "receipt"),
    "caf_formulaire": ("signalement_caf", "caf", "prefecture", "form"),
    "caf_lettre": ("signalement_caf", "caf", "roboto", "letter"),
    "dec_hlm": ("decompte", "statement", "logiciel", "zebra"),
    "dec_agence": ("decompte", "statement", "condense", "horizontal"),
    "dec_matrice": ("decompte", "statement", "matrice", "typed"),
    "bail_deux_col": ("autre", "lease", "condense", "columns"),
    "bail_prose": ("autre", "lease", "roman", "prose"),
    "assurance": ("autre", "insurance", "moderne", "band"),
    "assurance_carte": ("autre", "insurance", "roboto", "left"),
    "courrier_main": ("autre", "letter", "vollkorn", "hand"),
    "courrier": ("autre", "letter", "roman", "typed"),
    "quittance": ("autre", "receipt", "bookman", "band"),
    "quittance_grille": ("autre", "receipt", "logiciel", "left"),
    "fsl_decision": ("autre", "fund", "palatin", "letter"),
    "ccapex_avis": ("autre", "ccapex", "prefecture", "form"),
    "info_audience": ("autre", "leaf", "reseau", "form"),
    "info_sobre": ("autre", "leaf", "libertine", "letter"),
}


def _sender(s):
    """Who manages the flat: agency, social landlord or the landlord."""
    owner = s.hh.landlord
    if owner.agency:
        at = owner.agency_address
        return f"*{s.say('mandataire_nom', owner.agency)}* \\ {esc(at.street)} \\ {esc(at.code)} {esc(at.town)}"
    return f"*{P.landlord_name(s, False)}* \\ {P.seat(s, ' ' + chr(92) + ' ')}"


def _letterhead(s, dress, sender):
    a = s.style["accent"]
    if dress == "band":
        s.add(f"#block(fill: rgb(\"{a}\"), inset: 10pt, width: 100%)[#set text(white)\n{picture(ink.icon('house', '#ffffff'), height='.9cm')} #h(.3cm) #box[{sender}]]")
    elif dress == "columns":
        s.add(f"#align(center)[{sender}]")
    else:
        s.add(sender)


def _to_tenants(s, day, town):
    people = " \\ ".join(P.tenant(s, p, birth=False) for p in s.hh.tenants)
    s.add(f"#align(right, block(width: 8cm)[#set align(left)\n{people} \\ {P.home(s, ' ' + chr(92) + ' ')}])", f"#align(right)[{esc(town)}, le {s.date('date_acte', day, 'long')}]")


def demand(s, dress):
    hh = s.hh
    day = words.working_day(words.add_months(hh.command, -1))
    closing = day - dt.timedelta(days=3)
    debt = hh.debt(closing)
    _letterhead(s, dress, _sender(s))
    _to_tenants(s, day, hh.town[0])
    s.add(s.pick("LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION", "LRAR n° 1A 000 000 0000 0", "Courrier recommandé A.R."), f"*Objet : {s.pick('MISE EN DEMEURE DE PAYER', 'mise en demeure avant poursuites', 'Mise en demeure – loyers impayés')}*", f"Réf. client : {s.note('reference_client', str(s.rng.randrange(10 ** 6, 10 ** 7)))}",
          "Madame, Monsieur,", f"Malgré nos précédents rappels, votre compte présente à ce jour un solde débiteur de *{s.money('montant_principal', debt)}*, arrêté au {s.date('dette_arretee_au', closing, 'slash')}, au titre des loyers et charges du logement que vous occupez en vertu du bail du {s.date('date_bail', hh.lease)}" + (f", propriété de {P.landlord_name(s)}" if hh.landlord.agency else "") + ".",
          f"En conséquence, nous vous mettons en demeure de régler cette somme {s.pick('sous huitaine', 'sous huit jours', 'dans un délai de quinze jours')} à réception de la présente. À défaut, nous transmettrons le dossier à un {hh.officer} et demanderons la résiliation du bail.",
          s.pick("Nous vous invitons à prendre contact avec le fonds de solidarité pour le logement ou un travailleur social.", "Un plan d'apurement peut être étudié avec notre service contentieux."), "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.", f"#align(right)[{picture(ink.signature(s.rng), height='1.6cm')}]")
    if s.rng.random() < .4:
        figures.ledger(s, hh.ledger(closing))


def prefet(s, dress):
    hh = s.hh
    rows = [("Bailleur", P.landlord_name(s)), ("Locataire(s)", P.tenants(s)), ("Adresse du logement", P.home(s)), ("Juridiction", s.say("juridiction", hh.court)), ("Date de l'audience", s.date("audience_date", hh.hearing, "slash")),
            ("Date de l'assignation", s.note("date_assignation", hh.summons.isoformat(), words.date(hh.summons, "slash"))), ("Montant de la dette", s.money("dette_montant", hh.debt(hh.closing(hh.summons))))]
    if dress == "form":
        s.add(f"#grid(columns: (2.4cm, 1fr), [{picture(ink.icon('flag'), height='1.2cm')} \\ #text(.8em)[*PRÉFECTURE \\ {esc(hh.town[4].upper())}*]], align(right)[Direction départementale de l'emploi, du travail et des solidarités \\ Bureau de la prévention des expulsions])")
        looks.title(s, "band", "NOTIFICATION DE L'ASSIGNATION AU REPRÉSENTANT DE L'ÉTAT", "article 24 III de la loi du 6 juillet 1989")
        P.table(s, rows, "luma(238)")
        s.add(f"Transmis par {s.say('etude_nom', hh.office.name)} le {s.date('date_notification_prefet', hh.prefet, 'slash')}.")
    elif dress == "letter":
        O.letterhead(s, "associates")
        s.add(f"#align(right)[Monsieur le Préfet \\ Préfecture – {esc(hh.town[4])} \\ Service des expulsions]", f"Le {s.date('date_notification_prefet', hh.prefet, 'long')}", f"Dossier {s.say('reference_dossier', hh.ref)}", "*Objet : notification d'une assignation aux fins de constat de résiliation de bail (article 24 III de la loi n° 89-462 du 6 juillet 1989)*",
              "Monsieur le Préfet, j'ai l'honneur de vous notifier copie de l'assignation délivrée en vue de l'audience ci-après, deux mois au moins avant celle-ci :")
        P.labelled(s, rows)
        s.add("Veuillez agréer, Monsieur le Préfet, l'assurance de ma haute considération.", f"#align(right)[{picture(ink.signature(s.rng), height='1.5cm')}]")
    else:
        looks.title(s, "framed", "ACCUSÉ DE RÉCEPTION ÉLECTRONIQUE", "EXPLOC – notification au représentant de l'État")
        P.table(s, [("Numéro de dépôt", s.note("depot", f"EX-{hh.prefet.year}-{s.rng.randrange(10 ** 6):06d}")), ("Reçu le", s.date("date_notification_prefet", hh.prefet, "slash"))] + rows + [("Émetteur", s.say("etude_nom", hh.office.name))])
    s.fields.setdefault("date_acte", hh.prefet.isoformat())


def caf(s, dress):
    hh = s.hh
    day = words.working_day(hh.command + dt.timedelta(days=3))
    closing = hh.closing(hh.command)
    number = f"{s.rng.randrange(10 ** 6, 10 ** 7)}{s.pick('', 'K', 'R')}"
    rows = [("Allocataire n°", s.note("allocataire", number)), ("Allocataire", P.tenants(s)), ("Logement", P.home(s)), ("Bailleur", P.landlord_name(s)), ("Loyer mensuel", s.money("loyer_mensuel", hh.rent)), ("Nombre de mois impayés", s.note("mois_impayes", str(hh.months_due))),
            ("Montant de l'impayé", s.money("montant_principal", hh.debt(closing))), ("Arrêté au", s.date("dette_arretee_au", closing, "slash")), ("Aide versée en tiers payant", s.pick("oui", "non"))]
    s.secret(number)
    if dress == "form":
        looks.title(s, "inverse", "SIGNALEMENT D'IMPAYÉ DE LOYER", "Déclaration du bailleur à la caisse d'allocations familiales – aides au logement")
        P.table(s, rows, "luma(236)")
        s.add(f"Fait le {s.date('date_acte', day)} #h(1fr) Signature du bailleur {picture(ink.signature(s.rng), height='1.3cm')}", "Rappel : l'impayé est constitué lorsque la dette atteint deux fois le montant mensuel du loyer net. Le bailleur doit le signaler dans les deux mois.")
    else:
        _letterhead(s, "left", _sender(s))
        s.add(f"#align(right)[Caisse d'allocations familiales \\ {esc(hh.town[4])}]", f"{esc(hh.town[0])}, le {s.date('date_acte', day, 'long')}", "*Objet : déclaration d'impayé de loyer (tiers payant)*", "Madame, Monsieur, nous vous informons de la situation d'impayé de votre allocataire :")
        P.labelled(s, rows, "5cm")
        s.add("Nous vous prions de bien vouloir maintenir le versement de l'aide pendant l'étude d'un plan d'apurement.")


def statement(s, dress):
    hh = s.hh
    day = hh.closing(s.pick(hh.command, hh.summons))
    lines = hh.ledger(day)
    s.add(f"#grid(columns: (1fr, 1fr), [{_sender(s)}], align(right)[{P.short_tenants(s)} \\ {P.home(s, ' ' + chr(92) + ' ')}])", "#v(.4cm)")
    figures.ledger(s, lines, dress)
    s.add(f"#align(right)[{s.pick('Solde dû au', 'Reste à payer au', 'SOLDE DÉBITEUR au')} {s.date('dette_arretee_au', day, 'slash')} : *{s.money('montant_principal', lines[-1].balance)}*]", f"Édité le {s.date('date_acte', day, 'slash')}")


def lease(s, dress):
    hh = s.hh
    if dress == "columns":
        s.style = looks.style_of(s.rng, s.style["look"], 2)
    looks.title(s, s.pick("plain", "framed"), s.pick("CONTRAT DE LOCATION", "BAIL D'HABITATION"), "locaux vides à usage d'habitation – loi du 6 juillet 1989")
    s.add(f"Entre les soussignés : {P.landlord_identity(s)}, ci-après le bailleur,", f"et {P.tenants(s, birth=True)}, ci-après le locataire, il a été convenu ce qui suit.",
          f"*Article 1 – Désignation.* Le logement est situé {P.home(s)}. Il comprend {words.number(s.rng.randrange(1, 6))} pièce(s) principale(s).", f"*Article 2 – Durée.* Trois ans à compter du {s.date('date_bail', hh.lease, 'long')}, renouvelable.",
          f"*Article 3 – Loyer.* {s.money('loyer_mensuel', hh.rent)} par mois" + (f", outre {s.money('charges_mensuelles', hh.charges)} de provision sur charges." if hh.charges else "."), f"*Article 4 – Dépôt de garantie.* Un mois de loyer, soit {s.euros(hh.rent)}.",
          "*Article 5 – Clause résolutoire.* À défaut de paiement du loyer, des charges ou du dépôt de garantie et après un commandement de payer demeuré infructueux, le bail sera résilié de plein droit.",
          "*Article 6 – Obligations du locataire.* Payer le loyer aux termes convenus, user paisiblement des locaux, s'assurer contre les risques locatifs, répondre des dégradations et laisser exécuter les travaux nécessaires.",
          "*Article 7 – Obligations du bailleur.* Délivrer un logement décent, assurer la jouissance paisible et entretenir les locaux en état de servir à l'usage prévu.")
    if hh.guarantors:
        s.add(f"*Article 8 – Cautionnement.* {P.guarantors(s)} se porte caution solidaire.")
    s.add(f"Fait en deux originaux le {s.day(hh.lease, 'slash')}.", f"Le bailleur {picture(ink.signature(s.rng), height='1.2cm')} #h(1fr) Le locataire {picture(ink.signature(s.rng), height='1.2cm')}")


def insurance(s, dress):
    hh = s.hh
    start = hh.command.replace(month=1, day=1)
    _letterhead(s, dress, f"*{s.pick('MUTUELLE DES FOYERS RÉUNIS', 'ASSURANCES DU PHARE', 'PRÉVOYANCE ET TOITS')}* \\ Service clients \\ Tél. {s.pick('01 99 00 41 27', '05 36 49 18 30')}")
    looks.title(s, s.pick("left", "plain"), "ATTESTATION D'ASSURANCE HABITATION")
    s.add(f"Nous certifions que {P.tenants(s)}, {P.home(s)}, bénéficie d'un contrat multirisque habitation n° {s.note('contrat', str(s.rng.randrange(10 ** 7, 10 ** 8)))} garantissant ses risques locatifs (incendie, explosion, dégât des eaux).",
          f"Période de validité : du {s.day(start, 'slash')} au {s.day(start.replace(month=12, day=31), 'slash')}.", f"Fait le {s.date('date_acte', start, 'long')}. La présente attestation ne constitue qu'une présomption de garantie.")


def letter(s, dress):
    """A tenant's own letter; by hand, nothing of it reaches the text layer but the stamp of arrival."""
    hh = s.hh
    day = words.working_day(hh.command + dt.timedelta(days=20))
    p = hh.tenants[0]
    lines = [f"{P.LONG[p.civ]} {p.full}", hh.home.street, f"{hh.home.code} {hh.home.town}", f"le {words.date(day)}", "", "Madame, Monsieur,", "je vous écris pour mon retard de loyer.", "J'ai perdu des heures au travail et je ne peux pas", "tout payer en une fois. Je propose de verser",
             f"{s.rng.randrange(5, 20)}0 euros par mois en plus du loyer.", "J'ai demandé une aide au FSL avec l'assistante sociale.", "Merci de votre compréhension."]
    s.secret(p.full, p.last, hh.home.street)
    if dress == "hand":
        s.add(*(s.scrawl(t, ".72cm") if t else "#v(.4cm)" for t in lines))
        s.add(f"#v(1cm)#align(right)[{picture(ink.signature(s.rng), height='1.5cm')}]", f"#v(1cm)#rotate(-6deg, box(stroke: 1.2pt + rgb(\"#27348b\"), inset: 6pt, text(fill: rgb(\"#27348b\"))[COURRIER ARRIVÉ LE {s.day(day + dt.timedelta(days=4), 'slash')}]))")
        s.hand.update(date_acte=day.isoformat(), locataires=[{"civilite": p.civ, "nom": p.last, "prenoms": p.first}], adresse_logement={"voie": hh.home.street, "code_postal": hh.home.code, "commune": hh.home.town})
    else:
        s.add(f"{P.tenant(s, p, birth=False)} \\ {P.home(s, ' ' + chr(92) + ' ')}", f"le {s.date('date_acte', day, 'long')}", *(esc(t) for t in lines[5:]))


def receipt(s, dress):
    hh = s.hh
    month = words.add_months(hh.command.replace(day=1), -hh.months_due - 2)
    _letterhead(s, dress, _sender(s))
    looks.title(s, s.pick("framed", "rules"), "QUITTANCE DE LOYER", f"{words.MONTHS[month.month - 1]} {month.year}")
    rows = [("Locataire", P.tenants(s)), ("Logement", P.home(s)), ("Loyer", s.money("loyer_mensuel", hh.rent))] + ([("Provision charges", s.money("charges_mensuelles", hh.charges))] if hh.charges else []) + [("Total réglé", s.euros(hh.rent + hh.charges))]
    (P.table if dress == "left" else P.labelled)(s, rows)
    s.add(f"Reçu le {s.date('date_acte', month + dt.timedelta(days=6), 'slash')}, dont quittance, sous réserve de tous nos droits.")


def fund(s, dress):
    hh = s.hh
    day = words.working_day(hh.command + dt.timedelta(days=45))
    s.add(f"*Département – {esc(hh.town[4])}* \\ Fonds de solidarité pour le logement \\ {O.fsl(s)}")
    _to_tenants(s, day, hh.town[0])
    accepted = s.rng.random() < .5
    aid = s.rng.randrange(300, 1500)
    s.add("*Objet : décision de la commission FSL – aide au maintien*", f"La commission, réunie le {s.day(day - dt.timedelta(days=5), 'long')}, a examiné votre demande d'aide concernant votre dette de loyer envers {P.landlord_name(s)}.",
          f"Elle a décidé d'*{'accorder' if accepted else 'ajourner'}* " + (f"une aide de {s.note('aide', aid, words.money(aid * 100, s.style['money']))}, sous forme de {s.pick('prêt remboursable', 'subvention')}." if accepted else "votre demande, la reprise du paiement du loyer courant n'étant pas établie."), "Vous pouvez former un recours gracieux dans un délai de deux mois.")


def ccapex(s, dress):
    hh = s.hh
    day = words.working_day(hh.summons + dt.timedelta(days=12))
    s.add(f"#grid(columns: (3cm, 1fr), [{picture(ink.icon('flag'), height='1.2cm')}], [*Commission de coordination des actions de prévention des expulsions locatives (CCAPEX)* \\ {esc(hh.town[4])}])")
    looks.title(s, "band", "AVIS ET RECOMMANDATIONS", f"séance du {s.date('date_acte', day, 'long')}")
    P.table(s, [("Ménage", P.tenants(s)), ("Adresse", P.home(s)), ("Bailleur", P.landlord_name(s)), ("Dette", s.money("dette_montant", hh.debt(hh.closing(hh.summons)))), ("Avis", s.pick("maintien dans les lieux avec plan d'apurement", "relogement à rechercher", "saisine du FSL recommandée"))], "luma(236)")
    s.add("La commission recommande au locataire de reprendre le paiement du loyer courant et au bailleur de surseoir à l'exécution pendant trois mois.")


def leaf(s, dress):
    """The information leaf left with the assignation: a second, clean copy of the hearing."""
    hh = s.hh
    looks.title(s, "band" if dress == "form" else "rules", "DOCUMENT D'INFORMATION À L'ATTENTION DU LOCATAIRE", "décret n° 2017-923 du 9 mai 2017 – audience devant le juge")
    hour = s.say("audience_heure", "%02d:%02d" % hh.hour, words.hour(hh.hour, "h"))
    rows = [("Vous êtes convoqué(e)", f"{s.date('audience_date', hh.hearing, 'weekday')} à {hour}"), ("Où ?", s.say("juridiction", hh.court)), ("Destinataire", P.tenants(s)), ("Logement", P.home(s))]
    (P.table if dress == "form" else P.labelled)(s, rows)
    s.add("*Il est important de vous présenter à l'audience.* Vous pourrez y demander des délais de paiement. Avant l'audience, un travailleur social vous proposera un rendez-vous pour établir un diagnostic social et financier.",
          "Vous pouvez demander l'aide juridictionnelle, consulter l'ADIL de votre département, la CAF, le FSL, ou appeler SOS loyers impayés.", "Ce document ne remplace pas l'assignation qui vous a été remise.")


def build(hh, layout, seed):
    kind, maker, look, dress = LAYOUTS[layout]
    s = Sheet(kind, layout, hh, seed, None)
    s.style = looks.style_of(s.rng, look, 1, s.pick(looks.pages(), ""))
    globals()[maker](s, dress)
    if kind == "autre":
        s.extra["sous_type"] = layout.split("_")[0]
    return s
