"""Towns with their courts and funds (towns are real; street addresses and numbers are made up)."""

from dataclasses import dataclass

# town, postal code, département, number, seat of the tribunal judiciaire, its postal code, tribunal de proximité or ""
TOWNS = [
    ("Nîmes", "30000", "Gard", "30", "Nîmes", "30000", ""),
    ("Alès", "30100", "Gard", "30", "Alès", "30100", ""),
    ("Uzès", "30700", "Gard", "30", "Nîmes", "30000", "Uzès"),
    ("Beaucaire", "30300", "Gard", "30", "Nîmes", "30000", ""),
    ("Vauvert", "30600", "Gard", "30", "Nîmes", "30000", ""),
    ("Bagnols-sur-Cèze", "30200", "Gard", "30", "Nîmes", "30000", "Uzès"),
    ("Béziers", "34500", "Hérault", "34", "Béziers", "34500", ""),
    ("Sète", "34200", "Hérault", "34", "Montpellier", "34000", "Sète"),
    ("Lunel", "34400", "Hérault", "34", "Montpellier", "34000", ""),
    ("Narbonne", "11100", "Aude", "11", "Narbonne", "11100", ""),
    ("Carpentras", "84200", "Vaucluse", "84", "Carpentras", "84200", ""),
    ("Orange", "84100", "Vaucluse", "84", "Carpentras", "84200", "Orange"),
    ("Arles", "13200", "Bouches-du-Rhône", "13", "Tarascon", "13150", "Arles"),
    ("Valence", "26000", "Drôme", "26", "Valence", "26000", ""),
    ("Romans-sur-Isère", "26100", "Drôme", "26", "Valence", "26000", "Romans-sur-Isère"),
    ("Voiron", "38500", "Isère", "38", "Grenoble", "38000", ""),
    ("Roanne", "42300", "Loire", "42", "Roanne", "42300", ""),
    ("Firminy", "42700", "Loire", "42", "Saint-Étienne", "42000", ""),
    ("Thiers", "63300", "Puy-de-Dôme", "63", "Clermont-Ferrand", "63000", "Thiers"),
    ("Brive-la-Gaillarde", "19100", "Corrèze", "19", "Brive-la-Gaillarde", "19100", ""),
    ("Angoulême", "16000", "Charente", "16", "Angoulême", "16000", ""),
    ("Niort", "79000", "Deux-Sèvres", "79", "Niort", "79000", ""),
    ("Cholet", "49300", "Maine-et-Loire", "49", "Angers", "49000", "Cholet"),
    ("Lorient", "56100", "Morbihan", "56", "Lorient", "56100", ""),
    ("Fougères", "35300", "Ille-et-Vilaine", "35", "Rennes", "35000", "Fougères"),
    ("Évreux", "27000", "Eure", "27", "Évreux", "27000", ""),
    ("Beauvais", "60000", "Oise", "60", "Beauvais", "60000", ""),
    ("Creil", "60100", "Oise", "60", "Senlis", "60300", ""),
    ("Saint-Quentin", "02100", "Aisne", "02", "Saint-Quentin", "02100", ""),
    ("Tourcoing", "59200", "Nord", "59", "Lille", "59000", "Tourcoing"),
    ("Lens", "62300", "Pas-de-Calais", "62", "Béthune", "62400", "Lens"),
    ("Troyes", "10000", "Aube", "10", "Troyes", "10000", ""),
    ("Mulhouse", "68100", "Haut-Rhin", "68", "Mulhouse", "68100", ""),
    ("Dole", "39100", "Jura", "39", "Lons-le-Saunier", "39000", "Dole"),
    ("Montreuil", "93100", "Seine-Saint-Denis", "93", "Bobigny", "93000", "Montreuil"),
    ("Meaux", "77100", "Seine-et-Marne", "77", "Meaux", "77100", ""),
    ("Étampes", "91150", "Essonne", "91", "Évry-Courcouronnes", "91000", "Étampes"),
    ("Poissy", "78300", "Yvelines", "78", "Versailles", "78000", "Poissy"),
    ("Bayonne", "64100", "Pyrénées-Atlantiques", "64", "Bayonne", "64100", ""),
    ("Tarbes", "65000", "Hautes-Pyrénées", "65", "Tarbes", "65000", ""),
]
STREETS = (
    "rue des Aiguilleurs",
    "rue du Puits-Couvert",
    "avenue de la Grand-Borne",
    "boulevard du Viaduc",
    "impasse des Cigales",
    "rue Germaine-Aubry",
    "allée du Ruisselet",
    "chemin des Oliveraies",
    "place du Vieux-Lavoir",
    "rue de l'Ancienne-Gare",
    "rue Anselme-Verdier",
    "avenue du Maréchal-Ferrant",
    "rue de la Tuilerie",
    "quai des Mariniers",
    "rue Haute",
    "square des Tisserands",
    "cours Sainte-Ursule",
    "rue du Onze-Novembre",
    "rue des Trois-Fontaines",
    "route de la Garenne",
    "rue Basse-des-Remparts",
    "montée du Calvaire",
    "avenue Paul-Lagarrigue",
    "rue d'Austrasie",
    "passage des Orfèvres",
    "rue Léonie-Castel",
    "boulevard Faubert",
    "rue de l'Hôpital-Vieux",
    "faubourg de la Madeleine",
    "traverse du Moulin-à-Vent",
    "rue du 8-Mai-1945",
    "rue du Docteur-Sabatier",
)
ESTATES = ("Résidence Les Hirondelles", "Résidence du Parc", "Le Clos Fleuri", "Résidence Bel-Air", "Les Terrasses du Lac", "Cité des Acacias")
LAW_STREETS = (
    "boulevard de la République",
    "rue de la Cité judiciaire",
    "place du Palais",
    "avenue de la Justice-de-Paix",
    "esplanade Montesquieu",
    "cours du Palais",
)
ROOMS = (
    "salle 3",
    "salle d'audience n° 1",
    "salle B",
    "salle A, rez-de-chaussée",
    "salle 204, 2ème étage",
    "1er étage, salle Domat",
    "salle Portalis",
    "",
)


@dataclass
class Address:
    voie: str
    code: str
    town: str
    extra: str = ""

    def line(self, caps=True, comma=", "):
        return f"{self.voie}{comma}{self.code} {self.town.upper() if caps else self.town}"


@dataclass
class Town:
    name: str
    code: str
    dept: str
    num: str
    seat: str
    seat_code: str
    prox: str


def town(rng):
    return Town(*rng.choice(TOWNS))


def street(rng):
    return f"{rng.randint(1, 140)}{rng.choice(['', '', '', '', ' bis', ' ter'])}{rng.choice([', ', ' ', ' ', ' '])}{rng.choice(STREETS)}"


def door(rng):
    """What tells one flat from its neighbours."""
    a, b, c = rng.choice("ABCDE"), rng.randint(1, 6), rng.randint(1, 89)
    floor = "1er étage" if b == 1 else f"{b}{rng.choice(['ème', 'e'])} étage"
    return rng.choice(
        [
            f"Appartement {c}",
            f"Appt n° {c:02d}",
            f"Bât. {a} - Appt {c}",
            f"Bâtiment {a}, {floor}, porte {c}",
            f"{floor} {rng.choice(['droite', 'gauche', 'face'])}",
            f"{rng.choice(ESTATES)} - Entrée {b} - Logt {c:03d}",
            f"Esc. {b} - {floor} - Porte {a}",
            f"{rng.choice(ESTATES)}, bâtiment {a}, logement n° {c}",
        ]
    )


def court(rng, t, old):
    """(name as printed, street address, room) of the court in charge."""
    if old:
        return f"Tribunal d'instance {of(t.name)}", f"{rng.randint(1, 60)} {rng.choice(LAW_STREETS)}", t.code, t.name, rng.choice(ROOMS)
    if t.prox and rng.random() < 0.7:
        return f"Tribunal de proximité {of(t.prox)}", f"{rng.randint(1, 60)} {rng.choice(LAW_STREETS)}", t.code, t.prox, rng.choice(ROOMS)
    return f"Tribunal judiciaire {of(t.seat)}", f"{rng.randint(1, 60)} {rng.choice(LAW_STREETS)}", t.seat_code, t.seat, rng.choice(ROOMS)


def of(name):
    """`de Nîmes`, `d'Alès`."""
    return ("d'" if name[0] in "AEIOUÉÈÊ" else "de ") + name


def fund(rng, t):
    """Address of the housing fund of the département, in one of the ways it is quoted."""
    n, s = rng.randint(1, 90), rng.choice(STREETS)
    name = rng.choice(
        [
            f"Fonds de Solidarité pour le Logement - Conseil départemental ({t.num})",
            f"FSL - Département : {t.dept}",
            f"Conseil départemental, service FSL {t.num}",
            f"F.S.L. {t.num} - Hôtel du Département",
            "Direction de l'insertion et du logement - Secrétariat du FSL",
            f"Maison départementale des solidarités, FSL {t.dept}",
        ]
    )
    seat = t.seat if t.seat else t.name
    return f"{name}, {n} {s}, {t.seat_code} {seat.upper()}{rng.choice(['', '', ' CEDEX'])}"
