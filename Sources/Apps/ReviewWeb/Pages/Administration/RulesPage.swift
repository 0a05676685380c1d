import AccessModel
import DossierPipeline

/// The rules in force, and who may do what.
struct RulesPage {
    struct Line {
        let label: String
        let value: String
        let source: String?
    }

    struct Group {
        let title: String
        let id: String
        let file: String
        let lines: [Line]
    }

    struct Right {
        let label: String
        let isForTwo: Bool
        let scopes: [String]
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let groups: [Group]
    let roles: [String]
    let rights: [Right]

    init(_ frame: AdministrationFrame, _ groups: [RuleGroup], table: AccessTable) {
        (shell, tabs) = (frame.shell, frame.tabs)
        self.groups = groups.enumerated().map { index, group in
            Group(
                title: group.title, id: "regles-\(index)", file: group.file,
                lines: group.lines.map { Line(label: $0.label, value: $0.value, source: $0.source) })
        }
        roles = Role.allCases.map(\.label)
        rights = Act.allCases.map { act in
            Right(
                label: table.label(of: act), isForTwo: table.needsTwoRoles(act),
                scopes: Role.allCases.map { table.scope(of: act, for: $0).label })
        }
    }
}
