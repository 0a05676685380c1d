import HTTPTypes
import Hummingbird

/// Style sheet, scripts and icon.
struct StaticRoutes: Sendable {
    let desk: Desk

    var routes: [DeskRoute] {
        [
            .get("fichiers/:empreinte/:nom", .open) { request in
                guard try request.parameter("empreinte") == desk.resources.fingerprint,
                    let file = desk.resources.files[try request.parameter("nom")]
                else { throw DeskRefusal.notFound }
                var response = Response.bytes(file.content, type: file.type)
                response.headers[.cacheControl] = "public, max-age=31536000, immutable"
                return response
            }
        ]
    }
}
