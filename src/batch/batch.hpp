// A folder of documents into records and a database, whatever happens on the way.
//
//     inputs ─ feeder (read, hash, known?) ─▶ pool of worker processes ─▶ sink (record file, database, ledger,
//     manifest)
#pragma once

#include <chrono>
#include <csignal>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "batch/progress.hpp"
#include "vanban/vanban.hpp"

namespace vanban::batch {

/// The `number`th of `of` parts, from 1.
struct Shard {
    std::size_t number = 1;
    std::size_t of = 1;

    /// Is content with this hash in the part? Parts are by the hash's first 32 bits, so that a document goes to the
    /// same part wherever and under whatever name it lies.
    bool has(const std::string &sha256) const;
};

struct BatchOptions {
    std::vector<std::string> inputs;  ///< folders, lists, patterns, files
    std::string out;                  ///< the folder OUT
    std::string program;              ///< the executable whose `worker` command reads documents
    Options reading;
    std::size_t jobs = 1;
    std::chrono::duration<double> timeout{60};   ///< for one document
    std::size_t memory = std::size_t{1} << 30U;  ///< bytes for one document
    std::optional<std::string> database;         ///< URL; absent: sqlite OUT/plans.db; empty: none
    Shard shard;
    bool retry_failed = false;
    bool ndjson = false;  ///< OUT/records.ndjson at the end
    bool walls = true;    ///< workers in the sandbox
};

/// Reads what is new, changed or unfinished. Returns the tally of the run. `stop` is looked at often: once true, the
/// run ends in good order with what is under way undone. Throws `Error` on what makes going on senseless: a wrong
/// option (code "usage"), a bad lexicon, a disk that is full; the same command later goes on where it stopped.
Tally run(const BatchOptions &options, Progress &progress, const volatile std::sig_atomic_t &stop);

}  // namespace vanban::batch
