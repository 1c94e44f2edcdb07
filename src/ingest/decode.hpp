// Bytes to valid UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "ingest/options.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Decodes `bytes` into `pages.text` with `pages.map`, `encoding`, `encoding_confidence` and `replaced`, from the
/// encoding that `options` names or else the one that the bytes show. A byte order mark is skipped; what is no text in
/// the encoding, and NUL, becomes U+FFFD. Throws as `ingest` does, and `Error` "usage" where there is no encoding of
/// the name.
void decode(std::string_view bytes, const std::string &uri, const IngestOptions &options, Pages &pages);

}  // namespace vanban
