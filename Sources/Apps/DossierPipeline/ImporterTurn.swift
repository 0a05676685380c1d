import DossierStore

/// What to do while another process imports into the same store.
public enum ImporterTurn: Sendable {
    /// Stand in line until it has gone.
    case wait
    /// Fail at once and tell who imports.
    case giveUp
}

extension Workspace {
    /// Does `work` as the one importer of the store. The right falls however the work ends; what work that failed may have
    /// left, the next importer sweeps.
    ///
    /// - Throws: `StoreError.importerBusy` when another imports and `turn` is `.giveUp`; `CancellationError` when
    ///   cancelled while waiting; what `work` throws.
    func asImporter<Result>(
        _ turn: ImporterTurn, progress: @Sendable (ImportEvent) -> Void,
        _ work: () async throws -> Result
    ) async throws -> Result {
        // A wrong rule is told before the first file, not after it.
        _ = try steps.reading.rules()
        let lock = try await importerLock(turn, progress: progress)
        let result = try await work()
        try store.releaseImporterLock(lock)
        return result
    }

    /// Asks again and again instead of waiting in the system's queue, so that the wait can be given up.
    private func importerLock(
        _ turn: ImporterTurn, progress: @Sendable (ImportEvent) -> Void
    ) async throws -> ImporterLock {
        var hasTold = false
        while true {
            do {
                return try store.acquireImporterLock()
            } catch StoreError.importerBusy(let holder) where turn == .wait {
                if !hasTold { progress(.waiting(holder)) }
                hasTold = true
                try await Task.sleep(for: .milliseconds(250))
            }
        }
    }
}
