// One worker process, from the batch's side.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <sys/types.h>

#include "batch/message.hpp"

namespace vanban::batch {

/// How a process ended, e.g. "killed by signal 11 (Segmentation fault)", "exited with status 3".
struct Ending {
    std::string how;
    bool from_outside =
        false;  ///< by a signal that no fault of its own gives: an administrator, the kernel out of memory
};

/// Starts a program with a socket to it as its descriptor 3, its other descriptors on /dev/null, and a process group
/// of its own (so that Ctrl-C reaches the batch alone). The process is killed when this goes.
class Process {
  public:
    /// Throws `Error` (stage "worker") where it cannot be started. `reply_limit`: the longest message believed, in
    /// bytes.
    Process(const std::vector<std::string> &command, std::size_t reply_limit);
    ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    int socket() const { return socket_; }
    Inbox &inbox() { return inbox_; }

    /// Kills the whole group, where it has not ended by itself, and waits for the end.
    Ending end();

    /// The most memory (bytes) it has had resident since `forget_peak`; 0 where the kernel does not tell.
    std::size_t peak_memory() const;
    void forget_peak() const;

  private:
    int open_proc(const char *file, int flags) const;

    pid_t pid_ = -1;
    int socket_ = -1;
    Inbox inbox_;
};

}  // namespace vanban::batch
