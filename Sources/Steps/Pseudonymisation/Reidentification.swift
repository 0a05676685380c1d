public import DossierModel
public import FrenchText

/// The way back from a pseudonym, for whoever holds the key. Whoever asks has a legal ground and is not alone: the pipeline
/// sees to both.
public struct Reidentification: Sendable {
    let key: PseudonymKey
    let lexicons: Lexicons
    let isSameName: NameComparison

    public init(key: PseudonymKey, lexicons: Lexicons, isSameName: @escaping NameComparison) {
        self.key = key
        self.lexicons = lexicons
        self.isSameName = isSameName
    }

    /// The dossiers that one pseudonym stands for: a household's own, those that a person, a body or a paper occurs in.
    ///
    /// - Returns: sorted; none for a pseudonym of another key, or of what is no longer in the store.
    public func dossiers(behind pseudonym: String, among sources: [SourceDossier]) -> [DossierID] {
        let ordered = sources.sorted { $0.dossier.id < $1.dossier.id }
        let source = SourceTables(ordered, lexicons: lexicons, isSameName: isSameName)
        let found = source.rows.values.joined().filter { row in
            row.values.values.contains { value in
                guard case .entity(let kind, let entity) = value else { return false }
                return key.pseudonym(kind, of: entity) == pseudonym
            }
        }
        return Set(found.map { ordered[$0.household].dossier.id }).sorted()
    }
}
