// The room in which a worker reads files from strangers: nothing in it but memory, time and one socket.
#pragma once

#include <cstddef>

namespace vanban::batch {

struct Limits {
    std::size_t memory = 0;  ///< bytes that the process may map beyond what it has mapped already; 0: no limit
    bool convert = false;    ///< programs may be started and files written (LibreOffice): limits only, no walls
};

/// Locks this process in, for good. From now on it
/// - may not open files, sockets or devices, write but to what is open, start programs, fork, or trace others: each
///   such system call fails with EPERM (seccomp; every system call not on the short list of the allowed fails so);
/// - gains no rights from set-uid programs (no_new_privs), leaves no core, grows no file;
/// - gets std::bad_alloc where it maps more memory than `limits` allows;
/// - dies with its parent.
/// Throws `Error` (stage "sandbox") where the kernel refuses any of it.
void enter_sandbox(const Limits &limits);

}  // namespace vanban::batch
