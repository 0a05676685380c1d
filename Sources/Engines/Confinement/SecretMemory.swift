import CSandbox
import Glibc

/// Keeps what a process holds in memory from being written down when it dies or is looked at.
public enum SecretMemory {
    /// No core file, for this process and those it starts; no debugger of the same user, and no reading of its memory by
    /// others. What the system does not grant is left out: nothing depends on it.
    public static func withhold() {
        _ = sandbox_limit(Int32(RLIMIT_CORE.rawValue), 0, 0)
        _ = sandbox_not_dumpable()
    }

    /// Whether this process would leave a core file.
    public static var leavesCoreFile: Bool { sandbox_hard_limit(Int32(RLIMIT_CORE.rawValue)) != 0 }
}
