"""Invented people, offices, companies and the money story of one household."""
import datetime as dt
from dataclasses import dataclass, field

SURNAMES = """Abrivard Bessonnaud Cauvinel Dargelos Escoubet Fauchereau Garrigoux Hautecloche Izardel Jourdenas Kermarvan Lescoublet Maupertin Noyalet
Ouvrardin Peyrissac Quillevan Rambourdin Saintrapt Tournebise Urvoaz Vauzelard Boulakhras Traorelli Nguyenart Benkadour Mirandeau Coulibardi Ferreirol Da-Silvart
Charpentel Roussillard Gombertin Lavergnas Pontvianne Delestrade Montagnier Brissoneau Castelnovo Guérandel Maréchaux Thévenard Bézianne Crémadeille""".split()
PARTICLES = ("de Brassempuy", "d'Argelouse", "Le Guillantec", "du Pontavic", "El Mansourdi", "Van Hoestraat", "Ben Tahirou", "de La Morvonnais")
WOMEN = "Aurélie Bénédicte Chantal Djamila Élodie Fatoumata Ghislaine Hélène Inès Joëlle Karima Laëtitia Mireille Nadège Océane Priscilla Rachida Solène Yvette Zoé".split()
MEN = "Abdel Bastien Cédric Didier Émeric François Gaëtan Hugues Ismaël Jérémy Kévin Loïc Mamadou Norbert Olivier Pascal Rémi Stéphane Thibault Yannick".split()
TOWNS = [("Nîmes", "30000", "Gard", "Nîmes"), ("Alès", "30100", "Gard", "Alès"), ("Béziers", "34500", "Hérault", "Béziers"), ("Troyes", "10000", "Aube", "Troyes"),
         ("Limoges", "87000", "Haute-Vienne", "Limoges"), ("Le Mans", "72000", "Sarthe", "Le Mans"), ("Valence", "26000", "Drôme", "Valence"),
         ("Évreux", "27000", "Eure", "Évreux"), ("Saint-Étienne", "42000", "Loire", "Saint-Étienne"), ("Perpignan", "66000", "Pyrénées-Orientales", "Perpignan"),
         ("Laon", "02000", "Aisne", "Laon"), ("Quimper", "29000", "Finistère", "Quimper"), ("Agen", "47000", "Lot-et-Garonne", "Agen"),
         ("Vernon", "27200", "Eure", "Évreux"), ("Romans-sur-Isère", "26100", "Drôme", "Valence"), ("Bagnols-sur-Cèze", "30200", "Gard", "Nîmes"),
         ("Pézenas", "34120", "Hérault", "Béziers"), ("Firminy", "42700", "Loire", "Saint-Étienne"), ("Mulhouse", "68100", "Haut-Rhin", "Mulhouse"), ("Colombes", "92700", "Hauts-de-Seine", "Nanterre")]
STREETS = ["rue des Tanneurs", "avenue Jean-Moulin", "rue du Puits-Couchoux", "boulevard Gambetta", "impasse des Lauriers", "rue Émile-Zola", "chemin du Mas de Ville",
           "allée des Cordeliers", "place de la Halle", "quai de la Fontaine", "rue du 8 Mai 1945", "cours Lafayette", "square Paul-Éluard", "rue Basse", "montée des Capucins", "route d'Uzès"]
COMPLEMENTS = ["Appt 12", "Bât. B, 3ème étage", "Résidence Les Amandiers, Appt 204", "Escalier 2, porte gauche", "2e étage droite", "Logement n° 31", "Bâtiment C, Appartement 7", "RDC, porte 3", "Entrée A, 5ème étage, porte 52", None, None, None]
JOBS = ["retraité", "fonctionnaire", "infirmière libérale", "commerçant", "ingénieur", "agriculteur", "enseignante"]


@dataclass
class Person:
    civ: str
    nom: str
    prenoms: str
    naissance: str | None
    dob: dt.date
    pob: str

    @property
    def full(self):
        return f"{self.prenoms} {self.nom}"


@dataclass
class Case:
    """All that is true of one household; papers print parts of it."""
    hid: str
    rng: object
    tenants: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)

    def __getattr__(self, key):
        try:
            return self.__dict__["extra"][key]
        except KeyError:
            raise AttributeError(key)


def workday(d, rng=None):
    """Next day on which a bailiff serves or a court sits."""
    while d.weekday() > 4 or (d.month, d.day) in ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)):
        d += dt.timedelta(1)
    return d


def siren(rng):
    """Nine digits with a right Luhn key."""
    head = [rng.randint(3, 9)] + [rng.randint(0, 9) for _ in range(7)]
    total = sum(x if i % 2 == 0 else sum(divmod(2 * x, 10)) for i, x in enumerate(head))
    s = "".join(map(str, head + [-total % 10]))
    return f"{s[:3]} {s[3:6]} {s[6:]}"


def phone(rng):
    pre = rng.choice(["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"]).split()
    return " ".join(pre + [f"{rng.randint(0, 99):02d}" for _ in range(2)])


def surname(rng):
    roll = rng.random()
    if roll < 0.12:
        return rng.choice(PARTICLES)
    if roll < 0.2:
        return "-".join(rng.sample(SURNAMES, 2))
    return rng.choice(SURNAMES)


def person(rng, civ=None, nom=None, married=0.35):
    civ = civ or rng.choice(["M.", "Mme"])
    first = " ".join(rng.sample(MEN if civ == "M." else WOMEN, rng.choice([1, 1, 2])))
    maiden = surname(rng) if civ == "Mme" and rng.random() < married else None
    return Person(civ, nom or surname(rng), first, maiden, dt.date(rng.randint(1948, 2001), rng.randint(1, 12), rng.randint(1, 28)), rng.choice(TOWNS)[0])


def street(rng):
    return f"{rng.randint(1, 148)}{rng.choice(['', '', '', ' bis', ' ter'])}{rng.choice(['', ','])} {rng.choice(STREETS)}"


def address(rng, town=None):
    t = town or rng.choice(TOWNS)
    return f"{street(rng)}, {t[1]} {rng.choice([t[0], t[0].upper()])}"


def slug(s):
    plain = str.maketrans("éèêëàâîïôûüçÉÈ'- ", "eeeeaaiiouucEE---")
    return "-".join(w for w in s.translate(plain).lower().split("-") if w)


def office(rng, town, old):
    """A bailiff's office; `old` keeps the name of the profession before July 2022."""
    names = rng.sample(SURNAMES, rng.choice([1, 2, 2, 3]))
    form = rng.choice(["SCP", "SELARL", "SAS", "SELAS", "SARL", ""]) if len(names) > 1 else rng.choice(["SELARL", "Étude", ""])
    job = "huissier" if old else "commissaire"
    joined = rng.choice([" - ", " & ", ", ", " – "]).join(names)
    people = [f"{rng.choice(MEN + WOMEN)} {n}" for n in names]
    name = f"{form} {joined}".strip() if form or len(names) > 1 else f"Maître {people[0]}"
    return dict(nom=name, associes=people, job=job, jobs=job + "s", adresse=address(rng, town), tel=phone(rng),
                email=f"{rng.choice(['contact', 'etude', 'accueil', 'gestion'])}@{slug(names[0])}-{rng.choice(['cdj', 'etude', 'justice'])}.{rng.choice(['example', 'exemple.fr'])}",
                ville=town[0], iban="FR76 3000 9999 0" + str(rng.randint(1000000000, 9999999999)))


def landlord(rng, kind, town):
    """name as recorded, printed identity, type."""
    a = address(rng)
    if kind in ("pp", "agence", "subrogation", "assureur"):
        p = person(rng)
        return dict(nom=p.full, persons=[p], type="personne_physique", adresse=a)
    if kind in ("couple", "indivision"):
        h = person(rng, "M.")
        w = person(rng, "Mme", h.nom if kind == "couple" else None, 0.8 if kind == "couple" else 0.1)
        return dict(nom=f"{h.full} et {w.full}", persons=[h, w], type="personne_physique", adresse=a)
    if kind == "sci":
        nom = rng.choice(["du Vieux Lavoir", "Les Trois Platanes", "Bel Horizon", "Mirabel Invest", "La Garancière", "Saint-Roch Patrimoine"]) + rng.choice(["", f" {rng.randint(2, 9)}"])
        return dict(nom=nom, form=rng.choice(["SCI", "Société civile immobilière", "S.C.I."]), persons=[], gerant=person(rng), type="personne_morale", adresse=a, siren=siren(rng))
    nom, form = rng.choice([("Habitat du Val Clair", "OPH"), ("Toits des Deux Rives", "SA d'HLM"), ("Logis Cévenol Habitat", "ESH"), ("Foyer des Collines", "SA d'HLM"),
                            ("Domaria Habitat", "Office public de l'habitat"), ("Néolia-Mézenc", "Société anonyme d'habitations à loyer modéré")])
    return dict(nom=nom, form=form, persons=[], type="personne_morale", adresse=address(rng, town), siren=siren(rng))


def tenants(rng, pool):
    """One tenant, a couple, or co-tenants; now and then a surname met elsewhere."""
    nom = rng.choice(pool) if pool and rng.random() < 0.2 else surname(rng)
    pool.append(nom)
    kind = rng.choice(["one", "one", "one", "couple", "couple", "two", "three"])
    if kind == "couple":
        return [person(rng, "M.", nom), person(rng, "Mme", nom, 0.6)]
    return [person(rng, None, nom)] + [person(rng) for _ in range({"one": 0, "two": 1, "three": 2}[kind])]


def ledger(rng, start, months, rent, charges, apl, balance=0.0):
    """Month by month statement: rent called, housing aid, payments; ends with a debt."""
    rows, y, m = [], start.year, start.month
    names = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    label = rng.choice(["Loyer et charges {}", "Quittancement {}", "Appel de loyer {}", "Échéance {}", "Terme {}"])
    for k in range(months):
        d = dt.date(y, m, 1)
        balance = round(balance + rent + charges, 2)
        rows.append(dict(date=d.isoformat(), label=label.format(f"{names[m-1]} {y}"), debit=round(rent + charges, 2), credit=0.0, balance=balance))
        for lab, amount, day in ((rng.choice(["APL versée", "Versement CAF"]), apl, 6), (rng.choice(["Virement locataire", "Règlement chèque", "Versement espèces"]), rng.choice([0, 0, 0, round(rent * 0.4, 2), 150.0]), 17)):
            if amount:
                balance = round(balance - amount, 2)
                rows.append(dict(date=d.replace(day=day).isoformat(), label=lab, debit=0.0, credit=amount, balance=balance))
        y, m = (y + 1, 1) if m == 12 else (y, m + 1)
    return rows


def make_case(seed, i, rng, pool, neighbour=None):
    """The whole story of a household, dates in order."""
    x = {}
    old = rng.random() < 0.25
    town = rng.choice(TOWNS)
    bail = dt.date(rng.randint(2008, 2015) if old else rng.randint(2016, 2024), rng.randint(1, 12), rng.choice([1, 1, 5, 12, 15, 20, 28]))
    cmd = dt.date(rng.randint(2017, 2019), 1, 1) if old else dt.date(rng.randint(2022, 2026), 1, 1)
    cmd = workday(max(cmd, bail + dt.timedelta(300)) + dt.timedelta(rng.randint(20, 300)))
    if cmd > dt.date(2026, 5, 1):
        cmd = workday(dt.date(2025, 9, 1) + dt.timedelta(rng.randint(0, 200)))
    ass = workday(cmd + dt.timedelta(rng.randint(70, 120)))
    aud = workday(ass + dt.timedelta(rng.randint(66, 110)))
    x["kind"] = rng.choice(["pp", "pp", "couple", "indivision", "sci", "sci", "hlm", "hlm", "hlm", "agence", "agence", "subrogation", "assureur"])
    x["bailleur"] = landlord(rng, x["kind"], town)
    x["agence"] = rng.choice(["Cabinet Rivoire Immobilier", "Agence du Beffroi", "Gestimmo Provence", "Foncia-Lormel Gestion", "Immobilière Trèfle Blanc"]) if x["kind"] == "agence" else None
    x["subroge"] = {"subrogation": "Action Logement Services", "assureur": "Mutuelle Garantia Loyers"}.get(x["kind"])
    new_law = cmd >= dt.date(2023, 7, 29)
    x.update(town=town, old=old, office=office(rng, town, cmd < dt.date(2022, 7, 1)), bail=bail, cmd=cmd, ass=ass, aud=aud, six=new_law and (bail >= dt.date(2023, 7, 29) or rng.random() < 0.3),
             pref=workday(ass + dt.timedelta(1)), rent=round(rng.uniform(290, 940), 2), charges=round(rng.uniform(25, 140), 2))
    if rng.random() < 0.25:
        x["rent"] = float(round(x["rent"] / 10) * 10)
    apl = round(rng.uniform(90, 210), 2) if rng.random() < 0.4 else 0.0
    months = rng.randint(3, 9)
    y, m = divmod(cmd.year * 12 + cmd.month - 1 - months, 12)
    rows = ledger(rng, dt.date(y, m + 1, 1), months + 3, x["rent"], x["charges"], apl)
    cut = [r for r in rows if r["date"] < cmd.replace(day=1).isoformat()]
    x.update(rows1=cut, rows2=rows, debt1=cut[-1]["balance"], debt2=rows[-1]["balance"], close1=cmd.replace(day=1) - dt.timedelta(1),
             close2=min(ass - dt.timedelta(3), dt.date.fromisoformat(rows[-1]["date"]) + dt.timedelta(14)))
    x["flat"] = dict(voie=street(rng), code_postal=town[1], commune=rng.choice([town[0], town[0].upper()]))
    comp = rng.choice(COMPLEMENTS)
    if comp:
        x["flat"]["complement"] = comp
    if neighbour:  # same building, other flat
        x["flat"] = dict(neighbour, complement=f"Appt {rng.randint(40, 60)}")
    x["caution"] = (person(rng), address(rng)) if rng.random() < 0.3 else None
    x["tuteur"] = rng.choice(["UDAF", "tuteur"]) if rng.random() < 0.1 else None
    av = person(rng, None, None, 0)
    x["avocat"] = dict(nom=av.full, barreau=town[3], adresse=address(rng, town), tel=phone(rng), case=rng.randint(11, 240))
    x["mode"] = rng.choice(["etude", "etude", "etude", "domicile", "domicile", "personne", "pv_659"])
    x["heure"] = rng.choice(["09:00", "08:30", "09:30", "10:00", "13:30", "14:00", "10:30"])
    proxi = rng.random() < 0.25
    place = town[3]
    de = "d'" if place[0] in "AÉ" else ("du " if place.startswith("Le ") else "de ")
    place_said = place[3:] if place.startswith("Le ") else place
    x["court"] = ("Tribunal d'instance " if ass < dt.date(2020, 1, 1) else "Tribunal de proximité " if proxi else "Tribunal judiciaire ") + de + place_said
    x["court_lieu"] = f"{street(rng)}, {rng.choice(['salle ' + rng.choice('ABCD'), 'salle n° ' + str(rng.randint(1, 9)), 'salle des audiences civiles', '1er étage, salle ' + str(rng.randint(101, 120))])}"
    x["fsl"] = f"{street(rng)}, {town[1]} {town[3]}"
    x["cost"] = round(rng.choice([rng.uniform(74, 98), rng.uniform(128, 190)]), 2)
    x["ref"] = rng.choice(["{a}/{b}/{c}", "{y}{a}", "C{a}-{c}", "{a} {c}", "{y}.{a}/{c}", "L{y}-{b}{a}"]).format(a=rng.randint(10234, 98765), b=rng.randint(1, 99), c=rng.choice(["MD", "SL", "PB", "AC", "JV"]), y=cmd.year % 100)
    x["refere"] = rng.random() < 0.55
    return Case(f"H{seed:03d}-{i:03d}", rng, tenants(rng, pool), x)
