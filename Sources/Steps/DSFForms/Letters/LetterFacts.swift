public import DossierModel

/// What a letter of a dossier says beyond its fixed words. Texts are finished French; nil where nothing is known.
public struct LetterFacts: Hashable, Sendable {
    /// Lines of the letterhead: body, writer, telephone, e-mail.
    public var sender: [String] = []
    /// Lines of the address.
    public var recipient: [String] = []
    /// Town and day stand above the letter.
    public var town: String?
    public var day: CalendarDate
    /// Name under the letter.
    public var signatory: String?
    public var reference: String
    public var tenants: String?
    public var landlord: String?
    public var dwelling: String?
    public var assignationDate: CalendarDate?
    /// Day, hour and place of the hearing.
    public var hearing: String?
    public var hearingDate: CalendarDate?
    public var docket: String?
    /// Day, hour and place that are offered.
    public var appointment: String?
    /// The last day to offer the interview (décret n° 2021-8, art. 1).
    public var interviewDue: CalendarDate?
    /// Until when remarks are taken in.
    public var remarksUntil: CalendarDate?

    public init(day: CalendarDate, reference: String) {
        self.day = day
        self.reference = reference
    }

    /// What a template may name, by the name it has there.
    var values: [String: String] {
        var values: [String: String] = ["reference": reference]
        values["locataires"] = tenants
        values["bailleur"] = landlord
        values["logement"] = dwelling
        values["date_assignation"] = assignationDate?.french
        values["audience"] = hearing
        values["date_audience"] = hearingDate?.french
        values["rg"] = docket
        values["rendez_vous"] = appointment
        values["limite_entretien"] = interviewDue?.french
        values["limite_observations"] = remarksUntil?.french
        return values.filter { !$0.value.isEmpty }
    }

    static let names: Set<String> = [
        "reference", "locataires", "bailleur", "logement", "date_assignation", "audience", "date_audience", "rg",
        "rendez_vous", "limite_entretien", "limite_observations",
    ]
}
