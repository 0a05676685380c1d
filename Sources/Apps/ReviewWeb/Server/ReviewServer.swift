public import DossierPipeline
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
public import NIOSSL

/// Where the desk listens. Loopback unless a person says otherwise.
public struct ListeningAddress: Sendable {
    public let host: String
    public let port: Int

    public init(host: String = "127.0.0.1", port: Int = 8437) {
        self.host = host
        self.port = port
    }

    /// Whether nobody but this machine can reach it.
    public var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

/// The web desk: routes over the same queries and writes as the command line.
public struct ReviewServer: Sendable {
    private let desk: Desk
    private let address: ListeningAddress
    private let tls: TLSConfiguration?
    private let logger: Logger

    /// - Parameters:
    ///   - tls: certificate and key; nil for plain HTTP, which browsers trust on loopback only.
    ///   - workers: how many files that people send are read at once.
    ///   - machine: what the program around the desk finds about the machine, for the page of its health.
    public init(
        workspace: Workspace, resources: DeskResources, address: ListeningAddress, tls: TLSConfiguration? = nil,
        workers: Int, machine: @escaping @Sendable () async throws -> [Doctor.Finding], logger: Logger
    ) throws {
        desk = Desk(
            workspace: workspace, resources: resources, uploads: try UploadDesk(workspace, workers: workers),
            machine: machine, logger: logger)
        self.address = address
        self.tls = tls
        self.logger = logger
    }

    /// Listens, and imports what people send, until SIGTERM or Ctrl-C; then lets requests under way finish. A reading under
    /// way ends and is begun again with the next start.
    ///
    /// - Parameter ready: called with the port once browsers can connect.
    public func run(ready: @escaping @Sendable (Int) -> Void) async throws {
        let http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        let server: HTTPServerBuilder =
            try tls.map { try .tls(.http1(configuration: http), tlsConfiguration: $0) } ?? .http1(configuration: http)
        let application = Application(
            router: desk.router(), server: server,
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: "recto"),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
        try await withThrowingTaskGroup { group in
            group.addTask { await desk.uploads.run() }
            try await application.runService()
            group.cancelAll()
        }
    }
}
