// One connection to a database engine: what the loader, the migrations and the queries need of it, and no more.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/cells.hpp"
#include "store/store.hpp"
#include "store/tables.hpp"
#include "store/value.hpp"

namespace vanban::store {

using EachRow = std::function<void(const Row &)>;

/// SQL is the portable part of both dialects; parameters are $1, $2 ... in the order in which they first appear.
/// Every call throws `Error` as `Store` says.
class Connection {
  public:
    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// As `Store::together`.
    virtual void together(const std::function<void()> &body) = 0;

    /// Runs `body` in one transaction that may write; undone where `body` throws. Not to be nested but in `together`,
    /// whose body an error must then leave as well: on SQLite all of it is one transaction.
    virtual void transaction(const std::function<void()> &body) = 0;

    /// One statement of a migration: CREATE ..., COMMENT ON ...
    virtual void define(const std::string &statement) = 0;

    /// Keeps other processes from migrating until the transaction ends.
    virtual void lock_schema() = 0;

    /// Is there a table or a view of that name?
    virtual bool has_table(const std::string &name) = 0;

    /// The first row that a query gives, where it gives one. Prepared once and kept.
    virtual std::optional<Row> first_row(const std::string &sql, const std::vector<Value> &parameters) = 0;

    /// The first value of that row.
    std::optional<Value> value(const std::string &sql, const std::vector<Value> &parameters);

    /// One statement that gives no rows; prepared once and kept. The number of rows that it changed.
    virtual std::int64_t run(const std::string &sql, const std::vector<Value> &parameters) = 0;

    /// Adds rows to a table; `cells` row after row.
    virtual void insert(const TableShape &table, const Cells &cells) = 0;

    /// Adds those rows whose keys the table does not have yet, in their order; how many.
    virtual std::int64_t insert_missing(const TableShape &table, const Cells &cells) = 0;

    /// As `Store::query`.
    virtual std::vector<std::string> query(const std::string &sql, const std::vector<Value> &parameters,
                                           const EachRow &each) = 0;
};

/// "INSERT INTO mentions (document_id, ...) ": what both engines' inserts begin with.
std::string insert_into(const TableShape &table);

std::unique_ptr<Connection> open_sqlite(const std::string &file, Access access = Access::write);

/// `name` stands for the database in errors: the URL without its password.
std::unique_ptr<Connection> open_postgres(const std::string &url, const std::string &name, Access access);

}  // namespace vanban::store
