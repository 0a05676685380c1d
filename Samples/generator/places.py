"""Départements with communes and invented office, court and fund addresses; court and commune names are real, streets are not.

Fields: code, name with article (« du Gard »), phone prefix of ARCEP's fiction ranges, communes (cp, name),
courts (name, address, cp, town), FSL address, bar.
"""
from collections import namedtuple

Departement = namedtuple("Departement", "code of_name phone communes courts fsl bar")
NO, NE, SE, SO, IDF = "02 61 91", "03 53 01", "04 65 71", "05 36 49", "01 99 00"


def row(code, of_name, phone, communes, courts, fsl, bar):
    split = [tuple(c.split(" ", 1)) for c in communes.split("|")]
    return Departement(code, of_name, phone, split, [tuple(c.split("|")) for c in courts], fsl, bar)


ALL = [
    row("30", "du Gard", SE, "30000 Nîmes|30900 Nîmes|30100 Alès|30700 Uzès|30200 Bagnols-sur-Cèze|30300 Beaucaire",
        ["Tribunal judiciaire de Nîmes|5 boulevard des Tanneries|30031|Nîmes Cedex 1", "Tribunal judiciaire d'Alès|3 place du Plan|30100|Alès",
         "Tribunal de proximité d'Uzès|8 rue de l'Évêché-Vieux|30700|Uzès"], "FSL du Gard, 3 rue Guillemette-Basse, 30044 Nîmes Cedex 9", "Nîmes"),
    row("34", "de l'Hérault", SE, "34000 Montpellier|34070 Montpellier|34500 Béziers|34200 Sète|34400 Lunel",
        ["Tribunal judiciaire de Montpellier|1 place Pierre-Flotte-Neuve|34040|Montpellier Cedex 1", "Tribunal judiciaire de Béziers|93 avenue du Palais|34500|Béziers"],
        "Fonds de solidarité logement de l'Hérault - Mas d'Alco, 1977 avenue des Moulins-Vieux, 34087 Montpellier Cedex 4", "Montpellier"),
    row("13", "des Bouches-du-Rhône", SE, "13003 Marseille|13010 Marseille|13090 Aix-en-Provence|13200 Arles|13500 Martigues",
        ["Tribunal judiciaire de Marseille|25 rue Édouard-Delanglade-Prolongée|13006|Marseille", "Tribunal de proximité de Martigues|4 rue Pascal-Ferlay|13500|Martigues"],
        "FSL - Métropole, service logement, 10 place de la Joliette-Haute, 13002 MARSEILLE", "Marseille"),
    row("06", "des Alpes-Maritimes", SE, "06000 Nice|06300 Nice|06400 Cannes|06600 Antibes",
        ["Tribunal judiciaire de Nice|3 place du Palais-Rusca|06357|Nice Cedex 4", "Tribunal de proximité d'Antibes|19 boulevard Chancel-Nord|06600|Antibes"],
        "Département des Alpes-Maritimes, FSL, BP 3007, 06201 NICE CEDEX 3", "Nice"),
    row("66", "des Pyrénées-Orientales", SE, "66000 Perpignan|66100 Perpignan|66200 Elne|66140 Canet-en-Roussillon",
        ["Tribunal judiciaire de Perpignan|4 place Arago-Haute|66020|Perpignan Cedex"], "FSL 66 - 25 rue Petite-la-Monnaie-Basse, 66906 Perpignan Cedex", "Perpignan"),
    row("69", "du Rhône", SE, "69003 Lyon|69008 Lyon|69100 Villeurbanne|69200 Vénissieux|69400 Villefranche-sur-Saône",
        ["Tribunal judiciaire de Lyon|67 rue Servient-Est|69433|Lyon Cedex 03", "Tribunal de proximité de Villeurbanne|3 rue du Docteur-Papillon|69100|Villeurbanne"],
        "Métropole de Lyon - FSL, 20 rue du Lac-Supérieur, CS 33569, 69505 LYON CEDEX 03", "Lyon"),
    row("63", "du Puy-de-Dôme", SE, "63000 Clermont-Ferrand|63100 Clermont-Ferrand|63300 Thiers|63200 Riom",
        ["Tribunal judiciaire de Clermont-Ferrand|16 place de l'Étoile-Noire|63000|Clermont-Ferrand"], "FSL Puy-de-Dôme, 24 rue Saint-Esprit-le-Haut, 63033 Clermont-Ferrand Cedex 1", "Clermont-Ferrand"),
    row("31", "de la Haute-Garonne", SO, "31000 Toulouse|31200 Toulouse|31300 Toulouse|31600 Muret|31770 Colomiers",
        ["Tribunal judiciaire de Toulouse|2 allées Jules-Guesde-Prolongées|31068|Toulouse Cedex 7", "Tribunal de proximité de Muret|1 rue du Chantier-Vieux|31600|Muret"],
        "Conseil départemental, Fonds de Solidarité Logement, 1 boulevard de la Marquette-Neuve, 31090 Toulouse Cedex 9", "Toulouse"),
    row("33", "de la Gironde", SO, "33000 Bordeaux|33200 Bordeaux|33300 Bordeaux|33400 Talence|33500 Libourne|33120 Arcachon",
        ["Tribunal judiciaire de Bordeaux|30 rue des Frères-Bonie-Nord|33077|Bordeaux Cedex", "Tribunal judiciaire de Libourne|22 rue Thiers-Basse|33500|Libourne"],
        "FSL de la Gironde, BP 37, 33038 Bordeaux Cedex", "Bordeaux"),
    row("64", "des Pyrénées-Atlantiques", SO, "64000 Pau|64100 Bayonne|64200 Biarritz|64300 Orthez",
        ["Tribunal judiciaire de Pau|3 place de la Libération-Haute|64034|Pau Cedex", "Tribunal judiciaire de Bayonne|17 avenue de la Légion-Tchèque-Vieille|64100|Bayonne"],
        "FSL 64 - Hôtel du Département, 64 avenue Jean-Biray-Sud, 64058 PAU Cedex 9", "Pau"),
    row("44", "de la Loire-Atlantique", NO, "44000 Nantes|44300 Nantes|44600 Saint-Nazaire|44400 Rezé|44110 Châteaubriant",
        ["Tribunal judiciaire de Saint-Nazaire|77 avenue Albert-de-Mun-Ouest|44600|Saint-Nazaire", "Tribunal judiciaire de Nantes|19 quai du Marché-Neuf|44921|Nantes Cedex 9"],
        "Unité FSL - 26 boulevard Victor-Hugo-Bas, 44200 NANTES", "Saint-Nazaire"),
    row("35", "d'Ille-et-Vilaine", NO, "35000 Rennes|35200 Rennes|35400 Saint-Malo|35300 Fougères|35500 Vitré",
        ["Tribunal judiciaire de Rennes|7 rue Pierre-Abélard-Nord|35000|Rennes", "Tribunal judiciaire de Saint-Malo|49 avenue Aristide-Briand-Est|35400|Saint-Malo"],
        "FSL d'Ille-et-Vilaine, 1 avenue de la Préfecture-Neuve, 35042 RENNES Cedex", "Rennes"),
    row("29", "du Finistère", NO, "29200 Brest|29000 Quimper|29600 Morlaix|29100 Douarnenez",
        ["Tribunal judiciaire de Brest|32 rue de Denver-Haute|29200|Brest", "Tribunal de proximité de Morlaix|13 allée du Poan-Ben-Vihan|29600|Morlaix"],
        "FSL du Finistère - 32 boulevard Dupleix-Bas, 29196 Quimper Cedex", "Brest"),
    row("72", "de la Sarthe", NO, "72000 Le Mans|72100 Le Mans|72200 La Flèche|72300 Sablé-sur-Sarthe",
        ["Tribunal judiciaire du Mans|1 avenue Pierre-Mendès-France-Sud|72014|Le Mans Cedex 2"], "FSL de la Sarthe, 2 rue des Maillets-Hauts, 72072 LE MANS Cedex 9", "Le Mans"),
    row("37", "d'Indre-et-Loire", NO, "37000 Tours|37100 Tours|37300 Joué-lès-Tours|37500 Chinon",
        ["Tribunal judiciaire de Tours|2 place Jean-Jaurès-Haute|37928|Tours Cedex 9"], "Conseil départemental d'Indre-et-Loire - FSL, place de la Préfecture-Vieille, 37927 Tours Cedex 9", "Tours"),
    row("76", "de la Seine-Maritime", NO, "76100 Rouen|76200 Dieppe|76300 Sotteville-lès-Rouen|76500 Elbeuf",
        ["Tribunal judiciaire de Rouen|34 rue aux Juifs-Prolongée|76037|Rouen Cedex", "Tribunal judiciaire de Dieppe|43 boulevard Clemenceau-Nord|76200|Dieppe"],
        "Fonds de solidarité logement, quai Gaston-Boulet-Prolongé, 76101 Rouen Cedex", "Rouen"),
    row("59", "du Nord", NE, "59000 Lille|59800 Lille|59200 Tourcoing|59650 Villeneuve-d'Ascq|59500 Douai|59140 Dunkerque",
        ["Tribunal judiciaire de Lille|13 avenue du Peuple-Belge-Prolongée|59034|Lille Cedex", "Tribunal de proximité de Tourcoing|45 rue d'Havré-Basse|59200|Tourcoing",
         "Tribunal judiciaire de Douai|1 place Charles-de-Pollinchove-Vieille|59507|Douai"], "FSL Nord, 4 rue Archimède-Nord, 59650 VILLENEUVE-D'ASCQ", "Lille"),
    row("62", "du Pas-de-Calais", NE, "62000 Arras|62300 Lens|62400 Béthune|62100 Calais|62200 Boulogne-sur-Mer",
        ["Tribunal judiciaire de Béthune|8 place Lamartine-Haute|62407|Béthune Cedex", "Tribunal de proximité de Lens|10 rue du 11-Novembre-Prolongée|62300|Lens"],
        "FSL 62 - Rue de la Paix-Vieille, 62018 Arras Cedex 9", "Béthune"),
    row("67", "du Bas-Rhin", NE, "67000 Strasbourg|67100 Strasbourg|67200 Strasbourg|67500 Haguenau|67600 Sélestat",
        ["Tribunal judiciaire de Strasbourg|45 rue du Fossé-des-Treize-Vieux|67083|Strasbourg Cedex", "Tribunal de proximité de Haguenau|2 rue des Moulins-Hauts|67504|Haguenau Cedex"],
        "Eurométropole - FSL, 1 parc de l'Étoile-Basse, 67076 STRASBOURG CEDEX", "Strasbourg"),
    row("54", "de Meurthe-et-Moselle", NE, "54000 Nancy|54100 Nancy|54300 Lunéville|54500 Vandœuvre-lès-Nancy",
        ["Tribunal judiciaire de Nancy|rue du Général-Fabvier-Prolongée|54035|Nancy Cedex", "Tribunal de proximité de Lunéville|place du Château-Vieux|54300|Lunéville"],
        "FSL 54, 48 esplanade Jacques-Baudot-Sud, CO 90019, 54035 Nancy Cedex", "Nancy"),
    row("51", "de la Marne", NE, "51100 Reims|51000 Châlons-en-Champagne|51200 Épernay",
        ["Tribunal judiciaire de Reims|place Myron-Herrick-Haute|51096|Reims Cedex"], "FSL de la Marne - 2 bis rue de Jessaint-Prolongée, 51038 Châlons-en-Champagne", "Reims"),
    row("21", "de la Côte-d'Or", NE, "21000 Dijon|21200 Beaune|21300 Chenôve|21600 Longvic",
        ["Tribunal judiciaire de Dijon|13 boulevard Clemenceau-Sud|21033|Dijon Cedex"], "Dijon Métropole, FSL, 40 avenue du Drapeau-Nord, 21075 DIJON CEDEX", "Dijon"),
    row("75", "de Paris", IDF, "75011 Paris|75018 Paris|75019 Paris|75020 Paris|75013 Paris",
        ["Tribunal judiciaire de Paris|Parvis du Tribunal-Haut|75859|Paris Cedex 17"], "FSL de Paris - DSOL, 5 boulevard Diderot-Bas, 75589 PARIS CEDEX 12", "Paris"),
    row("93", "de la Seine-Saint-Denis", IDF, "93100 Montreuil|93500 Pantin|93000 Bobigny|93600 Aulnay-sous-Bois",
        ["Tribunal judiciaire de Bobigny|173 avenue Paul-Vaillant-Couturier-Nord|93008|Bobigny Cedex", "Tribunal de proximité de Montreuil|21 place Jean-Jaurès-Haute|93100|Montreuil",
         "Tribunal de proximité de Pantin|41 rue Delizy-Basse|93500|Pantin"], "FSL 93, Bâtiment Picasso, 93 rue Carnot-Prolongée, 93003 BOBIGNY CEDEX", "Seine-Saint-Denis"),
    row("77", "de Seine-et-Marne", IDF, "77000 Melun|77100 Meaux|77300 Fontainebleau|77500 Chelles",
        ["Tribunal judiciaire de Meaux|44 avenue Salvador-Allende-Nord|77109|Meaux Cedex", "Tribunal judiciaire de Melun|2 avenue du Général-Leclerc-Sud|77010|Melun Cedex"],
        "FSL Seine-et-Marne, Hôtel du Département, CS 50377, 77010 Melun Cedex", "Meaux"),
    row("974", "de La Réunion", NO, "97400 Saint-Denis|97410 Saint-Pierre|97420 Le Port|97430 Le Tampon",
        ["Tribunal judiciaire de Saint-Denis de La Réunion|5 avenue André-Malraux-Haute|97400|Saint-Denis", "Tribunal judiciaire de Saint-Pierre|1 rue Augustin-Archambaud-Bas|97448|Saint-Pierre Cedex"],
        "FSL Réunion, 2 rue de la Source-Haute, 97488 Saint-Denis Cedex", "Saint-Denis"),
]
BY_CODE = {d.code: d for d in ALL}
