"""Fourteen layouts of the commandement de payer visant la clause résolutoire (housing)."""
from xml.sax.saxutils import escape as esc

from .heads import HEADS, furniture, title
from .looks import Look
from .paper import Paper
from .pieces import claim, date_line, ledger, parties, service

# layout: font, size, head, title dress, date way, parties way, claim way, warnings way, service way, furniture, money, date form, geometry
LAYOUTS = {
    'c01': (Look('liberation-serif', 11, money='fr'), 'left', 'frame', 'words', 'prose', 'grid', 'six', 'prose', 'page', {}),
    'c02': (Look('narrow', 10.5, 1.15, 'dot', 'slash', last_first=True), 'left_column', 'shade', 'hand', 'blocks', 'leaders', 'boxes', 'ticks_hand', 'foot', {}),
    'c03': (Look('dejavu-cond', 8.8, 1.2, 'plain', 'slash', civ_long=False, home_sep=' - '), 'boxed', 'black', 'figures', 'form', 'cols', 'table', 'table', 'page', dict(left=40, right=40)),
    'c04': (Look('typewriter', 10, 1.12, 'eur', 'long'), 'typed', 'stars', 'mil', 'numbered', 'dashes', 'prose', 'short', 'dash', dict(left=74)),
    'c05': (Look('caladea', 10.5, 1.22, 'euros', 'words'), 'centred', 'double', 'sentence', 'prose', 'prose', 'articles', 'prose', 'num', dict(left=72, right=72)),
    'c06': (Look('carlito', 11, 1.1, 'fr', 'long', last_first=True), 'foot', 'left_bar', 'stamp', 'labels', 'none', 'columns', 'ticks', 'none', {}),
    'c07': (Look('free-sans', 9.5, 1.2, 'fr', 'dot', civ_long=False), 'right', 'rules', 'right', 'window', 'outer', 'six', 'ticks_hand', 'page', {}),
    'c08': (Look('pt-serif', 9.8, 1.18, 'split', 'long'), 'associates', 'spaced', 'words', 'table', 'words', 'boxes', 'table', 'dash', dict(left=48, right=48)),
    'c09': (Look('liberation-mono', 9, 1.15, 'eur', 'slash', last_first=True), 'typed', 'under', 'hand_full', 'blocks', 'leaders', 'articles', 'ticks', 'num', dict(left=62, right=50)),
    'c10': (Look('open-sans', 8.6, 1.3, 'fr', 'long'), 'band', 'right', 'figures', 'boxes', 'rows', 'table', 'ticks', 'foot', {}),
    'c11': (Look('charis', 10, 1.1, 'dot', 'words', last_first=True), 'spine', 'frame', 'hand', 'numbered', 'months', 'six', 'prose', 'page', {}),
    'c12': (Look('liberation-sans', 9, 1.15, 'plain', 'slash'), 'right_column', 'under', 'figures', 'table', 'ledgerform', 'columns', 'ticks_hand', 'none', {}),
    'c13': (Look('lato', 9.6, 1.25, 'fr', 'long', civ_long=False, home_sep=' – '), 'centred', 'left_bar', 'right', 'labels', 'grid', 'boxes', 'table', 'page', dict(left=50, right=50)),
    'c14': (Look('dejavu-serif-cond', 8.7, 1.2, 'euros', 'long'), 'boxed', 'double', 'stamp', 'blocks', 'none', 'prose', 'short', 'foot', {}),
}

CLAUSE = ['« À défaut de paiement au terme convenu de tout ou partie du loyer, des charges, du dépôt de garantie, et {d} après un commandement demeuré infructueux, le présent contrat sera résilié de plein droit. »',
          '« Il est expressément convenu qu’à défaut de paiement d’un seul terme à son échéance, et {d} après un simple commandement de payer resté sans effet, le bail sera résilié de plein droit si bon semble au bailleur, sans formalité judiciaire. »',
          '« CLAUSE RÉSOLUTOIRE : le présent bail sera résilié immédiatement et de plein droit, {d} après la signification d’un commandement infructueux, en cas de non-paiement du loyer ou des charges aux termes convenus. »']
ART24 = ['<b>Article 24 de la loi n° 89-462 du 6 juillet 1989</b> : I. - Toute clause prévoyant la résiliation de plein droit du contrat de location pour défaut de paiement du loyer ou des charges aux termes convenus ou pour non-versement du dépôt de garantie ne produit effet que {d} après un commandement de payer demeuré infructueux.',
         'II. - À compter du 1er janvier 2015, les bailleurs personnes morales autres qu’une société civile constituée exclusivement entre parents et alliés jusqu’au quatrième degré inclus ne peuvent faire délivrer, sous peine d’irrecevabilité de la demande, une assignation aux fins de constat de résiliation du bail avant l’expiration d’un délai de deux mois suivant la saisine de la commission de coordination des actions de prévention des expulsions locatives.',
         'III. - À peine d’irrecevabilité de la demande, l’assignation aux fins de constat de la résiliation est notifiée à la diligence de l’huissier de justice au représentant de l’État dans le département au moins deux mois avant l’audience, afin que celui-ci saisisse l’organisme compétent désigné par le plan départemental d’action pour le logement des personnes défavorisées.',
         'V. - Le juge peut, même d’office, accorder des délais de paiement, dans la limite de trois années, par dérogation au premier alinéa de l’article 1244-1 du code civil, au locataire en situation de régler sa dette locative.']
ART1343 = 'Article 1343-5 du code civil : « Le juge peut, compte tenu de la situation du débiteur et en considération des besoins du créancier, reporter ou échelonner, dans la limite de deux années, le paiement des sommes dues. »'
ART6 = 'Article 6 de la loi n° 90-449 du 31 mai 1990 : « Le fonds de solidarité pour le logement accorde, dans les conditions définies par son règlement intérieur, des aides financières au titre de cautions, prêts, avances remboursables, garanties ou subventions à des personnes qui se trouvent dans l’impossibilité d’assumer leurs obligations relatives au paiement du loyer. »'


def delay(p, upper=False):
    """The time the act announces."""
    weeks = p.house.weeks
    p.rec('delai_jours_ou_semaines', '6_semaines' if weeks else '2_mois')
    t = p.pick('six semaines', 'SIX SEMAINES', 'six (6) semaines', '6 semaines') if weeks else p.pick('deux mois', 'DEUX MOIS', 'deux (2) mois', '2 mois' if p.house.old else 'deux mois')
    return t.upper() if upper else t


def fsl(p):
    h = p.house
    body = p.pick(f'Fonds de solidarité pour le logement, Conseil départemental {h.town[2]}', f'FSL {h.town[2]}', f'F.S.L. - Service logement - Département {h.town[2]}')
    return f"{body}, {p.val('fsl_adresse', h.fsl)}"


def court(p):
    h = p.house
    name = h.court if 'instance' in h.court and h.cp_date.year < 2020 else f'Tribunal judiciaire {h.town[3]}' if h.cp_date.year >= 2020 else f'Tribunal d’instance {h.town[5]}'
    return f'{name}, {h.court_street}, {h.town[1]} {h.town[0]}'


def lease_text(p):
    """Lease, premises, rent and charges in prose, in one of several orders."""
    act = p.pick('sous seing privé', 'sous signature privée', 'sous seing privé', 'notarié')
    kind = p.pick('un logement à usage d’habitation', 'un appartement à usage d’habitation principale', 'un local d’habitation', 'une maison à usage d’habitation')
    a = p.pick(lambda: f'Par acte {act} en date du {p.lease_day()}, {p.lord_short()} a donné à bail à {p.tenants(maiden=False)} {kind} situé {p.home()}, moyennant un loyer mensuel de {p.rent()} outre une provision sur charges de {p.charges()}',
               lambda: f'En vertu d’un contrat de location conclu le {p.lease_day()} portant sur {kind} sis {p.home()}, pour un loyer actuel de {p.rent()} et {p.charges()} de charges par mois',
               lambda: f'Bail d’habitation du {p.lease_day()} ; local loué : {kind}, {p.home()} ; loyer mensuel : {p.rent()} ; provision pour charges : {p.charges()}')
    return a + '.'


def lease_box(p):
    p.table([['Date du bail', 'Loyer mensuel', 'Charges mensuelles', 'Local loué'], [p.lease_day('slash'), p.rent(), p.charges(), p.home()]], [1, 1, 1.1, 2], pad=4, aligns='CRRL')


def order(p, insurance):
    where = p.pick('entre mes mains', 'en mon étude', 'en l’étude du ' + p.job(), 'entre les mains du requérant ou en mon étude')
    text = p.pick(f'<b>JE VOUS FAIS COMMANDEMENT</b> de payer dans le délai de <b>{delay(p)}</b> à compter de la date du présent acte, {where}, les sommes ci-après :',
                  f'<b>FAIT COMMANDEMENT</b> de, dans un délai de {delay(p)} à compter de ce jour, payer {where} le montant des causes suivantes :',
                  f'Par le présent acte, il vous est fait <b>COMMANDEMENT DE PAYER</b>, sous <b>{delay(p)}</b>, {where}, la somme dont le détail suit')
    if insurance:
        text += p.pick(' Il vous est en outre fait commandement de justifier, dans le délai d’UN MOIS, de l’assurance contre les risques locatifs (article 7 g de la loi du 6 juillet 1989).', ' ET D’AVOIR À JUSTIFIER sous un mois d’une attestation d’assurance des lieux loués en cours de validité.')
    return text


def mentions(p):
    """The six compulsory mentions in free wordings."""
    d = delay(p).lower()
    return [f'Le locataire dispose d’un délai de <b>{d}</b> pour payer sa dette à compter du présent commandement.',
            f'Le montant mensuel du loyer est de {p.rent()} et celui des charges de {p.charges()}.',
            p.pick('Le décompte de la dette figure au présent acte ou y est annexé.', 'Un décompte détaillé est joint.'),
            'À défaut de paiement ou d’avoir sollicité des délais de paiement, le locataire s’expose à une procédure judiciaire de résiliation de son bail et d’expulsion.',
            f'Le locataire peut saisir le fonds de solidarité pour le logement de son département, dont l’adresse est : {fsl(p)}, aux fins de solliciter une aide financière.',
            f'Le locataire peut saisir à tout moment la juridiction compétente ({esc(court(p))}) aux fins de demander un délai de grâce sur le fondement de l’article 1343-5 du code civil.']


def clause(p):
    return p.pick(*CLAUSE).format(d=delay(p).lower())


def warnings(p, way):
    old = p.house.old
    if old and way != 'articles':
        way = p.pick('articles', way)
    if way == 'six':
        p.heading(p.pick('TRÈS IMPORTANT', 'INFORMATION DU LOCATAIRE', 'AVERTISSEMENT'), p.pick('under', 'centre'))
        for n, t in enumerate(mentions(p), 1):
            p.para(f'{n}. {t}' if p.layout != 'c07' else f'{"abcdef"[n - 1]}) {t}', indent=14, after=3)
        p.para(f'Clause insérée au bail : <i>{clause(p)}</i>')
    elif way == 'boxes':
        p.box(['<b>RAPPEL DE LA CLAUSE RÉSOLUTOIRE</b>', clause(p)], pad=7, fill=p.pick(None, .95))
        p.box(['<b>' + p.pick('VOS DROITS', 'ATTENTION', 'A DÉFAUT DE PAIEMENT') + '</b>'] + mentions(p), pad=7, line=1.3)
        p.para(ART1343, p.look.size - 1)
    elif way == 'table':
        p.table([['N°', 'Mentions prescrites à peine de nullité (article 24 de la loi du 6 juillet 1989)']] + [[str(n), t] for n, t in enumerate(mentions(p), 1)], [.3, 5], pad=4, aligns='CL')
        p.para(clause(p))
    elif way == 'prose':
        p.para('Lui déclarant que ' + ' '.join(t[0].lower() + t[1:] if i == 0 else t for i, t in enumerate(mentions(p))))
        p.para(f'Le tout en application de la clause résolutoire insérée au bail, ainsi rédigée : {clause(p)}')
        p.para(ART1343)
    elif way == 'columns':
        p.heading('INFORMATIONS LÉGALES', 'rule')
        p.balanced(mentions(p) + [clause(p), ART1343, ART6], p.look.size - 1)
    else:
        p.para(f'Le requérant entend se prévaloir de la clause résolutoire : {clause(p)}')
        p.heading('REPRODUCTION DES TEXTES' if old else 'TEXTES APPLICABLES', 'centre')
        for t in ([a.format(d=delay(p).lower()) for a in ART24] + [ART6] if old else [ART24[0].format(d=delay(p).lower())] + mentions(p) + [ART1343]):
            p.para(t, p.look.size - 1.2, after=3)
        if old:
            p.para(f'Adresse du fonds : {fsl(p)}.', p.look.size - 1)


def titles(p):
    big = p.pick('COMMANDEMENT DE PAYER', 'COMMANDEMENT DE PAYER LES LOYERS', 'COMMANDEMENT DE PAYER LOYERS ET CHARGES')
    rest = [p.pick('VISANT LA CLAUSE RÉSOLUTOIRE', 'visant la clause résolutoire insérée au bail', 'AVEC RAPPEL DE LA CLAUSE RÉSOLUTOIRE')]
    if p.house.insurance:
        rest.append('ET D’AVOIR À JUSTIFIER DE L’ASSURANCE LOCATIVE')
    if p.rng.random() < .5:
        rest.append(p.pick('(Loi n° 89-462 du 6 juillet 1989, article 24)', '(article 24 de la loi du 6 juillet 1989)'))
    return [big] + rest


def make(house, rng, layout=None):
    keys = sorted(LAYOUTS)
    layout = layout or keys[house.office.look % len(keys)]
    look, head, dress, when, who, sums, warn, remise, foot, geometry = LAYOUTS[layout]
    p = Paper('commandement_de_payer', layout, house, look, rng, **geometry)
    furniture(p, foot)
    HEADS[head](p)
    title(p, titles(p), dress)
    if layout == 'c13':
        p.use_columns(2)
    date_line(p, house.cp_date, when)
    parties(p, who)
    if layout in ('c03', 'c10', 'c12', 'c06'):
        lease_box(p)
    else:
        p.para(lease_text(p))
    p.para(order(p, house.insurance))
    claim(p, sums)
    warnings(p, warn)
    if p.rng.random() < .5 and p.y > p.bottom + 30:
        p.para(p.pick('Le présent acte comporte des feuilles recto.', 'SOUS TOUTES RÉSERVES', 'Dont acte, sous toutes réserves de droit et de tous autres dus.'), align='C')
    p.columns, p.column = 1, 0                   # what follows stands on pages of its own
    if sums != 'months' and rng.random() < .5:
        p.page()
        p.heading(p.pick('DÉCOMPTE ANNEXÉ', 'SITUATION DE COMPTE LOCATAIRE', 'RELEVÉ DE COMPTE'), p.pick('centre', 'bar'))
        p.para(f"{p.lord_short()} / {p.tenants(maiden=False)}", align='L')
        ledger(p, house.rows, p.pick('grid', 'rows', 'none', 'cols'), (house.stop, 'montant_principal'))
    service(p, house.cp_date, remise)
    return p
