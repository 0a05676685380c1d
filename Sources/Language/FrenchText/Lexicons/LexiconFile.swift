import DossierModel
import Foundation
import RuleFiles

/// The content of one word list; its coding keys are all it may hold beside the heading.
protocol LexiconContent: Decodable {
    associatedtype CodingKeys: CodingKey & CaseIterable
    /// File name without `.yaml`, repeated inside the file.
    static var name: String { get }
}

/// A word list with its heading: name, version, date, source.
struct LexiconFile<Content: LexiconContent>: Decodable {
    let content: Content

    private enum Heading: String, CodingKey, CaseIterable { case name, version, date, source }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let heading = try decoder.container(keyedBy: Heading.self)
        func refuse(_ key: Heading, _ message: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: heading, debugDescription: message)
        }
        guard try heading.decode(String.self, forKey: .name) == Content.name else {
            throw refuse(.name, "le nom du lexique doit être « \(Content.name) », comme celui du fichier")
        }
        guard try heading.decode(Int.self, forKey: .version) >= 1 else {
            throw refuse(.version, "la version est un nombre à partir de 1")
        }
        guard CalendarDate(iso: try heading.decode(String.self, forKey: .date)) != nil else {
            throw refuse(.date, "la date s'écrit AAAA-MM-JJ")
        }
        let known = Set(Heading.allCases.map(\.stringValue) + Content.CodingKeys.allCases.map(\.stringValue))
        let all = try decoder.container(keyedBy: AnyKey.self)
        if let unknown = all.allKeys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) {
            throw DecodingError.dataCorruptedError(
                forKey: AnyKey(stringValue: unknown), in: all, debugDescription: "la clé « \(unknown) » est inconnue")
        }
        content = try Content(from: decoder)
    }
}

extension LexiconFile {
    /// Reads the list that holds `Content` from the lexicons folder.
    static func read(in folders: DataFolders) throws(RuleFileError) -> Content {
        let file = try RuleFile(at: folders.lexicons.appending(path: "\(Content.name).yaml"))
        return try file.decode(LexiconFile<Content>.self).content
    }
}
