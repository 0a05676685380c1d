import Foundation

extension StringProtocol {
    /// Lower case without accents or ligatures: `Œuvre DÉJÀ` → `oeuvre deja`. Length may change.
    public var folded: String {
        var folded = ""
        folded.reserveCapacity(utf8.count)
        for scalar in decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "œ", "Œ": folded += "oe"
            case "æ", "Æ": folded += "ae"
            case "’", "‘", "`", "´": folded += "'"
            case "–", "—", "‐", "‑", "−": folded += "-"
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: folded += scalar.properties.lowercaseMapping
            }
        }
        return folded
    }

    /// Folded, with only letters and digits kept: the form in which words are compared.
    public var lettersAndDigits: String {
        String(folded.unicodeScalars.filter { $0.isASCIILetterOrDigit })
    }
}

extension Unicode.Scalar {
    public var isASCIILetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
