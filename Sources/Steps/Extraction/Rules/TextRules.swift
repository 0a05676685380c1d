/// Fields that are told by phrases alone: requests, court, mode of service, protection, guarantee.
struct TextRules: Decodable, Sendable {
    struct Choice: Decodable, Sendable {
        /// Raw value of the field's enumeration.
        let value: String
        let cue: String
    }
    struct Mode: Decodable, Sendable {
        /// Raw value of `ModaliteSignification`.
        let value: String
        /// How a form or heading names the mode.
        let cue: String
        /// How a report tells it.
        let recit: String
    }

    let version: Int
    /// What is asked of the judge, by `Demande`.
    let demandes: [Choice]
    let modes: [Mode]
    let protections: [Choice]
    let garanties: [Choice]
    /// Marks that a box of a form is ticked, and that it is not, as they are read.
    let ticked: [String]
    let unticked: [String]
    /// Signs any of which makes a mark a tick, and signs of which empty boxes are read to consist.
    let tickedSigns: String
    let untickedSigns: String
}

extension TextRules {
    /// The cues named in each list of the file, in order.
    var cueNames: [(list: String, names: [String])] {
        [
            ("demandes", demandes.map(\.cue)), ("modes", modes.map(\.cue)), ("modes", modes.map(\.recit)),
            ("protections", protections.map(\.cue)),
            ("garanties", garanties.map(\.cue)),
        ]
    }
}
