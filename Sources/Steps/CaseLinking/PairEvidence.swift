import DossierModel
import FrenchText

/// Everything two papers say for and against being of one household.
struct PairEvidence: Sendable {
    let evidence: [Evidence]
    let score: Double
    /// Enough for one dossier, were nothing else known.
    let links: Bool
}

extension CaseLinker {
    /// Whether two papers would stand in one dossier, were nothing else known. Asked only of papers that share a key.
    public func links(_ a: LinkingProfile, _ b: LinkingProfile) -> Bool { compare(a, b).links }

    func weight(_ evidence: [Evidence]) -> Double {
        evidence.reduce(0) { $0 + (rules.weighing($1)?.weight ?? 0) }
    }

    func compare(_ a: LinkingProfile, _ b: LinkingProfile) -> PairEvidence {
        let evidence =
            personEvidence(a, b) + placeEvidence(a, b) + leaseEvidence(a, b) + procedureEvidence(a, b)
            + referenceEvidence(a, b) + moneyEvidence(a, b) + textEvidence(a, b) + landlordEvidence(a, b)
        let weighings = evidence.compactMap(rules.weighing)
        let secondary = a.isMainAct && b.isMainAct ? 1 : rules.thresholds.secondaryContradiction
        let score = weighings.reduce(0) { $0 + ($1.weight < 0 ? $1.weight * secondary : $1.weight) }
        let groups = Set(weighings.lazy.filter { $0.weight > 0 }.map(\.group))
        return PairEvidence(
            evidence: evidence, score: score,
            links: score >= rules.thresholds.merge && groups.count >= rules.thresholds.minimumGroups
                && !groups.isDisjoint(with: rules.thresholds.anchors)
                && weighings.contains { $0.identifies && $0.weight > 0 })
    }

    private func leaseEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        if let mine = a.dateBail, let other = b.dateBail {
            switch dateCloseness(mine, other) {
            case .same: return [.leaseSame]
            case .near: return [.leaseNear]
            case .alike, .none: return [.leaseDiffers]
            }
        }
        let inText = { (date: CalendarDate?, profile: LinkingProfile) in
            date.map { profile.dateBail == nil && profile.traces.dates.contains($0) } ?? false
        }
        return inText(a.dateBail, b) || inText(b.dateBail, a) ? [.leaseInText] : []
    }

    private func procedureEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        var evidence: [Evidence] = []
        if let mine = a.dateCommandement, let other = b.dateCommandement {
            // Two commandements of two days are two papers of one household as often as not.
            let bothOwn = a.kind == .commandementDePayer && b.kind == .commandementDePayer
            if mine == other {
                evidence.append(.commandementSame)
            } else if !bothOwn {
                evidence.append(.commandementDiffers)
            }
        } else if isInText(a.dateCommandement, of: b) || isInText(b.dateCommandement, of: a) {
            evidence.append(.commandementInText)
        }
        if a.audience != nil, a.audience == b.audience {
            evidence.append(.hearingSame)
        } else if isHearing(of: a, inTextOf: b) || isHearing(of: b, inTextOf: a) {
            evidence.append(.hearingInText)
        }
        if quotesAssignation(a, in: b) || quotesAssignation(b, in: a) { evidence.append(.assignationInText) }
        return evidence
    }

    private func isInText(_ date: CalendarDate?, of profile: LinkingProfile) -> Bool {
        date.map(profile.traces.dates.contains) ?? false
    }

    /// Only where the other paper's own hearing was not read.
    private func isHearing(of a: LinkingProfile, inTextOf b: LinkingProfile) -> Bool {
        b.audience == nil && isInText(a.audience, of: b)
    }

    private func quotesAssignation(_ a: LinkingProfile, in b: LinkingProfile) -> Bool {
        a.kind == .assignation && !b.isMainAct && isInText(a.dateActe, of: b)
    }

    private func referenceEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        var evidence: [Evidence] = []
        if a.numeroRG != nil, a.numeroRG == b.numeroRG { evidence.append(.rgSame) }
        if let mine = a.reference, mine == b.reference {
            evidence.append(mine.count >= 6 ? .referenceSame : .referenceShort)
        } else if isInText(a.reference, of: b) || isInText(b.reference, of: a) {
            evidence.append(.referenceInText)
        }
        return evidence
    }

    /// Only where the other paper's own reference was not read, and long enough not to recur by chance.
    private func isInText(_ reference: String?, of profile: LinkingProfile) -> Bool {
        guard let reference, reference.count >= 5, profile.reference == nil else { return false }
        return profile.traces.references.contains(reference)
    }

    private func moneyEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        var evidence: [Evidence] = []
        let (mine, others) = (telling(a), telling(b))
        if !mine.isDisjoint(with: others) {
            evidence.append(.amountSame)
        } else if !mine.isDisjoint(with: b.traces.amounts) || !others.isDisjoint(with: a.traces.amounts) {
            evidence.append(.amountInText)
        }
        if a.rent != nil, a.rent == b.rent { evidence.append(.rentSame) }
        return evidence
    }

    private func telling(_ profile: LinkingProfile) -> Set<Montant> {
        Set(profile.debts.filter(\.isTelling).map(\.amount))
    }

    /// Two scans of one paper say the same, even where no field was read. A few facts are no proof: papers of one office
    /// share its tariffs.
    private func textEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        guard a.kind == b.kind, min(a.traces.amounts.count, b.traces.amounts.count) >= 2,
            let likeness = a.sketch.similarity(to: b.sketch), likeness >= rules.rescans.sketch,
            sharedFacts(a, b) >= rules.rescans.facts
        else { return [] }
        return [.textSame]
    }

    private func landlordEvidence(_ a: LinkingProfile, _ b: LinkingProfile) -> [Evidence] {
        if let mine = a.siren, let other = b.siren, mine == other { return [.landlordSame] }
        guard !a.landlord.isEmpty, !b.landlord.isEmpty else {
            return isNamed(a.landlord, in: b.traces) || isNamed(b.landlord, in: a.traces) ? [.landlordInText] : []
        }
        let shorter = a.landlord.count <= b.landlord.count ? a.landlord : b.landlord
        let longer = a.landlord.count <= b.landlord.count ? b.landlord : a.landlord
        let shared = shorter.count { word in longer.contains { forms.closeness($0, word) >= .near } }
        return 5 * shared >= 3 * shorter.count ? [.landlordSame] : [.landlordDiffers]
    }

    /// Whether one run of capitalised words holds all telling words of a landlord's name.
    private func isNamed(_ landlord: [String], in traces: TextTraces) -> Bool {
        guard landlord.joined().utf8.count >= 6 else { return false }
        return traces.nameRuns.contains { run in
            landlord.allSatisfy { word in run.contains { forms.closeness($0, word) >= .near } }
        }
    }
}

extension CaseLinker {
    /// The evidence between two papers as text: names of the evidence and their sum, for tuning the rules.
    public func explain(_ a: LinkingProfile, _ b: LinkingProfile) -> String {
        let pair = compare(a, b)
        return pair.evidence.map(\.rawValue).joined(separator: " ") + " = \(pair.score)"
    }
}
