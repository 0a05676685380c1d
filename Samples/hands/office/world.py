"""One household's dossier: who, where, how much, when. Papers only print what stands here."""
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Optional
from . import names as N
from .french import of


@dataclass
class Person:
    civ: str
    prenoms: str
    nom: str
    born: date
    place: str
    naissance: str = ""
    job: str = ""
    adresse: str = ""


@dataclass
class Landlord:
    kind: str                                  # personne | couple | indivision | sci | hlm | societe
    people: list
    forme: str = ""
    nom: str = ""
    adresse: str = ""
    siren: str = ""
    rcs: str = ""
    capital: int = 0


@dataclass
class Office:
    forme: str
    names: list
    adresse: str
    ville: str
    tel: str
    mail: str
    iban: str = ""
    word: str = ""


@dataclass
class Dossier:
    hid: str
    tenants: list
    guarantors: list
    landlord: Landlord
    court: tuple
    voie: str
    commune: str
    cp: str
    complement: str
    lease: date
    rent: float
    charges: float
    ledger: list
    dates: dict
    office: Office
    lawyer: Office
    agency: Optional[Office]
    ref: str
    subrogated: Optional[Landlord] = None
    guardian: str = ""
    refere: bool = True
    hour: str = "09:00"
    room: str = ""
    proximity: bool = False
    costs: dict = field(default_factory=dict)

    def debt(self, until):
        """Balance of the ledger on a day."""
        return round(sum(r["debit"] - r["credit"] for r in self.ledger if r["date"] <= until), 2)

    def rows(self, until):
        return [r for r in self.ledger if r["date"] <= until]

    def home(self):
        return f"{self.voie}, {self.cp} {self.commune}"

    def court_name(self, day):
        kind = ("Tribunal de proximité" if self.proximity else "Tribunal judiciaire") if day >= date(2020, 1, 1) else "Tribunal d'instance"
        return f"{kind} {of(self.court[0])}"


def siren(rng):
    """Nine digits with a right Luhn key."""
    head = [rng.choice([3, 4, 5, 7, 8])] + [rng.randrange(10) for _ in range(7)]
    total = sum(sum(divmod(d * 2, 10)) if i % 2 else d for i, d in enumerate(head))
    return "".join(map(str, head)) + str(-total % 10)


def phone(rng):
    head = rng.choice(N.PHONES).replace(" ", "")
    return head + "".join(str(rng.randrange(10)) for _ in range(10 - len(head)))


def iban(rng):
    bank, branch, acc = rng.randrange(10000, 99999), rng.randrange(10000, 99999), "".join(str(rng.randrange(10)) for _ in range(11))
    key = 97 - (89 * bank + 15 * branch + 3 * int(acc)) % 97
    bban = f"{bank}{branch}{acc}{key:02d}"
    check = 98 - int(bban + "152700") % 97
    return f"FR{check:02d}{bban}"


def weekday(d, step=1):
    while d.weekday() > 4 or (d.month, d.day) in {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}:
        d += timedelta(step)
    return d


def person(rng, civ=None, nom=None, age=(24, 68), today=date(2023, 1, 1)):
    civ = civ or rng.choice(["M.", "Mme"])
    first = rng.choice(N.MEN if civ == "M." else N.WOMEN) + rng.choice(N.SECOND)
    nom = nom or (rng.choice(N.PARTICLES) if rng.random() < .1 else rng.choice(N.SURNAMES))
    born = date(today.year - rng.randint(*age), rng.randint(1, 12), rng.randint(1, 28))
    maiden = rng.choice(N.SURNAMES) if civ == "Mme" and rng.random() < .4 else ""
    return Person(civ, first, nom, born, rng.choice(N.BIRTHPLACES), maiden if maiden != nom else "", rng.choice(N.JOBS))


def street(rng):
    return f"{rng.randint(1, 140)}{rng.choice(['', '', '', ' bis', ' ter'])} {rng.choice(N.STREETS)}"


def couple(rng, nom=None):
    a = person(rng, "M.", nom)
    b = person(rng, "Mme", a.nom)
    return [a, b]


def landlord(rng, court):
    kind = rng.choices(["personne", "couple", "indivision", "sci", "hlm", "societe"], [22, 14, 7, 18, 29, 10])[0]
    town, cp = rng.choice(court[4])
    adr = f"{street(rng)}, {cp} {town}"
    if kind in ("personne", "couple", "indivision"):
        people = [person(rng, age=(40, 80))] if kind == "personne" else couple(rng)
        if kind == "indivision":
            people[1].naissance = ""
        for p in people:
            p.adresse = adr
        return Landlord(kind, people, adresse=adr)
    forme, nom = ("SCI", rng.choice(N.SCI)) if kind == "sci" else rng.choice(N.HLM if kind == "hlm" else N.COMPANIES[1:3])
    return Landlord(kind, [person(rng, age=(40, 70))], forme, nom, adr, siren(rng), court[0], rng.choice([1000, 15000, 152400, 7622400]))


def office(rng, court, kind):
    """A bailiff's office, a law firm or an agency, all of the same shape."""
    count = rng.choice([1, 1, 2, 2, 3])
    people = [person(rng, age=(35, 60)) for _ in range(count)]
    forme = (rng.choice(["SCP", "SELARL", "SAS", "SELARL"]) if count > 1 else rng.choice(["", "", "SELARL"])) if kind != "agency" else ""
    word = "".join(c for c in people[0].nom.lower() if c.isascii() and c.isalpha())
    town, cp = court[0], court[1]
    if kind == "agency":
        return Office("", [rng.choice(N.AGENCIES)], f"{street(rng)}, {cp} {town}", town, phone(rng), f"gestion@{word}-immo.example")
    mail = f"{rng.choice(N.MAILWORDS)}@{word}-{'avocats' if kind == 'lawyer' else 'justice'}.{rng.choice(['example', 'exemple.fr'])}"
    return Office(forme, people, f"{street(rng)}, {cp} {town}", town, phone(rng), mail, iban(rng))


def tenants(rng):
    roll = rng.random()
    if roll < .5:
        return [person(rng)]
    if roll < .78:
        return couple(rng)
    if roll < .93:
        return [person(rng), person(rng)]
    return [person(rng), person(rng), person(rng)]


def ledger(rng, start, end, rent, charges, aid):
    """Month by month statement; payments thin out so that the debt grows, with a few oddities (fees are never in it)."""
    rows, month, habit = [], date(start.year, start.month, 1), rng.choice([.25, .4, .55])
    while month <= end:
        rows.append(dict(date=month, label=f"Loyer et charges {month:%m/%Y}", debit=round(rent + charges, 2), credit=0.0))
        if aid:
            rows.append(dict(date=month + timedelta(5), label="APL versée par la CAF", debit=0.0, credit=aid))
        if rng.random() < habit:
            rows.append(dict(date=month + timedelta(rng.randint(6, 24)), label=rng.choice(["Virement locataire", "Versement espèces", "Chèque n° 00" + str(rng.randint(1000, 9999)), "Prélèvement"]),
                             debit=0.0, credit=round(rng.choice([.3, .5, .8]) * (rent + charges - aid), 2)))
        if rng.random() < .06:
            rows.append(dict(date=month + timedelta(25), label=rng.choice(["Régularisation de charges", "Taxe ordures ménagères (TEOM)", "Rejet de prélèvement"]), debit=round(rng.uniform(18, 190), 2), credit=0.0))
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return rows


def timeline(rng, lease):
    """Dates in their legal order, from the first default to the forced-sale order."""
    lo, hi = max(lease + timedelta(400), date(2015, 6, 1)), date(2026, 1, 15)
    cp = weekday(lo + timedelta(rng.randrange(max(1, (hi - lo).days))))
    t = dict(lease=lease, start=cp - timedelta(rng.randint(130, 400)), letter=weekday(cp - timedelta(rng.randint(25, 60))), cp=cp)
    t["closed"] = cp - timedelta(rng.randint(4, 16))
    t["caution"] = weekday(cp + timedelta(rng.randint(3, 12)))
    t["assign"] = weekday(cp + timedelta(rng.randint(75, 150)))
    t["closed2"] = t["assign"] - timedelta(rng.randint(3, 15))
    t["prefet"] = weekday(t["assign"] + timedelta(rng.randint(1, 3)))
    t["hearing"] = weekday(t["assign"] + timedelta(rng.randint(75, 140)))
    t["decision"] = weekday(t["hearing"] + timedelta(rng.randint(25, 60)))
    t["cql"] = weekday(t["decision"] + timedelta(rng.randint(20, 50)))
    t["sale"] = weekday(t["decision"] + timedelta(rng.randint(60, 120)))
    t["ccapex"] = weekday(cp + timedelta(rng.randint(2, 20)))
    return t


def dossier(rng, hid, court=None, office_pool=None):
    """A whole invented case."""
    court = court or rng.choice(N.COURTS)
    lease = date(rng.randint(2006, 2024), rng.randint(1, 12), rng.randint(1, 28))
    t, people, owner = timeline(rng, lease), tenants(rng), landlord(rng, court)
    rent, charges = round(rng.uniform(290, 980), 2), round(rng.choice([0, 1, 1, 1]) * rng.uniform(20, 140), 2)
    town, cp = rng.choice(court[4])
    guarantors = [person(rng, age=(40, 70)) for _ in range(rng.choice([0, 0, 1, 1, 2]) if owner.kind != "hlm" else 0)]
    for g in guarantors:
        gtown, gcp = rng.choice(rng.choice(N.COURTS)[4])
        g.adresse = f"{street(rng)}, {gcp} {gtown}"
    sub = None
    if owner.kind in ("personne", "sci") and rng.random() < .22:
        forme, nom = rng.choice(N.COMPANIES[0::3])
        sub = Landlord("societe", [person(rng)], forme, nom, f"{street(rng)}, 75013 Paris", siren(rng), "Paris", 5000000)
    d = Dossier(hid, people, guarantors, owner, court, street(rng), town, cp, rng.choice(N.COMPLEMENTS) if rng.random() < .75 else "", lease, rent, charges,
                ledger(rng, t["start"], t["decision"], rent, charges, round(rng.uniform(90, 240), 0) if rng.random() < .4 else 0.0), t,
                office(rng, court, "office"), office(rng, court, "lawyer"), office(rng, court, "agency") if owner.kind not in ("hlm",) and rng.random() < .5 else None,
                rng.choice(["{y}{n:05d}", "{n}/{y2}/{l}", "{l}{n:06d}", "MD {n} {y2}", "{y2}-{n:04d}/{l}B"]).format(y=t["cp"].year, y2=t["cp"].year % 100, n=rng.randint(120, 9800), l=rng.choice("ABCDKLMV")), sub,
                f"UDAF {of_department(court[3])}" if len(people) == 1 and rng.random() < .12 else "", rng.random() < .6, rng.choice(["08:45", "09:00", "09:30", "10:00", "13:30", "14:00", "14:15"]),
                rng.choice(["salle 2", "salle d'audience n° 4", "salle B, 1er étage", "rez-de-chaussée, salle C", "2ème étage, salle 214", "salle Portalis"]))
    cents = lambda a, b: round(rng.uniform(a, b), 2)
    if rng.random() < .16 and len(court[4]) > 1:                    # a local branch of the court, in a neighbouring town
        near, code = court[4][1]
        d.court, d.proximity = (near, code, street(rng), court[3], court[4], court[5]), True
    d.costs = dict(act=cents(68, 178), old=cents(18, 70), a700=rng.choice([300, 500, 800, 1000, 1200, 1500]), io=round(rent + charges, 2))
    return d


def of_department(dep):
    """`du Gard`, `de la Haute-Garonne`."""
    return {"Gard": "du Gard", "Rhône": "du Rhône", "Nord": "du Nord", "Haut-Rhin": "du Haut-Rhin", "Eure": "de l'Eure", "Ille-et-Vilaine": "d'Ille-et-Vilaine",
            "Seine-Saint-Denis": "de Seine-Saint-Denis", "Pyrénées-Atlantiques": "des Pyrénées-Atlantiques"}.get(dep, f"de la {dep}")
