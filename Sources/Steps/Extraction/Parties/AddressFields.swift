import DossierModel
import FrenchText

/// Tells the addresses of an act apart: office, landlord, premises, FSL, court, guarantor. One mention serves one role.
struct AddressFields {
    let view: ActView
    let rules: PartyRules
    let parties: [Entity]
    /// The day of the hearing, where it is known.
    let hearing: CalendarDate?

    typealias AddressCandidate = Candidate<Address>

    /// Words between a name and the address that belongs to it at most.
    private static let followReach = 45
    /// The same within one part of the act.
    private static let partReach = 70
    /// Words between the day of a hearing and its place at most.
    private static let hearingReach = 24

    func fill(_ fields: inout ActeFields) {
        let chosen = choose()
        fillLines(chosen, &fields)
        if let (rule, candidate) = chosen[.logement] { fillPremises(candidate, rule: rule, &fields) }
        fillCautions(&fields)
    }

    private func choose() -> [AddressRole: (rule: FieldRule, candidate: AddressCandidate)] {
        var proposals: [(role: AddressRole, rule: FieldRule, candidate: AddressCandidate)] = []
        for role in AddressRole.allCases where role != .caution {
            guard let rule = rules.addresses[role] else { continue }
            for candidate in candidates(rule, role) where candidate.score >= rule.field.least {
                proposals.append((role, rule.field, candidate))
            }
        }
        proposals.sort {
            ($1.candidate.score, $0.role.rawValue, $0.candidate.range.lowerBound)
                < ($0.candidate.score, $1.role.rawValue, $1.candidate.range.lowerBound)
        }
        var chosen: [AddressRole: (rule: FieldRule, candidate: AddressCandidate)] = [:]
        var taken: Set<Int> = []
        for (role, rule, candidate) in proposals
        where chosen[role] == nil && !taken.contains(candidate.range.lowerBound) {
            chosen[role] = (rule, candidate)
            taken.insert(candidate.range.lowerBound)
        }
        return chosen
    }

    /// All addresses weighed for a role, best first; the same address elsewhere counts too.
    private func candidates(_ rule: AddressRule, _ role: AddressRole) -> [AddressCandidate] {
        var list = view.candidates(view.addresses, rule: rule.field)
        let heads = role == .etude ? letterheads() : []
        for index in list.indices {
            let address = list[index].value
            let isHearingPlace = role == .audience && isNearHearing(list[index].range)
            if isHearingPlace {
                list[index].score += rules.nearHearing
            } else if let owner = owner(of: list[index].range) {
                list[index].score += rule.follows[owner] ?? 0
            }
            if heads.contains(list[index].range) { list[index].score += rules.letterhead.address }
            if address.voie == nil { list[index].score -= 0.8 }
            if address.codePostal == nil { list[index].score -= 0.8 }
        }
        return list.weighted(by: 0.5) { [$0.voie ?? "", $0.codePostal ?? ""].joined(separator: " ").lettersAndDigits }
    }

    /// Addresses behind the office's name at the head or foot of a page.
    private func letterheads() -> Set<Range<Int>> {
        let letterhead = Letterhead(view: view, rules: rules.letterhead)
        return Set(
            parties.filter { $0.role == .etude }.flatMap(\.mentions).compactMap { letterhead.address(of: $0.range) })
    }

    private func isNearHearing(_ range: Range<Int>) -> Bool {
        guard let hearing else { return false }
        return view.dates.contains { date in
            date.value == hearing && date.range.upperBound <= range.lowerBound
                && view.wordCount(date.range.upperBound..<range.lowerBound) <= Self.hearingReach
        }
    }

    /// The role of the party named last before an address, in the same part of the act where that is known: columns are
    /// read in any order.
    private func owner(of range: Range<Int>) -> Role? {
        let part = view.zones.parts[range.lowerBound]
        if let part, part != .autre,
            let own = lastNamed(before: range, reach: Self.partReach, { view.zones.parts[$0] == part })
        {
            return own.role
        }
        return lastNamed(before: range, reach: Self.followReach) { _ in true }?.role
    }

    private func lastNamed(before range: Range<Int>, reach: Int, _ counts: (Int) -> Bool) -> Entity? {
        var best: (end: Int, entity: Entity)?
        for entity in parties {
            for mention in entity.mentions
            where mention.range.upperBound <= range.lowerBound && counts(mention.range.lowerBound) {
                if mention.range.upperBound > best?.end ?? -1 { best = (mention.range.upperBound, entity) }
            }
        }
        guard let best, view.wordCount(best.end..<range.lowerBound) <= reach else { return nil }
        return best.entity
    }

    private func fillLines(
        _ chosen: [AddressRole: (rule: FieldRule, candidate: AddressCandidate)], _ fields: inout ActeFields
    ) {
        let lines: [(AddressRole, Champ)] = [
            (.etude, .etudeAdresse), (.bailleur, .bailleurAdresse), (.fsl, .fslAdresse), (.audience, .audienceLieu),
        ]
        for (role, champ) in lines {
            guard let (rule, candidate) = chosen[role], allowed(champ) else { continue }
            var (text, range) = (candidate.value.oneLine, candidate.range)
            if role == .fsl { (text, range) = FSLAddress(view: view).extended(candidate) }
            if role == .audience { (text, range) = HearingPlace(view: view).extended(candidate) }
            fields[champ] = view.extracted(
                .text(text), range: range, score: candidate.score, fit: candidate.fit, rule: rule, name: champ.rawValue)
        }
    }

    private func allowed(_ champ: Champ) -> Bool {
        switch champ {
        case .fslAdresse: view.kind == .commandementDePayer
        case .audienceLieu: view.kind == .assignation || view.kind == .informationAudience
        default: true
        }
    }

    private func fillPremises(_ candidate: AddressCandidate, rule: FieldRule, _ fields: inout ActeFields) {
        let address = candidate.value
        // What one mention of the street leaves out another may say: the flat, the town.
        let twins = view.addresses.map(\.value).filter {
            $0.voie != nil && $0.voie?.lettersAndDigits == address.voie?.lettersAndDigits
        }
        let values: [(FieldPath.LogementPart, String?)] = [
            (.voie, address.voie), (.complement, address.complement ?? twins.lazy.compactMap(\.complement).first),
            (.codePostal, address.codePostal ?? twins.lazy.compactMap(\.codePostal).first),
            (.commune, address.commune ?? twins.lazy.compactMap(\.commune).first),
        ]
        for (part, value) in values {
            guard let value else { continue }
            fields[.logement(part)] = view.extracted(
                .text(value), range: candidate.range, score: candidate.score, fit: candidate.fit, rule: rule,
                name: "adresse_logement")
        }
    }

    /// The address of a guarantor is the first that follows his name before anybody else's.
    private func fillCautions(_ fields: inout ActeFields) {
        guard let rule = rules.addresses[.caution] else { return }
        let guarantors = PersonFields(view: view, rules: rules, parties: parties).parties(.caution, share: 0.3)
        let list = candidates(rule, .caution)
        for (index, entity) in guarantors.enumerated() {
            let own = list.filter { $0.score >= rule.field.least }
                .compactMap { candidate in distance(candidate.range, after: entity).map { (candidate, $0) } }
            guard let best = own.min(by: { $0.1 < $1.1 })?.0, fields[.caution(UInt(index), .nom)] != nil else {
                continue
            }
            fields[.caution(UInt(index), .adresse)] = view.extracted(
                .text(best.value.oneLine), range: best.range, score: best.score, fit: best.fit, rule: rule.field,
                name: "cautions")
        }
    }

    /// Words between the last mention before an address and it; nil when they are too many or name somebody else.
    private func distance(_ range: Range<Int>, after entity: Entity) -> Int? {
        let ends = entity.mentions.map(\.range.upperBound).filter { $0 <= range.lowerBound }
        guard let end = ends.max() else { return nil }
        let words = view.wordCount(end..<range.lowerBound)
        let isOthers = parties.contains { other in
            other.first != entity.first
                && other.mentions.contains { (end..<range.lowerBound).contains($0.range.lowerBound) }
        }
        return words <= Self.followReach && !isOthers ? words : nil
    }
}
