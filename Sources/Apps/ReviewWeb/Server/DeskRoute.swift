import AccessModel
import Foundation
import HTTPTypes
import Hummingbird

/// One route of the desk: where, who, what.
struct DeskRoute: Sendable {
    enum Entrance: Sendable, Hashable {
        /// Nobody has to say who they are.
        case open
        /// Who asks has signed in, whatever they may do.
        case anyRole
        /// Who asks has signed in and may do this.
        case signedIn(Act)
    }

    let method: HTTPRequest.Method
    /// As Hummingbird writes paths: `dossiers/:dossier`.
    let path: String
    let entrance: Entrance
    /// Whether the route reads the body itself, as it arrives: a file of any size.
    var takesFile = false
    let handle: @Sendable (DeskRequest) async throws -> Response

    var changesSomething: Bool { method != .get && method != .head }

    static func get(
        _ path: String, _ entrance: Entrance, _ handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .get, path: path, entrance: entrance, handle: handle)
    }

    static func post(
        _ path: String, _ entrance: Entrance, _ handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .post, path: path, entrance: entrance, handle: handle)
    }

    /// A change whose body is one raw file.
    static func file(
        _ path: String, _ entrance: Entrance, _ handle: @escaping @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .post, path: path, entrance: entrance, takesFile: true, handle: handle)
    }
}

/// What Hummingbird carries along with a request.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }
}

/// A request that was let in.
struct DeskRequest: Sendable {
    let request: Request
    let parameters: Parameters
    /// Who asks; nil on routes that are open to all.
    let visitor: Visitor?
    /// What the browser has to send back with every change.
    let seal: String
    /// What was sent, up to `Gate.bodyLimit`; empty unless the request changes something, and for files.
    let body: Data

    /// Who asks, on a route that only signed-in people reach.
    ///
    /// - Throws: `DeskRefusal.signInFirst`.
    func person() throws -> Visitor {
        guard let visitor else { throw DeskRefusal.signInFirst }
        return visitor
    }

    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name) else { throw DeskRefusal.notFound }
        return value
    }

    func query(_ name: String) -> String? {
        request.uri.queryParameters.get(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A header of ours; nil when it is missing or empty.
    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { request.headers[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    }

    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do { return try JSONDecoder.desk.decode(type, from: body) } catch {
            throw DeskRefusal.badRequest("La demande est mal formée.")
        }
    }

    func form<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do { return try URLEncodedFormDecoder().decode(type, from: String(decoding: body, as: UTF8.self)) } catch {
            throw DeskRefusal.badRequest("Le formulaire est incomplet.")
        }
    }
}

/// Why a request is turned away.
enum DeskRefusal: Error, Hashable {
    /// There is no such thing, or not for this person: nobody learns which.
    case notFound
    case signInFirst
    /// A change that did not come from a page of the desk.
    case notFromDesk
    /// With one French sentence.
    case badRequest(String)
}

extension Response {
    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        bytes(try JSONEncoder.desk.encode(value), type: "application/json", status: status)
    }

    static func bytes(_ data: Data, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// After a change: the browser asks for the page anew, and going back does not repeat the change.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}

extension JSONEncoder {
    /// As all JSON of the desk is written: `par_page`, sorted.
    static var desk: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return encoder
    }
}

extension JSONDecoder {
    /// As all JSON that is sent to the desk is read.
    static var desk: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
