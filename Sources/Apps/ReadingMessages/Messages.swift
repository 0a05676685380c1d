public import PageModel

/// What the parent asks, as options of the worker's command line; the document is the worker's standard input.
public struct ReadingRequest: Hashable, Sendable {
    /// Pages after this one are not read: the file is refused.
    public var maximumPages: Int
    /// The resolution of the page image for the reviewer, at most; dots per inch.
    public var reviewResolution: Int

    public init(maximumPages: Int = 2_000, reviewResolution: Int = 110) {
        self.maximumPages = maximumPages
        self.reviewResolution = reviewResolution
    }

    /// As `recto worker` takes them.
    public var arguments: [String] {
        ["--maximum-pages", "\(maximumPages)", "--review-resolution", "\(reviewResolution)"]
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
