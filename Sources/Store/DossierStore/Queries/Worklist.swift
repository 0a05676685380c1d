public import AccessModel
public import DossierModel
import Foundation
import GRDB
import Vault

extension DossierStore {
    /// Replaces the lines of these dossiers, all at once.
    public func saveLines(_ lines: [DossierID: DossierLine]) throws {
        try write { db in
            for (id, line) in lines.sorted(by: { $0.key < $1.key }) { try save(line, of: dossierRow(id, db), db) }
        }
    }

    /// Dossiers without a line, such as those of an older store. Sorted.
    public func dossiersWithoutLine() throws -> [DossierID] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT id FROM dossier WHERE id NOT IN (SELECT dossier_id FROM dossier_line)"
            )
            .map { try dossierID($0, db) }.sorted()
        }
    }

    /// One page of the list, of the dossiers within reach. Opens nothing but the headings of its own rows.
    public func worklist(_ query: WorklistQuery, within reach: Reach) throws -> Worklist {
        try read { db in
            let sql = WorklistSQL(query: query, reach: reach)
            let ids = try String.fetchAll(db, sql: sql.page, arguments: sql.arguments)
            guard let counts = try Row.fetchOne(db, sql: sql.counts, arguments: sql.countArguments) else {
                throw StoreError.unreadable(table: "dossier_line", row: "")
            }
            return Worklist(
                rows: try ids.map { try worklistRow($0, db) },
                counts: Dictionary(
                    uniqueKeysWithValues: WorklistQuery.Filter.allCases.map { ($0, counts[$0.rawValue] ?? 0) }),
                territories: try String.fetchAll(db, sql: sql.territories, arguments: sql.placeArguments))
        }
    }

    /// The lines of these dossiers, in their order; those without one are left out.
    public func lines(of ids: [DossierID]) throws -> [Worklist.Row] {
        try read { db in
            try ids.compactMap { id in
                let row = try dossierRow(id, db)
                let hasLine = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM dossier_line WHERE dossier_id = ?)", arguments: [row])
                return hasLine == true ? try worklistRow(row, db) : nil
            }
        }
    }

    private func worklistRow(_ dossier: String, _ db: Database) throws -> Worklist.Row {
        let statement = try db.cachedStatement(sql: "SELECT * FROM dossier_line WHERE dossier_id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [dossier]) else {
            throw StoreError.unreadable(table: "dossier_line", row: dossier)
        }
        let heading = try sealer.open(DossierLine.Heading.self, row["sealed_heading"], at: .line(dossier))
        let day = { (column: String) in (row[column] as String?).flatMap(CalendarDate.init(iso:)) }
        let line = DossierLine(
            heading: heading, obligation: row["obligation"], papers: row["paper_count"],
            hasCommandement: row["has_commandement"], hasAssignation: row["has_assignation"],
            fields: row["field_count"], doubtful: row["doubtful_count"], findings: row["finding_count"],
            days: .init(
                hearing: day("hearing_date"), commandementEnd: day("commandement_end"), interview: day("interview_due"),
                sending: day("sending_due")))
        guard let line else { throw StoreError.unreadable(table: "dossier_line", row: dossier) }
        return Worklist.Row(
            id: try dossierID(dossier, db), line: line, contacts: row["contact_count"])
    }

    private func save(_ line: DossierLine, of dossier: String, _ db: Database) throws {
        guard
            let key = try Data.fetchOne(db, sql: "SELECT key FROM dossier WHERE id = ?", arguments: [dossier])
                .flatMap(KeyID.init(bytes:))
        else { throw StoreError.unreadable(table: "dossier", row: dossier) }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO dossier_line (dossier_id, obligation, paper_count, has_commandement,
                    has_assignation, field_count, doubtful_count, finding_count, contact_count, hearing_date,
                    commandement_end, interview_due, sending_due, sealed_heading)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                dossier, line.obligation, line.papers, line.hasCommandement, line.hasAssignation, line.fields,
                line.doubtful, line.findings, try contactCount(ofRow: dossier, db), line.days.hearing?.iso,
                line.days.commandementEnd?.iso,
                line.days.interview?.iso, line.days.sending?.iso,
                try sealer.seal(line.heading, under: key, at: .line(dossier)),
            ])
    }
}

/// The statements behind one page of the list.
private struct WorklistSQL {
    let query: WorklistQuery
    let reach: Reach

    /// A day that is missing stands behind all others.
    private static let never = "'9999-12-31'"

    private static let lines = """
        SELECT line.*, line.dossier_id AS line_id,
            min(iif(commandement_end >= :today AND NOT has_assignation, commandement_end, \(never)),
                iif(interview_due >= :today, interview_due, \(never)), iif(sending_due >= :today, sending_due, \(never)),
                iif(hearing_date >= :today, hearing_date, \(never))) AS next_due,
            coalesce(hearing_date >= :today, 1) AND coalesce(interview_due < :today, 0) + coalesce(sending_due < :today, 0)
                AS is_late,
            coalesce(hearing_date BETWEEN :today AND :horizon, 0) AS is_soon
        FROM dossier_line AS line
        """

    private var lines: String { "\(Self.lines) WHERE \(placed(reached, inTerritory))" }

    private var reached: String? {
        guard reach != .everything else { return nil }
        return
            "(owner IN (SELECT value FROM json_each(:owners)) OR territory IN (SELECT value FROM json_each(:places)))"
    }

    private var inTerritory: String? { query.territory == nil ? nil : "territory = :territory" }

    /// The line itself tells where a dossier lies; of one that lies in several places, one that fits is enough.
    private func placed(_ conditions: String?...) -> String {
        let wanted = conditions.compactMap(\.self)
        guard !wanted.isEmpty else { return "1" }
        let condition = wanted.joined(separator: " AND ")
        return """
            iif(place_count < 2, \(condition), EXISTS (SELECT 1 FROM dossier_line_place
                WHERE dossier_line_place.dossier_id = line.dossier_id AND \(condition)))
            """
    }

    /// Those that a list within reach can be narrowed to.
    var territories: String {
        """
        SELECT DISTINCT territory FROM dossier_line AS line WHERE place_count < 2 AND \(reached ?? "1")
        UNION SELECT territory FROM dossier_line_place WHERE \(reached ?? "1")
        EXCEPT SELECT '' ORDER BY territory
        """
    }

    var page: String {
        """
        SELECT dossier_id FROM (\(lines)) WHERE \(condition(query.filter)) ORDER BY \(order), dossier_id
        LIMIT :limit OFFSET :offset
        """
    }

    var counts: String {
        let sums = WorklistQuery.Filter.allCases.map { "sum(coalesce(\(condition($0)), 0)) AS \($0.rawValue)" }
        return "SELECT \(sums.joined(separator: ", ")) FROM (\(lines))"
    }

    var arguments: StatementArguments {
        countArguments + ["limit": query.pageSize, "offset": query.page * query.pageSize]
    }

    var countArguments: StatementArguments {
        var arguments: StatementArguments = [
            "today": query.today.iso, "account": query.account,
            "horizon": query.today.adding(days: query.hearingWithin)?.iso ?? query.today.iso,
        ]
        if let territory = query.territory { arguments += ["territory": territory] }
        return arguments + placeArguments
    }

    var placeArguments: StatementArguments {
        guard case .within(let organisations, let territories) = reach else { return [:] }
        return [
            "owners": Self.list(organisations.map(\.rawValue)), "places": Self.list(territories.map(\.rawValue)),
        ]
    }

    /// Codes hold nothing that JSON would have to escape.
    private static func list(_ codes: [String]) -> String {
        "[\(codes.sorted().map { "\"\($0)\"" }.joined(separator: ","))]"
    }

    private func condition(_ filter: WorklistQuery.Filter) -> String {
        switch filter {
        case .all: ":account IS NOT NULL"
        case .late: "is_late"
        case .hearingSoon: "is_soon"
        case .doubtful: "doubtful_count > 0"
        case .notContacted: "has_commandement AND NOT has_assignation AND contact_count = 0"
        case .mine: Self.mine
        }
    }

    /// Whatever the account said about a paper or noted: what somebody began, they go on with.
    private static let mine = """
        line_id IN (SELECT dossier_acte.dossier_id FROM (
                SELECT acte_id FROM correction WHERE author = :account
                UNION SELECT acte_id FROM journal_entry WHERE author = :account) AS spoken
            JOIN standing_acte ON standing_acte.id = spoken.acte_id
            JOIN dossier_acte ON dossier_acte.acte_id = standing_acte.current_id)
        """

    private var order: String {
        switch query.order {
        case .deadline: "next_due, doubtful_count DESC"
        case .doubt: "doubtful_count DESC, next_due"
        // Those to come first, then the latest that went by.
        case .hearing: "iif(hearing_date >= :today, hearing_date, \(Self.never)), hearing_date DESC, next_due"
        }
    }
}

extension SealedPlace {
    fileprivate static func line(_ row: String) -> SealedPlace {
        SealedPlace(table: "dossier_line", column: "sealed_heading", row: row)
    }
}
