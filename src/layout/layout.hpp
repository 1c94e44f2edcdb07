// The third room: lines to paragraphs. It knows how pages are typeset; nothing of what plans say.
#pragma once

#include <string>

#include "layout/blocks.hpp"
#include "normalize/text.hpp"

namespace vanban {

/// Joins wrapped lines into paragraphs, also across blank lines where the document is double spaced and
/// across page breaks that cut a sentence; sets page numbers apart; finds bullets and cells. A hyphen or
/// slash at the end of a line is kept, and joined without a space ("115-" + "KL/TW").
Blocks layout(const Text &text);

/// A compact dump: one line a paragraph, with its marks.
std::string dump(const Blocks &blocks);

}  // namespace vanban
