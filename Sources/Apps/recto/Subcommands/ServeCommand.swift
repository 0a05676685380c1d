import ArgumentParser
import Logging
import ReviewWeb

/// The web desk.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Ouvre le bureau de relecture dans le navigateur, sur cette machine.")

    @Option(help: ArgumentHelp("Port d'écoute.", valueName: "port")) var port = 8437

    func run() async throws {
        try await ReviewServer(address: .init(port: port), logger: Logger(label: "recto.serve")).run()
    }
}
