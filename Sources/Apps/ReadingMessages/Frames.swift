import Foundation

/// One length-prefixed message: kind (1 byte), length (4 bytes, little-endian), payload.
struct Frame: Hashable, Sendable {
    enum Kind: UInt8, Sendable { case opened = 2, page, pageRefused, refused, recognizerMissing, finished }

    static let headLength = 5
    /// The largest page picture in colour and the words around it.
    static let maximumLength = 80_000_000

    let kind: Kind
    let payload: Data

    var bytes: Data {
        var writer = ByteWriter()
        writer.put(kind.rawValue)
        writer.put(UInt32(payload.count))
        writer.put(payload)
        return writer.bytes
    }
}

/// Cuts a stream of bytes into frames; nothing is kept but the frame that is still incomplete.
struct FrameReader {
    private var buffer = Data()

    mutating func append(_ bytes: some Sequence<UInt8>) { buffer.append(contentsOf: bytes) }

    /// True when the stream may end here.
    var isEmpty: Bool { buffer.isEmpty }

    /// The next whole frame; nil when more bytes are needed.
    mutating func next() throws(MessageError) -> Frame? {
        guard buffer.count >= Frame.headLength else { return nil }
        var reader = ByteReader(buffer)
        let rawKind = try reader.number(UInt8.self)
        guard let kind = Frame.Kind(rawValue: rawKind) else { throw .unknownKind(rawKind) }
        let length = Int(try reader.number(UInt32.self))
        guard length <= Frame.maximumLength else { throw .frameTooLong(length) }
        guard length <= reader.rest else { return nil }
        let payload = Data(try reader.take(length))
        buffer = Data(buffer.dropFirst(Frame.headLength + length))
        return Frame(kind: kind, payload: payload)
    }
}
