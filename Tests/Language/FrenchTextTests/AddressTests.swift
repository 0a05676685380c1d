import FrenchText
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("35200 RENNES, inscrite", "35200", "RENNES", ""), ("30000 NÎMES CEDEX 9", "30000", "NÎMES", "CEDEX 9"),
        ("93300 Saint-Denis", "93300", "Saint-Denis", ""), ("76600 LE HAVRE où étant", "76600", "LE HAVRE", ""),
        ("94400 VITRY-SUR-SEINE", "94400", "VITRY-SUR-SEINE", ""),
        ("69120 VAULX EN VELIN", "69120", "VAULX EN VELIN", ""),
        ("75015 PARIS 15e", "75015", "PARIS 15e", ""), ("13100 Aix-en-Provence et", "13100", "Aix-en-Provence", ""),
        ("F-30000 Nîmes", "30000", "Nîmes", ""), ("44800 SAINT-\nHERBLAIN", "44800", "SAINT-HERBLAIN", ""),
        ("35200\nRENNES, inscrite", "35200", "RENNES", ""), ("30OOO NIMES", "", "", ""),
        ("3O000 NIMES", "30000", "NIMES", ""), ("42022 Saint-Étienne Cedex 1", "42022", "Saint-Étienne", "Cedex 1"),
        ("30000 NIMES REPRÉSENTÉE PAR", "30000", "NIMES", ""), ("99999 NULLE", "", "", ""),
        ("12345 euros", "", "", ""),
    ])
    func `A postal town`(_ text: String, _ code: String, _ commune: String, _ cedex: String) throws {
        let town = try PrintedPage.reader(text).postalTowns().first?.value
        #expect((town?.codePostal ?? "") == code && (town?.commune ?? "") == commune && (town?.cedex ?? "") == cedex)
    }

    @Test(arguments: [
        ("demeurant 82 avenue Jean-Jaurès, 35200 RENNES, représentée", "82 avenue Jean-Jaurès", "", "35200", "RENNES"),
        ("sis 12 bis, rue de la Paix 30000 NÎMES", "12 bis, rue de la Paix", "", "30000", "NÎMES"),
        ("8 av. du Gal de Gaulle - 76600 LE HAVRE où", "8 av. du Gal de Gaulle", "", "76600", "LE HAVRE"),
        (
            "14 quai des Mégissiers\nBâtiment B, 3e étage, porte 32\n93300 AUBERVILLIERS", "14 quai des Mégissiers",
            "Bâtiment B, 3e étage, porte 32", "93300", "AUBERVILLIERS"
        ),
        (
            "Appt 12 - Bât B - Esc 2 - 3ème étage\n12 rue de la Paix\n30000 NÎMES", "12 rue de la Paix",
            "Appt 12 - Bât B - Esc 2 - 3ème étage", "30000", "NÎMES"
        ),
        (
            "6 bis rue du Four, Les Terrasses du Moulin, Appartement 34, 30110 La Grand-Combe", "6 bis rue du Four",
            "Les Terrasses du Moulin, Appartement 34", "30110", "La Grand-Combe"
        ),
        (
            "95 passage Vert, Le\nClos Saint-Jean, Bâtiment C, Appt 7, 59260 Lille", "95 passage Vert",
            "Le Clos Saint-Jean, Bâtiment C, Appt 7", "59260", "Lille"
        ),
        (
            "146 rue du Four, Cité des\nOliviers, Bât. 3, 87350 Panazol", "146 rue du Four",
            "Cité des Oliviers, Bât. 3", "87350", "Panazol"
        ),
        ("12 rue de la Paix\nBP 123\n30000 NÎMES CEDEX", "12 rue de la Paix", "BP 123", "30000", "NÎMES"),
        (
            "129 rue du Faubourg-d'Isle\nRésidence du Parc, entrée 7, appt 71\n59300 VALENCIENNES",
            "129 rue du Faubourg-d'Isle", "Résidence du Parc, entrée 7, appt 71", "59300", "VALENCIENNES"
        ),
        (
            "au domicile 103 cours Sainte-Ursule à LA ROCHE SUR YON\n(85000), Appt n° 75. Par contrat",
            "103 cours Sainte-Ursule",
            "Appt n° 75", "85000", "LA ROCHE SUR YON"
        ),
        (
            "demeurant 8 rue Basse à L'Haÿ-les-Roses (94240), né à Rodez (12)", "8 rue Basse", "", "94240",
            "L'Haÿ-les-Roses"
        ),
        ("demeurant 8 rue Basse à Bourg Argental (42220), né", "8 rue Basse", "", "42220", "Bourg Argental"),
        ("113, RUE DU 11 NOVEMBRE 75015 PARIS DEMEURANT", "113, RUE DU 11 NOVEMBRE", "", "75015", "PARIS"),
        (
            "place du Palais, 42022 Saint-Étienne Cedex 1, salle 4 - 1er étage", "place du Palais",
            "salle 4 - 1er étage",
            "42022", "Saint-Étienne"
        ),
        (
            "17 bis rue de la Filature, ler étage - Porte droite, 80090 AMIENS", "17 bis rue de la Filature",
            "1er étage - Porte droite", "80090", "AMIENS"
        ),
        ("immeuble Erik-Satie, 93006 BOBIGNY Cedex", "", "immeuble Erik-Satie", "93006", "BOBIGNY"),
        ("lieudit Les Oliviers 30700 UZÈS", "", "lieudit Les Oliviers", "30700", "UZÈS"),
        ("5 place du marché à Alès et autres", "5 place du marché", "", "", ""),
        ("66 rue Pasteur prolongée, 59100 ROUBAIX", "66 rue Pasteur prolongée", "", "59100", "ROUBAIX"),
        ("46 rue des tanneurs 31000 Toulouse", "46 rue des tanneurs", "", "31000", "Toulouse"),
        ("12B chemin de l'Église\n30700 Uzès", "12B chemin de l'Église", "", "30700", "Uzès"),
        ("situé 82 avenue Jean-\nJaurès, 35200 RENNES", "82 avenue Jean-Jaurès", "", "35200", "RENNES"),
    ])
    func `An address in its parts`(
        _ text: String, _ voie: String, _ complement: String, _ code: String, _ commune: String
    )
        throws
    {
        let found = try PrintedPage.reader(text).addresses()
        let address = try #require(found.first?.value)
        #expect(found.count == 1)
        #expect((address.voie ?? "") == voie)
        #expect((address.complement ?? "") == complement)
        #expect((address.codePostal ?? "") == code && (address.commune ?? "") == commune)
    }

    @Test(arguments: [
        "le 12 mars 2024", "la somme de 1 234,56 €", "article 24 de la loi", "deux mois de loyer", "en cours de bail",
        "3 place", "Dossier 24/01234",
    ])
    func `What is no address is none`(_ text: String) throws {
        #expect(try PrintedPage.reader(text).addresses().isEmpty)
    }
}
