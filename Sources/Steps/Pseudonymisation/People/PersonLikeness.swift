import DossierModel

/// Whether two mentions name one person. Two people are never put together on a name where their birth dates differ.
struct PersonLikeness: Sendable {
    enum Verdict: Int, Comparable {
        case different
        /// Says nothing: a first name that is the same beside family names that are not.
        case unclear
        /// Nothing speaks against it; more must speak for it.
        case possible
        case same

        static func < (a: Verdict, b: Verdict) -> Bool { a.rawValue < b.rawValue }
    }

    let isSameName: NameComparison

    /// Two mentions of one dossier.
    func withinDossier(_ p: PersonMention, _ q: PersonMention) -> Verdict {
        let family = familyAgrees(p, q)
        let given = givenAgrees(p, q)
        switch birthAgrees(p, q) {
        case .same?:
            // Twins share the day and the family name, not the first name.
            if given == .different { return .different }
            return family || given == .same ? .same : .possible
        case .different?: return .different
        case .possible?, .unclear?, nil:
            switch (family, given) {
            case (true, .same): return .same
            case (true, .possible): return isSpouse(p, of: q) ? .different : .possible
            case (false, .same): return p.families.isEmpty || q.families.isEmpty ? .possible : .unclear
            case (false, .possible): return .unclear
            default: return .different
            }
        }
    }

    /// Two mentions of two dossiers: a name and a first name alone are no evidence, a birth date or an address with them is.
    func acrossDossiers(_ p: PersonMention, _ q: PersonMention) -> Verdict {
        guard familyAgrees(p, q),
            givenAgrees(p, q) == .same || (p.role == .bailleur && q.role == .bailleur && p.words == q.words)
        else { return .different }
        if birthAgrees(p, q) == .same { return .same }
        guard birthAgrees(p, q) != .different else { return .different }
        if let mine = p.address, let other = q.address, !mine.isEmpty, mine == other { return .same }
        return .possible
    }

    private func isSpouse(_ p: PersonMention, of q: PersonMention) -> Bool {
        guard let mine = p.civilite, let other = q.civilite else { return false }
        return mine != other
    }

    /// Family and birth names crosswise; names filed under the wrong part are found among all words.
    private func familyAgrees(_ p: PersonMention, _ q: PersonMention) -> Bool {
        if p.families.contains(where: { f in q.families.contains { isSameName(f, $0) } }) { return true }
        return isMisfiled(p, in: q) || isMisfiled(q, in: p)
    }

    private func isMisfiled(_ p: PersonMention, in q: PersonMention) -> Bool {
        p.families.contains { family in
            q.words.indices.contains { start in
                (1...3).contains { count in
                    start + count <= q.words.count && isSameName(q.words[start..<start + count].joined(), family)
                }
            }
        }
    }

    private func givenAgrees(_ p: PersonMention, _ q: PersonMention) -> Verdict {
        guard let first = p.givens.first, let other = q.givens.first else { return .possible }
        if isSameName(first, other) || q.givens.contains(where: { isSameName(first, $0) })
            || p.givens.contains(where: { isSameName(other, $0) })
        {
            return .same
        }
        if isSameName(p.givens.joined(), q.givens.joined()) { return .same }
        if first.count == 1 || other.count == 1 { return first.first == other.first ? .possible : .different }
        if p.words.contains(where: { isSameName($0, other) }), q.words.contains(where: { isSameName($0, first) }) {
            return .same
        }
        return .different
    }

    /// `possible`: one figure misread; nil: one of them is not known.
    private func birthAgrees(_ p: PersonMention, _ q: PersonMention) -> Verdict? {
        guard let mine = p.birth, let other = q.birth else { return nil }
        if mine == other { return .same }
        return zip(mine.iso.utf8, other.iso.utf8).count { $0 != $1 } == 1 ? .possible : .different
    }
}
