import Foundation

/// Takes out of a word what no page shows: characters that steer terminals, reorder text or hide in it.
enum TextCleaning {
    /// In NFC; may come out empty.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.filter(isShown))
        return String(kept).precomposedStringWithCanonicalMapping
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        // Fillers, joiners, variation selectors: letters and marks by category, yet nothing on the page.
        guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        return switch scalar.properties.generalCategory {
        // Format characters hold the bidirectional controls and the zero-width ones; U+FFFD stands for what could not be decoded.
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: scalar != "\u{FFFD}"
        }
    }
}
