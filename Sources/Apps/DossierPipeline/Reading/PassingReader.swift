public import Foundation
import Intake
public import PageModel
import ReadingClient
import ReadingMessages

/// Reads files in passing: the same worker and the same reading as an import, nothing is kept.
public struct PassingReader: Sendable {
    /// A file that was read.
    public struct ReadFile: Sendable {
        /// As given, escaped for showing.
        public let name: String
        public let outcome: Result<[PageText], Refusal>
    }

    private let client: ReadingClient

    /// - Parameter program: the program that runs as a worker.
    public init(program: URL) { client = ReadingClient(executable: program, arguments: ["worker"]) }

    /// - Throws: what says that this machine cannot read at all; a file's own fault stands in its outcome.
    public func read(_ file: URL) async throws -> ReadFile {
        let name = RelativePath(bytes: Array(file.lastPathComponent.utf8))
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        let shown = name?.displayText ?? ""
        guard let name else { return ReadFile(name: shown, outcome: .failure(Refusal(.badName, stage: .intake))) }
        do {
            let source = try Intake().take(name, below: folder)
            let pages = Pages()
            try await client.read(source.handle) { event in await pages.take(event) }
            return ReadFile(name: shown, outcome: .success(await pages.texts))
        } catch let refusal as Refusal {
            return ReadFile(name: shown, outcome: .failure(refusal))
        }
    }

    private actor Pages {
        var texts: [PageText] = []

        func take(_ event: ReadingClient.Event) {
            switch event {
            case .opened: break
            case .page(let page): texts.append(page.text)
            case .pageRefused(let number, _): if let page = PageText.unread(number: number) { texts.append(page) }
            }
        }
    }
}
