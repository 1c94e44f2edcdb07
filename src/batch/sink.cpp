#include "batch/sink.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "batch/manifest.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

// Written together, documents share the pages of the database that they touch. What waits is bounded in number, bytes
// and time, so that neither memory nor what a killed run does again grows; it is enough for workers to go on while the
// database brings its log into its file.
constexpr std::size_t kEnough = 256, kWaiting = 768;
constexpr std::size_t kEnoughBytes = 32U << 20U, kWaitingBytes = 64U << 20U;
constexpr std::chrono::milliseconds kPatience{1000};

void count(const Entry &entry, Tally &tally) {
    if (entry.status == Status::removed) {
        ++tally.removed;
        return;
    }
    ++tally.looked_at;
    if (entry.status == Status::duplicate) {
        ++tally.duplicates;
        return;
    }
    tally.bytes += entry.bytes;
    if (entry.status == Status::done) {
        ++tally.done;
        tally.items.add(entry.counts);
        return;
    }
    ++tally.failed;
    ++tally.reasons[entry.stage + ": " + entry.reason];
}

}  // namespace

OutFolder::OutFolder(const std::string &out)
    : records(out + "/records"), history(out + "/history"), ledger(out + "/ledger.db"),
      manifest(out + "/manifest.ndjson"), ndjson(out + "/records.ndjson"), database(out + "/plans.db") {
    io::make_folder(records);
    io::make_folder(history);
}

void OutFolder::retire(const std::string &record) const {
    std::error_code error;
    if (!record.empty())
        std::filesystem::rename(records + "/" + record, history + "/" + record, error);
}

std::string record_name(const std::string &input, const std::string &sha256) {
    // With the hash and endings the name stays below the 255 bytes that file systems allow.
    constexpr std::size_t kLongest = 200;
    constexpr std::size_t kHash = 12;
    std::string name = std::filesystem::path(input).filename().native();
    if (name.size() > kLongest) {
        std::size_t end = kLongest;
        while (end > 0 && utf8::is_continuation(name[end]))
            --end;
        name.resize(end);
    }
    return name + "-" + sha256.substr(0, kHash) + ".json";
}

std::optional<std::string> Claims::claim(const std::string &sha256, const std::string &input) {
    const std::lock_guard lock(mutex_);
    const auto [claimed, is_new] = claimed_.emplace(sha256, input);
    return is_new ? std::nullopt : std::optional(claimed->second);
}

void Claims::release(const std::string &sha256) {
    const std::lock_guard lock(mutex_);
    claimed_.erase(sha256);
}

Sink::Sink(const OutFolder &out, Ledger &ledger, store::Store *database, Claims &claims, Progress &progress)
    : out_(out), ledger_(ledger), database_(database), claims_(claims), progress_(progress), manifest_(out.manifest),
      thread_([this] { work(); }) {}

Sink::~Sink() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable())
        thread_.join();
}

void Sink::put(Entry entry, std::string record, std::string rows) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return (queue_.size() < kWaiting && waiting_bytes_ < kWaitingBytes) || failure_; });
    if (failure_)
        std::rethrow_exception(failure_);
    waiting_bytes_ += record.size() + rows.size();
    queue_.push_back({std::move(entry), std::move(record), std::move(rows)});
    changed_.notify_all();
}

void Sink::close() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    thread_.join();
    if (failure_)
        std::rethrow_exception(failure_);
}

void Sink::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return !queue_.empty() || closing_; });
        if (queue_.empty())
            return;
        changed_.wait_for(lock, kPatience,
                          [this] { return queue_.size() >= kEnough || waiting_bytes_ >= kEnoughBytes || closing_; });
        std::vector<Item> items = std::exchange(queue_, {});
        waiting_bytes_ = 0;
        changed_.notify_all();
        lock.unlock();
        try {
            write(items);
            lock.lock();
        } catch (...) {
            lock.lock();
            failure_ = std::current_exception();
            queue_.clear();
            changed_.notify_all();
            return;
        }
    }
}

/// A duplicate waits until all are read: its original may still be on its way.
void Sink::load(const Item &item) {
    if (item.entry.status == Status::done)
        database_->load(store::unpack(item.rows), item.entry.input);
    else if (item.entry.status != Status::duplicate)
        database_->remove_input(item.entry.input);
}

/// Rows that the database refuses are the document's failure.
void Sink::load_or_fail(Item &item) {
    try {
        load(item);
    } catch (const Error &error) {
        if (error.code() != "record")
            throw;
        Entry &entry = item.entry;
        out_.retire(std::exchange(entry.record, {}));
        entry.status = Status::failed;
        entry.stage = error.stage();
        entry.reason = error.why();
    }
}

/// Loads them together; where the database refuses some, one by one, to learn which. In the order of their keys they
/// lie beside each other in the indexes.
void Sink::load(std::vector<Item> &items) {
    std::vector<Item *> ordered;
    for (Item &item : items)
        ordered.push_back(&item);
    std::sort(ordered.begin(), ordered.end(),
              [](const Item *a, const Item *b) { return a->entry.sha256 < b->entry.sha256; });
    try {
        database_->together([&] {
            for (const Item *item : ordered)
                load(*item);
        });
    } catch (const Error &error) {
        if (error.code() != "record")
            throw;
        for (Item *item : ordered)
            load_or_fail(*item);
    }
}

/// Writes what has been waiting, in one go. The ledger comes last: what it holds is all there, and what it does not
/// hold is done again.
void Sink::write(std::vector<Item> &items) {
    std::vector<io::FileBytes> records;
    for (const Item &item : items)
        if (item.entry.status == Status::done)
            records.push_back({out_.records + "/" + item.entry.record, item.record});
    io::write_whole(records);
    if (database_ != nullptr)
        load(items);
    std::vector<Entry> entries;
    for (Item &item : items)
        entries.push_back(std::move(item.entry));
    ledger_.put(entries);
    for (const Entry &entry : entries)
        tell(entry);
}

void Sink::tell(const Entry &entry) {
    if (entry.status == Status::done || is_failure(entry.status))
        claims_.release(entry.sha256);
    manifest_.add(manifest_line(entry));
    if (is_failure(entry.status))
        progress_.complain(entry);
    progress_.update([&](Tally &tally) { count(entry, tally); });
}

}  // namespace vanban::batch
