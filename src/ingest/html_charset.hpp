// The encoding that an HTML page says it is in.
#pragma once

#include <string_view>

#include "ingest/encoding.hpp"

namespace vanban {

/// What <meta charset> or <meta http-equiv="Content-Type"> among the first bytes says; nothing where there is none of
/// a known name.
std::optional<Encoding> declared_encoding(std::string_view bytes);

}  // namespace vanban
