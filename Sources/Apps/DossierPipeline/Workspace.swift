import DSFForms
public import DossierModel
public import DossierStore
public import Foundation
import Procedure
import ReadingClient
public import RuleFiles
public import Vault

/// One store with the rules in force: what the command line and the web desk work with.
public final class Workspace: Sendable {
    public let store: DossierStore
    /// The master key made by this opening; nil when there was one already.
    public var newKeyPath: String? { store.vault.createdMasterKey ? store.vault.folder.masterKeyPath : nil }

    let steps: Steps
    let forms: FormMaker
    let client: ReadingClient
    let keySettings: KeySettings
    let retention: RetentionRules
    let today: CalendarDate

    public struct Locations: Sendable {
        public let dataFolder: URL
        public let keyFolder: KeyFolder
        public let rules: DataFolders
        /// The folder of the form edition to fill; nil for the one in force.
        public let edition: URL?
        /// The program that runs as a worker.
        public let program: URL

        public init(dataFolder: URL, keyFolder: KeyFolder, rules: DataFolders, edition: URL?, program: URL) {
            self.dataFolder = dataFolder
            self.keyFolder = keyFolder
            self.rules = rules
            self.edition = edition
            self.program = program
        }
    }

    /// Loads and checks every rule, then opens the store, making it on first use.
    ///
    /// - Throws: `RuleFileError` for a wrong rule, `VaultError` for the keys, `StoreError` for the database.
    public init(_ locations: Locations, today: CalendarDate) throws {
        let steps = try Steps(folders: locations.rules)
        keySettings = try KeySettings.load(from: locations.rules)
        retention = try RetentionRules.load(from: locations.rules)
        self.steps = steps
        forms = FormMaker(
            edition: try DSFEdition.load(from: locations.edition ?? steps.defaultEdition(in: locations.rules)),
            rules: try PrefillRules.load(from: locations.rules),
            typefaces: try DSFTypefaces.load(from: locations.rules),
            calendar: steps.calendar, today: today)
        store = try DossierStore.openOrCreate(
            dataFolder: locations.dataFolder, keyFolder: locations.keyFolder)
        client = ReadingClient(executable: locations.program, arguments: ["worker"])
        self.today = today
    }
}
