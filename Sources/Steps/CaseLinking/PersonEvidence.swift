import DossierModel

extension CaseLinker {
    /// What the tenants of two papers say, by their fields and by the names in the other's text: the better of both.
    func personEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        let byFields = householdEvidence(a.tenants, b.tenants)
        let byText = max(
            textEvidence(of: a.tenants, in: b), textEvidence(of: b.tenants, in: a),
            by: { weight($0) < weight($1) })
        // A family name in the text says nothing once fields name the people.
        guard byFields.isEmpty || byText.contains(.fullNameInText) else { return byFields }
        return weight(byText) > weight(byFields) ? byText : byFields
    }

    private func max(_ a: [Evidence], _ b: [Evidence], by less: ([Evidence], [Evidence]) -> Bool) -> [Evidence] {
        less(a, b) ? b : a
    }

    /// The best pairing of two lists of tenants; `peopleDiffer` when nobody can be the same.
    func householdEvidence(_ a: [PersonForm], _ b: [PersonForm]) -> [Evidence] {
        guard a.contains(where: { !$0.words.isEmpty }), b.contains(where: { !$0.words.isEmpty }) else { return [] }
        var pairs: [(i: Int, j: Int, evidence: [Evidence])] = []
        var mayBeSame = false
        for (i, p) in a.enumerated() {
            for (j, q) in b.enumerated() {
                switch compare(p, q) {
                case .different: continue
                case .unclear: mayBeSame = true
                case .evidence(let evidence): pairs.append((i, j, evidence))
                }
            }
        }
        guard let best = pairs.max(by: { weight($0.evidence) < weight($1.evidence) }) else {
            return mayBeSame ? [] : [.peopleDiffer]
        }
        let second = pairs.contains { $0.i != best.i && $0.j != best.j && namesAPerson($0.evidence) }
        return best.evidence + (second && namesAPerson(best.evidence) ? [.secondPerson] : [])
    }

    private func namesAPerson(_ evidence: [Evidence]) -> Bool {
        evidence.contains { $0 == .givenSame || $0 == .givenNear || $0 == .birthSame }
    }

    private enum Comparison {
        case different, unclear
        case evidence([Evidence])
    }

    private func compare(_ p: PersonForm, _ q: PersonForm) -> Comparison {
        let family = familyCloseness(p, q)
        let given = givenEvidence(p, q)
        let sameBirth = p.birth != nil && p.birth == q.birth
        switch family {
        case .same, .near:
            var evidence = [family == .same ? familyEvidence(p, q) : Evidence.familyNear]
            evidence += given
            evidence += birthEvidence(p, q, differingGiven: given == [.givenDiffers] || given == [.spousesPossible])
            return .evidence(evidence)
        case .alike where given == [.givenSame] || sameBirth:
            return .evidence([.familyNear] + (sameBirth ? [.birthSame] : []))
        case .alike: return .unclear
        case .none where sameBirth: return .evidence([.birthSame])
        case .none: return p.words.isEmpty || q.words.isEmpty ? .unclear : .different
        }
    }

    private func familyEvidence(_ p: PersonForm, _ q: PersonForm) -> Evidence {
        let shared = Set(p.families).intersection(q.families)
        return shared.allSatisfy(rules.commonFamilies.contains) && !shared.isEmpty ? .familyCommon : .familySame
    }

    /// Family and birth names crosswise; a name filed with the first names, or both in one field, is found too.
    private func familyCloseness(_ p: PersonForm, _ q: PersonForm) -> Closeness {
        let names = p.families.flatMap { f in q.families.map { forms.closeness(f, $0) } }.max() ?? .none
        guard names < .near else { return names }
        let misfiled = isMisfiled(p, in: q) || isMisfiled(q, in: p)
        return misfiled ? .near : names
    }

    private func isMisfiled(_ p: PersonForm, in q: PersonForm) -> Bool {
        guard p.families.contains(where: { contains($0, run: q.words) }) else { return false }
        return p.givens.isEmpty
            || p.givens.contains { given in q.words.contains { forms.closeness($0, given) >= .near } }
    }

    /// Whether up to three consecutive words, glued, are the name.
    private func contains(_ name: String, run: [String]) -> Bool {
        for start in run.indices {
            var glued = ""
            for word in run[start...].prefix(3) {
                glued += word
                if glued.utf8.count > name.utf8.count + 3 { break }
                if forms.closeness(glued, name) >= .near { return true }
            }
        }
        return false
    }

    private func givenEvidence(_ p: PersonForm, _ q: PersonForm) -> [Evidence] {
        guard let first = p.givens.first, let other = q.givens.first else { return [] }
        let closeness =
            [q.givens.map { forms.closeness(first, $0) }, p.givens.map { forms.closeness(other, $0) }].joined().max()
            ?? .none
        switch closeness {
        case .same: return [.givenSame]
        case .near: return [.givenNear]
        case .alike: return []
        case .none:
            if first.count == 1 || other.count == 1 {
                if first.first == other.first { return [.givenInitial] }
            } else if p.words.contains(where: { forms.closeness($0, other) >= .near })
                && q.words.contains(where: { forms.closeness($0, first) >= .near })
            {
                return [.givenSame]
            }
            let couple = p.civilite.flatMap { mine in q.civilite.map { $0 != mine } } ?? false
            return [couple ? .spousesPossible : .givenDiffers]
        }
    }

    private func birthEvidence(_ p: PersonForm, _ q: PersonForm, differingGiven: Bool) -> [Evidence] {
        guard let mine = p.birth, let other = q.birth else { return [] }
        switch dateCloseness(mine, other) {
        case .same: return [.birthSame]
        case .near: return differingGiven ? [] : [.birthNear]
        case .alike, .none: return differingGiven ? [] : [.birthDiffers]
        }
    }

    /// Whether the text of a paper names these people.
    private func textEvidence(of people: [PersonForm], in profile: LinkingProfile) -> [Evidence] {
        let mentions = people.filter { !isLandlord($0, of: profile) }.map { mention(of: $0, in: profile.traces) }
        switch mentions.count(where: { $0 == .fullName }) {
        case 0: return mentions.contains(.family) ? [.familyInText] : []
        case 1: return [.fullNameInText]
        default: return [.fullNameInText, .secondNameInText]
        }
    }

    /// That a paper names its landlord says nothing of somebody whom another paper has for a tenant, rightly or not.
    private func isLandlord(_ person: PersonForm, of profile: LinkingProfile) -> Bool {
        !person.words.isEmpty && person.words.allSatisfy(profile.landlord.contains)
    }

    private enum NameMention { case none, family, fullName }

    private func mention(of person: PersonForm, in traces: TextTraces) -> NameMention {
        var found = NameMention.none
        for family in person.families where family.utf8.count >= 3 {
            for run in traces.nameRuns where contains(family, run: run) {
                found = .family
                let named = person.givens.contains { given in
                    given.utf8.count >= 3 && given != family && run.contains { forms.closeness($0, given) >= .near }
                }
                if named { return .fullName }
            }
        }
        return found
    }

    /// Same day, one figure misread, or another day.
    func dateCloseness(_ a: CalendarDate, _ b: CalendarDate) -> Closeness {
        if a == b { return .same }
        let differing = zip(a.iso.utf8, b.iso.utf8).count { $0 != $1 }
        return differing == 1 ? .near : .none
    }
}
