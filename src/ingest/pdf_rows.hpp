// Rows of a table whose columns are known by the alignment of its words.
#pragma once

#include <vector>

#include "ingest/pdf_grid.hpp"
#include "ingest/pdf_lines.hpp"
#include "ingest/pdf_page.hpp"

namespace vanban {

/// What the words of a column cover.
struct Column {
    double x0 = 0, x1 = 0;
};

/// The column in which x lies, or the one left of it.
std::size_t column_at(const std::vector<Column> &columns, double x);

/// Lines [begin, end) that stand in the same columns, and lines [header, begin) above them whose words may stand over
/// more columns than one.
struct Run {
    std::size_t header = 0, begin = 0, end = 0;
    std::vector<Column> columns;
};

/// The run as a table. `rules`: those across it, from the top.
PdfTable make_aligned(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run,
                      const std::vector<RuledLine> &rules);

}  // namespace vanban
