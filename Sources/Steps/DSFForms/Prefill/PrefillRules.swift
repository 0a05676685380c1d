import DossierModel
import Foundation
import FrenchText
public import PageModel
public import RuleFiles

/// Words and thresholds of the pre-filling, from `Pipelines/rules/prefill.yaml`.
public struct PrefillRules: Sendable {
    let version: Int
    let minimumConfidence: Confidence
    let certainty: [Certainty]
    let checkedLedger: Confidence
    let uncheckedLedger: Confidence
    let leaseAsEntry: Confidence
    let socialLandlords: [Words]
    let privateLandlords: [Words]
    let leaseNature: [String: [String]]
    let protection: [String: [String]]
    let ledger: [LedgerKind: [Words]]

    struct Certainty: Decodable, Hashable, Sendable {
        let atLeast: Double
        let word: String
        private enum CodingKeys: String, CodingKey {
            case word
            case atLeast = "at_least"
        }
    }

    /// Reads and checks the file.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> PrefillRules {
        try RuleFile(at: folders.rules.appending(path: "prefill.yaml")).decode(PrefillRules.self)
    }

    /// `probable (84 %)`.
    public func certaintyText(_ confidence: Confidence) -> String {
        let word = certainty.first { confidence.value >= $0.atLeast }?.word ?? ""
        return "\(word) (\(Int((confidence.value * 100).rounded()))\u{A0}%)"
    }

    func rule(_ name: String) -> RuleID { RuleID(name: "prefill.\(name)", version: version) }
}

/// Words that follow one another in a text, without case or accents.
struct Words: Hashable, Sendable {
    private let folded: [Substring]

    init(_ text: String) { folded = Self.split(text.folded) }

    func stand(in text: String) -> Bool {
        let words = Self.split(text.folded)
        guard !folded.isEmpty, words.count >= folded.count else { return false }
        return (0...(words.count - folded.count)).contains { words[$0...].starts(with: folded) }
    }

    private static func split(_ text: String) -> [Substring] {
        // A full stop inside an abbreviation (« H.L.M. ») joins its letters.
        text.replacing(".", with: "").split { !($0.isLetter || $0.isNumber) }
    }
}

extension PrefillRules: Decodable {
    private enum CodingKeys: String, CodingKey {
        case version, certainty, landlords, protection, ledger
        case minimumConfidence = "minimum_confidence"
        case ledgerConfidence = "ledger_confidence"
        case leaseAsEntry = "lease_as_entry_confidence"
        case leaseNature = "lease_nature"
    }
    private struct Landlords: Decodable {
        let social: [String]
        let `private`: [String]
    }
    private struct LedgerConfidence: Decodable {
        let checked: Confidence
        let unchecked: Confidence
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        minimumConfidence = try values.decode(Confidence.self, forKey: .minimumConfidence)
        certainty = try values.decode([Certainty].self, forKey: .certainty)
        let confidence = try values.decode(LedgerConfidence.self, forKey: .ledgerConfidence)
        checkedLedger = confidence.checked
        uncheckedLedger = confidence.unchecked
        leaseAsEntry = try values.decode(Confidence.self, forKey: .leaseAsEntry)
        let landlords = try values.decode(Landlords.self, forKey: .landlords)
        socialLandlords = landlords.social.map(Words.init)
        privateLandlords = landlords.private.map(Words.init)
        leaseNature = try values.decode([String: [String]].self, forKey: .leaseNature)
        protection = try values.decode([String: [String]].self, forKey: .protection)
        let lists = try values.decode([String: [String]].self, forKey: .ledger)
        for key in lists.keys.sorted() where LedgerKind(rawValue: key) == nil {
            throw DecodingError.dataCorruptedError(
                forKey: .ledger, in: values, debugDescription: "« \(key) » n'est pas une sorte de ligne de décompte")
        }
        ledger = Dictionary(
            uniqueKeysWithValues: LedgerKind.allCases.map { ($0, (lists[$0.rawValue] ?? []).map(Words.init)) })
    }
}
