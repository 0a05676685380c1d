/// Puts the fixed English words of swift-argument-parser's help and messages into French: the library has no
/// translations of its own. What it prints besides comes from our declarations, which are French.
public struct FrenchHelp: Sendable {
    /// In this order; longer ones first.
    private static let words: [(english: String, french: String)] = [
        ("USAGE:", "UTILISATION :"), ("Usage:", "Utilisation :"), ("OVERVIEW: ", ""), ("ARGUMENTS:", "ARGUMENTS :"),
        ("OPTIONS:", "OPTIONS :"),
        ("SUBCOMMANDS:", "COMMANDES :"), ("Show help information.", "Affiche cette aide."),
        ("Show subcommand help information.", "Affiche l'aide d'une commande."),
        ("Show the version.", "Affiche la version."),
        ("<subcommand>", "<commande>"), ("(default)", "(par défaut)"), ("(default: ", "(par défaut : "),
        ("(values: ", "(valeurs : "),
        ("Missing expected argument", "Il manque l'argument"), ("Missing value for", "Il manque une valeur pour"),
        ("Unknown option", "Option inconnue"), ("Did you mean", "Vouliez-vous dire"),
        ("Unexpected argument", "Argument en trop :"),
        ("unexpected arguments", "arguments en trop :"), ("The value", "La valeur"),
        ("is invalid for", "ne convient pas pour"),
        ("Error: ", "Erreur : "),
    ]

    public static func translated(_ message: String) -> String {
        words.reduce(message) { $0.replacing($1.english, with: $1.french) }
            .replacing(
                #/See '(.+?) (?:--help|help <commande>|help <subcommand>)' for (?:more information|detailed help)\./#
            ) {
                "Voir « \($0.1) --help » pour en savoir plus."
            }
            .replacing(#/  ?See '(recto help (?:[a-z]+ )*<commande>)' for detailed help\./#) {
                "  « \($0.1) » donne l'aide détaillée."
            }
    }
}
