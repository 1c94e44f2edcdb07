// The worker's side of a batch: one process that reads documents in its sandbox, one after the other.
#pragma once

#include <functional>
#include <string>

#include "batch/message.hpp"
#include "batch/reply.hpp"
#include "batch/sandbox.hpp"
#include "vanban/vanban.hpp"

namespace vanban::batch {

/// The socket that a worker is born with.
constexpr int kWorkerSocket = 3;

/// What a reader gives, or what became of it: an `Error` is the document's failure, std::bad_alloc a lack of memory.
Reply guarded(const std::function<Reply()> &read);

/// Record, rows and counts of a document. Throws as `Extractor::extract` does.
Reply read_document(const Extractor &extractor, const std::string &uri, const std::string &bytes);

/// Turns the bytes of the input `uri` into a reply.
using Reader = std::function<Reply(const std::string &uri, const std::string &bytes)>;

/// Says "ready" and answers requests {uri, bytes} one after the other, until the socket closes.
void serve(int socket, const Reader &read);

/// The whole life of a worker: loads the lexicons, enters the sandbox and serves. What keeps it from starting (a bad
/// lexicon, a kernel without seccomp) it says instead of "ready". `walls` false leaves the sandbox out, for inputs that
/// are trusted.
void work(int socket, const Options &options, const Limits &limits, bool walls);

/// Reads the greeting of a worker; throws the `Error` that kept it from starting.
void check_greeting(const Message &greeting);

}  // namespace vanban::batch
