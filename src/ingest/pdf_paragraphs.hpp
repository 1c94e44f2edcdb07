// Where on the pages of a PDF paragraphs begin, by geometry alone.
#pragma once

#include <vector>

#include "ingest/pdf_lines.hpp"

namespace vanban {

/// How each line stands to the one before it that is no aside: by indent, by where the line before ends, by
/// leading, alignment and font. `look` where these do not tell. `boxes`: the pages'.
std::vector<Join> joins_of(const std::vector<PdfLine> &lines, const std::vector<Box> &pages);

}  // namespace vanban
