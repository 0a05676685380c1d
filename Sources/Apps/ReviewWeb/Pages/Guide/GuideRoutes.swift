import Hummingbird

/// The user guide: a page that holds nothing of anybody.
struct GuideRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("guide", .anyRole) { request in
                let page = GuidePage(shell: Shell(request, of: desk, title: "Guide"))
                return .html(try desk.resources.templates.render(.guide, page))
            }
        ]
    }
}

struct GuidePage {
    let shell: Shell
}
