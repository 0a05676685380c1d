"""Pools of invented people, companies and places. Towns and postal codes are real, all else is made up."""
SURNAMES = """Barbezieux Lentheric Castagnier Vauquelin Mirambeau Pradeilles Ferrandis Quillevere Bousquillon Sarrazac Delachenal
Marchefer Grospiron Tourmagne Escoffret Hautbergue Vialaneix Peyrissac Lamourdedieu Rougevin Courtadon Bellanguez Fontvielle Jaubertou
Malvezin Oustalet Perdrigeon Rascalon Sabathier Taillandier Uberti Valcarenghi Wagret Yverneau Zapletal Amouroudj Benkhelifa Diakhouma
Traorélo Ndombasi Ouazzanir Kebdanir Da-Costeira Ferreirinha Moutinhal Nguyenvan Kowalczek Dragomirez Salvatierri Beauchastel Chabrillat
Dutheil-Maurin Roux-Lacaze Petit-Jouvence Garnier-Ysol Hébrardin Lhermitois Mazeyrac Noguérol Orsatelli Pontcharral Quentrec Ravailhe
Sénécharl Thévenod Abribat Cazalbou Desvergnes Estanove Gramondin Jouvenelle Kerdraonec Loubatié""".split()
PARTICLES = ["de La Rochebrune", "d'Estivals", "Le Guennégan", "de Sainte-Orse", "El Haddaoudi", "Ben Slimani", "Van Hoorebeke"]
MEN = "Jean-Marc Karim Thierry Mamadou Olivier Bruno Yannick Stéphane Mohamed Gérard Loïc Fabrice Anthony Dylan Sébastien Raphaël Éric Nordine Patrice Hugo".split()
WOMEN = "Sylvie Fatima Aurélie Nathalie Chantal Aminata Mélanie Corinne Jessica Séverine Élodie Martine Khadija Noémie Bénédicte Christelle Laëtitia Odile Inès Maëva".split()
SECOND = ["", "", "", "", " Paul", " André", " Louis", " Claude", " Dominique", " Camille"]
STREETS = ["rue des Lavandières", "avenue du Maréchal Juin", "impasse des Cigales", "boulevard Gambetta", "chemin du Mas Rouge", "rue de la République",
           "place du Marché aux Herbes", "allée des Micocouliers", "rue Ernest Renan", "cours Victor Hugo", "rue du 8 Mai 1945", "quai des Tanneurs",
           "rue Sous-les-Remparts", "route de Sauve", "avenue Jean Moulin", "rue Pierre Semard", "square Louise Michel", "montée des Capucins",
           "rue de l'Abbé Grégoire", "avenue de l'Europe", "rue Basse", "traverse des Oliviers"]
COMPLEMENTS = ["Bât. B, 3ème étage, porte droite", "Appartement 14", "Résidence Les Acacias, Apt 203", "Esc. 2, 1er étage", "Bâtiment C - Logement 0412", "2ème étage gauche",
               "Résidence du Parc - Entrée 4 - Appt 37", "rez-de-chaussée", "Appt n° 8", "Tour Mistral - 11ème étage - Porte 112", "Villa n° 6"]
# court town, court postal code, court street, department, neighbours of the court (commune, code), FSL address
COURTS = [("Nîmes", "30000", "boulevard des Arènes", "Gard", [("Nîmes", "30000"), ("Marguerittes", "30320"), ("Beaucaire", "30300")], "3 rue Guillemette, 30044 Nîmes"),
          ("Alès", "30100", "3 place Henri Barbusse", "Gard", [("Alès", "30100"), ("Anduze", "30140"), ("La Grand-Combe", "30110")], "Maison du département, 2 rue des Mines, 30100 Alès"),
          ("Lyon", "69003", "67 rue Servient", "Rhône", [("Villeurbanne", "69100"), ("Vénissieux", "69200"), ("Lyon", "69008")], "20 rue du Lac, 69003 Lyon"),
          ("Le Mans", "72000", "1 avenue Pierre Mendès-France", "Sarthe", [("Le Mans", "72000"), ("Allonnes", "72700")], "2 rue des Maillets, 72072 Le Mans"),
          ("Évreux", "27000", "30 rue Joséphine", "Eure", [("Évreux", "27000"), ("Vernon", "27200")], "14 boulevard Georges Chauvin, 27021 Évreux"),
          ("Limoges", "87000", "place d'Aine", "Haute-Vienne", [("Limoges", "87000"), ("Panazol", "87350")], "11 rue François Chénieux, 87031 Limoges"),
          ("Toulouse", "31000", "2 allées Jules Guesde", "Haute-Garonne", [("Toulouse", "31200"), ("Colomiers", "31770"), ("Muret", "31600")], "1 boulevard de la Marquette, 31090 Toulouse"),
          ("Rennes", "35000", "7 rue Pierre Abélard", "Ille-et-Vilaine", [("Rennes", "35200"), ("Vitré", "35500")], "1 avenue de la Préfecture, 35042 Rennes"),
          ("Lille", "59000", "13 avenue du Peuple Belge", "Nord", [("Roubaix", "59100"), ("Tourcoing", "59200"), ("Lille", "59000")], "51 rue Gustave Delory, 59047 Lille"),
          ("Bobigny", "93000", "173 avenue Paul Vaillant-Couturier", "Seine-Saint-Denis", [("Aubervilliers", "93300"), ("Pantin", "93500"), ("Bondy", "93140")], "7 rue Erik Satie, 93000 Bobigny"),
          ("Mulhouse", "68100", "21 avenue Robert Schuman", "Haut-Rhin", [("Mulhouse", "68200"), ("Illzach", "68110")], "100 avenue d'Alsace, 68006 Colmar"),
          ("Bayonne", "64100", "17 avenue de la Légion Tchèque", "Pyrénées-Atlantiques", [("Bayonne", "64100"), ("Anglet", "64600")], "64 avenue Jean Biray, 64058 Pau")]
BIRTHPLACES = ["Nîmes (30)", "Oran (Algérie)", "Saint-Étienne (42)", "Tarascon (13)", "Dakar (Sénégal)", "Roubaix (59)", "Porto (Portugal)", "Cahors (46)", "Fès (Maroc)", "Vierzon (18)", "Bastia (2B)", "Kinshasa (R.D. Congo)"]
JOBS = ["retraité", "agent immobilier", "enseignant", "cadre bancaire", "artisan", "médecin", "sans profession", "fonctionnaire"]
SCI = ["Les Tilleuls du Midi", "La Chênaie", "Immo-Garrigue", "Du Vieux Lavoir", "Horizon Bleu", "Marcelou et Fils", "Les Trois Ponts", "Pierre Sèche"]
HLM = [("SA d'HLM", "Logis des Deux Vallées"), ("OPH", "Habitat Cévenol"), ("ESH", "Un Toit pour Chacun"), ("SA d'HLM", "Foyer Languedocien Rénové"),
       ("OPH", "Terres d'Ouest Habitat"), ("SEM", "Ville et Demeures")]
COMPANIES = [("SA", "Assurimmo Garanties"), ("SAS", "Foncière Bellerive"), ("SARL", "Patrimoine Sud-Loire"), ("SAS", "Cautis Loyers")]
AGENCIES = ["Agence du Beffroi", "Cabinet Rigaudière Immobilier", "Gestia Patrimoine", "Immobilière de la Halle", "Régie Montplaisant", "Cabinet Octave et Lys"]
MAILWORDS = ["etude", "contact", "accueil", "secretariat", "constat", "office"]
PHONES = ["0199 00", "0261 91", "0353 01", "0465 71", "0536 49"]
