import DossierModel

extension CaseLinker {
    /// The rescans among the papers of one dossier. Of the scans of one act the best read is canonical (least id at a tie).
    func rescans(among papers: [LinkingProfile], decisions: Decisions) -> [Rescan] {
        var left = papers.sorted { ($1.quality, $0.id) < ($0.quality, $1.id) }
        var rescans: [Rescan] = []
        while !left.isEmpty {
            let canonical = left.removeFirst()
            let again = left.filter { isRescan($0, of: canonical, decisions: decisions) }
            rescans += again.map { Rescan(acte: $0.id, canonical: canonical.id) }
            left.removeAll { paper in again.contains { $0.id == paper.id } }
        }
        return rescans
    }

    private func isRescan(_ paper: LinkingProfile, of other: LinkingProfile, decisions: Decisions) -> Bool {
        guard let pair = ActePair(paper.id, other.id), !decisions.distinctActes.contains(pair) else { return false }
        if decisions.sameActe.contains(pair) { return true }
        guard paper.kind == other.kind, factsAgree(paper, other), addresseesAgree(paper, other) else { return false }
        guard let likeness = paper.sketch.similarity(to: other.sketch), likeness >= rules.rescans.sketch else {
            return false
        }
        let dated =
            [(paper.dateActe, other.dateActe), (paper.audience, other.audience)]
            .contains { $0.0 != nil && $0.0 == $0.1 } || isMisdated(paper, other)
        return sharedFacts(paper, other) >= (dated ? rules.rescans.facts : rules.rescans.factsUndated)
    }

    /// The date of one act with a figure misread: the other's text holds the true one, and both claim the same debt.
    private func isMisdated(_ a: LinkingProfile, _ b: LinkingProfile) -> Bool {
        guard let mine = a.dateActe, let other = b.dateActe,
            a.traces.dates.contains(other) || b.traces.dates.contains(mine)
        else { return false }
        return a.debts.contains { debt in b.debts.contains { $0.champ == debt.champ } }
    }

    /// No date or debt that both name in other terms; one misread figure is forgiven, and leading ones cut off a sum.
    private func factsAgree(_ a: LinkingProfile, _ b: LinkingProfile) -> Bool {
        let dates = [(a.dateActe, b.dateActe), (a.audience, b.audience), (a.dateCommandement, b.dateCommandement)]
        for case (let mine?, let other?) in dates where dateCloseness(mine, other) < .near { return false }
        for debt in a.debts {
            guard let other = b.debts.first(where: { $0.champ == debt.champ }) else { continue }
            guard isSameSum(debt.amount, other.amount) else { return false }
        }
        return true
    }

    private func isSameSum(_ a: Montant, _ b: Montant) -> Bool {
        let (mine, theirs) = (String(a.cents), String(b.cents))
        if mine.utf8.count == theirs.utf8.count { return zip(mine.utf8, theirs.utf8).count { $0 != $1 } <= 1 }
        // « 9 392,82 » read as « 392,82 ».
        let (shorter, longer) = mine.utf8.count < theirs.utf8.count ? (mine, theirs) : (theirs, mine)
        return shorter.utf8.count >= 5 && longer.hasSuffix(shorter)
    }

    /// The act for the husband and the act for the wife read alike but are two.
    private func addresseesAgree(_ a: LinkingProfile, _ b: LinkingProfile) -> Bool {
        let fewer = a.tenants.count <= b.tenants.count ? a : b
        let more = a.tenants.count <= b.tenants.count ? b : a
        return fewer.tenants.allSatisfy { person in
            let evidence = householdEvidence([person], more.tenants)
            return !evidence.contains { [.givenDiffers, .spousesPossible, .peopleDiffer].contains($0) }
        }
    }

    /// Share of the facts of the paper with fewer that the other repeats.
    func sharedFacts(_ a: LinkingProfile, _ b: LinkingProfile) -> Double {
        let (mine, others) = (a.traces.facts, b.traces.facts)
        let fewer = min(mine.count, others.count)
        return fewer == 0 ? 0 : Double(mine.intersection(others).count) / Double(fewer)
    }
}
