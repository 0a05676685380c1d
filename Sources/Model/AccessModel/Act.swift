/// What somebody may do with the data of Recto. The one list: `Pipelines/access/roles.yaml` decides each for every role,
/// and the audit trail names them so.
public enum Act: String, CaseIterable, Sendable, CodingKey {
    case seeDossier = "see_dossier"
    case seePage = "see_page"
    case exportOriginal = "export_original"
    case correct
    case completeDSF = "complete_dsf"
    case cut
    case link
    case note
    case `import`
    case retry
    case assign
    case exportForm = "export_form"
    case exportResults = "export_results"
    case exportDataset = "export_dataset"
    case reidentify
    case seeRetention = "see_retention"
    case erase
    case seeAuthors = "see_authors"
    case manageAccounts = "manage_accounts"
    case seeAudit = "see_audit"
    case verify
    case backup
    case restore
    case manageKeys = "manage_keys"
    case reread
    case administrate
}
