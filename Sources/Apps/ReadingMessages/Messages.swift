import Foundation
public import PageModel

/// What the parent asks, as an option of the worker's command line; the document is the worker's standard input.
public struct ReadingRequest: Hashable, Sendable, Codable {
    public var limits: ReadingLimits
    /// The resolution of the page image for the reviewer, at most; dots per inch.
    public var reviewResolution: Int
    /// The page (1-based) on which an earlier worker died: it stays unread, the others are read.
    public var skippedPage: Int?
    /// The one page to read again, lying as a person said; the others are passed over like skipped ones.
    public var turnedPage: TurnedPage?

    /// A page (1-based) of the file and how far it is turned clockwise to stand upright.
    public struct TurnedPage: Hashable, Sendable, Codable {
        public let number: Int
        public let turn: QuarterTurn

        public init(number: Int, turn: QuarterTurn) {
            self.number = number
            self.turn = turn
        }
    }

    public init(
        limits: ReadingLimits = .usual, reviewResolution: Int = 110, skippedPage: Int? = nil,
        turnedPage: TurnedPage? = nil
    ) {
        self.limits = limits
        self.reviewResolution = reviewResolution
        self.skippedPage = skippedPage
        self.turnedPage = turnedPage
    }

    /// Whether a page stays unread.
    public func skips(_ number: Int) -> Bool {
        number == skippedPage || turnedPage.map { $0.number != number } ?? false
    }

    /// As `recto worker` takes them.
    public var arguments: [String] {
        get throws { ["--request", String(decoding: try JSONEncoder().encode(self), as: UTF8.self)] }
    }

    /// Nil for what no parent would ask.
    public init?(argument: String) {
        guard let request = try? JSONDecoder().decode(Self.self, from: Data(argument.utf8)),
            request.limits.impossible.isEmpty, (36...150).contains(request.reviewResolution)
        else { return nil }
        self = request
    }
}

/// A page that was read: its words and the upright picture they stand on.
public struct ReadPage: Hashable, Sendable {
    public let text: PageText
    public let image: PixelImage

    public init(text: PageText, image: PixelImage) {
        self.text = text
        self.image = image
    }
}

/// What a worker says, in this order: one `opened`, then one `page` or `pageRefused` for each page in order, then `finished`.
/// `refused` and `recognizerMissing` may stand in any place and end it.
public enum WorkerMessage: Hashable, Sendable {
    case opened(pageCount: Int)
    case page(ReadPage)
    /// This page (1-based) cannot be read; the next ones may.
    case pageRefused(number: Int, Refusal)
    case refused(Refusal)
    /// Tesseract has no data for this language on this machine: no fault of the document.
    case recognizerMissing(language: String)
    case finished
}

/// Why bytes from a worker are not believed.
public enum MessageError: Error, Hashable, Sendable {
    case frameTooLong(Int)
    case unknownKind(UInt8)
    /// The frame ends inside a value or goes on after the last one.
    case wrongLength
    /// A number, text, box or picture that cannot be.
    case impossibleValue
    /// A message that may not stand here.
    case outOfOrder
}
