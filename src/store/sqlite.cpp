// SQLite behind `Connection`.
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <thread>
#include <unordered_map>

#include "store/cells_table.hpp"
#include "store/connection.hpp"
#include "store/statements.hpp"
#include "vanban/error.hpp"

namespace vanban::store {
namespace {

constexpr int kPatience = 60'000;  // milliseconds to wait for another process's lock

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};
struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

/// What to do about an error, where that is known.
const char *remedy(int code) {
    switch (code) {
    case SQLITE_CANTOPEN:
        return "; does its folder exist, and may you write there?";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "; may you write the file and its folder?";
    case SQLITE_FULL:
        return "; make room and load again";
    case SQLITE_BUSY:
        return " by another program; wait for it and load again";
    case SQLITE_NOTADB:
        return "; name another file";
    default:
        return "";
    }
}

/// The file as an SQLite URI, with what URIs take for marks of their own in hexadecimal (sqlite.org/uri.html).
std::string uri_of(const std::string &file) {
    const std::string path = std::filesystem::absolute(file).native();
    std::string uri = "file://";
    for (const char c : path)
        uri += c == '%' ? "%25" : c == '?' ? "%3f" : c == '#' ? "%23" : std::string(1, c);
    return uri;
}

/// The rows are at fault, not the database.
bool is_of_rows(int code) {
    return code == SQLITE_CONSTRAINT || code == SQLITE_TOOBIG || code == SQLITE_MISMATCH;
}

/// Only a key that is called INTEGER is the row's own number and needs no index
/// (sqlite.org/lang_createtable.html#rowid).
std::string with_rowid_keys(std::string statement) {
    constexpr std::string_view key = " BIGINT PRIMARY KEY", rowid = " INTEGER PRIMARY KEY";
    for (std::size_t at = 0; (at = statement.find(key, at)) != std::string::npos;)
        statement.replace(at, key.size(), rowid);
    return statement;
}

class Sqlite : public Connection {
  public:
    Sqlite(const std::string &file, Access access) : file_(file) {
        // A lock at each allocation, for figures that nobody reads, costs a fifth of a load. Must precede the first
        // use.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        if (access == Access::read) {
            open_to_read();
            return;
        }
        open(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        set_up();
    }

    ~Sqlite() override {
        if (made_log_)
            remove_log();
    }

    // A savepoint for each document would keep a copy of every page that it changes, to undo it alone.
    void together(const std::function<void()> &body) override { transaction(body); }

    void transaction(const std::function<void()> &body) override {
        if (sqlite3_get_autocommit(database_.get()) == 0)
            return body();
        run("BEGIN IMMEDIATE", {});
        try {
            body();
            run("COMMIT", {});
        } catch (...) {
            undo();
            throw;
        }
    }

    void define(const std::string &statement) override {
        if (const auto comment = comment_of(statement))
            run("INSERT INTO schema_comments (table_name, column_name, comment) VALUES ($1,$2,$3)",
                {comment->table, comment->column.empty() ? Value() : Value(comment->column), comment->text});
        else
            execute(with_rowid_keys(statement));
    }

    /// A transaction that may write is the lock.
    void lock_schema() override {
        execute("CREATE TABLE IF NOT EXISTS schema_comments (table_name TEXT NOT NULL, column_name TEXT, comment TEXT "
                "NOT NULL)");
    }

    bool has_table(const std::string &name) override {
        return value("SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND name = $1", {name}).has_value();
    }

    std::optional<Row> first_row(const std::string &sql, const std::vector<Value> &parameters) override {
        sqlite3_stmt *statement = kept(sql);
        bind(statement, parameters);
        std::optional<Row> found;
        if (sqlite3_step(statement) == SQLITE_ROW)
            found = row_of(statement);
        reset(statement);
        return found;
    }

    std::int64_t run(const std::string &sql, const std::vector<Value> &parameters) override {
        sqlite3_stmt *statement = kept(sql);
        bind(statement, parameters);
        finish(statement);
        return sqlite3_changes(database_.get());
    }

    void insert(const TableShape &table, const Cells &cells) override {
        insert_all(insert_into(table) + select_cells(table.columns.size()), table, cells);
    }

    std::int64_t insert_missing(const TableShape &table, const Cells &cells) override {
        // Without WHERE, ON would begin the condition of a join (sqlite.org/lang_upsert.html#parsing_ambiguity).
        return insert_all(insert_into(table) + select_cells(table.columns.size()) +
                              " WHERE true ON CONFLICT DO NOTHING",
                          table, cells);
    }

    std::vector<std::string> query(const std::string &sql, const std::vector<Value> &parameters,
                                   const EachRow &each) override {
        const Statement statement = prepare_select(sql);
        bind(statement.get(), parameters);
        int code = SQLITE_OK;
        while ((code = sqlite3_step(statement.get())) == SQLITE_ROW)
            each(row_of(statement.get()));
        if (code != SQLITE_DONE)
            fail(code);
        std::vector<std::string> names;
        for (int i = 0; i < sqlite3_column_count(statement.get()); ++i)
            names.emplace_back(sqlite3_column_name(statement.get(), i));
        return names;
    }

  private:
    void open(const std::string &name, int flags) {
        sqlite3 *database = nullptr;
        const int code = sqlite3_open_v2(name.c_str(), &database, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        database_.reset(database);
        check(code);
        sqlite3_extended_result_codes(database, 0);
        sqlite3_busy_timeout(database, kPatience);
    }

    /// Even to read a database with a log (WAL), SQLite makes files beside it. Where it may not, and no log holds what
    /// the file does not, the file is read as one that nobody changes (sqlite.org/wal.html#readonly).
    void open_to_read() {
        const bool had_log = has_log();
        open(file_, SQLITE_OPEN_READONLY);
        const int code = look();
        if ((code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && !had_log)
            open(uri_of(file_) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        else
            check(code);
        made_log_ = !had_log && has_log();
        execute("PRAGMA case_sensitive_like = ON");
    }

    int look() { return sqlite3_exec(database_.get(), "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr); }

    bool has_log() const {
        std::error_code error;
        return std::filesystem::exists(file_ + "-wal", error);
    }

    /// Who only reads leaves an empty log behind; the last who may write takes it away.
    void remove_log() {
        statements_.clear();
        sqlite3 *database = nullptr;
        if (sqlite3_open_v2(file_.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) ==
            SQLITE_OK)
            sqlite3_exec(database, "SELECT 1 FROM sqlite_master", nullptr, nullptr, nullptr);
        database_.reset();
        sqlite3_close_v2(database);
    }

    void set_up() {
        check(add_cells_table(database_.get()));
        execute("PRAGMA case_sensitive_like = ON");
        // Foreign keys are not asked for again: see `require_parents`.
        execute("PRAGMA foreign_keys = OFF");
        use_wal();
        execute("PRAGMA synchronous = NORMAL");
        // Pages that many documents touch reach the file once in 40 MB, not once in 4.
        execute("PRAGMA wal_autocheckpoint = 10000");
        execute("PRAGMA cache_size = -32000");
    }

    /// Changing to WAL does not wait for locks as other statements do.
    void use_wal() {
        const auto give_up = std::chrono::steady_clock::now() + std::chrono::milliseconds(kPatience);
        for (;;) {
            const int code = sqlite3_exec(database_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
            if (code == SQLITE_OK)
                return;
            if (code != SQLITE_BUSY || std::chrono::steady_clock::now() > give_up)
                fail(code);
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    void execute(const std::string &sql) {
        check(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }

    std::int64_t insert_all(const std::string &sql, const TableShape &table, const Cells &cells) {
        sqlite3_stmt *statement = kept(sql);
        CellRows rows{cells, table.columns.size()};
        check(bind_cells(statement, rows));
        finish(statement);
        return sqlite3_changes(database_.get());
    }

    Statement prepare(const std::string &sql) {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(database_.get(), sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr));
        return Statement(statement);
    }

    Statement prepare_select(const std::string &sql) {
        sqlite3_stmt *raw = nullptr;
        const char *rest = nullptr;
        const int code = sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &raw, &rest);
        Statement statement(raw);
        if (code == SQLITE_ERROR)
            throw Error("usage", file_, "store", sqlite3_errmsg(database_.get()));
        check(code);
        if (raw == nullptr || sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0 ||
            std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
            throw Error("usage", file_, "store", "a query is one SELECT");
        return statement;
    }

    sqlite3_stmt *kept(const std::string &sql) {
        Statement &statement = statements_[sql];
        if (statement == nullptr)
            statement = prepare(sql);
        return statement.get();
    }

    /// In a query that people write $2 may stand before $1.
    void bind(sqlite3_stmt *statement, const std::vector<Value> &values) {
        if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != values.size())
            throw Error("usage", file_, "store", "the query has not as many parameters as values are given");
        for (std::size_t i = 0; i < values.size(); ++i)
            bind(statement, sqlite3_bind_parameter_index(statement, ("$" + std::to_string(i + 1)).c_str()),
                 cell_of(values[i]));
    }

    /// The text must outlive the run: it is not copied.
    void bind(sqlite3_stmt *statement, int at, const Cell &cell) {
        if (const auto *whole = std::get_if<std::int64_t>(&cell))
            check(sqlite3_bind_int64(statement, at, *whole));
        else if (const auto *number = std::get_if<double>(&cell))
            check(sqlite3_bind_double(statement, at, *number));
        else if (const auto *text = std::get_if<std::string_view>(&cell))
            check(sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8));
        else
            check(sqlite3_bind_null(statement, at));
    }

    void finish(sqlite3_stmt *statement) {
        sqlite3_step(statement);
        reset(statement);
    }

    /// Ready for another run; what went wrong in the last one is thrown.
    void reset(sqlite3_stmt *statement) {
        const int code = sqlite3_reset(statement);
        if (code != SQLITE_OK)
            fail(code);
    }

    /// A full disk may have undone all by itself: what is left to undo is undone, and the first error is told.
    void undo() { sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr); }

    static Row row_of(sqlite3_stmt *statement) {
        Row row(static_cast<std::size_t>(sqlite3_column_count(statement)));
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = column(statement, static_cast<int>(i));
        return row;
    }

    static Value column(sqlite3_stmt *statement, int i) {
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, i)};
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, i);
        default:
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
            return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, i)));
        }
    }

    void check(int code) {
        if (code != SQLITE_OK)
            fail(code);
    }

    [[noreturn]] void fail(int code) {
        const std::string why = database_ ? sqlite3_errmsg(database_.get()) : sqlite3_errstr(code);
        throw Error(is_of_rows(code) ? "record" : "store", file_, "store", why + remedy(code));
    }

    std::string file_;
    bool made_log_ = false;
    std::unique_ptr<sqlite3, CloseDatabase> database_;
    std::unordered_map<std::string, Statement> statements_;  // closed before the database is
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string &file, Access access) {
    return std::make_unique<Sqlite>(file, access);
}

}  // namespace vanban::store
