import AccessModel
public import DossierModel
import DossierStore
public import Foundation
import PageModel
import PixelEncoder
import ReadingClient
import ReadingMessages

extension ActingWorkspace {
    /// The file that a paper stands in, page by page.
    public func cutSheet(of id: ActeID) throws -> CutSheet {
        try perform(.cut, on: .source(try sourceInReach(of: id)), detail: "see") { store in
            let source = try store.sourceID(of: id)
            let papers = try store.actes(of: source)
            let said = try store.pageDecisions(of: source)
            let pages = try store.pages(of: source).map { Self.page($0, among: papers, said) }
            return CutSheet(
                pages: pages, papers: papers, canTurn: try store.source(source).hasOriginal,
                dossier: try store.dossierID(of: id))
        }
    }

    /// A page of that file as a picture, whatever paper it belongs to; nil when none is kept.
    public func filePage(_ number: Int, besides id: ActeID) throws -> Data? {
        try perform(.cut, on: .source(try sourceInReach(of: id)), detail: "image") { store in
            try store.pageImage(number, of: store.sourceID(of: id))
        }
    }

    /// Says where a paper begins or what is blank; then cuts and extracts again what that changes. Corrections that still
    /// hold go with their pages.
    ///
    /// - Returns: the paper that holds the page now; the one before it for a page of none.
    /// - Throws: `HeldElsewhere` while somebody else holds a dossier of the file.
    public func cut(_ act: CutAct, page: Int, besides id: ActeID) throws -> ActeID {
        let source = try sourceInReach(of: id)
        try perform(.cut, on: .source(source), detail: act.rawValue) { store in
            try requireFree(fileOf: source, in: store)
            try store.decide(act.word, page: page, of: source, author: author)
            try cutAgain(source, in: store)
        }
        _ = try settleLinks()
        return try acte(at: page, of: source)
    }

    /// Turns a page that lies wrong and has it read again; then cuts and extracts again what that changes.
    ///
    /// - Returns: as `cut`.
    /// - Throws: `HeldElsewhere`; `OriginalGone`; `Refusal` when the page cannot be read, with nothing changed.
    public func turn(_ turn: PageTurn, page: Int, besides id: ActeID) async throws -> ActeID {
        let source = try sourceInReach(of: id)
        try perform(.cut, on: .source(source), amount: 0, detail: "turn") { try requireFree(fileOf: source, in: $0) }
        let (again, stands) = try await readAgain(page, of: source, turnedBy: turn.degrees)
        try perform(.cut, on: .source(source), detail: "turn") { store in
            try requireFree(fileOf: source, in: store)
            try store.replacePage(again, of: source)
            try store.decide(.turned(stands), page: page, of: source, author: author)
            try cutAgain(source, in: store)
        }
        _ = try settleLinks()
        return try acte(at: page, of: source)
    }

    /// Says what kind of paper it is; its fields are looked for anew.
    public func correctKind(_ kind: ActeKind, of id: ActeID) throws {
        try perform(.correct, on: .acte(id), detail: "kind") { store in
            try requireFree(store.dossierID(of: id), in: store)
            try store.addCorrection(.kind(kind), to: id, author: author)
            let source = try store.sourceID(of: id)
            try ActeMaker(store: store, steps: steps).makeActes(of: source, pages: store.pages(of: source))
        }
        _ = try settleLinks()
    }
}

extension ActingWorkspace {
    /// The file of a paper; an unknown paper is refused like one out of reach, with the act's own words.
    private func sourceInReach(of id: ActeID) throws -> SourceID {
        try perform(.cut, on: .acte(id), amount: 0, detail: "ask") { store in
            let source = try store.sourceID(of: id)
            // A file may hold papers of several households: who cuts it reaches all of them.
            for dossier in try store.dossierIDs(of: [source]) { try gate.require(.cut, on: .dossier(dossier)) }
            return source
        }
    }

    private static func page(_ page: PageText, among papers: [Acte], _ said: PageDecisions) -> CutSheet.Page {
        let paper = papers.first { $0.segment.pages.contains(page.number) }
        let isBlank = said.blank.contains(page.number) || (page.isBlank && !said.written.contains(page.number))
        return CutSheet.Page(
            number: page.number, size: page.source == .unread ? nil : (page.width, page.height), acte: paper?.id,
            isFirst: paper?.segment.pages.first == page.number, isBlank: isBlank,
            isDecided: said.begins.union(said.goesOn).union(said.blank).union(said.written).contains(page.number)
                || said.turns[page.number] != nil)
    }

    /// Nobody else may hold any of the dossiers that papers of the file are in.
    private func requireFree(fileOf source: SourceID, in store: DossierStore) throws {
        for dossier in try store.dossierIDs(of: [source]) { try requireFree(dossier, in: store) }
    }

    private func cutAgain(_ source: SourceID, in store: DossierStore) throws {
        let carried = try CarriedCorrections(of: store.actes(of: source), in: store)
        let maker = ActeMaker(store: store, steps: steps)
        let pages = try store.pages(of: source)
        try maker.makeActes(of: source, pages: pages)
        // A kind that was carried over decides which fields are looked for.
        if try carried.carry(to: store.actes(of: source), in: store) > 0 {
            try maker.makeActes(of: source, pages: pages)
        }
    }

    private func acte(at page: Int, of source: SourceID) throws -> ActeID {
        let papers = try store.actes(of: source)
        guard let paper = papers.last(where: { $0.segment.pages.first <= page }) ?? papers.first else {
            throw StoreError.unknownSource(source)
        }
        return paper.id
    }

    /// - Returns: the page as it is read now, and how far it is turned in all.
    private func readAgain(
        _ page: Int, of source: SourceID, turnedBy degrees: Int
    ) async throws -> (NewPage, QuarterTurn) {
        guard let text = try store.page(page, of: source),
            let turn = QuarterTurn(rawValue: (text.quality.turn.rawValue + degrees) % 360)
        else { throw StoreError.pageOutOfRange(source, page: page) }
        let request = ReadingRequest(limits: steps.limits.reading, turnedPage: .init(number: page, turn: turn))
        let read = TurnedReading()
        try await client.read(try original(of: source), request: request) { try await read.take($0, page: page) }
        return (try await read.page(), turn)
    }

    /// In memory only, for the worker to open.
    private func original(of source: SourceID) throws -> FileHandle {
        guard try store.source(source).hasOriginal else { throw OriginalGone() }
        return try MemoryFile.filled { write in try store.readOriginal(of: source, write) }
    }
}

/// Waits for the one page that was asked for.
private actor TurnedReading {
    private var found: Result<NewPage, Refusal>?

    func take(_ event: ReadingClient.Event, page: Int) throws {
        switch event {
        case .page(let read) where read.text.number == page:
            found = .success(NewPage(text: read.text, image: try PixelEncoder.jpeg(read.image, quality: 60)))
        case .pageRefused(page, let refusal): found = .failure(refusal)
        case .opened, .page, .pageRefused: break
        }
    }

    func page() throws -> NewPage {
        guard let found else { throw Refusal(.unreadable, stage: .reading) }
        return try found.get()
    }
}
