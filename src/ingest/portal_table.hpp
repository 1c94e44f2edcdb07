// Rows and columns of a table that was flattened into a run of cells and bars.
#pragma once

#include <vector>

namespace vanban {

/// Where a cell with text belongs.
struct Placement {
    int row = 0;
    int column = 0;
};

/// `bars_before[i]` says how many lone bars stand between cell i - 1 and cell i (before the first: from
/// the table's opening). One bar parts two cells of a row; an empty cell adds one; a row's end and the
/// next row's beginning are two. The same run of bars can therefore be read in several ways: the reading
/// that gives most rows the same number of columns is taken. Linear in the cells.
std::vector<Placement> place_cells(const std::vector<int> &bars_before, int bars_after);

}  // namespace vanban
