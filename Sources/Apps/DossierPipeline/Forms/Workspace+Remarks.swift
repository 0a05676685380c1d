import AccessModel
public import DossierModel
import DossierStore

/// The dossier whose diagnostic the written remarks in a file go with.
struct RemarkTarget: Hashable, Sendable, Codable {
    /// A paper of the dossier: the dossier's own name may change while the file waits.
    let neighbour: ActeID
    let author: RemarkAuthor
}

extension ActingWorkspace {
    /// Says that a paper of a dossier holds written remarks that go with its diagnostic, or that it does not after all.
    ///
    /// - Throws: `StoreError.unknownActe` for a paper of another dossier; `HeldElsewhere` while somebody else holds it.
    public func note(_ remark: WrittenRemark, withdrawn: Bool = false, in id: DossierID) throws {
        try perform(.note, on: .dossier(id), detail: withdrawn ? "detach_remark" : "attach_remark") { store in
            try requireFree(id, in: store)
            guard try store.dossierID(of: remark.acte) == id else { throw StoreError.unknownActe(remark.acte) }
            try store.note(remark, withdrawn: withdrawn, on: today, author: author)
        }
    }

    /// - Throws: `HeldElsewhere` while somebody else holds the dossier.
    func remarkTarget(of author: RemarkAuthor, in id: DossierID) throws -> RemarkTarget {
        try perform(.note, on: .dossier(id), amount: 0, detail: "attach_remark") { store in
            try requireFree(id, in: store)
            guard let neighbour = try store.dossier(id).actes.map(\.id).min() else {
                throw StoreError.unknownDossier(id)
            }
            return RemarkTarget(neighbour: neighbour, author: author)
        }
    }

    /// Puts the papers of a file that was just read into the dossier it was sent for; they hold together from the next linking.
    ///
    /// - Returns: one French sentence when it stays out of the dossier; nil when all is well.
    func attach(_ source: SourceID, to target: RemarkTarget) throws -> String? {
        guard let dossier = try store.dossierID(of: target.neighbour) else {
            return "Le dossier n'existe plus : la pièce n'y est pas jointe."
        }
        return try perform(.note, on: .dossier(dossier), detail: "attach_remark") { store in
            let papers = try store.actes(of: source).map(\.id)
            guard !papers.isEmpty else { return "Aucune page lisible : rien n'est joint au dossier." }
            let homes = try papers.map { try store.dossierID(of: $0) }
            guard homes.allSatisfy({ $0 == nil || $0 == dossier }) else {
                return "Ce fichier est déjà dans un autre dossier : réunissez d'abord les deux dossiers."
            }
            for (paper, home) in zip(papers, homes) {
                if home == nil { try store.addDecision(.together, paper, target.neighbour, author: author) }
                try store.note(WrittenRemark(in: paper, of: target.author), on: today, author: author)
            }
            return nil
        }
    }
}
