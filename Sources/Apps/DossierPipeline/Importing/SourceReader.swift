import DossierStore
import Foundation
import Intake
import PageModel
import PixelEncoder
import ReadingClient
import ReadingMessages

/// Reads one registered source through a worker and stores its original, its pages and their pictures.
struct SourceReader: Sendable {
    /// A reading that was not finished.
    struct Stopped: Error {
        let refusal: Refusal
        /// The page (1-based) at which it stopped; nil while the document was opened, or when it has no other page.
        let page: Int?
    }

    let store: DossierStore
    let client: ReadingClient
    let progress: @Sendable (ImportEvent) -> Void

    /// - Returns: all pages, in order. The source is then in state `read`.
    /// - Throws: `Stopped` when the document cannot be read; anything else means that the machine fails, not the document.
    func read(_ id: SourceID, from file: SourceFile, request: ReadingRequest) async throws -> [PageText] {
        try store.storeOriginal(of: id, from: file.handle)
        _ = try store.beginReading(id)
        let pages = PageCollector(store: store, source: id, progress: progress)
        // The descriptor that was hashed: nobody can put another file in its place.
        let texts: [PageText]
        do {
            try await client.read(file.handle, request: request) { event in try await pages.take(event) }
            texts = try await pages.finish()
        } catch let refusal as Refusal {
            // A worker that was ended because the run ends says nothing about its document.
            try Task.checkCancellation()
            throw Stopped(refusal: refusal, page: await pages.nextPage)
        }
        try store.finishReading(id, pageCount: texts.count)
        return texts
    }
}

/// Gathers the pages of one document and stores them a few at a time, so that one fsync serves several pages.
private actor PageCollector {
    private let store: DossierStore
    private let source: SourceID
    private let progress: @Sendable (ImportEvent) -> Void
    private var waiting: [NewPage] = []
    private var texts: [PageText] = []
    private var pageCount = 0
    private var firstRefusal: Refusal?

    private static let pagesPerWrite = 8

    init(store: DossierStore, source: SourceID, progress: @escaping @Sendable (ImportEvent) -> Void) {
        self.store = store
        self.source = source
        self.progress = progress
    }

    func take(_ event: ReadingClient.Event) throws {
        switch event {
        case .opened(let count): pageCount = count
        case .page(let page):
            try add(page.text, image: try PixelEncoder.jpeg(page.image, quality: 60))
        case .pageRefused(let number, let refusal):
            firstRefusal = firstRefusal ?? refusal
            guard let unread = PageText.unread(number: number) else { return }
            try add(unread, image: nil)
        }
    }

    /// The page (1-based) that comes next and that others could be read without.
    var nextPage: Int? { pageCount > 1 ? texts.count + 1 : nil }

    /// - Throws: the first page's refusal when no page at all could be read.
    func finish() throws -> [PageText] {
        if let firstRefusal, texts.allSatisfy({ $0.source == .unread }) { throw firstRefusal }
        try flush()
        return texts
    }

    private func add(_ text: PageText, image: Data?) throws {
        texts.append(text)
        waiting.append(NewPage(text: text, image: image))
        progress(.pageRead)
        if waiting.count >= Self.pagesPerWrite { try flush() }
    }

    private func flush() throws {
        guard !waiting.isEmpty else { return }
        try store.savePages(waiting, of: source)
        waiting = []
    }
}
