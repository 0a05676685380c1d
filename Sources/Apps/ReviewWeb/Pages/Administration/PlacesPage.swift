import Console
import DossierStore

/// Organisations and territories in use.
struct PlacesPage {
    struct Place {
        let code: String
        let accounts: String
        let dossiers: String
        /// Dossiers lie there and no active account sees them by it.
        let isAlone: Bool
    }

    struct Group {
        let title: String
        let id: String
        let places: [Place]
        let isEmpty: Bool
    }

    let shell: Shell
    let tabs: [Shell.Link]
    let groups: [Group]

    init(_ frame: AdministrationFrame, _ uses: [PlaceUse]) {
        (shell, tabs) = (frame.shell, frame.tabs)
        groups = [("Organisations", PlaceUse.Kind.organisation), ("Territoires", .territory)].map { title, kind in
            let places = uses.filter { $0.kind == kind }.map {
                Place(
                    code: $0.code, accounts: grouped($0.accounts), dossiers: grouped($0.dossiers),
                    isAlone: $0.accounts == 0 && $0.dossiers > 0)
            }
            return Group(title: title, id: kind.rawValue, places: places, isEmpty: places.isEmpty)
        }
    }
}
