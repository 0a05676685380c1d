import DossierModel
import DossierStore
import Foundation
import RuleFiles
import Testing

@testable import DossierPipeline

/// What is due, from which moment, and what never is.
@Suite struct RetentionTests {
    private static func rules() throws -> RetentionRules {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
        return try RetentionRules.load(from: DataFolders(root: root))
    }

    private static func day(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

    private static func moment(_ iso: String) throws -> Date {
        try Date("\(iso)T12:00:00Z", strategy: .iso8601)
    }

    private static func dossier(
        hearing: String? = nil, added: String, deadline: String? = nil
    ) throws -> KeptSubject {
        KeptSubject(
            content: .dossier(DossierID(rawValue: "d-1")), hearing: hearing.flatMap(CalendarDate.init(iso:)),
            lastAdded: try moment(added), finished: nil, lastDeadline: deadline.flatMap(CalendarDate.init(iso:)))
    }

    @Test(arguments: [
        // Two years from the later of hearing and last addition; the last day itself is still kept.
        ("2024-03-01", "2023-12-01", "2026-03-01", false), ("2024-03-01", "2023-12-01", "2026-03-02", true),
        ("2024-03-01", "2024-06-15", "2026-06-15", false), ("2024-03-01", "2024-06-15", "2026-06-16", true),
        (nil, "2024-06-15", "2026-06-16", true), ("2027-01-10", "2020-01-01", "2026-06-16", false),
    ])
    func `A dossier is due when its time is over`(_ hearing: String?, _ added: String, _ today: String, _ isDue: Bool)
        throws
    {
        let due = try Self.rules().due(among: [Self.dossier(hearing: hearing, added: added)], on: Self.day(today))
        #expect(!due.isEmpty == isDue)
        if isDue {
            #expect(due[0].reason.contains("24\u{A0}mois") && due[0].reason.contains("à valider par le DPO"))
        }
    }

    @Test func `What still has a deadline to come is never due`() throws {
        let subject = try Self.dossier(added: "2015-01-01", deadline: "2026-12-01")
        #expect(try Self.rules().due(among: [subject], on: Self.day("2026-11-30")).isEmpty)
        #expect(try Self.rules().due(among: [subject], on: Self.day("2026-12-02")).count == 1)
    }

    @Test func `Refused files are due by the moment they were refused`() throws {
        let subject = KeptSubject(
            content: .refusedFile(SourceID(rawValue: "s")), hearing: nil, lastAdded: try Self.moment("2026-08-01"),
            finished: try Self.moment("2026-01-15"), lastDeadline: nil)
        #expect(try Self.rules().due(among: [subject], on: Self.day("2026-04-15")).isEmpty)
        let due = try Self.rules().due(among: [subject], on: Self.day("2026-04-16"))
        #expect(due.map(\.rule) == ["fichier_refuse"] && due[0].keptUntil.iso == "2026-04-15")
    }

    @Test(arguments: [
        ("applies_to: fichier_refuse", "applies_to: dossier", "une seule"), ("value: 24", "value: 0", "1 à 1200"),
        ("counted_from: [fin]", "counted_from: []", "counted_from"), ("unit: mois", "unit: lunes", "lunes"),
    ])
    func `A wrong rule is told`(_ from: String, _ to: String, _ words: String) throws {
        let root = (0..<4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
        let text = try String(contentsOf: root.appending(path: "Pipelines/conservation.yaml"), encoding: .utf8)
        #expect(text.contains(from))
        let error = #expect(throws: RuleFileError.self) {
            try RuleFile(name: "conservation.yaml", text: text.replacing(from, with: to)).decode(RetentionRules.self)
        }
        #expect(error?.line != nil && error?.message.contains(words) == true, "\(String(describing: error))")
    }
}
