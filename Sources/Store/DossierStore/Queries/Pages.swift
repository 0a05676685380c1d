public import Foundation
import GRDB
public import PageModel
import Vault

/// A page as it comes out of reading.
public struct NewPage: Sendable {
    public let text: PageText
    /// The upright picture for the reviewer, encoded; nil when none is kept.
    public let image: Data?

    public init(text: PageText, image: Data?) {
        self.text = text
        self.image = image
    }
}

extension DossierStore {
    /// Stores pages of a source, in as many calls as suits the caller; a page stored before is replaced.
    public func savePages(_ pages: [NewPage], of id: SourceID) throws {
        let key = try read { db in try sourceKey(id, db) }
        let replaced = try blobs.whileWriting { () throws -> [String] in
            let images = try pages.map { page in try page.image.map { try writeBlob($0, under: key) } }
            try blobs.syncFolders(of: images.compactMap { $0?.name })
            return try write { db in
                let state = try sourceState(id, db)
                guard state == .registered || state == .read else { throw StoreError.wrongState(id, state) }
                let old = try zip(pages, images).compactMap { page, image in
                    try upsert(page.text, image: image, of: id, key: key, db)
                }
                return try releaseBlobs(old, db)
            }
        }
        try discardFiles(replaced)
    }

    /// - Returns: the picture that was there before.
    func upsert(
        _ text: PageText, image: BlobFolder.Stored?, of id: SourceID, key: KeyID, _ db: Database
    ) throws -> String? {
        let old = try Row.fetchOne(
            db, sql: "SELECT id, image_blob FROM page WHERE source_id = ? AND number = ?",
            arguments: [id.rawValue, text.number])
        let row: String = old?["id"] ?? RowID.random()
        let blob = try image.map { try insertBlob($0, kind: "page_image", db) }
        try db.execute(
            sql: """
                INSERT INTO page (id, source_id, number, text_source, confidence, width, height, sealed_text, image_blob)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (source_id, number) DO UPDATE SET text_source = excluded.text_source,
                    confidence = excluded.confidence, width = excluded.width, height = excluded.height,
                    sealed_text = excluded.sealed_text, image_blob = excluded.image_blob
                """,
            arguments: [
                row, id.rawValue, text.number, text.source.rawValue, text.quality.confidence.value, text.width,
                text.height, try sealer.seal(StoredPageText(text), under: key, at: .pageText(row)), blob,
            ])
        return old?["image_blob"]
    }

    /// The pages of a source, in order.
    public func pages(of id: SourceID) throws -> [PageText] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, sealed_text FROM page WHERE source_id = ? ORDER BY number",
                arguments: [id.rawValue]
            )
            .map(openText)
        }
    }

    /// One page; nil when it is not stored.
    public func page(_ number: Int, of id: SourceID) throws -> PageText? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT id, sealed_text FROM page WHERE source_id = ? AND number = ?",
                arguments: [id.rawValue, number]
            )
            .map(openText)
        }
    }

    private func openText(_ row: Row) throws -> PageText {
        let id: String = row["id"]
        guard let page = try sealer.open(StoredPageText.self, row["sealed_text"], at: .pageText(id)).page else {
            throw StoreError.unreadable(table: "page", row: id)
        }
        return page
    }

    /// The encoded picture of a page; nil when none is kept.
    public func pageImage(_ number: Int, of id: SourceID) throws -> Data? {
        let name = try read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT blob.name FROM page JOIN blob ON blob.id = page.image_blob
                    WHERE page.source_id = ? AND page.number = ?
                    """, arguments: [id.rawValue, number])
        }
        return try name.map(blobs.read)
    }
}

extension SealedPlace {
    fileprivate static func pageText(_ row: String) -> SealedPlace {
        SealedPlace(table: "page", column: "sealed_text", row: row)
    }
}
