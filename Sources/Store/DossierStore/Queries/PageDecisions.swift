import Foundation
import GRDB
public import PageModel

/// What a person says about one page of a file. The latest word on each aspect of a page holds.
public enum PageWord: Hashable, Sendable {
    /// A paper begins here.
    case begins
    /// The page goes on with the paper before it.
    case goesOn
    /// Whether it begins one is the machine's to say again.
    case anyBoundary
    case blank
    /// There is something on it, whatever the machine thinks.
    case written
    /// How far the page of the file is turned clockwise to stand upright.
    case turned(QuarterTurn)
}

/// All that holds for the pages of a file, by page number.
public struct PageDecisions: Hashable, Sendable {
    public internal(set) var begins = Set<Int>()
    public internal(set) var goesOn = Set<Int>()
    public internal(set) var blank = Set<Int>()
    public internal(set) var written = Set<Int>()
    public internal(set) var turns: [Int: QuarterTurn] = [:]

    public init() {}

    mutating func apply(_ word: PageWord, to page: Int) {
        switch word {
        case .begins, .goesOn, .anyBoundary:
            begins.remove(page)
            goesOn.remove(page)
            if word == .begins { begins.insert(page) }
            if word == .goesOn { goesOn.insert(page) }
        case .blank:
            written.remove(page)
            blank.insert(page)
        case .written:
            blank.remove(page)
            written.insert(page)
        case .turned(let turn): turns[page] = turn
        }
    }
}

extension DossierStore {
    /// Records what a person says about a page.
    ///
    /// - Throws: `StoreError.pageOutOfRange` for a page that the file does not have.
    public func decide(_ word: PageWord, page: Int, of id: SourceID, author: String) throws {
        try write { db in
            let isThere = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM page WHERE source_id = ? AND number = ?)",
                arguments: [id.rawValue, page])
            guard isThere == true else { throw StoreError.pageOutOfRange(id, page: page) }
            let (aspect, text) = word.stored
            try db.execute(
                sql: """
                    INSERT INTO page_decision (id, source_id, page, aspect, word, author, made_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [RowID.random(), id.rawValue, page, aspect, text, author, now().seconds])
        }
    }

    /// What holds for the pages of a file.
    public func pageDecisions(of id: SourceID) throws -> PageDecisions {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT id, page, aspect, word FROM page_decision WHERE source_id = ? ORDER BY position",
                arguments: [id.rawValue]
            ).reduce(into: PageDecisions()) { decisions, row in
                guard let word = PageWord(aspect: row["aspect"], stored: row["word"]) else {
                    throw StoreError.unreadable(table: "page_decision", row: row["id"])
                }
                decisions.apply(word, to: row["page"])
            }
        }
    }

    /// Puts another reading in place of one page of a file that was read to its end.
    public func replacePage(_ page: NewPage, of id: SourceID) throws {
        let key = try read { db in try sourceKey(id, db) }
        let replaced = try blobs.whileWriting { () throws -> [String] in
            let image = try page.image.map { try writeBlob($0, under: key) }
            try blobs.syncFolders(of: [image?.name].compactMap(\.self))
            return try write { db in
                let state = try sourceState(id, db)
                guard state == .accepted || state == .read else { throw StoreError.wrongState(id, state) }
                return try releaseBlobs(
                    [try upsert(page.text, image: image, of: id, key: key, db)].compactMap(\.self), db)
            }
        }
        try discardFiles(replaced)
    }
}

extension PageWord {
    fileprivate var stored: (aspect: String, word: String) {
        switch self {
        case .begins: ("boundary", "begins")
        case .goesOn: ("boundary", "goes_on")
        case .anyBoundary: ("boundary", "any")
        case .blank: ("ink", "blank")
        case .written: ("ink", "written")
        case .turned(let turn): ("turn", "\(turn.rawValue)")
        }
    }

    fileprivate init?(aspect: String, stored: String) {
        switch (aspect, stored) {
        case ("boundary", "begins"): self = .begins
        case ("boundary", "goes_on"): self = .goesOn
        case ("boundary", "any"): self = .anyBoundary
        case ("ink", "blank"): self = .blank
        case ("ink", "written"): self = .written
        case ("turn", let degrees):
            guard let turn = Int(degrees).flatMap(QuarterTurn.init(rawValue:)) else { return nil }
            self = .turned(turn)
        default: return nil
        }
    }
}
