import ArgumentParser
import ReadingMessages
import ReadingWorker
import SystemPackage

/// The child process that opens untrusted bytes. Started by Recto itself, never by people.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Usage interne.", shouldDisplay: false)

    @Option var request: String
    @Option(help: "Essaie les actes interdits au lieu de lire.") var trial: String?
    @Flag(help: "Ne se confine pas, pour mesurer ce que cela coûte.") var unconfined = false
    @Argument(help: "Pour mesurer : lit ces fichiers ici même, sans rien dire d'eux.") var files: [String] = []

    func run() throws {
        guard let request = ReadingRequest(argument: request) else {
            throw ValidationError("Usage interne : demande impossible.")
        }
        let inForce = unconfined ? [] : ReadingWorker.confine(to: request.limits)
        if let trial {
            try ReadingWorker.tryForbiddenActs(on: trial, inForce: inForce, output: .standardOutput)
        } else if files.isEmpty {
            try ReadingWorker.run(request, input: .standardInput, output: .standardOutput, inForce: inForce)
        } else {
            for file in files {
                let input = try FileDescriptor.open(FilePath(file), .readOnly)
                try input.closeAfter { try ReadingWorker.run(request, input: input, output: .standardOutput) }
            }
        }
    }
}
