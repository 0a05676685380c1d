import Foundation

/// Texts as the comparison sees them: lower case, without accents, letters and digits only.
enum FoldedText {
    static func plain(_ text: String) -> String {
        let lower = text.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
        return String(
            String.UnicodeScalarView(
                lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    $0.properties.canonicalCombiningClass == .notReordered
                }))
    }

    /// Words of letters a–z and digits.
    static func words(_ text: String) -> [String] {
        plain(text).unicodeScalars.split { !isKept($0) }.map { String($0) }
    }

    /// All letters and digits in a row.
    static func code(_ text: String) -> String {
        String(String.UnicodeScalarView(plain(text).unicodeScalars.filter(isKept)))
    }

    static func digits(_ text: String) -> String { text.filter(\.isWholeNumber) }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    /// F1 of two bags of words; 1 for two empty ones.
    static func overlap(_ first: [String], _ second: [String]) -> Double {
        let counts = Dictionary(first.map { ($0, 1) }, uniquingKeysWith: +)
        let others = Dictionary(second.map { ($0, 1) }, uniquingKeysWith: +)
        let common = counts.reduce(0) { $0 + min($1.value, others[$1.key] ?? 0) }
        if common == 0 { return first.isEmpty && second.isEmpty ? 1 : 0 }
        return Double(2 * common) / Double(first.count + second.count)
    }
}
