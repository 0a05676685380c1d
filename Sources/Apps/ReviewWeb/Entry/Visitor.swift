import AccessModel
import DossierPipeline

/// Somebody who has signed in, with what they may do: all that a route does for them passes through `desk`.
struct Visitor: Sendable {
    let desk: ActingWorkspace
    /// As shown at the head of every page.
    let name: String
    let roles: String
    /// What their roles allow on anything at all: for showing what is offered.
    private let offered: Set<Act>

    init(_ principal: Principal, in workspace: Workspace) throws {
        desk = workspace.acting(as: principal)
        name = try workspace.login(of: principal)
        roles = principal.roles.sorted().map(\.label).joined(separator: ", ")
        offered = Set(Act.allCases.filter { workspace.access.reach(of: principal, for: $0) != .nothing })
    }

    func may(_ act: Act) -> Bool { offered.contains(act) }
}
