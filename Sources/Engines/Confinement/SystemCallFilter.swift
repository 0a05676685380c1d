import CSandbox
import Glibc

/// The system calls that reading needs; every other one fails with « not permitted ». A list of what is allowed, so that
/// calls of kernels to come are barred too.
enum SystemCallFilter {
    #if arch(x86_64)
        /// Calls that newer machines no longer have.
        private static let own: [Int32] = [
            __NR_stat, __NR_lstat, __NR_access, __NR_readlink, __NR_poll, __NR_time, __NR_getdents, __NR_arch_prctl,
        ]
        private static let opening: [(number: Int32, flags: Int)] = [(__NR_open, 1), (__NR_openat, 2)]
    #elseif arch(arm64)
        private static let own: [Int32] = []
        private static let opening: [(number: Int32, flags: Int)] = [(__NR_openat, 2)]
    #else
        private static let own: [Int32] = []
        private static let opening: [(number: Int32, flags: Int)] = []
    #endif

    static var isKnownMachine: Bool { sandbox_machine != 0 }

    private static let allowed: [Int32] =
        own + [
            // The document, the answer, the engines' data; opening is below.
            __NR_read, __NR_readv, __NR_pread64, __NR_write, __NR_writev, __NR_close, __NR_lseek, __NR_fstat,
            __NR_newfstatat, __NR_statx, __NR_statfs, __NR_fstatfs, __NR_faccessat, 439, __NR_readlinkat,
            __NR_getdents64, __NR_getcwd, __NR_fadvise64, __NR_dup, __NR_ppoll,
            // Memory; what makes it executable is below.
            __NR_brk, __NR_munmap, __NR_mremap, __NR_madvise, __NR_membarrier,
            // Time, waiting, chance.
            __NR_clock_gettime, __NR_clock_getres, __NR_gettimeofday, __NR_nanosleep, __NR_clock_nanosleep,
            __NR_getrandom, __NR_futex, __NR_sched_yield, __NR_restart_syscall,
            // Itself.
            __NR_getpid, __NR_gettid, __NR_getppid, __NR_getuid, __NR_geteuid, __NR_getgid, __NR_getegid,
            __NR_getrusage, __NR_times, __NR_sysinfo, __NR_uname, __NR_sched_getaffinity, __NR_getcpu,
            __NR_getrlimit, __NR_setrlimit, __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn,
            __NR_sigaltstack, __NR_set_robust_list, __NR_set_tid_address, __NR_rseq, __NR_exit, __NR_exit_group,
        ]

    /// False when the kernel cannot filter. A filter that stands already, as in a hardened service, stays beside it.
    static func install() -> Bool {
        guard isKnownMachine else { return false }
        let program = program(process: UInt32(getpid()))
        return program.withUnsafeBufferPointer {
            sandbox_filter_calls($0.baseAddress, UInt16($0.count)) == 0
        }
    }

    static func program(process: UInt32) -> [sock_filter] {
        var program = CallProgram(machine: sandbox_machine)
        for number in allowed { program.allow(number) }
        // Reading only: no creating, no writing, no cutting.
        let writing = UInt32(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)
        for call in opening { program.allow(call.number, whereArgument: call.flags, hasNoneOf: writing) }
        program.allow(__NR_mmap, whereArgument: 2, hasNoneOf: UInt32(PROT_EXEC))
        program.allow(__NR_mprotect, whereArgument: 2, hasNoneOf: UInt32(PROT_EXEC))
        // Its own limits, and to end itself: not those of another process.
        program.allow(__NR_prlimit64, whereArgument: 0, isOneOf: [0, process])
        program.allow(__NR_tgkill, whereArgument: 0, isOneOf: [process])
        program.allow(
            __NR_fcntl, whereArgument: 1,
            isOneOf: [F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC].map(UInt32.init))
        program.allow(__NR_ioctl, whereArgument: 1, isOneOf: [UInt32(TCGETS)])
        return program.finished
    }
}
