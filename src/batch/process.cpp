#include "batch/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "batch/worker.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

[[noreturn]] void fail(const std::string &what, int error) {
    throw Error("worker", what, "worker", std::strerror(error));
}

/// What the child sees of its parent's descriptors and signals.
class SpawnPlan {
  public:
    explicit SpawnPlan(int socket) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawnattr_init(&attributes_);
        // The socket first: it may itself be a standard descriptor, where the batch was started without one.
        posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerSocket);
        for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&actions_, standard, "/dev/null", O_RDWR, 0);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    int start(pid_t &pid, const std::vector<std::string> &command) {
        std::vector<char *> words;
        for (const std::string &word : command)
            words.push_back(const_cast<char *>(word.c_str()));
        words.push_back(nullptr);
        return posix_spawn(&pid, words[0], &actions_, &attributes_, words.data(), environ);
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

Ending ending(int status) {
    if (!WIFSIGNALED(status))
        return {"exited with status " + std::to_string(WEXITSTATUS(status)), false};
    const int signal = WTERMSIG(status);
    return {"killed by signal " + std::to_string(signal) + " (" + strsignal(signal) + ")",
            signal == SIGKILL || signal == SIGTERM};
}

}  // namespace

Process::Process(const std::vector<std::string> &command, std::size_t reply_limit) : inbox_(reply_limit) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        fail("socketpair", errno);
    SpawnPlan plan(ends[1]);
    const int error = plan.start(pid_, command);
    close(ends[1]);
    socket_ = ends[0];
    if (error != 0) {
        close(socket_);
        fail(command[0], error);
    }
}

Process::~Process() {
    end();
}

Ending Process::end() {
    if (pid_ < 0)
        return {};
    kill(-pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    close(socket_);
    return ending(status);
}

int Process::open_proc(const char *file, int flags) const {
    return open(("/proc/" + std::to_string(pid_) + "/" + file).c_str(), flags | O_CLOEXEC);
}

std::size_t Process::peak_memory() const {
    constexpr std::string_view field = "VmHWM:";  // "VmHWM:     9052 kB"
    std::array<char, 4096> text{};
    const int status = open_proc("status", O_RDONLY);
    const bool is_read = read(status, text.data(), text.size() - 1) > 0;
    close(status);
    const char *const found = is_read ? std::strstr(text.data(), field.data()) : nullptr;
    return found == nullptr ? 0 : std::strtoul(found + field.size(), nullptr, 10) * 1024;
}

void Process::forget_peak() const {
    // proc(5): writing 5 to clear_refs sets the peak to what is resident now. Where it cannot, the peak is that of all.
    const int clear_refs = open_proc("clear_refs", O_WRONLY);
    [[maybe_unused]] const ssize_t written = write(clear_refs, "5", 1);
    close(clear_refs);
}

}  // namespace vanban::batch
