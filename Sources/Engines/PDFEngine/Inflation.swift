import CPoppler
import Foundation

/// Finds the compressed parts of a PDF that grow out of all measure, before Poppler meets them.
struct Inflation {
    /// What one part may grow to, in bytes.
    let limit: Int

    /// Deflate cannot do better than 1 032 to 1: shorter parts need no look.
    private static let bestRatio = 1_032
    private static let start = Data("stream".utf8)
    private static let end = Data("endstream".utf8)

    func isExceeded(in bytes: Data) -> Bool {
        var position = bytes.startIndex
        while let mark = bytes.range(of: Self.start, in: position..<bytes.endIndex) {
            let rest = bytes[mark.upperBound...].drop { $0 == 0x0D || $0 == 0x0A }
            let stop = bytes.range(of: Self.end, in: rest.startIndex..<bytes.endIndex)?.lowerBound ?? bytes.endIndex
            let part = bytes[rest.startIndex..<stop]
            if part.count > limit / Self.bestRatio, Self.isDeflated(part), growsTooFar(part) { return true }
            position = min(bytes.endIndex, stop + Self.end.count)
        }
        return false
    }

    /// The head of a zlib stream (RFC 1950, 2.2).
    private static func isDeflated(_ part: Data) -> Bool {
        guard let method = part.first, let flags = part.dropFirst().first else { return false }
        return method & 15 == 8 && (Int(method) << 8 | Int(flags)) % 31 == 0
    }

    private func growsTooFar(_ part: Data) -> Bool {
        let inflater = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB)
        defer { g_object_unref(inflater.map { UnsafeMutableRawPointer($0) }) }
        let room = UnsafeMutableRawPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { room.deallocate() }
        return part.withUnsafeBytes { source in
            var (taken, made) = (0, 0)
            while made <= limit {
                var (read, written): (gsize, gsize) = (0, 0)
                let result = g_converter_convert(
                    inflater, source.baseAddress.map { $0 + taken }, gsize(source.count - taken), room,
                    1 << 18, G_CONVERTER_NO_FLAGS, &read, &written, nil)
                // Damage is Poppler's business.
                guard result == G_CONVERTER_CONVERTED else { return made + Int(written) > limit }
                taken += Int(read)
                made += Int(written)
            }
            return true
        }
    }
}
