// RTF.
#pragma once

#include <string>
#include <string_view>

#include "ingest/options.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Reads a document of this format into `pages`. Throws `Error` (stage "ingest") where it cannot be read.
void read_rtf(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages);

}  // namespace vanban
