// Where outcomes go: the record's file, the ledger, the manifest, the progress; in this order, on a thread of its own.
#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "batch/ledger.hpp"
#include "batch/pool.hpp"
#include "batch/progress.hpp"
#include "io/durable.hpp"
#include "store/store.hpp"

namespace vanban::batch {

/// The files of OUT.
struct OutFolder {
    explicit OutFolder(const std::string &out);

    std::string records;  ///< folder of the records of all present inputs
    std::string history;  ///< folder of records whose input has changed or gone
    std::string ledger;
    std::string manifest;
    std::string ndjson;
    std::string database;

    /// Moves a record from `records` to `history`; nothing where there is none.
    void retire(const std::string &record) const;
};

/// The name of a record's file: the input's own name and the start of its hash.
std::string record_name(const std::string &input, const std::string &sha256);

/// Contents that are being read and are not in the ledger yet.
class Claims {
  public:
    /// Claims content for an input; gives the input that has claimed it already, where there is one.
    std::optional<std::string> claim(const std::string &sha256, const std::string &input);
    void release(const std::string &sha256);

  private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::string> claimed_;
};

class Sink {
  public:
    /// `database` may be null.
    Sink(const OutFolder &out, Ledger &ledger, store::Store *database, Claims &claims, Progress &progress);
    ~Sink();
    Sink(const Sink &) = delete;
    Sink &operator=(const Sink &) = delete;

    /// Takes what became of an input; waits while too much is waiting to be written. `record` is the record's JSON
    /// where the entry is done. Throws what the writing of earlier ones has thrown.
    void put(Entry entry, std::string record, std::string rows);

    /// Waits until all is written; throws as `put` does.
    void close();

  private:
    struct Item {
        Entry entry;
        std::string record;
        std::string rows;
    };
    void work();
    void write(std::vector<Item> &items);
    void load(std::vector<Item> &items);
    void load(const Item &item);
    void load_or_fail(Item &item);
    void tell(const Entry &entry);

    const OutFolder &out_;
    Ledger &ledger_;
    store::Store *database_;
    Claims &claims_;
    Progress &progress_;
    io::LineFile manifest_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Item> queue_;
    std::size_t waiting_bytes_ = 0;  // of records and rows in the queue
    bool closing_ = false;
    std::exception_ptr failure_;
    std::thread thread_;
};

}  // namespace vanban::batch
