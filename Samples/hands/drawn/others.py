"""The papers around the two acts: decisions, notices, letters, statements, leases and the rest."""
from datetime import timedelta
from xml.sax.saxutils import escape as esc

from . import commandement as cp
from .assignation import leaf
from .heads import HEADS, furniture, title
from .looks import Look
from .paper import Paper
from .pieces import date_line, ledger, parties, service
from .words import date_as
from .world import workday

ACT_LOOKS = [(Look('liberation-serif', 11, 1.2), 'left', 'frame', 'words', 'prose', 'prose'), (Look('carlito', 10.5, 1.2, 'plain', 'slash'), 'boxed', 'left_bar', 'figures', 'labels', 'ticks'),
             (Look('liberation-mono', 9.2, 1.2, 'eur', 'slash'), 'typed', 'stars', 'hand', 'blocks', 'ticks_hand'), (Look('lato', 9.6, 1.25), 'left_column', 'shade', 'mil', 'table', 'table')]
LETTER_LOOKS = [Look('liberation-sans', 10.5, 1.25, 'fr', 'long'), Look('caladea', 11, 1.3, 'euros', 'long'), Look('free-mono', 10, 1.2, 'eur', 'slash'), Look('open-sans', 9.5, 1.35, 'plain', 'slash'), Look('narrow', 11, 1.2, 'dot', 'dot')]


def _act(kind, house, rng, acted, lines):
    n = (house.office.look + len(kind)) % len(ACT_LOOKS)
    look, head, dress, when, who, remise = ACT_LOOKS[n]
    p = Paper(kind, f'{kind[:14]}-{n + 1}', house, look, rng, acted=acted)
    furniture(p, ('page', 'num', 'foot', 'none')[n])
    HEADS[head](p)
    title(p, lines, dress)
    date_line(p, acted, when)
    return p, who, remise


def _letter(kind, house, rng, acted):
    n = rng.randrange(len(LETTER_LOOKS))
    p = Paper(kind, f'{kind[:14]}-L{n + 1}', house, LETTER_LOOKS[n], rng, acted=acted, left=rng.choice([56, 70]), right=60)
    furniture(p, 'none' if n % 2 else 'page')
    return p


def _sender(p, d, to=None):
    """Head of a letter by the landlord or the agency, then the address window and the date."""
    h, l = p.house, p.house.landlord
    if h.agent:
        text = f"<b>{p.val('mandataire_nom', h.agent)}</b><br/>Administrateur de biens<br/>{esc(h.agent_address)}"
    else:
        text = f"<b>{p.lord_short()}</b><br/>{p.val('bailleur_adresse', l.address)}"
    y = p.y
    a = p.at(text, p.left, y, 230)
    to = to or ('<br/>'.join(p.tenant(i, maiden=False) for i in range(len(h.tenants))) + '<br/>' + p.home('<br/>'))
    b = p.at(to, p.left + 250, y - 70, 230)
    p.y = y - max(a, b + 70) - 18
    p.para(f"{p.pick(h.town[0] + ', le ', 'Le ', 'Fait le ')}{p.day(d, 'date_acte', 'long')}", align=p.pick('R', 'L'), after=12)


# ---- acts -------------------------------------------------------------------------------------------
def quit_premises(h, rng):
    d = workday(h.hearing + timedelta(days=95))
    p, who, remise = _act('commandement_de_quitter_les_lieux', h, rng, d, [rng.choice(['COMMANDEMENT DE QUITTER LES LIEUX', 'COMMANDEMENT D’AVOIR À LIBÉRER LES LOCAUX']), rng.choice(['(articles L. 411-1 et suivants du code des procédures civiles d’exécution)', 'en vertu d’un titre exécutoire'])])
    parties(p, who)
    p.rec('juridiction', h.court)
    p.para(f"EN VERTU d’{'un jugement' if h.fond else 'une ordonnance de référé'} rendu(e) par le {esc(h.court)} le {date_as(h.hearing + timedelta(days=28), 'long')} (RG {h.rg}), signifié(e) et exécutoire, ordonnant votre expulsion des lieux situés {p.home()},")
    p.para(p.pick('<b>JE VOUS FAIS COMMANDEMENT DE QUITTER LES LIEUX</b> et de les rendre libres de tous biens et occupants', '<b>VOUS FAIT COMMANDEMENT</b> d’avoir à libérer de votre personne, de vos biens et de tous occupants de votre chef les locaux ci-dessus') + f" dans un délai de DEUX MOIS, soit au plus tard le <b>{date_as(d + timedelta(days=62), 'long')}</b>.")
    p.para('À défaut, il pourra être procédé à votre expulsion forcée, le cas échéant avec le concours de la force publique, passé ce délai et hors la période du 1er novembre au 31 mars.')
    p.box(['Les demandes de délais doivent être portées devant le juge de l’exécution du tribunal judiciaire.', 'Articles L. 412-1 à L. 412-6 du code des procédures civiles d’exécution : si l’expulsion porte sur un lieu habité par la personne expulsée, elle ne peut avoir lieu qu’à l’expiration d’un délai de deux mois qui suit le commandement.'], size=p.look.size - 1)
    service(p, d, remise, pages_each=False)
    return p


def seizure(h, rng):
    d = workday(h.hearing + timedelta(days=80))
    p, who, remise = _act('commandement_saisie_vente', h, rng, d, ['COMMANDEMENT DE PAYER AUX FINS DE SAISIE-VENTE', '(articles L. 221-1 et R. 221-1 du code des procédures civiles d’exécution)'])
    parties(p, who)
    rows = [['Principal', p.eur(h.debt2)], ['Article 700', p.eur(h.art700)], ['Intérêts au taux légal', p.eur(h.debt2 // 37)], ['Coût de l’acte', p.eur(h.cost, 'cout_acte')]]
    total = h.debt2 + h.art700 + h.debt2 // 37 + h.cost
    p.para(f"En vertu d’une décision du {p.val('juridiction', h.court)} du {date_as(h.hearing + timedelta(days=28), 'long')}, titre exécutoire, je vous fais commandement de payer dans le délai de HUIT JOURS :")
    p.table([['Désignation', 'Montant']] + rows + [['TOTAL', p.eur(total, 'montant_total')]], [3, 1], aligns='LR', rules=p.pick('grid', 'outer', 'none'), bold_last=True)
    p.para('Faute de paiement dans ce délai, vous pourrez y être contraint par la vente forcée de vos biens meubles. Il vous est fait injonction de communiquer les nom et adresse de votre employeur et les références de vos comptes bancaires.')
    service(p, d, remise, pages_each=False)
    return p


def commercial(h, rng):
    d = h.cp_date
    p, _, remise = _act('commandement_de_payer_commercial', h, rng, d, ['COMMANDEMENT DE PAYER', rng.choice(['VISANT LA CLAUSE RÉSOLUTOIRE - BAIL COMMERCIAL', 'Article L. 145-41 du code de commerce'])])
    shop = rng.choice(['SARL AU FOURNIL DE LISE', 'SAS NOVAPRESSING', 'EURL TERRE ET SEL'])
    quarter, vat = h.rent * 3, round(h.rent * 3 * .2)
    p.para(f'À LA DEMANDE DE {p.lord()}')
    p.para(f"À : {shop}, locataire de locaux commerciaux sis {esc(h.home['voie'])}, {h.home['code_postal']} {h.home['commune']}, suivant bail commercial du {p.lease_day()}.")
    p.para('JE VOUS FAIS COMMANDEMENT de payer dans le délai d’<b>UN MOIS</b>, faute de quoi le bailleur se prévaudra de la clause résolutoire et de l’article L. 145-41 du code de commerce :')
    p.table([['Loyer trimestriel HT', p.eur(quarter)], ['TVA 20 %', p.eur(vat)], ['Coût de l’acte', p.eur(h.cost, 'cout_acte')], ['TOTAL TTC', p.eur(quarter + vat + h.cost, 'montant_total')]], [3, 1], head=False, aligns='LR', rules=p.pick('grid', 'rows'))
    p.para('Le juge saisi d’une demande présentée dans les formes de l’article 1343-5 du code civil peut suspendre la réalisation et les effets de la clause résolutoire (articles L. 145-17 et L. 145-41 du code de commerce).')
    p.para(f'{p.bailiff()}, {p.job()}', align='R')
    p.signature(p.x + p.w - 120, p.y - 55)
    return p


def notice(h, rng):
    """Congé, by bailiff or by registered letter."""
    d = workday(h.cp_date - timedelta(days=rng.randint(30, 200)))
    why = rng.choice(['CONGÉ POUR VENDRE', 'CONGÉ POUR REPRISE', 'CONGÉ POUR MOTIF LÉGITIME ET SÉRIEUX'])
    tail = [f'vous donne congé pour l’échéance du bail, soit le {date_as(d + timedelta(days=200), "long")}, en respectant le préavis de six mois de l’article 15 de la loi du 6 juillet 1989.',
            {'E': '', 'R': f'Prix de vente proposé : {rng.randint(70, 240)} 000 euros, payable comptant. Vous bénéficiez d’un droit de préemption pendant les deux premiers mois du préavis.' if 'VENDRE' in why else 'Le bénéficiaire de la reprise est le fils du bailleur.', 'X': 'Motif : retards répétés dans le paiement du loyer.'}['X' if 'MOTIF' in why else 'R']]
    if rng.random() < .6:
        p, who, remise = _act('conge', h, rng, d, [why, 'Article 15 de la loi n° 89-462 du 6 juillet 1989'])
        parties(p, who)
        p.para(f'Le requérant, bailleur du logement loué suivant bail du {p.lease_day()}, {tail[0]}')
        p.para(tail[1])
        service(p, d, remise, pages_each=False)
    else:
        p = _letter('conge', h, rng, d)
        _sender(p, d)
        p.para(f'<b>Objet : {why.lower()} - lettre recommandée avec demande d’avis de réception</b>', align='L')
        p.para(f'Par la présente, je {tail[0]} Le bail a été signé le {p.lease_day()}.')
        p.para(tail[1])
        p.signature(p.x + p.w - 120, p.y - 60)
    return p


# ---- court and administration -----------------------------------------------------------------------
def decision(h, rng):
    d = h.hearing + timedelta(days=28)
    p = _letter('jugement', h, rng, d)
    kind = 'JUGEMENT' if h.fond else 'ORDONNANCE DE RÉFÉRÉ'
    p.at(f"<b>{p.val('juridiction', h.court).upper()}</b><br/>{esc(h.court_street)}<br/>{h.town[1]} {h.town[0].upper()}", p.left, p.y, 200)
    p.at(f'N° RG {h.rg}<br/>N° Minute : {rng.randint(10, 900)}/{d.year}', p.x + p.w - 160, p.y, 160, align='R')
    p.gap(64)
    p.para('RÉPUBLIQUE FRANÇAISE<br/>AU NOM DU PEUPLE FRANÇAIS', align='C', after=8)
    title(p, [kind, f"rendu{'' if h.fond else 'e'} le {p.day(d, 'date_acte', 'long')}"], p.pick('under', 'rules', 'frame'))
    p.rec('procedure', 'fond' if h.fond else 'refere')
    p.para(f'<b>DEMANDEUR :</b> {p.lord()}')
    if h.represented == 'lawyer':
        name = f"{h.advocate.prenoms.split(',')[0]} {h.advocate.nom.upper()}"
        p.para(f"représenté(e) par Maître {p.val('avocat_nom', name)}, avocat")
    p.para(f'<b>DÉFENDEUR(S) :</b> {p.tenants()}, demeurant {p.home()}, {p.pick("non comparant(s), ni représenté(s)", "comparant en personne")}')
    p.para(f"Débats à l’audience publique du {date_as(h.hearing, 'long')}. Décision {p.pick('réputée contradictoire', 'contradictoire')} mise à disposition au greffe.")
    p.heading('EXPOSÉ DU LITIGE', p.pick('bold', 'centre'))
    p.para(f"Par acte sous seing privé du {p.lease_day()}, {p.lord_short()} a donné à bail un logement situé {p.home()} pour un loyer de {p.rent()} et {p.charges()} de provision sur charges. Un commandement de payer a été signifié le {p.day(h.cp_date, 'date_commandement')}, puis une assignation le {date_as(h.assign_date, 'long')}.")
    p.heading('MOTIFS DE LA DÉCISION', p.pick('bold', 'centre'))
    p.para('L’assignation a été notifiée au préfet dans le délai légal. Le commandement est demeuré infructueux ; les conditions d’acquisition de la clause résolutoire sont réunies. Le décompte produit n’est pas contesté.')
    p.heading('PAR CES MOTIFS', 'centre')
    p.para(p.pick('Le juge des contentieux de la protection, statuant publiquement,', 'Statuant par décision mise à disposition au greffe, en premier ressort,') if 'instance' not in h.court else 'Le juge d’instance, statuant publiquement,')
    for t in ('CONSTATE l’acquisition des effets de la clause résolutoire', 'ORDONNE à défaut de départ volontaire l’expulsion des occupants', f"CONDAMNE {p.tenants(maiden=False)} à payer la somme de {p.eur(h.debt2, 'dette_montant')}{'' if h.fond else ' à titre provisionnel'}",
              f"FIXE l’indemnité d’occupation à {p.eur(h.rent + h.charges, 'indemnite_occupation')} par mois", f"CONDAMNE à {p.eur(h.art700, 'article_700_montant')} au titre de l’article 700 du code de procédure civile", 'RAPPELLE que l’exécution provisoire est de droit'):
        p.para(t + ' ;', indent=14)
    p.need(80)
    p.para('Le greffier                                   Le juge', align='C')
    p.stamp(['TRIBUNAL', 'GREFFE'], p.x + 30, p.y - 70, 80, round_=True)
    return p


def prefect(h, rng):
    p, _, _ = _act('notification_prefet', h, rng, h.pref, [rng.choice(['NOTIFICATION AU REPRÉSENTANT DE L’ÉTAT DANS LE DÉPARTEMENT', 'NOTIFICATION D’UNE ASSIGNATION AUX FINS DE RÉSILIATION DE BAIL']), 'Article 24 III de la loi n° 89-462 du 6 juillet 1989'])
    p.para(f'À Monsieur le Préfet {h.town[2]}, service de la prévention des expulsions.')
    p.rec('date_notification_prefet', p.fields['date_acte']) if 'date_acte' not in p.hand_fields else None
    rows = [['Bailleur', p.lord(full=False)], ['Locataire(s)', p.tenants(birth=True)], ['Logement', p.home()], ['Juridiction', p.val('juridiction', h.court)], ['Audience', f"{p.day(h.hearing, 'audience_date', 'slash')} à {p.hour(h.hour)}"], ['Dette locative', f"{p.eur(h.debt2, 'dette_montant')} au {p.day(h.later, 'dette_arretee_au', 'slash')}"], ['Loyer / charges', f'{p.rent()} / {p.charges()}']]
    p.table(rows, [1, 2.6], head=False, aligns='LL', rules=p.pick('grid', 'rows', 'none'), pad=5)
    p.para(p.pick('Accusé de réception électronique EXPLOC n° ', 'Lettre recommandée avec accusé de réception n° 1A ') + str(rng.randint(10**9, 10**10)))
    p.para(f'{p.bailiff()}, {p.job()}', align='R')
    return p


def family_fund(h, rng):
    d = h.stop + timedelta(days=5)
    p = _letter('signalement_caf', h, rng, d)
    _sender(p, d, to=f"Caisse d’allocations familiales {h.town[2]}<br/>Service impayés de loyers<br/>{h.town[1]} {h.town[0]} CEDEX")
    title(p, [rng.choice(['DÉCLARATION D’IMPAYÉ DE LOYER', 'SIGNALEMENT D’UN IMPAYÉ DE LOYER'])], p.pick('frame', 'left_bar', 'shade'))
    p.table([['Bailleur', p.lord_short()], ['Allocataire', p.tenants(maiden=False, birth=True)], ['N° allocataire', str(rng.randint(1000000, 9999999))], ['Adresse du logement', p.home()], ['Loyer hors charges', p.rent()], ['Charges', p.charges()], [f"Dette au {p.day(h.stop, 'dette_arretee_au', 'slash')}", p.eur(h.debt, 'dette_montant')]], [1, 2], head=False, aligns='LL', rules=p.pick('grid', 'rows'), pad=5)
    p.ticks([('Tiers payant en cours', rng.random() < .5), ('Plan d’apurement proposé au locataire', rng.random() < .4), ('Aucune reprise de paiement', rng.random() < .6)], hand=rng.random() < .5)
    p.signature(p.x + p.w - 120, p.y - 60)
    return p


def formal_notice(h, rng):
    d = workday(h.cp_date - timedelta(days=rng.randint(15, 50)))
    p = _letter('mise_en_demeure', h, rng, d)
    _sender(p, d)
    p.para(f"<b>{p.pick('Objet : MISE EN DEMEURE', 'MISE EN DEMEURE DE PAYER', 'Objet : dernier avis avant poursuites - mise en demeure')}</b><br/>Lettre recommandée avec AR n° 2C {rng.randint(10**8, 10**9)}", align='L', after=10)
    p.para('Madame, Monsieur,')
    due = h.rent * 2 + h.charges
    p.para(f"Sauf erreur de notre part, votre compte locataire relatif au logement situé {p.home()} présente à ce jour un solde débiteur de <b>{p.eur(due, 'dette_montant')}</b>. Nous vous mettons en demeure de régler cette somme {p.pick('sous huitaine', 'dans les huit jours', 'sous quinze jours')}, à défaut de quoi le dossier sera transmis à un {p.job()}.")
    p.para('Nous vous invitons à prendre contact avec nos services pour convenir d’un échéancier.')
    p.para('Veuillez agréer nos salutations distinguées.')
    p.signature(p.x + p.w - 130, p.y - 60)
    return p


def statement(h, rng):
    p = _letter('decompte', h, rng, h.later)
    _sender(p, h.later)
    title(p, [rng.choice(['RELEVÉ DE COMPTE LOCATAIRE', 'DÉCOMPTE DES SOMMES DUES', 'SITUATION DE COMPTE'])], p.pick('left_bar', 'shade', 'rules'))
    p.para(f'Loyer : {p.rent()} - Charges : {p.charges()}', align='L')
    ledger(p, h.rows2, p.pick('grid', 'rows', 'none', 'cols', 'outer'), (h.later, 'dette_montant'))
    return p


# ---- autre ------------------------------------------------------------------------------------------
def other(h, rng):
    return rng.choice([lease, insurance, complaint, denunciation, receipt, fund, ccapex, hearing_leaf])(h, rng)


def lease(h, rng):
    p = _letter('autre', h, rng, h.lease)
    title(p, ['CONTRAT DE LOCATION', rng.choice(['Logement vide - loi du 6 juillet 1989', 'Locaux à usage d’habitation principale'])], p.pick('frame', 'double', 'under'))
    p.para(f'Entre les soussignés : {p.lord()}, ci-après « le bailleur »{p.agent()}')
    p.para(f'Et : {p.tenants(birth=True)}, ci-après « le locataire ».')
    for head, text in (('Article 1 - Désignation', f'Logement situé {p.home()}.'), ('Article 2 - Durée', f"Trois ans à compter du {p.lease_day('long')}."), ('Article 3 - Loyer', f'Loyer mensuel : {p.rent()}. Provision sur charges : {p.charges()}. Dépôt de garantie : un mois.'),
                       ('Article 4 - Clause résolutoire', cp.CLAUSE[0].format(d='six semaines' if h.lease.year > 2023 else 'deux mois')), ('Article 5 - Solidarité', 'Les colocataires sont tenus solidairement.')):
        p.heading(head)
        p.para(text)
    p.signature(p.x + 20, p.y - 60)
    p.signature(p.x + p.w - 130, p.y - 60)
    return p


def insurance(h, rng):
    p = _letter('autre', h, rng, h.cp_date)
    p.para(f"<b>{rng.choice(['MUTUELLE DU PONT VERT', 'ASSURANCES CALVINAC', 'PRÉVOYANCE DES FOYERS'])}</b>", 14, 'L', after=14)
    title(p, ['ATTESTATION D’ASSURANCE HABITATION'], p.pick('under', 'shade'))
    p.para(f'Nous attestons que {p.tenants(maiden=False)} est titulaire d’un contrat multirisque habitation n° {rng.randint(10**7, 10**8)} garantissant le logement situé {p.home()} contre les risques locatifs (incendie, explosion, dégâts des eaux).')
    p.para(f"Attestation établie le {p.day(h.cp_date - timedelta(days=20), 'date_acte')} pour servir et valoir ce que de droit.")
    return p


def complaint(h, rng):
    d = workday(h.cp_date + timedelta(days=8))
    p = _letter('autre', h, rng, d)
    p.para('<br/>'.join(p.tenant(i, maiden=False) for i in range(len(h.tenants))) + '<br/>' + p.home('<br/>'), align='L', after=20)
    p.para(f"à {p.lord_short()}<br/>le {p.day(d, 'date_acte', 'long')}", align='R', after=16)
    p.para(f'Madame, Monsieur, j’ai reçu un commandement de payer du {p.day(h.cp_date, "date_commandement")}. Suite à une baisse de revenus, je ne peux pas tout payer d’un coup. Je vous propose de verser 80 euros par mois en plus du loyer. J’ai pris rendez-vous avec l’assistante sociale.')
    p.signature(p.x + 200, p.y - 60)
    return p


def denunciation(h, rng):
    """The commandement told to the guarantor: full of the words of a commandement, yet another paper."""
    d = workday(h.cp_date + timedelta(days=6))
    p, _, remise = _act('autre', h, rng, d, ['DÉNONCIATION DE COMMANDEMENT DE PAYER À CAUTION', '(article 24 I de la loi du 6 juillet 1989)'])
    p.para(f'À LA DEMANDE DE {p.lord()}')
    people = h.guarantors or h.tenants[-1:]
    p.para('À : ' + (' et '.join(p.guarantor(g) for g in people) if h.guarantors else p.full(people[0])) + ', en sa qualité de caution solidaire,')
    p.para(f"Il est dénoncé et laissé copie du commandement de payer visant la clause résolutoire signifié le {p.day(h.cp_date, 'date_commandement')} à {p.tenants(maiden=False)}, locataire(s) du logement {p.home()}, pour un montant en principal de {p.eur(h.debt)}.")
    p.para('La caution est informée qu’elle peut être tenue au paiement des sommes dues. À défaut de dénonciation dans les quinze jours, elle ne pourrait être tenue des pénalités ou intérêts de retard.')
    p.para(f'{p.bailiff()}, {p.job()}', align='R')
    return p


def receipt(h, rng):
    p = _letter('autre', h, rng, h.cp_date)
    _sender(p, h.cp_date - timedelta(days=150))
    title(p, ['QUITTANCE DE LOYER'], p.pick('frame', 'rules'))
    p.leaders([('Loyer', p.rent()), ('Provision sur charges', p.charges()), ('Total réglé', p.eur(h.rent + h.charges), True)])
    return p


def fund(h, rng):
    d = workday(h.cp_date + timedelta(days=50))
    p = _letter('autre', h, rng, d)
    p.at(f'<b>DÉPARTEMENT {h.town[2].upper()}</b><br/>Fonds de solidarité pour le logement<br/>{p.val("fsl_adresse", h.fsl)}', p.left, p.y, 240)
    p.gap(84)
    p.at(p.tenants(maiden=False, link='<br/>') + '<br/>' + p.home('<br/>'), p.left + 250, p.y, 230)
    p.gap(90)
    p.para(f"Objet : décision de la commission FSL du {p.day(d, 'date_acte', 'long')}", align='L', after=10)
    p.para(p.pick(f'Votre demande d’aide au maintien a été acceptée sous forme de prêt de {p.eur(h.rent)}.', 'Votre demande d’aide au maintien dans le logement a été rejetée : absence de reprise du paiement du loyer courant.', 'Votre demande est ajournée dans l’attente de pièces complémentaires.'))
    return p


def ccapex(h, rng):
    d = workday(h.cp_date + timedelta(days=60))
    p = _letter('autre', h, rng, d)
    p.para(f'<b>PRÉFECTURE {h.town[2].upper()}</b><br/>CCAPEX - secrétariat', align='L', after=12)
    title(p, ['AVIS ET RECOMMANDATIONS', f"séance du {p.day(d, 'date_acte', 'long')}"], p.pick('shade', 'rules', 'double'))
    p.table([['Ménage', p.tenants(maiden=False)], ['Logement', p.home()], ['Bailleur', p.lord_short()], ['Dette', p.eur(h.debt)]], [1, 3], head=False, aligns='LL')
    p.para('La commission recommande la mise en place d’un plan d’apurement, le dépôt d’un dossier FSL et le maintien de l’aide au logement.')
    return p


def hearing_leaf(h, rng):
    p = _letter('autre', h, rng, h.assign_date)
    p.para('Document d’information remis avec l’assignation (décret n° 2017-923 du 9 mai 2017)', align='C', after=6)
    leaf_here = p.page
    p.page = lambda: None                        # the leaf is this very page
    leaf(p)
    p.page = leaf_here
    p.fields.pop('procedure', None)
    return p
