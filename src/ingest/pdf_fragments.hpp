// Words that are drawn in pieces.
#pragma once

#include <vector>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// Joins words that touch on one baseline: letters that their font lacks are drawn apart, after the line.
/// A word stands where its first piece was drawn.
void join_fragments(std::vector<PdfWord> &words);

}  // namespace vanban
