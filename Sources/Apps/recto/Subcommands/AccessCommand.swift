import AccessModel
import ArgumentParser
import Console

/// The one table of rights.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Montre qui peut faire quoi : la table des rôles et des actes.",
        discussion: """
            La table est dans Pipelines/access/roles.yaml ; le programme ne connaît pas d'autre règle. « son organisation » : \
            ce que l'organisation du compte a importé ou ce qui lui est attribué ; « ses territoires » : ce qui est dans un \
            territoire du compte.
            """)

    @Flag(help: "Écrit la table en Markdown.") var markdown = false

    func run() async throws {
        let table = try AccessTable.load(from: try StoreOptions.dataFolders())
        print(markdown ? table.markdown : Self.text(table), terminator: markdown ? "" : "\n")
    }

    private static func text(_ access: AccessTable) -> String {
        var table = Table([.init("Acte")] + Role.allCases.map { .init($0.label) })
        for act in Act.allCases {
            let label = access.label(of: act) + (access.needsTwoRoles(act) ? " (à deux)" : "")
            table.add([label] + Role.allCases.map { access.scope(of: act, for: $0).label })
        }
        return table.rendered()
    }
}
