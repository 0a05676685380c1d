import DossierModel
import Foundation
import Pseudonymisation

/// A sheet as CSV (RFC 4180): UTF-8, lines end with CR LF. Semicolons between cells and decimal commas, as French spreadsheets
/// expect; the descriptor declares both.
struct CSVText {
    static let delimiter = ";"
    let bytes: Data

    init(sheet: DatasetSheet) {
        let head = sheet.columns.map { Self.quoted($0.name) }
        let lines = [head] + sheet.rows.map { $0.map(Self.cell) }
        bytes = Data(lines.map { $0.joined(separator: Self.delimiter) + "\r\n" }.joined().utf8)
    }

    private static func cell(_ value: DatasetValue) -> String {
        switch value {
        case .missing: ""
        case .text(let text): quoted(harmless(text))
        // A number that begins with its sign is a number, not a formula.
        case .integer(let number): "\(number)"
        case .amount(let amount): decimal(amount)
        }
    }

    /// `-1234,50`.
    static func decimal(_ amount: Montant) -> String {
        let rest = Int(amount.cents.magnitude % 100)
        return "\(amount.cents < 0 ? "-" : "")\(amount.cents.magnitude / 100),\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A spreadsheet would run what begins like a formula (OWASP, « CSV Injection »): an apostrophe makes it text.
    static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) else {
            return text
        }
        return "'" + text
    }

    static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { ["\"", ";", "\r", "\n"].contains($0) }
        return needsQuotes ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
}
