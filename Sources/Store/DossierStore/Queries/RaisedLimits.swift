import GRDB
public import PageModel

extension DossierStore {
    /// The limits that a person raised for this source; nil when nobody did.
    public func raisedLimits(of id: SourceID) throws -> RaisedLimits? {
        try read { db in
            let text = try String.fetchOne(
                db, sql: "SELECT raised_limits FROM source WHERE id = ?", arguments: [id.rawValue])
            return text.flatMap { RaisedLimits($0.split(separator: " ").map(String.init)) }
        }
    }

    /// What was raised for sources of this size: a file over the usual limit need not be hashed to tell that nobody asked for it.
    public func raisedLimits(byteCount: Int) throws -> [RaisedLimits] {
        try read { db in
            try String.fetchAll(
                db, sql: "SELECT raised_limits FROM source WHERE byte_count = ? AND raised_limits IS NOT NULL",
                arguments: [byteCount]
            ).compactMap { RaisedLimits($0.split(separator: " ").map(String.init)) }
        }
    }

    /// The pages (1-based) of a source that were given up, in order.
    public func unreadPages(of id: SourceID) throws -> [Int] {
        try read { db in
            try Int.fetchAll(
                db, sql: "SELECT number FROM page WHERE source_id = ? AND text_source = ? ORDER BY number",
                arguments: [id.rawValue, PageText.Source.unread.rawValue])
        }
    }
}
