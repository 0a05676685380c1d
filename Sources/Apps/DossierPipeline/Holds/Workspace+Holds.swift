import AccessModel
public import DossierModel
public import DossierStore

/// Somebody else works on the dossier: it may be read, and nothing of it changed.
public struct HeldElsewhere: Error, Hashable, Sendable, CustomStringConvertible {
    public let hold: DossierHold
    public var description: String {
        "Quelqu'un d'autre a pris ce dossier : vous pouvez le lire ; rien n'a été enregistré."
    }
}

extension ActingWorkspace {
    /// Takes a dossier, so that nobody else changes it meanwhile; taken again, it is held on.
    ///
    /// - Returns: the hold that stands: the account's own, or the one of whoever came first.
    public func takeDossier(_ id: DossierID) throws -> DossierHold {
        try perform(.correct, on: .dossier(id), detail: "take") { store in
            try store.take(id, for: account, delay: steps.settings.hold.seconds)
        }
    }

    /// Gives a dossier back that the account took.
    public func leaveDossier(_ id: DossierID) throws {
        try perform(.correct, on: .dossier(id), detail: "leave") { try $0.letGo(id, by: account) }
    }

    /// Who holds a dossier; nil when nobody does.
    public func hold(of id: DossierID) throws -> DossierHold? {
        try perform(.seeDossier, on: .dossier(id), detail: "hold") { store in
            try store.hold(of: id, delay: steps.settings.hold.seconds)
        }
    }

    /// Within the transaction of a change: throws `HeldElsewhere` when somebody else holds the dossier, and holds on for
    /// the account when it holds it itself.
    func requireFree(_ id: DossierID?, in store: DossierStore) throws {
        let delay = steps.settings.hold.seconds
        guard let id, let hold = try store.hold(of: id, delay: delay) else { return }
        guard hold.account == account else { throw HeldElsewhere(hold: hold) }
        _ = try store.take(id, for: account, delay: delay)
    }
}
