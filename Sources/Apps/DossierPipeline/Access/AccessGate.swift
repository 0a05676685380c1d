public import AccessModel
package import DossierModel
package import DossierStore
import PageModel

/// The one place where permission is asked and the audit entry is written: every act on a store passes here, and its entry
/// stands in the same transaction as the act.
public struct AccessGate: Sendable {
    /// Who acts. Rights are asked anew for every act: a role taken away counts at once.
    public let account: AccountID
    /// Who acts together with them, for acts that take two.
    let second: AccountID?
    package let store: DossierStore
    package let table: AccessTable

    package init(_ account: AccountID, second: AccountID? = nil, store: DossierStore, table: AccessTable) {
        self.account = account
        self.second = second
        self.store = store
        self.table = table
    }

    /// Does `work` if the account may do `act` on `subject`, and notes it: all in one transaction. Acts that fail leave
    /// nothing, refused ones an entry.
    ///
    /// - Parameters:
    ///   - amount: how many things the act is about.
    ///   - detail: a code; see `AuditEntry`.
    /// - Throws: `AccessError`; what `work` throws.
    package func perform<Result>(
        _ act: Act, on subject: AccessSubject? = nil, amount: Int = 1, detail: String? = nil,
        _ work: (DossierStore) throws -> Result
    ) throws -> Result {
        try noting(act, subject) {
            try store.transaction {
                try require(act, on: subject)
                let result = try work(store)
                try store.record(entry(act, on: subject, amount: amount, detail: detail))
                return result
            }
        }
    }

    /// Gives those things that `work` finds within reach, noted as one entry with their count before they are handed out.
    package func list<Element>(
        _ act: Act, _ work: (DossierStore, Reach) throws -> [Element]
    ) throws -> [Element] {
        try noting(act, nil) {
            let found = try work(store, try require(act, on: nil))
            try store.record(entry(act, on: nil, amount: found.count, detail: "list"))
            return found
        }
    }

    /// Does work of many transactions: noted before it begins and, with its amount, when it has ended.
    ///
    /// - Parameter detail: a code for what the act does not say; see `AuditEntry`.
    package func performLong<Result>(
        _ act: Act, on subject: AccessSubject? = nil, detail: String? = nil, amount: (Result) -> Int = { _ in 1 },
        _ work: () async throws -> Result
    ) async throws -> Result {
        let (begin, end) = (Self.joined(detail, "begin"), Self.joined(detail, "end"))
        try perform(act, on: subject, amount: 0, detail: begin) { _ in }
        do {
            let result = try await work()
            try store.record(entry(act, on: subject, amount: amount(result), detail: end))
            return result
        } catch {
            // What stopped the work may stop this too; that it began is noted, and the error must be told.
            try? store.record(entry(act, error is AccessError ? .refused : .failed, on: subject, detail: end))
            throw error
        }
    }

    /// Whether the account may do this act on anything at all: for showing what is offered.
    public func offers(_ act: Act) throws -> Bool {
        guard let principal = try store.activePrincipal(account) else { return false }
        return table.reach(of: principal, for: act) != .nothing
    }

    /// Throws unless the account may do this act on the subject; notes nothing.
    ///
    /// - Returns: which data the act may be done on.
    @discardableResult
    package func require(_ act: Act, on subject: AccessSubject?) throws -> Reach {
        let label = table.label(of: act)
        guard let principal = try store.activePrincipal(account) else { throw AccessError.refused(act, label: label) }
        let reach = table.reach(of: principal, for: act)
        guard reach != .nothing else { throw AccessError.refused(act, label: label) }
        if table.needsTwoRoles(act) { try requireSecond(act, beside: principal, label: label) }
        if let subject, reach != .everything, try !subject.isWithin(reach, store) {
            throw AccessError.outOfReach(subject: subject.label)
        }
        return reach
    }

    private func requireSecond(_ act: Act, beside first: Principal, label: String) throws {
        guard let second, second != account, let other = try store.activePrincipal(second) else {
            throw AccessError.secondRoleMissing(act, label: label)
        }
        let allowed = { (principal: Principal) in
            principal.roles.filter { table.scope(of: act, for: $0) != .none }
        }
        // Two roles between two people: each brings one that the other need not have.
        let isPair = allowed(first).contains { mine in allowed(other).contains { $0 != mine } }
        guard isPair else { throw AccessError.secondRoleMissing(act, label: label) }
    }

    private func noting<Result>(
        _ act: Act, _ subject: AccessSubject?, _ work: () throws -> Result
    ) throws -> Result {
        do {
            return try work()
        } catch let refusal as AccessError {
            try store.record(entry(act, .refused, on: subject))
            throw refusal
        }
    }

    private func entry(
        _ act: Act, _ outcome: AuditEntry.Outcome = .done, on subject: AccessSubject?, amount: Int = 1,
        detail: String? = nil
    ) -> AuditEntry {
        AuditEntry(
            .act(act), by: account, outcome: outcome, on: subject?.target, amount: amount,
            detail: Self.joined(detail, second.map { "with=\($0.rawValue)" }))
    }

    private static func joined(_ codes: String?...) -> String? {
        let given = codes.compactMap(\.self)
        return given.isEmpty ? nil : given.joined(separator: " ")
    }
}

/// What an act is done on.
package enum AccessSubject: Hashable, Sendable {
    case dossier(DossierID)
    case acte(ActeID)
    case source(SourceID)
    case page(Int, of: SourceID)
    case account(AccountID)

    var target: AuditEntry.Target {
        switch self {
        case .dossier(let id): .dossier(id)
        case .acte(let id): .acte(id)
        case .source(let id), .page(_, let id): .source(id)
        case .account(let id): .account(id)
        }
    }

    /// French, with its article.
    var label: String {
        switch self {
        case .dossier(let id): "Le dossier \(id.rawValue)"
        case .acte(let id): "L'acte \(id.rawValue)"
        case .source(let id): "Le fichier \(id.rawValue)"
        case .page(let number, let id): "La page \(number) du fichier \(id.rawValue)"
        case .account: "Le compte"
        }
    }

    func isWithin(_ reach: Reach, _ store: DossierStore) throws -> Bool {
        switch self {
        case .dossier(let id): try store.isWithin(reach, id)
        case .acte(let id): try store.isWithin(reach, id)
        case .source(let id): try store.isWithin(reach, id)
        case .page(let number, let id): try store.isWithin(reach, page: number, of: id)
        // Accounts belong to no organisation: only who may do it to all may do it to one.
        case .account: false
        }
    }
}
