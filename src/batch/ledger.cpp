#include "batch/ledger.hpp"

#include <vector>

#include "store/connection.hpp"

namespace vanban::batch {
namespace {

using store::Row;
using store::Value;

constexpr std::size_t kFirstCount = 11;
constexpr const char *kEntries =
    "CREATE TABLE entries (input TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, status TEXT NOT NULL,"
    " stage TEXT NOT NULL, reason TEXT NOT NULL, seconds REAL NOT NULL, peak_memory INTEGER NOT NULL,"
    " record TEXT NOT NULL, duplicate_of TEXT NOT NULL, generator TEXT NOT NULL, sections INTEGER NOT NULL,"
    " mentions INTEGER NOT NULL, relations INTEGER NOT NULL, targets INTEGER NOT NULL, assignments INTEGER NOT NULL,"
    " diagnostics INTEGER NOT NULL) WITHOUT ROWID";
constexpr const char *kByContent = "CREATE INDEX entries_by_content ON entries (sha256)";
constexpr const char *kNotes = "CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID";

Value number(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

std::size_t number(const Value &value) {
    return static_cast<std::size_t>(std::get<std::int64_t>(value));
}

const std::string &text(const Value &value) {
    return std::get<std::string>(value);
}

Row row_of(const Entry &entry) {
    Row row{entry.input,  entry.sha256,       number(entry.bytes), std::string(to_string(entry.status)),
            entry.stage,  entry.reason,       entry.seconds,       number(entry.peak_memory),
            entry.record, entry.duplicate_of, entry.generator};
    for (const std::size_t count : entry.counts.of)
        row.push_back(number(count));
    return row;
}

Entry entry_of(const Row &row) {
    Entry entry{text(row[0]),
                text(row[1]),
                number(row[2]),
                status_named(text(row[3])),
                text(row[4]),
                text(row[5]),
                std::get<double>(row[6]),
                number(row[7]),
                text(row[8]),
                text(row[9]),
                text(row[10]),
                {}};
    for (std::size_t kind = 0; kind < entry.counts.of.size(); ++kind)
        entry.counts.of[kind] = number(row[kFirstCount + kind]);
    return entry;
}

}  // namespace

Ledger::Ledger(const std::string &file) : database_(store::open_sqlite(file)) {
    database_->transaction([this] {
        if (database_->has_table("entries"))
            return;
        for (const char *statement : {kEntries, kByContent, kNotes})
            database_->define(statement);
    });
}

Ledger::~Ledger() = default;

std::optional<Entry> Ledger::only(const std::string &condition, const std::vector<Value> &values) {
    const std::lock_guard lock(mutex_);
    const auto row = database_->first_row("SELECT * FROM entries WHERE " + condition, values);
    return row ? std::optional(entry_of(*row)) : std::nullopt;
}

std::optional<Entry> Ledger::find(const std::string &input) {
    return only("input = $1", {input});
}

std::optional<Entry> Ledger::original(const std::string &sha256, const std::string &generator,
                                      const std::string &input) {
    return only("sha256 = $1 AND generator = $2 AND input <> $3 AND status NOT IN ('duplicate', 'removed')"
                " ORDER BY input LIMIT 1",
                {sha256, generator, input});
}

void Ledger::put(const std::vector<Entry> &entries) {
    const std::lock_guard lock(mutex_);
    database_->transaction([&] {
        for (const Entry &entry : entries)
            database_->run("INSERT OR REPLACE INTO entries"
                           " VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17)",
                           row_of(entry));
    });
}

void Ledger::forget(const std::string &input) {
    const std::lock_guard lock(mutex_);
    database_->transaction([&] { database_->run("DELETE FROM entries WHERE input = $1", {input}); });
}

bool Ledger::empty() {
    const std::lock_guard lock(mutex_);
    return !database_->value("SELECT 1 FROM entries LIMIT 1", {});
}

void Ledger::each(const std::function<void(const Entry &)> &each) {
    const std::lock_guard lock(mutex_);
    database_->query("SELECT * FROM entries ORDER BY input", {}, [&](const Row &row) { each(entry_of(row)); });
}

std::string Ledger::note(const std::string &name) {
    const std::lock_guard lock(mutex_);
    const auto value = database_->value("SELECT value FROM notes WHERE name = $1", {name});
    return value ? text(*value) : "";
}

void Ledger::keep_note(const std::string &name, const std::string &value) {
    const std::lock_guard lock(mutex_);
    database_->transaction([&] { database_->run("INSERT OR REPLACE INTO notes VALUES ($1, $2)", {name, value}); });
}

}  // namespace vanban::batch
