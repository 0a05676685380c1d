/// Masked pages that somebody has looked at and let go. The token is keyed and covers the very text that was looked at:
/// another reading or another mask has to be looked at again.
enum Migration0010 {
    static let sql = """
        CREATE TABLE page_release (
            id TEXT PRIMARY KEY NOT NULL,
            token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
            author TEXT NOT NULL,
            released_at INTEGER NOT NULL
        ) STRICT;
        """
}
