public import DossierModel
import GRDB

extension DossierStore {
    /// What people noted as done for the diagnostic and did not take back: subjects and days, nothing that is sealed.
    func demarches(inRow dossier: String, _ db: Database) throws -> [Demarche] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT subject, happened_on FROM dossier_acte
                JOIN standing_acte ON standing_acte.current_id = dossier_acte.acte_id
                JOIN journal_entry ON journal_entry.acte_id = standing_acte.id
                WHERE dossier_acte.dossier_id = ? AND subject IS NOT NULL ORDER BY journal_entry.position
                """)
        return try Row.fetchAll(statement, arguments: [dossier]).reduce(into: []) { noted, row in
            let subject: String = row["subject"]
            if let act = Demarche.Act(withdrawal: subject) {
                noted.removeAll { $0.act == act }
            } else if let act = Demarche.Act(subject: subject), let day = CalendarDate(iso: row["happened_on"]) {
                noted.append(Demarche(act, on: day))
            }
        }
    }
}

/// As entries of the journal name it, in clear beside their sealed text.
extension Demarche.Act {
    private static let offer = "offre_entretien"
    private static let withdrawn = "retrait_"

    /// That it was done.
    public var subject: String {
        switch self {
        case .offreEntretien: Self.offer
        case .transmission(let recipient): recipient.rawValue
        }
    }

    /// That what was noted before was a mistake.
    public var withdrawal: String { Self.withdrawn + subject }

    init?(subject: String) {
        if subject == Self.offer {
            self = .offreEntretien
        } else if let recipient = Recipient(rawValue: subject) {
            self = .transmission(recipient)
        } else {
            return nil
        }
    }

    init?(withdrawal: String) {
        guard withdrawal.hasPrefix(Self.withdrawn) else { return nil }
        self.init(subject: String(withdrawal.dropFirst(Self.withdrawn.count)))
    }
}
