"""Invented names and real town names. Everything that names a person, an office or a company is made up."""

SURNAMES = """Vermorel Castaing Dubreuilh Lhermitte Poncelet Quérel Trémoulet Abadie-Lauzet Bessonneau Chazalon Delpuech
Estradier Fontvieille Garrivier Hennebois Jaubertie Kermadec Lassaigne Mazoyer Nourrigat Orsatelli Pélaprat Roumégoux
Sauvadet Teyssonneau Urbanowicz Vaudescal Wattrelot Ybarnégas Zaccaria Bakhouche Belkhirat Diabakhaté Traorélin Nguemaleu
Benamrane El-Fassi Ouldkacem Da-Silveira Ferreirinha Kowalczewski Popesculin Tran-Vandeuil Sissokhan Mbayélé Camarasse
Goncalvinho Rodrigalvez Martinelle Petitbois Grandclémence Boisrobin Clairvallon Marchandeau Lefaucheur Tisserandot
Charbonnièras Meunissier Bourdelais Cormerais Guilvinec Le-Mescam Prigentec Kersauzon Hamonicq Troadelec Schmittlein
Muhlenbach Oberwiller Kieffling Zurbachel Casanovetti Pietralba Leccianti Bonnafoux Rouquettas Cazalbou Puechmaille
Escudéras Combalat Salvignac Montjoie Ravaillot Gauthereau Perrichet Bachelot-Mas Jacquemoire Thévenaud Rossigneux
Barbezat Chapuizet Duvernois Falconnier Moiroudet Servantier Vuillermin Arbelot Blanchemain Coquillard Deshoulmes""".split()
SURNAMES = [name.replace("-", " ") if name[:3] in ("Le-", "El-", "Da-") else name for name in SURNAMES]

PARTICLES = ("de La Vernède", "d'Aubremont", "de Saint-Amour", "Le Guennidec", "du Fayet de Lorme", "Le Floc'hmoan",
             "des Essertines", "Ait Bouzidal", "Ben Salhamine")

MEN = """Jean-Luc Karim Stéphane Théo Alexandre Youssef Gilles Damien Mickaël Olivier Fabrice Hugo Baptiste Moussa Yann
Rémi Lucien Patrice Bruno Cédric Adrien Emmanuel Ludovic Samir Jérémie Antoine Pascal Grégory Loïc Valentin""".split()
WOMEN = """Marie-Claude Fatima Sandrine Léa Élodie Aïcha Nathalie Sylvie Chloé Inès Véronique Mariam Solène Jeanne Aurore
Delphine Mélanie Gwenaëlle Corinne Ophélie Rachida Laetitia Brigitte Manon Céline Huguette Anne-Sophie Noémie Lucie""".split()

# town, postal code, judicial court town, proximity court?, bar, departement name, court street
TOWNS = (
    ("Nîmes", "30000", "Nîmes", "", "Gard", "boulevard des Arènes"),
    ("Alès", "30100", "Alès", "", "Gard", "place de la Libération"),
    ("Beaucaire", "30300", "Nîmes", "", "Gard", "boulevard des Arènes"),
    ("Uzès", "30700", "Nîmes", "Uzès", "Gard", "place de l'Évêché"),
    ("Angers", "49000", "Angers", "", "Maine-et-Loire", "rue Waldeck Rousseau"),
    ("Cholet", "49300", "Angers", "Cholet", "Maine-et-Loire", "rue du Paradis"),
    ("Le Mans", "72000", "Le Mans", "", "Sarthe", "avenue Pierre Mendès France"),
    ("Roubaix", "59100", "Lille", "Roubaix", "Nord", "rue du Grand Chemin"),
    ("Tourcoing", "59200", "Lille", "Tourcoing", "Nord", "rue d'Anvers"),
    ("Limoges", "87000", "Limoges", "", "Haute-Vienne", "place Winston Churchill"),
    ("Saint-Étienne", "42000", "Saint-Étienne", "", "Loire", "place du Palais de Justice"),
    ("Montbrison", "42600", "Saint-Étienne", "Montbrison", "Loire", "boulevard de la Préfecture"),
    ("Rennes", "35000", "Rennes", "", "Ille-et-Vilaine", "rue Pierre Abélard"),
    ("Vitré", "35500", "Rennes", "Fougères", "Ille-et-Vilaine", "rue de l'Horloge"),
    ("Dijon", "21000", "Dijon", "", "Côte-d'Or", "boulevard Clemenceau"),
    ("Périgueux", "24000", "Périgueux", "", "Dordogne", "boulevard Montaigne"),
    ("Montreuil", "93100", "Bobigny", "Montreuil", "Seine-Saint-Denis", "place Jean Jaurès"),
    ("Évry-Courcouronnes", "91000", "Évry", "", "Essonne", "rue des Mazières"),
    ("Bourges", "18000", "Bourges", "", "Cher", "rue des Arènes"),
    ("Toulon", "83000", "Toulon", "", "Var", "place Gabriel Péri"),
)

STREET_KINDS = ("rue", "avenue", "boulevard", "impasse", "allée", "chemin", "place", "quai", "cours", "square")
STREET_NAMES = ("des Tanneurs", "du Vieux Lavoir", "de la Fontaine Couverte", "des Acacias", "du Moulin Brûlé", "Hélène Vauclin",
                "de l'Abreuvoir", "des Trois Chouettes", "du Onze Mai", "de la Gare aux Grains", "Paul Sérandour", "des Lices Basses",
                "du Pré Fleuri", "de la République", "Victor Hugo", "des Cordeliers", "du Grand Jardin", "Jean Moulin", "des Bleuets",
                "de la Petite Vitesse", "du Docteur Bassompierre", "des Quatre Vents", "de l'Ancien Hospice", "des Écoles")
COMPLEMENTS = ("Appt {n}", "Bât. {b} - Appt {n}", "Résidence {r}, bâtiment {b}, {e} étage, porte {n}", "Logement n° {n}", "{e} étage gauche",
               "Esc. {k}, {e} étage, appartement {n}", "Résidence {r} - Appt {n}", "Entrée {b}, logement {n}", "Porte {n}")
RESIDENCES = ("Les Hautes Clairières", "Le Clos Mirabelle", "Les Terrasses", "Pierre Levée", "Bel-Air", "Les Genêts", "Le Parc aux Cerfs")

HLM = (("OPH", "Habitat des Trois Rivières", "office public de l'habitat"), ("SA d'HLM", "Foyers du Levant", "société anonyme d'HLM"),
       ("ESH", "Toits et Jardins Sociaux", "entreprise sociale pour l'habitat"), ("OPH", "Logivallée", "office public de l'habitat"),
       ("SA d'HLM", "La Ruche Ouvrière Nouvelle", "société anonyme d'HLM"), ("SEM", "Semlogis du Couchant", "société d'économie mixte"))
SCI_NAMES = ("DES TROIS CHÊNES", "LA PIERRE BLONDE", "BEAUSOLEIL PATRIMOINE", "VERMEIL", "DU QUAI NEUF", "LES MARRONNIERS 12",
             "FAMILIA INVEST", "KERLOC", "DE LA TOUR CARRÉE")
AGENCIES = ("Cabinet Ormeau Gestion", "Agence du Beffroi", "Immo Rivage", "Régie Sainte-Foy", "Citadine Administration de Biens",
            "Cabinet Pélissanne & Cie", "Foncia-Lys Location", "Square Régie")
GUARANTEES = ("LOGIS GARANTIE SERVICES", "ASSURLOYER MUTUELLE", "COMPAGNIE PROVINCIALE DE GARANTIE LOCATIVE")
BIRTH_TOWNS = ("Oran (Algérie)", "Brive-la-Gaillarde", "Lens", "Bamako (Mali)", "Perpignan", "Douai", "Porto (Portugal)", "Vierzon",
               "Thionville", "Bastia", "Casablanca (Maroc)", "Mâcon", "Saint-Denis (La Réunion)", "Auch", "Vannes", "Sofia (Bulgarie)")
JOBS = ("retraité", "artisan", "fonctionnaire", "sans profession", "ingénieur", "commerçant", "enseignant")
PHONE_HEADS = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49")
