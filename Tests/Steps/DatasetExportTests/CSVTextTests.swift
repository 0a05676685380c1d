import DossierModel
import Foundation
import Pseudonymisation
import Testing

@testable import DatasetExport

@Suite struct CSVTextTests {
    private static func csv(_ rows: [[DatasetValue]]) -> String {
        let column = DatasetSheet.Column(name: "valeur", type: .string, title: "Valeur", description: "")
        let sheet = DatasetSheet(name: "essai", title: "Essai", columns: rows[0].map { _ in column }, rows: rows)
        return String(decoding: CSVText(sheet: sheet).bytes, as: UTF8.self)
    }

    @Test(
        "No cell begins a formula; a negative number stays a number",
        arguments: [
            (DatasetValue.text("=1+1"), "'=1+1"), (.text("+33"), "'+33"), (.text("-30 à -1"), "'-30 à -1"),
            (.text("@nom"), "'@nom"), (.text("\tx"), "'\tx"), (.text("\rx"), "\"'\rx\""), (.integer(-12), "-12"),
            (.amount(Montant(cents: -123_450)), "-1234,50"), (.text("2024-T1"), "2024-T1"),
        ])
    func formulas(value: DatasetValue, cell: String) { #expect(Self.csv([[value]]) == "valeur\r\n\(cell)\r\n") }

    @Test("Quotes, semicolons and line ends are quoted (RFC 4180)")
    func quoting() {
        #expect(Self.csv([[.text("a\"b;c"), .text("d\ne")]]) == "valeur;valeur\r\n\"a\"\"b;c\";\"d\ne\"\r\n")
    }
}
