import CSandbox
import Glibc

/// An act that nothing which took over a worker may succeed at.
public enum ForbiddenAct: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case readDatabase = "read_database"
    case readDocument = "read_document"
    case listFolder = "list_folder"
    case createFile = "create_file"
    case overwriteFile = "overwrite_file"
    case deleteFile = "delete_file"
    case connect, datagram
    case startProcess = "start_process"
    case runProgram = "run_program"
    case traceParent = "trace_parent"
    case readParentMemory = "read_parent_memory"
    case signalParent = "signal_parent"
    case raiseLimits = "raise_limits"
    case writeCode = "write_code"
    case mount, keyring, kernelProgram = "kernel_program", asynchronousCalls = "asynchronous_calls"
    case pageFaults = "page_faults"
    case newNamespace = "new_namespace"
}

/// What a trial may use to try forbidden acts on: things made for it, but for the database.
public struct TrialGround: Codable, Sendable {
    /// Paths of two files that anybody may read, in a folder that anybody may write to.
    public let database: String
    public let document: String
    public let folder: String
    /// A port of this machine on which somebody listens.
    public let port: UInt16
    public let parent: Int32

    public init(database: String, document: String, folder: String, port: UInt16, parent: Int32) {
        self.database = database
        self.document = document
        self.folder = folder
        self.port = port
        self.parent = parent
    }
}

/// How a trial went.
public struct TrialReport: Codable, Sendable {
    public let inForce: Set<Confinement.Mechanism>
    /// The error number by act; 0 for an act that succeeded.
    public let outcomes: [ForbiddenAct: Int32]

    public init(inForce: Set<Confinement.Mechanism>, outcomes: [ForbiddenAct: Int32]) {
        self.inForce = inForce
        self.outcomes = outcomes
    }

    /// Whether the kernel refused the act for want of rights: any other failure proves nothing.
    public func isBarred(_ act: ForbiddenAct) -> Bool {
        switch outcomes[act] {
        case EPERM, EACCES: true
        default: false
        }
    }

    public var missing: [Confinement.Mechanism] { Confinement.Mechanism.allCases.filter { !inForce.contains($0) } }
    public var possible: [ForbiddenAct] { ForbiddenAct.allCases.filter { !isBarred($0) } }
}

extension ForbiddenAct {
    /// Tries every act, the harmless ones first.
    public static func tryAll(on ground: TrialGround) -> [ForbiddenAct: Int32] {
        allCases.reduce(into: [:]) { $0[$1] = Int32(clamping: -min(0, $1.attempt(on: ground))) }
    }

    private func attempt(on ground: TrialGround) -> Int {
        switch self {
        case .readDatabase: Self.open(ground.database, O_RDONLY)
        case .readDocument: Self.open(ground.document, O_RDONLY)
        case .listFolder: Self.open(ground.folder, O_RDONLY | O_DIRECTORY)
        case .createFile: Self.open(ground.folder + "/essai", O_WRONLY | O_CREAT)
        case .overwriteFile: Self.open(ground.document, O_WRONLY | O_TRUNC)
        case .deleteFile: unlink(ground.document) == 0 ? 0 : -Int(errno)
        case .connect: sandbox_connect(Int32(SOCK_STREAM.rawValue), UInt32(ground.port))
        case .datagram: sandbox_connect(Int32(SOCK_DGRAM.rawValue), UInt32(ground.port))
        case .startProcess: sandbox_fork()
        case .runProgram: Self.call(__NR_execve)
        case .traceParent: Self.call(__NR_ptrace, Self.seize, UInt(ground.parent))
        case .readParentMemory: sandbox_read_memory(ground.parent)
        case .signalParent: kill(ground.parent, 0) == 0 ? 0 : -Int(errno)
        case .raiseLimits: sandbox_limit(Int32(RLIMIT_AS.rawValue), 1 << 50, 1 << 50)
        case .writeCode: sandbox_write_code()
        case .mount: Self.call(__NR_mount)
        case .keyring: Self.call(__NR_keyctl)
        case .kernelProgram: Self.call(__NR_bpf)
        case .asynchronousCalls: Self.call(425)
        case .pageFaults: Self.call(__NR_userfaultfd)
        case .newNamespace: Self.call(__NR_unshare, 0x1000_0000)
        }
    }

    /// PTRACE_SEIZE: unlike attaching, it does not stop a parent that lets it happen.
    private static let seize: UInt = 0x4206

    private static func call(_ number: Int32, _ first: UInt = 0, _ second: UInt = 0) -> Int {
        sandbox_call(Int(number), first, second, 0, 0, 0)
    }

    private static func open(_ path: String, _ flags: Int32) -> Int {
        let descriptor = Glibc.open(path, flags, 0o600)
        guard descriptor >= 0 else { return -Int(errno) }
        close(descriptor)
        return 0
    }
}
