public import DossierModel
import FrenchText

/// Everything in the dossiers that names a person, a dwelling or a file: what the attacks try, what masking hunts, and what
/// the last look at the finished bytes searches for.
public struct KnownIdentifiers: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case locataire, caution, bailleur, professionnel, adresse, reference, contact, naissance
    }

    public struct Entry: Hashable, Sendable {
        public let kind: Kind
        /// As printed.
        public let text: String
    }

    /// Without doubles, sorted.
    public let entries: [Entry]
    /// Folded texts of names, to look up single cells.
    private let nameForms: Set<String>

    public init(_ dossiers: [Dossier]) {
        var found = Set<Entry>()
        for acte in dossiers.flatMap(\.actes) {
            for path in acte.fields.paths {
                guard let kind = Kind(of: path), let extracted = acte.fields[path] else { continue }
                switch extracted.value {
                case .text(let text): found.insert(Entry(kind: kind, text: text))
                case .date(let date):
                    for text in [date.iso, date.french] { found.insert(Entry(kind: kind, text: text)) }
                default: continue
                }
            }
        }
        entries = found.filter { !$0.text.lettersAndDigits.isEmpty }.sorted {
            ($0.kind.rawValue, $0.text) < ($1.kind.rawValue, $1.text)
        }
        let names = entries.filter { [.locataire, .caution, .bailleur, .professionnel].contains($0.kind) }
        nameForms = Set(names.map(\.text.lettersAndDigits) + names.flatMap(\.text.nameWords)).filter {
            $0.utf8.count >= 3
        }
    }

    var words: Set<String> { Set(entries.map(\.text)) }

    /// Whether a cell is, or holds as a word, somebody's name.
    func names(_ value: DatasetValue) -> Bool {
        guard case .text(let text) = value else { return false }
        return nameForms.contains(text.lettersAndDigits)
    }
}

extension KnownIdentifiers.Kind {
    /// Nil for fields that name nobody.
    fileprivate init?(of path: FieldPath) {
        switch (path.champ, path.part) {
        case (.locataires, .nom), (.locataires, .nomNaissance), (.locataires, .prenoms): self = .locataire
        case (.locataires, .dateNaissance), (.locataires, .lieuNaissance): self = .naissance
        case (.cautions, .nom), (.protectionNom, _), (.garantie, _): self = .caution
        case (.cautions, .adresse), (.bailleurAdresse, _), (.etudeAdresse, _): self = .adresse
        case (.adresseLogement, .voie), (.adresseLogement, .complement): self = .adresse
        case (.bailleurNom, _), (.mandataireNom, _): self = .bailleur
        case (.etudeNom, _), (.avocatNom, _): self = .professionnel
        case (.referenceDossier, _), (.numeroRG, _), (.bailleurSiren, _): self = .reference
        case (.etudeTelephone, _), (.etudeEmail, _): self = .contact
        default: return nil
        }
    }
}
