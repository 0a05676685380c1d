import CSandbox
import Glibc

/// Gives up, for good, every right this process does not need to read one open document and to answer on one open pipe.
public enum Confinement {
    /// What confines, from the outermost to the innermost.
    public enum Mechanism: String, CaseIterable, Codable, Sendable {
        /// No other open file or pipe than the three standard ones.
        case closedFiles = "closed_files"
        /// Not root, no capabilities, none to be had again.
        case privileges
        /// Memory, processor time, files.
        case resources
        /// Landlock: files can be read where the engines keep their data, and nowhere else.
        case files
        /// Seccomp: only the system calls that reading needs.
        case calls
    }

    /// What a worker may use.
    public struct Allowance: Hashable, Sendable {
        /// Bytes of memory, all told.
        public let memory: Int
        /// Seconds of processor time, all told.
        public let processorTime: Int

        public init(memory: Int, processorTime: Int) {
            self.memory = memory
            self.processorTime = processorTime
        }
    }

    /// The code a confined process ends with when it found no more memory.
    public static let memoryExitCode = Int32(sandbox_memory_code)

    /// Confines this process. What the machine does not offer is left out: only the caller knows whether that may be.
    ///
    /// To be called first thing, while the process has one thread.
    /// - Returns: what is in force from here on.
    public static func confine(_ allowance: Allowance) -> Set<Mechanism> {
        _ = sandbox_tell_want_of_memory()
        _ = sandbox_not_dumpable()
        var inForce: Set<Mechanism> = []
        if sandbox_close_from(3) == 0 { inForce.insert(.closedFiles) }
        // Before privileges go: what root alone can find must be findable while the rules are made.
        let access = FileAccess()
        if Privileges.giveUp(keeping: access.readable) { inForce.insert(.privileges) }
        if ResourceLimits.set(allowance) { inForce.insert(.resources) }
        if access.enforce() { inForce.insert(.files) }
        if SystemCallFilter.install() { inForce.insert(.calls) }
        return inForce
    }
}
