"""Invented people, addresses, offices and landlords."""
from dataclasses import dataclass, field
import datetime as dt

from . import names as N
from .french import figures, long, of, plain, shift


@dataclass
class Address:
    voie: str
    code: str
    town: str
    complement: str = ""

    def line(self):
        return f"{self.voie}, {self.code} {self.town}"


@dataclass
class Person:
    civ: str
    nom: str
    prenoms: str
    born: dt.date
    place: str
    birth_name: str = ""
    job: str = ""

    @property
    def civility(self):
        return "Monsieur" if self.civ == "M." else "Madame"

    def short(self):
        return f"{self.prenoms.split()[0]} {self.nom}"


@dataclass
class Office:
    """A commissaire de justice's study, a law firm or an agency: whoever has a letterhead."""
    name: str
    members: list
    addr: Address
    tel: str
    mail: str
    siren: str
    rng_key: int
    town_of: str = ""
    extra: dict = field(default_factory=dict)


@dataclass
class Landlord:
    kind: str          # couple, person, sci, indivision, hlm
    name: str          # what truth calls bailleur_nom
    intro: str         # legal form, printed before the name
    addr: Address
    siren: str = ""
    persons: list = field(default_factory=list)
    agent: Office = None

    @property
    def corporate(self):
        return self.kind in ("sci", "hlm")


def surname(rng):
    return rng.choice(N.SURNAMES).replace("_", " ").upper()


def address(rng, town=None, complement=False):
    t = town or rng.choice(N.TOWNS)
    comp = ""
    if complement:
        comp = rng.choice(N.COMPLEMENTS).format(b=rng.choice("ABCDE"), n=rng.randint(2, 248), e=rng.randint(2, 7), d=rng.choice(["gauche", "droite"]))
    bis = rng.choice(["", "", "", "", " bis", " ter"])
    return Address(f"{rng.randint(1, 148)}{bis} {rng.choice(N.STREETS)}", t[1], t[0], comp)


def person(rng, civ=None, nom=None):
    civ = civ or rng.choice(["M.", "Mme"])
    given = rng.choice(N.MEN if civ == "M." else N.WOMEN)
    if rng.random() < .3:
        given += rng.choice([", ", " ", " "]) + rng.choice(N.MIDDLE[civ])
    born = dt.date(rng.randint(1948, 2000), rng.randint(1, 12), rng.randint(1, 28))
    return Person(civ, nom or surname(rng), given, born, rng.choice(N.BIRTHPLACES), job=rng.choice(N.JOBS))


def luhn_siren(rng):
    """Nine digits whose Luhn key is right."""
    d = [rng.randint(3, 9)] + [rng.randint(0, 9) for _ in range(7)]
    total = sum(sum(divmod(x * 2, 10)) if i % 2 else x for i, x in enumerate(d))
    d.append(-total % 10)
    s = "".join(map(str, d))
    return f"{s[:3]} {s[3:6]} {s[6:]}"


def phone(rng):
    head = rng.choice(["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"])
    p = f"{head} {rng.randint(0, 99):02d} {rng.randint(0, 99):02d}"
    return p.replace(" ", rng.choice([" ", " ", "."]))


def mail(rng, stem):
    dom = plain(stem).replace(" ", "-")
    return f"{rng.choice(['contact', 'etude', 'accueil', 'contentieux'])}@{dom}{rng.choice(['.example', '.exemple.fr'])}"


def study(rng, town, modern):
    """A study; before mid 2022 its members are huissiers."""
    n = rng.choice([1, 2, 2, 3])
    last = list({surname(rng): 0 for _ in range(n)})
    members = [(rng.choice(N.MEN + N.WOMEN), s) for s in last]
    if len(last) == 1:
        name = rng.choice([f"SELARL {last[0]}", f"Étude {last[0]}", f"SELARL {last[0]} ET ASSOCIÉS"])
    else:
        name = rng.choice(["SCP", "SELARL", "SAS", "SELAS"]) + " " + rng.choice([" - ", ", ", " & "]).join(last)
    stem = rng.choice([last[0], "cdj " + last[0] if modern else "huissiers " + last[0]])
    return Office(name, members, address(rng, town), phone(rng), mail(rng, stem), luhn_siren(rng), rng.randint(0, 10**6), town[0])


def firm(rng, town):
    """An avocat: extra holds the bar, toque and the lawyer's own name."""
    who = rng.choice(N.MEN + N.WOMEN) + " " + surname(rng)
    cab = rng.choice([f"SELARL {surname(rng)} AVOCATS", f"Cabinet {who.split()[-1]}", "SCP " + surname(rng) + " - " + surname(rng)])
    o = Office(cab, [who], address(rng, town), phone(rng), mail(rng, "avocat " + who.split()[-1]), luhn_siren(rng), rng.randint(0, 10**6), town[3])
    o.extra = {"lawyer": who, "bar": town[3], "toque": f"{rng.choice('ABCDEP')}{rng.randint(10, 990)}"}
    return o


def agency(rng, town):
    name = rng.choice(N.AGENCIES)
    return Office(name, [], address(rng, town), phone(rng), mail(rng, name), luhn_siren(rng), rng.randint(0, 10**6), town[0])


def landlord(rng, town, kind):
    addr = address(rng, town if rng.random() < .7 else None)
    agent = agency(rng, town) if kind != "hlm" and rng.random() < .5 else None
    if kind == "hlm":
        form, pat, long_form = rng.choice(N.HLM)
        name = pat.format(v=town[0].upper(), d=town[2].upper())
        return Landlord(kind, name, rng.choice([form, long_form]), addr, luhn_siren(rng), [], None)
    if kind == "sci":
        return Landlord(kind, rng.choice(N.SCI), rng.choice(["SCI", "S.C.I.", "société civile immobilière"]), addr, luhn_siren(rng), [person(rng)], agent)
    if kind == "indivision":
        p = [person(rng), person(rng), person(rng)]
        p[1].nom = p[0].nom
        return Landlord(kind, f"INDIVISION {p[0].nom}", "", addr, "", p, agent)
    a = person(rng)
    if kind == "person":
        return Landlord(kind, f"{a.prenoms} {a.nom}", "", addr, "", [a], agent)
    a.civ, a.prenoms = "M.", rng.choice(N.MEN)
    b = person(rng, "Mme", a.nom)
    b.prenoms = rng.choice(N.WOMEN)
    return Landlord("couple", f"{a.prenoms} {a.nom} et {b.prenoms} {b.nom}", "", addr, "", [a, b], agent)


def tenants(rng):
    """One tenant, a couple sharing a name (with a maiden name) or two co-tenants."""
    shape = rng.choice(["one", "one", "couple", "couple", "free", "wife"])
    if shape == "wife":
        a = person(rng, "Mme")
        a.birth_name = surname(rng)
        return [a]
    if shape == "one":
        return [person(rng)]
    if shape == "free":
        return [person(rng, "M."), person(rng, "Mme")]
    a = person(rng, "M.")
    b = person(rng, "Mme", a.nom)
    b.birth_name = surname(rng)
    return [a, b]


def identity_strings(p, addr=None):
    """All strings that would name this person on a page."""
    first = p.prenoms.split()[0].strip(",")
    out = [f"{p.prenoms} {p.nom}", f"{p.nom} {p.prenoms}", f"{first} {p.nom}", f"{p.nom} {first}", p.nom, p.birth_name,
           figures(p.born), long(p.born), figures(p.born, ".")]
    return [s for s in out if s] + ([addr.voie, addr.complement] if addr else [])
