public import DossierModel
public import Foundation

/// What the files of a set truly say: one JSON document for each, in the shared truth format.
public struct TruthSet: Sendable {
    public let files: [TruthFile]

    public init(files: [TruthFile]) { self.files = files }

    /// Several sets as one: files and households of different sets stay apart.
    public init(joining sets: [TruthSet]) {
        files = sets.enumerated().flatMap { index, set in set.files.map { $0.placed(in: index) } }
    }

    /// Reads every `*.json` of a folder, in the order of their names.
    public init(folder: URL) throws(SetError) {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".json") }.sorted()
        guard !names.isEmpty else {
            throw SetError("Aucun fichier de vérité (*.json) dans « \(folder.lastPathComponent) ».")
        }
        var files: [TruthFile] = []
        for name in names {
            do {
                let data = try Data(contentsOf: folder.appending(path: name))
                files.append(try JSONDecoder().decode(TruthFile.self, from: data))
            } catch {
                throw SetError(
                    "Le fichier de vérité « \(name) » ne suit pas le format attendu : \(SetError.reason(error))")
            }
        }
        self.files = files
    }
}

/// The truth of one file.
public struct TruthFile: Sendable, Decodable {
    public private(set) var file: String
    public let tier: String
    /// Who made it; nil when the set does not say.
    public let hand: String?
    public let pageCount: Int
    public let blankPages: Set<Int>
    public let isBundle: Bool
    /// The file of which this one is a rescan.
    public private(set) var duplicateOf: String?
    public private(set) var documents: [TruthDocument]

    private enum CodingKeys: String, CodingKey {
        case file, tier, hand, documents
        case pageCount = "n_pages"
        case blankPages = "blank_pages"
        case isBundle = "bundle"
        case duplicateOf = "duplicate_of"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        file = try values.decode(String.self, forKey: .file)
        tier = try values.decode(String.self, forKey: .tier)
        hand = try values.decodeIfPresent(String.self, forKey: .hand)
        pageCount = try values.decode(Int.self, forKey: .pageCount)
        blankPages = Set(try values.decodeIfPresent([Int].self, forKey: .blankPages) ?? [])
        isBundle = try values.decodeIfPresent(Bool.self, forKey: .isBundle) ?? false
        duplicateOf = (try values.decodeIfPresent(JSONValue.self, forKey: .duplicateOf))?.fileName
        documents = try values.decode([TruthDocument].self, forKey: .documents)
    }

    fileprivate func placed(in set: Int) -> TruthFile {
        var copy = self
        copy.file = SetPrefix.placed(file, in: set)
        copy.duplicateOf = duplicateOf.map { SetPrefix.placed($0, in: set) }
        copy.documents = documents.map { $0.placed(in: set) }
        return copy
    }
}

/// One paper of a file, as it truly is.
public struct TruthDocument: Sendable, Decodable {
    public let type: String
    public let pages: Range<Int>
    public private(set) var household: String
    public let layout: String?
    public let fields: [String: JSONValue]
    /// Fields whose value stands in handwriting only.
    public let handwritten: Set<String>
    public let ledger: [LedgerEntry]?

    private enum CodingKeys: String, CodingKey {
        case type, pages, layout, fields, ledger
        case household = "household_id"
        case handwritten = "handwritten_fields"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        type = try values.decode(String.self, forKey: .type)
        let pages = try values.decode([Int].self, forKey: .pages)
        guard pages.count == 2, pages[0] <= pages[1] else {
            throw DecodingError.dataCorruptedError(
                forKey: .pages, in: values, debugDescription: "pages attend [première, dernière]")
        }
        self.pages = pages[0]..<(pages[1] + 1)
        household = try values.decode(String.self, forKey: .household)
        layout = try values.decodeIfPresent(String.self, forKey: .layout)
        fields = try values.decode([String: JSONValue].self, forKey: .fields)
        handwritten = Set(try values.decodeIfPresent([String].self, forKey: .handwritten) ?? [])
        ledger = try values.decodeIfPresent([LedgerEntry].self, forKey: .ledger)
    }

    fileprivate func placed(in set: Int) -> TruthDocument {
        var copy = self
        copy.household = SetPrefix.placed(household, in: set)
        return copy
    }
}

/// A line of a statement: amounts in euro cents, an amount of nothing like none.
public struct LedgerEntry: Hashable, Sendable, Decodable {
    let date: String?
    let debit: Int
    let credit: Int
    let balance: Int?

    private enum CodingKeys: String, CodingKey { case date, debit, credit, balance }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func cents(_ key: CodingKeys) throws -> Int? {
            try values.decodeIfPresent(Double.self, forKey: key).map { Int(($0 * 100).rounded()) }
        }
        date = try values.decodeIfPresent(String.self, forKey: .date)
        (debit, credit, balance) = (try cents(.debit) ?? 0, try cents(.credit) ?? 0, try cents(.balance))
    }
}

/// Tells names of different sets apart.
enum SetPrefix {
    static func placed(_ name: String, in set: Int) -> String { "\(set + 1)/\(name)" }
}

extension JSONValue {
    /// A file named by itself or as `{"file": …}`.
    var fileName: String? { string ?? object?["file"]?.string }
}

/// A set that cannot be scored: one French sentence.
public struct SetError: Error, CustomStringConvertible, Sendable {
    public let description: String
    init(_ description: String) { self.description = description }

    /// Where in a JSON document something is wrong, without quoting its values.
    static func reason(_ error: any Error) -> String {
        let context: DecodingError.Context? =
            switch error as? DecodingError {
            case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
                .valueNotFound(_, let context):
                context
            default: nil
            }
        guard let context else { return "fichier illisible." }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        if case .keyNotFound(let key, _) = error as? DecodingError {
            return "la clé « \(key.stringValue) » manque à « \(path) »."
        }
        return "valeur inattendue à « \(path) »."
    }
}
