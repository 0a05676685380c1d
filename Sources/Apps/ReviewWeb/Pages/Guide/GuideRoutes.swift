import Hummingbird

/// The user guide.
struct GuideRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("guide", .anyRole) { request in
                let page = GuidePage(
                    shell: Shell(request, of: desk, title: desk.resources.guide.title), guide: desk.resources.guide)
                return .html(try desk.resources.templates.render(.guide, page))
            }
        ]
    }
}

struct GuidePage {
    let shell: Shell
    let guide: GuideText
}
