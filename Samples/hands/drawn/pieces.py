"""Pieces shared by several acts: date line, parties, statement of account, costs and service pages.
Each piece has many ways; a layout names the way it uses, so that one office always does the same."""
from xml.sax.saxutils import escape as esc

from .words import MONTHS, date_as, hour_as, number

SERVICE = {
    'personne': ['à la personne du destinataire', 'remise à personne : au destinataire ainsi déclaré, parlant à sa personne', 'l’acte a été remis au destinataire en personne'],
    'domicile': ['au domicile, à une personne présente ayant accepté de recevoir la copie', 'remise à domicile, à {who}, ainsi déclaré(e), qui a accepté de recevoir l’acte sous enveloppe fermée', 'copie remise à {who}, présent(e) au domicile (article 655 du code de procédure civile)'],
    'etude': ['dépôt de l’acte à l’étude, personne n’ayant pu ou voulu recevoir la copie (article 656 du code de procédure civile)', 'la copie a été déposée en notre étude sous enveloppe fermée, le domicile étant certain : le nom figure sur la boîte aux lettres',
              'dépôt étude - article 656 CPC - le domicile étant confirmé par le voisinage et le nom sur l’interphone'],
    'pv_659': ['procès-verbal de recherches infructueuses dressé en application de l’article 659 du code de procédure civile', 'article 659 CPC : destinataire sans domicile ni résidence connus, procès-verbal de recherches', 'PROCÈS-VERBAL DE RECHERCHES (659 CPC), le destinataire étant parti sans laisser d’adresse'],
}
TICK_TEXT = {'personne': 'Remise à personne (art. 654 CPC)', 'domicile': 'Remise à domicile, à personne présente (art. 655 CPC)', 'etude': 'Dépôt de l’acte à l’étude (art. 656 CPC)', 'pv_659': 'Procès-verbal de recherches infructueuses (art. 659 CPC)'}


def date_line(p, d, way):
    """Date of the act: in words, in figures, half by hand, wholly by hand, or stamped."""
    if way == 'words':
        p.para(f"<b>{p.day(d, 'date_acte', 'act')}</b>", align='L', after=8)
    elif way == 'mil':
        p.para(p.day(d, 'date_acte', 'act_mil') + p.pick('', ' et le jour dit'), align='L', after=8)
    elif way == 'figures':
        p.para(p.pick('Acte signifié le : ', 'DATE DE L’ACTE : ', 'Acte du ') + f"<b>{p.day(d, 'date_acte', p.pick('slash', 'dot', 'long'))}</b>", align='L', after=8)
    elif way == 'sentence':
        p.para(f"Le {p.day(d, 'date_acte', p.pick('long', 'weekday' if False else 'long', 'words'))},", align='L', after=8)
    elif way == 'right':
        p.para(f"{p.served_by.address[2]}, le {p.day(d, 'date_acte', 'long')}", align='R', after=10)
    elif way == 'hand':
        p.rec('date_acte', d.isoformat(), by_hand=True)
        day = f"{date_as(d, 'long').rsplit(' ', 1)[0]}"
        p.blank(p.pick(f'L’AN {number(d.year).upper()} ET LE', f'L’an {number(d.year)} et le', f'L’AN {number(d.year).upper().replace("MILLE", "MIL")} LE'), day)
        p.gap(4)
    elif way == 'hand_full':
        p.rec('date_acte', d.isoformat(), by_hand=True)
        p.blank('Le', date_as(d, p.pick('slash', 'long', 'dot')))
        p.gap(4)
    elif way == 'stamp':
        p.rec('date_acte', d.isoformat(), by_hand=True)
        p.para(p.pick('L’an et le jour indiqués au timbre ci-contre', 'DATE : (voir cachet)', 'Le :'), align='L', after=4)
        p.stamp([f'{d.day:02d} {MONTHS[d.month - 1][:4].upper()}. {d.year}'], p.x + 220, p.y - 12, 120)
        p.gap(18)


# ---- parties ----------------------------------------------------------------------------------------
def _quality(p):
    n = len(p.house.tenants)
    return p.pick('locataire(s)', 'preneur(s)', 'locataires solidaires' if n > 1 else 'locataire', 'cotitulaires du bail' if n > 1 else 'titulaire du bail')


def _birth(p):
    return p.layout[-1] in '1358ace'


def claimant_text(p):
    return p.lord() + p.agent() + p.subrogated()


def protection(p):
    h = p.house
    if not h.curator:
        return ''
    p.extra['mesure_protection'] = h.curator
    return f", {'assisté' if h.curator == 'curateur' else 'représenté'}(e) par son {h.curator}, l’UDAF {h.town[2]}, service des majeurs protégés"


def parties(p, way, act='commandement'):
    """Who asks, who serves, who receives."""
    h, n = p.house, len(p.house.tenants)
    ask = p.pick('À LA DEMANDE DE', 'À LA REQUÊTE DE', 'A LA REQUETE DE', 'À LA REQUÊTE DE :') if way != 'labels' else p.pick('REQUÉRANT', 'DEMANDEUR', 'CRÉANCIER')
    birth = _birth(p)
    where = p.pick('Demeurant ', 'demeurant ', 'Domicilié(e) ', 'y demeurant ')
    soussigne = p.pick(f'J’ai, {p.bailiff()}, {p.job()} à la résidence de {p.served_by.address[2]}, soussigné(e),', f'Je soussigné(e), {p.bailiff()}, {p.job()} associé(e), membre de {p.office()},',
                       f'Nous, {p.office()}, {p.job(plural=True)}, {p.office_address()}, l’un d’eux soussigné,')
    if way == 'prose':
        p.para(f'<b>{ask}</b> {claimant_text(p)}, élisant domicile en {p.pick("mon étude", "notre étude", "l’étude du " + p.job() + " soussigné")}.')
        p.para(soussigne)
        p.para(f"<b>À :</b> {p.tenants(birth=birth)}{protection(p)}, {_quality(p)}, demeurant {p.home()}, {p.pick('où étant et parlant à', 'où étant et parlant comme il est dit en fin d’acte')}.")
    elif way == 'blocks':
        p.para(f'<b>{ask}</b>', align='L', after=2)
        p.para(claimant_text(p), indent=24, after=8)
        p.para(p.pick('Ayant élu domicile en l’étude.', 'Lequel élit domicile en mon étude.'), indent=24, after=8)
        p.para(soussigne, after=8)
        for i in range(n):
            p.para(f"<b>{p.pick('À', 'A :', 'AI SIGNIFIÉ À :', 'D’UNE PART À' if n > 1 else 'À')}</b>", align='L', after=1)
            p.para(f"{p.tenant(i, birth=birth)}{protection(p) if i == 0 else ''}<br/>{where}{p.home()}", align='L', indent=24, after=3)
            p.para(p.pick('Où étant et parlant à : comme indiqué au procès-verbal de remise', '<i>(voir modalités de remise)</i>'), indent=24, after=7)
    elif way == 'table':
        left = claimant_text(p)
        right = '<br/>'.join(p.tenant(i, birth=birth) for i in range(n)) + f"{protection(p)}<br/>{p.home('<br/>')}"
        p.table([[p.pick('REQUÉRANT', 'CRÉANCIER', 'DEMANDEUR'), p.pick('DESTINATAIRE(S)', 'DÉBITEUR(S)', 'SIGNIFIÉ À')], [left, right]], [1, 1], size=p.look.size - .5, aligns='LL', pad=6, rules=p.pick('grid', 'cols'))
        p.para(soussigne)
    elif way == 'labels':
        for label, text in ((ask, claimant_text(p)), (p.pick('ACTE SIGNIFIÉ PAR', 'HUISSIER INSTRUMENTAIRE' if p.house.huissier else 'COMMISSAIRE DE JUSTICE'), f'{p.bailiff()}, {p.office()}, {p.office_address()}'),
                            (p.pick('DESTINATAIRE', 'LOCATAIRE(S)', 'DÉFENDEUR(S)' if act == 'assignation' else 'DÉBITEUR(S)'), p.tenants(link=' ; ', birth=birth) + protection(p)), (p.pick('ADRESSE', 'DEMEURANT', 'DOMICILE'), p.home())):
            p.table([[f'<b>{label}</b>', text]], [1 if p.columns == 1 else 1.9, 3], head=False, rules=p.pick('none', 'rows'), pad=3, aligns='LL')
    elif way == 'form':
        rows = [['<b>Bailleur</b>', p.lord(full=False)]]
        if p.house.landlord.siren:
            rows.append(['SIREN', p.val('bailleur_siren', p.house.landlord.siren)])
        if h.agent:
            rows.append(['Mandataire / gestionnaire', p.val('mandataire_nom', h.agent)])
        for i, t in enumerate(h.tenants):
            rows.append([f'<b>Locataire {i + 1 if n > 1 else ""}</b>', p.tenant(i, birth=True)])
        if h.curator:
            rows.append(['Mesure de protection', protection(p).strip(', ')])
        rows.append(['Adresse du logement', p.home()])
        for g in (h.guarantors if p.rng.random() < .6 else []):
            rows.append(['Caution', p.guarantor(g)])
        p.table(rows, [1, 2.6], head=False, aligns='LL', pad=4)
        p.para(soussigne)
    elif way == 'boxes':
        p.box([f'<b>{ask}</b>', claimant_text(p)], pad=6)
        p.box([f"<b>{p.pick('À', 'DESTINATAIRE', 'A L’ATTENTION DE')}</b>"] + [p.tenant(i, birth=birth) + (protection(p) if i == 0 else '') for i in range(n)] + [p.home()], pad=6, inset=0)
        p.para(soussigne)
    elif way == 'window':                       # address window on the right, as for an envelope
        p.at('<br/>'.join(p.tenant(i, maiden=True) for i in range(n)) + f"<br/>{p.home('<br/>')}", p.x + p.w * .52, p.y, p.w * .48, p.look.size + .5)
        p.gap(84)
        p.para(f'{ask} {claimant_text(p)}.')
        p.para(soussigne)
        if birth:
            p.para('Destinataire(s) : ' + p.tenants(birth=True, maiden=True) + protection(p) + '.')
    elif way == 'numbered':
        p.para(f'<b>{ask}</b> {claimant_text(p)}')
        p.para(soussigne)
        p.para(p.pick('AI SIGNIFIÉ ET LAISSÉ COPIE À', 'À'), align='L', after=2)
        for i in range(n):
            p.para(f"{i + 1}°) {p.tenant(i, birth=birth)}{protection(p) if i == 0 else ''}, {where.lower()}{p.home()}", indent=16, after=4)
    if act == 'commandement' and h.guarantors and way in ('prose', 'blocks') and p.rng.random() < .35:
        p.para(p.pick('Caution solidaire : ', 'Acte de caution consenti par : ') + ' ; '.join(p.guarantor(g) for g in h.guarantors) + '.')


# ---- account ----------------------------------------------------------------------------------------
def claim(p, way, keys=('montant_principal', 'cout_acte', 'montant_total')):
    """The sums of a commandement: principal, costs, total."""
    h = p.house
    fees = ([(p.pick('Droit d’engagement de poursuites (A.444-15)', 'DEP', 'Droit de recouvrement'), h.dep)] if h.dep and way != 'prose' else [])
    total = h.debt + h.cost + sum(a for _, a in fees)
    since = lambda: p.day(h.stop, 'dette_arretee_au', p.pick('slash', p.look.day, p.look.day))
    first = p.pick('Loyers et charges impayés au {d}', 'Principal (loyers et charges arrêtés au {d})', 'Arriéré locatif, compte arrêté au {d}', 'Solde dû au {d}').format(d=since())
    cost_label = p.pick('Coût de l’acte', 'Coût du présent acte', 'Coût de l’acte T.T.C.')
    rows = [[first, p.eur(h.debt, keys[0])]] + [[a, p.eur(b)] for a, b in fees] + [[cost_label, p.eur(h.cost, keys[1])]]
    end = [p.pick('TOTAL', 'TOTAL À PAYER', 'TOTAL GÉNÉRAL sauf à parfaire', 'SOMME TOTALE DUE'), p.eur(total, keys[2])]
    if p.rng.random() < .3 and way not in ('prose', 'words'):
        rows.insert(1, [p.pick('Acomptes versés à déduire', 'À déduire : versements'), p.eur(0)])
    if way in ('grid', 'rows', 'outer', 'cols', 'none'):
        p.table([[p.pick('NATURE DES SOMMES', 'Désignation', 'Détail de la créance'), p.pick('MONTANT', 'Montant en euros', 'EUR')]] + rows + [end], [3.2, 1], rules=way, aligns='LR', bold_last=True, pad=4, inset=p.pick(0, 20))
    elif way == 'leaders':
        p.leaders([tuple(r) for r in rows] + [(*end, True)], width=p.pick(.75, .9, 1))
    elif way == 'dashes':
        for a, b in rows:
            p.para(f'- {a} : <b>{b}</b>', indent=20, after=2)
        p.para(f'<b>Soit {end[0].lower() if end[0] != "TOTAL" else "au total"} : {end[1]}</b>', indent=20)
    elif way == 'prose':
        p.para(f"la somme principale de {p.eur_words(h.debt)}, représentant les loyers et charges impayés arrêtés à la date du {since()}, outre le coût du présent acte s’élevant à {p.eur(h.cost)}, soit ensemble la somme de <b>{end[1]}</b>, sous réserve de tous autres dus.")
    elif way == 'words':
        p.para(f'1. en principal, {p.eur_words(h.debt)} ({first})', indent=14)
        for a, b in fees:
            p.para(f'- {a} : {b}', indent=28, after=2)
        p.para(f'2. au titre du coût des présentes, {rows[-1][1]}', indent=14)
        p.box([f'<b>SOIT UN TOTAL DE {end[1]}</b>'], align='C', inset=60)
    elif way == 'ledgerform':
        cells = [['Libellé', 'Débit', 'Crédit']] + [[a, b, ''] for a, b in rows] + [end + ['']]
        p.table(cells, [3, 1, 1], aligns='LRR', bold_last=True)
    elif way == 'months':
        body = [[r['label'], p.eur(r['debit'], style='bare') if r['debit'] else '', p.eur(r['credit'], style='bare') if r['credit'] else ''] for r in h.rows]
        p.table([['Échéance', 'Appelé', 'Réglé']] + body, [3, 1, 1], aligns='LRR', size=p.look.size - 1, pad=2, rules=p.pick('grid', 'rows', 'outer'))
        keep_ledger(p, h.rows)
        p.leaders([tuple(r) for r in rows] + [(*end, True)])


def keep_ledger(p, rows):
    p.ledger = [dict(date=r['date'], label=r['label'], debit=r['debit'] / 100, credit=r['credit'] / 100, balance=r['balance'] / 100) for r in rows]


def ledger(p, rows, way='grid', closing=None):
    """The landlord's statement, as agencies and HLM bodies print it."""
    keep_ledger(p, rows)
    st = p.pick('bare', 'plain', 'point') if way != 'none' else 'bare'
    f = lambda c: p.eur(c, style=st) if c else ''
    d = lambda iso: '/'.join(reversed(iso.split('-')))
    head = [p.pick('Date', 'Date op.', 'Échéance'), p.pick('Libellé', 'Désignation', 'Nature de l’opération'), 'Débit', 'Crédit', p.pick('Solde', 'Solde progressif', 'Cumul')]
    body = [[d(r['date']), esc(r['label']), f(r['debit']), f(r['credit']), p.eur(r['balance'], style=st)] for r in rows]
    p.table([head] + body, [1.1, 2.8, 1.1, 1.1, 1.2], rules=way, aligns='LLRRR', size=p.look.size - 1, pad=2.2)
    if closing:
        p.para(f"<b>{p.pick('Solde débiteur', 'SOLDE DÛ', 'Reste dû')} au {p.day(closing[0], 'dette_arretee_au', 'slash')} : {p.eur(rows[-1]['balance'], closing[1])}</b>", align='R')


def costs(p, total, key='cout_acte', x=None):
    """Cost box: its lines always add up to the total."""
    rng = p.rng
    rng.random()  # one draw more, so that the sets already made come out the same
    trip, post = rng.choice([767, 918, 943]), rng.choice([243, 378, 0])
    rest = total - trip - post
    net = round(rest / 1.2)
    labels = p.pick(('Émolument A.444-10', 'SCT A.444-48', 'TVA 20,00 %', 'Lettre / débours'), ('Emoluments', 'Transport', 'T.V.A. (20 %)', 'Affranchissement'))
    rows = [[labels[0], net], [labels[1], trip], [labels[2], rest - net]] + ([[labels[3], post]] if post else [])
    p.table([[p.pick('COÛT DE L’ACTE', 'Décompte du coût (décret 2016-230)' if total else '', 'COÛT DE L’ACTE'), '€']] + [[a, p.eur(b, style='bare')] for a, b in rows] + [[p.pick('Total T.T.C.', 'TOTAL TTC'), p.eur(total, key, style='plain')]],
            [2, 1], aligns='LR', size=p.look.size - 1.5, pad=2, inset=p.w * .28, bold_last=True)


# ---- service ----------------------------------------------------------------------------------------
def service(p, d, way, pages_each=True):
    """Report of service, one per addressee; the first one gives modalite_signification."""
    h = p.house
    for i, t in enumerate(h.tenants[:2]):
        mode = h.service if i == 0 else ('pv_659' if h.service == 'pv_659' else h.service2)
        if i == 0 or pages_each:
            p.page()
        _service_one(p, d, i, mode, way)


def _who(p):
    return p.pick('son conjoint', 'sa fille', 'sa mère', 'un voisin', 'la concierge', 'son fils majeur')


def _service_one(p, d, i, mode, way):
    h, first = p.house, i == 0
    hour = hour_as(p.rng.randint(8, 18), p.rng.choice([5, 10, 25, 40, 55]), 'h')
    p.heading(p.pick('MODALITÉS DE REMISE DE L’ACTE', 'SIGNIFICATION DE L’ACTE', 'PROCÈS-VERBAL DE SIGNIFICATION', 'REMISE DE L’ACTE'), p.pick('centre', 'bar', 'rule'), p.look.size + 2)
    p.para(f"Acte : {p.pick('le présent acte', 'COMMANDEMENT' if 'command' in p.kind else 'ASSIGNATION' if p.kind == 'assignation' else 'acte ci-joint')} – destinataire : <b>{p.tenant(i)}</b>")
    handed = way in ('ticks_hand',)
    if first:
        p.rec('modalite_signification', mode, by_hand=handed)
    if way == 'prose':
        p.para(f"L’acte a été signifié le {p.day(d, 'date_acte' if first else None, 'long')} à {hour} par {p.pick('clerc assermenté', p.job() + ' soussigné')} selon les déclarations qui lui ont été faites : {p.pick(*SERVICE[mode]).format(who=_who(p))}.")
        _details(p, mode)
    elif way in ('ticks', 'ticks_hand'):
        rows = [(TICK_TEXT[k], k == mode) for k in TICK_TEXT]
        if way == 'ticks_hand':
            p.blank('Signifié le', date_as(d, 'slash'))
            if first:
                p.rec('date_acte', d.isoformat(), by_hand=True) if 'date_acte' not in p.fields else None
            p.gap(6)
        else:
            p.para(f"Date : {p.day(d, 'date_acte' if first else None, 'slash')} – heure : {hour}")
        p.ticks(rows, hand=handed, style=p.pick('X', 'fill'), after=7)
        p.gap(4)
        p.ticks([('le nom figure sur la boîte aux lettres', mode == 'etude'), ('confirmation par le voisinage', mode == 'etude' and p.rng.random() < .5), ('avis de passage laissé ce jour', mode in ('domicile', 'etude'))], hand=handed, size=p.look.size - 1)
    elif way == 'table':
        p.table([['Destinataire', 'Date et heure', 'Mode de remise']] + [[p.tenant(i), f"{p.day(d, 'date_acte' if first else None, 'slash')} {hour}", p.pick(*SERVICE[mode]).format(who=_who(p))]], [1.2, 1, 2], pad=5, aligns='LLL')
        _details(p, mode)
    else:
        p.para(f"<b>{p.pick(*SERVICE[mode]).format(who=_who(p)).capitalize()}</b>")
        _details(p, mode)
        p.para(f"Fait le {p.day(d, 'date_acte' if first else None, 'slash')} à {hour}.")
    if first:
        costs(p, h.cost, 'cout_acte') if p.kind == 'commandement_de_payer' else (costs(p, h.cost + 611, None) if p.rng.random() < .6 else None)
    p.need(110)
    p.para(f"{p.bailiff()}<br/>{p.job()}", align='R')
    p.signature(p.x + p.w - 110, p.y - 40)
    if p.rng.random() < .6:
        p.stamp(['', *p.served_by.name.upper().split(' ')[:3], p.served_by.address[2].upper()[:14]], p.x + p.w - 210, p.y - 60, 85, round_=True)
    p.gap(60)


def _details(p, mode):
    if mode == 'etude':
        p.para('Personne n’ayant répondu à nos appels, et vérifications faites que le destinataire demeure bien à l’adresse indiquée, un avis de passage daté a été laissé ce jour au domicile. La lettre prévue par l’article 658 du code de procédure civile, comportant copie de l’acte, a été adressée le premier jour ouvrable suivant. La copie sera conservée à l’étude pendant trois mois.')
    elif mode == 'domicile':
        p.para('La copie a été remise sous enveloppe fermée ne portant que le nom et l’adresse du destinataire et le cachet de l’étude apposé sur la fermeture du pli. Un avis de passage a été laissé au domicile et la lettre de l’article 658 du code de procédure civile adressée.')
    elif mode == 'pv_659':
        p.para('Diligences : sur place, le nom ne figure plus sur les boîtes ; le voisinage interrogé indique un départ sans adresse ; la mairie, les services postaux et l’annuaire électronique n’ont fourni aucun renseignement. Copie du procès-verbal adressée par lettre recommandée avec demande d’avis de réception à la dernière adresse connue.')
    else:
        p.para('La personne rencontrée a confirmé son identité et a reçu copie de l’acte. Elle déclare : ' + p.pick('« je vais régler »', 'ne rien vouloir déclarer', 'avoir déposé un dossier auprès du FSL') + '.')
