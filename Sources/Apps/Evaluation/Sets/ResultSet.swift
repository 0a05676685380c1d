import DossierModel
import Extraction
public import Foundation

/// What a run said of the files of a set: `results.json`, read as leniently as the shared format allows.
public struct ResultSet: Sendable {
    let files: [String: [ResultDocument]]

    public init(data: Data) throws(SetError) {
        do {
            files = try JSONDecoder().decode([String: ResultFile].self, from: data).mapValues { $0.documents ?? [] }
        } catch {
            throw SetError("Les résultats ne suivent pas le format attendu : \(SetError.reason(error))")
        }
    }

    public init(file: URL) throws(SetError) {
        guard let data = try? Data(contentsOf: file) else {
            throw SetError("Le fichier de résultats n'existe pas ou n'est pas lisible.")
        }
        try self.init(data: data)
    }

    /// Several runs as one, as their sets are joined.
    public init(joining runs: [ResultSet]) {
        files = runs.enumerated().reduce(into: [:]) { files, run in
            for (name, documents) in run.element.files {
                files[SetPrefix.placed(name, in: run.offset)] = documents.map { $0.placed(in: run.offset) }
            }
        }
    }

    private struct ResultFile: Decodable { let documents: [ResultDocument]? }
}

/// One paper as it was read.
struct ResultDocument: Sendable, Decodable {
    let type: String?
    /// Nil when not told: then it is the whole file. Empty when the last comes before the first.
    let pages: Range<Int>?
    private(set) var household: String?
    let fields: [String: JSONValue]
    let confidence: [String: Double]
    /// What the confidences were computed from, by place, where the run tells.
    let signals: [String: Signals]
    let ledger: [LedgerEntry]
    /// The name, without folders, of the file it is said to repeat.
    private(set) var duplicateOf: String?

    private enum CodingKeys: String, CodingKey {
        case type, pages, fields, confidence, grounds, findings, extra
        case household = "household_id"
        case typeConfidence = "type_confidence"
        case duplicateOf = "duplicate_of"
    }

    private struct Extra: Decodable { let ledger: [LedgerEntry]? }
    private struct Finding: Decodable {
        let severity: DossierModel.Finding.Severity
        let fields: [String]
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        type = try? values.decodeIfPresent(String.self, forKey: .type)
        let range = (try? values.decodeIfPresent([Int].self, forKey: .pages)) ?? []
        pages = range.count >= 2 ? range[0]..<max(range[0], range[1] + 1) : nil
        household = try values.decodeIfPresent(String.self, forKey: .household)
        fields = try values.decodeIfPresent([String: JSONValue].self, forKey: .fields) ?? [:]
        confidence = (try? values.decodeIfPresent([String: Double].self, forKey: .confidence)) ?? [:]
        let grounds = (try? values.decodeIfPresent([String: Grounds].self, forKey: .grounds)) ?? [:]
        let findings = (try? values.decodeIfPresent([Finding].self, forKey: .findings)) ?? []
        let contested = Set(findings.filter(\.severity.contests).flatMap(\.fields))
        let kind = try? values.decodeIfPresent(Double.self, forKey: .typeConfidence)
        signals = Signals.of(grounds, contested: contested, kind: kind ?? 0)
        ledger = (try? values.decodeIfPresent(Extra.self, forKey: .extra))?.ledger ?? []
        duplicateOf = try values.decodeIfPresent(JSONValue.self, forKey: .duplicateOf)?.fileName
            .flatMap { $0.split(separator: "/").last.map(String.init) }
    }

    func placed(in set: Int) -> ResultDocument {
        var copy = self
        copy.household = household.map { SetPrefix.placed($0, in: set) }
        copy.duplicateOf = duplicateOf.map { SetPrefix.placed($0, in: set) }
        return copy
    }
}
