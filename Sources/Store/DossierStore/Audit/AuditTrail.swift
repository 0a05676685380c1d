import AccessModel
public import DossierModel
import Foundation
import GRDB
import Synchronization
import Vault

/// The chained trail of one store, and its head beside the keys.
final class AuditTrail: Sendable {
    let key: AuditKey
    let head: AuditHeadFile
    /// What the present transaction of this store added: the last entry before it, and its own last one.
    private let added = Mutex<(before: AuditHead, last: AuditHead)?>(nil)

    init(key: AuditKey, head: AuditHeadFile) {
        self.key = key
        self.head = head
    }

    static let columns = [
        "position", "made_at", "account", "event", "outcome", "target_kind", "target", "amount", "detail",
    ]

    /// All that an entry says, without doubt where one value ends and the next begins.
    static func content(_ values: some Sequence<DatabaseValue>) -> Data {
        values.reduce(into: Data()) { $1.appendUnmistakably(to: &$0) }
    }

    static func content(_ row: Row) -> Data { content(columns.map { row[$0] as DatabaseValue }) }

    /// The last entry; of an empty trail, its beginning.
    func last(_ db: Database) throws -> AuditHead {
        let statement = try db.cachedStatement(sql: "SELECT position, link FROM audit ORDER BY position DESC LIMIT 1")
        return try Row.fetchOne(statement).map { AuditHead(position: $0["position"], link: $0["link"]) }
            ?? AuditHead(position: 0, link: key.beginning)
    }

    /// Whether this head is an entry of the trail, or its beginning.
    func holds(_ head: AuditHead, _ db: Database) throws -> Bool {
        if head.position == 0 { return head.link == key.beginning }
        return try Data.fetchOne(db, sql: "SELECT link FROM audit WHERE position = ?", arguments: [head.position])
            == head.link
    }

    /// - Parameter values: of all columns but the position, in their order.
    func append(_ values: [DatabaseValue], _ db: Database) throws {
        let before = try last(db)
        let full = [(before.position + 1).databaseValue] + values
        let link = key.link(after: before.link, Self.content(full))
        let marks = databaseQuestionMarks(count: full.count + 1)
        let statement = try db.cachedStatement(
            sql: "INSERT INTO audit (\(Self.columns.joined(separator: ", ")), link) VALUES (\(marks))")
        try statement.execute(arguments: StatementArguments(full + [link.databaseValue]))
        keep(AuditHead(position: before.position + 1, link: link), after: before, db)
    }

    /// Moves the head on once the transaction is on disk.
    private func keep(_ last: AuditHead, after before: AuditHead, _ db: Database) {
        let isFirst = added.withLock { added in
            defer { added = (added?.before ?? before, last) }
            return added == nil
        }
        guard isFirst else { return }
        db.afterNextTransaction { [self] db in
            moveHead(db)
        } onRollback: { [self] _ in
            added.withLock { $0 = nil }
        }
    }

    /// A head that is not in the trail stays as it is: it is the proof that something is missing. One that cannot be
    /// written stays behind, which is no fault of the trail; the next entry moves it.
    private func moveHead(_ db: Database) {
        let taken = added.withLock { added in
            defer { added = nil }
            return added
        }
        guard let taken else { return }
        do {
            let known = try head.read()
            guard try known.map({ try holds($0, db) }) ?? (taken.before.position == 0) else { return }
            try head.advance(to: taken.last)
        } catch {}
    }
}

extension DossierStore {
    /// Adds an entry to the audit trail: in the present transaction of this store where there is one, else in its own.
    public func record(_ entry: AuditEntry) throws { try write { db in try record(entry, db) } }

    /// For what writes by itself: the entry stands or falls with the transaction.
    func record(_ entry: AuditEntry, _ db: Database) throws {
        let (kind, target) = auditTarget(entry.target)
        let values: [(any DatabaseValueConvertible)?] = [
            now().seconds, entry.account?.rawValue, entry.event.code, entry.outcome.rawValue, kind, target,
            entry.amount,
            entry.detail,
        ]
        try trail.append(values.map { $0?.databaseValue ?? .null }, db)
    }

    /// The kind and the opaque name of a target: never an id that derives from content.
    private func auditTarget(_ target: AuditEntry.Target?) -> (kind: String?, target: String?) {
        switch target {
        case .dossier(let id): ("dossier", id.leastActe.map(auditToken) ?? "unknown")
        case .acte(let id): ("acte", auditToken(id))
        case .source(let id): ("source", id.rawValue)
        case .account(let id): ("account", id.rawValue)
        case nil: (nil, nil)
        }
    }

    private func auditToken(_ id: ActeID) -> String {
        lookup.acte.digest(id.rawValue).bytes.prefix(16).hexadecimal
    }

    /// The entries, newest first.
    ///
    /// - Parameters:
    ///   - dossier: only those about the dossier as it is now, or about one of its acts.
    ///   - position: only older ones than that at this position.
    public func auditRecords(
        of dossier: DossierID? = nil, before position: Int = .max, limit: Int
    ) throws -> [AuditRecord] {
        try read { db in
            guard let dossier else {
                return try Row.fetchAll(
                    db, sql: "SELECT * FROM audit WHERE position < ? ORDER BY position DESC LIMIT ?",
                    arguments: [position, limit]
                )
                .map(Self.auditRecord)
            }
            let targets = try members(ofRow: try dossierRow(dossier, db), db).map { member in
                auditToken(try acteID(member.acte, db))
            }
            let marks = databaseQuestionMarks(count: targets.count)
            return try Row.fetchAll(
                db,
                sql: "SELECT * FROM audit WHERE target IN (\(marks)) AND position < ? ORDER BY position DESC LIMIT ?",
                arguments: StatementArguments(targets) + [position, limit]
            )
            .map(Self.auditRecord)
        }
    }

    private static func auditRecord(_ row: Row) throws -> AuditRecord {
        guard let outcome = AuditEntry.Outcome(rawValue: row["outcome"]) else {
            throw StoreError.unreadable(table: "audit", row: "\(row["position"] as Int)")
        }
        return AuditRecord(
            position: row["position"], madeAt: Date(seconds: row["made_at"]),
            account: (row["account"] as String?).map { AccountID(rawValue: $0) }, event: row["event"], outcome: outcome,
            targetKind: row["target_kind"], target: row["target"], amount: row["amount"], detail: row["detail"])
    }
}
