import ArgumentParser
import ReadingWorker
import SystemPackage

/// The child process that opens untrusted bytes. Started by Recto itself, never by people.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Usage interne.", shouldDisplay: false)

    func run() throws { try ReadingWorker.run(input: .standardInput, output: .standardOutput) }
}
