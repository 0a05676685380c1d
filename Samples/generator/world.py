"""The invented world behind the papers: households, leases, landlords, ledgers and the calendar of each procedure."""
import copy
import datetime as dt
import random
import unicodedata
from dataclasses import dataclass, field

from . import french as fr
from . import people as lists
from . import places


@dataclass
class Person:
    civ: str
    prenoms: str
    nom: str
    naissance: str = None
    link: str = "née"
    born: dt.date = None
    birthplace: str = None
    phone: str = None
    email: str = None


@dataclass
class Address:
    voie: str
    cp: str
    commune: str
    complement: str = None


@dataclass
class Landlord:
    kind: str                      # personne, couple, indivision, sci, societe, social
    name: str
    address: Address
    people: list = field(default_factory=list)
    form: str = None
    siren: str = None
    rcs: str = None
    capital: int = None
    manager: str = None

    @property
    def physical(self):
        return self.kind in ("personne", "couple", "indivision")


@dataclass
class Office:
    name: str
    form: str
    members: list
    address: Address
    phone: str
    fax: str
    email: str
    iban: str
    hours: str
    site: str


@dataclass
class Line:
    date: dt.date
    label: str
    debit: int = 0
    credit: int = 0
    kind: str = "loyer"
    balance: int = 0


@dataclass
class Lease:
    date: dt.date
    rent: int
    charges: int
    delay: str
    nature: str
    deed: str
    deposit: int
    rooms: int
    parking: bool = False


@dataclass
class Household:
    id: str
    dept: object
    tenants: list
    home: Address
    landlord: Landlord
    lease: Lease
    office: Office
    lawyer: tuple
    court: tuple
    agency: str = None
    agency_address: Address = None
    caution: object = None
    caution_address: Address = None
    guardian: dict = None
    subrogated: bool = False
    apl: int = 0
    ledger: list = field(default_factory=list)
    days: dict = field(default_factory=dict)
    hearing: tuple = None
    caf_number: str = None
    refs: dict = field(default_factory=dict)


def plain(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalnum() and not unicodedata.combining(c))


def siren(rng):
    """Nine digits that pass the Luhn check."""
    digits = [rng.choice([3, 4, 5, 7, 8, 9])] + [rng.randrange(10) for _ in range(7)]
    total = sum(sum(divmod(d * 2, 10)) if i % 2 else d for i, d in enumerate(digits))
    return "".join(map(str, digits)) + str(-total % 10)


def iban(rng):
    """French IBAN with valid RIB key and check digits, on bank code 99999 that no bank has."""
    branch, account = f"{rng.randrange(100000):05d}", f"{rng.randrange(10**11):011d}"
    key = 97 - (89 * 99999 + 15 * int(branch) + 3 * int(account)) % 97
    bban = f"99999{branch}{account}{key:02d}"
    check = 98 - int(bban + "152700") % 97
    raw = f"FR{check:02d}{bban}"
    return " ".join(raw[i:i + 4] for i in range(0, len(raw), 4))


def phone(rng, prefix):
    return f"{prefix} {rng.randrange(100):02d} {rng.randrange(100):02d}"


def person(rng, civ=None, nom=None, young=False):
    civ = civ or rng.choice(["M.", "Mme"])
    firsts = lists.MEN if civ == "M." else lists.WOMEN
    prenoms = " ".join(rng.sample(firsts, rng.choice([1, 1, 1, 2, 2, 3])))
    if nom is None:
        nom = rng.choice(lists.FAMILY) if rng.random() < .84 else rng.choice(lists.DOUBLE + lists.PARTICLE)
    p = Person(civ, prenoms, nom, born=dt.date(rng.randint(1945, 2001), rng.randint(1, 12), rng.randint(1, 28)), birthplace=rng.choice(lists.BIRTHPLACES))
    if civ == "Mme" and rng.random() < .35:
        p.naissance, p.link = rng.choice([n for n in lists.FAMILY if n != nom]), "née"
    p.phone = f"06 39 98 {rng.randrange(100):02d} {rng.randrange(100):02d}"
    p.email = f"{plain(prenoms.split()[0])}.{plain(nom)}{rng.randrange(10, 99)}@messagerie.example"
    return p


def street_number(rng):
    return rng.choice([str(rng.randint(1, 160))] * 7 + [f"{rng.randint(1, 60)} bis", f"{rng.randint(2, 40)} ter", f"{rng.randint(1, 30)}B"])


def flat(rng, dept, home=True):
    cp, commune = rng.choice(dept.communes)
    comma = ", " if rng.random() < .3 else " "
    a = Address(street_number(rng) + comma + rng.choice(lists.STREETS), cp, commune)
    if home and rng.random() < .78:
        a.complement = complement(rng)
    return a


def complement(rng):
    n, stage = rng.randint(1, 64), rng.choice(["1er étage", "2ème étage", "3e étage", "4ème étage", "rez-de-chaussée"])
    return rng.choice([f"Appt {n}", f"Appartement {n:03d}", f"Bât. {rng.choice('ABCD')} - {stage}", f"Bâtiment {rng.choice('ABCDEF')}, escalier {rng.randint(1, 4)}, porte {n}",
                       f"{rng.choice(lists.RESIDENCES)}, Bât {rng.choice('ABC')}, Apt {n}", f"{rng.choice(lists.RESIDENCES)} - logement n° {rng.randint(1000, 9999)}",
                       f"{stage}, porte {rng.choice(['gauche', 'droite', 'face'])}", f"Esc {rng.choice('ABC')} {stage} - lot {n}"])


def landlord(rng, dept, kind=None):
    kind = kind or rng.choice(["personne", "personne", "couple", "indivision", "sci", "sci", "societe", "social", "social", "social"])
    address = flat(rng, dept if rng.random() < .7 else rng.choice(places.ALL), home=False)
    if kind == "personne":
        p = person(rng)
        return Landlord(kind, f"{p.prenoms} {p.nom}", address, [p])
    if kind == "couple":
        m, w = person(rng, "M."), person(rng, "Mme")
        w.nom, w.naissance = m.nom, rng.choice([n for n in lists.FAMILY if n != m.nom])
        return Landlord(kind, f"{m.prenoms} {m.nom} et {w.prenoms} {w.nom}", address, [m, w])
    if kind == "indivision":
        a, b = person(rng), person(rng)
        b.nom = a.nom if rng.random() < .5 else b.nom
        a.naissance = b.naissance = None
        return Landlord(kind, f"{a.prenoms} {a.nom} et {b.prenoms} {b.nom}", address, [a, b])
    if kind == "social":
        name, form = rng.choice(lists.SOCIAL_LANDLORDS)
    else:
        pool = [c for c in lists.LANDLORD_COMPANIES if (c[1] == "SCI") == (kind == "sci")]
        name, form = rng.choice(pool)
    boss = person(rng)
    return Landlord(kind, name, address, [], form, siren(rng), dept.communes[0][1], rng.choice([1000, 1500, 7622, 10000, 152449, 37000, 2400000]),
                    f"{'Monsieur' if boss.civ == 'M.' else 'Madame'} {boss.prenoms.split()[0]} {boss.nom}")


def office(rng, dept, index=None):
    name, form, n = lists.OFFICES[index] if index is not None else rng.choice(lists.OFFICES)
    named = [b for b in lists.BAILIFFS if b[2].upper().split("-")[0] in name.upper()]
    others = [b for b in lists.BAILIFFS if b not in named]
    members = (named + rng.sample(others, max(0, n - len(named))))[:max(n, 1)]
    slug = plain(name)[:14]
    mail = rng.choice([f"contact@{slug}.example", f"etude@{slug}.example", f"{slug}@huissier-{dept.code}.example", f"accueil.{slug}@cdj.example"])
    hours = rng.choice(["Étude ouverte du lundi au vendredi de 9h00 à 12h00 et de 14h00 à 17h00", "Réception sur rendez-vous - Accueil téléphonique 9h-12h / 14h-16h30",
                        "Ouvert de 8 h 30 à 12 h 15 (fermé le vendredi après-midi)", "Bureaux ouverts : 9H - 12H et 13H30 - 17H, sauf samedi"])
    return Office(name, form, members, flat(rng, dept, home=False), phone(rng, dept.phone), phone(rng, dept.phone), mail, iban(rng), hours, f"www.{slug}.example")


def lease_of(rng, start, social):
    rent = rng.randint(29000, 98000) if rng.random() < .8 else rng.randint(40, 95) * 1000
    charges = rng.randint(1500, 14500) if rng.random() < .8 else rng.randint(2, 14) * 1000
    old = start < dt.date(2023, 7, 29)
    return Lease(start, rent, charges, "2_mois" if old else "6_semaines", "meublé" if not social and rng.random() < .15 else "nu",
                 rng.choice(["acte sous seing privé", "acte sous seing privé", "acte sous signature privée", "contrat", "acte reçu par Me CORVAISIER, notaire"]) if not social else rng.choice(["contrat de location", "acte sous seing privé"]),
                 rent, rng.randint(1, 5), rng.random() < .12)


def run_ledger(rng, lease, first, last, apl=0, social=False, opening=0):
    """Monthly account from first to last, both included, with rent called on the first day; balances are exact."""
    rows, balance, day = [], 0, dt.date(first.year, first.month, 1)

    def add(date, label, debit=0, credit=0, kind="loyer"):
        rows.append(Line(date, label, debit, credit, kind))
    if opening:
        add(day, rng.choice(["Solde antérieur", "Report à nouveau", "À nouveau"]), opening, kind="report")
    word = rng.choice(["Loyer", "Quittancement", "Échéance", "Appel de loyer", "Terme"])
    split, reliability = rng.random() < .45, rng.choice([.05, .2, .35])
    while day <= last:
        month = f"{fr.MONTHS[day.month]} {day.year}"
        if split:
            add(day, f"{word} {month}", lease.rent)
            add(day, f"Provision charges {month}", lease.charges, kind="charges")
        else:
            add(day, f"{word} {month}" if word != "Loyer" else f"Loyer et charges {month}", lease.rent + lease.charges, kind="loyer+charges")
        if apl:
            add(day + dt.timedelta(4), f"{'APL' if social else 'Alloc. logement CAF'} {month}", credit=apl, kind="apl")
        extra = rng.random()
        if extra < .06:
            add(day + dt.timedelta(13), f"Régularisation charges {day.year - 1}", rng.randint(3000, 22000), kind="charges")
        elif extra < .10 and day.month in (10, 11):
            add(day + dt.timedelta(15), f"TEOM {day.year}", rng.randint(9000, 18000), kind="charges")
        if rng.random() < reliability:
            due = lease.rent + lease.charges - apl
            paid = due if rng.random() < .5 else rng.choice([5000, 10000, 15000, 20000, 25000, due // 2])
            add(day + dt.timedelta(rng.randint(6, 24)), rng.choice(["Virement", "Chèque", "Versement", "Règlement CB", "Prélèvement"]), credit=min(paid, due), kind="versement")
        day = fr.add_months(day, 1)
    rows = sorted((r for r in rows if r.date <= last), key=lambda r: r.date)
    for r in rows:
        balance += r.debit - r.credit
        r.balance = balance
    return rows


def procedure_calendar(rng, cp, lease):
    """Plausible dates after a commandement served on cp; the hearing is always a working day, at least the legal time after the notice."""
    days = {"cp": cp, "closing": cp - dt.timedelta(rng.randint(3, 20))}
    days["med"] = cp - dt.timedelta(rng.randint(25, 60))
    days["caf"] = cp - dt.timedelta(rng.randint(10, 70))
    days["ccapex"] = fr.working_day(cp + dt.timedelta(rng.randint(1, 6)))
    days["denonciation"] = fr.working_day(cp + dt.timedelta(rng.randint(3, 14)), saturday=True)
    days["assignation"] = fr.working_day(fr.add_months(cp, 2) + dt.timedelta(rng.randint(8, 70)), saturday=True)
    days["closing2"] = days["assignation"] - dt.timedelta(rng.randint(5, 25))
    days["prefet"] = fr.working_day(days["assignation"] + dt.timedelta(rng.randint(0, 4)))
    days["hearing"] = fr.working_day(days["prefet"] + dt.timedelta(rng.randint(64, 130)))
    days["judgment"] = fr.working_day(days["hearing"] + dt.timedelta(rng.randint(28, 62)))
    days["sv"] = fr.working_day(days["judgment"] + dt.timedelta(rng.randint(20, 40)))
    days["cql"] = fr.working_day(days["judgment"] + dt.timedelta(rng.randint(25, 60)))
    return days


def household(seed, hid, dept=None, tenants=None, cp=None, lease_start=None, kind=None, office_index=None, court=None, n_tenants=None, agency=None,
              caution=None, guardian=None, subrogated=False, apl=None, home=None, landlord_=None, office_=None, married=None):
    """One household with everything its papers may say. Unset arguments are drawn from the seed."""
    rng = random.Random(f"household/{seed}/{hid}")
    dept = places.BY_CODE[dept] if dept else rng.choice(places.ALL)
    cp = cp or fr.working_day(dt.date(rng.randint(2017, 2026), rng.randint(1, 8), rng.randint(1, 28)), saturday=True)
    cp = fr.working_day(cp, saturday=True)
    start = lease_start or fr.add_months(cp, -rng.randint(14, 110)).replace(day=rng.choice([1, 1, 5, 12, 15, 20, 27]))
    owner = landlord_ or landlord(rng, dept, kind)
    social = owner.kind == "social"
    lease = lease_of(rng, start, social)
    people_ = tenants or draw_tenants(rng, n_tenants, married)
    address = home or flat(rng, dept)
    court_ = dept.courts[court] if court is not None else rng.choice(dept.courts)
    h = Household(hid, dept, people_, address, owner, lease, office_ or office(rng, dept, office_index), rng.choice(lists.LAWYERS), court_)
    wants_agency = agency if agency is not None else (not social and rng.random() < .45)
    if wants_agency:
        h.agency, h.agency_address = rng.choice(lists.AGENCIES), flat(rng, dept, home=False)
    if caution if caution is not None else (not social and rng.random() < .25):
        h.caution, h.caution_address = person(rng), flat(rng, dept, home=False)
        h.caution.naissance = None
    if guardian if guardian is not None else rng.random() < .06:
        kind_, name = rng.choice([("tuteur", f"l'UDAF {dept.of_name}"), ("curateur", f"l'UDAF {dept.of_name}"), ("tuteur", lists.GUARDIANS[0][1]),
                                  ("curateur", "Monsieur " + lists.GUARDIANS[1][1] + ", mandataire judiciaire à la protection des majeurs"),
                                  ("tutrice", "Madame " + lists.GUARDIANS[2][1] + ", mandataire judiciaire à la protection des majeurs")])
        h.guardian = {"role": kind_, "nom": name, "adresse": flat(rng, dept, home=False)}
    h.subrogated = subrogated
    h.apl = apl if apl is not None else (rng.randint(9000, 31000) if rng.random() < (.6 if social else .25) else 0)
    h.apl = min(h.apl, lease.rent * 6 // 10)
    h.days = procedure_calendar(rng, cp, lease)
    fill_ledger(rng, h, social)
    h.hearing = (*rng.choice([(9, 0), (9, 30), (9, 15), (10, 0), (13, 30), (14, 0), (14, 30), (8, 45)]),
                 rng.choice([None, "salle B", "salle d'audience n° 3", "salle Portalis, 1er étage", "salle 2 rez-de-chaussée", "salle Cambacérès"]))
    h.caf_number = f"{rng.randrange(10**6, 10**7)}" + rng.choice(["", "", rng.choice("ABFKL")])
    h.refs = draw_references(rng, cp)
    return h


def draw_tenants(rng, n=None, married=None):
    n = n or rng.choice([1, 1, 1, 2, 2, 3] if rng.random() < .4 else [1, 1, 2])
    people_ = [person(rng) for _ in range(n)]
    couple = married if married is not None else n == 2 and rng.random() < .6
    if couple and n >= 2:
        a, b = people_[0], people_[1]
        a.civ, b.civ = "M.", "Mme"
        a.prenoms, b.prenoms = rng.choice(lists.MEN), " ".join(rng.sample(lists.WOMEN, rng.choice([1, 2])))
        b.nom, a.naissance = a.nom, None
        b.naissance, b.link = rng.choice([x for x in lists.FAMILY if x != a.nom]), rng.choice(["née", "née", "épouse"])
        if b.link == "épouse":
            b.link = "née"
    return people_


def fill_ledger(rng, h, social):
    months = rng.choice([4, 5, 7, 9, 12])
    first = max(fr.add_months(h.days["closing"], -months), h.lease.date).replace(day=1)
    if first < h.lease.date:
        first = fr.add_months(first, 1)
    opening = rng.choice([0, 0, rng.randint(12000, 160000)])
    full = run_ledger(rng, h.lease, first, h.days["closing2"], h.apl, social, opening)
    for _ in range(20):
        due = balance_at(full, h.days["closing"])
        if due > h.lease.rent and balance_at(full, h.days["closing2"]) > h.lease.rent:
            break
        full = run_ledger(rng, h.lease, first, h.days["closing2"], h.apl, social, opening + h.lease.rent * 2)
    h.ledger = full


def balance_at(rows, day):
    return sum(r.debit - r.credit for r in rows if r.date <= day)


def ledger_until(h, day):
    return [r for r in h.ledger if r.date <= day]


def draw_references(rng, cp):
    n = rng.randrange(10000, 999999)
    who = rng.choice("ABCDEFGHJLMNPRST") + rng.choice("ABCDEGLMNPRSTV")
    y = cp.year % 100
    return {"etude": rng.choice([f"{n}", f"{y}{n:06d}", f"D{y}.{n % 100000:05d}", f"{n}/{who}", f"{cp.year}-{n % 10000:04d}-{who.lower()}", f"MD {n} / {who}", f"{who}-{n}", f"A{n % 100000:05d}.{rng.randint(1, 9):02d}"]),
            "avocat": rng.choice([f"{n % 9000 + 1000}/{who}", f"{y}.{n % 1000:03d}", f"{cp.year}{n % 10000:04d}"]), "bailleur": f"L/{rng.randrange(10000, 99999)}",
            "rg": f"{(cp.year + 1) % 100:02d}/{rng.randrange(100, 9999):05d}", "portalis": f"352J-W-B7{rng.choice('GHI')}-C{''.join(rng.choice('ABCDEFGHJKLMNPQRSTUVWXYZ23456789') for _ in range(4))}"}


def relative(h, **changes):
    """Copy of a household with some attributes replaced, for papers that spell a name or an address another way."""
    other = copy.deepcopy(h)
    for key, value in changes.items():
        setattr(other, key, value)
    return other
