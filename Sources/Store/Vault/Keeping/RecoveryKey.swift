import Crypto
import Foundation

/// A master key as people can copy it by hand: lines of letters and digits that are not taken for one another, each line with
/// its own check, so that a typing error is found, and in which line.
///
/// A line holds 8 bytes as 13 letters of Crockford's alphabet and 2 letters of a digest of line number and bytes; the last
/// line is a digest of the whole key.
public struct RecoveryKey: Sendable {
    public enum Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        case lineCount(found: Int)
        /// 1-based.
        case line(Int)
        case whole

        public var description: String {
            switch self {
            case .lineCount(let found):
                "La feuille porte \(RecoveryKey.lineCount) lignes de code, \(found) ont été saisies : saisissez-les toutes, "
                    + "une par ligne, dans l'ordre."
            case .line(let number):
                "La ligne \(number) est mal recopiée (une lettre fausse, manquante ou en trop) : comparez-la à la feuille."
            case .whole:
                "Chaque ligne est juste, mais l'ensemble ne l'est pas : les lignes viennent de deux feuilles différentes."
            }
        }
    }

    /// Upper case, in groups of five.
    public let lines: [String]
    let key: MasterKey

    static let lineCount = 5
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let bytesPerLine = 8
    private static let lettersPerLine = 15

    init(_ key: MasterKey) {
        self.key = key
        let bytes = key.secret.withUnsafeBytes { Array($0) }
        let parts = stride(from: 0, to: bytes.count, by: Self.bytesPerLine).map {
            Array(bytes[$0..<$0 + Self.bytesPerLine])
        }
        lines =
            parts.enumerated().map { Self.grouped(Self.letters(of: $1) + Self.check($0, $1)) }
            + [Self.grouped(Self.wholeCheck(bytes))]
    }

    /// Reads what somebody typed: case, spaces and hyphens do not matter, `O` is 0, `I` and `L` are 1; empty lines are left
    /// out.
    public init(typed text: String) throws(Mistake) {
        let typed = text.split(whereSeparator: \.isNewline).map(Self.plain).filter { !$0.isEmpty }
        guard typed.count == Self.lineCount else { throw .lineCount(found: typed.count) }
        var bytes: [UInt8] = []
        for (index, line) in typed.dropLast().enumerated() {
            guard line.count == Self.lettersPerLine,
                let part = Self.bytes(of: line.dropLast(2)), Self.check(index, part) == Array(line.suffix(2))
            else { throw .line(index + 1) }
            bytes += part
        }
        guard typed[Self.lineCount - 1].count == Self.lettersPerLine else { throw .line(Self.lineCount) }
        guard Self.wholeCheck(bytes) == typed[Self.lineCount - 1] else { throw .whole }
        self.init(MasterKey(secret: SymmetricKey(data: bytes)))
    }

    /// Which key this is; says nothing about it.
    public var mark: String { key.mark }
}

extension RecoveryKey {
    private static func plain(_ line: some StringProtocol) -> [Character] {
        line.uppercased().filter { $0.isLetter || $0.isNumber }.map { letter in
            switch letter {
            case "O": "0"
            case "I", "L": "1"
            default: letter
            }
        }
    }

    private static func grouped(_ letters: [Character]) -> String {
        stride(from: 0, to: letters.count, by: 5).map { String(letters[$0..<min($0 + 5, letters.count)]) }
            .joined(separator: " ")
    }

    /// Five bits a letter, the first bits first.
    private static func letters(of bytes: [UInt8]) -> [Character] {
        var letters: [Character] = []
        var (pending, count) = (0, 0)
        for byte in bytes {
            (pending, count) = (pending << 8 | Int(byte), count + 8)
            while count >= 5 {
                count -= 5
                letters.append(alphabet[pending >> count & 31])
            }
            pending &= (1 << count) - 1
        }
        if count > 0 { letters.append(alphabet[pending << (5 - count) & 31]) }
        return letters
    }

    /// Nil for a letter outside the alphabet, or when the bits left over are not 0.
    private static func bytes(of letters: some Collection<Character>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (pending, count) = (0, 0)
        for letter in letters {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            (pending, count) = (pending << 5 | value, count + 5)
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(pending >> count))
                pending &= (1 << count) - 1
            }
        }
        return pending == 0 && bytes.count == bytesPerLine ? bytes : nil
    }

    private static func check(_ line: Int, _ bytes: [UInt8]) -> [Character] {
        digest(Data("recto recovery line \(line + 1)|".utf8) + bytes, letters: 2)
    }

    private static func wholeCheck(_ bytes: [UInt8]) -> [Character] {
        digest(Data("recto recovery|".utf8) + bytes, letters: lettersPerLine)
    }

    private static func digest(_ data: Data, letters count: Int) -> [Character] {
        Array(letters(of: Array(SHA256.hash(data: data))).prefix(count))
    }
}
