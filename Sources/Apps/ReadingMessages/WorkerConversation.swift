import PageModel

/// The parent's ear: believes only whole, possible messages in the right order.
public struct WorkerConversation {
    private var frames = FrameReader()
    private let maximumPages: Int
    private var pageCount: Int?
    private var pagesHeard = 0
    private var isOver = false

    public init(maximumPages: Int) { self.maximumPages = maximumPages }

    /// The last page (1-based) heard of; 0 before the first.
    public var lastPage: Int { pagesHeard }

    /// True when the worker said all it had to say and nothing more.
    public var isComplete: Bool { isOver && frames.isEmpty }

    public mutating func append(_ bytes: some Sequence<UInt8>) { frames.append(bytes) }

    /// The next message; nil when more bytes are needed.
    public mutating func next() throws(MessageError) -> WorkerMessage? {
        guard let frame = try frames.next() else { return nil }
        let message = try WorkerMessage(frame)
        try follow(message)
        return message
    }

    private mutating func follow(_ message: WorkerMessage) throws(MessageError) {
        guard !isOver else { throw .outOfOrder }
        switch message {
        case .opened(let count):
            guard pageCount == nil else { throw .outOfOrder }
            guard (1...maximumPages).contains(count) else { throw .impossibleValue }
            pageCount = count
        case .page(let page): try hear(page.text.number)
        case .pageRefused(let number, _): try hear(number)
        case .refused, .recognizerMissing: isOver = true
        case .finished:
            guard pageCount == pagesHeard else { throw .outOfOrder }
            isOver = true
        }
    }

    private mutating func hear(_ number: Int) throws(MessageError) {
        guard let pageCount, number == pagesHeard + 1, number <= pageCount else { throw .outOfOrder }
        pagesHeard = number
    }
}
