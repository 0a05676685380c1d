import DossierPipeline
import DossierStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Decides about every request before its route sees it: who asks, whether a change comes from a page of the desk, whether
/// the role allows it. No route can forget to ask.
struct Gate: Sendable {
    let desk: Desk

    /// Bytes of a form or of an answer; files are not sent through here.
    static let bodyLimit = 256 * 1024
    static let sealField = "_sceau"
    static let sealHeader = "X-Recto-Sceau"

    func admit(_ request: Request, _ context: DeskContext, to route: DeskRoute) async throws -> DeskRequest {
        let cookie = DeskCookie.value(in: request)
        let body = route.changesSomething && !route.takesFile ? try await body(of: request) : Data()
        if route.changesSomething { try checkOrigin(of: request, cookie: cookie, body: body) }
        return DeskRequest(
            request: request, parameters: context.parameters, visitor: try await visitor(cookie, for: route),
            seal: cookie.map(desk.seals.seal) ?? "", body: body)
    }

    private func visitor(_ cookie: String?, for route: DeskRoute) async throws -> Visitor? {
        guard route.entrance != .open else { return nil }
        let visitor = try await desk.offload { () -> Visitor? in
            guard let cookie, let principal = try desk.workspace.principal(of: SessionToken(text: cookie)) else {
                return nil
            }
            return try Visitor(principal, in: desk.workspace)
        }
        guard let visitor else { throw DeskRefusal.signInFirst }
        // What it may be done on is asked again with the act itself.
        guard case .signedIn(let act) = route.entrance else { return visitor }
        guard try await desk.offload({ try visitor.desk.gate.offers(act) }) else { throw DeskRefusal.notFound }
        return visitor
    }

    private func body(of request: Request) async throws -> Data {
        Data(try await request.body.collect(upTo: Self.bodyLimit).readableBytesView)
    }

    /// A browser tells the page a change comes from, and pages of the desk carry the seal of its cookie: both must be right.
    private func checkOrigin(of request: Request, cookie: String?, body: Data) throws {
        guard let cookie, let origin = request.headers[.origin], let own = request.head.authority,
            origin == "http://\(own)" || origin == "https://\(own)",
            let seal = Self.seal(in: request, body: body), desk.seals.isRight(seal, for: cookie)
        else { throw DeskRefusal.notFromDesk }
    }

    private static func seal(in request: Request, body: Data) -> String? {
        if let name = HTTPField.Name(sealHeader), let seal = request.headers[name] { return seal }
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else { return nil }
        let field = "\(sealField)="
        for part in String(decoding: body, as: UTF8.self).split(separator: "&") where part.hasPrefix(field) {
            return String(part.dropFirst(field.count))
        }
        return nil
    }
}

/// The one cookie of the desk: a random token, before and after signing in; of no use to scripts and other sites.
enum DeskCookie {
    private static let name = "__Host-recto"

    static func value(in request: Request) -> String? {
        request.cookies[name].map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    }

    static func made(_ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: true, httpOnly: true, sameSite: .strict)
    }

    static var cleared: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .strict)
    }
}
