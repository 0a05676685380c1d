public import AccessModel
public import DossierModel
import DossierStore
public import Foundation
import ReadingClient
public import Vault

/// One store with the rules in force. Nothing of it can be read or written but by somebody: see `acting(as:)`.
public final class Workspace: Sendable {
    let store: DossierStore
    /// What Pipelines/ and Forms/ say.
    let rules: WorkspaceRules
    let forms: FormMaker
    let client: ReadingClient
    /// The day of the moment: the desk runs for weeks.
    public var today: CalendarDate { day() }
    private let day: @Sendable () -> CalendarDate

    var steps: Steps { rules.steps }
    /// Who may do what.
    public var access: AccessTable { rules.access }
    public var signInRules: SignInRules { rules.signIn }
    /// The master key made by this opening; nil when there was one already.
    public var newKeyPath: String? { store.vault.createdMasterKey ? store.vault.folder.masterKeyPath : nil }

    public struct Locations: Sendable {
        public let dataFolder: URL
        public let keyFolder: KeyFolder
        /// The program that runs as a worker.
        public let program: URL

        public init(dataFolder: URL, keyFolder: KeyFolder, program: URL) {
            self.dataFolder = dataFolder
            self.keyFolder = keyFolder
            self.program = program
        }
    }

    /// Opens the store, making it on first use.
    ///
    /// - Throws: `VaultError` for the keys, `StoreError` for the database.
    public convenience init(_ locations: Locations, rules: WorkspaceRules, today: CalendarDate) throws {
        try self.init(locations, rules: rules, day: { today })
    }

    /// - Parameter day: gives the day that counts as today whenever it is asked.
    public init(_ locations: Locations, rules: WorkspaceRules, day: @escaping @Sendable () -> CalendarDate) throws {
        self.rules = rules
        self.day = day
        forms = rules.formMaker(day: day)
        client = ReadingClient(executable: locations.program, arguments: ["worker"])
        store = try DossierStore.openOrCreate(dataFolder: locations.dataFolder, keyFolder: locations.keyFolder)
    }
}
