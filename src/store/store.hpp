// A database of plans, on SQLite or PostgreSQL: one schema (schemas/sql), one loader, one way to ask.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/rows.hpp"
#include "store/value.hpp"

namespace vanban::store {

class Connection;

/// Whether a database may be changed. Reading neither makes nor migrates one, and needs no right to write.
enum class Access { read, write };

/// What a load did with the document's rows.
enum class Loaded { added, replaced, already_there };

/// An open database. Every change is whole or not at all, and lasts once the call is back (on SQLite: through a
/// crash of the program; a crash of the machine may take the last ones, never a part of one). Several processes may
/// load into one database; in one process a store is for one thread at a time.
///
/// Errors are `Error` of stage "store": code "record" where the rows are at fault and the database is as before, so
/// that the next may be loaded; code "store" where the database itself is (gone, full, not to be written).
class Store {
  public:
    /// Opens "sqlite:FILE" or "postgresql://..." ("postgres://..." too). To write, the file is created where absent and
    /// the database brought to the newest schema. Throws `Error` with the remedy: code "usage" for a URL of another
    /// kind, "schema" where the database is of a schema that this program cannot use (newer; to read, older too),
    /// "store" otherwise (to read, also where it is no database of ours).
    static std::unique_ptr<Store> open(const std::string &url, Access access = Access::write);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Runs `body`, whose changes share one transaction where that is faster and safe: on SQLite, a third faster.
    /// They last once the call is back; where `body` throws none of them does, and neither do they where the rows of
    /// one are at fault: who then loads them one by one learns whose. On PostgreSQL each stays a transaction of its
    /// own: two loaders that held several would wait for each other in a circle. What was loaded there before the
    /// throw is there.
    void together(const std::function<void()> &body);

    /// Loads one document, in one transaction. Replaces what an earlier version of the generator read off the same
    /// bytes; leaves the rows alone where the same or a later version read them. `input` is from now on an input of
    /// this document: where it held other bytes it moves here, and the old document stays as history.
    Loaded load(const Rows &rows, const std::string &input);

    /// Another input with the bytes of a document that is loaded. Throws `Error` (code "record") where none is.
    void add_input(const std::string &input, const std::string &sha256);

    /// The input is no longer there. Nothing happens where it was never known.
    void remove_input(const std::string &input);

    /// Whether that content is loaded as that version of the generator, or a later one, read it.
    bool holds(const std::string &sha256, std::string_view generator_version);

    /// Runs one SELECT with its parameters $1, $2 ... and calls `each` for every row as it comes; the row is the
    /// caller's only during the call. Gives the names of the columns. Booleans come as 0 and 1, decimals as numbers.
    /// LIKE tells capitals from small letters on both engines. Throws `Error` (code "usage") for what is no SELECT.
    std::vector<std::string> query(const std::string &sql, const std::vector<Value> &parameters,
                                   const std::function<void(const Row &)> &each);

    /// SHA-256 over the rows of all tables in the order of their keys: the same for the same contents, whatever the
    /// engine and the order of loading.
    std::string checksum();

  private:
    explicit Store(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> connection_;
};

}  // namespace vanban::store
