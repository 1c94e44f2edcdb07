// HTML.
#pragma once

#include <string>
#include <string_view>

#include "ingest/options.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Do the bytes begin as an HTML page does, in any encoding that keeps ASCII?
bool looks_like_html(std::string_view bytes);

/// Reads a document of this format into `pages`. Throws `Error` (stage "ingest") where it cannot be read.
void read_html(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages);

}  // namespace vanban
