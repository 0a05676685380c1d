public import Confinement
public import Foundation
import Glibc
import ReadingMessages
import Subprocess
import SystemPackage

/// Has a worker, confined as for reading, try what must fail.
public struct SandboxTrial: Sendable {
    private let executable: URL
    private let arguments: [String]

    /// - Parameter arguments: what makes the program at `executable` a worker.
    public init(executable: URL, arguments: [String] = ["worker"]) {
        self.executable = executable
        self.arguments = arguments
    }

    /// - Parameter database: of a store that must stay out of reach; nil for one made for the trial.
    /// - Throws: `ReaderUnavailable` when no worker could be tried.
    public func run(database: URL? = nil) async throws -> TrialReport {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "recto-essai-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await run(in: folder, database: database)
    }

    private func run(in folder: URL, database: URL?) async throws -> TrialReport {
        // Open to everybody: only the confinement, not the rights of files, may keep the worker out.
        let document = folder.appending(path: "document.pdf")
        let decoy = folder.appending(path: "recto.sqlite")
        for file in [document, decoy] { try Data("essai".utf8).write(to: file) }
        for (path, rights) in [(folder, 0o777), (document, 0o666), (decoy, 0o666)] {
            try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path.path)
        }
        let listener = try LoopbackListener()
        defer { listener.close() }
        let ground = TrialGround(
            database: (database ?? decoy).path, document: document.path, folder: folder.path, port: listener.port,
            parent: getpid())
        return try await answer(ground)
    }

    private func answer(_ ground: TrialGround) async throws -> TrialReport {
        let trial = String(decoding: try JSONEncoder().encode(ground), as: UTF8.self)
        do {
            let result = try await Subprocess.run(
                .path(FilePath(executable.path)),
                arguments: Arguments(arguments + (try ReadingRequest().arguments) + ["--trial", trial]),
                environment: ReadingClient.environment, workingDirectory: "/", input: .none,
                output: .data(limit: 65_536), error: .discarded)
            return try JSONDecoder().decode(TrialReport.self, from: result.standardOutput)
        } catch { throw ReaderUnavailable.workerNotStarted("\(error)") }
    }
}

/// Listens on a free port of this machine, so that a connection that is not barred succeeds.
private struct LoopbackListener {
    private let descriptor: Int32
    let port: UInt16

    init() throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard let port = Self.listen(on: socket) else {
            let reason = String(cString: strerror(errno))
            Glibc.close(socket)
            throw ReaderUnavailable.workerNotStarted(reason)
        }
        descriptor = socket
        self.port = port
    }

    /// The port the system chose; nil when there is none.
    private static func listen(on socket: Int32) -> UInt16? {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(socket, place, length) == 0 && Glibc.listen(socket, 1) == 0
                    && getsockname(socket, place, &length) == 0
            }
        }
        return isListening ? UInt16(bigEndian: address.sin_port) : nil
    }

    func close() { Glibc.close(descriptor) }
}
