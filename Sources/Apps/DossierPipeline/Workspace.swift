public import DossierModel
public import DossierStore
public import Foundation
import Procedure
import ReadingClient
public import RuleFiles
import Vault

/// One store with the rules in force: what the command line and the web desk work with.
public final class Workspace: Sendable {
    public let store: DossierStore
    /// The master key made by this opening; nil when there was one already.
    public var newKeyPath: String? { store.vault.createdMasterKey ? store.vault.folder.masterKeyPath : nil }

    let steps: Steps
    let client: ReadingClient
    let today: CalendarDate

    public struct Locations: Sendable {
        public let dataFolder: URL
        public let keyFolder: URL
        public let rules: DataFolders
        /// The program that runs as a worker.
        public let program: URL

        public init(dataFolder: URL, keyFolder: URL, rules: DataFolders, program: URL) {
            self.dataFolder = dataFolder
            self.keyFolder = keyFolder
            self.rules = rules
            self.program = program
        }
    }

    /// Loads and checks every rule, then opens the store, making it on first use.
    ///
    /// - Throws: `RuleFileError` for a wrong rule, `VaultError` for the keys, `StoreError` for the database.
    public init(_ locations: Locations, today: CalendarDate) throws {
        steps = try Steps(folders: locations.rules)
        store = try DossierStore.openOrCreate(
            dataFolder: locations.dataFolder, keyFolder: KeyFolder(locations.keyFolder))
        client = ReadingClient(executable: locations.program, arguments: ["worker"])
        self.today = today
    }
}
