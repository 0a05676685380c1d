import ArgumentParser
import ReadingMessages
import ReadingWorker
import SystemPackage

/// The child process that opens untrusted bytes. Started by Recto itself, never by people.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Usage interne.", shouldDisplay: false)

    @Option var maximumPages: Int
    @Option var reviewResolution: Int

    func validate() throws {
        guard maximumPages >= 1, (36...150).contains(reviewResolution) else {
            throw ValidationError("Usage interne : limites impossibles.")
        }
    }

    func run() throws {
        try ReadingWorker.run(
            ReadingRequest(maximumPages: maximumPages, reviewResolution: reviewResolution), input: .standardInput,
            output: .standardOutput)
    }
}
