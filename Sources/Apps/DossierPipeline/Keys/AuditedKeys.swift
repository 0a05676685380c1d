import AccessModel
public import DossierStore
public import Foundation
public import RuleFiles
public import Vault

/// The keys in the hands of whoever runs this process. Where there are data, what is done to their keys passes the gate
/// and stands in their audit trail.
public struct AuditedKeys: Sendable {
    /// What can be done to keys; the raw values are codes in the trail.
    public enum Deed: String, Sendable {
        case status, protect, sheet, rotate, backup, recover
    }

    private let dataFolder: URL
    private let keeping: KeyKeeping
    private let rights: AccessTable

    /// - Throws: `RuleFileError` for a wrong table of rights.
    public init(dataFolder: URL, keyFolder: KeyFolder, rules: DataFolders) throws(RuleFileError) {
        self.dataFolder = dataFolder
        keeping = KeyKeeping(folder: keyFolder, outside: dataFolder)
        rights = try AccessTable.load(from: rules)
    }

    /// Does `work` on the keys if the account may, noted before and after. Without data there is nobody to ask and
    /// nothing to note.
    ///
    /// - Throws: `AccessError`; `VaultError` when the keys do not open the data; what `work` throws.
    public func perform<Result: Sendable>(
        _ deed: Deed, _ work: (KeyKeeping) async throws -> Result
    ) async throws -> Result {
        guard let gate = try gate() else { return try await work(keeping) }
        return try await gate.performLong(.manageKeys, detail: deed.rawValue) { try await work(keeping) }
    }

    /// Brings lost keys back. Nobody can be asked before, because rights lie in the data that the keys open; whoever
    /// holds the sheet or the copy holds the keys. So it is noted afterwards.
    ///
    /// - Returns: what the data hold, as far as the recovered keys open them; nil without data.
    public func recover(_ work: (KeyKeeping) throws -> Void) async throws -> StoreStatus? {
        try askIfOpen()
        try work(keeping)
        // Opening destroys again the keys of what was erased since the copy was made.
        guard let gate = try gate() else { return nil }
        try gate.store.record(AuditEntry(.act(.manageKeys), by: gate.account, detail: Deed.recover.rawValue))
        return try gate.store.status()
    }

    /// Data that open have lost nothing, and somebody to ask.
    private func askIfOpen() throws {
        do { try gate()?.perform(.manageKeys, amount: 0, detail: "recover ask") { _ in } } catch is VaultError {}
    }

    /// Nil where there are no data.
    private func gate() throws -> AccessGate? {
        do {
            let store = try DossierStore.openExisting(dataFolder: dataFolder, keyFolder: keeping.folder)
            return try AccessGate.ofSystemUser(store: store, table: rights)
        } catch StoreError.noStore { return nil }
    }
}
