// Where the cells of an RTF table stand in its grid.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/pages.hpp"

namespace vanban {

/// Follows \trowd, \cellx, \cell and \row. RTF tells the cells' right edges alone, row by row; only with the whole
/// table is it known in which column of the grid a cell begins.
class RtfTable {
  public:
    explicit RtfTable(Pages &pages) : pages_(pages) {}

    void begin_row();               ///< \trowd
    void edge(int twips);           ///< \cellx
    CellRef cell();                 ///< of a paragraph in the table; opens the table where none is open
    void end_cell() { ++column_; }  ///< \cell
    void end_row();                 ///< \row
    void end();                     ///< a paragraph outside follows: puts the lines into their columns
    bool open() const { return table_ >= 0; }

  private:
    int grid_column(const std::vector<int> &grid, std::size_t row, int cell) const;

    Pages &pages_;
    std::vector<std::vector<int>> rows_;  // right edges of each finished row
    std::size_t kept_ = 0;                // edges in `rows_`
    std::vector<int> edges_;              // of the row being read
    std::size_t first_line_ = 0;
    int table_ = -1, column_ = 0;
};

}  // namespace vanban
