"""The people of one dossier and the time line that its papers share."""
import datetime as dt
import random
from dataclasses import dataclass, field

from . import pools as P
from .words import add_months, elide, siren, working_day


@dataclass
class Person:
    civ: str
    first: str
    last: str
    maiden: str = ""
    born: dt.date = None
    birth_town: str = ""

    @property
    def full(self):
        return f"{self.first} {self.last}"


@dataclass
class Address:
    street: str
    code: str
    town: str
    extra: str = ""

    @property
    def line(self):
        return f"{self.street}, {self.code} {self.town}"


@dataclass
class Office:
    """An office of commissaires de justice, or of lawyers (then `bar` is set)."""
    name: str
    associates: list
    address: Address
    phone: str
    email: str
    siren: str
    bar: str = ""
    solo: bool = False
    case: str = ""


@dataclass
class Landlord:
    kind: str                      # person, couple, joint, sci, hlm
    people: list
    name: str                      # without the legal form
    form: str
    address: Address
    siren: str = ""
    agency: str = ""
    agency_address: Address = None
    guarantee: str = ""

    @property
    def moral(self):
        return self.kind in ("sci", "hlm")


@dataclass
class Line:
    date: dt.date
    label: str
    debit: int
    credit: int
    balance: int


@dataclass
class Household:
    id: str
    tenants: list
    guarantors: list
    home: Address
    landlord: Landlord
    office: Office
    lawyer: Office
    town: tuple
    lease: dt.date
    rent: int
    charges: int
    command: dt.date
    summons: dt.date
    hearing: dt.date
    hour: tuple
    room: str
    prefet: dt.date
    judged: dt.date
    leave: dt.date
    ref: str
    cost: int
    rg: str
    protected: str = ""            # "tutelle" / "curatelle"
    insurance_too: bool = False
    summary: bool = True           # référé
    mode: list = field(default_factory=list)   # service mode per addressee
    months_due: int = 4

    @property
    def court(self):
        town, _, seat, local, _, _ = self.town
        if self.summons < dt.date(2020, 1, 1):
            return f"Tribunal d'instance {elide('de', local or seat)}"
        if local:
            return f"Tribunal de proximité {elide('de', local)}"
        return f"Tribunal judiciaire {elide('de', seat)}"

    @property
    def court_town(self):
        return self.town[3] or self.town[2]

    def ledger(self, until, extra_months=0):
        """The landlord's statement closed on `until`: the debt of a paper is its last balance."""
        rng = random.Random(f"{self.id}-ledger")
        start = add_months(self.command.replace(day=1), -self.months_due)
        lines, balance, month = [], 0, start
        while month <= until:
            debit = self.rent + self.charges
            balance += debit
            lines.append(Line(month, f"Loyer et charges {month:%m/%Y}", debit, 0, balance))
            roll = rng.random()
            if roll < .28 and balance > debit * 1.5:
                paid = rng.choice((debit, rng.randrange(8000, 40000, 500), rng.randrange(15000, 33000)))
                paid = min(paid, balance - debit)
                when = month + dt.timedelta(days=rng.randrange(4, 25))
                if when <= until:
                    balance -= paid
                    lines.append(Line(when, rng.choice(("Règlement locataire", "Virement CAF APL", "Chèque", "Virement")), 0, paid, balance))
            elif roll > .93:
                tax = rng.randrange(6000, 24000)
                balance += tax
                lines.append(Line(month, rng.choice(("Régularisation charges", f"TEOM {month.year - 1}")), tax, 0, balance))
            month = add_months(month, 1)
        return lines

    def debt(self, until):
        return self.ledger(until)[-1].balance

    def closing(self, act):
        """The day on which the statement of an act was closed."""
        return act - dt.timedelta(days=2 + int(self.id[-3:]) % 9)

    @property
    def weeks(self):
        """Time announced by the act: the lease decides, but many acts of 2023-24 announced six weeks on older leases."""
        disputed = dt.date(2023, 8, 1) <= self.command <= dt.date(2024, 6, 30) and int(self.id[-3:]) % 2
        return self.lease >= dt.date(2023, 7, 29) or disputed

    @property
    def officer(self):
        return "commissaire de justice" if self.command >= dt.date(2022, 7, 1) else "huissier de justice"


def person(rng, civ=None, last=None, maiden_chance=.45):
    civ = civ or rng.choice(("M.", "Mme"))
    last = last or (rng.choice(P.PARTICLES) if rng.random() < .1 else rng.choice(P.SURNAMES))
    first = rng.choice(P.MEN if civ == "M." else P.WOMEN)
    if rng.random() < .25:
        first += " " + rng.choice(P.MEN if civ == "M." else P.WOMEN)
    maiden = rng.choice([s for s in P.SURNAMES if s != last]) if civ == "Mme" and rng.random() < maiden_chance else ""
    born = dt.date(rng.randrange(1944, 2000), rng.randrange(1, 13), rng.randrange(1, 29))
    return Person(civ, first, last, maiden, born, rng.choice(P.BIRTH_TOWNS))


def couple(rng, same_name=True):
    man = person(rng, "M.")
    return [man, person(rng, "Mme", man.last if same_name else None, .8 if same_name else .1)]


def address(rng, town=None, flat=False):
    town = town or rng.choice(P.TOWNS)
    number = str(rng.randrange(1, 140)) + rng.choice(("", "", "", " bis", " ter"))
    extra = rng.choice(P.COMPLEMENTS).format(n=rng.randrange(1, 60), b=rng.choice("ABCD"), k=rng.randrange(1, 5),
                                             e=rng.choice(("1er", "2ème", "3ème", "4ème")), r=rng.choice(P.RESIDENCES))
    return Address(f"{number} {rng.choice(P.STREET_KINDS)} {rng.choice(P.STREET_NAMES)}", town[1], town[0], extra if flat and rng.random() < .75 else "")


def _slug(text):
    table = str.maketrans("àâäéèêëîïôöùûüçÀÉÈÊÎ", "aaaeeeeiioouuucAEEEI")
    return "".join(c for c in text.translate(table).lower() if c.isalnum() or c == "-")


def office(seed, town, lawyer=False):
    """Offices are few and come back across dossiers, as in life: they are made from a seed of their own."""
    rng = random.Random(f"office-{seed}-{lawyer}")
    people = [person(rng, maiden_chance=0) for _ in range(rng.choice((1, 2, 2, 3, 4)))]
    names = [p.last.upper() for p in people]
    solo = len(people) == 1
    joined = rng.choice((" - ", " & ", ", ", "-")).join(names)
    if lawyer:
        forms = (f"Cabinet {names[0]}",) if solo else (f"SELARL {joined}", f"SCP {joined}", f"AARPI {names[0]} Avocats")
    elif solo:
        forms = (f"Maître {people[0].full}", f"SELARL {names[0]}", f"EURL {names[0]} Justice")
    else:
        forms = (f"SCP {joined}", f"SELARL {joined}", f"SAS {names[0]} & ASSOCIÉS", f"SELARL ACTALYS {names[0]}", f"SCP {joined}")
    site = _slug(names[0])
    email = rng.choice((f"contact@{site}-justice.example", f"etude.{site}@exemple.fr", f"{site}@officiers.exemple.fr", f"accueil@{site}.example"))
    head = rng.choice(P.PHONE_HEADS)
    phone = f"{head} {rng.randrange(10, 99)} {rng.randrange(10, 99)}"
    return Office(rng.choice(forms), people, address(rng, town), phone, email, siren(rng), town[2] if lawyer else "", solo,
                  str(rng.randrange(12, 400)))


def landlord(rng, town):
    kind = rng.choices(("person", "couple", "joint", "sci", "hlm"), (24, 14, 8, 20, 34))[0]
    where = address(rng, town if rng.random() < .5 else None)
    agency = rng.choice(P.AGENCIES) if kind != "hlm" and rng.random() < .5 else ""
    agency_at = address(rng, town) if agency else None
    if kind == "hlm":
        form, name, _ = rng.choice(P.HLM)
        return Landlord(kind, [], name, form, where, siren(rng))
    if kind == "sci":
        return Landlord(kind, [person(rng)], rng.choice(P.SCI_NAMES), "SCI", where, siren(rng), agency, agency_at)
    people = {"person": lambda: [person(rng)], "couple": lambda: couple(rng),
              "joint": lambda: [person(rng), person(rng)]}[kind]()
    guarantee = rng.choice(P.GUARANTEES) if rng.random() < .18 else ""
    return Landlord(kind, people, " et ".join(p.full for p in people), "", where, "", agency, agency_at, guarantee)


def _tenants(rng):
    shape = rng.choices(("one", "couple", "pair", "three"), (52, 26, 17, 5))[0]
    if shape == "one":
        return [person(rng)]
    return couple(rng) if shape == "couple" else [person(rng) for _ in range(2 if shape == "pair" else 3)]


def _dates(rng):
    """Command, summons, notice to the préfet and hearing, kept in the order and distances of the law."""
    command = working_day(dt.date(rng.choices(range(2016, 2026), (3, 3, 3, 3, 3, 4, 8, 12, 16, 14))[0], rng.randrange(1, 13), rng.randrange(1, 28)))
    summons = working_day(add_months(command, 2) + dt.timedelta(days=rng.randrange(8, 70)))
    prefet = working_day(summons + dt.timedelta(days=rng.randrange(1, 4)))
    hearing = working_day(add_months(prefet, 2) + dt.timedelta(days=rng.randrange(6, 60)))
    judged = working_day(hearing + dt.timedelta(days=rng.randrange(25, 70)))
    leave = working_day(judged + dt.timedelta(days=rng.randrange(20, 60)))
    return command, summons, prefet, hearing, judged, leave


def household(seed, index, twin=None):
    """One dossier. `twin` is an earlier one whose surname or building comes back, to set traps for linkers."""
    rng = random.Random(f"{seed}-household-{index}")
    town = twin.town if twin else rng.choice(P.TOWNS)
    tenants = _tenants(rng)
    home = address(rng, town, flat=True)
    if twin and index % 2:
        tenants[0].last = twin.tenants[0].last
    elif twin:
        home = Address(twin.home.street, twin.home.code, twin.home.town, f"Appt {rng.randrange(61, 99)}")
    command, summons, prefet, hearing, judged, leave = _dates(rng)
    lease = working_day(command - dt.timedelta(days=rng.randrange(260, 3200)))
    rent = rng.randrange(29000, 118000) if rng.random() < .7 else rng.randrange(300, 1100, 10) * 100
    office_no, law_no = rng.randrange(3), rng.randrange(3)
    guarantors = [(person(rng), address(rng)) for _ in range(rng.choices((0, 1, 2), (70, 24, 6))[0])]
    year = f"{command.year % 100:02d}"
    ref = rng.choice((f"{rng.randrange(100000, 999999)}/{rng.choice('ABKMPR')}{rng.choice('CDLST')}", f"{year}-{rng.randrange(1000, 9999)}",
                      f"D{rng.randrange(10000, 99999)}", f"{rng.randrange(10, 99)}.{rng.randrange(1000, 9999)}/{rng.randrange(10, 99)}",
                      f"{year}{rng.randrange(10000, 99999)} - {rng.choice('JLM')}{rng.choice('PRV')}"))
    return Household(
        id=f"TS{seed}-H{index:03d}", tenants=tenants, guarantors=guarantors, home=home, landlord=landlord(rng, town),
        office=office(f"{town[2]}{office_no}", town), lawyer=office(f"{town[2]}{law_no}", town, lawyer=True), town=town,
        lease=lease, rent=rent, charges=rng.choice((0, rng.randrange(2000, 16000), rng.randrange(25, 150) * 100)),
        command=command, summons=summons, hearing=hearing, hour=rng.choice(((9, 0), (9, 30), (10, 0), (13, 30), (14, 0), (8, 45), (14, 15))),
        room=rng.choice(("salle A", "salle B 2", "salle d'audience n° 3", "rez-de-chaussée, salle 1", "1er étage, salle Portalis", "salle 108")),
        prefet=prefet, judged=judged, leave=leave, ref=ref, cost=rng.randrange(6500, 23500), rg=f"{hearing.year % 100:02d}/{rng.randrange(200, 9999):05d}",
        protected=rng.choice(("tutelle", "curatelle")) if rng.random() < .08 else "", insurance_too=rng.random() < .22,
        summary=rng.random() < .6, mode=[rng.choices(("personne", "domicile", "etude", "pv_659"), (22, 28, 40, 10))[0] for _ in range(4)],
        months_due=rng.randrange(2, 9))
