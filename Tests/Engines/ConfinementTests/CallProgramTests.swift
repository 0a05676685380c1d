import CSandbox
import Glibc
import Testing

@testable import Confinement

/// The filter run by a small machine of our own: what would the kernel answer?
@Suite struct CallProgramTests {
    private static let foreignMachine: UInt32 = 0x4000_0003

    /// The kernel's reading of the program for one system call.
    private static func verdict(_ number: Int32, _ arguments: [UInt32] = [], machine: UInt32 = sandbox_machine)
        -> UInt32
    {
        let program = SystemCallFilter.program(process: 4711)
        var (counter, accumulator) = (0, UInt32(0))
        while counter < program.count {
            let step = program[counter]
            counter += 1
            switch Int32(step.code) {
            case BPF_LD | BPF_W | BPF_ABS:
                switch step.k {
                case 0: accumulator = UInt32(bitPattern: number)
                case 4: accumulator = machine
                default:
                    let index = Int(step.k - 16) / 8
                    accumulator = index < arguments.count ? arguments[index] : 0
                }
            case BPF_JMP | BPF_JEQ | BPF_K: counter += Int(accumulator == step.k ? step.jt : step.jf)
            case BPF_JMP | BPF_JSET | BPF_K: counter += Int(accumulator & step.k != 0 ? step.jt : step.jf)
            default: return step.k
            }
        }
        return 0
    }

    private static let allowed = UInt32(SECCOMP_RET_ALLOW)
    private static let refused = UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM)

    @Test(arguments: [__NR_read, __NR_write, __NR_brk, __NR_futex, __NR_exit_group, __NR_setrlimit])
    func `What reading needs is allowed`(_ number: Int32) {
        #expect(Self.verdict(number) == Self.allowed)
    }

    @Test(arguments: [
        __NR_socket, __NR_connect, __NR_clone, 435, __NR_execve, 322, __NR_ptrace, __NR_process_vm_readv, __NR_kill,
        __NR_mount, __NR_unlinkat, __NR_renameat, __NR_keyctl, __NR_bpf, __NR_userfaultfd, 425, __NR_unshare,
        __NR_setuid, __NR_memfd_create, __NR_shmget, 9_999,
    ])
    func `Everything else is refused`(_ number: Int32) {
        #expect(Self.verdict(number) == Self.refused)
    }

    @Test func `A number of the 32-bit halves of the machine is refused`() {
        #expect(Self.verdict(__NR_read | 0x4000_0000) == Self.refused)
        #expect(Self.verdict(__NR_read, machine: Self.foreignMachine) == UInt32(SECCOMP_RET_KILL_PROCESS))
    }

    @Test func `Files open for reading only`() {
        #expect(Self.verdict(__NR_openat, [0, 0, UInt32(O_RDONLY | O_CLOEXEC | O_DIRECTORY)]) == Self.allowed)
        for flag in [O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND] {
            #expect(Self.verdict(__NR_openat, [0, 0, UInt32(flag)]) == Self.refused)
        }
    }

    @Test func `Memory never becomes code`() {
        let data = UInt32(PROT_READ | PROT_WRITE)
        for call in [__NR_mmap, __NR_mprotect] {
            #expect(Self.verdict(call, [0, 0, data]) == Self.allowed)
            #expect(Self.verdict(call, [0, 0, data | UInt32(PROT_EXEC)]) == Self.refused)
        }
    }

    @Test func `A process may end and limit itself, and nobody else`() {
        for call in [__NR_tgkill, __NR_prlimit64] {
            #expect(Self.verdict(call, [4711]) == Self.allowed)
            #expect(Self.verdict(call, [4712]) == Self.refused)
        }
    }
}
