/// Acts pinned to a dossier that a person named; several deadlines of one kind, as when each tenant was served on another
/// day. Deadlines are counted again from the papers, so the old ones need not be carried over.
enum Migration0002 {
    static let sql = """
        CREATE TABLE linking_pin (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            name_token BLOB CHECK (length(name_token) = 32),
            sealed_name BLOB,
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            CHECK ((name_token IS NULL) = (sealed_name IS NULL))
        ) STRICT;
        CREATE INDEX linking_pin_acte ON linking_pin (acte_id);
        CREATE INDEX linking_pin_name ON linking_pin (name_token);
        CREATE TRIGGER linking_pin_is_append_only BEFORE UPDATE ON linking_pin
        BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

        DROP TABLE deadline;
        CREATE TABLE deadline (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z0-9_]*'),
            due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            missing_start TEXT CHECK (missing_start NOT GLOB '*[^a-z0-9_]*'),
            rule TEXT NOT NULL,
            CHECK ((due_date IS NULL) = (missing_start IS NOT NULL))
        ) STRICT;
        CREATE INDEX deadline_due ON deadline (due_date);
        CREATE INDEX deadline_dossier ON deadline (dossier_id);
        """
}
