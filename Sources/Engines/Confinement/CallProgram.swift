import CSandbox
import Glibc

/// A seccomp program under construction, in the kernel's classic BPF. Each call has a block of its own; what no block
/// allows is refused.
struct CallProgram {
    private var instructions: [sock_filter] = []

    /// Kills a process that speaks for another machine: its numbers mean other calls.
    init(machine: UInt32) {
        load(offset: 4)
        jump(BPF_JEQ, machine, ifTrue: 1, ifFalse: 0)
        answer(UInt32(SECCOMP_RET_KILL_PROCESS))
        load(offset: 0)
    }

    var finished: [sock_filter] {
        var whole = self
        whole.answer(UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM))
        return whole.instructions
    }

    mutating func allow(_ number: Int32) {
        jump(BPF_JEQ, UInt32(number), ifTrue: 0, ifFalse: 1)
        answer(UInt32(SECCOMP_RET_ALLOW))
    }

    mutating func allow(_ number: Int32, whereArgument argument: Int, hasNoneOf bits: UInt32) {
        jump(BPF_JEQ, UInt32(number), ifTrue: 0, ifFalse: 4)
        load(offset: Self.offset(ofArgument: argument))
        jump(BPF_JSET, bits, ifTrue: 1, ifFalse: 0)
        answer(UInt32(SECCOMP_RET_ALLOW))
        answer(UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM))
    }

    mutating func allow(_ number: Int32, whereArgument argument: Int, isOneOf values: [UInt32]) {
        jump(BPF_JEQ, UInt32(number), ifTrue: 0, ifFalse: UInt8(2 * values.count + 2))
        load(offset: Self.offset(ofArgument: argument))
        for value in values {
            jump(BPF_JEQ, value, ifTrue: 0, ifFalse: 1)
            answer(UInt32(SECCOMP_RET_ALLOW))
        }
        answer(UInt32(SECCOMP_RET_ERRNO) | UInt32(EPERM))
    }

    /// The lower half of an argument in `struct seccomp_data`: 16 bytes of head, 8 an argument, on little-endian machines.
    private static func offset(ofArgument argument: Int) -> UInt32 { UInt32(16 + 8 * argument) }

    private mutating func load(offset: UInt32) {
        instructions.append(sock_filter(code: UInt16(BPF_LD | BPF_W | BPF_ABS), jt: 0, jf: 0, k: offset))
    }

    private mutating func jump(_ test: Int32, _ value: UInt32, ifTrue: UInt8, ifFalse: UInt8) {
        instructions.append(sock_filter(code: UInt16(BPF_JMP | test | BPF_K), jt: ifTrue, jf: ifFalse, k: value))
    }

    private mutating func answer(_ value: UInt32) {
        instructions.append(sock_filter(code: UInt16(BPF_RET | BPF_K), jt: 0, jf: 0, k: value))
    }
}
