import Foundation
import PageModel

/// A page's text as it is stored: words as lists, their numbers side by side as 8-byte floats. Less than half the size of
/// the page's own coding and several times faster to read, with every bit kept; boxes of lines and blocks follow from
/// their words.
struct StoredPageText: Codable {
    private struct StoredBlock: Codable {
        let kind: Block.Kind
        let lines: [[String]]
    }

    private let format: Int
    private let number: Int
    private let width: Double
    private let height: Double
    private let source: PageText.Source
    private let quality: PageQuality
    private let blocks: [StoredBlock]
    /// Left, top, width, height and confidence of every word in reading order, little-endian.
    private let numbers: Data

    private static let format = 1
    private static let numbersPerWord = 5

    init(_ page: PageText) {
        format = Self.format
        number = page.number
        width = page.width
        height = page.height
        source = page.source
        quality = page.quality
        blocks = page.blocks.map { StoredBlock(kind: $0.kind, lines: $0.lines.map { $0.words.map(\.text) }) }
        let values = page.words.flatMap { [$0.box.left, $0.box.top, $0.box.width, $0.box.height, $0.confidence.value] }
        numbers = values.reduce(into: Data(capacity: values.count * 8)) { data, value in
            withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
    }

    /// Nil when the parts do not make a page.
    var page: PageText? {
        let wordCount = blocks.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.count } }
        guard format == Self.format, numbers.count == wordCount * Self.numbersPerWord * 8 else { return nil }
        var values = Values(numbers)
        var read: [Block] = []
        for block in blocks {
            let lines = block.lines.compactMap { texts in Line(words: texts.compactMap { values.word($0) }) }
            guard zip(lines, block.lines).allSatisfy({ $0.words.count == $1.count }), lines.count == block.lines.count,
                let block = Block(kind: block.kind, lines: lines)
            else { return nil }
            read.append(block)
        }
        return PageText(
            number: number, width: width, height: height, source: source, blocks: read, quality: quality)
    }

    private struct Values {
        private let values: [Double]
        private var place = 0

        init(_ data: Data) {
            values = data.withUnsafeBytes { buffer in
                (0..<buffer.count / 8).map {
                    Double(
                        bitPattern: UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)))
                }
            }
        }

        mutating func word(_ text: String) -> Word? {
            defer { place += numbersPerWord }
            guard
                let box = Box(
                    left: values[place], top: values[place + 1], width: values[place + 2], height: values[place + 3]),
                let confidence = Confidence(values[place + 4])
            else { return nil }
            return Word(text: text, box: box, confidence: confidence)
        }
    }
}
