/// Where an entry lies below the imported folder, as the bytes the system gave: a name need not be valid UTF-8.
public struct RelativePath: Hashable, Comparable, Sendable {
    /// Components joined by `/`, never empty, never absolute, no `.` or `..` component.
    public let bytes: [UInt8]

    /// Nil for an empty or absolute path, an empty, `.` or `..` component, or a NUL byte.
    public init?(bytes: [UInt8]) {
        let components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let forbidden: [[UInt8]] = [[], Array(".".utf8), Array("..".utf8)]
        guard !bytes.contains(0), components.allSatisfy({ !forbidden.contains(Array($0)) }) else { return nil }
        self.bytes = bytes
    }

    /// The path as text; bytes that are not UTF-8 are written `\xHH` (shared result format).
    public var text: String {
        var text = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            let length = Self.scalarLength(rest)
            if length > 0 {
                text += String(decoding: rest.prefix(length), as: UTF8.self)
                rest = rest.dropFirst(length)
            } else {
                text += "\\x" + Self.hexadecimal(rest[rest.startIndex])
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The path for a terminal or a page: also control characters, line ends and direction marks are written `\u{…}`.
    public var displayText: String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                shown += "\\u{" + String(scalar.value, radix: 16) + "}"
            default:
                shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    public static func < (a: RelativePath, b: RelativePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }

    /// Bytes of the valid UTF-8 sequence that begins `bytes`; 0 when none does.
    private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
        for length in 1...4 where length <= bytes.count {
            if String(validating: bytes.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1 { return length }
        }
        return 0
    }
}
