// What stands on the pages of a PDF beside the text: page numbers, running heads, footnotes.
#pragma once

#include <vector>

#include "ingest/pdf_text_lines.hpp"

namespace vanban {

/// Where on a page the lines of text and its footnotes part: y of the rule above the footnotes; the page's height
/// where there are none.
double footnotes_of(const PdfPage &page);

/// Marks page numbers and running heads among the lines of a whole document: page numbers by their place at the
/// edge of the page, running heads because they come back at one height.
void mark_furniture(std::vector<PdfLine> &lines, const std::vector<Box> &pages);

}  // namespace vanban
