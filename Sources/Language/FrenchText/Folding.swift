import Foundation

extension StringProtocol {
    /// Lower case without accents or ligatures: `Œuvre DÉJÀ` → `oeuvre deja`. Length may change.
    public var folded: String {
        var folded: [UInt8] = []
        folded.reserveCapacity(utf8.count)
        appendFolded(to: &folded)
        return String(decoding: folded, as: UTF8.self)
    }

    /// Folded, with only letters and digits kept: the form in which words are compared.
    public var lettersAndDigits: String {
        var folded: [UInt8] = []
        folded.reserveCapacity(utf8.count)
        appendFolded(to: &folded)
        folded.removeAll { !$0.isLetterOrDigit }
        return String(decoding: folded, as: UTF8.self)
    }

    /// ASCII and the letters of French without help; the rest through Unicode's compatibility decomposition.
    func appendFolded(to bytes: inout [UInt8]) {
        var rest = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.value < 0x80, rest.isEmpty {
                let byte = UInt8(scalar.value)
                bytes.append(byte.isUpperCase ? byte | 0x20 : byte)
            } else if rest.isEmpty, let plain = Unicode.Scalar.frenchLetters[scalar] {
                bytes.append(contentsOf: plain)
            } else {
                rest.append(scalar)
            }
        }
        if !rest.isEmpty { String(rest).appendDecomposed(to: &bytes) }
    }

    private func appendDecomposed(to bytes: inout [UInt8]) {
        for scalar in decomposedStringWithCompatibilityMapping.unicodeScalars {
            switch scalar {
            case "œ", "Œ": bytes += "oe".utf8
            case "æ", "Æ": bytes += "ae".utf8
            case "’", "‘", "`", "´": bytes += "'".utf8
            case "–", "—", "‐", "‑", "−": bytes += "-".utf8
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: bytes += scalar.properties.lowercaseMapping.utf8
            }
        }
    }
}

extension Unicode.Scalar {
    public var isASCIILetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }

    /// What the letters and marks of French text beyond ASCII fold to.
    fileprivate static let frenchLetters: [Unicode.Scalar: [UInt8]] = {
        let pairs = [
            ("àâäáãÀÂÄÁÃ", "a"), ("çÇ", "c"), ("éèêëÉÈÊË", "e"), ("îïíìÎÏÍÌ", "i"), ("ôöóòõÔÖÓÒÕ", "o"),
            ("ùûüúÙÛÜÚ", "u"),
            ("ñÑ", "n"), ("ÿŸ", "y"), ("œŒ", "oe"), ("æÆ", "ae"), ("’‘`´", "'"), ("–—‐‑−", "-"), ("€", "€"), ("«", "«"),
            ("»", "»"), ("£", "£"), ("©", "©"),
        ]
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (letters, plain) in pairs {
            for scalar in letters.unicodeScalars { table[scalar] = Array(plain.utf8) }
        }
        return table
    }()
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLowerCase: Bool { (0x61...0x7A).contains(self) }
    var isUpperCase: Bool { (0x41...0x5A).contains(self) }
    var isLetterOrDigit: Bool { isDigit || isLowerCase || isUpperCase }
}
