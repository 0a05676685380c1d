"""Papers around the two acts: decisions, notices, letters, forms and statements."""
import datetime as dt

from . import assignation as A
from . import blocks as B
from . import french as F


def letter(s, sender, subject, body, d, to=None):
    """A plain letter with sender, addressee, date and subject."""
    h = s.house
    p = h.tenants[0]
    to = to or f"{p.civility} {p.short()}<br>{h.home.voie}<br>{h.home.code} {h.home.town}"
    left = s.any(True, False)
    s.add(f'<div class="hd left">{sender}</div><div class=left style="margin:{s.any("8mm 0 8mm 95mm", "14mm 0 6mm 100mm", "4mm 0 10mm 90mm")}">{to}</div>'
          f'<p class="{"left" if left else "r"}">{h.town[0]}, le {s.date("date_acte", d, s.any("long", "fig"))}</p><p><b>{s.any("Objet : ", "OBJET : ", "Concerne : ")}{subject}</b></p>{body}<p>{s.any("Veuillez agréer, Madame, Monsieur, nos salutations distinguées.", "Nous vous prions de croire à l’expression de nos sentiments distingués.")}</p>{s.sign()}')


def agency_head(s):
    a = s.house.landlord.agent
    if a:
        return f"<b>{s.put('mandataire_nom', a.name, a.name)}</b><br>Gestion locative - Transaction - Syndic<br>{a.addr.line()}<br>Tél. {a.tel}<br><span class=small>Agissant pour le compte de {B.landlord_short(s)}</span>"
    return f"{B.landlord_short(s)}<br>{s.addr('bailleur_adresse', s.house.landlord.addr, True)}"


def formal_notice(s):
    h = s.house
    s.css += "body{text-align:left}"
    body = (f"<p>{s.any('LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION', 'LRAR n° 1A ' + str(h.study.rng_key))}</p><p>Madame, Monsieur,</p><p>Sauf erreur de notre part, {s.tenants('M. A B', glue=' et ')}, locataires du logement {s.home()}, restez redevables de la somme de "
            f"{s.money('montant_principal', h.rows[0].balance)}. Nous vous <b>mettons en demeure</b> de la régler sous {s.any('huitaine', 'huit jours', 'quinze jours')}, faute de quoi le dossier sera transmis à un {h.title()}.</p>")
    letter(s, agency_head(s), s.any("MISE EN DEMEURE de payer", "Loyers impayés - mise en demeure"), body, h.rows[0].date + dt.timedelta(days=25))


def formal_notice_form(s):
    h = s.house
    s.add(f'<table class=g><tr><td><b>{B.landlord_short(s)}</b><br>Service contentieux<br>{s.addr("bailleur_adresse", h.landlord.addr)}<td>Date : {s.date("date_acte", h.rows[0].date + dt.timedelta(days=33), "fig")}</table><h1>DERNIER AVIS - MISE EN DEMEURE</h1><p class=left>{s.tenants("B A", glue=" / ")}<br>{s.home("<br>")}</p>'
          f'<table class=g><tr><th>Loyer<th>Charges<th>Solde dû<tr><td>{s.money("loyer_mensuel", h.rent)}<td>{s.money("charges_mensuelles", h.charges)}<td>{s.money("montant_principal", h.rows[0].balance)}</table><p>À défaut de règlement sous 8 jours ou de prise de contact avec votre conseiller social, une procédure contentieuse sera engagée et la CAF informée.</p>')


def leave_order(s):
    """Commandement de quitter les lieux in the study's own model."""
    h = s.house
    d = F.shift(h.hearing, 75)
    B.footer(s)
    s.add(f'<div class="left hd">{B.study_lines(s)}</div><p class=r>{B.reference(s)}</p><h1 class="c box">COMMANDEMENT DE QUITTER LES LIEUX</h1>{B.act_date(s, d)}<p>À LA REQUÊTE DE {B.landlord(s)}</p><p>AGISSANT EN VERTU d\'une décision rendue par le {h.court} en date du {F.long(F.working(h.hearing, 35))}, signifiée et exécutoire,</p>'
          f'<p>JE VOUS FAIS COMMANDEMENT, {s.tenants("Monsieur A B", glue=" et ")}, de quitter et libérer de tous biens et occupants le logement {s.home()} {s.any("dans le délai de DEUX MOIS", "au plus tard le " + F.long(F.shift(d, 61)))}, en application des articles L. 411-1 et L. 412-1 du code des procédures civiles d\'exécution.</p>'
          f"<p>Passé ce délai, il sera procédé à votre expulsion, au besoin avec le concours de la force publique. Nul ne peut être expulsé entre le 1er novembre et le 31 mars. Vous pouvez demander des délais au juge de l'exécution du tribunal judiciaire {F.of(h.town[3])}.</p>{s.sign()}<div class=new>{B.service(s, 'prose', d=d)}</div>")


def leave_order_grid(s):
    h = s.house
    d = F.shift(h.hearing, 80)
    s.add(f'<p class=c>{B.study_lines(s, " - ")}</p><table class=g><tr><th>ACTE<td>COMMANDEMENT D\'AVOIR À LIBÉRER LES LOCAUX<tr><th>DATE<td>{B.act_date(s, d, s.any("stamp", "figures"))}<tr><th>DEMANDEUR<td>{B.landlord(s)}<tr><th>OCCUPANT(S)<td>{s.tenants("M. B A")}<tr><th>LOCAUX<td>{s.home()}<tr><th>TITRE<td>Ordonnance du {h.court}</table>'
          f'<p>Délai de deux mois (article L. 412-1 du code des procédures civiles d\'exécution). Juge de l\'exécution compétent : {h.court_place}.</p><p>Copie adressée au préfet pour la prise en compte du relogement (article L. 412-5).</p><div class=new>{B.service(s, "ticks", d=d)}</div>')


def ruling(s, order=True):
    """A decision: head of the court, parties, reasons, operative part."""
    h = s.house
    d = F.working(h.hearing, 35)
    rg = f"{h.summons.year % 100}/{h.study.rng_key % 5000:05d}"
    s.flag("procedure", "refere" if order else "fond")
    s.extra["rg"] = rg
    name = "ORDONNANCE DE RÉFÉRÉ" if order else "JUGEMENT"
    s.add(f'<p class=c>RÉPUBLIQUE FRANÇAISE<br>AU NOM DU PEUPLE FRANÇAIS</p><div class=flex><div class=left><b>{s.put("juridiction", h.court, h.court.upper())}</b><br>{h.court_place}</div><div class=left>N° RG {rg}<br>Minute n° {h.study.rng_key % 900}/{d.year}</div></div><h1 class=c>{name}<br>DU {s.put("date_acte", d.isoformat(), F.long(d).upper())}</h1>'
          f'<p><b>DEMANDEUR :</b> {B.landlord(s)} représenté par {A.lawyer(s)}</p><p><b>DÉFENDEUR(S) :</b> {s.tenants("Monsieur A B")}, demeurant {s.home()}, {s.any("non comparant", "comparant en personne")}</p><p>DÉBATS à l\'audience publique du {s.date("audience_date", h.hearing)}</p>')
    s.add(f'<h3>{s.any("EXPOSÉ DU LITIGE", "FAITS ET PROCÉDURE")}</h3><p>{B.lease(s)}. Un commandement de payer a été délivré le {s.date("date_commandement", h.act)}.</p><h3>MOTIFS DE LA DÉCISION</h3><p>Il résulte des pièces produites que le commandement est demeuré infructueux et que la dette n\'est pas contestée.</p><h3>PAR CES MOTIFS</h3>'
          f"<p>Le juge, statuant publiquement, par décision réputée contradictoire,</p><p>CONSTATE la résiliation du bail ; ORDONNE l'expulsion à défaut de départ volontaire ; CONDAMNE {'à titre provisionnel ' * order}le locataire à payer {s.money('dette_montant', h.debt2)} ; DIT que les dépens seront supportés par le défendeur.</p><p class=r>Le greffier &nbsp; Le juge</p>{s.sign()}")


def judgment(s):
    ruling(s, False)


def leave_notice(s):
    """Congé pour vendre / reprise, by letter or by a study."""
    h = s.house
    end = h.lease.replace(year=h.act.year + 1, day=1)
    why = s.any("CONGÉ POUR VENDRE", "CONGÉ POUR REPRISE", "CONGÉ POUR MOTIF LÉGITIME ET SÉRIEUX")
    body = f"<p>{s.any('Madame, Monsieur,', 'Chers locataires,')}</p><p>{B.lease(s, False)}, vous occupez, {s.tenants('M. A B', glue=' et ')}, le logement {s.home()}. Conformément à l'article 15 de la loi du 6 juillet 1989, nous vous donnons congé pour le {F.long(end)}, avec un préavis de six mois. Une notice d'information est jointe.</p>"
    letter(s, agency_head(s), why, body, F.shift(end, -200))


def leave_notice_act(s):
    h = s.house
    end = h.lease.replace(year=h.act.year + 1, day=1)
    d = F.shift(end, -215)
    s.add(f'<div class="hd left">{B.study_lines(s)}</div><h1 class=c>SIGNIFICATION D\'UN CONGÉ<br>{s.any("POUR VENDRE", "POUR REPRISE")}</h1>{B.act_date(s, d)}<p>À LA DEMANDE DE {B.landlord(s)}</p><p>À {s.tenants("Monsieur A B", glue=" et ")}, {s.home()}</p><p>Que le bail expirant le {F.long(end)} ne sera pas renouvelé, en application de l\'article 15 de la loi n° 89-462.</p><p>Réf. {B.reference(s)}</p>{s.sign()}<div class=new>{B.service(s, d=d)}</div>')


def commercial(s):
    """A look-alike: commercial lease, one month, L. 145-41."""
    h = s.house
    s.css += "h1{text-align:center}"
    firm = "SARL " + h.tenants[0].nom.split()[-1] + " " + s.any("RESTAURATION", "PRIMEURS", "COIFFURE")
    s.extra["preneur"] = firm
    s.add(f'<div class="hd {s.any("left", "c", "r")}">{B.study_lines(s)}</div><p>Réf. {B.reference(s)}</p><h1>COMMANDEMENT DE PAYER {s.any("VISANT LA CLAUSE RÉSOLUTOIRE", "LES LOYERS COMMERCIAUX")}</h1><p class=c>Articles L. 145-41 et L. 145-17 du code de commerce</p>{B.act_date(s, h.act)}<p>À LA REQUÊTE DE {B.landlord(s)}</p><p>À la société {firm}, preneur du local sis {s.home()}, prise en la personne de son gérant {h.tenants[0].civility} {h.tenants[0].short()}</p>'
          f"<p>De payer dans le délai d'UN MOIS, au titre du bail commercial, loyers trimestriels HT et TVA inclus :</p>{s.any(B.claim_table, B.claim_leaders)(s)}<p>À défaut le bail sera résilié de plein droit.</p>{s.sign()}<div class=new>{B.service(s, 'prose')}</div>")


def seizure(s):
    h = s.house
    d = F.shift(h.hearing, 110)
    B.footer(s)
    s.add(f'<div class=flex><div class="left hd">{B.study_lines(s)}</div><div>{B.reference(s)}</div></div><h2 class="c box">COMMANDEMENT DE PAYER AUX FINS DE SAISIE-VENTE</h2>{B.act_date(s, d)}<p>À LA REQUÊTE DE {B.landlord(s)}</p><p>EN VERTU d\'un titre exécutoire : décision du {h.court}</p><p>À {s.tenants("Monsieur B A", glue=" et à ")}, {s.home()}</p>'
          f'<table class="{s.any("g", "u")}"><tr><td>Principal<td class=r>{s.money("montant_principal", h.debt2)}<tr><td>Coût de l\'acte<td class=r>{s.money("cout_acte", h.act_cost)}<tr><td>TOTAL<td class=r>{s.money("montant_total", round(h.debt2 + h.act_cost, 2))}</table><p>À défaut de paiement dans un délai de HUIT JOURS, vous pourrez y être contraint par la vente forcée de vos biens meubles (article R. 221-1 du code des procédures civiles d\'exécution).</p>{s.sign()}<div class=new>{B.service(s, d=d)}</div>')


def prefect_notice(s):
    """Notification of the assignation to the préfet."""
    h = s.house
    body = (f"<p>Madame, Monsieur le Préfet,</p><p>En application de l'article 24 III de la loi n° 89-462, nous vous notifions copie de l'assignation délivrée le {F.long(h.summons)} à {s.tenants('M. A B', glue=' et à ')}, occupant {s.home()}, à la requête de {B.landlord_short(s)}.</p>"
            f"<p>L'affaire sera appelée le {s.date('audience_date', h.hearing)} devant le {s.put('juridiction', h.court, h.court)}. Dette déclarée : {s.money('dette_montant', h.debt2)}.</p>")
    letter(s, B.study_lines(s), s.any("Notification d'assignation aux fins de résiliation de bail", "Dénonciation d'assignation - prévention des expulsions"), body, h.prefect, f"PRÉFECTURE<br>Département : {h.town[2]}<br>Bureau du logement - prévention des expulsions")


def prefect_receipt(s):
    """A system receipt of the electronic notification."""
    h = s.house
    s.add(f'<h2>ACCUSÉ DE RÉCEPTION ÉLECTRONIQUE</h2><p>Système d\'information des expulsions locatives - notification d\'assignation au préfet ({h.town[2]})</p><table class=g><tr><th>Reçu le<td>{s.date("date_acte", h.prefect, "fig")}<tr><th>Étude<td>{s.put("etude_nom", h.study.name, h.study.name)}<tr><th>Réf. dossier<td>{B.reference(s)}<tr><th>Bailleur<td>{B.landlord_short(s)}'
          f'<tr><th>Locataire(s)<td>{s.tenants("B A")}<tr><th>Adresse<td>{s.home()}<tr><th>Montant de la dette<td>{s.money("dette_montant", h.debt2)}<tr><th>Date d\'audience<td>{s.date("audience_date", h.hearing, "fig")} {s.put("audience_heure", h.hour, h.hour)}<tr><th>Juridiction<td>{s.put("juridiction", h.court, h.court)}</table><p class=small>Document généré automatiquement, sans signature.</p>')


def caf_report(s):
    """A form by which the landlord reports the arrears to the CAF."""
    h = s.house
    s.css += "th{width:60mm;background:#f1f1f1}"
    s.add(f'<div class="box hd"><b>CAISSE D\'ALLOCATIONS FAMILIALES</b> - {h.town[2]}<h2>{s.any("DÉCLARATION D’IMPAYÉ DE LOYER", "Signalement d’une situation d’impayé")}</h2></div><table class=g><tr><th>Nom du bailleur<td>{B.landlord_short(s)}<tr><th>Adresse du bailleur<td>{s.addr("bailleur_adresse", h.landlord.addr)}<tr><th>Allocataire<td>{s.tenants("B A", s.any(True, False))}<tr><th>N° allocataire<td>{h.study.rng_key:07d}'
          f"<tr><th>Adresse du logement<td>{s.home()}<tr><th>Loyer hors charges<td>{s.money('loyer_mensuel', h.rent)}<tr><th>Charges<td>{s.money('charges_mensuelles', h.charges)}<tr><th>Montant de l'impayé<td>{s.money('montant_principal', h.principal)}<tr><th>Plan d'apurement signé<td>☐ oui &nbsp; {s.ink('X', 20)} non</table><p>Fait le {s.date('date_acte', F.shift(h.act, -12), 'fig')}</p>{s.sign()}")


def caf_letter(s):
    h = s.house
    body = f"<p>Nous vous signalons, pour saisine de la CCAPEX, que {s.tenants('M. B A', glue=' et ')}, logement {s.home()}, ne règlent plus leur loyer depuis au moins deux mois. Impayé constitué : {s.money('montant_principal', h.principal)}, pour un loyer de {s.money('loyer_mensuel', h.rent)}.</p>"
    letter(s, agency_head(s), "Signalement d'impayé de loyer (articles R. 824-1 et suivants du CCH)", body, F.shift(h.act, -15), f"CAF - {h.town[2]}<br>Pôle aides au logement<br>{h.town[1][:2]}000 {h.town[3]}")


def statement(s):
    """The landlord's account on its own sheet."""
    h = s.house
    s.add(f'<div class=flex><div class=left><b>{B.landlord_short(s)}</b><br>Service comptabilité locative</div><div class=left>{s.tenants("B A")}<br>{s.home("<br>")}</div></div><p>Édité le {s.date("date_acte", h.closing2, "fig")} - Compte n° {h.study.rng_key}</p>{B.ledger(s, h.rows2, s.any("g", "u", "no"))}')
    s.fields["montant_principal"] = h.debt2


def surety(s):
    """Dénonciation of the commandement to the guarantor: full of commandement words, yet `autre`."""
    h = s.house
    d = F.shift(h.act, 9)
    to = s.guarantor() if h.guarantors else "Monsieur le garant désigné au bail"
    s.add(f'<div class="c hd">{B.study_lines(s)}</div><h1 class=c>DÉNONCIATION À CAUTION<br>D\'UN COMMANDEMENT DE PAYER</h1>{B.act_date(s, d, s.any("words", "figures"))}<p>À LA REQUÊTE DE {B.landlord(s)}</p><p>J\'ai dénoncé et laissé copie à : {to}, en sa qualité de caution solidaire,</p><p>du commandement de payer visant la clause résolutoire signifié le {F.long(h.act)} à {s.tenants("M. A B", glue=" et ")}, {s.home()}, pour {s.eur(h.principal)}.</p><p>Réf. {B.reference(s)}</p>{s.sign()}')


def hearing_leaf(s):
    """Information leaf for the hearing (décret n° 2017-923)."""
    s.add(f'<h1 class=c>VOUS ÊTES ASSIGNÉ(E) EN JUSTICE</h1><p class=c>Document d\'information remis en application du décret n° 2017-923</p><p>{s.tenants("Monsieur A B", glue=" et ")}</p>{A.hearing(s, "box")}<div class=cols><p>Il est très important de vous présenter à l\'audience. Le juge peut accorder des délais de paiement.</p><p>Adressez-vous à l\'ADIL, au CCAS, au point-justice le plus proche. L\'aide juridictionnelle peut être demandée au greffe.</p></div>')


def rent_receipt(s):
    h = s.house
    r = h.rows[0].date
    s.add(f'<div class=box><div class=flex><div class=left>{agency_head(s)}</div><h2>QUITTANCE DE LOYER<br>{F.MONTHS[r.month - 1]} {r.year}</h2></div><p>Reçu de {s.tenants("M. A B", glue=" et ")}, {s.home()}</p><table class=u><tr><td>Loyer<td class=r>{s.money("loyer_mensuel", h.rent)}<tr><td>Provision sur charges<td class=r>{s.money("charges_mensuelles", h.charges)}<tr><td>Total<td class=r>{s.eur(h.rent + h.charges)}</table><p>Dont quittance, sous réserve des termes antérieurs.</p></div>')


def contract(s):
    """First leaves of a lease."""
    h = s.house
    art = ["Désignation des locaux", "Durée du contrat", "Loyer et charges", "Dépôt de garantie", "Obligations du locataire", "Clause résolutoire", "Solidarité", "Élection de domicile"]
    s.add(f'<h1 class=c>CONTRAT DE LOCATION</h1><p class=c>Loi n° 89-462 du 6 juillet 1989 - résidence principale</p><p><b>Le bailleur :</b> {B.landlord_short(s)}, {s.addr("bailleur_adresse", h.landlord.addr)}</p><p><b>Le(s) locataire(s) :</b> {s.tenants("Monsieur A B", True, " et ")}</p><p>Locaux : {s.home()}</p><p>Loyer mensuel : {s.eur(h.rent)}</p>')
    for i, a in enumerate(art):
        s.add(f"<h3>Article {i + 1} - {a}</h3><p>{B.CLAUSE.format('deux mois') if 'Clause' in a else 'Les parties conviennent des conditions prévues par la loi et par les conditions particulières annexées au présent contrat, que le locataire déclare connaître et accepter sans réserve.'}</p>")
    s.add(f"<p>Fait à {h.town[0]}, le {s.date('date_bail', h.lease)}, en deux exemplaires.</p>{s.sign()}")


def fund_letter(s):
    h = s.house
    body = f"<p>Votre demande d'aide au titre du Fonds de solidarité pour le logement, pour le logement {s.home()}, a été examinée en commission. Décision : <b>{s.any('REFUS', 'AJOURNEMENT', 'ACCORD PARTIEL')}</b>. Dossier de {s.tenants('M. B A', glue=' et ')}.</p><p>Vous disposez de deux mois pour former un recours.</p>"
    letter(s, f"DÉPARTEMENT<br>{h.town[2]}<br>Service FSL<br>{s.put('fsl_adresse', h.fund, h.fund)}", "Décision du FSL", body, F.shift(h.act, 40))


def ccapex(s):
    h = s.house
    body = f"<p>La commission de coordination des actions de prévention des expulsions locatives (CCAPEX) a examiné la situation de {s.tenants('M. A B', glue=' et ')}, {s.home()}. Elle recommande au locataire la reprise du paiement du loyer courant et au bailleur la signature d'un plan d'apurement.</p>"
    letter(s, f"PRÉFECTURE<br>{h.town[2]}<br>Secrétariat de la CCAPEX", "Avis de la CCAPEX", body, F.shift(h.act, 50))


def insurance_paper(s):
    h = s.house
    s.add(f'<h2 class=left>{s.any("MUTUELLE DES TROIS RIVIÈRES", "ASSURANCES DU PERRON")}</h2><div class="c box"><h2>ATTESTATION D\'ASSURANCE HABITATION</h2></div><p>Nous attestons que {s.tenants("Monsieur A B", glue=" et ")} est assuré(e) pour les risques locatifs du logement {s.home()}, contrat n° {h.study.rng_key}, du 1er janvier au 31 décembre {h.act.year - 1}.</p><p>Fait pour valoir ce que de droit, le {s.date("date_acte", h.act.replace(year=h.act.year - 1, month=1, day=15), "fig")}.</p>{s.sign()}')


BEFORE = [("mise_en_demeure", formal_notice, "sans"), ("mise_en_demeure", formal_notice_form, None), ("signalement_caf", caf_report, "sans"), ("signalement_caf", caf_letter, None), ("decompte", statement, None),
          ("autre", contract, None), ("autre", rent_receipt, "sans"), ("autre", insurance_paper, "sans"), ("conge", leave_notice, None), ("conge", leave_notice_act, "serif")]
AFTER = [("notification_prefet", prefect_notice, None), ("jugement", ruling, "serif"), ("commandement_de_quitter_les_lieux", leave_order, None), ("autre", surety, None), ("autre", hearing_leaf, "sans"), ("notification_prefet", prefect_receipt, "sans"),
         ("jugement", judgment, None), ("commandement_de_quitter_les_lieux", leave_order_grid, "sans"), ("commandement_saisie_vente", seizure, None), ("commandement_de_payer_commercial", commercial, None), ("autre", fund_letter, "sans"), ("autre", ccapex, None)]
