/// The first schema. Columns named `sealed_…` hold values that identify people, sealed for their table, column and row;
/// all others hold kinds, counts, states, confidences, ids, days and keyed digests.
///
/// An act's row stays as long as something a person did refers to it: machine results come and go, what people said does not.
enum Migration0001 {
    static let sql = """
        -- One row: which data key stands behind look-ups.
        CREATE TABLE store (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            lookup_key BLOB NOT NULL CHECK (length(lookup_key) = 16),
            created_at INTEGER NOT NULL
        ) STRICT;

        -- A sealed file under blobs/. The name is a keyed digest of the data key and the clear content.
        CREATE TABLE blob (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            name TEXT NOT NULL UNIQUE CHECK (length(name) = 64 AND name NOT GLOB '*[^0-9a-f]*'),
            kind TEXT NOT NULL CHECK (kind IN ('original', 'page_image', 'form', 'form_origin')),
            clear_bytes INTEGER NOT NULL CHECK (clear_bytes >= 0),
            sealed_bytes INTEGER NOT NULL CHECK (sealed_bytes > clear_bytes),
            created_at INTEGER NOT NULL
        ) STRICT;

        -- Distinct bytes; or, without digest, an entry that could not be read at all.
        CREATE TABLE source (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            key BLOB NOT NULL CHECK (length(key) = 16),
            digest BLOB UNIQUE CHECK (length(digest) = 32),
            sealed_digest BLOB,
            media_type TEXT CHECK (media_type NOT GLOB '*[^a-z]*'),
            byte_count INTEGER CHECK (byte_count >= 0),
            page_count INTEGER CHECK (page_count >= 1),
            state TEXT NOT NULL CHECK (state IN ('registered', 'read', 'accepted', 'refused', 'skipped')),
            refusal_class TEXT CHECK (refusal_class NOT GLOB '*[^a-z_]*'),
            refusal_stage TEXT CHECK (refusal_stage NOT GLOB '*[^a-z_]*'),
            sealed_refusal_detail BLOB,
            original_blob TEXT REFERENCES blob (id),
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            contents_version TEXT,
            owner TEXT,
            territory TEXT,
            registered_at INTEGER NOT NULL,
            finished_at INTEGER,
            CHECK ((digest IS NULL) = (sealed_digest IS NULL)),
            CHECK ((digest IS NULL) = (byte_count IS NULL)),
            CHECK ((state = 'refused') = (refusal_class IS NOT NULL)),
            CHECK ((refusal_class IS NULL) = (refusal_stage IS NULL)),
            CHECK (state NOT IN ('read', 'accepted')
                OR (digest IS NOT NULL AND page_count IS NOT NULL AND original_blob IS NOT NULL)),
            CHECK ((state = 'accepted') <= (contents_version IS NOT NULL))
        ) STRICT;
        CREATE INDEX source_state ON source (state);
        CREATE INDEX source_original ON source (original_blob);

        -- Where and when those bytes were met: the same bytes twice are one source, recorded twice.
        CREATE TABLE sighting (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            path_token BLOB NOT NULL CHECK (length(path_token) = 32),
            sealed_path BLOB NOT NULL,
            times INTEGER NOT NULL DEFAULT 1 CHECK (times >= 1),
            first_seen_at INTEGER NOT NULL,
            last_seen_at INTEGER NOT NULL,
            UNIQUE (source_id, path_token)
        ) STRICT;
        CREATE INDEX sighting_path ON sighting (path_token);

        CREATE TABLE page (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            text_source TEXT NOT NULL CHECK (text_source NOT GLOB '*[^a-zA-Z]*'),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            width REAL NOT NULL CHECK (width > 0),
            height REAL NOT NULL CHECK (height > 0),
            sealed_text BLOB NOT NULL,
            image_blob TEXT REFERENCES blob (id),
            UNIQUE (source_id, number)
        ) STRICT;
        CREATE INDEX page_image ON page (image_blob);

        CREATE TABLE acte (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
            source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            first_page INTEGER NOT NULL CHECK (first_page >= 1),
            last_page INTEGER NOT NULL CHECK (last_page >= first_page),
            state TEXT NOT NULL CHECK (state IN ('current', 'retired')),
            kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z0-9_]*'),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            field_count INTEGER NOT NULL CHECK (field_count >= 0),
            hearing_date TEXT CHECK (hearing_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            linked INTEGER NOT NULL DEFAULT 0 CHECK (linked IN (0, 1)),
            sealed_reasons BLOB,
            sealed_contents BLOB,
            UNIQUE (source_id, first_page, last_page),
            CHECK ((state = 'current') = (sealed_reasons IS NOT NULL)),
            CHECK ((state = 'current') = (sealed_contents IS NOT NULL))
        ) STRICT;
        -- The act in use where a person's word was given: the act itself, or the one that holds its first page now.
        CREATE VIEW standing_acte AS
            SELECT acte.id AS id, present.id AS current_id FROM acte
            JOIN acte AS present ON present.source_id = acte.source_id AND present.state = 'current'
                AND (present.id = acte.id
                    OR (acte.state = 'retired' AND acte.first_page BETWEEN present.first_page AND present.last_page));
        CREATE INDEX acte_to_link ON acte (linked) WHERE linked = 0;

        -- What a person put in place of a read value: beside it, never over it.
        CREATE TABLE correction (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            sealed_change BLOB NOT NULL,
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX correction_acte ON correction (acte_id);
        CREATE TRIGGER correction_is_append_only BEFORE UPDATE ON correction
        BEGIN SELECT RAISE (ABORT, 'corrections are append-only'); END;

        CREATE TABLE linking_profile (
            acte_id TEXT PRIMARY KEY NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            version TEXT NOT NULL,
            sealed_profile BLOB NOT NULL
        ) STRICT;

        -- First 16 bytes of HMAC-SHA-256 of a normalised token: an address, a name, a reference.
        CREATE TABLE lookup_token (
            token BLOB NOT NULL CHECK (length(token) = 16),
            acte_id TEXT NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            PRIMARY KEY (token, acte_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX lookup_token_acte ON lookup_token (acte_id);

        -- What people said about two acts; the latest word on a pair holds.
        CREATE TABLE linking_decision (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            kind TEXT NOT NULL CHECK (kind IN ('together', 'apart', 'rescan', 'no_rescan', 'withdrawn')),
            acte_a TEXT NOT NULL REFERENCES acte (id),
            acte_b TEXT NOT NULL REFERENCES acte (id),
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            CHECK (acte_a <> acte_b)
        ) STRICT;
        CREATE INDEX linking_decision_a ON linking_decision (acte_a);
        CREATE INDEX linking_decision_b ON linking_decision (acte_b);
        CREATE TRIGGER linking_decision_is_append_only BEFORE UPDATE ON linking_decision
        BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

        CREATE TABLE dossier (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            key BLOB NOT NULL CHECK (length(key) = 16),
            owner TEXT,
            territory TEXT,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE dossier_acte (
            acte_id TEXT PRIMARY KEY NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            dossier_id TEXT NOT NULL REFERENCES dossier (id),
            duplicate_of TEXT REFERENCES acte (id) ON DELETE SET NULL,
            CHECK (duplicate_of <> acte_id)
        ) STRICT;
        CREATE INDEX dossier_acte_dossier ON dossier_acte (dossier_id);
        CREATE INDEX dossier_acte_duplicate ON dossier_acte (duplicate_of);

        -- What people add to a dossier hangs on one of its acts, so that it follows when dossiers merge or split.
        CREATE TABLE dossier_note (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            sealed_edit BLOB NOT NULL,
            author TEXT NOT NULL,
            made_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX dossier_note_acte ON dossier_note (acte_id);
        CREATE TRIGGER dossier_note_is_append_only BEFORE UPDATE ON dossier_note
        BEGIN SELECT RAISE (ABORT, 'notes are append-only'); END;

        CREATE TABLE deadline (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            dossier_id TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z0-9_]*'),
            due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            missing_start TEXT CHECK (missing_start NOT GLOB '*[^a-z0-9_]*'),
            rule TEXT NOT NULL,
            UNIQUE (dossier_id, kind),
            CHECK ((due_date IS NULL) = (missing_start IS NOT NULL))
        ) STRICT;
        CREATE INDEX deadline_due ON deadline (due_date);

        -- A filled form belongs to one act: the assignation, or the commandement before there is one.
        CREATE TABLE form (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            acte_id TEXT NOT NULL REFERENCES acte (id),
            template TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('draft', 'final')),
            sealed_values BLOB NOT NULL,
            pdf_blob TEXT NOT NULL REFERENCES blob (id),
            origin_blob TEXT REFERENCES blob (id),
            saved_at INTEGER NOT NULL,
            UNIQUE (acte_id, template, stage)
        ) STRICT;
        CREATE INDEX form_pdf ON form (pdf_blob);
        CREATE INDEX form_origin ON form (origin_blob);

        -- Who imports. Tells; the lock itself is held by the system and falls with its process.
        CREATE TABLE importer (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            pid INTEGER NOT NULL,
            since INTEGER NOT NULL
        ) STRICT;
        """
}
