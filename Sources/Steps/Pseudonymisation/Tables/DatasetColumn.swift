/// What a dataset may be made of. A profile chooses among these columns and says what becomes of each.
public enum DatasetTable: String, CaseIterable, Sendable, Codable {
    case menages, personnes, actes, montants, echeances, revue

    public var title: String {
        switch self {
        case .menages: "Ménages"
        case .personnes: "Personnes nommées dans les pièces"
        case .actes: "Pièces de la procédure"
        case .montants: "Montants au fil du temps"
        case .echeances: "Échéances tenues ou manquées"
        case .revue: "Relecture des dossiers"
        }
    }
}

/// One column as it stands in the source, before anything is done to it.
public struct DatasetColumn: Hashable, Sendable {
    /// What is known about whoever holds the value.
    public enum Nature: String, Sendable {
        /// Names a person, a household or a body by itself.
        case direct
        /// Helps to single somebody out together with others: counts in k and in the risks.
        case quasi
        /// What somebody would want to learn: counts in l, and in k of the whole content.
        case sensitive
    }

    public enum Shape: Sendable {
        case household, person, body, paper, birth, place, court, date, amount, count, choice, name
    }

    public let table: DatasetTable
    public let name: String
    public let nature: Nature
    public let shape: Shape
    public let title: String

    init(_ table: DatasetTable, _ name: String, _ nature: Nature, _ shape: Shape, _ title: String) {
        self.table = table
        self.name = name
        self.nature = nature
        self.shape = shape
        self.title = title
    }

    public static func named(_ name: String, in table: DatasetTable) -> DatasetColumn? {
        all.first { $0.table == table && $0.name == name }
    }

    public static func columns(of table: DatasetTable) -> [DatasetColumn] { all.filter { $0.table == table } }

    static let all: [DatasetColumn] = [
        .init(.menages, "menage", .direct, .household, "Ménage"),
        .init(.menages, "bailleur", .direct, .body, "Bailleur"),
        .init(.menages, "bailleur_type", .quasi, .choice, "Qualité du bailleur"),
        .init(.menages, "logement", .direct, .place, "Lieu du logement"),
        .init(.menages, "juridiction", .quasi, .court, "Juridiction saisie"),
        .init(.menages, "debut", .quasi, .date, "Première pièce de la procédure"),
        .init(.menages, "locataires", .quasi, .count, "Nombre de locataires"),
        .init(.menages, "loyer", .quasi, .amount, "Loyer mensuel, hors charges"),
        .init(.menages, "dette", .quasi, .amount, "Dette locative, dernière connue"),
        .init(.menages, "etape", .sensitive, .choice, "Étape atteinte par la procédure"),
        .init(.personnes, "personne", .direct, .person, "Personne"),
        .init(.personnes, "menage", .direct, .household, "Ménage"),
        .init(.personnes, "nom", .direct, .name, "Nom"),
        .init(.personnes, "nom_naissance", .direct, .name, "Nom de naissance"),
        .init(.personnes, "prenoms", .direct, .name, "Prénoms"),
        .init(.personnes, "lieu_naissance", .direct, .name, "Lieu de naissance"),
        .init(.personnes, "naissance", .direct, .birth, "Âge à la première pièce"),
        .init(.personnes, "civilite", .quasi, .choice, "Civilité"),
        .init(.personnes, "role", .quasi, .choice, "Rôle dans la procédure"),
        .init(.personnes, "etape", .sensitive, .choice, "Étape atteinte par la procédure"),
        .init(.actes, "acte", .direct, .paper, "Pièce"),
        .init(.actes, "menage", .direct, .household, "Ménage"),
        .init(.actes, "etude", .direct, .body, "Étude de commissaire de justice"),
        .init(.actes, "avocat", .direct, .name, "Avocat"),
        .init(.actes, "reference", .direct, .name, "Référence de l'étude"),
        .init(.actes, "numero_rg", .direct, .name, "Numéro RG"),
        .init(.actes, "date", .quasi, .date, "Date de la pièce"),
        .init(.actes, "audience", .quasi, .date, "Date de l'audience"),
        .init(.actes, "modalite", .quasi, .choice, "Modalité de remise"),
        .init(.actes, "nature", .sensitive, .choice, "Nature de la pièce"),
        .init(.actes, "procedure", .sensitive, .choice, "Référé ou fond"),
        .init(.montants, "menage", .direct, .household, "Ménage"),
        .init(.montants, "date", .quasi, .date, "Date du montant"),
        .init(.montants, "nature", .quasi, .choice, "Nature du montant"),
        .init(.montants, "montant", .quasi, .amount, "Montant"),
        .init(.echeances, "menage", .direct, .household, "Ménage"),
        .init(.echeances, "nature", .quasi, .choice, "Échéance"),
        .init(.echeances, "annee", .quasi, .date, "Première pièce de la procédure"),
        .init(.echeances, "marge", .quasi, .count, "Marge en jours, comptée sur les dates véritables"),
        .init(.echeances, "statut", .sensitive, .choice, "Tenue ou manquée"),
        .init(.revue, "menage", .direct, .household, "Ménage"),
        .init(.revue, "annee", .quasi, .date, "Première pièce de la procédure"),
        .init(.revue, "champs_lus", .quasi, .count, "Champs lus"),
        .init(.revue, "champs_corriges", .quasi, .count, "Champs corrigés"),
        .init(.revue, "champs_a_verifier", .quasi, .count, "Champs restant à vérifier"),
        .init(.revue, "resultat", .sensitive, .choice, "Résultat de la relecture"),
    ]
}

extension DatasetColumn.Shape {
    /// What a profile may do to a column of this shape, besides dropping it.
    var actions: Set<ColumnAction.Name> {
        switch self {
        case .household, .person, .body, .paper: [.pseudonym]
        case .name: []
        case .birth: [.ageBand]
        case .place: [.commune, .departement, .epci]
        case .court: [.keep]
        case .date: [.shift, .month, .quarter, .year]
        case .amount: [.round, .band, .groupMean]
        case .count: [.keep, .band]
        case .choice: [.keep]
        }
    }
}
