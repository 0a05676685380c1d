import DossierModel
import DossierStore
import Intake
import PageModel
import ReadingMessages

/// Reads one registered source to a state that lasts: accepted, or refused and set aside. A worker that died gets one more
/// chance, without the page it died on.
struct PatientReading: Sendable {
    let reader: SourceReader
    let steps: Steps

    private var store: DossierStore { reader.store }

    /// - Throws: only what fails of the machine, not of the document.
    func read(_ id: SourceID, _ file: SourceFile) async throws -> (state: FileState, newActes: Int) {
        let begun = try store.source(id).attempts
        guard begun < steps.limits.attempts.interrupted else {
            return (try refuse(id, Refusal(.crashed, stage: .reading, detail: "\(begun) lectures interrompues")), 0)
        }
        do {
            let pages = try await readPages(id, file)
            let newActes = try ActeMaker(store: store, steps: steps).makeActes(of: id, pages: pages)
            return (.accepted(pages), newActes)
        } catch let stopped as SourceReader.Stopped {
            return (try refuse(id, stopped.refusal), 0)
        }
    }

    private func readPages(_ id: SourceID, _ file: SourceFile) async throws -> [PageText] {
        let usual = steps.limits.reading
        var request = ReadingRequest(limits: try store.raisedLimits(of: id)?.raising(usual) ?? usual)
        for _ in 0..<steps.limits.attempts.retries {
            do { return try await reader.read(id, from: file, request: request) } catch let stopped
                as SourceReader.Stopped
            {
                guard stopped.refusal.deservesRetry else { throw stopped }
                request.skippedPage = stopped.page
            }
        }
        return try await reader.read(id, from: file, request: request)
    }

    private func refuse(_ id: SourceID, _ refusal: Refusal) throws -> FileState {
        try store.refuse(id, refusal)
        return .refused(refusal)
    }
}

extension FileState {
    static func accepted(_ pages: [PageText]) -> FileState {
        .accepted(pages: pages.count, unread: pages.count { $0.source == .unread })
    }
}
