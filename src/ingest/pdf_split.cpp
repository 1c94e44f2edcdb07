#include "ingest/pdf_split.hpp"

#include <algorithm>

#include "ingest/pdf_anchors.hpp"

namespace vanban {
namespace {

std::vector<double> cuts_of(const PdfPage &page, const std::vector<const PdfCell *> &cells, bool header) {
    std::vector<std::vector<ColumnLine>> columns;
    for (const PdfCell *cell : cells) {
        columns.emplace_back();
        for (const std::vector<std::size_t> &line : cell->lines)
            columns.back().push_back(column_line(page, line));
    }
    return cut_by_anchors(columns, header);
}

/// The part of a cell between two of the heights at which it is cut, as a cell of a row of its own. Every line is in
/// one of its parts.
PdfCell part_of(const PdfPage &page, const PdfCell &cell, const std::vector<double> &cuts, std::size_t at) {
    PdfCell part = cell;
    part.box.y0 = at == 0 ? cell.box.y0 : cuts[at - 1];
    part.box.y1 = at == cuts.size() ? cell.box.y1 : cuts[at];
    std::erase_if(part.lines, [&](const std::vector<std::size_t> &line) {
        const auto above = std::upper_bound(cuts.begin(), cuts.end(), column_line(page, line).middle());
        return static_cast<std::size_t>(above - cuts.begin()) != at;
    });
    return part;
}

}  // namespace

void split_rows(const PdfPage &page, PdfTable &table) {
    std::vector<PdfCell> out;
    int more = 0;  // rows that were added so far
    for (auto begin = table.cells.begin(); begin != table.cells.end();) {
        const int row = begin->row;
        const auto end = std::find_if(begin, table.cells.end(), [&](const PdfCell &cell) { return cell.row != row; });
        std::vector<const PdfCell *> cells;
        int covered = 0;
        for (auto cell = begin; cell != end; ++cell) {
            cells.push_back(&*cell);
            covered += cell->rows == 1 ? cell->columns : 0;
        }
        std::vector<double> cuts;
        if (covered == table.columns)
            cuts = cuts_of(page, cells, row == 0);
        for (std::size_t at = 0; at <= cuts.size(); ++at)
            for (const PdfCell *cell : cells) {
                out.push_back(part_of(page, *cell, cuts, at));
                out.back().row = row + more + static_cast<int>(at);
            }
        more += static_cast<int>(cuts.size());
        begin = end;
    }
    table.cells = std::move(out);
    table.rows += more;
}

}  // namespace vanban
