import Foundation
import FrenchText
import Pseudonymisation

/// Searches finished files for whatever names somebody, before they get their name: the tables cannot hold any, and if they
/// do all the same, nothing is written.
struct LastLook {
    /// Folded identifiers of eight letters and digits or more, by their first eight.
    private let long: [UInt64: [[UInt8]]]

    init(_ known: KnownIdentifiers) {
        let texts = Set(known.entries.map(\.text.lettersAndDigits)).filter { $0.utf8.count >= 8 }
        long = Dictionary(grouping: texts.map { Array($0.utf8) }) { Self.head($0[0..<8]) }
    }

    /// - Throws: `DatasetRefusal.leak`.
    func refuseLeaks(in files: [String: Data]) throws {
        for (name, data) in files.sorted(by: { $0.key < $1.key }) where !name.hasSuffix(".pdf") && name != "SHA256SUMS"
        {
            // Cell by cell: figures of neighbouring cells would make numbers that nobody wrote.
            for line in String(decoding: data, as: UTF8.self).split(whereSeparator: { "\r\n;\"\0".contains($0) }) {
                if holdsIdentifier(Array(line.lettersAndDigits.utf8)) { throw DatasetRefusal.leak(file: name) }
            }
        }
    }

    func holdsIdentifier(_ text: [UInt8]) -> Bool {
        guard text.count >= 8 else { return false }
        for start in 0...(text.count - 8) {
            guard let candidates = long[Self.head(text[start..<start + 8])] else { continue }
            if candidates.contains(where: { text[start...].starts(with: $0) }) { return true }
        }
        return false
    }

    private static func head(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
