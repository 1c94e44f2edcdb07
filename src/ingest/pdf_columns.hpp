// Tables of a PDF page that only the alignment of their words shows.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/pdf_grid.hpp"
#include "ingest/pdf_page.hpp"

namespace vanban {

/// Tables without a grid of rules, of at least three rows: of three columns or more, or of two where three rules or
/// more of one width lie across. `words`: those in no other table. `before`: the
/// table that the page may go on with, or null.
std::vector<PdfTable> find_aligned(const PdfPage &page, const std::vector<std::size_t> &words,
                                   const std::vector<RuledLine> &horizontal, const PdfTable *before);

}  // namespace vanban
