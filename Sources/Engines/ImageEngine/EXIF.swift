import Foundation
import PageModel

/// The one EXIF fact that matters here: how a camera held the page (EXIF 2.3, tag 0x0112).
enum EXIF {
    /// The quarter turn clockwise the stored picture still lacks; mirrored pictures, which no camera writes, count as not turned.
    static func turn(ofJPEG bytes: Data) -> QuarterTurn {
        switch orientation(in: Array(bytes.prefix(128 * 1024))) {
        case 3: .half
        case 6: .right
        case 8: .left
        default: .none
        }
    }

    /// The value of the orientation tag; nil when there is none.
    private static func orientation(in bytes: [UInt8]) -> Int? {
        var position = 2
        while position + 4 <= bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            guard marker != 0xDA, length >= 2 else { return nil }
            let end = min(bytes.count, position + 2 + length)
            if marker == 0xE1, let value = orientation(inSegment: bytes[min(end, position + 4)..<end]) { return value }
            position += 2 + length
        }
        return nil
    }

    /// The segment is `Exif\0\0`, then a TIFF header and its first directory of twelve-byte entries.
    private static func orientation(inSegment segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        guard tiff.count >= 14 else { return nil }
        let isLittle = tiff[0] == 0x49
        func number(at index: Int, size: Int) -> Int? {
            guard index >= 0, index + size <= tiff.count else { return nil }
            let digits = tiff[index..<(index + size)]
            return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let start = number(at: 4, size: 4), let count = number(at: start, size: 2) else { return nil }
        for entry in 0..<min(count, 200) {
            let place = start + 2 + entry * 12
            if number(at: place, size: 2) == 0x0112 { return number(at: place + 8, size: 2) }
        }
        return nil
    }
}
