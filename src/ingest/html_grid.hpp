// Where the cells of an HTML table stand.
#pragma once

#include <unordered_map>

#include "ingest/html_tree.hpp"
#include "ingest/pages.hpp"

namespace vanban {

using CellsOf = std::unordered_map<const GumboNode *, CellRef>;

/// Is the table there for its looks: it has one cell, or holds other tables?
bool is_layout_table(const GumboNode *table, const Contents &contents);

/// Puts the cells of `table`, the one with number `index`, on its grid (HTML, 4.9.12.1): a cell that spans rows keeps
/// its columns in the rows below.
void place_cells(const GumboNode *table, int index, CellsOf &cells);

}  // namespace vanban
