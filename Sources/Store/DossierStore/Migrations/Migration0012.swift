/// What people write into a form, the papers that were issued, what a contact was about, and who holds a dossier.
enum Migration0012 {
    static let sql = """
        -- What a person wrote into a field of a form: beside what the papers say, never over it. Which field is sealed too:
        -- that somebody answered the question about illness or prison is nobody's business.
        CREATE TABLE form_entry (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            form TEXT NOT NULL CHECK (form NOT GLOB '*[^a-z0-9-]*'),
            sealed_entry BLOB NOT NULL,
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX form_entry_acte ON form_entry (acte_id);
        CREATE TRIGGER form_entry_is_append_only BEFORE UPDATE ON form_entry
        BEGIN SELECT RAISE (ABORT, 'form entries are append-only'); END;

        -- A paper that was made to be sent, kept as it was: a version of the form, a letter.
        CREATE TABLE issued_paper (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z_]*'),
            pdf_blob TEXT NOT NULL REFERENCES blob (id),
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX issued_paper_acte ON issued_paper (acte_id);
        CREATE INDEX issued_paper_pdf ON issued_paper (pdf_blob);
        CREATE TRIGGER issued_paper_is_append_only BEFORE UPDATE ON issued_paper
        BEGIN SELECT RAISE (ABORT, 'issued papers are append-only'); END;

        -- What was sent, or to whom.
        ALTER TABLE journal_entry ADD COLUMN subject TEXT CHECK (subject NOT GLOB '*[^a-z_]*');

        -- Who works on a dossier; over once nothing was heard for as long as the settings say.
        -- One of this name stood in stores of an earlier version; nothing ever wrote to it.
        DROP TABLE IF EXISTS dossier_hold;
        CREATE TABLE dossier_hold (
            dossier_id TEXT PRIMARY KEY NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
            account TEXT NOT NULL REFERENCES account (id),
            taken_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX dossier_hold_account ON dossier_hold (account);
        """
}
