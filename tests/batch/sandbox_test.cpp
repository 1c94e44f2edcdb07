#include "batch/sandbox.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <functional>
#include <new>
#include <vector>

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace vanban::batch {
namespace {

constexpr std::size_t kMemory = std::size_t{256} << 20U;

/// The exit status of a child that enters the sandbox and does something there; -1 where a signal ended it.
int inside(const std::function<int()> &act, const Limits &limits = {kMemory, false}) {
    const pid_t child = fork();
    if (child == 0) {
        enter_sandbox(limits);
        _exit(act());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// 0 where a system call failed for want of permission.
int refused(long result) {
    return result < 0 && errno == EPERM ? 0 : 1;
}

TEST(BatchSandbox, what_a_reader_of_documents_does_not_need_is_refused) {
    const test::TempDir dir;
    const std::string file = dir.write("there.txt", "x");
    const std::string other = dir.path() / "other.txt";
    const struct {
        const char *what;
        std::function<int()> act;
    } cases[] = {
        {"opening a file to read", [&] { return refused(open(file.c_str(), O_RDONLY)); }},
        {"opening a file to write", [&] { return refused(open(file.c_str(), O_WRONLY)); }},
        {"making a file", [&] { return refused(creat(other.c_str(), 0600)); }},
        {"removing a file", [&] { return refused(unlink(file.c_str())); }},
        {"renaming a file", [&] { return refused(rename(file.c_str(), other.c_str())); }},
        {"making a folder", [&] { return refused(mkdir(other.c_str(), 0700)); }},
        {"a socket of the internet", [] { return refused(socket(AF_INET, SOCK_STREAM, 0)); }},
        {"a socket of this machine", [] { return refused(socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"a new process", [] { return refused(fork()); }},
        {"a new program",
         [] {
             char name[] = "/bin/true";
             char *const words[] = {name, nullptr};
             char *const none[] = {nullptr};
             return refused(execve(name, words, none));
         }},
        {"a signal to another process", [] { return refused(kill(getppid(), 0)); }},
        {"tracing another process", [] { return refused(ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr)); }},
        {"a higher limit",
         [] {
             const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
             return refused(setrlimit(RLIMIT_FSIZE, &none));
         }},
    };
    for (const auto &[what, act] : cases)
        EXPECT_EQ(inside(act), 0) << what;
    EXPECT_EQ(test::read(file), "x");
}

TEST(BatchSandbox, computing_and_the_open_socket_go_on) {
    int ends[2];
    ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    EXPECT_EQ(inside([&] {
                  const std::vector<char> work(std::size_t{8} << 20U, 'x');
                  return send(ends[1], work.data(), 5, 0) == 5 ? 0 : 1;
              }),
              0);
    char got[5];
    EXPECT_EQ(recv(ends[0], got, sizeof got, MSG_WAITALL), 5);
    close(ends[0]);
    close(ends[1]);
}

TEST(BatchSandbox, more_memory_than_allowed_is_bad_alloc) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer needs all address space";
#endif
    EXPECT_EQ(inside([] {
                  try {
                      const std::vector<char> too_much(2 * kMemory, 'x');
                      return too_much.back() == 'x' ? 1 : 2;
                  } catch (const std::bad_alloc &) {
                      return 0;
                  }
              }),
              0);
}

TEST(BatchSandbox, a_fault_still_ends_the_process) {
    EXPECT_EQ(inside([] { return std::raise(SIGABRT); }), -1);
}

TEST(BatchSandbox, converting_leaves_the_walls_out_and_keeps_the_limits) {
    const test::TempDir dir;
    const std::string file = dir.path() / "new.txt";
    EXPECT_EQ(inside([&] { return std::ofstream(file) << "x" ? 0 : 1; }, {kMemory, true}), 0);
    EXPECT_EQ(inside(
                  [] {
                      rlimit limit{};
                      getrlimit(RLIMIT_CORE, &limit);
                      return static_cast<int>(limit.rlim_max);
                  },
                  {kMemory, true}),
              0);
}

}  // namespace
}  // namespace vanban::batch
