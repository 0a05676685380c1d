/// A keyed digest of every row. Its content is written by `RowSeals`.
enum Migration0005 {
    static let sql = """
        CREATE TABLE row_seal (
            place TEXT NOT NULL,
            row TEXT NOT NULL,
            seal BLOB NOT NULL CHECK (length(seal) = 16),
            PRIMARY KEY (place, row)
        ) STRICT, WITHOUT ROWID;
        """
}
