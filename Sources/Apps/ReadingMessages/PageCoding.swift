import Foundation
import PageModel

/// A page on the wire. Lengths are whole hundredths of a point: no value that is not a number can be said.
enum PageCoding {
    /// No paper is larger: 5 m.
    static let maximumSide: Int32 = 1_420_000
    /// Words may hang this far over the edge, in hundredths of a point; they are cut to the page.
    static let tolerance: Int32 = 600

    static func put(_ page: ReadPage, into writer: inout ByteWriter) {
        let text = page.text
        writer.put(UInt32(clamping: text.number))
        writer.put(hundredths(text.width))
        writer.put(hundredths(text.height))
        writer.put(code(text.source))
        put(text.quality, into: &writer)
        writer.put(UInt32(text.blocks.count))
        for block in text.blocks { put(block, into: &writer) }
        writer.put(page.image.format.rawValue)
        writer.put(UInt32(page.image.width))
        writer.put(UInt32(page.image.height))
        writer.put(page.image.bytes)
    }

    static func page(from reader: inout ByteReader) throws(MessageError) -> ReadPage {
        let number = Int(try reader.number(UInt32.self))
        let size = (width: try reader.number(Int32.self), height: try reader.number(Int32.self))
        guard (1...maximumSide).contains(size.width), (1...maximumSide).contains(size.height) else {
            throw .impossibleValue
        }
        let source = try self.source(from: &reader)
        let quality = try quality(from: &reader)
        var blocks: [Block] = []
        for _ in 0..<(try reader.count(of: 5)) {
            if let block = try block(from: &reader, size: size) { blocks.append(block) }
        }
        let text = PageText(
            number: number, width: Double(size.width) / 100, height: Double(size.height) / 100, source: source,
            blocks: blocks, quality: quality)
        guard let text else { throw .impossibleValue }
        return ReadPage(text: text, image: try image(from: &reader))
    }

    private static func image(from reader: inout ByteReader) throws(MessageError) -> PixelImage {
        guard let format = PixelImage.Format(rawValue: try reader.number(UInt8.self)) else { throw .impossibleValue }
        let width = Int(try reader.number(UInt32.self))
        let height = Int(try reader.number(UInt32.self))
        let bytes = Data(try reader.take(reader.rest))
        guard let image = PixelImage(width: width, height: height, format: format, bytes: bytes) else {
            throw .impossibleValue
        }
        return image
    }

    private static func put(_ quality: PageQuality, into writer: inout ByteWriter) {
        writer.put(UInt16(quality.turn.rawValue))
        writer.put(quality.skew)
        writer.put(quality.resolution ?? 0)
        writer.put(tenThousandths(quality.confidence))
        let picture = quality.picture.map { [$0.blur, $0.darkness, $0.paper, $0.unread] } ?? []
        writer.put(UInt8(picture.count))
        for measure in picture { writer.put(measure) }
    }

    private static func picture(from reader: inout ByteReader) throws(MessageError) -> PictureMeasures? {
        switch try reader.number(UInt8.self) {
        case 0: return nil
        case 4:
            let blur = try reader.real()
            let darkness = try reader.real()
            let paper = try reader.real()
            let unread = try reader.real()
            guard let picture = PictureMeasures(blur: blur, darkness: darkness, paper: paper, unread: unread) else {
                throw .impossibleValue
            }
            return picture
        default: throw .impossibleValue
        }
    }

    private static func quality(from reader: inout ByteReader) throws(MessageError) -> PageQuality {
        guard let turn = QuarterTurn(rawValue: Int(try reader.number(UInt16.self))) else { throw .impossibleValue }
        let skew = try reader.real()
        let resolution = try reader.real()
        guard skew.isFinite, abs(skew) <= 45, resolution.isFinite, (0...10_000).contains(resolution) else {
            throw .impossibleValue
        }
        return PageQuality(
            turn: turn, skew: skew, resolution: resolution > 0 ? resolution : nil,
            confidence: try confidence(from: &reader), picture: try picture(from: &reader))
    }

    private static func put(_ block: Block, into writer: inout ByteWriter) {
        writer.put(UInt8(block.kind == .table ? 1 : 0))
        writer.put(UInt32(block.lines.count))
        for line in block.lines {
            writer.put(UInt32(line.words.count))
            for word in line.words { put(word, into: &writer) }
        }
    }

    /// Nil when nothing that shows is left of the block.
    private static func block(
        from reader: inout ByteReader, size: (width: Int32, height: Int32)
    ) throws(MessageError) -> Block? {
        let kind = try reader.number(UInt8.self)
        guard kind <= 1 else { throw .impossibleValue }
        var lines: [Line] = []
        for _ in 0..<(try reader.count(of: 4)) {
            var words: [Word] = []
            for _ in 0..<(try reader.count(of: 20)) {
                if let word = try word(from: &reader, size: size) { words.append(word) }
            }
            if let line = Line(words: words) { lines.append(line) }
        }
        return Block(kind: kind == 1 ? .table : .text, lines: lines)
    }

    private static func put(_ word: Word, into writer: inout ByteWriter) {
        writer.put(hundredths(word.box.left))
        writer.put(hundredths(word.box.top))
        writer.put(hundredths(word.box.width))
        writer.put(hundredths(word.box.height))
        writer.put(tenThousandths(word.confidence))
        writer.put(word.text)
    }

    private static func word(
        from reader: inout ByteReader, size: (width: Int32, height: Int32)
    ) throws(MessageError) -> Word? {
        let left = try reader.number(Int32.self)
        let top = try reader.number(Int32.self)
        let across = try span(from: left, length: try reader.number(Int32.self), within: size.width)
        let down = try span(from: top, length: try reader.number(Int32.self), within: size.height)
        let confidence = try confidence(from: &reader)
        let text = TextCleaning.clean(try reader.text())
        guard !text.isEmpty else { return nil }
        let box = Box(
            left: Double(across.start) / 100, top: Double(down.start) / 100, width: Double(across.length) / 100,
            height: Double(down.length) / 100)
        guard let box, let word = Word(text: text, box: box, confidence: confidence) else { throw .impossibleValue }
        return word
    }

    /// A word's extent in one direction, cut to the page.
    private static func span(
        from start: Int32, length: Int32, within side: Int32
    ) throws(MessageError) -> (start: Int32, length: Int32) {
        guard length >= 0, start >= -tolerance, start <= side + tolerance,
            Int64(start) + Int64(length) <= Int64(side + tolerance)
        else { throw .impossibleValue }
        let first = min(max(0, start), side)
        return (first, min(side, start + length) - first)
    }

    private static func confidence(from reader: inout ByteReader) throws(MessageError) -> Confidence {
        let value = try reader.number(UInt16.self)
        guard let confidence = Confidence(Double(value) / 10_000) else { throw .impossibleValue }
        return confidence
    }

    private static func source(from reader: inout ByteReader) throws(MessageError) -> PageText.Source {
        switch try reader.number(UInt8.self) {
        case 0: .blank
        case 1: .textLayer
        case 2: .ocr
        default: throw .impossibleValue
        }
    }

    private static func code(_ source: PageText.Source) -> UInt8 {
        switch source {
        case .blank: 0
        case .textLayer: 1
        case .ocr: 2
        // Said by the parent only: a worker reports such a page as refused, so that no decoder accepts this.
        case .unread: 3
        }
    }

    private static func hundredths(_ points: Double) -> Int32 { Int32(clamping: Int((points * 100).rounded())) }

    private static func tenThousandths(_ confidence: Confidence) -> UInt16 {
        UInt16((confidence.value * 10_000).rounded())
    }
}
