public import DSFForms
public import DossierModel
public import DossierStore
public import Foundation
public import Procedure
public import ReadingClient
public import RuleFiles
public import Vault

/// One store with the rules in force: what the command line and the web desk work with.
public final class Workspace: Sendable {
    public let store: DossierStore
    let steps: Steps
    let edition: DSFEdition
    let client: ReadingClient
    let today: CalendarDate

    public struct Locations: Sendable {
        public let dataFolder: URL
        public let keyFolder: URL
        public let rules: DataFolders
        /// The folder of the form edition to fill; nil for the one that ships.
        public let edition: URL?
        /// The program that runs as a worker.
        public let program: URL

        public init(dataFolder: URL, keyFolder: URL, rules: DataFolders, edition: URL?, program: URL) {
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
        steps = try Steps(folders: locations.rules)
        edition = try DSFEdition.load(folder: locations.edition ?? locations.rules.defaultEdition)
        store = try DossierStore.openOrCreate(dataFolder: locations.dataFolder, keyFolder: KeyFolder(locations.keyFolder))
        client = ReadingClient(executable: locations.program, arguments: ["worker"])
        self.today = today
    }
}

extension DataFolders {
    /// The edition in force (arrêté du 23 août 2022).
    var defaultEdition: URL { forms.appending(path: "dsf-cerfa-16227/2022", directoryHint: .isDirectory) }
}
