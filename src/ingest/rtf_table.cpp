#include "ingest/rtf_table.hpp"

#include <algorithm>
#include <limits>

namespace vanban {
namespace {

constexpr int kSameEdge = 60;                  // twips (3 points): edges drawn by hand hardly meet
constexpr std::size_t kMostEdges = 1U << 20U;  // of a table; rows beyond keep their cells' order alone
constexpr std::size_t kMostCells = 1000;       // in a row; Word has 63

}  // namespace

void RtfTable::begin_row() {
    edges_.clear();
}

void RtfTable::edge(int twips) {
    if (edges_.size() < kMostCells)
        edges_.push_back(twips);
}

CellRef RtfTable::cell() {
    if (table_ < 0) {
        table_ = pages_.tables++;
        first_line_ = pages_.lines.size();
        column_ = 0;
    }
    return {table_, static_cast<int>(rows_.size()), column_};
}

void RtfTable::end_row() {
    if (table_ >= 0) {
        rows_.push_back(kept_ < kMostEdges ? edges_ : std::vector<int>());
        kept_ += rows_.back().size();
    }
    column_ = 0;
}

/// The column that the cell's left edge, which is the right edge of the one before it, opens.
int RtfTable::grid_column(const std::vector<int> &grid, std::size_t row, int cell) const {
    if (row >= rows_.size() || cell <= 0 || static_cast<std::size_t>(cell) > rows_[row].size())
        return cell;
    const int left = rows_[row][static_cast<std::size_t>(cell) - 1];
    return static_cast<int>(std::upper_bound(grid.begin(), grid.end(), left) - grid.begin());
}

void RtfTable::end() {
    if (table_ < 0)
        return;
    std::vector<int> all;
    for (const std::vector<int> &edges : rows_)
        all.insert(all.end(), edges.begin(), edges.end());
    std::sort(all.begin(), all.end());
    std::vector<int> grid;  // the leftmost of edges that are the same
    for (const int edge : all)
        if (grid.empty() || edge - grid.back() > kSameEdge)
            grid.push_back(edge);
    for (std::size_t i = first_line_; i < pages_.lines.size(); ++i)
        if (CellRef &cell = pages_.lines[i].cell; cell.table == table_)
            cell.column = grid_column(grid, static_cast<std::size_t>(cell.row), cell.column);
    rows_.clear();
    kept_ = 0;
    table_ = -1;
    column_ = 0;
}

}  // namespace vanban
