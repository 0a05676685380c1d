/// What the desk works with: a line for every dossier, so that a list of many thousands opens no papers; and what people did
/// for a household.
///
/// Lines are made anew from the papers whenever deadlines are counted, so none has to be carried over.
enum Migration0008 {
    static let sql = """
        CREATE TABLE dossier_line (
            dossier_id TEXT PRIMARY KEY NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
            obligation TEXT NOT NULL CHECK (obligation NOT GLOB '*[^a-z_]*'),
            paper_count INTEGER NOT NULL CHECK (paper_count >= 0),
            has_commandement INTEGER NOT NULL CHECK (has_commandement IN (0, 1)),
            has_assignation INTEGER NOT NULL CHECK (has_assignation IN (0, 1)),
            field_count INTEGER NOT NULL CHECK (field_count >= 0),
            doubtful_count INTEGER NOT NULL CHECK (doubtful_count BETWEEN 0 AND field_count),
            finding_count INTEGER NOT NULL CHECK (finding_count >= 0),
            contact_count INTEGER NOT NULL CHECK (contact_count >= 0),
            hearing_date TEXT CHECK (hearing_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            commandement_end TEXT CHECK (commandement_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            interview_due TEXT CHECK (interview_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            sending_due TEXT CHECK (sending_due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            sealed_heading BLOB NOT NULL
        ) STRICT;

        -- What people did for a household and noted: it hangs on one of its acts, so that it follows when dossiers merge.
        CREATE TABLE journal_entry (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z_]*'),
            happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            sealed_text BLOB NOT NULL,
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX journal_entry_acte ON journal_entry (acte_id);
        CREATE INDEX journal_entry_author ON journal_entry (author);
        CREATE INDEX correction_author ON correction (author);
        CREATE TRIGGER journal_entry_is_append_only BEFORE UPDATE ON journal_entry
        BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
        """
}
