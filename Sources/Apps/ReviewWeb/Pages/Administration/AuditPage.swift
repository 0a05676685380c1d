import AccessModel
import Console
import DossierStore
import Vault

/// One page of the audit trail, the newest entries first.
struct AuditPage {
    struct Entry {
        let number: String
        let moment: String
        let account: String
        let act: String
        let outcome: String
        let isRefused: Bool
        let target: String
        let amount: String
        let detail: String
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let entries: [Entry]
    let isEmpty: Bool
    /// Where older entries are; nil on the last page.
    let older: String?
    let isNewest: Bool
    /// What a check just found; nil when none was asked for.
    let verdict: String?
    let faults: [String]
    let hasFaults: Bool

    /// - Parameter records: one more than is shown, where there are older ones.
    init(
        _ frame: AdministrationFrame, _ records: [AuditRecord], names: [String: String], table: AccessTable,
        isNewest: Bool, verified: AuditVerification?
    ) {
        (shell, tabs) = (frame.shell, frame.tabs)
        let shown = records.prefix(AdministrationRoutes.auditPageSize)
        entries = shown.map { Self.entry($0, names, table) }
        isEmpty = entries.isEmpty
        older = records.count > shown.count ? shown.last.map { "/administration/audit?avant=\($0.position)" } : nil
        self.isNewest = isNewest
        faults = verified?.faults.map { "\($0)" } ?? []
        hasFaults = !faults.isEmpty
        verdict = verified.map {
            $0.faults.isEmpty
                ? "\(counted($0.head.position, "entrée")) : le journal est intact." : "Le journal n'est pas intact."
        }
    }

    private static func entry(_ record: AuditRecord, _ names: [String: String], _ table: AccessTable) -> Entry {
        let account = record.account?.rawValue
        return Entry(
            number: grouped(record.position), moment: FrenchMoment.precise(record.madeAt),
            account: account.map { names[$0] ?? String($0.prefix(8)) } ?? "–", act: label(record.event, table),
            outcome: record.outcome.label, isRefused: record.outcome != .done,
            target: [record.targetKind.map(kindLabel), record.target.map { String($0.prefix(8)) }]
                .compactMap(\.self).joined(separator: " "),
            amount: grouped(record.amount), detail: record.detail ?? "")
    }

    private static func label(_ event: String, _ table: AccessTable) -> String {
        if let act = Act(rawValue: event) { return table.label(of: act) }
        switch event {
        case "login": return "se connecter"
        case "failed_login": return "se connecter, sans succès"
        case "logout": return "se déconnecter"
        case "first_account": return "créer le premier compte"
        case "key_use": return "se servir d'une clé"
        case "trail_accepted": return "reprendre le journal après un défaut"
        default: return event
        }
    }

    private static func kindLabel(_ kind: String) -> String {
        switch kind {
        case "source": "fichier"
        case "account": "compte"
        default: kind
        }
    }
}
