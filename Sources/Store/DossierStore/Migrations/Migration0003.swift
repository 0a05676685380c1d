/// Limits that a person raised for one file: they hold for every later reading of it, also one that goes on after a restart.
enum Migration0003 {
    static let sql = """
        ALTER TABLE source ADD COLUMN raised_limits TEXT CHECK (raised_limits NOT GLOB '*[^a-z0-9_= ]*');
        """
}
