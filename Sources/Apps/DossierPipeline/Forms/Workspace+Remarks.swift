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
    /// Says that a paper of a dossier holds written remarks that go with its diagnostic.
    ///
    /// - Throws: `StoreError.unknownActe` for a paper of another dossier; `HeldElsewhere` while somebody else holds it.
    public func attach(_ remark: WrittenRemark, to id: DossierID) throws {
        try perform(.note, on: .dossier(id), detail: "attach_remark") { store in
            try require(remark.acte, in: id, store)
            try store.attach(remark, on: today, author: author)
        }
    }

    /// Says that it does not after all.
    ///
    /// - Throws: as `attach` does.
    public func detach(_ remark: WrittenRemark, from id: DossierID) throws {
        try perform(.note, on: .dossier(id), detail: "detach_remark") { store in
            try require(remark.acte, in: id, store)
            try store.detach(remark, on: today, author: author)
        }
    }

    private func require(_ acte: ActeID, in id: DossierID, _ store: DossierStore) throws {
        try requireFree(id, in: store)
        guard try store.dossierID(of: acte) == id else { throw StoreError.unknownActe(acte) }
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
                try store.attach(WrittenRemark(in: paper, of: target.author), on: today, author: author)
            }
            return nil
        }
    }
}
