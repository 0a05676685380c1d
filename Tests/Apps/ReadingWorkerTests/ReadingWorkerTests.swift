import Foundation
import PageModel
import ReadingMessages
import ReadingWorker
import SystemPackage
import Testing

/// The worker run on files, heard by the ear its parent uses.
@Suite struct ReadingWorkerTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Samples").standardized

    /// Everything a worker says about `bytes`, and whether that is a whole conversation.
    private static func heard(
        _ bytes: Data, request: ReadingRequest = ReadingRequest()
    ) throws -> (messages: [WorkerMessage], isComplete: Bool) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recto-lecteur-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "entree")
        let target = folder.appending(path: "sortie")
        try bytes.write(to: source)
        let input = try FileDescriptor.open(FilePath(source.path), .readOnly)
        let output = try FileDescriptor.open(
            FilePath(target.path), .writeOnly, options: [.create], permissions: .ownerReadWrite)
        try input.closeAfter { try output.closeAfter { try ReadingWorker.run(request, input: input, output: output) } }
        var conversation = WorkerConversation(maximumPages: request.limits.pages)
        conversation.append(try Data(contentsOf: target))
        var messages: [WorkerMessage] = []
        while let message = try conversation.next() { messages.append(message) }
        return (messages, conversation.isComplete)
    }

    @Test func `A document is opened, said page by page and finished`() throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "files/s001.pdf"))
        let (messages, isComplete) = try Self.heard(bytes)
        #expect(isComplete)
        #expect(messages.first == .opened(pageCount: 3))
        #expect(messages.last == .finished)
        let pages = messages.compactMap { if case .page(let page) = $0 { page } else { nil } }
        #expect(pages.map(\.text.number) == [1, 2, 3])
        #expect(pages.allSatisfy { $0.text.source == .textLayer && $0.image.width > 800 })
    }

    @Test func `One page is read again as it lies, and the others are passed over`() throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "files/s001.pdf"))
        let request = ReadingRequest(turnedPage: .init(number: 2, turn: .half))
        let (messages, isComplete) = try Self.heard(bytes, request: request)
        #expect(isComplete)
        let pages = messages.compactMap { if case .page(let page) = $0 { page } else { nil } }
        #expect(pages.map(\.text.number) == [2])
        // Turned over on purpose, its words are no words: what a person says holds.
        #expect(pages[0].text.quality.turn == .half && pages[0].text.source != .textLayer)
    }

    // An initialiser of `Refusal` once called itself here and took the worker down.
    @Test(arguments: [
        ("r01-vide.pdf", RefusalClass.empty), ("r02-tronque.pdf", .unreadable), ("r03-mot-de-passe.pdf", .encrypted),
        ("r04-texte.pdf", .typeUnknown), ("r05-sans-page.pdf", .noPages), ("r06-archive.pdf", .typeUnknown),
        ("r07-entete-seul.tif", .unreadable),
    ])
    func `What cannot be opened is refused by class`(name: String, expected: RefusalClass) throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "refused/\(name)"))
        let (messages, isComplete) = try Self.heard(bytes)
        #expect(messages == [.refused(Refusal(expected, stage: .opening))])
        #expect(isComplete)
    }

    @Test func `A page that cannot be decoded is refused by itself`() throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "refused/r08-casse.jpg"))
        let (messages, isComplete) = try Self.heard(bytes)
        let refusal = Refusal(.unreadable, stage: .reading)
        #expect(messages == [.opened(pageCount: 1), .pageRefused(number: 1, refusal), .finished])
        #expect(isComplete)
    }

    @Test func `The page an earlier worker died on is left out, the others are read`() throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "files/s001.pdf"))
        let (messages, isComplete) = try Self.heard(bytes, request: ReadingRequest(skippedPage: 2))
        #expect(isComplete)
        #expect(messages[2] == .pageRefused(number: 2, Refusal(.crashed, stage: .reading)))
        #expect(messages.count { if case .page = $0 { true } else { false } } == 2)
    }

    @Test func `Too many pages are refused with both numbers`() throws {
        let bytes = try Data(contentsOf: Self.samples.appending(path: "files/s001.pdf"))
        var request = ReadingRequest()
        request.limits.pages = 2
        let (messages, _) = try Self.heard(bytes, request: request)
        #expect(messages == [.refused(Refusal(.limit, stage: .opening, detail: "2 pages au plus, 3 trouvées"))])
    }
}
