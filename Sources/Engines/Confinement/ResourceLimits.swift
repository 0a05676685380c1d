import CSandbox
import Glibc

/// What the kernel lets the process use.
enum ResourceLimits {
    static func set(_ allowance: Confinement.Allowance) -> Bool {
        let limits: [(resource: Int32, value: UInt64)] = [
            (Int32(RLIMIT_AS.rawValue), UInt64(allowance.memory)),
            (Int32(RLIMIT_CPU.rawValue), UInt64(allowance.processorTime)),
            // Room for fonts and language data.
            (Int32(RLIMIT_NOFILE.rawValue), 64), (Int32(RLIMIT_FSIZE.rawValue), 0),
            (Int32(RLIMIT_CORE.rawValue), 0), (Int32(sandbox_limit_processes), 0),
        ]
        return limits.reduce(true) { lower($1.resource, to: $1.value) && $0 }
    }

    /// A limit that stands lower already, stays.
    private static func lower(_ resource: Int32, to value: UInt64) -> Bool {
        let value = min(value, sandbox_hard_limit(resource))
        return sandbox_limit(resource, value, value) == 0
    }
}

/// The processor time this process may use; beyond, the kernel ends it with SIGXCPU.
public enum ProcessorTime {
    private static let resource = Int32(RLIMIT_CPU.rawValue)

    /// Allows `seconds` from now on, never more than is allowed in all.
    public static func allow(_ seconds: Int) {
        let hard = sandbox_hard_limit(resource)
        // Below the hard limit, at which the kernel kills without telling why.
        _ = sandbox_limit(resource, min(sandbox_time_used() + UInt64(seconds), hard - 1), hard)
    }

    /// Lowers what is allowed in all to `seconds`.
    public static func allowInAll(_ seconds: Int) {
        let hard = min(sandbox_hard_limit(resource), UInt64(seconds) + 1)
        _ = sandbox_limit(resource, hard - 1, hard)
    }
}
