import DossierModel
import PageModel
import Testing

@testable import Extraction

/// The office that serves an act, and its number, where nothing says which they are, on made-up papers.
@Suite struct OfficeTests: MadeUpPapers {
    private let head = "SAS VIALA & ROUX\n14 rue Basse\n48000 Mende\nTél. : 04 66 00 11 22\netude@viala.exemple.fr\n"

    @Test func aLetterheadNamesTheOfficeAndItsAddress() throws {
        let read = try fields(.assignation, head + "ASSIGNATION AU FOND\n" + landlord + tenant)
        #expect(read.text(.etudeNom) == "SAS VIALA & ROUX")
        #expect(read.text(.etudeAdresse) == "14 rue Basse, 48000 Mende")
    }

    @Test func soDoesTheFootOfThePage() throws {
        let body = "ASSIGNATION AU FOND\n" + landlord + tenant + String(repeating: "Texte du bail.\n", count: 50)
        let foot = "SELARL VIALA - ROUX, 14 rue Basse, 48000 Mende, Tél 04 66 00 11 22"
        let read = try fields(.assignation, body + foot)
        #expect(read.text(.etudeNom) == "SELARL VIALA - ROUX")
        #expect(read.text(.etudeAdresse) == "14 rue Basse, 48000 Mende")
    }

    @Test(arguments: ["Par le ministère de", "Commissaire de justice :", "Étude instrumentaire :"])
    func aLawyersLetterheadIsNoOffices(_ label: String) throws {
        let read = try fields(
            .assignation,
            """
            SCP ESTÈVE - SERRE
            Maître Nora ESTÈVE, avocat au barreau de Mende, 5 rue Haute, 48000 Mende, Tél. 04 66 00 33 44
            ASSIGNATION
            Pour
            Madame Lise BERTHIER, demeurant 8 rue Basse, 48100 Marvejols
            Contre
            Monsieur Ugo CALVET, né le 3 mai 1970 à Mende
            \(label)
            SAS VIALA & ROUX, 14 rue Neuve, 48000 Mende, Tél. 04 66 00 11 22
            """)
        #expect(read.text(.etudeNom) == "SAS VIALA & ROUX")
        #expect(read.text(.etudeAdresse) == "14 rue Neuve, 48000 Mende")
        #expect(read.text(.bailleurNom) == "Lise BERTHIER")
        #expect(read.text(.locataire(0, .nom)) == "CALVET")
    }

    @Test(arguments: [
        "Vos réf. : B204187", "Votre référence : B204187", "Affaire suivie sous le numéro B204187",
        "Pour toute correspondance, rappeler : B204187", "Merci de rappeler B204187", "B204187",
    ])
    func theNumberOfTheFile(_ line: String) throws {
        let read = try fields(.commandementDePayer, head + "\(line)\nCOMMANDEMENT DE PAYER\n" + landlord + tenant)
        #expect(read.text(.referenceDossier) == "B204187")
    }

    @Test func theOfficesOwnNumberGoesBeforeTheReaders() throws {
        let read = try fields(
            .commandementDePayer,
            head + "Vos réf. : 774120\nNos réf. : B204187\nCOMMANDEMENT DE PAYER\n" + landlord + tenant)
        #expect(read.text(.referenceDossier) == "B204187")
    }

    @Test(arguments: ["48000", "04 66 00 11 22", "552 100 554", "N° RG 24/01187", "2024", "12 345,67 €"])
    func notEveryNumberAloneIsTheFiles(_ line: String) throws {
        let read = try fields(
            .commandementDePayer, "SELARL VIALA - ROUX\n\(line)\nCOMMANDEMENT DE PAYER\n" + landlord + tenant)
        #expect(read.text(.referenceDossier) == nil)
    }

    @Test func aPartnersParticleBelongsToTheName() throws {
        let read = try fields(
            .commandementDePayer,
            "SCP VIALA, LE GALL\nCommissaires de justice associés\n3 rue Basse, 48000 Mende\n" + landlord + tenant)
        #expect(read.text(.etudeNom) == "SCP VIALA, LE GALL")
    }
}
