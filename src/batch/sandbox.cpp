#include "batch/sandbox.hpp"

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>

#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

[[noreturn]] void fail(const std::string &what, int error) {
    throw Error("sandbox", "worker", "sandbox",
                what + ": " + std::strerror(error) + "; --no-sandbox runs without it, where all inputs are trusted");
}

void limit(decltype(RLIMIT_CORE) resource, rlim_t most, const char *name) {
    const rlimit both{most, most};
    if (setrlimit(resource, &both) != 0)
        fail(name, errno);
}

/// Bytes of address space in use (proc(5): the first field of statm, in pages).
rlim_t mapped() {
    rlim_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void limit_memory(std::size_t bytes) {
#if defined(__SANITIZE_ADDRESS__)
    (void)bytes;  // The sanitizer's shadow takes terabytes of address space.
#else
    if (bytes != 0)
        limit(RLIMIT_AS, mapped() + bytes, "RLIMIT_AS");
#endif
}

/// What computing on bytes in memory and talking over an open socket take, and no more.
constexpr std::array kAllowed{
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(recvfrom),
    SCMP_SYS(sendto),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(close),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(poll),
    SCMP_SYS(brk),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(sched_yield),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrusage),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(restart_syscall),
};

struct Release {
    void operator()(void *filter) const { seccomp_release(filter); }
};

void allow(void *filter, int call) {
    if (const int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0); error != 0)
        fail("seccomp", -error);
}

/// Raising a signal against itself (abort) is no one else's business; against another process it is.
void allow_own_signals(void *filter) {
    const auto self = static_cast<scmp_datum_t>(getpid());
    if (const int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_EQ, self));
        error != 0)
        fail("seccomp", -error);
}

void wall_in() {
    const std::unique_ptr<void, Release> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter)
        fail("seccomp", ENOSYS);
    for (const int call : kAllowed)
        allow(filter.get(), call);
#if defined(__SANITIZE_ADDRESS__)
    allow(filter.get(), SCMP_SYS(pipe2));  // by which the sanitizers ask whether an address may be read
#endif
    allow_own_signals(filter.get());
    if (const int error = seccomp_load(filter.get()); error != 0)
        fail("seccomp", -error);
}

}  // namespace

void enter_sandbox(const Limits &limits) {
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        fail("PR_SET_PDEATHSIG", errno);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        fail("PR_SET_NO_NEW_PRIVS", errno);
    limit(RLIMIT_CORE, 0, "RLIMIT_CORE");
    limit_memory(limits.memory);
    if (limits.convert)
        return;
    limit(RLIMIT_FSIZE, 0, "RLIMIT_FSIZE");
    wall_in();
}

}  // namespace vanban::batch
