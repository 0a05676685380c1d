/// Which acts the evidence alone puts together, so that linking a new paper touches what hangs together with it and nothing
/// else. All acts have to be linked again, to find these pairs.
enum Migration0004 {
    static let sql = """
        CREATE TABLE linking_edge (
            acte_a TEXT NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            acte_b TEXT NOT NULL REFERENCES acte (id) ON DELETE CASCADE,
            PRIMARY KEY (acte_a, acte_b),
            CHECK (acte_a < acte_b)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX linking_edge_b ON linking_edge (acte_b);

        UPDATE acte SET linked = 0 WHERE state = 'current';
        """
}
