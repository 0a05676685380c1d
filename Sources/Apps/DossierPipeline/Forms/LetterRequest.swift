import DSFForms
public import DossierModel
import DossierStore
import Procedure

/// Letters that Recto writes.
public enum LetterKind: String, CaseIterable, Sendable {
    case offreEntretien = "offre_entretien"
    case demandeBailleur = "demande_bailleur"
}

/// What a person gives for a letter; all else comes from the dossier.
public struct LetterRequest: Hashable, Sendable {
    public let kind: LetterKind
    /// Lines of the letterhead.
    public var sender: [String]
    public var recipient: [String]
    public var town: String?
    public var signatory: String?
    /// Day, hour and place that are offered to the household.
    public var appointment: Appointment?
    public var remarksUntil: CalendarDate?

    public struct Appointment: Hashable, Sendable {
        public let day: CalendarDate
        public let time: TimeOfDay?
        public let place: String?

        public init(day: CalendarDate, time: TimeOfDay?, place: String?) {
            self.day = day
            self.time = time
            self.place = place
        }
    }

    public init(
        kind: LetterKind, sender: [String], recipient: [String], town: String? = nil, signatory: String? = nil,
        appointment: Appointment? = nil, remarksUntil: CalendarDate? = nil
    ) {
        self.kind = kind
        self.sender = sender
        self.recipient = recipient
        self.town = town
        self.signatory = signatory
        self.appointment = appointment
        self.remarksUntil = remarksUntil
    }
}

extension LetterRequest {
    func facts(of dossier: Dossier, deadlines: [Deadline], today: CalendarDate) -> LetterFacts {
        let heading = dossier.heading
        let assignation = dossier.assignation?.fields
        var facts = LetterFacts(day: today, reference: dossier.id.rawValue)
        facts.sender = sender
        facts.recipient = recipient
        facts.town = town
        facts.signatory = signatory
        facts.tenants = heading.tenants
        facts.landlord = heading.landlord
        facts.dwelling = [heading.street, heading.town].filter { !$0.isEmpty }.joined(separator: ", ")
        facts.assignationDate = assignation?.date(.dateActe)
        facts.hearingDate = dossier.hearing
        facts.hearing = dossier.hearingWords
        facts.docket = dossier.notes.numeroRG ?? assignation?.text(.numeroRG)
        facts.appointment = appointment.map {
            Self.words(day: $0.day, time: $0.time, place: $0.place)
        }
        facts.interviewDue = deadlines.first { $0.kind == .entretien }?.due
        facts.remarksUntil = remarksUntil
        return facts
    }

    /// « le 12/03/2024 à 14 h 30, tribunal judiciaire de Nîmes ».
    static func words(day: CalendarDate, time: TimeOfDay?, place: String?) -> String {
        let hour = time.map { " à \($0.french)" } ?? ""
        return "le \(day.french)\(hour)" + (place.map { ", \($0)" } ?? "")
    }
}

extension Dossier {
    /// When and where the hearing is; an adjournment keeps the place and not the hour.
    fileprivate var hearingWords: String? {
        guard let day = hearing, let fields = assignation?.fields else { return nil }
        let isAdjourned = notes.renvoi == day && fields.date(.audienceDate) != day
        return LetterRequest.words(
            day: day, time: isAdjourned ? nil : fields.time(.audienceHeure),
            place: fields.text(.audienceLieu) ?? fields.text(.juridiction))
    }
}
