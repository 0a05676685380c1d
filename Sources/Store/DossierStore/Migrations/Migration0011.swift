/// Where a dossier belongs, in its line of the list: a list of many thousands asks no paper where it came from.
///
/// Triggers keep it true, whoever writes: when a dossier is assigned, when acts join or leave it, when somebody else brings the
/// same file. `owner` and `territory` are the least of the dossier's places; of a dossier with several, `place_count` tells
/// that the view has to be asked.
enum Migration0011 {
    static let sql = """
        ALTER TABLE dossier_line ADD COLUMN owner TEXT NOT NULL DEFAULT '' CHECK (owner NOT GLOB '*[^a-z0-9-]*');
        ALTER TABLE dossier_line ADD COLUMN territory TEXT NOT NULL DEFAULT '' CHECK (territory NOT GLOB '*[^a-z0-9-]*');
        ALTER TABLE dossier_line ADD COLUMN place_count INTEGER NOT NULL DEFAULT 0 CHECK (place_count >= 0);

        UPDATE dossier_line SET (owner, territory, place_count) = (
            SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                count(DISTINCT home.owner || '/' || home.territory)
            FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id);

        CREATE TRIGGER dossier_line_made AFTER INSERT ON dossier_line BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id = NEW.dossier_id;
        END;
        CREATE TRIGGER dossier_assigned AFTER UPDATE OF owner, territory ON dossier BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id = NEW.id;
        END;
        CREATE TRIGGER acte_joined AFTER INSERT ON dossier_acte BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id = NEW.dossier_id;
        END;
        CREATE TRIGGER acte_left AFTER DELETE ON dossier_acte BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id = OLD.dossier_id;
        END;
        CREATE TRIGGER source_brought AFTER INSERT ON source_place BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id IN (SELECT dossier_id FROM acte JOIN dossier_acte ON acte_id = acte.id WHERE source_id = NEW.source_id);
        END;
        CREATE TRIGGER source_taken_back AFTER DELETE ON source_place BEGIN
            UPDATE dossier_line SET (owner, territory, place_count) = (
                SELECT coalesce(min(home.owner), ''), coalesce(min(home.territory), ''),
                    count(DISTINCT home.owner || '/' || home.territory)
                FROM dossier_place AS home WHERE home.dossier_id = dossier_line.dossier_id)
            WHERE dossier_id IN (SELECT dossier_id FROM acte JOIN dossier_acte ON acte_id = acte.id WHERE source_id = OLD.source_id);
        END;

        -- All that filters, counts and orders of the list ask, so that none of them reads the rows themselves.
        CREATE INDEX dossier_line_list ON dossier_line (owner, territory, place_count, has_commandement, has_assignation,
            contact_count, doubtful_count, hearing_date, commandement_end, interview_due, sending_due, dossier_id);
        """
}
