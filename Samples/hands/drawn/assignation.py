"""Fourteen layouts of the assignation before the housing judge, référé and fond."""
from datetime import timedelta
from xml.sax.saxutils import escape as esc

from .heads import HEADS, furniture, title
from .looks import Look
from .paper import Paper
from .pieces import date_line, ledger, parties, service
from .words import date_as

# layout: look, head (or lawyer head), title, date, parties, summons, body, requests, service, furniture, geometry
LAYOUTS = {
    'a01': (Look('liberation-serif', 11.5, 1.3), 'lawyer_left', 'frame', 'words', 'prose', 'prose', 'roman', 'dash', 'prose', 'page', dict(left=70, right=70)),
    'a02': (Look('caladea', 11, 1.25, 'euros', 'long'), 'left', 'double', 'hand', 'blocks', 'box', 'heads', 'number', 'ticks', 'num', {}),
    'a03': (Look('narrow', 10.5, 1.12, 'dot', 'slash', 'spaced', True), 'left_column', 'shade', 'hand', 'numbered', 'table', 'attendu', 'dash', 'ticks_hand', 'foot', {}),
    'a04': (Look('typewriter', 10, 1.2, 'eur', 'long', 'heures'), 'lawyer_typed', 'stars', 'mil', 'prose', 'prose', 'attendu', 'prose', 'short', 'dash', dict(left=78, right=50)),
    'a05': (Look('carlito', 11, 1.15, 'fr', 'long', 'h', False, False), 'lawyer_band', 'left_bar', 'figures', 'labels', 'box', 'heads', 'number', 'table', 'page', {}),
    'a06': (Look('dejavu-cond', 8.9, 1.2, 'plain', 'slash', 'colon'), 'boxed', 'black', 'stamp', 'form', 'table', 'short', 'bullets', 'ticks', 'foot', dict(left=42, right=42)),
    'a07': (Look('charis', 10.5, 1.15, 'fr', 'words', 'words', True), 'centred', 'under', 'words', 'blocks', 'prose', 'roman', 'verbs', 'prose', 'dash', dict(left=66, right=66)),
    'a08': (Look('free-serif', 12.3, 1.35, 'euros', 'long', 'heures'), 'lawyer_margin', 'rules', 'hand_full', 'prose', 'prose', 'roman', 'verbs', 'prose', 'num', {}),
    'a09': (Look('liberation-sans', 9.5, 1.2, 'fr', 'dot', 'spaced'), 'right', 'right', 'right', 'window', 'leaf', 'heads', 'number', 'ticks_hand', 'page', {}),
    'a10': (Look('open-sans', 9, 1.3, 'split', 'long', 'h', True, False), 'spine', 'spaced', 'figures', 'boxes', 'box', 'short', 'letters', 'table', 'none', {}),
    'a11': (Look('pt-serif', 10, 1.2, 'fr', 'long', 'h'), 'associates', 'frame', 'sentence', 'table', 'leaf', 'heads', 'dash', 'ticks', 'page', {}),
    'a12': (Look('liberation-mono', 9, 1.2, 'eur', 'slash', 'colon', True), 'typed', 'double', 'hand', 'blocks', 'blank', 'attendu', 'prose', 'short', 'num', dict(left=66)),
    'a13': (Look('lato', 9.8, 1.3, 'fr', 'long', 'heures'), 'foot', 'left_bar', 'mil', 'labels', 'columns', 'short', 'table', 'table', 'none', {}),
    'a14': (Look('dejavu-serif-cond', 9, 1.2, 'euros', 'dash', 'spaced'), 'lawyer_left', 'shade', 'stamp', 'numbered', 'blank', 'roman', 'letters', 'ticks_hand', 'foot', dict(left=60, right=60)),
}


# ---- heads of lawyers -------------------------------------------------------------------------------
def lawyer_head(p, way):
    """The draft comes from the lawyer; the bailiff's office is named in a stamp-like line below."""
    h = p.house
    name = f"{h.advocate.prenoms.split(',')[0]} {h.advocate.nom.upper()}"
    small = p.look.size - 1
    text = f"<b>Maître {p.val('avocat_nom', name)}</b><br/>Avocat au Barreau {_de_bar(p)}{'<br/>' + h.toque if h.toque else ''}<br/>{'<br/>'.join(esc(x) for x in h.lawyer_address.rsplit(', ', 1))}"
    mine = f"{p.office()}<br/>{p.job().capitalize()}<br/>{p.office_address('<br/>')}<br/>Tél. {p.office_phone()}<br/>Réf. : {p.reference()}"
    y = p.y
    if way == 'lawyer_left':
        a = p.at(text, p.left, y, 220, small + .5)
        b = p.at(mine, p.x + p.w - 190, y, 190, small - .5, 'R')
        p.y = y - max(a, b) - 20
    elif way == 'lawyer_typed':
        p.para(text, align='L', after=8)
        p.para(mine, align='L', after=12, indent=240)
    elif way == 'lawyer_band':
        p.c.setFillGray(.85)
        p.c.rect(0, y - 62, 600, 62 + p.top, stroke=0, fill=1)
        p.c.setFillGray(0)
        p.at(text, p.left, y + 12, 240, small)
        p.at(mine, p.x + p.w - 200, y + 12, 200, small - 1, 'R')
        p.y = y - 84
    else:
        p.later = (p.left, p.right)
        p.at(text, 24, y, 120, small - 1.5, 'C')
        p.at(mine, 24, y - 170, 120, small - 2.5, 'C')
        p.c.line(150, 40, 150, 800)
        p.left = 164


def _de_bar(p):
    p.rec('avocat_barreau', p.house.bar.split(' ', 1)[1] if p.house.bar.startswith(('le ', 'la ', 'les ')) else p.house.bar.removeprefix('l’'))
    b = p.house.bar
    return {'le ': 'du ' + b[3:], 'la ': 'de ' + b, 'les': 'des ' + b[4:]}.get(b[:3], ("d’" if b[0] in 'AÉE' else 'de ') + b if not b.startswith('l’') else 'de ' + b)


def represented(p):
    """Who speaks for the claimant."""
    h = p.house
    if h.represented == 'lawyer':
        name = f"{h.advocate.prenoms.split(',')[0]} {h.advocate.nom.upper()}"
        p.para(p.pick('Ayant pour avocat ', 'Représenté(e) par ', 'Ayant pour avocat constitué ') + f"Maître <b>{p.val('avocat_nom', name)}</b>, {p.pick('avocat au barreau ', 'Avocat inscrit au Barreau ')}{_de_bar(p)}{', ' + h.toque if h.toque else ''}, {p.pick('demeurant', 'y demeurant', 'dont le cabinet est')} {esc(h.lawyer_address)}{p.pick('', ', au cabinet duquel il est fait élection de domicile')}.")
    elif h.represented == 'agent':
        p.para(p.pick('Représenté(e) à l’audience par son mandataire ', 'Agissant par ') + p.val('mandataire_nom', h.agent) + ', muni d’un pouvoir spécial.')
    else:
        p.para(p.pick('Le demandeur comparaîtra en personne ou par toute personne munie d’un pouvoir.', 'Lequel se défendra lui-même à l’audience.'))


# ---- summons ----------------------------------------------------------------------------------------
def _place(p):
    h = p.house
    s = f"{h.court_street}, {h.town[1]} {h.town[0]}" + (f', {h.room}' if h.room else '')
    return p.val('audience_lieu', s)


def _judge(p):
    h = p.house
    p.rec('juridiction', h.court)
    p.rec('procedure', 'fond' if h.fond else 'refere')
    if 'instance' in h.court:
        who = 'le Juge d’instance' + ('' if h.fond else p.pick(', statuant en référé', ' statuant en matière de référé'))
        return f'{who} {p.pick("du", "près le")} <b>{esc(h.court)}</b>'
    who = 'le Juge des contentieux de la protection' + ('' if h.fond else p.pick(', statuant en référé', ' statuant en matière de référés'))
    return f'{who} {p.pick("du", "près le", "siégeant au")} <b>{esc(h.court)}</b>'


def summons(p, way):
    h = p.house
    ask = p.pick('D’AVOIR À COMPARAÎTRE', 'DONNÉ ASSIGNATION À COMPARAÎTRE', 'J’AI DONNÉ ASSIGNATION AUX SUSNOMMÉS À COMPARAÎTRE')
    if way == 'prose':
        p.para(f"<b>{ask}</b> {p.pick('par-devant', 'devant')} {_judge(p)}, {p.pick('à l’audience du', 'le')} <b>{p.day(h.hearing, 'audience_date', 'weekday')} à {p.hour(h.hour)}</b>, {p.pick('séant', 'au palais de justice,', 'dont les locaux se situent')} {_place(p)}.")
    elif way == 'box':
        p.para(f'<b>{ask}</b> devant {_judge(p)} :')
        p.box([p.pick('<b>AUDIENCE</b>', '<b>DATE ET LIEU DE L’AUDIENCE</b>'), f"Le <b>{p.day(h.hearing, 'audience_date', p.pick('weekday', 'long', 'slash'))}</b> à <b>{p.hour(h.hour)}</b>", _place(p)], align='C', line=1.5, inset=p.pick(0, 50), size=p.look.size + 1)
    elif way == 'table':
        p.para(f'<b>{ask}</b> devant {_judge(p)} :')
        p.table([['Juridiction', 'Date', 'Heure', 'Lieu'], [esc(h.court), p.day(h.hearing, 'audience_date', 'slash'), p.hour(h.hour), _place(p)]], [1.5, 1, .8, 2], pad=5, aligns='LCCL')
    elif way == 'columns':
        p.para(f'<b>{ask}</b> {_judge(p)}')
        p.leaders([('Date de l’audience', p.day(h.hearing, 'audience_date', 'long')), ('Heure', p.hour(h.hour))], width=.7)
        p.para(f'Lieu : {_place(p)}', align='L')
    elif way == 'blank':                        # the registry gave the date late: it was put in by pen
        p.para(f'<b>{ask}</b> devant {_judge(p)}, {_place(p)},', align='L')
        p.rec('audience_date', h.hearing.isoformat(), by_hand=True)
        p.rec('audience_heure', '%02d:%02d' % h.hour, by_hand=True)
        p.blank('à l’audience du', f"{date_as(h.hearing, p.pick('slash', 'long'))} à {h.hour[0]}h{h.hour[1]:02d}")
    else:
        p.para(f"<b>{ask}</b> devant {_judge(p)}, {p.pick('aux jour, heure et lieu indiqués sur le feuillet joint au présent acte', 'suivant avis d’audience annexé')}.")


def leaf(p):
    """The hearing on its own page."""
    h = p.house
    p.page()
    title(p, ['AVIS D’AUDIENCE', 'à conserver et à présenter à l’accueil du tribunal'], p.pick('frame', 'rules'))
    p.para(f'Affaire : {p.lord_short()} c/ {p.tenants(maiden=False, civ=False)}', align='L', after=12)
    for label, v in (('Juridiction', esc(h.court)), ('Date', p.day(h.hearing, 'audience_date', 'weekday')), ('Heure', p.hour(h.hour)), ('Adresse', _place(p))):
        p.table([[f'<b>{label}</b>', f'<font size="{p.look.size + 3}">{v}</font>']], [1, 3], head=False, rules='rows', pad=8, aligns='LL')
    p.para('Vous devez être présent(e) ou représenté(e). Apportez vos justificatifs de ressources, de charges et de paiement du loyer. Vous pouvez demander l’aide juridictionnelle et rencontrer un travailleur social avant l’audience.')


INFO = ['Qu’un procès lui est intenté pour les raisons exposées ci-après.',
        'Que, faute de comparaître ou de se faire représenter, il s’expose à ce qu’un jugement soit rendu à son encontre sur les seuls éléments fournis par son adversaire.',
        'Qu’il peut se faire assister ou représenter par un avocat, son conjoint, son concubin ou la personne avec laquelle il a conclu un pacte civil de solidarité, ses parents ou alliés en ligne directe, les personnes exclusivement attachées à son service.',
        'Que le représentant, s’il n’est avocat, doit justifier d’un pouvoir spécial.',
        'Que les personnes dont les ressources sont insuffisantes peuvent bénéficier de l’aide juridictionnelle.',
        'Qu’il peut solliciter un délai de paiement par courrier adressé au greffe dans les conditions de l’article 832 du code de procédure civile.']


def information(p):
    p.heading(p.pick('ET L’INFORME', 'TRÈS IMPORTANT', 'RAPPEL DES DISPOSITIONS DU CODE DE PROCÉDURE CIVILE'), p.pick('bold', 'under', 'centre'))
    way = p.pick('list', 'prose', 'columns', 'small')
    if way == 'prose':
        p.para(' '.join(INFO))
    elif way == 'columns' and p.columns == 1:
        p.balanced(INFO, p.look.size - 1)
    else:
        for t in INFO:
            p.para(('– ' if way == 'list' else '') + t, p.look.size - (1.2 if way == 'small' else 0), indent=10, after=2)


# ---- body -------------------------------------------------------------------------------------------
def _facts(p):
    """What the claimant tells, sentence by sentence; each is printed by the layout that calls it."""
    h = p.house
    out = [p.pick(lambda: f'Suivant acte sous seing privé en date du {p.lease_day()}, {p.lord_short()} a consenti à {p.tenants(maiden=False)} la location d’un logement situé {p.home()}, moyennant un loyer mensuel de {p.rent()} et une provision sur charges de {p.charges()}.',
                  lambda: f'{p.tenants(maiden=False)} {"sont locataires" if len(h.tenants) > 1 else "est locataire"} d’un logement sis {p.home()}, propriété de {p.lord_short()}, en vertu d’un bail du {p.lease_day()}. Le loyer s’élève à {p.rent()} par mois, les charges à {p.charges()}.',
                  lambda: f'Un bail d’habitation a été signé le {p.lease_day()} entre {p.lord_short()} et {p.tenants(maiden=False)} pour les locaux du {p.home()}. Loyer : {p.rent()}. Charges : {p.charges()}.')]
    if h.guarantors:
        out.append('Par acte séparé, ' + ' et '.join(p.guarantor(g) for g in h.guarantors) + p.pick(' se sont portés cautions solidaires' if len(h.guarantors) > 1 else ' s’est porté(e) caution solidaire') + ' des engagements du locataire.')
    p.extra['commandement_montant'] = h.debt / 100
    out.append(p.pick(lambda: f'Les loyers n’étant plus réglés régulièrement, un commandement de payer visant la clause résolutoire a été délivré le {p.day(h.cp_date, "date_commandement")} pour la somme de {p.eur(h.debt)} en principal.',
                      lambda: f'Par exploit du {p.day(h.cp_date, "date_commandement")}, le requérant a fait commandement d’avoir à payer la somme de {p.eur(h.debt)}, resté infructueux dans le délai imparti.'))
    if h.landlord.legal == 'personne_morale' or p.rng.random() < .3:
        out.append(f'La CCAPEX a été saisie le {date_as(h.cp_date + timedelta(days=3), p.look.day)}.')
    debt = p.pick(lambda: f'À la date du {p.day(h.later, "dette_arretee_au")}, la dette locative s’élève à la somme de {p.eur(h.debt2, "dette_montant")}.',
                  lambda: f'Il reste dû {p.eur_words(h.debt2, "dette_montant")} suivant décompte arrêté au {p.day(h.later, "dette_arretee_au")}.',
                  lambda: f'Le compte présente un solde débiteur de {p.eur(h.debt2, "dette_montant")} au {p.day(h.later, "dette_arretee_au")}, échéance en cours incluse.')
    out.append(debt)
    if h.insurance and h.fond:
        out.append('Le locataire ne justifie pas davantage d’une assurance contre les risques locatifs.')
    return out


LOWER = 'Un Les Par Suivant À Il Le La Aux Lorsque'.split()
LAW = ['L’article 7 a) de la loi du 6 juillet 1989 oblige le locataire à payer le loyer et les charges récupérables aux termes convenus.',
       'Aux termes de l’article 24 de la loi n° 89-462 du 6 juillet 1989, la clause résolutoire produit effet lorsque le commandement de payer est demeuré infructueux.',
       'L’occupation des lieux sans droit ni titre cause au bailleur un préjudice qu’il convient de réparer par une indemnité mensuelle.']


def body(p, way):
    facts = _facts(p)
    law = LAW + (['Il n’existe aucune contestation sérieuse au sens de l’article 835 du code de procédure civile.'] if not p.house.fond else [])
    if way == 'roman':
        p.heading(p.pick('I. RAPPEL DES FAITS ET DE LA PROCÉDURE', 'I - LES FAITS'), 'under')
        for t in facts:
            p.para(t, first=18)
        p.heading(p.pick('II. DISCUSSION', 'II - EN DROIT'), 'under')
        for t in law:
            p.para(t, first=18)
    elif way == 'attendu':
        p.heading(p.pick('PLAISE AU TRIBUNAL', 'OBJET DE LA DEMANDE'), 'centre')
        for t in facts + law:
            p.para(p.pick('Attendu que ', 'Que ') + (t[0].lower() + t[1:] if t.split(' ')[0].rstrip(',') in LOWER else t))
    elif way == 'heads':
        p.heading('OBJET DE LA DEMANDE', 'bar')
        p.para('La présente demande tend à voir ' + p.pick('tirer les conséquences du non-paiement des loyers', 'mettre fin au bail et obtenir le paiement de l’arriéré') + '.')
        for name, part in (('LE BAIL', facts[:1]), ('LES IMPAYÉS', facts[1:]), ('LES MOYENS DE DROIT', law)):
            p.heading(name, 'bar')
            for t in part:
                p.para(t)
    else:
        p.heading(p.pick('EXPOSÉ SOMMAIRE', 'MOTIFS DE LA DEMANDE'), 'rule')
        p.para(' '.join(facts))
        p.para(law[1] + ' ' + law[-1])


def requests(p, way):
    """PAR CES MOTIFS: every request printed is one recorded flag."""
    h = p.house
    prov = '' if h.fond else p.pick(' à titre provisionnel', ' par provision', ' à titre de provision')
    people = 'les défendeurs' if len(h.tenants) > 1 else 'le défendeur'
    solid = p.pick('solidairement ', 'in solidum ') if len(h.tenants) > 1 else ''
    amount = p.rng.random() < .6
    items = []
    first = 'prononce_resiliation' if h.fond and p.rng.random() < .45 else 'constat_resiliation'
    items.append((first, p.pick('Constater l’acquisition de la clause résolutoire insérée au bail', 'Constater la résiliation de plein droit du bail par l’effet de la clause résolutoire') if first[0] == 'c' else p.pick('Prononcer la résiliation judiciaire du bail aux torts du locataire', 'Prononcer la résiliation du bail pour défaut de paiement des loyers')))
    if first[0] == 'c' and h.fond and p.rng.random() < .35:
        items.append(('prononce_resiliation', 'À titre subsidiaire, prononcer la résiliation judiciaire du bail'))
    items.append(('expulsion', p.pick(f'Ordonner l’expulsion de {people} et de tous occupants de leur chef, au besoin avec le concours de la force publique et d’un serrurier', 'Dire qu’à défaut de départ volontaire il sera procédé à l’expulsion des occupants avec l’assistance de la force publique')))
    items.append(('condamnation_dette', f'Condamner {solid}{people}{prov} au paiement de la somme de {p.eur(h.debt2, "dette_montant")} au titre des loyers et charges dus, avec intérêts au taux légal'))
    if p.rng.random() < .92:
        text = f'Fixer l’indemnité mensuelle d’occupation à la somme de {p.eur(h.rent + h.charges, "indemnite_occupation")} jusqu’à la libération effective des lieux' if amount else p.pick('Condamner au paiement d’une indemnité d’occupation égale au montant du loyer et des charges jusqu’à remise des clés', 'Fixer une indemnité d’occupation équivalente au loyer révisé, charges en sus, jusqu’au départ effectif')
        items.append(('indemnite_occupation', text))
    if p.rng.random() < .9:
        items.append(('article_700', f'Condamner {solid}{people} à payer {p.eur(h.art700, "article_700_montant")} sur le fondement de l’article 700 du code de procédure civile'))
    if p.rng.random() < .95:
        items.append(('depens', p.pick('Condamner aux entiers dépens, en ce compris le coût du commandement de payer', 'Le(s) condamner en tous les dépens')))
    if p.rng.random() < .4:
        items.append((None, 'Rappeler que l’exécution provisoire est de droit'))
    p.rec('demandes', [k for k, _ in items if k])
    texts = [t for _, t in items]
    p.heading(p.pick('PAR CES MOTIFS', 'PAR CES MOTIFS', 'PAR CES MOTIFS ET TOUS AUTRES'), 'centre', p.look.size + 1)
    p.para(p.pick('Il est demandé au juge de bien vouloir :', 'Vu les articles 7 et 24 de la loi du 6 juillet 1989, Vu les pièces,', 'Le requérant sollicite qu’il plaise à la juridiction de :'), align='L')
    if way == 'prose':
        p.para(' ; '.join(texts) + '.')
    elif way == 'table':
        p.table([[str(n), t + '.'] for n, t in enumerate(texts, 1)], [.3, 6], head=False, rules='rows', aligns='CL', pad=4)
    else:
        for n, t in enumerate(texts):
            mark = {'dash': '- ', 'number': f'{n + 1}. ', 'bullets': '• ', 'letters': f'{chr(97 + n)}) ', 'verbs': ''}[way]
            if way == 'verbs':
                t = t.split(' ', 1)[0].upper() + ' ' + t.split(' ', 1)[1]
            p.para(mark + t + p.pick(' ;', '.', ','), indent=18, after=5 if way == 'verbs' else 3)


def exhibits(p):
    p.heading(p.pick('BORDEREAU DE PIÈCES', 'PIÈCES VISÉES À L’APPUI DE LA DEMANDE', 'LISTE DES PIÈCES'), 'under')
    for n, t in enumerate(['Contrat de location', 'Commandement de payer', 'Décompte', 'Saisine CCAPEX', 'Notification au préfet'][:p.rng.randint(3, 5)], 1):
        p.para(f'{n}. {t}' if p.layout > 'a07' else f'Pièce n° {n} : {t}', align='L', after=1)


def prefect_note(p):
    """The date of notice to the préfet, on those copies that bear it."""
    h = p.house
    if p.rng.random() < .5:
        day = p.day(h.pref, 'date_notification_prefet', p.pick('slash', 'long'))
        p.box([p.pick(f'Le présent acte a été notifié à Monsieur le Préfet {h.town[2]} par voie électronique (EXPLOC) le {day}.', f'Dénoncé au représentant de l’État dans le département le {day} en application de l’article 24 III de la loi du 6 juillet 1989.')], dash=(3, 2), size=p.look.size - 1)
    else:
        p.para('La présente assignation sera notifiée au représentant de l’État dans le département.')


def titles(p):
    h = p.house
    p.rec('procedure', 'fond' if h.fond else 'refere')
    judge = 'LE TRIBUNAL D’INSTANCE' if 'instance' in h.court else 'LE JUGE DES CONTENTIEUX DE LA PROTECTION'
    lines = [p.pick('ASSIGNATION', 'ASSIGNATION AUX FINS D’EXPULSION') if h.fond else p.pick('ASSIGNATION EN RÉFÉRÉ', 'ASSIGNATION EN REFERE')]
    lines.append(p.pick('DEVANT ', 'PAR-DEVANT ') + judge)
    if p.rng.random() < .4:
        lines.append(p.pick('aux fins de constat de résiliation de bail', '(loi du 6 juillet 1989)') if not h.fond else '(Procédure au fond)')
    return lines


def make(house, rng, layout=None):
    keys = sorted(LAYOUTS)
    layout = layout or keys[(house.office.look * 5 + house.office.look // 14) % len(keys)]
    look, head, dress, when, who, call, story, ask, remise, foot, geometry = LAYOUTS[layout]
    p = Paper('assignation', layout, house, look, rng, acted=house.assign_date, **geometry)
    furniture(p, foot)
    if head.startswith('lawyer') and house.represented != 'lawyer':
        head = {'lawyer_left': 'left', 'lawyer_typed': 'typed', 'lawyer_band': 'band', 'lawyer_margin': 'right'}[head]
    lawyer_head(p, head) if head.startswith('lawyer') else HEADS[head](p)
    title(p, titles(p), dress)
    if layout == 'a11':
        p.use_columns(2)
    date_line(p, house.assign_date, when)
    parties(p, who, 'assignation')
    represented(p)
    summons(p, call)
    information(p)
    body(p, story)
    requests(p, ask)
    p.need(90)
    p.para('SOUS TOUTES RÉSERVES', align='C')
    exhibits(p)
    prefect_note(p)
    p.columns, p.column = 1, 0                   # what follows stands on pages of its own
    if call == 'leaf':
        leaf(p)
    if p.ledger is None and rng.random() < .3:
        p.page()
        p.heading('DÉCOMPTE LOCATIF (pièce annexée)', 'centre')
        ledger(p, house.rows2, p.pick('grid', 'rows', 'none', 'cols'), (house.later, 'dette_montant'))
    service(p, house.assign_date, remise)
    return p
