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

    private var letterhead: Letterhead { Letterhead(view: view, rules: rules.letterhead) }

    func parties() -> [Entity] {
        var entities = join(persons()) + join(bodies())
        for index in entities.indices { assign(&entities[index]) }
        return entities.sorted { $0.first < $1.first }
    }

    private func persons() -> [Mention] {
        view.persons.map { spotted in
            var mention = mention(
                .person(spotted.value), spotted.value.nameRange, spotted.confidence.value, rules.persons)
            weighForm(of: spotted, in: &mention)
            return mention
        }
        .filter { ($0.person?.nom?.count ?? 0) > 1 || $0.person?.prenoms != nil }
    }

    private func bodies() -> [Mention] {
        view.organisations.filter { !isPartOfAddress($0) }.map { spotted in
            var mention = mention(.body(spotted.value), spotted.range, spotted.confidence.value, rules.bodies)
            lean(&mention, by: spotted.value.kind)
            if letterhead.address(of: spotted.range) != nil {
                mention.scores[.etude, default: 0] += rules.letterhead.name
            }
            mention.trimmedName = trimmedName(spotted.range)
            return mention
        }
    }

    /// `Logement 40` names a flat where an address stands.
    private func isPartOfAddress(_ spotted: Spotted<OrganisationName>) -> Bool {
        spotted.confidence.value < 0.6
            && view.addresses.contains { $0.range.overlaps(spotted.range) && $0.value.voie != nil }
    }

    private func mention(_ who: Mention.Who, _ range: Range<Int>, _ fit: Double, _ rules: [Role: FieldRule]) -> Mention
    {
        var scores: [Role: Double] = [:]
        for (role, rule) in rules { scores[role] = view.scorer.score(range, rivals: rivals, rule: rule) }
        return Mention(who: who, range: range, quality: fit * view.stream.confidence(range).value, scores: scores)
    }

    /// Civility, birth and address block of a person.
    private func weighForm(of spotted: Spotted<PersonName>, in mention: inout Mention) {
        let name = spotted.value
        if name.civilite == nil {
            for role in [Role.locataire, .bailleur, .caution] { mention.scores[role, default: 0] += rules.noCivility }
        }
        if name.dateNaissance != nil {
            mention.scores[.locataire, default: 0] += rules.birth
            for role in [Role.huissier, .avocat] { mention.scores[role, default: 0] += rules.officerBirth }
        }
        if name.civilite != nil, headsBlock(spotted.range) {
            mention.scores[.locataire, default: 0] += rules.addressBlock
        }
    }

    /// True in the head of an act, outside anybody's part, with an address close after it.
    private func headsBlock(_ range: Range<Int>) -> Bool {
        let part = view.zones.parts[range.lowerBound]
        guard view.zones.sections[range.lowerBound] == .entete, part == nil || part == .destinataire,
            let address = view.addresses.first(where: { $0.range.lowerBound >= range.upperBound })
        else { return false }
        let gap = range.upperBound..<address.range.lowerBound
        let isProse = ["demeurant", "siege", "logement"].contains { view.cues.contains($0, in: gap) }
        return !isProse && view.wordCount(gap) <= rules.blockReach
    }

    /// The name up to a heading of the next line, when one was read into it.
    private func trimmedName(_ range: Range<Int>) -> String? {
        let inner = (range.lowerBound + 1)..<max(range.lowerBound + 1, range.upperBound)
        let starts = ["fin_partie", "cout_cadre", "titre_signification", "titre_ordre", "destinataire"]
            .flatMap { view.cues.hits(of: $0, in: inner) }.map(\.range.lowerBound)
            .filter { view.stream.lines[view.stream.tokens[$0].line].lowerBound == $0 }
        let dash = inner.dropLast().first { token in
            view.stream.tokens[token].folded.isEmpty
                && (view.stream.tokens[token + 1].folded.first?.isNumber == true || isPartner(token + 1, in: range))
        }
        return (starts + [dash].compactMap(\.self)).min().map {
            view.stream.text(range.lowerBound..<$0).trimmingCharacters { ",;:.|-–—".contains($0) }
        }
    }

    /// `SCP VERDON, LARZAC — Ugo Verdon`: a member's own name behind family names; `SCP Ugo VERDON - Lise LARZAC` is one name.
    private func isPartner(_ token: Int, in name: Range<Int>) -> Bool {
        token + 1 < name.upperBound && isFirstName(token)
            && view.stream.tokens[token + 1].text.first?.isUppercase == true
            && !(name.lowerBound..<token).contains { isFirstName($0) }
    }

    /// Not in capitals, in which family names are printed.
    private func isFirstName(_ token: Int) -> Bool {
        let word = view.stream.tokens[token]
        return view.lexicons.firstNames.contains(word.folded) && word.text != word.text.uppercased()
    }

    /// What the kind of a body, as its name tells it, is worth.
    private func lean(_ mention: inout Mention, by kind: OrganisationName.Kind) {
        let leanings: [Role: Double] =
            switch kind {
            case .office: [.etude: 0.8, .bailleur: -1.5, .mandataire: -1.5]
            case .agency: [.mandataire: 0.8, .bailleur: -0.8, .etude: -2]
            case .publicBody: [.autre: 1.5, .etude: -2]
            case .company: [.etude: -0.5]
            }
        for (role, weight) in leanings { mention.scores[role, default: 0] += weight }
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
