import Foundation
import RuleFiles

extension RuleFile {
    /// Compiles a pattern of a rule file; case does not count.
    func compile(_ pattern: String, at path: [any CodingKey]) throws(RuleFileError) -> NSRegularExpression {
        do {
            return try NSRegularExpression(pattern: pattern, options: .caseInsensitive)
        } catch {
            throw fault(at: path, "expression régulière incorrecte : « \(pattern) »")
        }
    }
}

extension NSRegularExpression {
    func isFound(in text: String) -> Bool {
        firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
