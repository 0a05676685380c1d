"""Persons who never lived."""

from dataclasses import dataclass
from datetime import date, timedelta
from .places import Address, street

MEN = (
    "Aurélien Bastien Cédric Damien Édouard Fabrice Gaël Hervé Ismaël Jérémie Kevin Lucien Mickaël Nicolas Olivier Patrice Quentin Rodolphe "
    "Stéphane Thibault Ulysse Victor Yannick Zinedine Mamadou Youssef Ibrahima Dragan Joao Ahmed Jean-Luc Pierre-Yves Alban Gérald Norbert"
).split()
WOMEN = (
    "Amandine Bérengère Chantal Delphine Élodie Fatoumata Gwenaëlle Héloïse Inès Jocelyne Karine Laëtitia Maëva Nadège Océane Priscilla "
    "Rosalie Séverine Tiphaine Ursula Valérie Yasmine Zoé Aïcha Mariam Leïla Marie-Christine Anne-Laure Coralie Ginette Simone Odile"
).split()
NAMES = (
    (
        "ABRIBAT BELLEGARRIGUE CHASSAGNON DELMOTTE ESCURIER FAUGEROLLES GRANDCOLAS HAUTECŒUR JOLIVARD KERVADEC LAFORGUE MONTALVY NOURRISSON "
        "OLLAGNIER PEYROULET QUINQUENEL RAVACHOL-BONIN SAUVEPLANE TAILLANDOT URVOAZ VERGNIOL WAREMBOURG YVINEC ZAMPARELLI BOUDJEMAI DIARRASSOUBA "
        "KONATÉ-SY BENKHEROUF TCHAMBA NGUYEN-PHUOC MARKOVITCH FERREIRINHA OUALDI SISSOKHO HADDADINE POLJAK ALMEIROS CISSAKO D'ESTRABAT "
        "LE_GALLOUDEC DE_LA_BRUNIÈRE DU_TEILLAY VAN_OSTENDE MEUNEVEAU PRUD'HOMMAT BAUDRILLON CORNUAULT DESPLANTES FOURMENTEL GIRONDEAU "
        "HÉRISSONNET LAMBERTIN MOUTONNET PASTOURET ROUQUAIROL SALADIN TEYSSANDIER VILLEBRUN CAZENAVETTE"
    )
    .replace("_", "\u00a0")
    .split(" ")
)
BORN = (
    "Aubagne",
    "Oran (Algérie)",
    "Dakar (Sénégal)",
    "Vichy",
    "Saint-Denis (La Réunion)",
    "Maubeuge (59)",
    "Tanger (Maroc)",
    "Braga (Portugal)",
    "Les Abymes (Guadeloupe)",
    "Cahors",
    "Pontarlier",
    "Bamako (Mali)",
    "Sarrebourg (57)",
    "Saint-Gaudens",
    "Novi Sad (Serbie)",
    "Laon (02)",
    "Millau (Aveyron)",
)
JOBS = (
    "sans profession",
    "agent d'entretien",
    "employée de commerce",
    "retraité",
    "cariste",
    "aide-soignante",
    "intérimaire",
    "chauffeur-livreur",
    "assistante maternelle",
)


@dataclass
class Person:
    woman: bool
    first: str
    name: str
    maiden: str = ""
    born: date = None
    place: str = ""
    job: str = ""
    home: Address = None
    guardian: str = ""

    @property
    def civ(self):
        return "Mme" if self.woman else "M."

    @property
    def title(self):
        return "Madame" if self.woman else "Monsieur"

    @property
    def e(self):
        return "e" if self.woman else ""

    @property
    def full(self):
        return f"{self.first} {self.name}"


def surname(rng):
    return rng.choice(NAMES).replace("\u00a0", " ")


def person(rng, name=None, woman=None, married=False, home=None):
    woman = rng.random() < 0.5 if woman is None else woman
    pool = WOMEN if woman else MEN
    firsts = [rng.choice(pool)]
    if rng.random() < 0.3:
        firsts.append(rng.choice([x for x in pool if x not in firsts]))
    p = Person(woman, rng.choice([" ", ", "]).join(firsts), name or surname(rng))
    if woman and (married or rng.random() < 0.25):
        p.maiden = surname(rng)
        if p.maiden == p.name:
            p.maiden = ""
    p.born = date(rng.randint(1948, 2001), 1, 1) + timedelta(days=rng.randrange(365))
    p.place, p.job, p.home = rng.choice(BORN), rng.choice(JOBS), home
    return p


def tenants(rng, name=None):
    """A household: one person, a couple sharing a name, or several names on one lease."""
    kind = rng.random()
    if kind < 0.5:
        return [person(rng, name)]
    if kind < 0.78:
        name = name or surname(rng)
        pair = [person(rng, name, False), person(rng, name, True, married=True)]
        return pair if rng.random() < 0.75 else pair[::-1]
    group = [person(rng, name), person(rng)]
    return group + [person(rng)] if rng.random() < 0.2 else group


def sponsor(rng, t):
    """Somebody who stood guarantor."""
    return person(rng, home=Address(street(rng), t.code, t.name))
