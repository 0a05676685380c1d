import DossierModel
import Foundation
import PageModel
import RuleFiles
import Testing

@testable import Extraction

@Suite struct CalibrationTests {
    private static let map =
        "bias: -1, strength: 1, lead: 0, reading: 0.5, weakest: 0, fit: 0, legibility: 0.2, company: 0, kind: 0, uncontested: 1"
    private static let text = """
        version: 1
        fitted: 2026-11-27
        least: 100
        pooled: { n: 1000, \(map) }
        groups:
          dates:
            fields: [date_acte, date_bail]
            n: 300
            bias: 3
            strength: 0
            lead: 0
            reading: 0
            weakest: 0
            fit: 0
            legibility: 0
            company: 0
            kind: 0
            uncontested: 0
        fields:
          date_bail: { n: 150, bias: -3, strength: 0, lead: 0, reading: 0, weakest: 0, fit: 0, legibility: 0, company: 0, kind: 0, uncontested: 0 }

        """

    private func calibration(replacing old: String = "", with new: String = "") throws -> Calibration {
        let text = old.isEmpty ? Self.text : Self.text.replacing(old, with: new, maxReplacements: 1)
        return try Calibration(from: RuleFile(name: "calibration.yaml", text: text))
    }

    private func extracted(_ grounds: Grounds) -> Extracted<FieldValue> {
        let source = Provenance(author: .rule(RuleID(name: "t", version: 1)), page: 1, box: nil, rawText: "")
        return Extracted(.amount(Montant(cents: 1)), confidence: .none, source: source, grounds: grounds)
    }

    private func grounds(strength: Double = 1, reading: Double = 0.9) -> Grounds {
        Grounds(strength: strength, lead: nil, reading: reading, weakest: reading, fit: 1)
    }

    @Test func aFieldTakesItsOwnMapElseThatOfItsGroupElseThePooledOne() throws {
        let calibration = try calibration()
        let signals = try #require(Signals.of([0: grounds()], contested: [], kind: 1)[0])
        #expect(abs(calibration.confidence(of: signals, field: "date_bail").value - 1 / (1 + exp(3))) < 1e-9)
        #expect(abs(calibration.confidence(of: signals, field: "date_acte").value - 1 / (1 + exp(-3))) < 1e-9)
        let other = calibration.confidence(of: signals, field: "loyer_mensuel")
        #expect(abs(other.value - calibration.pooled.probability(signals)) < 1e-9)
    }

    @Test func moreOfASignalNeverMakesAValueLessSure() throws {
        let calibration = try calibration()
        var last = 0.0
        for strength in stride(from: -1.0, through: 3, by: 0.5) {
            let signals = try #require(Signals.of([0: grounds(strength: strength)], contested: [], kind: 1)[0])
            let confidence = calibration.confidence(of: signals, field: "loyer_mensuel").value
            #expect(confidence >= last)
            last = confidence
        }
    }

    @Test func aContradictionOnTheActLowersWhatItConcerns() throws {
        var fields = ActeFields()
        fields[.montantPrincipal] = extracted(grounds())
        fields[.montantTotal] = extracted(grounds())
        let path = try #require(FieldPath(.montantTotal))
        let finding = Finding(
            code: "TABLE_TOTAL", severity: .contradiction, message: "", fields: [path],
            rule: RuleID(name: "t", version: 1))
        let judged = try calibration().applied(to: fields, findings: [finding], kind: .certain)
        let (principal, total) = (judged[.montantPrincipal]?.confidence, judged[.montantTotal]?.confidence)
        #expect(try #require(total) < #require(principal))
        #expect(judged[.montantTotal]?.value == fields[.montantTotal]?.value)
    }

    @Test func aBadlyReadActMakesEveryValueOfItLessSure() throws {
        let calibration = try calibration()
        let clean = Signals.of(["a": grounds(), "b": grounds(reading: 0.95)], contested: [], kind: 1)
        let dirty = Signals.of(["a": grounds(), "b": grounds(reading: 0.2)], contested: [], kind: 1)
        let (first, second) = (try #require(clean["a"]), try #require(dirty["a"]))
        #expect(
            calibration.confidence(of: second, field: "loyer_mensuel")
                < calibration.confidence(of: first, field: "loyer_mensuel"))
    }

    @Test func shippedWeightsAreWhole() throws {
        let file = DataFolders(root: projectFolder).weights.appending(path: "calibration.yaml")
        _ = try Calibration(from: RuleFile(at: file))
    }

    @Test(arguments: [
        ("date_bail: {", "date_bial: {", "date_bial"),
        ("[date_acte, date_bail]", "[date_acte, date_bial]", "date_bial"),
        ("strength: 1,", "strength: -1,", "négatif"), ("n: 150", "n: 50", "50"), ("lead: 0,", "", "lead"),
        ("fitted: 2026-11-27", "fitted: demain", "AAAA-MM-JJ"), ("fields: [date_acte,", "fields: [date_bail,", "déjà"),
    ]) func faultyWeightsAreRefusedWithTheirLine(_ old: String, _ new: String, _ said: String) throws {
        let error = #expect(throws: RuleFileError.self) { try calibration(replacing: old, with: new) }
        #expect(error?.message.contains(said) == true)
        #expect((error?.line ?? 0) > 1)
    }
}
