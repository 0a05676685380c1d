"""Word lists that the invented world is drawn from: surnames, first names, streets and towns."""

SURNAMES = """Vaubert Lormeau Castagnet Perrichon Delaunoy Mazurier Bellancourt Trouvain Guérinel Roquebert Fauvelet Chastang
Malbosc Ourdin Saint-Aubert Pélissard Grandval Bourdoncle Rivaillon Tessereau Quémard Le_Gwen Le_Bihannec Kermadec Auvergnat
Benhamza Ait_Slimane Bouzerar Chaïbi Diakitou N'Dongala Traoréna Sissokhan Kowalczak Nowicka Ferreirinha Da_Silveira Mendonça
Pereyra De_La_Fontanelle D'Harcolle De_Brésigny Lecomptois Marchandeau Vignolles Poitevineau Hautbois Lanternier Charpentreau
Duboisset Carbonnier Fournaise Berlioux Maupertin Noirclair Sauvajol Truchot Valmorin Wattrelot Vandekerck Debruynes Lesaffret
Schmittel Kleinmann Hubertus Oberlinger Peyrachon Escoffres Cazalbou Sarrazinet Mirepoix Laborderie Etcheverria Aramburu Casanovetti
Luccianelli Paolinetti Rambaudy Jourdanel Ménestrel Hérissart Crépinois Boutonnier Gaillardet Pruvostel Montagnier Ferrandou""".split()

MEN = """Karim Jean-Luc Thierry Mickaël Julien Éric Sébastien Mohamed Antoine Loïc Yann Bruno Kévin Florian Abdoulaye Philippe Marc
José Dylan Gérard Alain Romain Cédric Mehdi Nicolas Guillaume Baptiste Hervé Patrick Aurélien""".split()
WOMEN = """Nadia Sandrine Céline Aurore Fatima Élodie Marie-Laure Véronique Jessica Aminata Séverine Chantal Laetitia Ornella Virginie
Hélène Brigitte Samira Charlène Agnès Joëlle Mélanie Coralie Rachida Françoise Justine Émilie Ludivine Noémie Solange""".split()
MIDDLE = {"M.": "Paul André Jacques Ali Michel Pierre Claude Joseph Lucien Marie".split(), "Mme": "Marie Louise Jeanne Rose Claude Anne Aïcha Denise".split()}
JOBS = ["retraité", "artisan", "enseignant", "cadre", "infirmier libéral", "gérant de société", "fonctionnaire", "sans profession"]

STREETS = """rue des Tanneurs|avenue Jean Jaurès|rue du Faubourg Saint-Nicolas|boulevard Gambetta|impasse des Lilas|rue Pasteur|allée des Mûriers
|chemin du Moulin Vieux|place du Marché|rue de la République|avenue du Général Leclerc|rue Émile Zola|quai des Bateliers|cours Lamartine|rue Paul Éluard
|résidence Les Glycines, rue Berlioz|square Auguste Renoir|rue de l'Abreuvoir|avenue Pierre Mendès France|rue des Trois Cailloux|route de Lyon
|rue Louise Michel|boulevard des Arènes|rue Victor Hugo|avenue de Verdun|rue du Puits Neuf|passage du Lavoir|rue Marcel Pagnol|rue Haute|mail des Acacias""".replace("\n", "").split("|")

# town, postal code, département, seat of the court
TOWNS = [tuple(t.split("/")) for t in """Nîmes/30000/Gard/Nîmes|Alès/30100/Gard/Alès|Amiens/80000/Somme/Amiens|Tours/37000/Indre-et-Loire/Tours
|Limoges/87000/Haute-Vienne/Limoges|Poitiers/86000/Vienne/Poitiers|Angers/49000/Maine-et-Loire/Angers|Dijon/21000/Côte-d'Or/Dijon
|Metz/57000/Moselle/Metz|Nancy/54000/Meurthe-et-Moselle/Nancy|Béziers/34500/Hérault/Béziers|Valence/26000/Drôme/Valence|Roubaix/59100/Nord/Lille
|Villeurbanne/69100/Rhône/Lyon|Montreuil/93100/Seine-Saint-Denis/Bobigny|Saint-Denis/93200/Seine-Saint-Denis/Bobigny|Vénissieux/69200/Rhône/Lyon
|Vitry-sur-Seine/94400/Val-de-Marne/Créteil|Saint-Étienne/42000/Loire/Saint-Étienne|Quimper/29000/Finistère/Quimper|Lorient/56100/Morbihan/Lorient
|Troyes/10000/Aube/Troyes|Bourges/18000/Cher/Bourges|Pau/64000/Pyrénées-Atlantiques/Pau|Tarbes/65000/Hautes-Pyrénées/Tarbes|Toulon/83000/Var/Toulon
|Perpignan/66000/Pyrénées-Orientales/Perpignan|Narbonne/11100/Aude/Narbonne|Châteauroux/36000/Indre/Châteauroux|Avignon/84000/Vaucluse/Avignon
|Colmar/68000/Haut-Rhin/Colmar|Évreux/27000/Eure/Évreux|Beauvais/60000/Oise/Beauvais|Laon/02000/Aisne/Laon""".replace("\n", "").split("|")]
BIRTHPLACES = ["Oran (Algérie)", "Dakar (Sénégal)", "Porto (Portugal)", "Fès (Maroc)", "Fort-de-France (972)", "Rennes (35)", "Roubaix (59)",
               "Grenoble (38)", "Kinshasa (République démocratique du Congo)", "Le Havre (76)", "Mulhouse (68)", "Bastia (2B)"]
COMPLEMENTS = ["Bâtiment {b}, appartement {n}", "Appt {n}, {e}ème étage", "Esc. {b} - logement n° {n}", "{e}e étage porte {d}", "Bât. {b} - Apt {n}",
               "Entrée {e}, porte {n}", "Résidence du Parc, lot {n}"]
SCI = ["LES TILLEULS", "DU VIEUX PRESSOIR", "AGAPANTHE", "SAINT-ROCH IMMO", "PIERRE ET LUMIÈRE", "LES QUATRE VENTS", "BELLE RIVE 12", "MARJOLAINE"]
HLM = [("OPH", "{v} HABITAT", "Office public de l'habitat"), ("SA d'HLM", "LOGIS DES {d}", "société anonyme d'habitations à loyer modéré"),
       ("SA d'HLM", "FOYER DU {d}", "société anonyme d'habitations à loyer modéré"), ("SCIC d'HLM", "TOITS SOLIDAIRES", "société coopérative d'intérêt collectif")]
AGENCIES = ["CABINET ORVAL GESTION", "AGENCE DU BEFFROI", "IMMO-TRANSIT SERVICES", "RÉGIE CHANTEMERLE", "CABINET LOUVIER & FILS", "NEXOLIA GESTION LOCATIVE"]
INSURERS = ["GARANTIE LOYERS RÉUNIS", "ASSUR-BAIL MUTUELLE", "PRÉVANCE CAUTIONS"]
