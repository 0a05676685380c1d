import DossierModel
import FrenchText

/// One place where a person or body is named, with what speaks for each role there.
struct Mention: Sendable {
    enum Who: Sendable {
        case person(PersonName)
        case body(OrganisationName)
    }

    let who: Who
    let range: Range<Int>
    /// How well the words were read and fit, 0 to 1.
    let quality: Double
    var scores: [Role: Double]
    /// The name of a body without the words of a heading that was read as its end.
    var trimmedName: String?

    var person: PersonName? { if case .person(let name) = who { name } else { nil } }
    var body: OrganisationName? { if case .body(let name) = who { name } else { nil } }
    var bodyName: String? { trimmedName ?? body?.printedName }
}

/// All mentions of one person or body.
struct Entity: Sendable {
    var mentions: [Mention]
    var role: Role?
    var score = 0.0

    var isPerson: Bool { mentions[0].person != nil }
    var first: Int { mentions[0].range.lowerBound }

    /// The best mention counts whole, every further one by the share `repeated`, at most three.
    func score(for role: Role, repeated: Double) -> Double {
        let sorted = mentions.compactMap { $0.scores[role] }.sorted(by: >)
        guard let best = sorted.first else { return -.infinity }
        return best + sorted.dropFirst().prefix(3).reduce(0) { $0 + repeated * $1 }
    }

    /// The mention that speaks loudest for the entity's role.
    var best: Mention {
        guard let role else { return mentions[0] }
        return mentions.max { ($0.scores[role] ?? 0) < ($1.scores[role] ?? 0) } ?? mentions[0]
    }
}
