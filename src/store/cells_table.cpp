#include "store/cells_table.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <vector>

#include "store/tables.hpp"

namespace vanban::store {
namespace {

constexpr char kPointerType[] = "vanban cells";

/// As many columns as the widest table has; the argument of the function is a hidden one behind them.
int widest() {
    const auto &shapes = table_shapes();
    const auto shape = std::max_element(
        shapes.begin(), shapes.end(), [](const auto &a, const auto &b) { return a.columns.size() < b.columns.size(); });
    return static_cast<int>(shape->columns.size());
}

std::string columns_from_0(std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list.append(i == 0 ? "c" : ",c").append(std::to_string(i));
    return list;
}

struct Cursor : sqlite3_vtab_cursor {
    Cursor() : sqlite3_vtab_cursor{} {}

    void next() {
        ++row_number;
        done = reader->at_end();
        if (!done)
            for (Cell &cell : row)
                cell = reader->next();
    }

    std::optional<Cells::Reader> reader;
    std::vector<Cell> row;
    std::int64_t row_number = 0;
    bool done = true;
};

Cursor &cursor_of(sqlite3_vtab_cursor *cursor) {
    return *static_cast<Cursor *>(cursor);
}

int connect(sqlite3 *database, void *, int, const char *const *, sqlite3_vtab **table, char **) {
    const int code = sqlite3_declare_vtab(
        database, ("CREATE TABLE x(" + columns_from_0(static_cast<std::size_t>(widest())) + ",rows HIDDEN)").c_str());
    if (code == SQLITE_OK)
        *table = new sqlite3_vtab{};
    return code;
}

int disconnect(sqlite3_vtab *table) {
    delete table;
    return SQLITE_OK;
}

/// There is one way to read the rows: from the first, of the argument.
int best_index(sqlite3_vtab *, sqlite3_index_info *info) {
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (constraint.iColumn != widest() || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.usable == 0)
            continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int open(sqlite3_vtab *, sqlite3_vtab_cursor **cursor) {
    *cursor = new (std::nothrow) Cursor();
    return *cursor == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor) {
    delete &cursor_of(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor *cursor, int, const char *, int, sqlite3_value **arguments) {
    const auto *rows = static_cast<const CellRows *>(sqlite3_value_pointer(arguments[0], kPointerType));
    if (rows == nullptr || rows->cells.size() % rows->columns != 0)
        return SQLITE_MISUSE;
    Cursor &all = cursor_of(cursor);
    all.reader.emplace(rows->cells);
    all.row.resize(rows->columns);
    all.row_number = 0;
    all.next();
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor *cursor) {
    cursor_of(cursor).next();
    return SQLITE_OK;
}

int at_end(sqlite3_vtab_cursor *cursor) {
    return cursor_of(cursor).done ? 1 : 0;
}

/// The text is not copied: the cells outlive the statement.
int column(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int at) {
    const Cell &cell = cursor_of(cursor).row[static_cast<std::size_t>(at)];
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        sqlite3_result_int64(context, *whole);
    else if (const auto *number = std::get_if<double>(&cell))
        sqlite3_result_double(context, *number);
    else if (const auto *text = std::get_if<std::string_view>(&cell))
        sqlite3_result_text64(context, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_result_null(context);
    return SQLITE_OK;
}

int row_number(sqlite3_vtab_cursor *cursor, sqlite3_int64 *number) {
    *number = cursor_of(cursor).row_number;
    return SQLITE_OK;
}

/// Without xCreate there is just the function, and no table that a database could hold.
sqlite3_module module_of_cells() {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xBestIndex = best_index;
    module.xDisconnect = disconnect;
    module.xOpen = open;
    module.xClose = close;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = at_end;
    module.xColumn = column;
    module.xRowid = row_number;
    return module;
}

}  // namespace

int add_cells_table(sqlite3 *database) {
    static const sqlite3_module module = module_of_cells();
    return sqlite3_create_module_v2(database, "cells", &module, nullptr, nullptr);
}

std::string select_cells(std::size_t columns) {
    return "SELECT " + columns_from_0(columns) + " FROM cells($1)";
}

int bind_cells(sqlite3_stmt *statement, CellRows &rows) {
    return sqlite3_bind_pointer(statement, 1, &rows, kPointerType, nullptr);
}

}  // namespace vanban::store
