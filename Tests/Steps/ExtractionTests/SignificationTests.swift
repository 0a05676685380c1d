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
        ("Avons dressé le présent procès-verbal de recherches infructueuses", .pv659),
    ])
    func toldInASentence(sentence: String, expected: ModaliteSignification) throws {
        #expect(try mode([sentence]) == expected.rawValue)
    }

    private func form(_ boxes: [String]) -> [String] {
        zip(boxes, ["À PERSONNE", "À DOMICILE", "DÉPÔT À L'ÉTUDE", "PROCÈS-VERBAL DE RECHERCHES"]).map { "\($0) \($1)" }
    }

    @Test func oneTickedBox() throws { #expect(try mode(form(["☐", "☐", "☒", "☐"])) == "etude") }
    @Test func noReadableTickGivesNothing() throws { #expect(try mode(form(["☐", "☐", "☐", "☐"])) == nil) }
    @Test func twoTicksGiveNothing() throws { #expect(try mode(form(["☒", "☐", "☒", "☐"])) == nil) }
}
