import DossierStore
import Foundation
import Intake
import PageModel
import PixelEncoder
import ReadingClient
import ReadingMessages

/// Reads one registered source through a worker and stores its original, its pages and their pictures.
struct SourceReader: Sendable {
    let store: DossierStore
    let client: ReadingClient
    let progress: @Sendable (ImportEvent) -> Void

    /// - Returns: all pages, in order. The source is then in state `read`.
    /// - Throws: `Refusal` when the document cannot be read; anything else means that the machine fails, not the document.
    func read(_ id: SourceID, from file: SourceFile) async throws -> [PageText] {
        try store.storeOriginal(of: id, from: file.handle)
        _ = try store.beginReading(id)
        let pages = PageCollector(store: store, source: id, progress: progress)
        // The descriptor that was hashed: nobody can put another file in its place.
        try await client.read(file.handle) { event in try await pages.take(event) }
        let texts = try await pages.finish()
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

    private static let pagesPerWrite = 8

    init(store: DossierStore, source: SourceID, progress: @escaping @Sendable (ImportEvent) -> Void) {
        self.store = store
        self.source = source
        self.progress = progress
    }

    func take(_ event: ReadingClient.Event) throws {
        switch event {
        case .opened: break
        case .page(let page):
            try add(page.text, image: try PixelEncoder.jpeg(page.image, quality: 60))
        case .pageRefused(let number, _):
            guard let unread = PageText.unread(number: number) else { return }
            try add(unread, image: nil)
        }
    }

    func finish() throws -> [PageText] {
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
