// Parts of a page that are set in two columns: letterheads, recipients beside the signature.
#pragma once

#include <optional>
#include <vector>

#include "ingest/pdf_text_lines.hpp"

namespace vanban {

/// A row of a page, or what one column has of it.
struct PdfColumnRow {
    PdfRow words;
    int flow = 0;  ///< counts the columns of the page from 1; 0: no column
};

/// Two columns that reach the end of their page and may go on at the head of the next: where they begin, where the left
/// one ends and in the middle of what the right one is set. In points.
struct PdfOpenColumns {
    double left_x0 = 0, left_x1 = 0;
    double right_x0 = 0, right_centre = 0;
};

/// The rows in reading order: where a wide gap runs down several rows, what is left of it first. Columns are
/// told by that gap alone. `open`: the columns of the page before, null where none reach its end; becomes those of this
/// page. What goes on with them is in columns 1 and 2, which are empty where nothing does; with null they are not set
/// apart.
std::vector<PdfColumnRow> in_columns(const PdfPage &page, std::vector<PdfRow> rows,
                                     std::optional<PdfOpenColumns> &open);

}  // namespace vanban
