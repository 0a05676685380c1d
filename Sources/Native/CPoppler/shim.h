#include <poppler.h>
#include <sys/syscall.h>
#include <unistd.h>

/// A file that is in memory only, for what Poppler wants to write to a file; -1 where there can be none.
static inline int cpoppler_memory_file(void) {
    // The C library declares memfd_create for GNU programs only, which a Swift module map cannot ask for.
    return (int)syscall(SYS_memfd_create, "recto", 1U /* MFD_CLOEXEC */);
}
