"""Other acts of bailiffs' offices and of courts: look-alikes of the two main kinds."""
import datetime as dt
import random
from dataclasses import replace

from . import cast, figures, looks, openings as O, parties as P, pools, service, words
from .sheet import Sheet, esc

# name: (type, builder name, look, head, title dress, body dress, service dress)
LAYOUTS = {
    "cql_cadre": ("commandement_de_quitter_les_lieux", "cql", "logiciel", "grid", "framed", "table", "ticks"),
    "cql_prose": ("commandement_de_quitter_les_lieux", "cql", "schola", "center", "rules", "prose", "prose"),
    "cql_bande": ("commandement_de_quitter_les_lieux", "cql", "reseau", "band", "band", "list", "table"),
    "com_roman": ("commandement_de_payer_commercial", "commercial", "roman", "right", "double", "prose", "prose"),
    "com_moderne": ("commandement_de_payer_commercial", "commercial", "moderne", "monogram", "left", "table", "table"),
    "sv_bookman": ("commandement_saisie_vente", "saisie", "bookman", "associates", "inverse", "table", "frame"),
    "sv_machine": ("commandement_saisie_vente", "saisie", "machine", "typed", "under", "prose", "prose"),
    "conge_acte": ("conge", "conge", "palatin", "left", "spaced", "prose", "frame"),
    "conge_cadre": ("conge", "conge", "roboto", "grid", "framed", "table", "table"),
    "den_prose": ("autre", "denonciation", "latin", "double", "under", "prose", "prose"),
    "den_cadre": ("autre", "denonciation", "condense", "band", "framed", "table", "frame"),
    "jug_minute": ("jugement", "judgment", "roman", "", "plain", "prose", ""),
    "jug_moderne": ("jugement", "judgment", "prefecture", "", "framed", "table", ""),
    "jug_ancien": ("jugement", "judgment", "province", "", "spaced", "prose", ""),
}


def _opening(s, head, dress, main, sub, day):
    O.letterhead(s, head)
    O.references(s, s.pick("line", "box", "barcode"))
    looks.title(s, dress, main, sub)
    O.date_line(s, day, s.pick("words", "figures", "stamp"))


def _parties(s, dress, lead=("Requérant", "Destinataire(s)")):
    if dress == "table":
        O.parties_table(s, lead)
        O.bailiff(s)
    else:
        O.applicant(s, "indent" if dress == "list" else "prose")
        O.bailiff(s)
        O.addressees(s, "list" if dress == "list" else "prose")


def cql(s, head, title, dress, served):
    hh = s.hh
    _opening(s, head, title, s.pick("COMMANDEMENT DE QUITTER LES LIEUX", "COMMANDEMENT D'AVOIR À LIBÉRER LES LOCAUX", "COMMANDEMENT DE QUITTER LES LIEUX ET DE PAYER"), "(articles L. 411-1, R. 411-1 et R. 412-1 du code des procédures civiles d'exécution)", hh.leave)
    _parties(s, dress)
    title_deed = "une ordonnance de référé" if hh.summary else "un jugement"
    limit = words.add_months(hh.leave, 2)
    s.add(f"EN VERTU de {title_deed} exécutoire rendu(e) par {s.say('juridiction', hh.court)} le {s.note('date_decision', hh.judged.isoformat(), words.date(hh.judged))}, RG n° {s.note('rg', hh.rg)},",
          f"*JE VOUS FAIS COMMANDEMENT de quitter et vider de corps et de biens les lieux que vous occupez {P.home(s)}*, au plus tard le {s.note('date_limite', limit.isoformat(), words.date(limit))}, soit dans un délai de DEUX MOIS.",
          "Passé ce délai, vous serez exposé à l'expulsion, au besoin avec le concours de la force publique. Vous pouvez saisir le juge de l'exécution du tribunal judiciaire pour demander des délais (articles L. 412-1 à L. 412-6, reproduits ci-dessous).",
          s.pick("Article L. 412-6 : « Nonobstant toute décision d'expulsion passée en force de chose jugée, il est sursis à toute mesure d'expulsion non exécutée à la date du 1er novembre de chaque année jusqu'au 31 mars de l'année suivante. »",
                 "Article L. 412-3 : « Le juge peut accorder des délais renouvelables aux occupants de locaux d'habitation dont l'expulsion a été ordonnée judiciairement, chaque fois que le relogement des intéressés ne peut avoir lieu dans des conditions normales. »"),
          "Copie du présent acte est adressée au représentant de l'État dans le département (article L. 412-5).")
    service.pages(s, hh.leave, 0, served)


def commercial(s, head, title, dress, served):
    """Another world: a shop and a company as tenant, one month, quarterly rent; a dossier of its own."""
    hh, rng = s.hh, s.rng
    shop = cast.address(rng, hh.town)
    company = f"{s.pick('SARL', 'SASU', 'EURL')} {s.pick('BOULANGERIE', 'GARAGE', 'FLEURS', 'COIFFURE', 'TRAITEUR')} {rng.choice(pools.SURNAMES).upper()}"
    _opening(s, head, title, s.pick("COMMANDEMENT DE PAYER VISANT LA CLAUSE RÉSOLUTOIRE", "COMMANDEMENT DE PAYER LES LOYERS COMMERCIAUX"), "Bail commercial – articles L. 145-41 et L. 145-17 du code de commerce", hh.command)
    O.applicant(s, "frame" if dress == "table" else "prose")
    O.bailiff(s)
    s.fields["adresse_logement"] = {"voie": shop.street, "code_postal": shop.code, "commune": shop.town}
    s.add(f"À : La société {s.note('preneur', company)}, immatriculée au RCS {words.elide('de', esc(shop.town))} sous le n° {s.note('preneur_siren', words.siren(rng))}, exploitant un fonds de commerce {esc(shop.street)}, {esc(shop.code)} {esc(shop.town)}, prise en la personne de son gérant.")
    quarter = hh.rent * 3
    vat = round(quarter * .2)
    total = quarter + vat + hh.cost
    s.add(f"En vertu d'un bail commercial en date du {s.date('date_bail', hh.lease)}, vous restez devoir au titre du loyer trimestriel :")
    rows = [("Loyer trimestriel HT", s.euros(quarter)), ("TVA 20 %", s.euros(vat)), ("Principal TTC", s.money("montant_principal", quarter + vat)), ("Coût de l'acte", s.money("cout_acte", hh.cost)), ("TOTAL TTC", s.money("montant_total", total))]
    (P.table if dress == "table" else P.labelled)(s, rows)
    s.add("*JE VOUS FAIS COMMANDEMENT de payer lesdites sommes dans le délai d'UN MOIS*, faute de quoi le bailleur entend se prévaloir de la clause résolutoire stipulée au bail, conformément à l'article L. 145-41 du code de commerce.",
          f"L'acte a été remis au siège de la société, à une personne se déclarant habilitée ({'M.' if rng.random() < .5 else 'Mme'} {esc(rng.choice(pools.SURNAMES))}).", f"Signifié le {s.date('date_acte', hh.command)}.")


def saisie(s, head, title, dress, served):
    hh = s.hh
    day = words.working_day(words.add_months(hh.judged, 1))
    _opening(s, head, title, s.pick("COMMANDEMENT DE PAYER AUX FINS DE SAISIE-VENTE", "COMMANDEMENT AUX FINS DE SAISIE VENTE"), "(article R. 221-1 du code des procédures civiles d'exécution)", day)
    _parties(s, dress, ("Créancier", "Débiteur(s)"))
    claim = figures.Claim(s, hh.closing(hh.summons), hh.cost)
    s.add(f"Agissant en vertu d'un titre exécutoire, {s.pick('jugement', 'ordonnance')} rendu(e) par {s.say('juridiction', hh.court)} le {s.note('date_decision', hh.judged.isoformat(), words.date(hh.judged))}, signifié et définitif.",
          "*Vous fais commandement de payer, dans le délai de HUIT JOURS*, les sommes suivantes :")
    figures.claim(s, "ruled" if dress == "table" else "list", claim)
    s.add("Faute de paiement dans ce délai, vous pourrez y être contraint(e) par la vente forcée de vos biens meubles corporels. Intérêts au taux légal majoré de cinq points à l'expiration de deux mois.")
    service.pages(s, day, 0, served)


def conge(s, head, title, dress, served):
    hh = s.hh
    end = words.add_months(hh.lease, 36 * (1 + (hh.command - hh.lease).days // 1096))
    day = words.working_day(words.add_months(end, -s.rng.randrange(7, 10)))
    why, text = s.pick(("vente", "CONGÉ POUR VENDRE"), ("reprise", "CONGÉ POUR REPRISE"), ("motif", "CONGÉ POUR MOTIF LÉGITIME ET SÉRIEUX"))
    _opening(s, head, title, text, "article 15 de la loi n° 89-462 du 6 juillet 1989", day)
    _parties(s, dress, ("Bailleur", "Locataire(s)"))
    reason = {"vente": f"le bailleur entend vendre le logement au prix de {s.note('prix_vente', 14800000 / 100, '148 000 euros')}, le présent congé valant offre de vente pendant les deux premiers mois du préavis",
              "reprise": "le bailleur entend reprendre le logement afin d'y loger son fils, dont le caractère réel et sérieux du projet est justifié",
              "motif": "des retards répétés et habituels dans le paiement des loyers sont constatés"}[why]
    s.add(f"Vous êtes titulaires d'un bail en date du {s.date('date_bail', hh.lease)} portant sur le logement {P.home(s)}, venant à expiration le {s.note('date_fin_bail', end.isoformat(), words.date(end))}.",
          f"*PAR LE PRÉSENT ACTE, il vous est donné congé pour cette date*, au motif suivant : {reason}.",
          "Ce congé est délivré avec un préavis de six mois. Vous devrez avoir libéré les lieux et remis les clés à l'expiration du bail. À défaut, vous serez occupant sans droit ni titre.")
    service.pages(s, day, 0, served)


def denonciation(s, head, title, dress, served):
    hh = s.hh
    day = words.working_day(hh.command + dt.timedelta(days=s.rng.randrange(2, 12)))
    people = hh.guarantors or [(cast.person(random.Random(hh.id)), cast.address(random.Random(hh.id), hh.town))]
    s.hh = hh = replace(hh, guarantors=people)
    _opening(s, head, title, s.pick("DÉNONCIATION DE COMMANDEMENT DE PAYER À CAUTION", "SIGNIFICATION À CAUTION D'UN COMMANDEMENT DE PAYER"), "loi du 6 juillet 1989, article 24 I", day)
    O.applicant(s, "prose" if dress == "prose" else "frame")
    O.bailiff(s)
    s.add(f"DÉNONCE ET DONNE COPIE à : {P.guarantors(s)}, {s.pick('en sa qualité de caution solidaire', 'ès qualités de caution')} de {P.tenants(s, birth=False)}, locataire du logement {P.home(s)},",
          f"d'un commandement de payer visant la clause résolutoire signifié au locataire le {s.date('date_commandement', hh.command)}, afin que la caution n'en ignore, pour la somme de {s.note('montant_commandement', hh.debt(hh.closing(hh.command)) / 100, words.money(hh.debt(hh.closing(hh.command)), s.style['money']))}.",
          "L'article 24 prévoit que lorsque les obligations sont garanties par un cautionnement, le commandement est signifié à la caution dans un délai de quinze jours ; à défaut, la caution ne peut être tenue au paiement des pénalités ou intérêts de retard.",
          f"Acte remis à l'étude le {s.date('date_acte', day)}.")


def judgment(s, head, title, dress, served):
    hh = s.hh
    kind = "ORDONNANCE DE RÉFÉRÉ" if hh.summary else "JUGEMENT"
    court = s.say("juridiction", hh.court)
    s.say("procedure", "refere" if hh.summary else "fond")
    top = (f"#grid(columns: (1fr, 1fr), [{court} \\ {s.pick('Pôle de proximité', 'Service JCP', 'Greffe civil')} \\ #text(.85em)[{esc(hh.town[5])}]], align(right)[RG n° {s.note('rg', hh.rg)} \\ {s.pick('N° minute', 'MINUTE N°')} : {hh.judged.year % 100}/{s.rng.randrange(100, 900):05d} \\ Grosse le]) ")
    s.add(top, f"#align(center)[{s.pick('RÉPUBLIQUE FRANÇAISE', 'AU NOM DU PEUPLE FRANÇAIS')}]")
    looks.title(s, title, kind, f"rendu{'e' if hh.summary else ''} le {s.date('date_acte', hh.judged, 'long')} par mise à disposition au greffe")
    if dress == "table":
        P.table(s, [("DEMANDEUR", P.landlord_identity(s)), ("Avocat", f"Maître {s.say('avocat_nom', hh.lawyer.associates[0].full)}, avocat au barreau de {s.say('avocat_barreau', hh.lawyer.bar)}"), ("DÉFENDEUR(S)", f"{P.tenants(s)}, {P.home(s)}, {s.pick('non comparant', 'comparant en personne')}")])
    else:
        s.add(f"*ENTRE :* {P.landlord_identity(s)}, demandeur, {s.pick('d’une part', 'représenté par son conseil')},", f"*ET :* {P.tenants(s)}, demeurant {P.home(s)}, {s.pick('non comparant, ni représenté', 'comparant', 'défaillant')}, d'autre part.")
    s.secret(hh.lawyer.associates[0].full)
    debt = hh.debt(hh.hearing)
    s.add(f"DÉBATS : à l'audience publique du {s.date('audience_date', hh.hearing, 'long')}.", "#smallcaps[Exposé du litige]",
          f"Par contrat du {s.date('date_bail', hh.lease, 'long')}, le bailleur a donné à bail un logement. Un commandement de payer visant la clause résolutoire a été délivré le {s.date('date_commandement', hh.command, 'long')}. Par acte du {s.note('date_assignation', hh.summons.isoformat(), words.date(hh.summons))}, le bailleur a fait assigner en résiliation et expulsion.",
          "#smallcaps[Motifs de la décision]", "L'assignation a été notifiée au représentant de l'État dans le délai légal. La demande est donc recevable. Le diagnostic social et financier a été transmis au greffe.")
    body = [f"{s.pick('CONSTATE', 'CONSTATONS')} la résiliation du bail à compter du {words.date(words.add_months(hh.command, 2))}", f"{s.pick('ORDONNE', 'ORDONNONS')} l'expulsion à défaut de départ volontaire, deux mois après commandement de quitter les lieux",
            f"CONDAMNE au paiement de la somme de {s.money('dette_montant', debt)} au titre de l'arriéré", f"FIXE l'indemnité d'occupation à {s.money('indemnite_occupation', hh.rent + hh.charges)} par mois", "CONDAMNE aux dépens et rappelle que la décision est exécutoire à titre provisoire"]
    if s.rng.random() < .3:
        body.insert(3, f"AUTORISE le paiement de la dette en {s.rng.randrange(12, 36)} mensualités en plus du loyer courant et SUSPEND les effets de la clause résolutoire")
    s.add("*PAR CES MOTIFS*", f"{s.pick('Le juge des contentieux de la protection, statuant publiquement, par décision réputée contradictoire et en premier ressort,', 'Nous, juge, statuant en référé,' if hh.summary else 'Le tribunal, statuant publiquement,')}", *(f"#pad(left: .5cm)[{b} ;]" for b in body), "Le greffier #h(1fr) Le juge")


def build(hh, layout, seed):
    kind, maker, look, head, title, dress, served = LAYOUTS[layout]
    if maker == "commercial":
        hh = replace(hh, id=hh.id + "C")
    s = Sheet(kind, layout, hh, seed, None)
    s.style = looks.style_of(s.rng, look, 1, s.pick(looks.pages(), ""))
    globals()[maker](s, head, title, dress, served)
    if kind == "autre":
        s.extra["sous_type"] = "denonciation_caution"
    return s
