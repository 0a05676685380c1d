import Foundation

/// Results and truth in the shared format, as far as the tests look at them.
struct Papers: Decodable {
    struct Paper: Decodable {
        let type: String
        let pages: [Int]
        let household_id: String
        let fields: [String: Value]
    }

    struct Refused: Decodable {
        let code: String
        let message: String
    }

    let documents: [Paper]
    let error: Refused?
}

/// A value of a field; lists and records are compared as wholes.
enum Value: Decodable, Hashable {
    case text(String)
    case number(Double)
    case list([Value])
    case record([String: Value])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([Value].self) {
            self = .list(list)
        } else {
            self = .record(try container.decode([String: Value].self))
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [Value]? { if case .list(let list) = self { list } else { nil } }
    subscript(key: String) -> Value? { if case .record(let record) = self { record[key] } else { nil } }
}

/// The truth file of a sample.
struct Truth: Decodable {
    let file: String
    let documents: [Papers.Paper]
    let identifiers: [String]

    static func all() throws -> [Truth] {
        let folder = RectoProcess.samples.appending(path: "truth")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
            .map { try JSONDecoder().decode(Truth.self, from: Data(contentsOf: $0)) }
    }
}
