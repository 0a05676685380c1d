public import DossierModel
import GRDB

extension DossierStore {
    /// What people noted as done for the diagnostic and did not take back.
    func demarches(inRow dossier: String, _ db: Database) throws -> [Demarche] {
        try subjects(inRow: dossier, db).reduce(into: []) { noted, entry in
            if let act = Demarche.Act(withdrawal: entry.subject) {
                noted.removeAll { $0.act == act }
            } else if let act = Demarche.Act(subject: entry.subject), let day = CalendarDate(iso: entry.day) {
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
