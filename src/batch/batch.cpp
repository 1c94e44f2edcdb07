#include "batch/batch.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <utility>

#include "batch/feeder.hpp"
#include "batch/manifest.hpp"
#include "io/files.hpp"
#include "store/store.hpp"
#include "text/sha256.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

constexpr std::chrono::milliseconds kLook{200};

/// The ledger's note of the database that holds all that the ledger knows.
constexpr const char *kSettled = "settled database";

/// A worker's command line; `work` reads it back.
std::vector<std::string> command_of(const BatchOptions &options) {
    std::vector<std::string> command{options.program, "worker", "--memory", std::to_string(options.memory)};
    const auto add = [&](const char *flag, const std::string &value) {
        if (!value.empty())
            command.insert(command.end(), {flag, value});
    };
    add("--lexicon", options.reading.lexicon_dir);
    add("--encoding", options.reading.encoding);
    add("--password", options.reading.password);
    if (options.reading.convert)
        command.emplace_back("--convert");
    if (!options.walls)
        command.emplace_back("--no-sandbox");
    return command;
}

/// What, beside its bytes, decides what a document becomes: the version and, where they are not the plain ones, the
/// settings and tables.
std::string generator_of(const Options &reading) {
    std::string settings = reading.encoding + '\0' + reading.password + '\0' + (reading.convert ? "convert" : "");
    if (!reading.lexicon_dir.empty()) {
        // A folder that is not there is the workers' to complain of.
        std::error_code not_there;
        std::vector<std::filesystem::path> tables;
        for (const auto &entry : std::filesystem::directory_iterator(reading.lexicon_dir, not_there))
            tables.push_back(entry.path());
        std::sort(tables.begin(), tables.end());
        for (const auto &table : tables)
            settings += '\0' + table.filename().native() + '\0' + sha256(io::read_file(table.native()));
    }
    constexpr std::size_t kEnough = 12;
    const bool plain = settings.find_first_not_of('\0') == std::string::npos;
    return std::string(version()) + (plain ? "" : "+" + sha256(settings).substr(0, kEnough));
}

Entry entry_of(Outcome &outcome, const std::string &generator) {
    Entry entry;
    entry.input = std::move(outcome.input);
    entry.sha256 = std::move(outcome.sha256);
    entry.bytes = outcome.bytes;
    entry.status = outcome.reply.status;
    entry.stage = std::move(outcome.reply.stage);
    entry.reason = std::move(outcome.reply.reason);
    entry.seconds = outcome.seconds;
    entry.peak_memory = outcome.peak_memory;
    if (entry.status == Status::done)
        entry.record = record_name(entry.input, entry.sha256);
    entry.generator = generator;
    entry.counts = outcome.reply.counts;
    return entry;
}

/// All records, in the order of their inputs.
void write_ndjson(const OutFolder &out, Ledger &ledger) {
    io::WholeFile all(out.ndjson);
    ledger.each([&](const Entry &entry) {
        if (entry.status == Status::done)
            all.write(io::read_file(out.records + "/" + entry.record));
    });
    all.keep();
}

/// Brings the database to what the ledger knows: always the duplicates, whose originals are all there now; and, where
/// the last run on this database did not come to its end or was on another one, the records that it may lack.
void settle(const OutFolder &out, Ledger &ledger, store::Store &database, bool settled) {
    ledger.each([&](const Entry &entry) {
        const bool is_done = entry.status == Status::done;
        if (is_failure(entry.status) || entry.status == Status::removed || (is_done && settled))
            return;
        if (database.holds(entry.sha256, version()))
            database.add_input(entry.input, entry.sha256);
        else if (is_done)
            database.load(store::rows_of(from_json(io::read_file(out.records + "/" + entry.record))), entry.input);
    });
}

/// Feeds the pool and hands on what comes out of it, until there is no more or `stop` is true.
void pump(Feeder &feeder, Pool &pool, Sink &sink, const std::string &generator,
          const volatile std::sig_atomic_t &stop) {
    std::optional<Task> ready;
    while (stop == 0 && (ready || feeder.more() || pool.busy())) {
        if (!ready && feeder.more())
            ready = feeder.step();
        const bool idle = ready ? !pool.has_room() : !feeder.more();
        std::vector<Outcome> outcomes = pool.wait(idle ? kLook : std::chrono::milliseconds(0));
        // First, so that no worker waits until what another has read is written.
        if (ready && pool.has_room())
            pool.give(*std::exchange(ready, std::nullopt));
        for (Outcome &outcome : outcomes) {
            Entry entry = entry_of(outcome, generator);
            sink.put(std::move(entry), std::move(outcome.reply.record), std::move(outcome.reply.rows));
        }
    }
}

}  // namespace

bool Shard::has(const std::string &sha256) const {
    constexpr std::size_t kDigits = 8;
    constexpr int kHexadecimal = 16;
    std::uint32_t start = 0;
    std::from_chars(sha256.data(), sha256.data() + kDigits, start, kHexadecimal);
    return start % of == number - 1;
}

Tally run(const BatchOptions &options, Progress &progress, const volatile std::sig_atomic_t &stop) {
    const OutFolder out(options.out);
    const io::FolderLock lock(options.out);
    io::remove_drafts(options.out);
    io::remove_drafts(out.records);
    const std::string generator = generator_of(options.reading);
    Ledger ledger(out.ledger);
    const std::string url = options.database.value_or("sqlite:" + out.database);
    const auto database = url.empty() ? nullptr : store::Store::open(url);
    const bool settled = ledger.empty() || ledger.note(kSettled) == url;
    ledger.keep_note(kSettled, "");
    write_manifest(ledger, out.manifest);
    Claims claims;
    Sink sink(out, ledger, database.get(), claims, progress);
    Feeder feeder(options, generator, out, ledger, claims, sink, progress);
    feeder.note_removed();
    {
        Pool pool({command_of(options), options.jobs, options.timeout, options.memory});
        pump(feeder, pool, sink, generator, stop);
    }
    sink.close();
    if (database && stop == 0) {
        settle(out, ledger, *database, settled);
        ledger.keep_note(kSettled, url);
    }
    write_manifest(ledger, out.manifest);
    if (options.ndjson && stop == 0)
        write_ndjson(out, ledger);
    return progress.tally();
}

}  // namespace vanban::batch
