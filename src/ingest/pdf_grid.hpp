// From the rules of a PDF page to the grids of its ruled tables.
#pragma once

#include <vector>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// Rules joined to one line: a horizontal one lies at y `at` from x `from` to x `to`, a vertical one crosswise.
struct RuledLine {
    double at = 0;
    double from = 0, to = 0;
    double length() const { return to - from; }
};

struct RuledLines {
    std::vector<RuledLine> horizontal, vertical;
};

/// The rules with their pieces and doubles joined; dots and slanting lines are left out.
RuledLines join_rules(const std::vector<PdfRule> &rules);

/// Lines that hang together, as rows and columns.
struct RuledGrid {
    std::vector<double> xs, ys;  ///< borders of columns and rows: one more than there are of them
    std::vector<PdfCell> cells;  ///< row by row, without words; merged where the border between is missing
    bool open_top = false;       ///< no rule closes it at the top
    Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

/// The grids of two cells or more; none where there are more lines than a table of text can have.
std::vector<RuledGrid> find_grids(const RuledLines &lines);

}  // namespace vanban
