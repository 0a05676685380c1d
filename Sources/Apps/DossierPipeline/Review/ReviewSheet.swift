import DossierModel
import Foundation
import RuleFiles

/// `Pipelines/web/champs.yaml`: how the fields of a paper are laid out for a reviewer, and what may be answered.
struct ReviewSheet: Sendable {
    struct Group: Sendable {
        let title: String
        let fields: [Champ]
        /// Papers on which fields that nobody read are shown too.
        let kinds: Set<ActeKind>
    }

    struct Answer: Decodable, Hashable, Sendable {
        /// Raw value of the field's enumeration.
        let value: String
        let label: String
    }

    let groups: [Group]
    private let answers: [String: [Answer]]

    /// What may be chosen at a path, in order; empty for fields of free answers.
    func answers(at path: FieldPath) -> [Answer] { answers[path.key] ?? [] }

    static func load(from folders: DataFolders) throws(RuleFileError) -> ReviewSheet {
        try ReviewSheet(RuleFile(at: folders.web.appending(path: "champs.yaml")))
    }

    init(_ file: RuleFile) throws(RuleFileError) {
        let written: Written = try file.decode()
        var groups: [Group] = []
        for (index, group) in written.groups.enumerated() {
            let place: [any CodingKey] = [Key("groups"), Key(index)]
            groups.append(
                Group(
                    title: group.title,
                    fields: try Self.values(group.fields, file, at: place + [Key("fields")]),
                    kinds: Set(try Self.values(group.kinds, file, at: place + [Key("kinds")]))))
        }
        let keys = Set(Champ.allCases.flatMap(\.keys))
        for (index, choice) in written.choices.enumerated() where !keys.contains(choice.field) {
            throw file.fault(
                at: [Key("choices"), Key(index), Key("field")], "le champ « \(choice.field) » n'existe pas")
        }
        self.groups = groups
        answers = Dictionary(written.choices.map { ($0.field, $0.answers) }) { first, _ in first }
    }

    private static func values<Value: RawRepresentable>(
        _ texts: [String], _ file: RuleFile, at place: [any CodingKey]
    ) throws(RuleFileError) -> [Value] where Value.RawValue == String {
        var values: [Value] = []
        for (index, text) in texts.enumerated() {
            guard let value = Value(rawValue: text) else {
                throw file.fault(at: place + [Key(index)], "« \(text) » est inconnu")
            }
            values.append(value)
        }
        return values
    }

    private struct Written: Decodable {
        struct Group: Decodable {
            let title: String
            let fields: [String]
            let kinds: [String]
        }
        struct Choice: Decodable {
            let field: String
            let answers: [Answer]
        }
        let groups: [Group]
        let choices: [Choice]
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int?
        init(_ name: String) { (stringValue, intValue) = (name, nil) }
        init(_ index: Int) { (stringValue, intValue) = ("\(index)", index) }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { self.init(intValue) }
    }
}

extension Champ {
    /// Every `FieldPath.key` of the field.
    fileprivate var keys: [String] {
        switch shape {
        case .leaf, .flags: [rawValue]
        case .record(let parts), .list(let parts): parts.map { "\(rawValue).\($0.rawValue)" }
        }
    }

    /// Every path of the field in a sheet that shows `records` records of a list.
    func paths(records: Int) -> [FieldPath] {
        switch shape {
        case .leaf: [FieldPath(self)].compactMap(\.self)
        case .flags: Demande.allCases.map(FieldPath.demande)
        case .record(let parts): parts.compactMap { FieldPath(self, $0) }
        case .list(let parts):
            (0..<records).flatMap { index in parts.compactMap { FieldPath(self, index, $0) } }
        }
    }
}
