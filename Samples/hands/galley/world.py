"""Households, landlords, offices and courts, drawn from one random source."""
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field
from . import names as N


@dataclass
class Place:
    voie: str
    cp: str
    commune: str
    complement: str = ""

    def one(self):
        return f"{self.voie}, {self.cp} {self.commune}"


@dataclass
class Person:
    man: bool
    prenoms: str
    nom: str
    maiden: str = ""
    born: dt.date = None
    birthplace: str = ""
    home: Place = None

    @property
    def civ(self):
        return "M." if self.man else "Mme"

    @property
    def civility(self):
        return "Monsieur" if self.man else "Madame"

    def full(self):
        return f"{self.prenoms} {self.nom}"


@dataclass
class Body:
    """A landlord or a claimant: persons, or a company."""
    kind: str            # person, couple, indivision, sci, social
    name: str
    place: Place
    form: str = ""
    siren: str = ""
    head: str = ""
    people: list = field(default_factory=list)


@dataclass
class Office:
    name: str
    associates: list
    place: Place
    phone: str
    email: str
    style: int
    town: str
    iban: str


@dataclass
class Lawyer:
    name: str
    bar: str
    place: Place
    phone: str
    email: str
    case: str


@dataclass
class Household:
    hid: str
    town: str
    dept: str
    tenants: list
    place: Place
    landlord: Body
    agency: str = ""
    agency_place: Place = None
    guarantor: Person = None
    tutor: str = ""
    subrogee: str = ""
    social: bool = False
    lease: dt.date = None
    rent: float = 0.0
    charges: float = 0.0
    aid: float = 0.0
    act: dt.date = None
    closed: dt.date = None
    summons: dt.date = None
    hearing: dt.date = None
    hour: tuple = (9, 0)
    prefect: dt.date = None
    ledger: list = field(default_factory=list)
    later: list = field(default_factory=list)
    debt: float = 0.0
    debt_late: float = 0.0
    late_closed: dt.date = None
    office: Office = None
    office2: Office = None
    lawyer: Lawyer = None
    court: str = ""
    court_place: str = ""
    ref: str = ""
    ref2: str = ""
    fsl: str = ""
    weeks: bool = True
    insured: bool = False
    ledger_split: bool = False


def slug(text):
    plain = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def siren(rng):
    """Nine digits with a right Luhn key."""
    head = [rng.randint(3, 8)] + [rng.randint(0, 9) for _ in range(7)]
    total = sum(sum(divmod(d * 2, 10)) if i % 2 else d for i, d in enumerate(head))
    digits = "".join(map(str, head)) + str(-total % 10)
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}"


def phone(rng):
    d = rng.choice(N.PHONES) + f"{rng.randint(0, 9999):04d}"
    return rng.choice([" ", ".", "\u00a0"]).join(d[i:i + 2] for i in range(0, 10, 2))


def iban(rng):
    bban = f"{rng.randint(10000, 19999)}{rng.randint(0, 99999):05d}{rng.randint(0, 10**11 - 1):011d}"
    b, g, c = int(bban[:5]), int(bban[5:10]), int(bban[10:])
    bban += f"{97 - (89 * b + 15 * g + 3 * c) % 97:02d}"
    key = 98 - int(bban + "152700") % 97
    raw = f"FR{key:02d}{bban}"
    return " ".join(raw[i:i + 4] for i in range(0, 27, 4))


def place(rng, town, flat=True):
    cp, _, _, around = N.TOWNS[town]
    cp, commune = rng.choice(around)
    number = str(rng.randint(1, 148)) + rng.choice(["", "", "", " bis"])
    extra = ""
    if flat and rng.random() < 0.7:
        bits = []
        if rng.random() < 0.4:
            bits.append(rng.choice(N.RESIDENCES))
        bits += [rng.choice([f"Bâtiment {rng.choice('ABCDE')}", f"Bât. {rng.randint(1, 9)}"])] if rng.random() < 0.6 else []
        bits.append(rng.choice([f"Appartement {rng.randint(1, 148)}", f"Appt {rng.randint(1, 60)}", f"{rng.randint(1, 6)}e étage porte {rng.choice(['gauche', 'droite', '12', '34'])}",
                                f"Logement n° {rng.randint(100, 999)}"]))
        extra = ", ".join(bits)
    return Place(f"{number} {rng.choice(N.STREETS)}", cp, commune, extra)


def surname(rng):
    r = rng.random()
    if r < 0.08:
        return rng.choice(N.PARTICLES)
    if r < 0.15:
        return rng.choice(N.SURNAMES[:60]) + "-" + rng.choice(N.SURNAMES[:60])
    return rng.choice(N.SURNAMES)


def person(rng, man=None, nom=None, home=None, year=(1950, 2001)):
    man = rng.random() < 0.5 if man is None else man
    given = rng.choice(N.MEN if man else N.WOMEN)
    if rng.random() < 0.25:
        given += (", " if rng.random() < 0.3 else " ") + rng.choice(N.SECOND[man])
    born = dt.date(rng.randint(*year), rng.randint(1, 12), rng.randint(1, 28))
    return Person(man, given, nom or surname(rng), "", born, rng.choice(N.BIRTHPLACES), home)


def tenants(rng, home):
    r = rng.random()
    if r < 0.45:
        one = person(rng, home=home)
        if not one.man and rng.random() < 0.3:
            one.maiden = surname(rng)
        return [one]
    if r < 0.75:
        he = person(rng, True, home=home)
        she = person(rng, False, he.nom, home)
        she.maiden = surname(rng) if rng.random() < 0.8 else ""
        return [he, she]
    two = [person(rng, home=home), person(rng, home=home)]
    return two + ([person(rng, home=home)] if rng.random() < 0.15 else [])


def landlord(rng, town):
    kind = rng.choices(["person", "couple", "indivision", "sci", "social"], [25, 12, 7, 21, 35])[0]
    seat = place(rng, rng.choice([town, rng.choice(list(N.TOWNS))]), False)
    if kind == "social":
        form, name = rng.choice(N.SOCIAL)
        return Body(kind, name, seat, form, siren(rng), rng.choice(["son directeur général", "son président du directoire", "son représentant légal"]))
    if kind == "sci":
        return Body(kind, rng.choice(N.SCI_NAMES), seat, "SCI", siren(rng), "son gérant en exercice")
    a = person(rng, year=(1938, 1980))
    people = [a]
    if kind == "couple":
        a.man, a.prenoms = True, rng.choice(N.MEN)  # written husband first on deeds
        people.append(person(rng, False, a.nom, year=(1938, 1980)))
        name = " et ".join(p.full() for p in people)
    elif kind == "indivision":
        name = f"Indivision {a.nom}"
    else:
        name = a.full()
    return Body(kind, name, seat, people=people)


def office(rng, town, style):
    people = [surname(rng) for _ in range(rng.choice([1, 2, 2, 3]))]
    form = rng.choice(["SCP", "SELARL", "SAS", "SELAS", ""]) if len(people) > 1 else rng.choice(["", "SELARL", "Étude"])
    joined = rng.choice([" - ", " & ", ", "]).join(people)
    if rng.random() < 0.2 and len(people) > 1:
        joined = people[0] + " et Associés"
    cp = N.TOWNS[town][0]
    full = f"{form} {joined}".strip() if form or len(people) > 1 else f"{rng.choice(N.MEN)} {people[0]}"
    associates = [f"{rng.choice(N.MEN + N.WOMEN)} {p}" for p in people]
    if full in [a for a in associates] or len(people) == 1 and not form:
        associates = [full]
    return Office(full, associates, Place(f"{rng.randint(1, 90)} {rng.choice(N.STREETS)}", cp, town), phone(rng),
                  rng.choice(["contact", "etude", "scp", "accueil"]) + "@" + slug(people[0]) + rng.choice(["-cdj.example", "-huissiers.exemple.fr", ".example"]), style, town, iban(rng))


def lawyer(rng, town):
    nom = surname(rng)
    bar = town if rng.random() < 0.8 else rng.choice(list(N.TOWNS))
    return Lawyer(f"{rng.choice(N.MEN + N.WOMEN)} {nom}", bar, place(rng, bar, False), phone(rng), f"{slug(nom)}@avocats-{slug(bar)}.example",
                  rng.choice([f"case {rng.randint(2, 180)}", f"toque {rng.choice('ABCDEP')}{rng.randint(10, 999)}", f"vestiaire {rng.randint(10, 99)}"]))


def months_back(day, n):
    k = day.year * 12 + day.month - 1 - n
    return dt.date(k // 12, k % 12 + 1, 1)


def workday(d, rng=None):
    while d.weekday() >= 5:
        d += dt.timedelta(days=1)
    return d


def statement(rng, hh, start, end, carried):
    """A ledger from `start` to `end` (first days of months): calls, aid, payments."""
    rows, balance = [], carried
    def add(day, label, debit, credit):
        nonlocal balance
        balance = round(balance + debit - credit, 2)
        rows.append(dict(date=day.isoformat(), label=label, debit=debit, credit=credit, balance=balance))
    month, k = start, 0
    while month <= end:
        name = "Loyer et charges" if hh.ledger_split is False else "Loyer"
        tag = f"{month:%m/%Y}"
        add(month, f"{name} {tag}", round(hh.rent + (0 if hh.ledger_split else hh.charges), 2), 0.0)
        if hh.ledger_split:
            add(month, f"Provision charges {tag}", hh.charges, 0.0)
        if hh.aid and rng.random() < 0.75:
            add(month + dt.timedelta(days=4), rng.choice(["APL reçue CAF", "Virement CAF"]), 0.0, hh.aid)
        if k and rng.random() < 0.28:
            paid = round(rng.choice([hh.rent, 100, 150, 200, hh.rent / 2, 320.5]), 2)
            add(month + dt.timedelta(days=rng.randint(8, 24)), rng.choice(["Règlement par chèque", "Virement", "Versement espèces", "Règlement CB"]), 0.0, paid)
        if rng.random() < 0.05:
            add(month + dt.timedelta(days=15), rng.choice(["Régularisation charges", "TEOM"]), round(rng.uniform(40, 260), 2), 0.0)
        month, k = months_back(month, -1), k + 1
    return rows


def history(rng, hh):
    """Dates and debts of the case, one after another."""
    year = rng.choices(range(2014, 2027), [3, 3, 3, 4, 4, 4, 5, 8, 10, 16, 20, 22, 8])[0]
    act = workday(dt.date(year, rng.randint(1, 12 if year < 2026 else 4), rng.randint(1, 28)))
    hh.act, hh.lease = act, dt.date(max(1996, year - rng.choice([1, 1, 2, 3, 4, 5, 7, 9, 12, 16])), rng.randint(1, 12), rng.choice([1, 1, 15, rng.randint(2, 28)]))
    if hh.lease >= act - dt.timedelta(days=300):
        hh.lease = hh.lease.replace(year=hh.lease.year - 1)
    hh.weeks = hh.lease >= dt.date(2023, 7, 29) or act >= dt.date(2023, 8, 1) and rng.random() < 0.4
    hh.rent, hh.charges = round(rng.uniform(310, 980), 2), rng.choice([float(rng.randint(20, 140)), round(rng.uniform(15, 160), 2)])
    hh.aid = round(rng.uniform(90, 320), 2) if hh.social or rng.random() < 0.3 else 0.0
    hh.ledger_split = rng.random() < 0.4
    span = rng.randint(4, 11)
    hh.closed = act - dt.timedelta(days=rng.randint(3, 16))
    top = months_back(hh.closed, 0)
    hh.ledger = [r for r in statement(rng, hh, months_back(top, span), top, 0.0) if r["date"] <= hh.closed.isoformat()]
    hh.debt = hh.ledger[-1]["balance"]
    if hh.debt < 600:
        return history(rng, hh)
    hh.summons = workday(act + dt.timedelta(days=(50 if hh.weeks else 68) + rng.randint(0, 60)))
    hh.hearing = workday(hh.summons + dt.timedelta(days=rng.randint(64, 150)))
    hh.prefect = workday(hh.summons + dt.timedelta(days=rng.randint(0, 4)))
    hh.hour = rng.choice([(9, 0), (9, 30), (8, 45), (10, 15), (14, 0), (13, 30), (11, 0)])
    hh.late_closed = hh.summons - dt.timedelta(days=rng.randint(2, 14))
    last = dt.date.fromisoformat(hh.ledger[-1]["date"])
    more = statement(rng, hh, months_back(top, -1), months_back(hh.late_closed, 0), hh.debt)
    hh.later = [r for r in more if last.isoformat() <= r["date"] <= hh.late_closed.isoformat()]
    hh.debt_late = hh.later[-1]["balance"] if hh.later else hh.debt


def court(rng, hh):
    cp, street, dept, _ = N.TOWNS[hh.town]
    kind = "Tribunal d'instance" if hh.summons.year < 2020 else rng.choice(["Tribunal judiciaire"] * 4 + ["Tribunal de proximité"])
    seat = hh.town if kind != "Tribunal de proximité" else rng.choice([c for _, c in N.TOWNS[hh.town][3]])
    hh.court = f"{kind} {'d' + chr(39) if seat[0] in 'AEÉOIU' else 'de '}{seat}"
    hh.court_place = f"{rng.randint(1, 40)} {street}, {cp} {hh.town}" + (f", {rng.choice(N.ROOMS)}" if rng.random() < 0.7 else "")


def reference(rng, year):
    return rng.choice([f"{rng.randint(10000, 99999)}/{rng.choice(['MD', 'LC', 'AB', 'JPR'])}", f"C{rng.randint(100000, 999999)}", f"{year % 100}{rng.randint(1000, 9999)}.{rng.randint(10, 99)}",
                       f"LOC-{rng.randint(1000, 9999)}/{year}", f"{rng.randint(1000, 9999)} {rng.choice(['AS', 'VB', 'CG'])}"])


def household(rng, number, shelf):
    """One case; `shelf` holds the offices already invented, so that offices come back."""
    town = rng.choice(list(N.TOWNS))
    home = place(rng, town)
    hh = Household(f"H{number:03d}", town, N.TOWNS[town][2], tenants(rng, home), home, landlord(rng, town))
    hh.social = hh.landlord.kind == "social"
    if not hh.social and rng.random() < 0.45:
        hh.agency, hh.agency_place = rng.choice(N.AGENCIES), place(rng, town, False)
    if not hh.social and rng.random() < 0.35:
        hh.guarantor = person(rng, home=place(rng, rng.choice(list(N.TOWNS)), False), year=(1945, 1975))
    if rng.random() < 0.08:
        hh.tutor = rng.choice(["l'UDAF", "l'Association tutélaire"]) + " " + N.OF_DEPT[hh.dept]
    if not hh.social and not hh.guarantor and rng.random() < 0.3:
        hh.subrogee = rng.choice(N.CIVIC * 2 + N.INSURERS)
    history(rng, hh)
    hh.insured = rng.random() < 0.3
    court(rng, hh)
    hh.lawyer = lawyer(rng, town) if rng.random() < 0.65 else None
    hh.office, hh.office2 = shelf.pick(rng, town), shelf.pick(rng, town)
    hh.ref, hh.ref2 = reference(rng, hh.act.year), reference(rng, hh.summons.year)
    hh.fsl = f"{rng.randint(1, 60)} {rng.choice(N.STREETS)}, {N.TOWNS[town][0]} {town}"
    return hh


class Shelf:
    """Offices by town; each keeps one style for life."""

    def __init__(self, rng):
        self.offices = {}
        self.styles = list(range(48))
        rng.shuffle(self.styles)

    def pick(self, rng, town):
        row = self.offices.setdefault(town, [])
        if not row or len(row) < 3 and rng.random() < 0.5:
            row.append(office(rng, town, self.styles.pop() if self.styles else rng.randint(0, 47)))
        return rng.choice(row)
