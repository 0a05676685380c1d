import AccessModel
import DSFForms
import DossierModel
public import Foundation
import Procedure
public import RuleFiles
import Vault

/// Everything that Pipelines/ and Forms/ say, decoded and checked. Takes a while to load, and serves any number of workspaces.
public struct WorkspaceRules: Sendable {
    let folders: DataFolders
    let access: AccessTable
    let signIn: SignInRules
    let commonPasswords: CommonPasswords
    let keySettings: KeySettings
    let retention: RetentionRules
    let steps: Steps
    let edition: DSFEdition
    let prefill: PrefillRules
    let typefaces: DSFTypefaces
    let letters: LetterTemplates

    /// - Parameter edition: the folder of the form edition to fill; nil for the one in force.
    /// - Throws: `RuleFileError` for a wrong rule.
    public init(from folders: DataFolders, edition: URL? = nil) throws {
        self.folders = folders
        steps = try Steps(folders: folders)
        access = try AccessTable.load(from: folders)
        signIn = try SignInRules.load(from: folders)
        commonPasswords = try CommonPasswords.load(from: folders)
        keySettings = try KeySettings.load(from: folders)
        retention = try RetentionRules.load(from: folders)
        self.edition = try DSFEdition.load(from: edition ?? steps.defaultEdition(in: folders))
        prefill = try PrefillRules.load(from: folders)
        typefaces = try DSFTypefaces.load(from: folders)
        letters = try LetterTemplates(from: folders)
    }

    /// What fills forms with what is known on the day that `day` gives.
    func formMaker(day: @escaping @Sendable () -> CalendarDate) -> FormMaker {
        FormMaker(
            edition: edition, rules: prefill, typefaces: typefaces, calendar: steps.calendar, letters: letters,
            reading: EntryReading(lexicons: steps.lexicons), day: day)
    }
}
