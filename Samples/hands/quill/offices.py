"""Offices of every trade round an eviction, each with its own way of naming itself."""

from dataclasses import dataclass, field
from .people import person, surname
from .places import Address, street, town

PHONES = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49")
FIRMS = (
    "VALMORINE",
    "ARPÈGE",
    "CLAIRLOGIS",
    "BELVÈS",
    "TRIANGLE D'OC",
    "MONTJOIE",
    "LES ÉRABLES",
    "SAINT-FIACRE",
    "MIRANDOL",
    "CYPRESSIÈRE",
    "ORÉADE",
    "PONTFERRAND",
)


def phone(rng, sep=None):
    digits = rng.choice(PHONES) + f" {rng.randint(10, 99)} {rng.randint(10, 99)}"
    return digits.replace(" ", sep if sep is not None else rng.choice([" ", ".", " ", "-", ""]))


def siren(rng):
    """Nine digits whose Luhn sum is right."""
    base = [rng.choice([3, 4, 5, 7, 8])] + [rng.randrange(10) for _ in range(7)]
    total = sum(sum(divmod(2 * d, 10)) if i % 2 else d for i, d in enumerate(base))
    return "".join(map(str, base + [(10 - total % 10) % 10]))


def spaced(number, sep=" "):
    return sep.join((number[:3], number[3:6], number[6:]))


def iban(rng):
    """An account whose check digits are right, at a bank that is none."""
    bban = "99999" + "".join(str(rng.randrange(10)) for _ in range(16))
    bank, desk, account = int(bban[:5]), int(bban[5:10]), int(bban[10:])
    bban += f"{97 - (89 * bank + 15 * desk + 3 * account) % 97:02d}"
    return f"FR{98 - int(bban + '152700') % 97:02d}{bban}"


@dataclass
class Office:
    """A bailiff's office."""

    name: str
    partners: list
    where: Address
    tel: str
    mail: str
    iban: str
    hours: str = ""


@dataclass
class Lawyer:
    name: str
    bar: str
    where: Address
    tel: str
    box: str
    firm: str


@dataclass
class Landlord:
    kind: str  # person, couple, sci, firm, hlm, oph, indivision
    name: str  # what the truth calls bailleur_nom
    where: Address
    people: list = field(default_factory=list)
    form: str = ""
    siren: str = ""
    seat: str = ""
    capital: int = 0
    head: str = ""

    @property
    def moral(self):
        return self.kind not in ("person", "couple", "indivision")


def bailiff(rng, t):
    people = [person(rng) for _ in range(rng.choice([1, 1, 2, 2, 3]))]
    last = [p.name for p in people]
    many = len(people) > 1
    name = (
        rng.choice(["SCP " + " - ".join(last), "SELARL " + " & ".join(last), "SCP " + ", ".join(last)])
        if many
        else rng.choice(["SELARL " + last[0], people[0].first.split(",")[0] + " " + last[0], "SAS ÉTUDE " + last[0]])
    )
    if rng.random() < 0.3:
        name = rng.choice(["SELARL ", "SAS ", "SELAS "]) + rng.choice(
            ["ACTES DU MIDI", "JURIS PONANT", "EXÉCO", "LEXHUIS", "MANDAT & ACTE", "THÉMIS 2000"]
        )
    stem = rng.choice(["etude", "contact", "accueil", "scp", "paiement"])
    mail = f"{stem}@{rng.choice(['cdj', 'actes', 'etude'])}-{rng.randint(10, 99)}.example"
    hours = rng.choice(
        ["", "Ouvert du lundi au vendredi de 9h à 12h et de 14h à 17h", "Réception : 8 h 30 - 12 h / 13 h 30 - 17 h 30 (vendredi 16 h)"]
    )
    return Office(name, people, Address(street(rng), t.seat_code, t.seat), phone(rng), mail, iban(rng), hours)


def lawyer(rng, t):
    p = person(rng)
    return Lawyer(
        p.first.split(",")[0].split(" ")[0] + " " + p.name,
        t.seat,
        Address(street(rng), t.seat_code, t.seat),
        phone(rng),
        rng.choice(["Toque ", "Case palais ", "Vestiaire ", "Case n° "]) + str(rng.randint(2, 320)),
        rng.choice(["", f"SELARL {p.name} AVOCATS", f"Cabinet {p.name} & Associés", ""]),
    )


def landlord(rng, t):
    kind = rng.choices(["person", "couple", "sci", "firm", "hlm", "oph", "indivision"], [24, 12, 18, 8, 20, 14, 4])[0]
    home = town(rng) if rng.random() < 0.5 else t
    where = Address(street(rng), home.code, home.name)
    if kind in ("person", "couple", "indivision"):
        return _private(rng, kind, where)
    firm = rng.choice(FIRMS)
    ref = dict(
        siren=siren(rng),
        seat=rng.choice([home.name, home.seat]),
        capital=rng.choice([1000, 1524, 7500, 38000, 240000, 1450000]),
        head=rng.choice(["son gérant", "son représentant légal", "son président"]),
    )
    if kind == "sci":
        name = rng.choice([f"SCI {firm}", f"SCI {surname(rng)} FRÈRES", f"SCI DU {rng.randint(2, 99)} {rng.choice(['CANAL', 'PUITS', 'VERGER'])}"])
        return Landlord(
            kind, name, where, form="société civile immobilière", **(ref | dict(head=rng.choice(["son gérant en exercice", "sa gérante"])))
        )
    if kind == "firm":
        return Landlord(
            kind,
            f"{firm} {rng.choice(['PATRIMOINE', 'INVESTISSEMENT', 'FONCIER'])}",
            where,
            form=rng.choice(["société par actions simplifiée", "société à responsabilité limitée"]),
            **ref,
        )
    if kind == "hlm":
        return Landlord(
            kind,
            f"{firm} {rng.choice(['HABITAT', 'LOGIS', 'RÉSIDENCES'])}",
            where,
            form=rng.choice(["société anonyme d'habitations à loyer modéré", "SA d'HLM", "entreprise sociale pour l'habitat"]),
            **ref,
        )
    return Landlord(
        kind,
        rng.choice([f"HABITAT {t.dept.upper()}", f"{t.name.upper()} HABITAT", f"OFFICE {t.dept.upper()} LOGEMENT"]),
        Address(street(rng), t.seat_code, t.seat),
        form=rng.choice(["office public de l'habitat", "établissement public industriel et commercial"]),
        **(ref | dict(head=rng.choice(["son directeur général", "sa directrice générale en exercice"]))),
    )


def _private(rng, kind, where):
    if kind == "person":
        people = [person(rng, home=where)]
    elif kind == "couple":
        name = surname(rng)
        people = [person(rng, name, False, home=where), person(rng, name, True, True, home=where)]
    else:
        name = surname(rng)
        people = [person(rng, name, home=where), person(rng, name, home=where)]
        if people[0].first == people[1].first:
            people[1].first += "-Marie"
    return Landlord(kind, " et ".join(p.full for p in people), where, people)


def agency(rng, t):
    firm = rng.choice(FIRMS)
    name = rng.choice(
        [f"Cabinet {firm} Gestion", f"SARL {firm} IMMOBILIER", f"Agence {firm}", f"SAS {firm} TRANSACTIONS", f"{firm} Administration de biens"]
    )
    return name, Address(street(rng), t.code, t.name), phone(rng)
