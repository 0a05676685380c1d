public import DossierModel

/// A day by which something must have happened, with the way it was counted.
public struct Deadline: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Sendable, Codable {
        /// The time the commandement leaves the tenant.
        case finCommandement = "fin_commandement"
        /// The last day to notify the assignation to the préfet.
        case notificationPrefet = "notification_prefet"
        /// The last day to offer the tenant an interview.
        case entretien
        /// The last day to send the DSF to the judge and the CCAPEX.
        case envoiDSF = "envoi_dsf"

        public var label: String {
            switch self {
            case .finCommandement: "Fin du délai du commandement"
            case .notificationPrefet: "Notification de l'assignation au préfet"
            case .entretien: "Proposition d'entretien au locataire"
            case .envoiDSF: "Envoi du DSF au juge et à la CCAPEX"
            }
        }
    }

    public enum State: String, CaseIterable, Sendable, Codable {
        case aVenir = "a_venir"
        case depassee, incomplete
        /// Done in time, as a paper says or as people noted.
        case respectee

        public var label: String {
            switch self {
            case .aVenir: "à venir"
            case .depassee: "dépassée"
            case .incomplete: "incomplète"
            case .respectee: "respectée"
            }
        }
    }

    public let kind: Kind
    /// The paper the delay hangs on.
    public let acte: ActeID?
    /// The addressee as printed, when the days differ by addressee.
    public let destinataire: String?
    /// Nil when the start or the rule is missing.
    public let term: LegalTerm?
    /// What must be given before the day can be counted, in French: « date de saisine à saisir ».
    public let missing: String?
    /// One or more French sentences: how the day was counted.
    public let explanation: String
    /// Text of law, in French; empty when no rule could be chosen.
    public let source: String
    public let state: State
    /// The day it was done, in time or late, as people noted it: nothing is left to do.
    public var doneOn: CalendarDate?

    /// The day as counted, before any extension.
    public var due: CalendarDate? { term?.withoutExtension }
}

/// What stops a deadline from being counted.
enum MissingStart: String {
    case saisine = "date de saisine à saisir"
    case audience = "date d'audience à saisir"
    case signification = "date de signification du commandement à saisir"
    case delai = "date du bail à saisir"
    case rule = "aucune règle en vigueur à cette date"
}

extension CalendarDate {
    /// `lundi 04/03/2024`.
    var frenchWithWeekday: String {
        let names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        return "\(names[weekday - 1]) \(french)"
    }
}

extension LegalCalendar {
    /// « samedi », « dimanche » or « jour férié (Toussaint) »; nil for a working day.
    func restDay(_ date: CalendarDate, in territory: Territory?) -> String? {
        if let holiday = holiday(on: date, in: territory) { return "un jour férié (\(holiday))" }
        return date.weekday == 6 ? "un samedi" : date.weekday == 7 ? "un dimanche" : nil
    }
}
