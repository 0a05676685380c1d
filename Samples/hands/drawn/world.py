"""The invented world: people, landlords, offices, lawyers, courts, and one dossier per household.

Surnames are built from parts so that no real person is meant; towns and postal codes are real."""
from dataclasses import dataclass, field
from datetime import date, timedelta

_A = 'Barg Vauch Trel Moss Cav Dur Guil Pel Rou Fal Chass Bert Tav Mor Lam Bel Cour Gir Sav Nol Ver Pom Hal Jou Mar Bris Cham Lant Fon Ser'.split()
_B = 'elin eret ivier ardon aillac ingault evin ouard issaud endeau orel ustrac ignac otier anquet urel ebois onneau illard euf'.split()
_FAR = ('Benhadouri El Mazouni Diakharou N’Toumbi Ouedrassane Kovalesko Ferreirinho da Costeira Tran Vanh Popelescu Aït Lahsouen Yildirane '
        'Mbalenga Rakotondraly Szczepanowiak Carvalhosa').replace('El M', 'El_M').replace('da C', 'da_C').replace('Tran V', 'Tran_V').replace('Aït L', 'Aït_L').split()
_MEN = 'Jean Pascal Mickaël Thierry Karim Loïc Bruno Sébastien Yanis Antoine Gérard Cédric Mohamed Rémi Jean-Luc Fabrice Aurélien Joël Enzo Damien'.split()
_WOMEN = 'Sandrine Marie-Claude Aïcha Élodie Nathalie Josiane Fatima Céline Laëtitia Mélanie Anne-Sophie Sylvie Océane Chantal Inès Noémie Virginie Zoé Hélène Patricia'.split()
_SECOND = 'Marie André Louise Paul Françoise Henri Jeanne Émile Rose Lucien'.split()
_STREETS = ['rue des Tanneurs', 'avenue Jean Jaurès', 'boulevard Gambetta', 'rue du Moulin à Vent', 'impasse des Lilas', 'rue de la République',
            'chemin du Mas de Bouquet', 'place de l’Église', 'allée des Platanes', 'rue Pierre Sémard', 'cours Victor Hugo', 'rue du Docteur Calmette',
            'avenue du 8 Mai 1945', 'quai de la Fontaine', 'rue de l’Ancien Hôpital', 'square Édith Piaf', 'rue Notre-Dame', 'route de Sommières',
            'rue Honoré de Balzac', 'montée des Carmes', 'rue Saint-Exupéry', 'traverse du Lavoir', 'rue Émile Zola', 'lotissement Les Genêts']
_COMPLEMENTS = ['Bât. {b}, appt {n}', 'Résidence Les Acacias, Bât {b}, Appt n° {n}', '{f}ème étage, porte gauche', 'Appartement {n}', 'Escalier {b}, {f}ème étage',
                'Résidence du Parc, logement {n}', 'Entrée {b} - Logement {n}', 'Rez-de-chaussée', 'Les Terrasses de l’Orbe, Bâtiment {b}, porte {n}', 'Esc. {b} - {f}e étage droite']
# commune, postal code, département with article, court town (préposition included), bar town, old TI, phone prefix
TOWNS = [
    ('Nîmes', '30000', 'du Gard', 'de Nîmes', 'Nîmes', 'de Nîmes', '0465710'), ('Alès', '30100', 'du Gard', 'd’Alès', 'Alès', 'd’Alès', '0465711'),
    ('Béziers', '34500', 'de l’Hérault', 'de Béziers', 'Béziers', 'de Béziers', '0465712'), ('Rennes', '35000', 'd’Ille-et-Vilaine', 'de Rennes', 'Rennes', 'de Rennes', '0261911'),
    ('Lorient', '56100', 'du Morbihan', 'de Lorient', 'Lorient', 'de Lorient', '0261912'), ('Évreux', '27000', 'de l’Eure', 'd’Évreux', 'l’Eure', 'd’Évreux', '0261913'),
    ('Troyes', '10000', 'de l’Aube', 'de Troyes', 'l’Aube', 'de Troyes', '0353010'), ('Mulhouse', '68100', 'du Haut-Rhin', 'de Mulhouse', 'Mulhouse', 'de Mulhouse', '0353011'),
    ('Charleville-Mézières', '08000', 'des Ardennes', 'de Charleville-Mézières', 'les Ardennes', 'de Charleville-Mézières', '0353012'),
    ('Bobigny', '93000', 'de la Seine-Saint-Denis', 'de Bobigny', 'la Seine-Saint-Denis', 'de Bobigny', '0199001'), ('Melun', '77000', 'de Seine-et-Marne', 'de Melun', 'Melun', 'de Melun', '0199002'),
    ('Pontoise', '95300', 'du Val-d’Oise', 'de Pontoise', 'le Val-d’Oise', 'de Pontoise', '0199003'), ('Toulouse', '31000', 'de la Haute-Garonne', 'de Toulouse', 'Toulouse', 'de Toulouse', '0536490'),
    ('Agen', '47000', 'de Lot-et-Garonne', 'd’Agen', 'Agen', 'd’Agen', '0536491'), ('Pau', '64000', 'des Pyrénées-Atlantiques', 'de Pau', 'Pau', 'de Pau', '0536492'),
    ('Saint-Étienne', '42000', 'de la Loire', 'de Saint-Étienne', 'Saint-Étienne', 'de Saint-Étienne', '0465713'), ('Annecy', '74000', 'de la Haute-Savoie', 'd’Annecy', 'Annecy', 'd’Annecy', '0465714'),
    ('Limoges', '87000', 'de la Haute-Vienne', 'de Limoges', 'Limoges', 'de Limoges', '0536493'), ('Bastia', '20200', 'de la Haute-Corse', 'de Bastia', 'Bastia', 'de Bastia', '0465715'),
    ('Lille', '59000', 'du Nord', 'de Lille', 'Lille', 'de Lille', '0353013'), ('Uzès', '30700', 'du Gard', 'd’Uzès', 'Nîmes', 'd’Uzès', '0465716'), ('Vannes', '56000', 'du Morbihan', 'de Vannes', 'Vannes', 'de Vannes', '0261914')]
ABROAD = ['Oran (Algérie)', 'Casablanca (Maroc)', 'Porto (Portugal)', 'Dakar (Sénégal)', 'Bucarest (Roumanie)']


@dataclass
class Person:
    civ: str
    prenoms: str
    nom: str
    naissance: str = ''
    born: date = None
    place: str = ''
    job: str = ''
    address: str = ''


@dataclass
class Landlord:
    kind: str                                   # person, couple, indivision, sci, hlm, company
    name: str
    form: str = ''
    people: list = field(default_factory=list)
    siren: str = ''
    rcs: str = ''
    address: str = ''

    @property
    def legal(self):
        return 'personne_physique' if self.people else 'personne_morale'


@dataclass
class Office:
    name: str
    associates: list
    address: tuple                              # street, code, commune
    phone: str
    email: str
    look: int
    town: tuple = ()


@dataclass
class House:
    ident: str
    town: tuple
    tenants: list
    landlord: Landlord
    home: dict
    office: Office
    extra: dict = field(default_factory=dict)

    def __getattr__(self, key):
        try:
            return self.__dict__['extra'][key]
        except KeyError:
            raise AttributeError(key) from None


def surname(rng):
    roll = rng.random()
    if roll < .2:
        return rng.choice(_FAR).replace('_', ' ')
    plain = rng.choice(_A) + rng.choice(_B)
    if roll < .27:
        particle = rng.choice(['de ', 'de La ', 'du ', 'Le ', 'd’'])
        return particle + (plain if particle != 'd’' else 'A' + plain.lower())
    if roll < .33:
        return plain + '-' + rng.choice(_A) + rng.choice(_B)
    return plain


def person(rng, civ=None, nom=None, born=True):
    civ = civ or rng.choice(['M.', 'Mme'])
    first = rng.choice(_MEN if civ == 'M.' else _WOMEN)
    if rng.random() < .35:
        first += ', ' + rng.choice(_SECOND)
    place = rng.choice(TOWNS)[0] if rng.random() < .75 else rng.choice(ABROAD)
    p = Person(civ, first, nom or surname(rng), '', date(rng.randint(1948, 2001), rng.randint(1, 12), rng.randint(1, 28)) if born else None, place)
    p.job = rng.choice(['retraité(e)', 'employé(e)', 'sans profession', 'artisan', 'fonctionnaire', 'infirmier(e)', 'agent de maîtrise'])
    if civ == 'Mme' and rng.random() < .35:
        p.naissance = surname(rng)
    return p


def street(rng):
    return f"{rng.randint(1, 148)}{rng.choice(['', '', '', '', ' bis', ' ter'])}{rng.choice([' ', ', '])}{rng.choice(_STREETS)}"


def one_line(rng, town):
    return f'{street(rng)}, {town[1]} {town[0]}'


def siren(rng):
    head = [rng.randint(3, 9)] + [rng.randint(0, 9) for _ in range(7)]
    total = sum(d if i % 2 == 0 else (d * 2 - 9 if d > 4 else d * 2) for i, d in enumerate(head))
    digits = ''.join(map(str, head)) + str(-total % 10)
    return f'{digits[:3]} {digits[3:6]} {digits[6:]}'


def phone(rng, town):
    digits = town[6] + f'{rng.randint(0, 999):03d}'
    return ' '.join(digits[i:i + 2] for i in range(0, 10, 2))


def ascii_slug(text):
    from .words import squash
    return squash(text)


def office(rng, town, look, old):
    count = rng.choice([1, 1, 2, 2, 3])
    people = [person(rng, born=False) for _ in range(count)]
    for p in people:
        p.prenoms = p.prenoms.split(',')[0]
        while ' ' in p.nom:
            p.nom = rng.choice(_A) + rng.choice(_B)
    surnames = [p.nom.upper() for p in people]
    form = rng.choice(['SCP', 'SELARL', 'SAS', 'SELAS'] if not old else ['SCP', 'SCP', 'SELARL'])
    if count == 1:
        name = rng.choice([f'{form} {surnames[0]}', f'Étude {people[0].prenoms} {surnames[0]}', f'SELARL {surnames[0]} & ASSOCIÉS', f'{people[0].prenoms} {surnames[0]}'])
        if name.startswith(people[0].prenoms):
            name = f'Maître {name}' if rng.random() < .5 else name
    else:
        name = f"{form} {rng.choice([' - ', ', ', ' & ', '-']).join(surnames)}"
    slug = ascii_slug(people[0].nom)
    mail = rng.choice([f'etude@{slug}.example', f'contact@{slug}-justice.example', f'{slug}.cj@exemple.fr', f'scp.{slug}@exemple.fr'])
    return Office(name, people, (street(rng), town[1], town[0]), phone(rng, town), mail, look, town)


def landlord(rng, town, kind):
    other = rng.choice(TOWNS)
    if kind in ('person', 'couple', 'indivision'):
        people = [person(rng)]
        if kind == 'couple':
            wife = person(rng, 'Mme', people[0].nom)
            people[0].civ, people[0].prenoms = 'M.', rng.choice(_MEN)
            wife.naissance = surname(rng)
            people.append(wife)
        if kind == 'indivision':
            people.append(person(rng))
        name = ' et '.join(f"{p.prenoms.split(',')[0]} {p.nom.upper()}" for p in people)
        return Landlord(kind, name, people=people, address=one_line(rng, other))
    if kind == 'sci':
        name, form = rng.choice(['LES GLYCINES', 'DU PONT NEUF', 'MIRABEL INVEST', 'LA TOUR CARRÉE', 'IMMO VALSERRE', 'DES TROIS CYPRÈS', 'BELLE ROCHE 2']), 'SCI'
    elif kind == 'hlm':
        form, name = rng.choice([('SA d’HLM', 'HABITAT DES GARRIGUES'), ('Office Public de l’Habitat', 'LOGIS DU PARVIS'), ('OPH', 'TERRES HABITAT'), ('SA d’HLM', 'LA MAISON SOLIDAIRE'),
                                 ('ESH', 'DOMICIS OUEST'), ('SA d’HLM', 'TOITS DE L’AUBE'), ('SAIEM', 'CITÉ NOUVELLE')])
    else:
        form, name = rng.choice([('SAS', 'FONCIÈRE DU MARAIS BLANC'), ('SA', 'PIERRE ET RENTES'), ('SARL', 'LOCAPARC'), ('SAS', 'RÉSIDENCES ALVÉA')])
    return Landlord(kind, name, form, siren=siren(rng), rcs=other[0].upper(), address=one_line(rng, other if kind != 'hlm' else town))


def _ledger(rng, start, rent, charges, months, end):
    """Monthly statement whose last balance is the rent debt at `end`."""
    rows, balance, split = [], 0, rng.random() < .5
    y, m = start.year, start.month
    for i in range(months):
        day = date(y, m, 1)
        label = f"{['janvier','février','mars','avril','mai','juin','juillet','août','septembre','octobre','novembre','décembre'][m-1]} {y}"
        charge_rows = [(f'Loyer {label}', rent), (f'Provision charges {label}', charges)] if split else [(f'Loyer et charges {label}', rent + charges)]
        for text, amount in charge_rows:
            balance += amount
            rows.append(dict(date=day.isoformat(), label=text, debit=amount, credit=0, balance=balance))
        roll = rng.random()
        if roll < .45 or i == 0:
            paid, text = [(rng.randint(40, 290) * 100, 'Versement CAF / APL'), (int(rent * .5), 'Virement locataire'), (rng.randint(5, 20) * 1000 + 50, 'Chèque reçu')][rng.randrange(3)]
            paid = min(paid, balance // 2)
            when = min(day + timedelta(days=rng.randint(3, 24)), end)
            balance -= paid
            rows.append(dict(date=when.isoformat(), label=text, debit=0, credit=paid, balance=balance))
        elif roll < .52:
            extra = rng.randint(3000, 24000)
            balance += extra
            rows.append(dict(date=day.isoformat(), label=rng.choice(['Régularisation de charges', 'Taxe ordures ménagères', 'Régul. eau froide']), debit=extra, credit=0, balance=balance))
        m += 1
        if m > 12:
            y, m = y + 1, 1
    return rows, balance


def workday(d):
    while d.weekday() > 4 or (d.month, d.day) in ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)):
        d += timedelta(days=1)
    return d


def _claimant_kind(rng):
    return rng.choice(['person', 'person', 'couple', 'indivision', 'sci', 'sci', 'hlm', 'hlm', 'hlm', 'company'])


def _tenants(rng):
    first = person(rng)
    people = [first]
    roll = rng.random()
    if roll < .34:
        first.civ, first.prenoms, first.naissance = 'M.', rng.choice(_MEN), ''
        wife = person(rng, 'Mme', first.nom)
        wife.naissance = surname(rng)
        people.append(wife)
    elif roll < .55:
        people.append(person(rng))
    elif roll < .58:
        people += [person(rng), person(rng)]
    return people


def household(rng, index, near):
    """One dossier; `near` are earlier ones, now and then nearly repeated (same surname, same building)."""
    town = rng.choice(TOWNS)
    cp = workday(date(2014, 2, 1) + timedelta(days=rng.randint(0, 2100)) if rng.random() < .3 else date(2020, 3, 1) + timedelta(days=rng.randint(0, 2180)))
    tenants = _tenants(rng)
    home = dict(voie=street(rng), code_postal=town[1], commune=town[0])
    if rng.random() < .72:
        home['complement'] = rng.choice(_COMPLEMENTS).format(b=rng.choice('ABCD'), n=rng.randint(1, 86), f=rng.randint(2, 8))
    lord = landlord(rng, town, _claimant_kind(rng))
    if near and rng.random() < .14:
        tenants[0].nom = rng.choice(near).tenants[0].nom
    elif near and rng.random() < .14:
        twin = rng.choice(near)
        town, lord = twin.town, twin.landlord
        home = dict(twin.home, complement=f"Bât. {rng.choice('EFG')}, appt {rng.randint(90, 140)}")
    lease = cp - timedelta(days=rng.randint(300, 3300))
    rent, charges = rng.randint(29000, 98000), rng.choice([rng.randint(2000, 15500), rng.randint(20, 150) * 100])
    months = rng.randint(3, 9)
    stop = cp - timedelta(days=rng.randint(2, 14))
    y, m = divmod(stop.year * 12 + stop.month - months, 12)
    rows, debt = _ledger(rng, date(y, m + 1, 1), rent, charges, months, stop)
    weeks = lease >= date(2023, 7, 29) or (cp >= date(2023, 8, 1) and rng.random() < .45)
    assign = workday(cp + timedelta(days=rng.randint(70, 150)))
    hearing = workday(assign + timedelta(days=rng.randint(65, 130)))
    later = assign - timedelta(days=rng.randint(4, 20))
    n = (later.year - stop.year) * 12 + later.month - stop.month
    more, plus = _ledger(rng, date(stop.year + stop.month // 12, stop.month % 12 + 1, 1), rent, charges, max(n, 1), later)
    more = [dict(r, balance=r['balance'] + debt) for r in more if r['date'] <= later.isoformat()]
    look = rng.randrange(100)
    firm = office(rng, town if rng.random() < .7 else rng.choice([t for t in TOWNS if t[6][:4] == town[6][:4]]), look, cp < date(2022, 7, 1))
    advocate = person(rng, born=False)
    guarantors = [person(rng) for _ in range(rng.choice([0, 0, 0, 1, 1, 2]))]
    for g in guarantors:
        g.address = one_line(rng, rng.choice(TOWNS))
    x = dict(cp_date=cp, lease=lease, rent=rent, charges=charges, rows=rows, debt=debt, stop=stop, weeks=weeks, assign_date=assign, hearing=hearing,
             hour=rng.choice([(9, 0), (9, 30), (8, 45), (10, 0), (14, 0), (13, 30), (14, 15)]), later=later, rows2=rows + more, debt2=more[-1]['balance'] if more else debt,
             pref=workday(assign + timedelta(days=rng.randint(1, 12))), cost=rng.randint(6800, 21500), dep=rng.choice([0, 0, rng.randint(1500, 9000)]), art700=rng.choice([300, 400, 500, 600, 750, 800, 900, 1000, 1200, 1500, 2000]) * 100,
             ref=rng.choice([f'{rng.randint(10, 99)}{rng.randint(1000, 9999)}/{rng.choice("ABKLMPS")}{rng.choice("ABCDLT")}', f'{cp.year % 100}/{rng.randint(100, 9999):05d}', f'C{rng.randint(100000, 999999)}', f'{rng.randint(100000, 999999)} - {rng.choice(["LOC", "EXP", "IMP"])}']),
             advocate=advocate, bar=town[4], toque=rng.choice(['', f'Toque {rng.randint(10, 300)}', f'Vestiaire {rng.randint(10, 300)}', f'Case n° {rng.randint(10, 90)}']),
             lawyer_address=one_line(rng, town), guarantors=guarantors, fond=rng.random() < .45,
             represented=rng.choices(['lawyer', 'self', 'agent'], [.72, .14, .14])[0],
             agent=rng.choice(['AGENCE DES REMPARTS', 'CABINET IMMO CANTAREL', 'GESTIA SUD', 'RÉGIE VAUBAN', 'LYS ET ORME GESTION', 'CABINET PERRAULT-DELORME IMMOBILIER']) if lord.kind not in ('hlm',) and rng.random() < .5 else '',
             agent_address=one_line(rng, town), subrogated=rng.choice(['', '', '', '', '', '', '', 'ACTION LOGEMENT SERVICES', 'ASSURANCES LOYERS MÉDIANE']) if lord.kind not in ('hlm',) else '',
             curator=rng.choice(['tuteur', 'curateur']) if rng.random() < .07 else '', insurance=rng.random() < .22,
             service=rng.choices(['personne', 'domicile', 'etude', 'pv_659'], [.2, .22, .48, .1])[0], service2=rng.choices(['personne', 'domicile', 'etude', 'pv_659'], [.15, .2, .5, .15])[0],
             old=cp < date(2018, 11, 25), huissier=cp < date(2022, 7, 1), rg=f"{hearing.year % 100}/{rng.randint(100, 4999):05d}",
             fsl=rng.choice([f"{street(rng)}, {town[1]} {town[0]}", f"Hôtel du Département, {street(rng)}, {town[1]} {town[0]}"]),
             court_street=rng.choice([f'{rng.randint(1, 40)}, {s}' for s in ('boulevard des Arènes', 'place du Palais', 'rue de la Cité judiciaire', 'avenue Thiers', 'rue des Écoles')]),
             room=rng.choice(['salle 2', 'salle d’audience n° 4, rez-de-chaussée', 'salle B, 1er étage', 'Salle des référés', '']))
    if x['represented'] == 'agent' and not x['agent']:
        x['represented'] = 'lawyer'
    h = House(f'hh-{index:04d}', town, tenants, lord, home, firm, x)
    h.extra['court'] = court_name(rng, h)
    return h


def court_name(rng, h):
    """Court as printed: instance court before 2020, then judicial court or its local branch."""
    place = h.town[3]
    if h.assign_date < date(2020, 1, 1):
        return f'Tribunal d’instance {h.town[5]}'
    if h.town[0] == 'Uzès' or rng.random() < .14:
        return f'Tribunal de proximité {place}'
    return f'Tribunal judiciaire {place}'
