public import DossierModel

/// A delay the law sets. Every one must stand in `delais.yaml`.
public enum LegalDelayID: String, CaseIterable, Hashable, Sendable, Codable {
    case commandement
    case notificationPrefet = "notification_prefet"
    case entretienDSF = "entretien_dsf"
    case envoiDSF = "envoi_dsf"
}

/// A number of days, weeks or months as the law counts them.
public struct LegalDuration: Hashable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case jours
        case joursOuvres = "jours_ouvres"
        case semaines, mois
    }

    public let value: Int
    public let unit: Unit

    /// Nil unless `value` is between 1 and 1000.
    public init?(_ value: Int, _ unit: Unit) {
        guard (1...1000).contains(value) else { return nil }
        self.value = value
        self.unit = unit
    }

    /// `6 semaines`, `1 jour ouvré`, with a no-break space.
    public var french: String {
        let plural = value > 1 ? "s" : ""
        let noun =
            switch unit {
            case .jours: "jour\(plural)"
            case .joursOuvres: "jour\(plural) ouvré\(plural)"
            case .semaines: "semaine\(plural)"
            case .mois: "mois"
            }
        return "\(value)\u{A0}\(noun)"
    }
}

/// One wording of a delay and the days on which it is the law.
public struct DelayVersion: Hashable, Sendable {
    public let validFrom: CalendarDate
    /// Included; nil while in force.
    public let validTo: CalendarDate?
    public let duration: LegalDuration
    /// Text of law, in French.
    public let source: String

    public func isInForce(on date: CalendarDate) -> Bool {
        validFrom <= date && validTo.map { date <= $0 } ?? true
    }
}

/// A delay with all its wordings, oldest first.
public struct LegalDelay: Hashable, Sendable {
    /// The date that chooses the wording.
    public enum DecidingDate: String, CaseIterable, Sendable {
        case dateBail = "date_bail"
        case dateAssignation = "date_assignation"
        case dateSaisine = "date_saisine"
        case dateAudience = "date_audience"
    }

    public let id: LegalDelayID
    public let title: String
    public let decidedBy: DecidingDate
    public let versions: [DelayVersion]

    public func version(on date: CalendarDate) -> DelayVersion? {
        versions.first { $0.isInForce(on: date) }
    }
}
