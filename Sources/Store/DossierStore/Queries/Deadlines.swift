public import DossierModel
import GRDB

extension DossierStore {
    /// Replaces the deadlines of these dossiers, all at once.
    public func saveDeadlines(_ deadlines: [DossierID: [StoredDeadline]]) throws {
        try write { db in
            for (id, own) in deadlines.sorted(by: { $0.key < $1.key }) { try replace(own, of: dossierRow(id, db), db) }
        }
    }

    private func replace(_ deadlines: [StoredDeadline], of dossier: String, _ db: Database) throws {
        guard try self.deadlines(inRow: dossier, db) != deadlines.sorted(by: Self.precedes) else { return }
        try db.execute(sql: "DELETE FROM deadline WHERE dossier_id = ?", arguments: [dossier])
        for deadline in deadlines { try insert(deadline, into: dossier, db) }
    }

    /// Sorted by day, those without a day last.
    public func deadlines(of id: DossierID) throws -> [StoredDeadline] {
        try read { db in try deadlines(inRow: try dossierRow(id, db), db) }
    }

    private func insert(_ deadline: StoredDeadline, into dossier: String, _ db: Database) throws {
        let (day, missing): (String?, String?) =
            switch deadline.due {
            case .on(let date): (date.iso, nil)
            case .missing(let code): (nil, code)
            }
        try db.execute(
            sql: "INSERT INTO deadline (id, dossier_id, kind, due_date, missing_start, rule) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [RowID.random(), dossier, deadline.kind, day, missing, deadline.rule.description])
    }

    func deadlines(inRow dossier: String, _ db: Database) throws -> [StoredDeadline] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM deadline WHERE dossier_id = ?")
        return try Row.fetchAll(statement, arguments: [dossier]).map(Self.deadline).sorted(by: Self.precedes)
    }

    private static func deadline(_ row: Row) throws -> StoredDeadline {
        let day = (row["due_date"] as String?).flatMap(CalendarDate.init(iso:))
        let rule = (row["rule"] as String).split(separator: "@").map(String.init)
        guard
            let due = day.map(StoredDeadline.Due.on)
                ?? (row["missing_start"] as String?).map(StoredDeadline.Due.missing),
            rule.count == 2, let version = Int(rule[1])
        else { throw StoreError.unreadable(table: "deadline", row: row["id"]) }
        return StoredDeadline(kind: row["kind"], due: due, rule: RuleID(name: rule[0], version: version))
    }

    private static func precedes(_ a: StoredDeadline, _ b: StoredDeadline) -> Bool {
        switch (a.due, b.due) {
        case (.on(let x), .on(let y)) where x != y: x < y
        case (.on, .missing): true
        case (.missing, .on): false
        case (.missing(let x), .missing(let y)) where a.kind == b.kind: x < y
        default: a.kind < b.kind
        }
    }
}
