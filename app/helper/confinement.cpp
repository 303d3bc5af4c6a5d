// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/helper/confinement.h"

#include "core/exchange/confined_reader.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

#ifdef GRAFT_HAVE_SECCOMP
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <iterator>
#endif

namespace graft::helper {
namespace {

bool limit(decltype(RLIMIT_AS) what, rlim_t value)
{
    const rlimit both{value, value};
    return ::setrlimit(what, &both) == 0;
}

/// Bytes of address space the process has now: program, libraries, stacks.
std::uint64_t addressSpace()
{
    std::uint64_t pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        unsigned long long value = 0;
        if (std::fscanf(file, "%llu", &value) == 1)
            pages = value;
        std::fclose(file);
    }
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

bool setLimits(const Limits& limits)
{
    const auto seconds = static_cast<rlim_t>(limits.seconds);
    const rlimit time{seconds, seconds + 2}; // SIGXCPU first, which the parent can tell from a kill
    return limit(RLIMIT_AS, addressSpace() + limits.memoryBytes) && ::setrlimit(RLIMIT_CPU, &time) == 0 &&
           limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 32);
}

#ifdef GRAFT_HAVE_SECCOMP

/// What computing on open files needs. Everything that is not listed fails.
constexpr std::array allowed{
    SCMP_SYS(read),
    SCMP_SYS(pread64),
    SCMP_SYS(readv),
    SCMP_SYS(preadv),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(dup),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(statx),
    SCMP_SYS(fstatfs),
    SCMP_SYS(flock),
    SCMP_SYS(fadvise64),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(times),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(restart_syscall),
};

/// What would change something outside: worth telling apart, so these end the process.
constexpr std::array trapped{
    SCMP_SYS(creat),      SCMP_SYS(unlink),
    SCMP_SYS(unlinkat),   SCMP_SYS(rename),
    SCMP_SYS(renameat),   SCMP_SYS(renameat2),
    SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),      SCMP_SYS(link),
    SCMP_SYS(linkat),     SCMP_SYS(symlink),
    SCMP_SYS(symlinkat),  SCMP_SYS(truncate),
    SCMP_SYS(ftruncate),  SCMP_SYS(chmod),
    SCMP_SYS(fchmod),     SCMP_SYS(fchmodat),
    SCMP_SYS(chown),      SCMP_SYS(mknod),
    SCMP_SYS(mknodat),    SCMP_SYS(execve),
    SCMP_SYS(execveat),   SCMP_SYS(fork),
    SCMP_SYS(vfork),      SCMP_SYS(socket),
    SCMP_SYS(connect),    SCMP_SYS(bind),
    SCMP_SYS(socketpair), SCMP_SYS(sendto),
    SCMP_SYS(ptrace),     SCMP_SYS(kill),
    SCMP_SYS(tkill),      SCMP_SYS(process_vm_writev),
};

int statusOf(int call)
{
    switch (call) {
    case SYS_execve:
    case SYS_execveat:
    case SYS_clone:
#ifdef SYS_fork
    case SYS_fork:
    case SYS_vfork:
#endif
        return ConfinedProgramTried;
    case SYS_socket:
    case SYS_connect:
    case SYS_bind:
    case SYS_socketpair:
    case SYS_sendto: return ConfinedNetworkTried;
    case SYS_ptrace:
    case SYS_kill:
    case SYS_tkill:
    case SYS_process_vm_writev: return ConfinedForbidden;
    default: return ConfinedWriteTried;
    }
}

extern "C" void forbiddenCall(int, siginfo_t* facts, void*)
{
    ::_exit(statusOf(facts->si_syscall));
}

/// Collects whether every rule was taken.
class Filter {
public:
    Filter() : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}
    ~Filter()
    {
        if (m_context != nullptr)
            seccomp_release(m_context);
    }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void add(std::uint32_t action, int call)
    {
        take(seccomp_rule_add_array(m_context, action, call, 0, nullptr), call);
    }
    void add(std::uint32_t action, int call, const scmp_arg_cmp& condition)
    {
        take(seccomp_rule_add_array(m_context, action, call, 1, &condition), call);
    }
    [[nodiscard]] bool load() { return m_context != nullptr && m_ok && seccomp_load(m_context) == 0; }

private:
    /// Calls that this processor does not have have negative numbers and need no rule.
    void take(int result, int call) { m_ok = m_ok && (result == 0 || call < 0); }
    scmp_filter_ctx m_context;
    bool m_ok = true;
};

void addOpening(Filter& filter)
{
    // Opening to read just fails: libraries probe for files and go on without. Writing is never innocent.
    for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT}) {
        filter.add(SCMP_ACT_TRAP, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag));
        filter.add(SCMP_ACT_TRAP, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag));
    }
}

bool forbidCalls()
{
    Filter filter;
    for (const int call : allowed)
        filter.add(SCMP_ACT_ALLOW, call);
    for (const int call : trapped)
        filter.add(SCMP_ACT_TRAP, call);
    addOpening(filter);
    // The answer goes to the pipe; messages of libraries go to /dev/null.
    for (const int call : {SCMP_SYS(write), SCMP_SYS(writev)})
        filter.add(SCMP_ACT_ALLOW, call, SCMP_A0(SCMP_CMP_LE, 2));
    // No new code: neither libraries nor generated.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // abort() signals its own thread.
    filter.add(SCMP_ACT_ALLOW, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    for (const scmp_datum_t command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC, F_SETLK, F_SETLKW, F_GETLK})
        filter.add(SCMP_ACT_ALLOW, SCMP_SYS(fcntl), SCMP_A1(SCMP_CMP_EQ, command));
    // Threads fail, processes are told.
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    filter.add(SCMP_ACT_TRAP, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    struct sigaction action {};
    action.sa_sigaction = forbiddenCall;
    action.sa_flags = SA_SIGINFO;
    return ::sigaction(SIGSYS, &action, nullptr) == 0 && filter.load();
}

#endif

} // namespace

Confinement confine(const Limits& limits)
{
    // Nothing else that happens to be open, and no life after the parent.
    ::syscall(SYS_close_range, confinedCompanionDescriptor + 1, ~0U, 0);
    const bool set = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
                     ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
    if (!set || !setLimits(limits))
        return Confinement::None;
#ifdef GRAFT_HAVE_SECCOMP
    return forbidCalls() ? Confinement::Full : Confinement::None;
#else
    return Confinement::Limits;
#endif
}

} // namespace graft::helper
