/// Erasure and search. A file of several households goes on without its original when one of them is erased; what was erased
/// leaves counts and keyed digests; words of acts are filed under tokens. All profiles are made again, and with them the
/// search tokens of acts that were there before.
enum Migration0006 {
    static let sql = """
        CREATE TABLE new_source (
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
            raised_limits TEXT CHECK (raised_limits NOT GLOB '*[^a-z0-9_= ]*'),
            -- Pages that went with a household; the original, which shows them, went with the first of them.
            erased_pages INTEGER NOT NULL DEFAULT 0 CHECK (erased_pages >= 0),
            CHECK ((digest IS NULL) = (sealed_digest IS NULL)),
            CHECK ((digest IS NULL) = (byte_count IS NULL)),
            CHECK ((state = 'refused') = (refusal_class IS NOT NULL)),
            CHECK ((refusal_class IS NULL) = (refusal_stage IS NULL)),
            CHECK (state NOT IN ('read', 'accepted') OR (digest IS NOT NULL AND page_count IS NOT NULL
                AND (original_blob IS NULL) = (erased_pages > 0))),
            CHECK ((state = 'accepted') <= (contents_version IS NOT NULL))
        ) STRICT;
        INSERT INTO new_source (id, key, digest, sealed_digest, media_type, byte_count, page_count, state, refusal_class,
                refusal_stage, sealed_refusal_detail, original_blob, attempts, contents_version, owner, territory,
                registered_at, finished_at, raised_limits)
            SELECT id, key, digest, sealed_digest, media_type, byte_count, page_count, state, refusal_class,
                refusal_stage, sealed_refusal_detail, original_blob, attempts, contents_version, owner, territory,
                registered_at, finished_at, raised_limits FROM source;
        DROP TABLE source;
        ALTER TABLE new_source RENAME TO source;
        CREATE INDEX source_state ON source (state);
        CREATE INDEX source_original ON source (original_blob);

        CREATE TABLE erasure (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            -- Keyed digest of the id that was erased: who has the id finds the record, nobody else.
            token BLOB NOT NULL CHECK (length(token) = 32),
            kind TEXT NOT NULL CHECK (kind IN ('dossier', 'source')),
            begun_at INTEGER NOT NULL,
            -- Null until keys, files and free space are gone too.
            done_at INTEGER
        ) STRICT;
        CREATE INDEX erasure_token ON erasure (token);

        CREATE TABLE erasure_count (
            erasure_id TEXT NOT NULL REFERENCES erasure (id),
            what TEXT NOT NULL CHECK (what NOT GLOB '*[^a-z_]*'),
            number INTEGER NOT NULL CHECK (number >= 0),
            PRIMARY KEY (erasure_id, what)
        ) STRICT, WITHOUT ROWID;

        -- Ids of destroyed data keys, for good: a keyring brought back from an older copy loses them again.
        CREATE TABLE erased_key (
            key BLOB PRIMARY KEY NOT NULL CHECK (length(key) = 16),
            erasure_id TEXT NOT NULL REFERENCES erasure (id)
        ) STRICT, WITHOUT ROWID;

        -- What is still to be done behind the transaction: rows whose kept keys go, files that go. Empty once all is done.
        CREATE TABLE erasure_task (
            erasure_id TEXT NOT NULL REFERENCES erasure (id),
            kind TEXT NOT NULL CHECK (kind IN ('owner', 'blob')),
            name TEXT NOT NULL,
            PRIMARY KEY (erasure_id, kind, name)
        ) STRICT, WITHOUT ROWID;

        -- Keyed digests of files that were erased, to tell when one of them is imported again.
        CREATE TABLE erased_file (
            token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
            erased_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- First 8 bytes of HMAC-SHA-256 of a folded word of an act's fields, or of a form of it that forgives misreading.
        CREATE TABLE search_token (
            token BLOB NOT NULL CHECK (length(token) = 8),
            acte_id TEXT NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            PRIMARY KEY (token, acte_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX search_token_acte ON search_token (acte_id);

        UPDATE linking_profile SET version = '';
        """
}
