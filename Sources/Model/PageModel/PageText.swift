/// A word as read on a page: never empty, without white space inside.
public struct Word: Hashable, Sendable, Codable {
    public let text: String
    public let box: Box
    public let confidence: Confidence

    /// Nil when `text` is empty or holds white space.
    public init?(text: String, box: Box, confidence: Confidence) {
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
        self.text = text
        self.box = box
        self.confidence = confidence
    }
}

/// Words that stand on one baseline within one block, in reading order; at least one.
public struct Line: Hashable, Sendable, Codable {
    public let words: [Word]
    public let box: Box

    /// Nil for no words.
    public init?(words: [Word]) {
        guard let box = Box.enclosing(words.map(\.box)) else { return nil }
        self.words = words
        self.box = box
    }

    public var text: String { words.map(\.text).joined(separator: " ") }
}

/// Lines that belong together (a paragraph, a column of a letterhead, a table), in reading order; at least one.
public struct Block: Hashable, Sendable, Codable {
    public enum Kind: String, Sendable, Codable { case text, table }

    public let kind: Kind
    public let lines: [Line]
    public let box: Box

    /// Nil for no lines.
    public init?(kind: Kind = .text, lines: [Line]) {
        guard let box = Box.enclosing(lines.map(\.box)) else { return nil }
        self.kind = kind
        self.lines = lines
        self.box = box
    }

    public var text: String { lines.map(\.text).joined(separator: "\n") }
}

/// A page's rotation clockwise that was undone to make it upright.
public enum QuarterTurn: Int, Sendable, Codable, CaseIterable { case none = 0, right = 90, half = 180, left = 270 }

/// Everything read on one page, upright. Boxes are in points from the top-left corner of the upright page.
public struct PageText: Hashable, Sendable, Codable {
    /// Where the words come from.
    public enum Source: String, Sendable, Codable {
        /// The text layer of the file, after it proved itself against the pixels.
        case textLayer
        /// Optical reading.
        case ocr
        /// Nothing stands on the page.
        case blank
        /// The page could not be read; a person must look at it.
        case unread
    }

    /// 1-based within its file.
    public let number: Int
    /// Points, upright.
    public let width: Double
    public let height: Double
    public let source: Source
    public let blocks: [Block]
    public let quality: PageQuality

    /// Nil when the number is not positive, a side is not a positive finite number, or a page without words holds some.
    public init?(
        number: Int, width: Double, height: Double, source: Source, blocks: [Block], quality: PageQuality
    ) {
        guard number >= 1, width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
        guard source != .blank && source != .unread || blocks.isEmpty else { return nil }
        self.number = number
        self.width = width
        self.height = height
        self.source = source
        self.blocks = blocks
        self.quality = quality
    }

    public var isBlank: Bool { source == .blank }
    public var lines: [Line] { blocks.flatMap(\.lines) }
    public var words: [Word] { lines.flatMap(\.words) }
    /// The text in reading order, one line of text per line, blocks apart by an empty line.
    public var text: String { blocks.map(\.text).joined(separator: "\n\n") }
}

/// What was done to a page to read it and how good the picture is.
public struct PageQuality: Hashable, Sendable, Codable {
    /// The quarter turn that was undone.
    public let turn: QuarterTurn
    /// Degrees, clockwise positive, undone after the quarter turn; 0 for a text layer.
    public let skew: Double
    /// Dots per inch of the scan as found; nil for drawn pages.
    public let resolution: Double?
    /// Mean word confidence; `certain` for a text layer.
    public let confidence: Confidence
    /// Nil for a text layer, a blank page, and one with too few letters to measure.
    public let picture: PictureMeasures?

    public init(
        turn: QuarterTurn = .none, skew: Double = 0, resolution: Double? = nil, confidence: Confidence,
        picture: PictureMeasures? = nil
    ) {
        self.turn = turn
        self.skew = skew
        self.resolution = resolution
        self.confidence = confidence
        self.picture = picture
    }
}
