import DossierModel
import FrenchText
import PageModel

/// Gathers the mentions of persons and bodies, joins those of one party, and gives each party the role for which most
/// speaks: nobody has two.
struct PartyFinder {
    private let view: ActView
    private let rules: PartyRules
    /// All names, so that a cue counts for the nearest.
    private let rivals: [Range<Int>]

    init(view: ActView, rules: PartyRules) {
        self.view = view
        self.rules = rules
        rivals = (view.persons.map(\.value.nameRange) + view.organisations.map(\.range))
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    func parties() -> [Entity] {
        var entities = join(persons()) + join(bodies())
        for index in entities.indices { assign(&entities[index]) }
        return entities.sorted { $0.first < $1.first }
    }

    private func persons() -> [Mention] {
        view.persons.map { spotted in
            mention(.person(spotted.value), spotted.value.nameRange, spotted.confidence.value, rules.persons)
        }
    }

    private func bodies() -> [Mention] {
        view.organisations.map { spotted in
            var mention = mention(.body(spotted.value), spotted.range, spotted.confidence.value, rules.bodies)
            mention = Self.leaning(mention, by: spotted.value.kind)
            return mention
        }
    }

    private func mention(_ who: Mention.Who, _ range: Range<Int>, _ fit: Double, _ rules: [Role: FieldRule]) -> Mention
    {
        var scores: [Role: Double] = [:]
        for (role, rule) in rules { scores[role] = view.scorer.score(range, rivals: rivals, rule: rule) }
        return Mention(who: who, range: range, quality: fit * view.stream.confidence(range).value, scores: scores)
    }

    /// What the kind of a body, as its name tells it, is worth.
    private static func leaning(_ mention: Mention, by kind: OrganisationName.Kind) -> Mention {
        var scores = mention.scores
        switch kind {
        case .office:
            scores[.etude, default: 0] += 0.8
            scores[.bailleur, default: 0] -= 1.5
            scores[.mandataire, default: 0] -= 1.5
        case .agency:
            scores[.mandataire, default: 0] += 0.8
            scores[.bailleur, default: 0] -= 0.8
            scores[.etude, default: 0] -= 2
        case .publicBody:
            scores[.autre, default: 0] += 1.5
            scores[.etude, default: 0] -= 2
        case .company:
            scores[.etude, default: 0] -= 0.5
        }
        return Mention(who: mention.who, range: mention.range, quality: mention.quality, scores: scores)
    }

    private func join(_ mentions: [Mention]) -> [Entity] {
        var entities: [Entity] = []
        let likeness = PartyLikeness()
        // Full names first, so that `Monsieur LE GOFF` finds its owner wherever it stands.
        for mention in mentions.sorted(by: likeness.fullerFirst) {
            if let index = entities.firstIndex(where: { $0.mentions.contains { likeness.same($0, mention) } }) {
                entities[index].mentions.append(mention)
            } else {
                entities.append(Entity(mentions: [mention]))
            }
        }
        for index in entities.indices { entities[index].mentions.sort { $0.range.lowerBound < $1.range.lowerBound } }
        return entities
    }

    private func assign(_ entity: inout Entity) {
        let rules = entity.isPerson ? self.rules.persons : self.rules.bodies
        var best: (role: Role, score: Double)?
        for role in Role.allCases {
            guard rules[role] != nil else { continue }
            let score = entity.score(for: role, repeated: self.rules.repeated)
            if score > (best?.score ?? -.infinity) { best = (role, score) }
        }
        guard let best, let rule = rules[best.role], best.score >= rule.least else { return }
        entity.role = best.role
        entity.score = best.score
    }
}
