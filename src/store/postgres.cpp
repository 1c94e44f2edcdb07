// PostgreSQL behind `Connection`, by libpqxx 6.4 (Debian 12, Ubuntu 22.04) or 7.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <utility>

#include <pqxx/pqxx>

#include "store/connection.hpp"
#include "vanban/error.hpp"

namespace vanban::store {
namespace {

constexpr std::size_t kMostParameters = 60'000;  // of one statement; the protocol counts them in 16 bits
constexpr const char *kFetch = "FETCH 1000 FROM vanban_query";
constexpr const char *kSchemaLock = "SELECT pg_advisory_xact_lock(7868422046)";  // a number of our own

/// Parameters as the protocol has them: text, or a null pointer for null.
class Parameters {
  public:
    explicit Parameters(std::size_t size) { texts_.reserve(size); }  // so that no text moves

    void add(const Cell &cell) {
        if (const auto *text = std::get_if<std::string_view>(&cell))
            own(std::string(*text));
        else if (const auto *whole = std::get_if<std::int64_t>(&cell))
            own(digits(*whole));
        else if (const auto *number = std::get_if<double>(&cell))
            own(digits(*number));
        else
            pointers_.push_back(nullptr);
    }

    const std::vector<const char *> &pointers() const { return pointers_; }
    auto dynamic() const { return pqxx::prepare::make_dynamic_params(pointers_); }

  private:
    static std::string digits(auto number) {
        std::array<char, 32> text{};
        return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
    }

    void own(std::string text) { pointers_.push_back(texts_.emplace_back(std::move(text)).c_str()); }

    std::vector<std::string> texts_;
    std::vector<const char *> pointers_;
};

Parameters parameters_of(const std::vector<Value> &values) {
    Parameters parameters(values.size());
    for (const Value &value : values)
        parameters.add(cell_of(value));
    return parameters;
}

template <class Number>
Value number_of(std::string_view text) {
    Number number{};
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && rest == text.data() + text.size() ? Value(number) : Value(std::string(text));
}

/// "($1,$2,...)": placeholders of one row, the first of them $`first`.
std::string placeholders(std::size_t columns, std::size_t first) {
    std::string sql = "(";
    for (std::size_t i = 0; i < columns; ++i)
        sql.append("$").append(std::to_string(first + i)).append(i + 1 < columns ? "," : ")");
    return sql;
}

/// A field by its type (pg_type.h); decimals without a point, as sums of whole numbers are, are whole.
Value value_of(const pqxx::field &field) {
    enum : pqxx::oid {
        boolean = 16,
        int8 = 20,
        int2 = 21,
        int4 = 23,
        oid = 26,
        float4 = 700,
        float8 = 701,
        numeric = 1700
    };
    if (field.is_null())
        return {};
    const std::string_view text(field.c_str(), field.size());
    switch (field.type()) {
    case boolean:
        return std::int64_t{text == "t"};
    case int8:
    case int2:
    case int4:
    case oid:
        return number_of<std::int64_t>(text);
    case float4:
    case float8:
        return number_of<double>(text);
    case numeric:
        return text.find('.') == std::string_view::npos ? number_of<std::int64_t>(text) : number_of<double>(text);
    default:
        return std::string(text);
    }
}

Row row_of(const pqxx::row &fields) {
    Row row;
    for (const pqxx::field &field : fields)
        row.push_back(value_of(field));
    return row;
}

/// The server's message on one line, without the extract of the statement below it.
std::string on_one_line(std::string message) {
    message.resize(std::min(message.find("\nLINE "), message.size()));
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
    for (std::size_t at = 0; (at = message.find_first_of("\n\t", at)) != std::string::npos;)
        message[at] = ' ';
    return message;
}

pqxx::stream_to copy_into(pqxx::transaction_base &transaction, const TableShape &table) {
    const std::vector<std::string> columns(table.columns.begin(), table.columns.end());
#if PQXX_VERSION_MAJOR >= 7
    return pqxx::stream_to::raw_table(transaction, table.name, pqxx::separated_list(",", columns));
#else
    return pqxx::stream_to(transaction, std::string(table.name), columns);
#endif
}

template <std::size_t Columns>
void write_rows(pqxx::stream_to &stream, const Cells &cells) {
    for (Cells::Reader reader(cells); !reader.at_end();) {
        Parameters row(Columns);
        for (std::size_t i = 0; i < Columns; ++i)
            row.add(reader.next());
        std::array<const char *, Columns> fields{};
        std::copy(row.pointers().begin(), row.pointers().end(), fields.begin());
        stream << fields;
    }
}

/// libpqxx 6.4 writes rows whose length the compiler knows: one function for each length, from 1 on.
template <std::size_t... Index>
constexpr auto writers(std::index_sequence<Index...>) {
    return std::array{write_rows<Index + 1>...};
}
constexpr auto kWriters = writers(std::make_index_sequence<24>());

class Postgres : public Connection {
  public:
    Postgres(const std::string &url, const std::string &name, Access access) : name_(name) {
        try {
            connection_.emplace(url);
        } catch (const std::exception &error) {
            throw Error("store", name_, "store",
                        on_one_line(error.what()) + "; does the server run, and do user and database exist?");
        }
        run("SET client_encoding TO 'UTF8'", {});
        run("SET client_min_messages TO warning", {});
        if (access == Access::read)
            run("SET default_transaction_read_only TO on", {});
        if (value("SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()", {}) !=
            Value("UTF8"))
            throw Error("store", name_, "store", "is not in UTF-8; create the database WITH ENCODING 'UTF8'");
    }

    // Each document is a transaction of its own: see `Store::together`.
    void together(const std::function<void()> &body) override { body(); }

    void transaction(const std::function<void()> &body) override {
        guard([&] {
            pqxx::work work(*connection_);
            current_ = &work;
            try {
                body();
            } catch (...) {
                current_ = nullptr;
                throw;
            }
            current_ = nullptr;
            work.commit();
        });
    }

    /// Text compares by its bytes, as on SQLite.
    void define(const std::string &statement) override {
        std::string sql = statement;
        constexpr std::string_view type = " TEXT", compared = " COLLATE \"C\"";
        if (sql.starts_with("CREATE TABLE "))
            for (std::size_t at = 0; (at = sql.find(type, at)) != std::string::npos; at += type.size())
                sql.insert(at + type.size(), compared);
        in_transaction([&](pqxx::transaction_base &transaction) { transaction.exec(sql); });
    }

    void lock_schema() override {
        in_transaction([](pqxx::transaction_base &transaction) { transaction.exec(kSchemaLock); });
    }

    /// Asks the catalogue itself: to_regclass may answer from what the session remembers of the time before a lock.
    bool has_table(const std::string &name) override {
        return value("SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                     "WHERE c.relname = $1 AND n.nspname = ANY (current_schemas(false))",
                     {name})
            .has_value();
    }

    std::optional<Row> first_row(const std::string &sql, const std::vector<Value> &parameters) override {
        const pqxx::result result = execute(sql, parameters);
        return result.empty() ? std::nullopt : std::optional(row_of(result[0]));
    }

    std::int64_t run(const std::string &sql, const std::vector<Value> &parameters) override {
        return static_cast<std::int64_t>(execute(sql, parameters).affected_rows());
    }

    void insert(const TableShape &table, const Cells &cells) override {
        in_transaction([&](pqxx::transaction_base &transaction) {
            pqxx::stream_to stream = copy_into(transaction, table);
            kWriters.at(table.columns.size() - 1)(stream, cells);
            stream.complete();
        });
    }

    /// In the order of their keys, so that no two loaders wait for each other.
    std::int64_t insert_missing(const TableShape &table, const Cells &cells) override {
        const std::size_t columns = table.columns.size();
        std::int64_t added = 0;
        for (Cells::Reader reader(cells); !reader.at_end();) {
            Parameters parameters(kMostParameters);
            std::string sql = insert_into(table);
            for (std::size_t n = 0; !reader.at_end() && n + columns <= kMostParameters; n += columns) {
                sql.append(n == 0 ? "VALUES " : ",").append(placeholders(columns, n + 1));
                for (std::size_t i = 0; i < columns; ++i)
                    parameters.add(reader.next());
            }
            sql += " ON CONFLICT DO NOTHING";
            in_transaction([&](pqxx::transaction_base &transaction) {
                added += static_cast<std::int64_t>(transaction.exec_params(sql, parameters.dynamic()).affected_rows());
            });
        }
        return added;
    }

    std::vector<std::string> query(const std::string &sql, const std::vector<Value> &parameters,
                                   const EachRow &each) override {
        if (current_ != nullptr)
            return fetch(*current_, sql, parameters, each);
        std::vector<std::string> names;
        guard([&] {
            pqxx::read_transaction transaction(*connection_);
            names = fetch(transaction, sql, parameters, each);
        });
        return names;
    }

  private:
    /// By a cursor, so that a long answer is never in memory whole.
    static std::vector<std::string> fetch(pqxx::transaction_base &transaction, const std::string &sql,
                                          const std::vector<Value> &parameters, const EachRow &each) {
        transaction.exec_params("DECLARE vanban_query NO SCROLL CURSOR FOR " + sql,
                                parameters_of(parameters).dynamic());
        pqxx::result rows = transaction.exec(kFetch);
        std::vector<std::string> names;
        for (pqxx::row::size_type i = 0; i < rows.columns(); ++i)
            names.emplace_back(rows.column_name(i));
        for (; !rows.empty(); rows = transaction.exec(kFetch))
            for (const auto &fields : rows)
                each(row_of(fields));
        transaction.exec("CLOSE vanban_query");
        return names;
    }

    /// Prepared at its first use and kept.
    pqxx::result execute(const std::string &sql, const std::vector<Value> &parameters) {
        pqxx::result result;
        in_transaction([&](pqxx::transaction_base &transaction) {
            const auto [at, is_new] = statements_.try_emplace(sql, "s" + std::to_string(statements_.size()));
            if (is_new)
                connection_->prepare(at->second, sql);
            result = transaction.exec_prepared(at->second, parameters_of(parameters).dynamic());
        });
        return result;
    }

    /// In the transaction that is open, else by itself.
    template <class Body>
    void in_transaction(const Body &body) {
        guard([&] {
            if (current_ != nullptr) {
                body(*current_);
            } else {
                pqxx::nontransaction alone(*connection_);
                body(alone);
            }
        });
    }

    /// The errors of libpqxx as ours.
    template <class Body>
    void guard(const Body &body) {
        try {
            body();
        } catch (const pqxx::sql_error &error) {
            throw Error(code_of(error.sqlstate()), name_, "store", on_one_line(error.what()));
        } catch (const pqxx::failure &error) {
            throw Error("store", name_, "store", on_one_line(error.what()) + "; is the server still there?");
        }
    }

    /// By the class of the SQLSTATE: 22 data and 23 constraints are the rows', 25 and 42 the query's.
    static const char *code_of(std::string_view state) {
        if (state.starts_with("22") || state.starts_with("23"))
            return "record";
        return state.starts_with("25") || state.starts_with("42") ? "usage" : "store";
    }

    std::string name_;
    std::optional<pqxx::connection> connection_;
    pqxx::transaction_base *current_ = nullptr;
    std::unordered_map<std::string, std::string> statements_;  // SQL to the name that it is prepared under
};

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string &url, const std::string &name, Access access) {
    return std::make_unique<Postgres>(url, name, access);
}

}  // namespace vanban::store
