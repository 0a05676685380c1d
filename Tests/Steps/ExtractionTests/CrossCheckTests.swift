import DossierModel
import PageModel
import Testing

@testable import Extraction

@Suite struct CrossCheckTests {
    private func value(_ value: FieldValue) -> Extracted<FieldValue> {
        let source = Provenance(
            author: .rule(RuleID(name: "test", version: 1)), page: 1, box: nil, rawText: "")
        return Extracted(value, confidence: .certain, source: source)
    }

    private func codes(_ set: (inout ActeFields) -> Void, served: [Signification] = []) throws -> [String] {
        var fields = ActeFields()
        set(&fields)
        return CrossChecks(
            rules: try Shipped.rules().findings, fields: fields, ledger: [], significations: served
        ).findings().map(\.code)
    }

    private func date(_ iso: String) throws -> FieldValue { .date(try #require(CalendarDate(iso: iso))) }

    @Test func hearingBeforeTheActContradicts() throws {
        let (act, hearing) = (try date("2024-05-02"), try date("2024-03-02"))
        #expect(
            try codes {
                $0[.dateActe] = value(act)
                $0[.audienceDate] = value(hearing)
            } == ["CHRONOLOGIE"])
    }

    @Test(arguments: [("732829320", true), ("732829321", false), ("", false), ("12a", false)])
    func luhn(digits: String, valid: Bool) { #expect(CrossChecks.luhn(digits) == valid) }

    @Test func serviceAtNightAndOnSunday() throws {
        let sunday = try #require(CalendarDate(iso: "2024-03-10"))
        let served = Signification(
            destinataire: nil, date: sunday, heure: TimeOfDay(hour: 22, minute: 15), modalite: nil, page: 2)
        #expect(try codes({ _ in }, served: [served]) == ["HEURE_SIGNIFICATION", "JOUR_SIGNIFICATION"])
    }

    @Test func totalBelowItsPartsContradicts() throws {
        let codes = try codes {
            $0[.montantPrincipal] = value(.amount(Montant(cents: 100_000)))
            $0[.coutActe] = value(.amount(Montant(cents: 10_000)))
            $0[.montantTotal] = value(.amount(Montant(cents: 101_000)))
        }
        #expect(codes == ["TABLE_TOTAL"])
    }
}
