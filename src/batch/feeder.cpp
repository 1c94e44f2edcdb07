#include "batch/feeder.hpp"

#include <filesystem>
#include <utility>

#include "batch/inputs.hpp"
#include "io/files.hpp"
#include "text/sha256.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {

namespace fs = std::filesystem;

Feeder::Feeder(const BatchOptions &options, std::string generator, const OutFolder &out, Ledger &ledger, Claims &claims,
               Sink &sink, Progress &progress)
    : options_(options), generator_(std::move(generator)), out_(out), ledger_(ledger), claims_(claims), sink_(sink),
      progress_(progress), inputs_(inputs_of(options.inputs, options.out)), named_(inputs_.begin(), inputs_.end()) {
    progress_.update([this](Tally &tally) { tally.inputs = inputs_.size(); });
}

void Feeder::note_removed() {
    std::vector<Entry> gone;
    ledger_.each([&](const Entry &known) {
        std::error_code error;
        if (known.status != Status::removed && !named_.contains(known.input) && !fs::exists(known.input, error))
            gone.push_back(known);
    });
    for (Entry &entry : gone) {
        out_.retire(entry.record);
        entry.status = Status::removed;
        entry.record.clear();
        entry.duplicate_of.clear();
        sink_.put(std::move(entry), {}, {});
    }
}

Entry Feeder::entry_of(const std::string &input) const {
    Entry entry;
    entry.input = input;
    entry.generator = generator_;
    return entry;
}

void Feeder::fail(Entry entry, const std::string &stage, const std::string &why) {
    if (const auto known = ledger_.find(entry.input))
        out_.retire(known->record);
    entry.status = Status::failed;
    entry.stage = stage;
    entry.reason = why;
    sink_.put(std::move(entry), {}, {});
}

/// Does what an earlier run found still hold?
bool Feeder::settled(const Entry &known, const std::string &sha256) {
    if (known.sha256 != sha256 || known.generator != generator_ || known.status == Status::removed)
        return false;
    if (known.status == Status::done)
        return fs::exists(out_.records + "/" + known.record);
    if (known.status == Status::duplicate) {
        const auto original = ledger_.find(known.duplicate_of);
        return original && original->sha256 == sha256 && stands_in(*original);
    }
    return !options_.retry_failed;
}

/// May an input's record stand for others with the same bytes? Only while the input is there.
bool Feeder::stands_in(const Entry &original) const {
    std::error_code error;
    return original.generator == generator_ && (named_.contains(original.input) || fs::exists(original.input, error));
}

/// Another input with the same bytes that has been read, or is being read just now. Where there is none, these bytes
/// are from now on being read for this input.
std::optional<std::string> Feeder::original_of(const std::string &input, const std::string &sha256) {
    if (auto other = claims_.claim(sha256, input))
        return other;
    const auto original = ledger_.original(sha256, generator_, input);
    if (!original || !stands_in(*original))
        return std::nullopt;
    claims_.release(sha256);
    return original->input;
}

/// What was read of this input before no longer holds.
void Feeder::retire(const Entry &known) {
    out_.retire(known.record);
    ledger_.forget(known.input);
}

std::optional<Task> Feeder::step() {
    const std::string &input = inputs_[next_++];
    Entry entry = entry_of(input);
    std::error_code error;
    const bool regular = fs::is_regular_file(input, error);
    const std::uintmax_t size = regular ? fs::file_size(input, error) : 0;
    if (error || !regular) {
        fail(std::move(entry), "read", error ? error.message() : "is not a file");
        return std::nullopt;
    }
    if (size > options_.memory) {
        entry.bytes = size;
        fail(std::move(entry), "read", "is larger than --memory allows");
        return std::nullopt;
    }
    try {
        return decide(input, io::read_file(input));
    } catch (const Error &unreadable) {
        if (unreadable.stage() != "read")
            throw;
        fail(std::move(entry), "read", unreadable.why());
        return std::nullopt;
    }
}

std::optional<Task> Feeder::decide(const std::string &input, std::string bytes) {
    std::string hash = sha256(bytes);
    const auto known = ledger_.find(input);
    if (known && known->sha256 != hash)
        retire(*known);
    if (!options_.shard.has(hash)) {
        progress_.update([](Tally &tally) { ++tally.looked_at, ++tally.elsewhere; });
        return std::nullopt;
    }
    if (known && settled(*known, hash)) {
        const bool failure = is_failure(known->status);
        progress_.update([&](Tally &tally) { ++tally.looked_at, ++(failure ? tally.failed_before : tally.unchanged); });
        return std::nullopt;
    }
    if (known && known->sha256 == hash)
        retire(*known);
    if (const auto original = original_of(input, hash)) {
        Entry entry = entry_of(input);
        entry.sha256 = std::move(hash);
        entry.bytes = bytes.size();
        entry.status = Status::duplicate;
        entry.duplicate_of = *original;
        sink_.put(std::move(entry), {}, {});
        return std::nullopt;
    }
    return Task{input, std::move(hash), std::move(bytes)};
}

}  // namespace vanban::batch
