// Where on the pages of a PDF paragraphs begin, by geometry alone.
#pragma once

#include <vector>

#include "ingest/pdf_text_lines.hpp"

namespace vanban {

/// How each line stands to the one before it that is no aside: by indent, by where the line before ends, by
/// leading, alignment and font. `look` where these do not tell.
std::vector<Join> joins_of(const std::vector<PdfLine> &lines);

}  // namespace vanban
