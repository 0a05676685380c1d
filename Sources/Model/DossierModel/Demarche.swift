/// Who gets a diagnostic social et financier (décret n° 2021-8, art. 1 and rubric D03).
public enum Recipient: String, CaseIterable, Sendable, Codable {
    case juge, ccapex, locataire, bailleur

    /// With its preposition.
    public var label: String {
        switch self {
        case .juge: "au juge"
        case .ccapex: "à la CCAPEX"
        case .locataire: "au locataire"
        case .bailleur: "au bailleur"
        }
    }
}

/// Something that the procedure asks of the body that makes the diagnostic, noted by a person as done.
public struct Demarche: Hashable, Sendable, Codable {
    public enum Act: Hashable, Sendable, Codable {
        /// An interview was offered to the household in writing.
        case offreEntretien
        /// The diagnostic was sent.
        case transmission(Recipient)
    }

    public let act: Act
    public let day: CalendarDate

    public init(_ act: Act, on day: CalendarDate) {
        self.act = act
        self.day = day
    }
}
