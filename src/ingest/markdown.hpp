// Markdown as legal portals are crawled into: emphasis, headings, and tables whose cells stand on lines
// of their own between lines that hold a lone "|".
#pragma once

#include "ingest/pages.hpp"

namespace vanban {

/// Is this text Markdown? Told by paired "**", rows between bars, lone bars, or "# " headings.
bool looks_like_markdown(std::string_view text);

/// Reads decoded text into lines, taking the markup out. `pages.text` and `pages.map` are rewritten.
void read_markdown(Pages &pages);

}  // namespace vanban
