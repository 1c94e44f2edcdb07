// Parts of a page that are set in two columns: letterheads, recipients beside the signature.
#pragma once

#include <vector>

#include "ingest/pdf_text_lines.hpp"

namespace vanban {

/// A row of a page, or what one column has of it.
struct PdfColumnRow {
    PdfRow words;
    int flow = 0;  ///< counts the columns of the page from 1; 0: no column
};

/// The rows in reading order: where a wide gap runs down several rows, what is left of it first. Columns are
/// told by that gap alone.
std::vector<PdfColumnRow> in_columns(const PdfPage &page, std::vector<PdfRow> rows);

}  // namespace vanban
