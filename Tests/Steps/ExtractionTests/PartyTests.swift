import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct PartyTests: MadeUpPapers {
    private func lines(_ texts: [String], x: Double, y: Double) -> [Placed] {
        texts.enumerated().map { Placed(text: $0.element, x: x, y: y + 14 * Double($0.offset)) }
    }

    @Test func partiesInColumnsUnderTheirLabels() throws {
        let read = try fields(
            .commandementDePayer,
            [
                try page(
                    1,
                    [
                        lines(["COMMANDEMENT DE PAYER"], x: 50, y: 100),
                        lines(["DEMANDEUR"], x: 50, y: 140), lines(["DESTINATAIRE(S)"], x: 310, y: 140),
                        lines(
                            [
                                "Madame Aline FAIVRE, née le 2 mai 1960", "à Pau, demeurant", "12 rue de la Paix",
                                "30000 Nîmes",
                            ],
                            x: 50, y: 156),
                        lines(
                            ["Monsieur Gérard LE GOFF", "82 avenue Jean-Jaurès", "35200 Rennes"], x: 310, y: 156),
                        lines(
                            ["VOUS FAIT COMMANDEMENT DE PAYER les sommes qui suivent dans les deux mois :"], x: 50,
                            y: 230),
                    ])
            ])
        #expect(read.text(.bailleurNom) == "Aline FAIVRE")
        #expect(read.text(.bailleurAdresse) == "12 rue de la Paix, 30000 Nîmes")
        #expect(read.text(.locataire(0, .nom)) == "LE GOFF")
        #expect(read.text(.locataire(1, .nom)) == nil)
        #expect(read.text(.logement(.voie)) == "82 avenue Jean-Jaurès")
    }

    @Test(arguments: [
        ("gestion assurée par ORME ET LILAS SUD, élisant domicile", "ORME ET LILAS SUD"),
        ("ayant pour mandataire Lilas Transactions, 4 rue du Lac", "Lilas Transactions"),
        ("gestion assurée par ses soins, demeurant", nil),
    ])
    func anAgencyWithoutAWordThatSaysSo(_ text: String, _ name: String?) throws {
        let read = try fields(
            .commandementDePayer,
            [try page(text: "À LA REQUÊTE DE Madame Aline FAIVRE, demeurant 12 rue de la Paix, 30000 Nîmes,\n" + text)])
        #expect(read.text(.mandataireNom) == name)
        #expect(read.text(.bailleurNom) == "Aline FAIVRE")
    }

    @Test func theLegalFormIsNoPartOfALandlordsName() throws {
        let text =
            "À LA REQUÊTE DE La SAS FONCIÈRE VERMEIL, R.C.S. NÎMES 710 611 823, dont le siège social est 12 rue de la Paix, 30000 Nîmes"
        #expect(try fields(.commandementDePayer, [try page(text: text)]).text(.bailleurNom) == "FONCIÈRE VERMEIL")
    }

    @Test(arguments: [
        (
            "le fonds de solidarité pour le logement, dont l'adresse est : FSL du Gard, 3 rue Basse, 30044 Nîmes,",
            "FSL du Gard, 3 rue Basse, 30044 Nîmes"
        ),
        (
            "dont l'adresse est : Fonds de solidarité pour le logement, Conseil départemental du Gard, 3 rue Basse, 30044 Nîmes,",
            "3 rue Basse, 30044 Nîmes"
        ),
    ])
    func theAddressOfTheFund(_ text: String, _ address: String) throws {
        let read = try fields(.commandementDePayer, [try page(text: "Le locataire peut saisir\n" + text)])
        #expect(read.text(.fslAdresse) == address)
    }
}
