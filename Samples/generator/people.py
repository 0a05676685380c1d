"""Lists of invented people, offices, landlords and agencies. Nobody here exists."""

FAMILY = """ABRIAL AUBERTIN AZNAGUE BADJI BALANDREAU BARBAZAN BAROUDI BASTIDON BELLANGER BENCHERIF BENHADDOU BERTHOLON
BIENVENU BOISSINOT BOUCHAREB BOUDJELLAL BOUTEILLER BRANCHEREAU BRUGEROLLE CABRERIZO CAMBOULIVES CARDINEAU CASANOVA
CASTANIER CAZENEUVE CHABERNAUD CHAMPEAUX CHARPENTREAU CHERKAOUI CLAVERIE COLOMBIER CORDONNIER COULIBALY COUTAREL
DABROWSKI DAGUERRE DELACROIX DELMOTTE DESVIGNES DIABATÉ DIOMANDÉ DOUCOURÉ DUBREUCQ DUPEYRAT DURANTON ECHEVERRIA
ESCOFFIER FALCOZ FAUCONNIER FERRANDON FONTANEL FOURCADE FRADIN GAILLARDON GANDOLFI GARNERIN GASNIER GERVAIS GODEFROY
GOMIS GRANDCLÉMENT GRIMALDI GUERMEUR GUEYE GUILLEMOT HADDOUCHE HAMON HASSANI HERBRETEAU HOARAU HUMBLOT IBRAHIMI
JACQUEMIN JANVRIN JEANNEROT JOUANNEAU KACIMI KERBRAT KHELIFI KLINGLER KOUASSI KOWALCZYK LACAMBRE LAFORGUE LAGARRIGUE
LANCELEUR LANGLADE LAURENDEAU LECHEVALLIER LEFRANÇOIS LEGENDRE LEPOUTRE LESTIENNE LOUBATIÈRE MACQUART MAHIEUX MALANDAIN
MANSOURI MARCHETTI MAROLLEAU MATHIVET MBEMBA MÉNARDIE MERABET MESSAOUDI MILLEPIED MONTAUBRY MOREIRA MOUROT NAJAR NDIAYE
NIVELLE OBERLÉ OLLIVIER OUEDRAOGO PALANCHON PANNETIER PASQUINI PELLISSON PERDRIAU PICAVET POMMERET PONTHIEU PRADEILLES
QUÉMÉNEUR QUINTARD RABESON RAMBAUD RATSIMBA RIVALLAND ROBINEAU ROUQUETTE SABATHIER SAINT-MARTIN SANGARÉ SAUVAGEOT
SCHNEBELEN SELLIER SIMONETTI SOUMARÉ STEINMETZ TAILLANDIER TERRASSON THIBAUDEAU TOURÉ TREMOULET VACHERON VANDAMME
VERHAEGHE VIALATTE VIGOUROUX WEISSBECKER WOJCIK YACOUBI ZIMMERLIN""".split()
DOUBLE = ["ARNAUD-FABRE", "BONNET-LACOSTE", "GIRAUD-PEYRE", "LOPES DA COSTA", "MARTY-RIGAL", "NGUYEN-PHAM", "PERRIN DE VAUX",
          "ROUX-MASSON", "SANTOS FERREIRA", "TIXIER-BLANC"]
PARTICLE = ["D'ESCRIVAN", "DE LA BROSSARDIÈRE", "DE MONTGAILLARD", "DU PLESSIEUX", "EL BAKKALI", "LE BIHANNIC", "LE QUELLEC",
            "VAN ROOSBEKE", "DA ROCHA", "BEN SLIMANE"]
MEN = """Abdelkrim Adrien Alassane Alban Amadou Anatole Antonin Arnaud Aymeric Baptiste Bastien Benoît Boubacar Christophe
Clément Cyprien Damien Didier Driss Édouard Émile Éric Fabien Farid Félicien Florian François Gaël Germain Gilles Guillaume
Gustave Hakim Idriss Ismaël Jean-Baptiste Jean-Claude Jean-Marc Jérémie Joël Karim Kévin Laurent Léopold Lionel Loïc Marc-Antoine
Mathurin Mehdi Mickaël Mourad Nathanaël Norbert Omar Pascal Patrice Philippe Quentin Raphaël Raymond Régis Rodolphe Sébastien
Stéphane Sylvain Tanguy Théodore Thibault Ulysse Valentin Vincent Xavier Yacine Yannick Yves""".split()
WOMEN = """Adélaïde Agathe Aïcha Aïssatou Albane Alexandra Amélie Angélique Apolline Assia Awa Axelle Bénédicte Bérengère Blandine
Brigitte Capucine Carole Cécile Céline Chantal Charlène Clémence Clotilde Coralie Corentine Delphine Diane Djamila Élodie
Emmanuelle Estelle Eugénie Fabienne Fanny Farida Florence Françoise Gaëlle Geneviève Ghislaine Gwenaëlle Héloïse Inaya Isabelle
Jacqueline Josiane Judith Karima Khadija Laëtitia Leïla Léonie Lucienne Ludivine Lydie Maëlys Magali Malika Marie-Claude
Marie-Laure Marjorie Mathilde Maryvonne Mélanie Mireille Muriel Nadège Naïma Nathalie Océane Odile Ophélie Patricia Pauline
Perrine Quitterie Rokia Roseline Sabrina Séverine Sidonie Solange Soraya Sylvie Tiphaine Valérie Victoire Yamina Yvonne Zineb""".split()
BIRTHPLACES = ["Aurillac", "Bamako (Mali)", "Béziers", "Brive-la-Gaillarde (19)", "Carcassonne", "Castres", "Charleville-Mézières",
               "Châteauroux (36)", "Dakar (Sénégal)", "Douai", "Fès (Maroc)", "Fort-de-France (Martinique)", "Gap (05)", "Guéret",
               "Kinshasa (R.D. Congo)", "Laon (02)", "Lens", "Lorient", "Mâcon", "Mazamet (81)", "Millau", "Montluçon", "Nevers",
               "Niort", "Porto (Portugal)", "Privas", "Rodez", "Saint-Brieuc", "Saint-Dié-des-Vosges", "Saint-Louis (La Réunion)",
               "Sète", "Sousse (Tunisie)", "Tlemcen (Algérie)", "Valence", "Vesoul", "Vitry-le-François (51)"]
JOBS = ["retraité", "cadre", "enseignante", "artisan", "sans profession", "infirmière", "pharmacien", "fonctionnaire"]

# Associates of bailiff offices, lawyers, guardians, clerks: (civilité, prénom, nom)
BAILIFFS = [("M.", "Aurélien", "PASTOUREL"), ("Mme", "Honorine", "DELABROSSE"), ("M.", "Célestin", "GARRIGUENC"),
            ("Mme", "Sixtine", "VALTIER"), ("M.", "Gauthier", "MONSERAT"), ("Mme", "Mahaut", "LANTHEAUME"),
            ("M.", "Évariste", "BARBEROT"), ("Mme", "Clarisse", "PUECHMAILLE"), ("M.", "Ronan", "KERVADEC"),
            ("Mme", "Apollonie", "SARRAZAC"), ("M.", "Ferréol", "TOURNEBIZE"), ("Mme", "Lucille", "HAUTECLOCHE"),
            ("M.", "Matthias", "OBERKIRCH"), ("Mme", "Noémie", "CAZAUBON"), ("M.", "Ambroise", "DUCHATEL-REY"),
            ("Mme", "Victorine", "ANSQUER"), ("M.", "Barthélemy", "ROQUEFEUIL"), ("Mme", "Iris", "MALEPEYRE")]
LAWYERS = [("Maître", "Blanche", "ESTOURNEL"), ("Maître", "Théophile", "RAVAILLER"), ("Maître", "Ségolène", "CHAPUZET"),
           ("Maître", "Anselme", "BOURDARIAS"), ("Maître", "Myriam", "LOUKILI"), ("Maître", "Gonzague", "PRÉVERAND"),
           ("Maître", "Hortense", "DIEULEFIT"), ("Maître", "Samuel", "ATTALI-BRUN"), ("Maître", "Roxane", "VERMANDOIS"),
           ("Maître", "Cyrille", "MONTBRUN"), ("Maître", "Eulalie", "SANCERRE"), ("Maître", "Octave", "LHERMITTE-DUC")]
JUDGES = ["Mme Edwige TALLEYRAC", "M. Siméon COURVOISIER", "Mme Philippine ARGELÈS", "M. Lazare BEAUFILS"]
CLERKS = ["Mme Rose-Anne PITOISET", "M. Tristan GAVEAU", "Mme Coline MERCADIER"]
GUARDIANS = [("UDAF", "Association tutélaire LE RELAIS DES AÎNÉS"), ("M.", "Florent MAZERAND"), ("Mme", "Danièle TISSERAND-AUBRY")]

# Bailiff offices: (name, form, number of associates)
OFFICES = [("SCP PASTOUREL - DELABROSSE", "Société civile professionnelle", 2),
           ("SELARL GARRIGUENC & ASSOCIÉS", "Société d'exercice libéral à responsabilité limitée", 1),
           ("Étude VALTIER-MONSERAT", "Office de commissaires de justice", 2),
           ("SAS LEGALYS PONANT", "Société par actions simplifiée", 2),
           ("SELARL ACTA VERITAS", "Société d'exercice libéral", 2),
           ("SCP BARBEROT, LANTHEAUME ET PUECHMAILLE", "Société civile professionnelle", 3),
           ("Maître Apollonie SARRAZAC", "Commissaire de justice", 1),
           ("SELAS JURIS NORD EXÉCUTION", "Société d'exercice libéral par actions simplifiée", 2),
           ("OFFICE TOURNEBIZE", "Commissaire de justice", 1),
           ("SCP Matthias OBERKIRCH & Noémie CAZAUBON", "Titulaire d'un office de commissaire de justice", 2),
           ("CDJ MÉRIDIEN", "SELARL de commissaires de justice", 2),
           ("Étude Ambroise DUCHATEL-REY", "Commissaire de justice", 1),
           ("SELARL ANSQUER ROQUEFEUIL", "Commissaires de justice associés", 2),
           ("LEX & ACTES 7", "Société pluri-offices de commissaires de justice", 2)]

LANDLORD_COMPANIES = [("LES JARDINS D'ARGENS", "SCI"), ("BELLE ROCHE", "SCI"), ("TROIS CYPRÈS", "SCI"), ("MALBOSC PATRIMOINE", "SCI"),
                      ("LE CLOS DU TILLEUL", "SCI"), ("IMMO-VELAY", "SARL"), ("FONCIÈRE DE L'AUTAN", "SAS"), ("RÉSIDENCES DU LAC BLEU", "SA")]
SOCIAL_LANDLORDS = [("HABITAT DES DEUX VALLÉES", "OPH"), ("TOIT COMMUN", "SA d'HLM"), ("LOGIS DE L'ESTUAIRE", "SA d'HLM"),
                    ("GRAND LARGE HABITAT", "OPH"), ("UN LOGIS POUR TOUS", "ESH"), ("MAISON FAMILIALE DE L'EST", "SA d'HLM"),
                    ("COOPÉRATIVE LE FOYER OCCITAN", "SCIC d'HLM")]
AGENCIES = ["Agence PLEIN SUD Gestion", "Cabinet BÉRANGER-LACAZE", "SAS NESTORIA Immobilier", "SARL LES CLEFS D'OR", "FONCIA-BIS Provence",
            "Cabinet HÉRAULT TRANSACTIONS", "Régie SAINT-FRONT", "Gérance VAUBAN & Cie"]
COMMERCIAL_TENANTS = [("LE COMPTOIR DES HALLES", "SARL"), ("PIZZERIA DEL CORSO", "SARL"), ("NOVA COIFFURE", "SASU"), ("GARAGE DU ROND-POINT", "EURL")]
STREETS = """rue des Lavandières|rue Marcel-Pagnol|avenue du Maréchal-Juin|rue de la Fontaine-aux-Loups|impasse des Glycines|boulevard Gambetta
rue du Puits-Salé|allée des Micocouliers|chemin de la Garenne|rue Sainte-Ursule|place du Marché-Couvert|avenue des Frères-Montgolfier
rue Louise-Michel|rue Olympe-de-Gouges|quai de la Tournelle-Basse|rue Denis-Papin|cours Lamartine|rue de l'Ancien-Hôpital|avenue Pierre-Semard
rue du 8-Mai-1945|rue Camille-Claudel|square des Acacias|rue de la Poterne|chemin du Mas-de-Barbet|rue Eugène-Pottier|boulevard de Strasbourg
rue Vieille-du-Palais|montée des Carmes|rue Hector-Berlioz|avenue de la République|rue des Trois-Ponts|passage de l'Horloge|rue Anatole-France
route de Sauve|rue Georges-Bizet|venelle du Lavoir|rue Jean-Moulin|rue aux Herbes""".replace("\n", "|").split("|")
RESIDENCES = ["Résidence Les Aubépines", "Résidence Le Parc", "Cité des Oliviers", "Les Hauts de Peyrebelle", "Résidence Val Fleuri",
              "Groupe Jean-Zay", "Le Clos Saint-Vincent", "Résidence Beausoleil"]
