import AccessModel
public import DossierModel
public import DossierStore

extension ActingWorkspace {
    /// How many erasures were cut off; the next one finishes them.
    public func unfinishedErasures() throws -> Int { try store.unfinishedErasures().count }

    /// Erases a dossier for good and links anew what had to do with it. Cut off, the same call goes on.
    ///
    /// - Throws: `StoreError.unknownDossier` for one that is not there and was not erased.
    public func erase(
        _ id: DossierID, turn: ImporterTurn = .giveUp, progress: @escaping @Sendable (ImportEvent) -> Void = { _ in },
        steps shown: (ErasureStep) throws -> Void = { _ in }
    ) async throws -> ErasureCertificate {
        try await gate.performLong(.erase, on: .dossier(id)) {
            try await workspace.asImporter(turn, progress: progress) {
                let record = try store.erase(id, progress: shown)
                try CaseMaker(store: store, steps: steps, today: today).link()
                return ErasureCertificate(
                    subject: id.rawValue, record: record, keepDays: workspace.rules.keySettings.keepDays)
            }
        }
    }

    /// Erases a file that stands in no dossier.
    public func erase(
        _ id: SourceID, turn: ImporterTurn = .giveUp, progress: @escaping @Sendable (ImportEvent) -> Void = { _ in }
    ) async throws -> ErasureCertificate {
        try await gate.performLong(.erase, on: .source(id)) {
            try await workspace.asImporter(turn, progress: progress) {
                ErasureCertificate(
                    subject: id.rawValue, record: try store.erase(id), keepDays: workspace.rules.keySettings.keepDays)
            }
        }
    }
}
