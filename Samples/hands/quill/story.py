"""What happened to each household: lease, arrears, commandement, assignation, hearing. All dates in order, all sums exact."""
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from . import offices, people, places
from .digits import MONTHS, add_months

REFORM = date(2023, 7, 29)             # six weeks instead of two months, for leases signed since
FEASTS = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}


def working(d, weekend=False):
    """The first day from `d` on which an act may be served (or a court sits)."""
    while (d.month, d.day) in FEASTS or d.weekday() > (5 if weekend else 4):
        d += timedelta(days=1)
    return d


@dataclass
class Case:
    hid: str
    town: object
    tenants: list
    premises: object
    landlord: object
    office: object
    lawyer: object
    agent: tuple = None
    sponsors: list = field(default_factory=list)
    nature: str = ""
    lease: date = None
    rent: int = 0
    fees: int = 0
    ledger: list = field(default_factory=list)
    at: date = None                    # day the first statement stops
    debt: int = 0
    served: date = None                # commandement
    costs: list = field(default_factory=list)
    cost: int = 0
    weeks: bool = False
    costs2: tuple = ()                 # of the assignation: printed, but no field of its own
    deposit: int = 0
    reminder: date = None
    later: list = field(default_factory=list)
    at2: date = None
    debt2: int = 0
    summoned: date = None              # assignation
    hearing: date = None
    clock: tuple = (9, 0)
    court: tuple = ()
    told: date = None                  # préfet
    ccapex: date = None
    reference: str = ""
    modes: list = field(default_factory=list)
    modes2: list = field(default_factory=list)
    art700: int = 0
    fund: str = ""
    interim: bool = True
    judged: date = None
    aid: int = 0

    @property
    def old(self):
        return self.served < date(2022, 7, 1)

    def trade(self, d):
        return "huissier de justice" if d < date(2022, 7, 1) else "commissaire de justice"


class World:
    """The few towns, offices and landlords that all households of a set share."""

    def __init__(self, seed, count):
        self.rng = rng = random.Random(f"quill world {seed}")
        self.towns = [places.Town(*t) for t in rng.sample(places.TOWNS, max(4, count // 3))]
        self.offices = {t.name: [offices.bailiff(rng, t) for _ in range(2)] for t in self.towns}
        self.lawyers = {t.name: [offices.lawyer(rng, t) for _ in range(2)] for t in self.towns}
        self.lords = {t.name: [offices.landlord(rng, t) for _ in range(2)] for t in self.towns}
        self.agents = {t.name: offices.agency(rng, t) for t in self.towns}
        self.cases = []
        for i in range(count):
            self.cases.append(self._case(f"Q{seed}-{i + 1:03d}", random.Random(f"quill case {seed} {i}")))

    def _case(self, hid, rng):
        near = rng.choice(self.cases) if self.cases and rng.random() < 0.22 else None
        twin = rng.choice(self.cases) if self.cases and rng.random() < 0.22 else None
        t = near.town if near else rng.choice(self.towns)
        home = places.Address(near.premises.voie if near else places.street(rng), t.code, t.name, places.door(rng) if near or rng.random() < 0.6 else "")
        if near and home.extra == near.premises.extra:
            home.extra = f"Logement {rng.randint(100, 999)}"
        lord = near.landlord if near else (rng.choice(self.lords[t.name]) if rng.random() < 0.6 else offices.landlord(rng, t))
        known = {p.full for other in self.cases for p in other.tenants}
        folk = people.tenants(rng, twin.tenants[0].name if twin else None)
        while known & {p.full for p in folk}:        # same surname is wanted, the very same person is not
            folk = people.tenants(rng)
        c = Case(hid, t, folk, home, lord, rng.choice(self.offices[t.name]), rng.choice(self.lawyers[t.name]))
        if lord.kind not in ("hlm", "oph") and rng.random() < 0.4:
            c.agent = self.agents[t.name]
        if lord.kind not in ("hlm", "oph") and rng.random() < 0.3:
            c.sponsors = [people.sponsor(rng, t)]
        if rng.random() < 0.1:
            c.tenants[0].guardian = rng.choice([f"l'UDAF {t.num}", "l'association tutélaire LA SAUVEGARDE"])
        c.nature = rng.choice(["un appartement", "un logement de type T3", "une maison d'habitation avec jardin", "un appartement et une cave", "un logement conventionné de type 4", "un studio meublé"])
        _money(c, rng)
        _procedure(c, rng)
        return c


def _money(c, rng):
    c.rent, c.fees = rng.randint(28500, 98000), rng.choice([rng.randint(1500, 19000), rng.randint(20, 150) * 100])
    if rng.random() < 0.3:
        c.rent = c.rent // 1000 * 1000
    c.aid = rng.randint(7000, 26000) if rng.random() < 0.4 else 0
    span = rng.choices([(2017, 2019), (2020, 2022), (2023, 2024), (2025, 2026)], [18, 22, 35, 25])[0]
    c.served = working(date(year := rng.randint(*span), rng.randint(1, 2 if year == 2026 else 12), rng.randint(1, 28)), True)
    c.lease = min(date(c.served.year - rng.randint(1, 9), rng.randint(1, 12), rng.choice([1, 1, 15, rng.randint(1, 28)])), add_months(c.served, -11))
    if c.served > date(2024, 9, 1) and rng.random() < 0.5:
        c.lease = REFORM + timedelta(days=rng.randint(2, max(10, (c.served - REFORM).days - 300)))
    c.at = c.served - timedelta(days=rng.randint(3, 25))
    months = rng.randint(3, 9)
    start = add_months(c.at.replace(day=1), -months)
    c.ledger = statement(c, rng, start, c.at)
    c.debt = c.ledger[-1][4]
    c.costs, c.cost = bill(rng, c.debt)
    c.weeks = c.served >= REFORM and (c.lease >= REFORM or rng.random() < 0.4)


def statement(c, rng, start, end, opening=0):
    """Monthly rows (date, label, debit, credit, balance) up to `end`."""
    rows, balance, month = [], opening, start
    if opening:
        rows.append((start, "Report du solde antérieur", opening, 0, balance))
    while month <= end:
        label = f"{MONTHS[month.month - 1]} {month.year}"
        due = c.rent + c.fees
        balance += due
        rows.append((month, f"Loyer et charges {label}", due, 0, balance))
        pay = month + timedelta(days=rng.randint(3, 9))
        if c.aid and pay <= end:
            balance -= c.aid
            rows.append((pay, f"APL {label}", 0, c.aid, balance))
        part = rng.choice([0, 0, 0, c.rent // 2, 15000, 20000])
        pay += timedelta(days=rng.randint(2, 12))
        if part and pay <= end and balance - part > due:
            balance -= part
            rows.append((pay, rng.choice(["Règlement locataire", "Virement reçu", "Chèque locataire", "Versement espèces"]), 0, part, balance))
        month = add_months(month, 1)
    return rows


def bill(rng, debt):
    """The cost box of an act: lines before tax, tax, total."""
    fee = {True: 5106, False: 2553}[debt > 128000]
    lines = [("Émolument (art. A444-11 C. com.)", fee), ("Transport (art. A444-48)", rng.choice([767, 880, 940]))]
    if rng.random() < 0.5:
        lines.insert(1, ("Droit d'engagement de poursuites (A444-15)", round(debt * 0.04) if debt < 500000 else 26828))
    net = sum(v for _, v in lines)
    vat = round(net * 0.2)
    post = rng.choice([0, 143, 265, 388])
    lines += [("Total hors taxes", net), ("T.V.A. à 20 %", vat)]
    if post:
        lines.append(("Affranchissement", post))
    return lines, net + vat + post


def _procedure(c, rng):
    c.costs2 = (*bill(rng, 5000), False)
    c.deposit = c.rent if rng.random() < 0.7 else 2 * c.rent
    c.reminder = working(c.at - timedelta(days=rng.randint(15, 60)))
    c.ccapex = working(c.served + timedelta(days=rng.randint(1, 12)))
    wait = timedelta(days=43 if c.weeks else 63)
    c.summoned = working(c.served + wait + timedelta(days=rng.randint(8, 110)), True)
    c.at2 = c.summoned - timedelta(days=rng.randint(4, 24))
    if c.at2 <= c.at:
        c.at2 = c.at + timedelta(days=20)
    c.later = statement(c, rng, add_months(c.at.replace(day=1), 1), c.at2, c.debt)
    c.debt2 = c.later[-1][4] if c.later else c.debt
    c.hearing = working(c.summoned + timedelta(days=rng.randint(75, 150)))
    c.clock = rng.choice([(9, 0), (9, 30), (10, 0), (10, 30), (13, 30), (14, 0), (14, 15), (8, 45), (11, 0)])
    c.court = places.court(rng, c.town, c.summoned < date(2020, 1, 1))
    c.told = working(c.summoned + timedelta(days=rng.randint(0, 4)))
    c.judged = working(c.hearing + timedelta(days=rng.randint(20, 60)))
    n = rng.randint(1000, 99999)
    c.reference = rng.choice([f"{n}/{rng.choice(['JB', 'MCL', 'AT'])}", f"{c.served:%y}{n:05d}", f"D{n:06d}", f"{n:05d} - {c.served:%y}/{rng.randint(1, 12):02d}", f"{rng.choice('ABC')}{n}.{rng.randint(10, 99)}", f"{c.served.year}-{n:05d}-LOY"])
    kinds = ["personne", "domicile", "etude", "etude", "pv_659"]
    c.modes, c.modes2 = [[rng.choice(kinds) for _ in c.tenants] for _ in range(2)]
    c.art700 = rng.choice([30000, 40000, 50000, 60000, 80000, 100000, 120000, 150000])
    c.fund, c.interim = places.fund(rng, c.town), rng.random() < 0.5
