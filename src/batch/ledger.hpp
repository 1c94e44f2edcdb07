// What a batch knows of its inputs from one run to the next.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "batch/reply.hpp"
#include "store/value.hpp"

namespace vanban::store {
class Connection;
}

namespace vanban::batch {

/// One input and what became of it.
struct Entry {
    std::string input;   ///< its path, the key
    std::string sha256;  ///< of its bytes; empty where they could not be read
    std::size_t bytes = 0;
    Status status = Status::done;
    std::string stage;   ///< where it failed
    std::string reason;  ///< why, in one line
    double seconds = 0;
    std::size_t peak_memory = 0;  ///< bytes
    std::string record;           ///< the file of its record in OUT/records; empty where it has none
    std::string duplicate_of;     ///< the input whose record stands for it
    std::string generator;        ///< the version and settings that read it
    Counts counts;
};

/// A table of entries in OUT/ledger.db (SQLite). What `put` has returned from survives the end of the process; after a
/// power cut the last entries may be missing, never damaged. Safe to use from several threads.
/// Every member throws `Error` (stage "store") where the file cannot be read or written.
class Ledger {
  public:
    explicit Ledger(const std::string &file);
    ~Ledger();
    Ledger(const Ledger &) = delete;
    Ledger &operator=(const Ledger &) = delete;

    std::optional<Entry> find(const std::string &input);

    /// Another input than `input` that was read for these bytes by this generator: no duplicate, not removed.
    std::optional<Entry> original(const std::string &sha256, const std::string &generator, const std::string &input);

    /// All of them or none.
    void put(const std::vector<Entry> &entries);
    void forget(const std::string &input);

    bool empty();

    /// Every entry, by the bytes of the input's path. `each` must not change the ledger.
    void each(const std::function<void(const Entry &)> &each);

    /// A word kept beside the entries; empty where none was kept.
    std::string note(const std::string &name);
    void keep_note(const std::string &name, const std::string &value);

  private:
    std::optional<Entry> only(const std::string &condition, const std::vector<store::Value> &values);

    std::mutex mutex_;
    std::unique_ptr<store::Connection> database_;
};

}  // namespace vanban::batch
