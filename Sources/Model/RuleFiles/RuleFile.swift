public import Foundation
import Yams

/// A YAML file of rules, lexicons, law or form fields: decoded as a whole, its errors told with file and line.
public struct RuleFile: Sendable {
    /// Path as shown in errors.
    public let name: String
    private let text: String

    /// Reads the file at `url`.
    public init(at url: URL) throws(RuleFileError) {
        do {
            self.init(name: url.lastPathComponent, text: try String(contentsOf: url, encoding: .utf8))
        } catch {
            throw RuleFileError(
                file: url.lastPathComponent, line: nil,
                message: "fichier introuvable ou illisible ; vérifiez l'installation avec « recto doctor »")
        }
    }

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Decodes the whole file; a key that `Value` does not ask for is refused.
    public func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws(RuleFileError) -> Value {
        do {
            return try YAMLDecoder().decode(Watched<Value>.self, from: text).value
        } catch DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError {
            throw fault(of: context.underlyingError as? YamlError)
        } catch let error as DecodingError {
            throw RuleFileError(file: name, line: line(of: error), message: Self.message(of: error))
        } catch let error as YamlError {
            throw fault(of: error)
        } catch {
            throw RuleFileError(file: name, line: nil, message: "illisible : \(error)")
        }
    }

    /// A fault that only the owner of the rules can see (a regular expression that does not compile, an unknown field),
    /// told at the line of the value that `path` leads to.
    public func fault(at path: [any CodingKey], _ message: String) -> RuleFileError {
        RuleFileError(file: name, line: line(at: path), message: message)
    }
}

extension RuleFile {
    private func fault(of error: YamlError?) -> RuleFileError {
        let what = error.map { "\($0)" } ?? "erreur inconnue"
        return RuleFileError(file: name, line: error.flatMap(Self.line), message: "YAML mal formé : \(what)")
    }

    private func line(of error: DecodingError) -> Int? {
        switch error {
        case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            line(at: context.codingPath)
        @unknown default: nil
        }
    }

    private func line(at path: [any CodingKey]) -> Int? {
        guard var node = try? Yams.compose(yaml: text) else { return nil }
        for key in path {
            guard
                let next = key.intValue.flatMap({ node.sequence?.dropFirst($0).first })
                    ?? node.mapping?[key.stringValue]
            else { break }
            node = next
        }
        return node.mark?.line
    }

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    private static func message(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "la clé « \(key.stringValue) » manque"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "valeur du mauvais type (\(context.debugDescription))"
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "\(error)"
        }
    }
}
