/// Accounts, sessions, the audit trail, and where papers belong. `owner` and `territory` of a source move to a table of their
/// own: the same bytes may come from several organisations.
enum Migration0007 {
    static let sql = """
        ALTER TABLE store ADD COLUMN account_key BLOB CHECK (length(account_key) = 16);
        ALTER TABLE store ADD COLUMN audit_key BLOB CHECK (length(audit_key) = 16);
        -- Names the file beside the keys that keeps the head of the trail; a restored copy of the store begins another.
        ALTER TABLE store ADD COLUMN audit_head TEXT CHECK (length(audit_head) = 32 AND audit_head NOT GLOB '*[^0-9a-f]*');

        CREATE TABLE account (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            login_token BLOB NOT NULL UNIQUE CHECK (length(login_token) = 32),
            sealed_login BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
            organisation TEXT CHECK (organisation NOT GLOB '*[^a-z0-9-]*'),
            system_user INTEGER UNIQUE CHECK (system_user >= 0),
            sealed_password BLOB,
            sealed_code_secret BLOB,
            last_code_step INTEGER,
            created_at INTEGER NOT NULL,
            CHECK (last_code_step IS NULL OR sealed_code_secret IS NOT NULL)
        ) STRICT;

        CREATE TABLE account_role (
            account_id TEXT NOT NULL REFERENCES account (id),
            role TEXT NOT NULL CHECK (role NOT GLOB '*[^a-z_]*'),
            PRIMARY KEY (account_id, role)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_territory (
            account_id TEXT NOT NULL REFERENCES account (id),
            territory TEXT NOT NULL CHECK (territory NOT GLOB '*[^a-z0-9-]*'),
            PRIMARY KEY (account_id, territory)
        ) STRICT, WITHOUT ROWID;

        -- Keyed digests of codes that stand in for a one-time code, each once.
        CREATE TABLE recovery_code (
            token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
            account_id TEXT NOT NULL REFERENCES account (id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX recovery_code_account ON recovery_code (account_id);

        -- Tries that failed, of known and unknown logins alike.
        CREATE TABLE failed_login (
            id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            login_token BLOB NOT NULL CHECK (length(login_token) = 32),
            tried_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX failed_login_login ON failed_login (login_token, tried_at);

        -- Of the web desk; the token itself is with the browser only.
        CREATE TABLE web_session (
            token BLOB PRIMARY KEY NOT NULL CHECK (length(token) = 32),
            account_id TEXT NOT NULL REFERENCES account (id),
            began_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX web_session_account ON web_session (account_id);

        -- Who brought these bytes: each organisation and territory once; '' where none was given.
        CREATE TABLE source_place (
            source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
            owner TEXT NOT NULL CHECK (owner NOT GLOB '*[^a-z0-9-]*'),
            territory TEXT NOT NULL CHECK (territory NOT GLOB '*[^a-z0-9-]*'),
            PRIMARY KEY (source_id, owner, territory)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO source_place SELECT id, coalesce(owner, ''), coalesce(territory, '') FROM source
            WHERE owner IS NOT NULL OR territory IS NOT NULL;
        ALTER TABLE source DROP COLUMN owner;
        ALTER TABLE source DROP COLUMN territory;

        -- Where a dossier belongs: where it was assigned to, else where its papers came from.
        CREATE VIEW dossier_place AS
            SELECT dossier_acte.dossier_id AS dossier_id, coalesce(dossier.owner, place.owner, '') AS owner,
                coalesce(dossier.territory, place.territory, '') AS territory
            FROM dossier_acte
            JOIN dossier ON dossier.id = dossier_acte.dossier_id
            JOIN acte ON acte.id = dossier_acte.acte_id
            LEFT JOIN source_place AS place ON place.source_id = acte.source_id;

        -- Each entry is chained to the one before by a keyed code: positions without gaps, counted by Recto.
        CREATE TABLE audit (
            position INTEGER PRIMARY KEY CHECK (position >= 1),
            made_at INTEGER NOT NULL,
            account TEXT CHECK (length(account) = 32),
            event TEXT NOT NULL CHECK (event NOT GLOB '*[^a-z_]*'),
            outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
            target_kind TEXT CHECK (target_kind NOT GLOB '*[^a-z_]*'),
            target TEXT CHECK (target NOT GLOB '*[^a-z0-9-]*'),
            amount INTEGER NOT NULL CHECK (amount >= 0),
            detail TEXT CHECK (detail NOT GLOB '*[^a-z0-9_=., -]*'),
            link BLOB NOT NULL CHECK (length(link) = 32),
            CHECK ((target IS NULL) = (target_kind IS NULL))
        ) STRICT;
        CREATE INDEX audit_target ON audit (target) WHERE target IS NOT NULL;
        CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit
        BEGIN SELECT RAISE (ABORT, 'the audit trail is append-only'); END;
        """
}
