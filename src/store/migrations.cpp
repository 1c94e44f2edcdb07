#include "store/migrations.hpp"

#include <map>

#include "lexicon/table.hpp"
#include "store/statements.hpp"
#include "vanban/error.hpp"

namespace vanban::store {
namespace {

constexpr const char *kMigrations = "schema_migrations";

/// The highest version that our own migrations brought the database to; 0 where they never ran. Other programs too
/// keep a table of this name.
std::int64_t version_of(Connection &connection) {
    if (!connection.has_table(kMigrations))
        return 0;
    std::int64_t version = 0;
    bool ours = false;
    try {
        connection.query("SELECT version, name FROM schema_migrations ORDER BY version", {}, [&](const Row &row) {
            ours = ours || row == Row{std::int64_t{1}, std::string(migrations().front().name)};
            version = ours ? std::get<std::int64_t>(row[0]) : 0;
        });
    } catch (const Error &error) {
        if (error.code() != "usage")
            throw;  // no column of that name is another program's table
    }
    return version;
}

std::int64_t newest() {
    return static_cast<std::int64_t>(migrations().size());
}

/// "documents" of "CREATE TABLE documents (..."; empty where the statement creates no table or view.
std::string created_by(const std::string &statement) {
    for (const std::string_view create : {"CREATE TABLE ", "CREATE VIEW "})
        if (statement.starts_with(create))
            return statement.substr(create.size(), statement.find_first_of(" (\n", create.size()) - create.size());
    return {};
}

[[noreturn]] void refuse(const std::string &name, const std::string &table) {
    throw Error("store", name, "store",
                "has a table '" + table + "' that is not vanban's; name another database, or a new one");
}

/// A database that we have never migrated must have none of the names that we take.
void require_free_names(Connection &connection, const std::string &name) {
    if (connection.has_table(kMigrations))
        refuse(name, kMigrations);
    for (const Migration &migration : migrations())
        for (const std::string &statement : statements_of(migration.sql))
            if (const std::string table = created_by(statement); !table.empty() && connection.has_table(table))
                refuse(name, table);
}

[[noreturn]] void too_new(const std::string &name, std::int64_t version) {
    throw Error("schema", name, "store",
                "is of schema " + std::to_string(version) + ", and this program knows " + std::to_string(newest()) +
                    ": use a newer vanban");
}

void migrate_schema(Connection &connection, const std::string &name) {
    connection.lock_schema();
    if (version_of(connection) == 0) {
        require_free_names(connection, name);
        connection.define("CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL)");
    }
    for (std::int64_t version = version_of(connection) + 1; version <= newest(); ++version) {
        const Migration &migration = migrations()[static_cast<std::size_t>(version - 1)];
        for (const std::string &statement : statements_of(migration.sql))
            connection.define(statement);
        connection.run("INSERT INTO schema_migrations (version, name) VALUES ($1,$2)",
                       {version, std::string(migration.name)});
    }
}

/// Id, name, level and kind of each agency of the built-in lexicon, by id.
std::map<std::string, Row> lexicon_agencies() {
    const lexicon::Table table = lexicon::load_table("", "agencies", 1);
    const std::size_t id = table.column("id"), name = table.column("name"), level = table.column("level"),
                      kind = table.column("kind");
    std::map<std::string, Row> agencies;
    for (const lexicon::Row &row : table.rows)
        agencies[row.cells[id]] = {row.cells[id], row.cells[name], row.cells[level], row.cells[kind]};
    return agencies;
}

/// The agencies of the lexicon that the database has not, or otherwise.
std::map<std::string, Row> missing_agencies(Connection &connection) {
    std::map<std::string, Row> agencies = lexicon_agencies();
    connection.query("SELECT id, name, level, kind FROM agencies", {}, [&](const Row &row) {
        const auto at = agencies.find(std::get<std::string>(row[0]));
        if (at != agencies.end() && at->second == row)
            agencies.erase(at);
    });
    return agencies;
}

void put_agencies(Connection &connection) {
    for (const auto &[id, row] : missing_agencies(connection))
        connection.run("INSERT INTO agencies (id, name, level, kind) VALUES ($1,$2,$3,$4) ON CONFLICT (id) DO UPDATE "
                       "SET name = excluded.name, level = excluded.level, kind = excluded.kind",
                       row);
}

}  // namespace

void migrate(Connection &connection, const std::string &name) {
    const std::int64_t version = version_of(connection);
    if (version > newest())
        too_new(name, version);
    if (version == newest() && missing_agencies(connection).empty())
        return;
    connection.transaction([&] {
        migrate_schema(connection, name);
        put_agencies(connection);
    });
}

void require_schema(Connection &connection, const std::string &name) {
    const std::int64_t version = version_of(connection);
    if (version == 0)
        throw Error("store", name, "store", "is no vanban database; `vanban batch` and `vanban load` make them");
    if (version > newest())
        too_new(name, version);
    if (version < newest())
        throw Error("schema", name, "store",
                    "is of the older schema " + std::to_string(version) + " of " + std::to_string(newest()) +
                        "; `vanban load` with --db and any record brings it up to date, once");
}

}  // namespace vanban::store
