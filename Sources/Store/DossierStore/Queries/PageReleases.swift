public import DossierModel
import Foundation
import GRDB
import Vault

/// One page of a paper with the masked text that would leave.
public struct ReleasablePage: Hashable, Sendable {
    public let acte: ActeID
    /// 1-based within the file.
    public let page: Int
    public let maskedText: String

    public init(acte: ActeID, page: Int, maskedText: String) {
        self.acte = acte
        self.page = page
        self.maskedText = maskedText
    }

    fileprivate var content: String { "page release|\(acte.rawValue)|\(page)|\(maskedText)" }
}

extension DossierStore {
    /// Records that somebody looked at these pages and lets them leave. Again is no harm.
    ///
    /// - Parameter author: an account, by its opaque id.
    public func release(_ pages: [ReleasablePage], author: String) throws {
        try write { db in
            for page in pages {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO page_release (id, token, author, released_at) VALUES (?, ?, ?, ?)",
                    arguments: [RowID.random(), lookup.acte.digest(page.content).bytes, author, now().seconds])
            }
        }
    }

    /// Whether somebody let this very text go.
    public func isReleased(_ page: ReleasablePage) throws -> Bool {
        try read { db in
            try Int.fetchOne(
                db, sql: "SELECT 1 FROM page_release WHERE token = ?",
                arguments: [lookup.acte.digest(page.content).bytes])
                != nil
        }
    }
}
