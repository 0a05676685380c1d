import Foundation
import GRDB
public import Vault

/// What is wrong with an audit trail.
public enum AuditFault: Error, Hashable, Sendable {
    /// The first entry that is not as it was written, or not where it was written.
    case broken(position: Int)
    /// Entries are missing at the end: the trail once reached this position.
    case cut(from: Int, to: Int)
    /// The trail was replaced by another from before this position on.
    case replaced(position: Int)
    /// There are entries, but no head beside the keys.
    case headMissing
    /// There are accounts, but no entries.
    case emptied
    /// The head kept elsewhere is not in the trail.
    case exportedHeadMissing(position: Int)
}

extension AuditFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .broken(let position):
            "L'entrée \(position) a été modifiée, ajoutée, supprimée ou déplacée."
        case .cut(let from, let to):
            "Les entrées \(from) à \(to) manquent : la base a été coupée, ou remplacée par une copie plus ancienne."
        case .replaced(let position):
            "L'entrée \(position) n'est pas celle qui avait été écrite : la base a été remplacée."
        case .headMissing: "La tête du journal manque dans le dossier des clés."
        case .emptied: "Le journal est vide alors que des comptes existent."
        case .exportedHeadMissing(let position):
            "La tête conservée à part (entrée \(position)) n'est pas dans ce journal : il a été coupé ou remplacé."
        }
    }
}

/// What a check of the audit trail found.
public struct AuditVerification: Sendable {
    public let head: AuditHead
    public let faults: [AuditFault]
}

extension DossierStore {
    /// The last entry of the trail.
    public func auditHead() throws -> AuditHead { try read(trail.last) }

    /// Checks every entry against the chain, and the trail against its head and a head kept elsewhere.
    public func verifyAudit(against exported: AuditHead? = nil) throws -> AuditVerification {
        // First the head: entries that others add meanwhile can only be more than it tells of.
        let head = try trail.head.read()
        return try read { db in
            var faults = try chainFault(db).map { [$0] } ?? []
            faults += try headFault(head, db).map { [$0] } ?? []
            if let exported, try !trail.holds(exported, db) {
                faults.append(.exportedHeadMissing(position: exported.position))
            }
            return AuditVerification(head: try trail.last(db), faults: faults)
        }
    }

    /// The first entry that does not follow from those before it.
    func chainFault(_ db: Database) throws -> AuditFault? {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY position")
        var (position, link) = (0, trail.key.beginning)
        while let row = try rows.next() {
            position += 1
            guard row["position"] == position, trail.key.link(after: link, AuditTrail.content(row)) == row["link"]
            else {
                return .broken(position: position)
            }
            link = row["link"]
        }
        return nil
    }

    private func headFault(_ head: AuditHead?, _ db: Database) throws -> AuditFault? {
        let last = try trail.last(db)
        guard let head else {
            if last.position > 0 { return .headMissing }
            let hasAccounts = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM account)") ?? false
            return hasAccounts ? .emptied : nil
        }
        if head.position > last.position { return .cut(from: last.position + 1, to: head.position) }
        return try trail.holds(head, db) ? nil : .replaced(position: head.position)
    }

    /// Goes on from the trail as it is, on the word of a person, and says so in it: after a backup was put back or the
    /// keys were recovered. What is missing is told by the entry.
    public func acceptAudit(by entry: (_ missing: Int) -> AuditEntry) throws {
        let head = try trail.head.read()
        let new = try write { db in
            let missing = max(0, (head?.position ?? 0) - (try trail.last(db).position))
            try record(entry(missing), db)
            return try trail.last(db)
        }
        try trail.head.replace(with: new)
    }
}
