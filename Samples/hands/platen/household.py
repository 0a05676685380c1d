"""The facts of one dossier: lease, arrears month by month, the acts and their dates."""
from dataclasses import dataclass, field
import datetime as dt
import random

from . import names as N
from . import people as P
from .french import MONTHS, of, plain, shift, working


@dataclass
class Row:
    date: dt.date
    label: str
    debit: float
    credit: float
    balance: float


@dataclass
class Household:
    hid: str
    rng: random.Random
    town: tuple
    tenants: list
    landlord: P.Landlord
    home: P.Address
    study: P.Office
    lawyer: P.Office
    guarantors: list
    rent: float
    charges: float
    lease: dt.date
    act: dt.date
    closing: dt.date
    rows: list
    rows2: list
    closing2: dt.date
    costs: list
    act_cost: float
    summons: dt.date
    prefect: dt.date
    hearing: dt.date
    hour: str
    room: str
    art700: int
    delay: str
    guardian: str = ""
    docs: dict = field(default_factory=dict)

    @property
    def principal(self):
        return self.rows[-1].balance

    @property
    def debt2(self):
        return self.rows2[-1].balance

    @property
    def total(self):
        return round(self.principal + self.act_cost + sum(c for _, c in self.costs), 2)

    @property
    def modern(self):
        return self.act >= dt.date(2022, 7, 1)

    @property
    def old_court(self):
        return self.summons < dt.date(2020, 1, 1)

    @property
    def court(self):
        if self.old_court:
            return "Tribunal d'instance " + of(self.town[3])
        if self.town[0] != self.town[3] and self.docs["proximity"]:
            return "Tribunal de proximité " + of(self.town[0])
        return "Tribunal judiciaire " + of(self.town[3])

    @property
    def court_place(self):
        t = self.town[3] if "proximité" not in self.court else self.town[0]
        return self.docs["court_street"] + ", " + (self.docs["court_code"] if t != self.town[0] else self.town[1]) + " " + t

    @property
    def fund(self):
        return self.docs["fund"]

    def title(self):
        """The officer's title at the date of the act."""
        return "commissaire de justice" if self.modern else "huissier de justice"


def ledger(rng, rent, charges, start, months):
    """A running statement that ends on the debt claimed: part payments, housing aid, regularisations."""
    rows, bal, d = [], 0.0, start
    aid = round(rng.uniform(90, 290), 2) if rng.random() < .4 else 0
    for i in range(months):
        due = round(rent + charges, 2)
        bal = round(bal + due, 2)
        rows.append(Row(d, f"{rng.choice(['Loyer', 'Loyer et charges', 'Échéance'])} {MONTHS[d.month - 1]} {d.year}", due, 0.0, bal))
        pays = ([("APL " + MONTHS[d.month - 1], aid)] if aid else [])
        if rng.random() < .3:
            pays.append((rng.choice(["Virement", "Règlement chèque", "Versement espèces", "Prélèvement"]), round(rng.choice([.25, .4, .5]) * due, 2)))
        for label, x in pays:
            if bal - x > 40:
                bal = round(bal - x, 2)
                rows.append(Row(d.replace(day=rng.randint(5, 26)), label, 0.0, x, bal))
        if rng.random() < .08:
            x = round(rng.uniform(35, 240), 2)
            bal = round(bal + x, 2)
            rows.append(Row(d.replace(day=28), rng.choice(["Régularisation de charges", "TEOM", "Rejet de prélèvement"]), x, 0.0, bal))
        d = (d.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    return rows


def costs(rng):
    out = []
    if rng.random() < .35:
        out.append((rng.choice(["Frais antérieurs", "Frais de procédure", "Frais de relance"]), round(rng.uniform(12, 95), 2)))
    if rng.random() < .3:
        out.append((rng.choice(["Clause pénale", "Intérêts échus"]), round(rng.uniform(15, 210), 2)))
    if rng.random() < .4:
        out.append((rng.choice(["Droit proportionnel art. A444-31", "Droit de recouvrement", "D.E.P. (art. A444-15)"]), round(rng.uniform(8, 60), 2)))
    return out


def act_date(rng, index):
    """Dates from 2018 on, most of them recent; the oldest belong to the time of the tribunal d'instance."""
    year = [2024, 2023, 2018, 2025, 2021, 2024, 2022, 2025, 2019, 2023][index % 10]
    return shift(dt.date(year, 1, 3), rng.randint(0, 330))


def household(seed, index):
    rng = random.Random(f"{seed}/household/{index}")
    town = rng.choice(N.TOWNS)
    kind = ["hlm", "person", "sci", "couple", "hlm", "person", "indivision", "hlm", "sci", "person"][rng.randint(0, 9)]
    act = act_date(rng, index)
    rent = round(rng.uniform(310, 980), 2 if kind == "hlm" or rng.random() < .5 else 0)
    charges = round(rng.uniform(25, 160), 2 if kind == "hlm" else 0)
    months = rng.randint(3, 9)
    closing = act - dt.timedelta(days=rng.randint(3, 20))
    first = (closing.replace(day=1) - dt.timedelta(days=30 * (months - 1))).replace(day=1)
    rows = ledger(rng, rent, charges, first, months)
    rows = [r for r in rows if r.date <= closing] or rows[:1]
    summons = shift(act, rng.randint(64, 130))
    closing2 = summons - dt.timedelta(days=rng.randint(2, 15))
    rows2 = extend(rng, rows, rent, charges, closing2)
    lease = dt.date(act.year - rng.choice([1, 2, 3, 5, 8, 13]), rng.randint(1, 12), rng.choice([1, 1, 15, rng.randint(2, 28)]))
    h = Household(f"H{seed}-{index:03d}", rng, town, P.tenants(rng), P.landlord(rng, town, kind), P.address(rng, town, rng.random() < .65),
                  P.study(rng, town, act >= dt.date(2022, 7, 1)), P.firm(rng, town), [], rent, charges, lease, act, closing, rows, rows2, closing2,
                  costs(rng), round(rng.uniform(78, 196), 2), summons, shift(summons, rng.randint(1, 4)),
                  working(summons, rng.randint(72, 120)), rng.choice(["09:00", "09:30", "13:30", "14:00", "10:15", "08:45"]),
                  rng.choice(["salle B", "salle d'audience n° 2", "1er étage, salle 104", "rez-de-chaussée, salle C"]), rng.choice([300, 500, 600, 800, 1000]),
                  "")
    h.delay = "6_semaines" if act >= dt.date(2023, 8, 1) and (lease >= dt.date(2023, 7, 29) or act < dt.date(2024, 7, 1)) else "2_mois"
    if rng.random() < .3:
        h.guarantors = [(P.person(rng), P.address(rng))]
    if rng.random() < .1 and len(h.tenants) == 1:
        h.guardian = f"UDAF {of(town[2]) if town[2][0] in 'AEIOUÉ' else 'de ' + town[2]}"
    h.docs = {"proximity": rng.random() < .6, "court_street": f"{rng.randint(1, 40)} {rng.choice(['place du Palais', 'boulevard de la Justice', 'rue du Tribunal', 'avenue Montesquieu'])}",
              "court_code": next((t[1] for t in N.TOWNS if t[0] == town[3]), town[1][:2] + "000"),
              "fund": f"{rng.randint(1, 60)} {rng.choice(['rue du Conseil Général', 'avenue du Département', 'place des Solidarités'])}, {town[1][:2]}000 {town[3]}"}
    return h


def extend(rng, rows, rent, charges, until):
    """The statement annexed to the assignation: the first one carried on to a later day."""
    out, bal = list(rows), rows[-1].balance
    d = (rows[-1].date.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    while d <= until:
        bal = round(bal + rent + charges, 2)
        out.append(Row(d, f"Loyer {MONTHS[d.month - 1]} {d.year}", round(rent + charges, 2), 0.0, bal))
        if rng.random() < .35:
            x = round((rent + charges) * .3, 2)
            bal = round(bal - x, 2)
            out.append(Row(d, "Versement locataire", 0.0, x, bal))
        d = (d + dt.timedelta(days=32)).replace(day=1)
    return out
