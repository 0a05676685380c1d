import DossierModel
import PageModel
import Testing

@testable import Extraction

@Suite struct ReferenceTests {
    private func reference(_ text: String) throws -> String? {
        let range = try #require(PageRange(1, 1))
        let segment = Segment(pages: range, kind: .assignation, confidence: .certain, reasons: [])
        return Extractor(rules: try Shipped.rules(), lexicons: try Shipped.lexicons())
            .extract(segment: segment, pages: [try page(text: text)]).fields.text(.referenceDossier)
    }

    @Test(arguments: [
        ("Réf. : MD 978 25", "MD 978 25"),
        ("V/Réf. - N/Réf. : 24-2007/VB", "24-2007/VB"),
        ("NRéf:C452015", "C452015"),
        ("Dossier : Bo06389", "B006389"),
        ("Dossier n° 3999 KB", "3999 KB"),
        ("Dossier n° 89697 PB", "89697 PB"),
        ("Sous le n° C44887-AC", "C44887-AC"),
        ("Dossier 9225 VB – M. Pierre BEAUMISTRAL", "9225 VB"),
        ("Réf. : 7879 AS - page 1", "7879 AS"),
        ("Dossier n° 3999 LE COMMISSAIRE", "3999"),
    ])
    func afterItsLabel(text: String, expected: String) throws {
        #expect(try reference("SCP DUPONT\nCommissaire de justice\n\(text)\nASSIGNATION") == expected)
    }

    @Test func somebodyElsesIsNotOurs() throws {
        #expect(try reference("SCP DUPONT\nCommissaire de justice\nV/Réf. : 24-2007/VB\nASSIGNATION") == nil)
    }

    @Test func theNumberOfACompanyIsNone() throws {
        #expect(try reference("SCP DUPONT, RCS NÎMES\nsous le n° 632 883 732\nASSIGNATION") == nil)
    }

    @Test func anAmountIsNone() throws {
        #expect(
            try reference("SCP DUPONT\nCommissaire de justice\nCoût de l'acte, dossier : 77,91\nASSIGNATION") == nil)
    }

    @Test func misreadZeros() {
        #expect(ReferenceField.withZeros("K0OO8383") == "K0008383")
        #expect(ReferenceField.withZeros("KO04936") == "K004936")
        #expect(ReferenceField.withZeros("LOC 12") == "LOC 12")
        #expect(ReferenceField.withZeros("DO12") == "DO12")
    }
}
