"""Word lists of the invented world; places are real, everybody is not."""
SURNAMES = """Abrivard Aubertelle Bachelay Barjonnet Beaumistral Belcastel Berthomeau Blanquefer Boissellier Bourdarias Brochenin Caradoux
Castelbon Chalendard Champvieux Chastanier Clavelou Corbineau Courtadel Daguenot Delafournière Delmontel Desbrossard Doucelin Dufrénoy Escoubas
Fabrègol Faucillon Ferrandeau Fontvielle Fougeray Gaillardot Gargadennec Gauthereau Grandvaux Guérinel Hautecloche Herbelin Jacquemart Jolivard
Kerbastard Labrousserie Lachenaye Lamoureyre Lestrange Loubatière Malvezin Marcillac Mazerolle Mervilleau Montagnol Mourgaud Nougarède Oudinelle
Palanquet Passeboeuf Peyrelongue Pontillas Pradelou Quemerais Rascalou Ravenelle Rieutord Rocamadour Roussillat Sabourdy Saint-Amour Sauvaget
Soulabaille Tachereau Tarquimpol Teyssandier Tournemine Trébuchon Vaillancel Valcrose Verdelhan Vieuxmaire Villecroze Vuillermoz Benkarroum Haddouche
Mbengani Diarrassi Ouattané Ferreirinha Cardosinho Nguyenval Kowalczik Ziouani Belhadri Tahirou Yildizhan Traoulé""".split()
PARTICLES = ["de La Brunetière", "Le Gouezec", "d'Argelès-Roque", "de Castelnove", "Le Tallandier", "De Sousela"]
MEN = """Jean Pierre Mohamed Nicolas Thierry Karim Julien Christophe Abdoulaye Sébastien Frédéric Yann Ludovic Mickaël Gérard Bruno Antonio Cédric
Hervé Didier Samir Jérôme Jean-Luc Fabrice Rachid Éric Grégory Loïc""".split()
WOMEN = """Marie Nathalie Fatima Sandrine Céline Isabelle Aïcha Valérie Émilie Aurélie Stéphanie Mélanie Chantal Monique Élodie Samira Laetitia
Véronique Anne-Sophie Françoise Noémie Corinne Aminata Hélène Jennifer Zoé Yasmina""".split()
SECOND = {True: "Paul André Louis René Marcel Ali Victor Henri Georges".split(), False: "Rose Jeanne Lucie Simone Claire Denise Odette Ginette".split()}
TOWNS = {  # court town: (postal code, court street, department, prefect's title, other communes)
    "Nîmes": ("30000", "boulevard des Arènes", "Gard", [("30900", "Nîmes"), ("30300", "Beaucaire"), ("30800", "Saint-Gilles"), ("30320", "Marguerittes")]),
    "Alès": ("30100", "place de l'Hôtel de Ville", "Gard", [("30100", "Alès"), ("30110", "La Grand-Combe"), ("30340", "Salindres")]),
    "Angers": ("49000", "rue Waldeck-Rousseau", "Maine-et-Loire", [("49100", "Angers"), ("49240", "Avrillé"), ("49800", "Trélazé")]),
    "Limoges": ("87000", "place d'Aine", "Haute-Vienne", [("87100", "Limoges"), ("87280", "Limoges"), ("87350", "Panazol")]),
    "Valence": ("26000", "place Simone-Veil", "Drôme", [("26000", "Valence"), ("26500", "Bourg-lès-Valence"), ("26100", "Romans-sur-Isère")]),
    "Amiens": ("80000", "rue Robert-de-Luzarches", "Somme", [("80090", "Amiens"), ("80300", "Albert"), ("80800", "Corbie")]),
    "Quimper": ("29000", "quai de l'Odet", "Finistère", [("29000", "Quimper"), ("29900", "Concarneau"), ("29700", "Pluguffan")]),
    "Besançon": ("25000", "rue Mégevand", "Doubs", [("25000", "Besançon"), ("25220", "Thise"), ("25300", "Pontarlier")]),
    "Évreux": ("27000", "rue Joséphine", "Eure", [("27000", "Évreux"), ("27200", "Vernon"), ("27400", "Louviers")]),
    "Pau": ("64000", "place de la Libération", "Pyrénées-Atlantiques", [("64000", "Pau"), ("64140", "Lons"), ("64400", "Oloron-Sainte-Marie")]),
    "Troyes": ("10000", "boulevard Carnot", "Aube", [("10000", "Troyes"), ("10600", "La Chapelle-Saint-Luc"), ("10100", "Romilly-sur-Seine")]),
    "Évry-Courcouronnes": ("91000", "rue des Mazières", "Essonne", [("91000", "Évry-Courcouronnes"), ("91100", "Corbeil-Essonnes"), ("91350", "Grigny")]),
    "Béziers": ("34500", "place de la Révolution", "Hérault", [("34500", "Béziers"), ("34300", "Agde"), ("34120", "Pézenas")]),
    "Charleville-Mézières": ("08000", "cours Aristide-Briand", "Ardennes", [("08000", "Charleville-Mézières"), ("08200", "Sedan")]),
    "Bordeaux": ("33000", "rue des Frères-Bonie", "Gironde", [("33300", "Bordeaux"), ("33700", "Mérignac"), ("33310", "Lormont")]),
    "Lille": ("59000", "avenue du Peuple-Belge", "Nord", [("59000", "Lille"), ("59100", "Roubaix"), ("59260", "Lille")]),
}
OF_DEPT = {"Gard": "du Gard", "Maine-et-Loire": "de Maine-et-Loire", "Haute-Vienne": "de la Haute-Vienne", "Drôme": "de la Drôme", "Somme": "de la Somme", "Finistère": "du Finistère",
           "Doubs": "du Doubs", "Eure": "de l'Eure", "Pyrénées-Atlantiques": "des Pyrénées-Atlantiques", "Aube": "de l'Aube", "Essonne": "de l'Essonne", "Hérault": "de l'Hérault",
           "Ardennes": "des Ardennes", "Gironde": "de la Gironde", "Nord": "du Nord"}
STREETS = """rue des Tanneurs;avenue Jean-Jaurès;rue du Four-à-Chaux;boulevard Gambetta;impasse des Mûriers;rue Émile-Zola;allée des Peupliers;place du Marché-au-Bois
chemin de la Combe;rue Pasteur;avenue du Maréchal-Leclerc;rue de l'Abreuvoir;square Louise-Michel;rue Saint-Éloi;cours Victor-Hugo;rue du 8-Mai-1945;quai des Mariniers
route de la Plaine;rue Basse;passage de l'Horloge;rue Marcel-Cachin;montée des Remparts;rue Neuve-Sainte-Anne;avenue de la République;rue de la Verrerie;traverse des Lavandières""".replace("\n", ";").split(";")
RESIDENCES = ["Résidence Les Genêts", "Résidence du Parc", "Cité des Oliviers", "Le Clos Saint-Jean", "Résidence Beauséjour", "Les Terrasses du Moulin"]
SOCIAL = [("SA d'HLM", "Habitat du Ponant"), ("OPH", "Logis Communaux Réunis"), ("SA d'HLM", "La Maison Ouvrière Nouvelle"), ("ESH", "Domaine & Foyers"),
          ("OPH", "Rivages Habitat"), ("SA d'HLM", "Soleil et Toit"), ("SCIC d'HLM", "Coopérative du Bien Loger"), ("SEM", "Immobilière des Deux Vallées")]
SCI_NAMES = ["Les Trois Cyprès", "du Pont Vieux", "JLM Patrimoine", "La Rabassière", "Bellevue 12", "des Quatre Saisons", "Amandine", "Hôtel Saint-Martin"]
AGENCIES = ["Cabinet Verdier-Lamotte Immobilier", "Agence des Halles", "Gestion Foncière du Centre", "Immo Confiance Gestion", "Régie Perrache-Lesieur", "Cabinet Toulmonde"]
CIVIC = ["Action Logement Services"]
INSURERS = ["Garantie Loyers Mutualis", "Assurances Le Beffroi", "Prévoyance Locative de France"]
HOME_COVER = ["Mutuelle du Vieux Chêne", "Assurances Le Beffroi", "La Prévoyante des Foyers"]
BIRTHPLACES = ["Oran (Algérie)", "Dakar (Sénégal)", "Lons-le-Saunier", "Montauban", "Saint-Denis (La Réunion)", "Fès (Maroc)", "Vierzon", "Porto (Portugal)", "Arras",
               "Mulhouse", "Périgueux", "Laval", "Bamako (Mali)", "Tulle", "Saint-Brieuc", "Nevers"]
ROOMS = ["salle B", "salle d'audience n° 3", "salle Montesquieu, 1er étage", "salle C, rez-de-chaussée", "salle des petites audiences", "chambre du conseil, 2e étage"]
PHONES = ["019900", "026191", "035301", "046571", "053649"]
