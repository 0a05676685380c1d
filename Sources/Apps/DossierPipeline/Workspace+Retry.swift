import AccessModel
import DossierModel
import DossierStore
public import Foundation
import Intake
public import PageModel

extension ActingWorkspace {
    /// Reads one refused file again, because a person asks for it.
    ///
    /// - Parameter raised: limits that hold for this file from now on.
    /// - Throws: `Refusal` when it cannot even be opened, `StoreError.wrongState` when it was read already.
    public func retry(
        _ file: URL, raising raised: RaisedLimits?, progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> FileState {
        try await gate.performLong(.retry) {
            try await workspace.asImporter(.giveUp, progress: progress) {
                try await readAgain(file, raising: raised, progress: progress)
            }
        }
    }

    private func readAgain(
        _ file: URL, raising raised: RaisedLimits?, progress: @escaping @Sendable (ImportEvent) -> Void
    ) async throws -> FileState {
        let source = try take(file, raising: raised)
        let id = try registered(source, named: file)
        try store.retry(id, raising: raised)
        let reading = PatientReading(
            reader: SourceReader(store: store, client: client, progress: progress), steps: steps)
        let (state, _) = try await reading.read(id, source)
        progress(.linking)
        try CaseMaker(store: store, steps: steps, today: today).link()
        return state
    }

    private func take(_ file: URL, raising raised: RaisedLimits?) throws -> SourceFile {
        guard let name = RelativePath(bytes: Array(file.lastPathComponent.utf8)) else {
            throw Refusal(.badName, stage: .intake)
        }
        let limits = raised?.raising(steps.limits.reading) ?? steps.limits.reading
        return try Intake(maximumBytes: limits.bytes).take(
            name, below: file.deletingLastPathComponent().path(percentEncoded: false))
    }

    /// The source with these bytes; a file that was too large to be hashed becomes one now.
    private func registered(_ source: SourceFile, named file: URL) throws -> SourceID {
        guard let digest = SourceDigest(hexadecimal: source.digestText) else {
            throw Refusal(.unreadable, stage: .intake)
        }
        if let known = try store.source(digest: digest) {
            try gate.perform(.retry, on: .source(known.id)) { _ in }
            return known.id
        }
        return try store.registerSource(
            NewSource(
                digest: digest, byteCount: source.byteCount, mediaType: source.mediaType.rawValue,
                path: Array(file.lastPathComponent.utf8), place: try importPlace(ImportPlace()))
        ).id
    }
}
