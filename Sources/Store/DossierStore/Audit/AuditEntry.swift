public import AccessModel
public import DossierModel
public import Foundation

/// What happened, for the audit trail: an act of the table, or what the table does not decide.
public enum AuditEvent: Hashable, Sendable {
    case act(Act)
    case login
    case failedLogin
    case logout
    /// The first account, made for the first system user.
    case firstAccount
    case keyUse
    /// A person says that the trail goes on from here although its head was not the expected one.
    case trailAccepted

    /// As it stands in the trail.
    public var code: String {
        switch self {
        case .act(let act): act.rawValue
        case .login: "login"
        case .failedLogin: "failed_login"
        case .logout: "logout"
        case .firstAccount: "first_account"
        case .keyUse: "key_use"
        case .trailAccepted: "trail_accepted"
        }
    }
}

/// One entry of the audit trail: ids, kinds and counts, never what identifies a person.
public struct AuditEntry: Hashable, Sendable {
    public enum Outcome: String, CaseIterable, Sendable {
        case done
        case refused
        case failed

        /// French.
        public var label: String {
            switch self {
            case .done: "fait"
            case .refused: "refusé"
            case .failed: "échoué"
            }
        }
    }

    /// What was acted upon.
    public enum Target: Hashable, Sendable {
        case dossier(DossierID)
        case acte(ActeID)
        case source(SourceID)
        case account(AccountID)
    }

    public let event: AuditEvent
    /// Nil where nobody is known yet, as at a login that failed.
    public let account: AccountID?
    public let outcome: Outcome
    public let target: Target?
    /// How many things this one entry stands for: the files of an import, the lines of a list.
    public let amount: Int
    /// A code for what the rest does not say: lower-case letters, digits, `_=., -`.
    public let detail: String?

    /// - Precondition: `detail` holds no other characters than those; it is never text that somebody typed or read.
    public init(
        _ event: AuditEvent, by account: AccountID?, outcome: Outcome = .done, on target: Target? = nil,
        amount: Int = 1, detail: String? = nil
    ) {
        self.event = event
        self.account = account
        self.outcome = outcome
        self.target = target
        self.amount = amount
        self.detail = detail
    }
}

/// An entry as it stands in the trail.
public struct AuditRecord: Hashable, Sendable {
    public let position: Int
    public let madeAt: Date
    public let account: AccountID?
    /// The code of an event.
    public let event: String
    public let outcome: AuditEntry.Outcome
    public let targetKind: String?
    /// Opaque: of an act or a dossier, a keyed token.
    public let target: String?
    public let amount: Int
    public let detail: String?
}
