// Rows of a ruled table that no rule parts.
#pragma once

#include "ingest/pdf_page.hpp"

namespace vanban {

/// Parts each row of a ruled table that holds several, where its columns alone are ruled: by the numbers that count
/// them, or by columns of figures. A row that a cell spans with others stays as it is.
void split_rows(const PdfPage &page, PdfTable &table);

}  // namespace vanban
