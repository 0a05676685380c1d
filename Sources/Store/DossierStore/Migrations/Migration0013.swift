/// What people said about the pages of a file: where a paper begins, what is blank, how a page lies.
enum Migration0013 {
    static let sql = """
        CREATE TABLE page_decision (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            page INTEGER NOT NULL CHECK (page >= 1),
            aspect TEXT NOT NULL CHECK (aspect IN ('boundary', 'ink', 'turn')),
            word TEXT NOT NULL CHECK (word NOT GLOB '*[^a-z0-9_]*'),
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX page_decision_source ON page_decision (source_id);
        CREATE TRIGGER page_decision_is_append_only BEFORE UPDATE ON page_decision
        BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;
        """
}
