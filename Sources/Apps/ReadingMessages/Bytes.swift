import Foundation

/// Little-endian values one after the other.
struct ByteWriter {
    private(set) var bytes = Data()

    mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ number: Double) { put(number.bitPattern) }

    /// A byte count of 16 bits, then UTF-8; longer texts are cut at a whole character.
    mutating func put(_ text: String) {
        var text = text[...]
        while text.utf8.count > Int(UInt16.max) { text = text.dropLast() }
        put(UInt16(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func put(_ more: Data) { bytes.append(more) }
}

/// Reads what `ByteWriter` wrote; every step may run out of bytes.
struct ByteReader {
    private let bytes: Data
    private var position: Int

    init(_ bytes: Data) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var rest: Int { bytes.endIndex - position }

    mutating func take(_ count: Int) throws(MessageError) -> Data {
        guard count >= 0, count <= rest else { throw .wrongLength }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func number<Number: FixedWidthInteger>(_: Number.Type = Number.self) throws(MessageError) -> Number {
        let size = MemoryLayout<Number>.size
        guard size <= rest else { throw .wrongLength }
        let start = position
        position += size
        var number = Number.zero
        withUnsafeMutableBytes(of: &number) { target in
            _ = bytes.copyBytes(to: target, from: start..<(start + size))
        }
        return Number(littleEndian: number)
    }

    mutating func real() throws(MessageError) -> Double { Double(bitPattern: try number(UInt64.self)) }

    /// A count, never larger than what the bytes left could hold at `size` bytes a piece.
    mutating func count(of size: Int) throws(MessageError) -> Int {
        let count = Int(try number(UInt32.self))
        guard count * size <= rest else { throw .wrongLength }
        return count
    }

    mutating func text() throws(MessageError) -> String {
        let length = Int(try number(UInt16.self))
        guard let text = String(bytes: try take(length), encoding: .utf8) else { throw .impossibleValue }
        return text
    }

    func end() throws(MessageError) { if rest != 0 { throw .wrongLength } }
}
