import GRDB

/// All migrations in order. Append only: a migration that has been released is never edited.
enum StoreMigrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001-spine") { try $0.execute(sql: Migration0001.sql) }
        migrator.registerMigration("0002-pins-and-deadlines") { try $0.execute(sql: Migration0002.sql) }
        migrator.registerMigration("0003-raised-limits") { try $0.execute(sql: Migration0003.sql) }
        migrator.registerMigration("0004-linking-edges") { try $0.execute(sql: Migration0004.sql) }
        return migrator
    }
}
