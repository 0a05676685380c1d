import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
public import NIOSSL

/// Where the desk listens. Loopback unless a person says otherwise; another address asks for TLS.
public struct ListeningAddress: Sendable {
    public var host: String
    public var port: Int

    public init(host: String = "127.0.0.1", port: Int = 8437) {
        self.host = host
        self.port = port
    }
}

/// The web desk: routes over the same queries and writes as the command line.
public struct ReviewServer: Sendable {
    private let address: ListeningAddress
    private let logger: Logger

    public init(address: ListeningAddress, logger: Logger) {
        self.address = address
        self.logger = logger
    }

    /// Listens until a signal asks for the end.
    ///
    /// - Parameter tls: certificate and key; nil for loopback.
    public func run(tls: TLSConfiguration? = nil) async throws {
        let server: HTTPServerBuilder = try tls.map { try .tls(.http1(), tlsConfiguration: $0) } ?? .http1()
        let application = Application(
            router: Self.router(), server: server,
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: "recto"),
            logger: logger)
        try await application.runService()
    }

    static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("sante") { _, _ in "ok\n" }
        return router
    }
}
