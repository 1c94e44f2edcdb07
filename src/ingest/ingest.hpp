// The first room of the corridor: bytes in, lines out. It knows formats and encodings, nothing of plans.
#pragma once

#include <string>
#include <string_view>

#include "ingest/options.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Reads the bytes of one document: UTF-8 text, or Markdown as portals are crawled into. The kind is
/// found by content. Bytes that are no UTF-8 become U+FFFD and are counted.
/// Throws `Error` (stage "ingest"): "empty", "blank", "binary", or "unsupported" with the format named.
Pages ingest(std::string_view bytes, const std::string &uri, const IngestOptions &options = {});

/// A compact dump: one line a line, with its marks.
std::string dump(const Pages &pages);

}  // namespace vanban
