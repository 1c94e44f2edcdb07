#include "store/migrations.hpp"

#include <map>

#include "lexicon/table.hpp"
#include "store/statements.hpp"
#include "vanban/error.hpp"

namespace vanban::store {
namespace {

/// 0 where nothing was ever migrated.
std::int64_t version_of(Connection &connection) {
    if (!connection.has_table("schema_migrations"))
        return 0;
    return std::get<std::int64_t>(*connection.value("SELECT COALESCE(MAX(version), 0) FROM schema_migrations", {}));
}

std::int64_t newest() {
    return static_cast<std::int64_t>(migrations().size());
}

void migrate_schema(Connection &connection) {
    connection.lock_schema();
    if (!connection.has_table("schema_migrations"))
        connection.define("CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL)");
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
        throw Error("schema", name, "store",
                    "is of schema " + std::to_string(version) + ", and this program knows " + std::to_string(newest()) +
                        ": use a newer vanban");
    if (version == newest() && missing_agencies(connection).empty())
        return;
    connection.transaction([&] {
        migrate_schema(connection);
        put_agencies(connection);
    });
}

}  // namespace vanban::store
