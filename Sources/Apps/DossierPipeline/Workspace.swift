public import AccessModel
import DSFForms
public import DossierModel
import DossierStore
public import Foundation
import Procedure
import ReadingClient
public import RuleFiles
public import Vault

/// One store with the rules in force. Nothing of it can be read or written but by somebody: see `acting(as:)`.
public final class Workspace: Sendable {
    let store: DossierStore
    /// Who may do what.
    public let access: AccessTable
    public let signInRules: SignInRules
    let commonPasswords: CommonPasswords
    /// The master key made by this opening; nil when there was one already.
    public var newKeyPath: String? { store.vault.createdMasterKey ? store.vault.folder.masterKeyPath : nil }

    let steps: Steps
    let forms: FormMaker
    let client: ReadingClient
    /// The day of the moment: the desk runs for weeks.
    public var today: CalendarDate { day() }
    private let day: @Sendable () -> CalendarDate
    let rules: DataFolders
    let keySettings: KeySettings
    let retention: RetentionRules

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
    public convenience init(_ locations: Locations, today: CalendarDate) throws {
        try self.init(locations, day: { today })
    }

    /// - Parameter day: gives the day that counts as today whenever it is asked.
    public init(_ locations: Locations, day: @escaping @Sendable () -> CalendarDate) throws {
        let steps = try Steps(folders: locations.rules)
        access = try AccessTable.load(from: locations.rules)
        signInRules = try SignInRules.load(from: locations.rules)
        commonPasswords = try CommonPasswords.load(from: locations.rules)
        keySettings = try KeySettings.load(from: locations.rules)
        retention = try RetentionRules.load(from: locations.rules)
        self.steps = steps
        forms = FormMaker(
            edition: try DSFEdition.load(from: locations.edition ?? steps.defaultEdition(in: locations.rules)),
            rules: try PrefillRules.load(from: locations.rules),
            typefaces: try DSFTypefaces.load(from: locations.rules),
            calendar: steps.calendar, letters: try LetterTemplates(from: locations.rules),
            reading: EntryReading(lexicons: steps.lexicons), day: day)
        store = try DossierStore.openOrCreate(
            dataFolder: locations.dataFolder, keyFolder: locations.keyFolder)
        client = ReadingClient(executable: locations.program, arguments: ["worker"])
        self.day = day
        rules = locations.rules
    }
}
