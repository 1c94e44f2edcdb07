#include "store/loader.hpp"

#include <charconv>
#include <optional>

#include "store/parents.hpp"
#include "text/foreign.hpp"
#include "vanban/error.hpp"

namespace vanban::store {
namespace {

/// The number at the front of `version`, which moves past it and the mark behind it.
unsigned next_number(std::string_view &version) {
    unsigned number = 0;
    const char *const end = version.data() + version.size();
    const char *rest = std::from_chars(version.data(), end, number).ptr;
    version.remove_prefix(static_cast<std::size_t>(rest - version.data()));
    if (!version.empty())
        version.remove_prefix(1);
    return number;
}

/// The version of the generator that read that content; null where it is not loaded.
std::optional<std::string> loaded_version(Connection &connection, const std::string &sha256) {
    const auto version = connection.value("SELECT generator_version FROM documents WHERE sha256 = $1", {sha256});
    return version ? std::optional(std::get<std::string>(*version)) : std::nullopt;
}

void put_input(Connection &connection, const std::string &input, std::int64_t document) {
    connection.run("INSERT INTO inputs (uri, document_id, state) VALUES ($1,$2,'present') ON CONFLICT (uri) DO UPDATE "
                   "SET document_id = excluded.document_id, state = excluded.state",
                   {valid_utf8(input), document});
}

/// Of several names for the same bytes the document keeps the smallest, whichever was loaded first.
void keep_smaller_uri(Connection &connection, const Rows &rows) {
    connection.run("UPDATE documents SET uri = $1 WHERE id = $2 AND $1 < uri", {rows.uri, rows.document_id});
}

/// Takes the place of what `stored`, an earlier version, read. False where another loader has done so meanwhile.
bool replace_document(Connection &connection, const Rows &rows, const std::string &stored) {
    const TableShape &shape = shape_of(TableId::documents);
    std::vector<Value> parameters = rows.cells(TableId::documents).values();
    std::string sql = "UPDATE documents SET ";
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        const std::string placeholder = "$" + std::to_string(i + 1);
        sql.append(i == 0 ? "" : ", ").append(shape.columns[i]).append(" = ");
        sql += shape.columns[i] == "uri" ? "CASE WHEN " + placeholder + " < uri THEN " + placeholder + " ELSE uri END"
                                         : placeholder;
    }
    sql += " WHERE id = $1 AND generator_version = $" + std::to_string(shape.columns.size() + 1);
    parameters.emplace_back(stored);
    return connection.run(sql, parameters) == 1;
}

void delete_children(Connection &connection, std::int64_t document) {
    for (auto shape = table_shapes().rbegin(); shape != table_shapes().rend(); ++shape)
        if (shape->use == TableUse::child)
            connection.run("DELETE FROM " + std::string(shape->name) + " WHERE document_id = $1", {document});
}

void insert(Connection &connection, const Rows &rows, TableUse use) {
    for (const TableShape &shape : table_shapes()) {
        if (shape.use != use || rows.cells(shape.id).empty())
            continue;
        if (use == TableUse::shared)
            connection.insert_missing(shape, rows.cells(shape.id));
        else
            connection.insert(shape, rows.cells(shape.id));
    }
}

/// Makes the document's own row say what `rows` say. Afterwards its children are to be written, but for
/// `already_there`.
Loaded claim_document(Connection &connection, const Rows &rows) {
    if (connection.insert_missing(shape_of(TableId::documents), rows.cells(TableId::documents)) == 1)
        return Loaded::added;
    for (;;) {
        const auto stored = loaded_version(connection, rows.sha256);
        if (!stored)
            throw Error("record", rows.uri, "store", "another document's SHA-256 begins with the same 63 bits");
        if (!is_earlier(*stored, rows.generator_version)) {
            keep_smaller_uri(connection, rows);
            return Loaded::already_there;
        }
        if (replace_document(connection, rows, *stored)) {
            delete_children(connection, rows.document_id);
            return Loaded::replaced;
        }
    }
}

Loaded put_document(Connection &connection, const Rows &rows) {
    insert(connection, rows, TableUse::shared);
    const Loaded loaded = claim_document(connection, rows);
    if (loaded != Loaded::already_there)
        insert(connection, rows, TableUse::child);
    return loaded;
}

}  // namespace

bool is_earlier(std::string_view a, std::string_view b) {
    while (!a.empty() || !b.empty()) {
        const unsigned left = next_number(a), right = next_number(b);
        if (left != right)
            return left < right;
    }
    return false;
}

Loaded load(Connection &connection, const Rows &rows, const std::string &input) {
    require_parents(rows);
    Loaded loaded = Loaded::already_there;
    connection.transaction([&] {
        if (holds(connection, rows.sha256, rows.generator_version))
            keep_smaller_uri(connection, rows);
        else
            loaded = put_document(connection, rows);
        put_input(connection, input, rows.document_id);
    });
    return loaded;
}

void add_input(Connection &connection, const std::string &input, const std::string &sha256) {
    connection.transaction([&] {
        if (!loaded_version(connection, sha256))
            throw Error("record", input, "store", "no document of SHA-256 " + sha256 + " is loaded");
        put_input(connection, input, document_id(sha256));
    });
}

void remove_input(Connection &connection, const std::string &input) {
    connection.run("UPDATE inputs SET state = 'removed' WHERE uri = $1", {valid_utf8(input)});
}

bool holds(Connection &connection, const std::string &sha256, std::string_view generator_version) {
    const auto stored = loaded_version(connection, sha256);
    return stored && !is_earlier(*stored, generator_version);
}

}  // namespace vanban::store
