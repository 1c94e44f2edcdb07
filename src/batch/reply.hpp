// What became of one input, as a worker tells it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "batch/message.hpp"
#include "vanban/plan.hpp"

namespace vanban::batch {

/// How an input stands. The names in the manifest are those of `to_string`.
enum class Status {
    done,           ///< its record is there
    duplicate,      ///< another input has the same bytes; the record is that one's
    failed,         ///< the document cannot be read: stage and reason say why
    crashed,        ///< the worker that read it died
    timed_out,      ///< it took longer than --timeout
    out_of_memory,  ///< it took more than --memory
    removed         ///< it was read once and is no longer there
};
std::string_view to_string(Status status);

/// Could its document not be read?
bool is_failure(Status status);

/// The inverse of `to_string`; throws `Error` (stage "ledger") for another name.
Status status_named(std::string_view name);

/// Items of a record, kind by kind, for the summary.
struct Counts {
    static constexpr std::array<std::string_view, 6> names{"sections", "references",  "relations",
                                                           "targets",  "assignments", "diagnostics"};
    std::array<std::size_t, 6> of{};

    void add(const Counts &other);
    bool operator==(const Counts &) const = default;
};
Counts counts_of(const Plan &plan);

struct Reply {
    Status status = Status::done;
    std::string stage;   ///< where it failed; empty where it did not
    std::string reason;  ///< one line; empty where it did not fail
    std::string record;  ///< JSON on one line, ending in a line feed
    std::string rows;    ///< the rows for the database, packed
    Counts counts;
};

/// Sends a reply as a message; false where nobody reads any more.
bool send(int socket, const Reply &reply);

/// The reply that a message holds; throws `Error` (stage "worker") where it holds none.
Reply reply_of(Message message);

}  // namespace vanban::batch
