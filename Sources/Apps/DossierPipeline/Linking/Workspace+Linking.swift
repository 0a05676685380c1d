import AccessModel
import CaseLinking
public import DossierModel
import DossierStore
import Foundation

extension ActingWorkspace {
    /// How the papers of a dossier hang together.
    public func linkSheet(of id: DossierID) throws -> LinkSheet {
        try perform(.seeDossier, on: .dossier(id), detail: "link") { store in
            let dossier = try store.dossier(id)
            let actes = dossier.actes.map(\.id)
            let profiles = try ActeMaker(store: store, steps: steps).profiles(of: actes)
            let decided = try store.decisions(among: actes).compactMap {
                CaseMaker.decision($0.kind, $0.actes[0], $0.actes[1])
            }
            let pinned = try store.pins(among: actes).map { CaseLinking.LinkingDecision.pinned($0.acte, $0.name) }
            let linked = steps.linker.link(profiles: profiles, decisions: decided + pinned)
            return LinkSheet(
                dossier: dossier, reasons: linked.dossiers.flatMap(\.reasons), decisions: try linkSteps(of: actes),
                conflicts: linked.conflicts, near: try near(profiles, beside: id))
        }
    }

    /// Puts two dossiers together.
    ///
    /// - Throws: `HeldElsewhere` while somebody else holds one of them.
    public func merge(_ id: DossierID, with other: DossierID) throws -> LinkOutcome {
        let actes = try perform(.link, on: .dossier(id), detail: "merge") { store -> [ActeID] in
            try gate.require(.link, on: .dossier(other))
            for each in [id, other] { try requireFree(each, in: store) }
            let (own, others) = (try store.dossier(id).actes.map(\.id), try store.dossier(other).actes.map(\.id))
            guard id != other, let first = own.min(), let second = others.min() else { return own }
            try withdraw(store.decisions(among: own + others).filter { $0.kind == .apart }, in: store)
            try store.addDecision(.together, first, second, author: author)
            return own
        }
        return try linkAgain(around: actes)
    }

    /// Takes papers out of a dossier into one of their own.
    ///
    /// - Throws: `HeldElsewhere` while somebody else holds the dossier.
    public func separate(_ leaving: [ActeID], from id: DossierID) throws -> LinkOutcome {
        let actes = try perform(.link, on: .dossier(id), amount: leaving.count, detail: "separate") {
            store -> [ActeID] in
            try requireFree(id, in: store)
            let all = try store.dossier(id).actes.map(\.id)
            let gone = all.filter(leaving.contains)
            let staying = all.filter { !gone.contains($0) }
            for one in gone { for other in staying { try store.addDecision(.apart, one, other, author: author) } }
            guard !staying.isEmpty else { return all }
            // Nothing else moves: both parts hold, also where a paper of the other part was all that held them.
            for part in [gone, staying] {
                for (one, next) in zip(part, part.dropFirst()) {
                    try store.addDecision(.together, one, next, author: author)
                }
            }
            return staying
        }
        return try linkAgain(around: actes)
    }

    /// Takes back what somebody decided at one moment about papers of a dossier: the machine decides again.
    ///
    /// - Parameter step: the `id` of the decision.
    /// - Throws: `HeldElsewhere` while somebody else holds one of the dossiers.
    public func withdrawLink(_ step: Int, of id: DossierID) throws -> LinkOutcome {
        let actes = try perform(.link, on: .dossier(id), detail: "withdraw") { store -> [ActeID] in
            let own = try store.dossier(id).actes.map(\.id)
            let decided = try linkDecisions(of: own).filter { Self.step($0) == step }
            for acte in Set(decided.flatMap(\.actes)) {
                try gate.require(.link, on: .acte(acte))
                try requireFree(store.dossierID(of: acte), in: store)
            }
            try withdraw(decided, in: store)
            return own
        }
        return try linkAgain(around: actes)
    }
}

extension ActingWorkspace {
    private static func step(_ decision: StoredDecision) -> Int {
        Int(decision.madeAt.timeIntervalSince1970.rounded(.down))
    }

    private func withdraw(_ decisions: [StoredDecision], in store: DossierStore) throws {
        for decision in decisions {
            try store.addDecision(.withdrawn, decision.actes[0], decision.actes[1], author: author)
        }
    }

    /// Those that touch these papers, whatever dossier the other paper is in.
    private func linkDecisions(of actes: [ActeID]) throws -> [StoredDecision] {
        try store.decisions(among: store.component(of: actes)).filter { decision in
            [.together, .apart].contains(decision.kind) && decision.actes.contains(where: actes.contains)
        }
    }

    private func linkSteps(of actes: [ActeID]) throws -> [LinkStep] {
        let steps = Dictionary(grouping: try linkDecisions(of: actes), by: Self.step)
        return steps.compactMap { id, decisions in
            decisions.first.map { first in
                // Papers that leave a dossier are also said to stay together: the parting is what counts.
                let isTogether = decisions.allSatisfy { $0.kind == .together }
                let shown = decisions.filter { ($0.kind == .together) == isTogether }
                return LinkStep(
                    id: id, isTogether: isTogether, pairs: shown.map(\.actes), author: first.author,
                    madeAt: first.madeAt)
            }
        }.sorted { $0.madeAt > $1.madeAt }
    }

    private static let mostNear = 12

    private func near(
        _ profiles: [LinkingProfile], beside id: DossierID
    ) throws -> [(id: DossierID, heading: DossierLine.Heading)] {
        let keys = Set(profiles.flatMap { steps.linker.lookupKeys($0).sought.map(\.rawValue) })
        let found = Set(try store.candidates(forTokens: keys.sorted()).compactMap { try store.dossierID(of: $0) })
            .subtracting([id]).sorted()
        let reach = try gate.require(.seeDossier, on: nil)
        return try store.within(reach, found).prefix(Self.mostNear).map { ($0, try store.dossier($0).heading) }
    }

    /// While another process imports, linking is left to the end of that import.
    private func linkAgain(around actes: [ActeID]) throws -> LinkOutcome {
        guard try settleLinks(), let acte = actes.min(), let dossier = try store.dossierID(of: acte) else {
            return .later
        }
        return .settled(dossier)
    }

    /// - Returns: false when another process imports: it links at its end.
    func settleLinks() throws -> Bool {
        do {
            let lock = try store.acquireImporterLock()
            try CaseMaker(store: store, steps: steps, today: today).link()
            try store.releaseImporterLock(lock)
            return true
        } catch StoreError.importerBusy {
            return false
        }
    }
}
