/// Where a dossier belongs, in its line of the list: a list of many thousands asks no paper where it came from.
///
/// Triggers keep it true, whoever writes: when a dossier is assigned, when acts join or leave it, when somebody else brings the
/// same file. `owner` and `territory` are the least of the dossier's places; of a dossier with several, `place_count` tells
/// that all of them stand in `dossier_line_place`.
enum Migration0011 {
    static let sql = """
        ALTER TABLE dossier_line ADD COLUMN owner TEXT NOT NULL DEFAULT '' CHECK (owner NOT GLOB '*[^a-z0-9-]*');
        ALTER TABLE dossier_line ADD COLUMN territory TEXT NOT NULL DEFAULT '' CHECK (territory NOT GLOB '*[^a-z0-9-]*');
        ALTER TABLE dossier_line ADD COLUMN place_count INTEGER NOT NULL DEFAULT 0 CHECK (place_count >= 0);

        CREATE TABLE dossier_line_place (
            dossier_id TEXT NOT NULL REFERENCES dossier_line (dossier_id) ON DELETE CASCADE,
            owner TEXT NOT NULL CHECK (owner NOT GLOB '*[^a-z0-9-]*'),
            territory TEXT NOT NULL CHECK (territory NOT GLOB '*[^a-z0-9-]*'),
            PRIMARY KEY (dossier_id, owner, territory)
        ) STRICT, WITHOUT ROWID;

        -- What is inserted here gets its places anew: the one thing that all triggers do.
        CREATE VIEW dossier_line_to_place AS SELECT dossier_id FROM dossier_line;
        CREATE TRIGGER dossier_line_placed INSTEAD OF INSERT ON dossier_line_to_place BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = NEW.dossier_id)
            WHERE dossier_id = NEW.dossier_id;
            DELETE FROM dossier_line_place WHERE dossier_id = NEW.dossier_id;
            INSERT INTO dossier_line_place SELECT DISTINCT line.dossier_id, home.owner, home.territory
                FROM dossier_line AS line JOIN dossier_place AS home ON home.dossier_id = line.dossier_id
                WHERE line.dossier_id = NEW.dossier_id AND line.place_count > 1;
        END;
        INSERT INTO dossier_line_to_place SELECT dossier_id FROM dossier_line;

        CREATE TRIGGER dossier_line_made AFTER INSERT ON dossier_line BEGIN
            INSERT INTO dossier_line_to_place VALUES (NEW.dossier_id);
        END;
        CREATE TRIGGER dossier_assigned AFTER UPDATE OF owner, territory ON dossier BEGIN
            INSERT INTO dossier_line_to_place VALUES (NEW.id);
        END;
        CREATE TRIGGER acte_joined AFTER INSERT ON dossier_acte BEGIN
            INSERT INTO dossier_line_to_place VALUES (NEW.dossier_id);
        END;
        CREATE TRIGGER acte_left AFTER DELETE ON dossier_acte BEGIN
            INSERT INTO dossier_line_to_place VALUES (OLD.dossier_id);
        END;
        CREATE TRIGGER source_brought AFTER INSERT ON source_place BEGIN
            INSERT INTO dossier_line_to_place
                SELECT DISTINCT dossier_id FROM acte JOIN dossier_acte ON acte_id = acte.id WHERE source_id = NEW.source_id;
        END;
        CREATE TRIGGER source_taken_back AFTER DELETE ON source_place BEGIN
            INSERT INTO dossier_line_to_place
                SELECT DISTINCT dossier_id FROM acte JOIN dossier_acte ON acte_id = acte.id WHERE source_id = OLD.source_id;
        END;

        -- All that filters, counts and orders of the list ask, so that none of them reads the rows themselves.
        CREATE INDEX dossier_line_list ON dossier_line (owner, territory, place_count, has_commandement, has_assignation,
            contact_count, doubtful_count, hearing_date, commandement_end, interview_due, sending_due, dossier_id);
        """
}
