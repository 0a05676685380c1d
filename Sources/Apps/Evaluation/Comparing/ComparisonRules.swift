import DossierModel
import Foundation
public import RuleFiles

/// `Pipelines/evaluation.yaml`: how a value read is compared with the true one, and which fields are pooled where one
/// alone has too few values.
public struct ComparisonRules: Sendable, Decodable {
    /// What makes two values of a field equal.
    enum Comparison: String, Decodable, Sendable {
        /// Equal in cents; equal day; equal digits; equal hour and minute; equal first nine digits.
        case amount, day, telephone, hour, siren
        /// Enough words in common: addresses.
        case overlap
        /// Equal words in any order, those of `ignored` apart: names of bodies.
        case name
        /// Equal words in any order: names of persons.
        case person
        /// Equal civility, however it is written.
        case civility
        /// Equal words, what stands in brackets apart: places of birth.
        case place
        /// Equal letters and digits: references, choices.
        case code
        /// Equal words.
        case text
    }

    struct Field: Decodable, Sendable {
        let group: String
        let compare: Comparison
        let ignored: Set<String>?
    }

    struct Words: Decodable, Sendable {
        /// Words of an address that do not count.
        let ignored: Set<String>
        /// Short forms in addresses and what they stand for.
        let alike: [String: String]
        let civilities: [String: String]
        /// Share of words two addresses must have in common.
        let leastOverlap: Double
    }

    let words: Words
    /// Names of the pooled groups, as shown to people.
    let groups: [String: String]
    /// By field, and part of it where it has parts, without places in lists: `locataires.nom`.
    let fields: [String: Field]
    /// Paper types whose fields are scored.
    let scoredTypes: Set<String>

    private enum CodingKeys: String, CodingKey { case version, dated, words, groups, fields, scoredTypes }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        words = try values.decode(Words.self, forKey: .words)
        groups = try values.decode([String: String].self, forKey: .groups)
        fields = try values.decode([String: Field].self, forKey: .fields)
        scoredTypes = try values.decode(Set<String>.self, forKey: .scoredTypes)
    }

    /// Reads and checks the file: no unknown field, no field left out, no unknown group.
    public static func load(from folders: DataFolders) throws(RuleFileError) -> ComparisonRules {
        try ComparisonRules(from: RuleFile(at: folders.pipelines.appending(path: "evaluation.yaml")))
    }

    init(from file: RuleFile) throws(RuleFileError) {
        self = try file.decode()
        try check(in: file)
    }

    private func check(in file: RuleFile) throws(RuleFileError) {
        let known = Set(FieldPath.keys)
        for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
            let place = [Key(stringValue: "fields"), Key(stringValue: name)]
            guard known.contains(name) else { throw file.fault(at: place, "le champ « \(name) » n'existe pas") }
            guard groups[field.group] != nil else {
                throw file.fault(at: place, "le groupe « \(field.group) » n'existe pas")
            }
        }
        let missing = known.subtracting(fields.keys)
        if let name = missing.min() {
            throw file.fault(at: [Key(stringValue: "fields")], "le champ « \(name) » manque")
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func group(of key: String) -> String? { fields[key]?.group }
    func fields(of group: String) -> [String] { FieldPath.keys.filter { fields[$0]?.group == group } }
}
