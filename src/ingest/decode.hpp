// Bytes to valid UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "ingest/pages.hpp"

namespace vanban {

/// Decodes `bytes` into `pages.text` with `pages.map`, `encoding` and `replaced`. A byte order mark is
/// skipped; what is not UTF-8, and NUL, becomes U+FFFD. Throws as `ingest` does.
void decode(std::string_view bytes, const std::string &uri, Pages &pages);

}  // namespace vanban
