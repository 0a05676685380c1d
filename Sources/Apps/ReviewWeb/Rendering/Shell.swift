import AccessModel

/// What stands around every page: head, navigation, who is signed in.
struct Shell {
    struct Link {
        let label: String
        let address: String
        let isHere: Bool
    }

    let title: String
    /// Where static files lie.
    let base: String
    var seal: String
    /// Nil before signing in.
    let person: Visitor?
    let links: [Link]
    /// Whether the search of dossiers is offered.
    let hasSearch: Bool

    /// Around pages that nobody has to sign in for.
    static func bare(_ resources: DeskResources, title: String) -> Shell {
        Shell(title: title, base: resources.base, seal: "", person: nil, links: [])
    }

    init(title: String, base: String, seal: String, person: Visitor?, links: [Link]) {
        self.title = title
        self.base = base
        self.seal = seal
        self.person = person
        self.links = links
        hasSearch = person?.may(.seeDossier) ?? false
    }

    init(_ request: DeskRequest, of desk: Desk, title: String, here: String = "") {
        self.init(
            title: title, base: desk.resources.base, seal: request.seal, person: request.visitor,
            links: Self.entries.filter { _, _, acts in acts.contains { request.visitor?.may($0) ?? false } }
                .map { label, address, _ in
                    Link(label: label, address: address, isHere: here == address)
                })
    }

    /// The navigation, each entry with the acts of which one is enough to be offered it.
    private static let entries: [(String, String, [Act])] = [
        ("À traiter", "/", [.seeDossier]), ("Importer", "/importer", [.import]),
        ("Fichiers refusés", "/refus", [.retry]),
        ("Administration", "/administration", [.administrate]),
    ]
}

struct ErrorPage {
    let shell: Shell
    let message: String
}

/// For those whose role opens no dossier.
struct WelcomePage {
    let shell: Shell
}

struct SignInPage {
    let shell: Shell
    let refusal: String?
}
