// What the Linux kernel offers to give up rights with, for Swift, which sees neither variadic functions nor `syscall`.
// Each function answers 0 or a count, or -errno.
#ifndef RECTO_CSANDBOX_H
#define RECTO_CSANDBOX_H

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The kernel's numbers and shapes of Landlock, here because the headers of Debian 12 know less than newer kernels offer.
#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446
#endif
#ifndef O_PATH
#define O_PATH 010000000
#endif
#ifndef __NR_close_range
#define __NR_close_range 436
#endif

struct sandbox_landlock_ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;
    uint64_t scoped;
};

struct sandbox_landlock_path {
    uint64_t allowed_access;
    int32_t parent_fd;
} __attribute__((packed));

// Macros that Swift cannot read, under names it can.
enum {
    // What a process ends with that found no more memory.
    sandbox_memory_code = 71,
    sandbox_limit_processes = RLIMIT_NPROC,
    sandbox_open_place = O_PATH | O_CLOEXEC,
};

#if defined(__x86_64__)
static const uint32_t sandbox_machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
static const uint32_t sandbox_machine = AUDIT_ARCH_AARCH64;
#else
static const uint32_t sandbox_machine = 0;
#endif

static inline long sandbox_answer(long result) { return result < 0 ? -errno : result; }

/// The version of Landlock; negative when the kernel has none or does not use it.
static inline long sandbox_landlock_version(void) {
    return sandbox_answer(syscall(__NR_landlock_create_ruleset, NULL, 0, 1));
}

static inline long sandbox_landlock_create(const struct sandbox_landlock_ruleset *rules) {
    return sandbox_answer(syscall(__NR_landlock_create_ruleset, rules, sizeof *rules, 0));
}

static inline long sandbox_landlock_allow(int ruleset, const struct sandbox_landlock_path *rule) {
    return sandbox_answer(syscall(__NR_landlock_add_rule, ruleset, 1, rule, 0));
}

static inline long sandbox_landlock_enforce(int ruleset) {
    return sandbox_answer(syscall(__NR_landlock_restrict_self, ruleset, 0));
}

static inline long sandbox_no_new_privileges(void) {
    return sandbox_answer(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
}

/// No core file and no debugger of the same user sees the document in memory.
static inline long sandbox_not_dumpable(void) { return sandbox_answer(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)); }

static inline long sandbox_filter_calls(const struct sock_filter *program, unsigned short length) {
    struct sock_fprog whole = {length, (struct sock_filter *)program};
    return sandbox_answer(syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &whole));
}

static inline long sandbox_limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit limit = {soft, hard};
    return sandbox_answer(setrlimit(resource, &limit));
}

/// A hard limit as it stands; 0 when it cannot be told.
static inline uint64_t sandbox_hard_limit(int resource) {
    struct rlimit limit;
    return getrlimit(resource, &limit) == 0 ? limit.rlim_max : 0;
}

/// Seconds of processor time used so far, rounded up.
static inline uint64_t sandbox_time_used(void) {
    struct rusage used;
    if (getrusage(RUSAGE_SELF, &used) != 0) return 0;
    return (uint64_t)used.ru_utime.tv_sec + (uint64_t)used.ru_stime.tv_sec + 1;
}

static inline long sandbox_close_from(unsigned first) {
    return sandbox_answer(syscall(__NR_close_range, first, ~0U, 0));
}

static inline long sandbox_drop_capabilities(void) {
    struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
    return sandbox_answer(syscall(__NR_capset, &head, none));
}

/// Capabilities that are in force or can be brought into force, one bit each; those above 31 fold onto the lower ones.
static inline uint32_t sandbox_capabilities(void) {
    struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct found[2] = {{0, 0, 0}, {0, 0, 0}};
    if (syscall(__NR_capget, &head, found) != 0) return ~0U;
    return found[0].effective | found[1].effective | found[0].permitted | found[1].permitted;
}

static inline long sandbox_become(unsigned user) {
    if (syscall(__NR_setgroups, 0, NULL) != 0 || syscall(__NR_setresgid, user, user, user) != 0) return -errno;
    return sandbox_answer(syscall(__NR_setresuid, user, user, user));
}

// Runs on its own stack: the other one may be what ran out. Whoever found no memory left ENOMEM behind before giving up.
static void sandbox_die(int number) {
    if (errno == ENOMEM) _exit(sandbox_memory_code);
    signal(number, SIG_DFL);
    raise(number);
}

/// Makes a process that gives up for want of memory end with `sandbox_memory_code`, so that this can be told from any other crash.
static inline long sandbox_tell_want_of_memory(void) {
    static char stack[16384];
    stack_t place = {.ss_sp = stack, .ss_flags = 0, .ss_size = sizeof stack};
    struct sigaction action = {.sa_flags = SA_ONSTACK | SA_NODEFER};
    const int deaths[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
    action.sa_handler = sandbox_die;
    if (sigaltstack(&place, NULL) != 0) return -errno;
    for (unsigned index = 0; index < sizeof deaths / sizeof *deaths; index++)
        if (sigaction(deaths[index], &action, NULL) != 0) return -errno;
    return 0;
}

// For the self-test, which tries what must fail.

static inline long sandbox_call(long number, uintptr_t a, uintptr_t b, uintptr_t c, uintptr_t d, uintptr_t e) {
    return sandbox_answer(syscall(number, a, b, c, d, e, 0));
}

static inline long sandbox_fork(void) {
    long child = syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    return sandbox_answer(child);
}

static inline long sandbox_read_memory(int process) {
    char byte;
    struct {
        void *base;
        size_t length;
    } local = {&byte, 1}, remote = {(void *)sandbox_read_memory, 1};
    return sandbox_answer(syscall(__NR_process_vm_readv, process, &local, 1, &remote, 1, 0));
}

static inline long sandbox_write_code(void) {
    void *place = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return place == MAP_FAILED ? -errno : 0;
}

/// Connects to a port of this machine.
static inline long sandbox_connect(int type, unsigned port) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, type, 0);
    if (descriptor < 0) return -errno;
    long result = sandbox_answer(connect(descriptor, (struct sockaddr *)&place, sizeof place));
    close(descriptor);
    return result;
}

#endif
