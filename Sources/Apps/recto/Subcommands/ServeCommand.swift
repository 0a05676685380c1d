import ArgumentParser
import Console
import DossierPipeline
import Foundation
import Logging
import NIOSSL
import ReadingClient
import ReviewWeb
import RuleFiles

/// The web desk.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Ouvre le bureau de relecture dans le navigateur, sur cette machine.",
        discussion: """
            Le bureau n'est joignable que de cette machine (127.0.0.1). Une autre adresse demande un certificat \
            (--certificate, --private-key), ou --plain-http derrière un serveur qui chiffre à sa place.

            Chacun se connecte avec son compte (« recto user add », « recto user passwd »).

            Pour essayer :  recto serve --demo
            """)

    @OptionGroup var store: StoreOptions
    @OptionGroup var speech: SpeechOptions
    @Option(help: ArgumentHelp("Adresse d'écoute.", valueName: "adresse")) var host = "127.0.0.1"
    @Option(help: ArgumentHelp("Port d'écoute ; 0 : un port libre.", valueName: "port")) var port = 8437
    @Option(help: ArgumentHelp("Certificat (PEM).", valueName: "fichier"), completion: .file())
    var certificate: String?
    @Option(help: ArgumentHelp("Clé privée du certificat (PEM).", valueName: "fichier"), completion: .file())
    var privateKey: String?
    @Flag(help: "Accepte une adresse joignable d'ailleurs sans certificat : un autre serveur chiffre à sa place.")
    var plainHttp = false
    @Option(
        help: ArgumentHelp(
            "Nombre de fichiers déposés lus à la fois (par défaut : un par cœur).", valueName: "nombre"))
    var workers: Int?
    @Flag(help: "Ouvre une démonstration sur les exemples, dans un dossier jetable.") var demo = false

    func validate() throws {
        guard (certificate == nil) == (privateKey == nil) else {
            throw ValidationError("--certificate et --private-key vont ensemble.")
        }
        if let workers, workers < 1 { throw ValidationError("--workers attend un nombre d'au moins 1.") }
        guard address.isLoopback || certificate != nil || plainHttp else {
            throw ValidationError(
                "L'adresse \(host) est joignable d'ailleurs : donnez --certificate et --private-key, ou --plain-http.")
        }
    }

    private var address: ListeningAddress { ListeningAddress(host: host, port: port) }

    func run() async throws {
        guard !demo else { return try await DemonstrationDesk(store: store, quiet: speech.quiet).run(serve) }
        let workspace = try store.openDesk()
        try workspace.completeWorklist()
        try await serve(workspace)
    }

    private func serve(_ workspace: Workspace) async throws {
        let resources = try DeskResources(from: StoreOptions.dataFolders())
        var logger = Logger(label: "recto.serve") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = speech.quiet ? .error : .notice
        let server = try ReviewServer(
            workspace: workspace, resources: resources, address: address, tls: try tls(),
            workers: workers ?? ProcessInfo.processInfo.activeProcessorCount, machine: Self.machine, logger: logger)
        let shown = "\(certificate == nil ? "http" : "https")://\(host)"
        try await server.run { port in
            Terminal.note("Recto est ouvert : \(shown):\(port)\nPour l'arrêter : Ctrl-C.")
        }
    }

    /// Engines and isolation, as « recto doctor » finds them.
    @Sendable private static func machine() async throws -> [Doctor.Finding] {
        let engines = Doctor.Engine.installed().map(\.finding)
        return engines + Isolation.findings(try await SandboxTrial(executable: StoreOptions.program).run())
    }

    private func tls() throws -> TLSConfiguration? {
        guard let certificate, let privateKey else { return nil }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: privateKey, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        } catch {
            throw ValidationError("Le certificat ou sa clé privée ne se laisse pas lire (PEM attendu).")
        }
    }
}
