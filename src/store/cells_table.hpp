// Cells as a table that SQLite can select from: one statement then adds all rows of a plan to a table.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <string>

#include "store/cells.hpp"

namespace vanban::store {

/// Cells, so many a row.
struct CellRows {
    const Cells &cells;
    std::size_t columns;
};

/// Makes the table-valued function `cells` known to that connection (sqlite.org/vtab.html#tabfunc2). An SQLite error
/// code, as the next.
int add_cells_table(sqlite3 *database);

/// "SELECT c0,c1,... FROM cells($1)": rows of so many columns.
std::string select_cells(std::size_t columns);

/// What $1 of that statement is, while `rows` and their cells live (sqlite.org/bindptr.html).
int bind_cells(sqlite3_stmt *statement, CellRows &rows);

}  // namespace vanban::store
