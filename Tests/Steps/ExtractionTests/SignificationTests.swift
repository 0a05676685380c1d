import DossierModel
import FrenchText
import PageModel
import Testing

@testable import Extraction

@Suite struct SignificationTests {
    private func mode(_ lines: [String]) throws -> String? {
        let act = try page(1, text: "COMMANDEMENT DE PAYER")
        let service = try page(2, text: (["MODALITÉS DE REMISE DE L'ACTE"] + lines).joined(separator: "\n"))
        let range = try #require(PageRange(1, 2))
        let segment = Segment(pages: range, kind: .commandementDePayer, confidence: .certain, reasons: [])
        return Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: [act, service]).fields.choice(.modaliteSignification)
    }

    @Test(arguments: [
        ("La copie de l'acte a été déposée en notre étude sous enveloppe fermée", ModaliteSignification.etude),
        ("L'acte a été remis en mains propres au destinataire", .personne),
        ("Copie de l'acte a été remise à son domicile à son épouse qui a accepté", .domicile),
        ("L'acte a été remis au destinataire en personne", .personne),
        ("La copie du présent a été remise à la personne même du destinataire", .personne),
        ("Au domicile, à une personne présente ayant accepté de recevoir la copie", .domicile),
        ("Modalité REMIS À DOMICILE à sa mère, ainsi déclarée, l'intéressé étant absent", .domicile),
        ("Avons dressé le présent procès-verbal de recherches infructueuses", .pv659),
        (
            "N'ayant trouvé l'intéressé, j'ai laissé copie au domicile entre les mains de son conjoint, présent",
            .domicile
        ),
        ("J'ai remis copie du présent acte à sa personne, ainsi déclaré.", .personne),
        ("Nul n'a répondu à nos appels, copie est gardée en notre étude pendant trois mois", .etude),
        ("Le nom ne figure plus sur l'interphone ; les voisins ignorent la nouvelle adresse", .pv659),
    ])
    func toldInASentence(sentence: String, expected: ModaliteSignification) throws {
        #expect(try mode([sentence]) == expected.rawValue)
    }

    private func form(_ boxes: [String]) -> [String] {
        zip(boxes, ["À PERSONNE", "À DOMICILE", "DÉPÔT À L'ÉTUDE", "PROCÈS-VERBAL DE RECHERCHES"]).map { "\($0) \($1)" }
    }

    @Test func oneTickedBox() throws { #expect(try mode(form(["☐", "☐", "☒", "☐"])) == "etude") }
    @Test func aFormForEachAddressee() throws {
        let forms =
            ["Monsieur Ugo CALVET"] + form(["☐", "☐", "☒", "☐"]) + ["Madame Ida CALVET"] + form(["☒", "☐", "☐", "☐"])
        #expect(try mode(forms) == "etude")
    }
    @Test func noReadableTickGivesNothing() throws { #expect(try mode(form(["☐", "☐", "☐", "☐"])) == nil) }
    @Test func theOneBoxNotReadAsEmptyIsTicked() throws {
        #expect(try mode(form(["[]", "[1", "À", "C1"])) == "etude")
        #expect(try mode(form(["CX", "[1", "C]", "[]"])) == "personne")
        #expect(try mode(form(["", "[]", "[]", "[]"])) == "personne")
        #expect(try mode(form(["", "", "[]", "[]"])) == nil)
    }
    @Test func aSecondAddresseeSaysNothingOfTheFirst() throws {
        let reports = [
            ["SIGNIFICATION DE L'ACTE", "Date : 12/03/2024"] + form(["☐", "☐", "☐", "☐"]),
            ["SIGNIFICATION DE L'ACTE", "Date : 12/03/2024", "L'acte a été remis en mains propres au destinataire"],
        ]
        let pages =
            try [page(1, text: "COMMANDEMENT DE PAYER")]
            + reports.enumerated().map { try page($0.offset + 2, text: $0.element.joined(separator: "\n")) }
        let segment = Segment(
            pages: try #require(PageRange(1, 3)), kind: .commandementDePayer, confidence: .certain, reasons: [])
        let read = Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: pages)
        #expect(read.fields.choice(.modaliteSignification) == nil)
        #expect(read.significations.map(\.modalite) == [nil, .personne])
    }
    @Test func twoTicksGiveNothing() throws { #expect(try mode(form(["☒", "☐", "☒", "☐"])) == nil) }
}
