// Bytes of encodings other than UTF-8 to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "ingest/encoding.hpp"
#include "text/source_map.hpp"

namespace vanban {

/// `bytes` in `encoding` (not UTF-8) as UTF-8, letters composed with their marks. What is no text, and NUL, becomes
/// U+FFFD. `map`, where given, leads from offsets of the result to offsets of the bytes, `base` being the first.
std::string decode_bytes(std::string_view bytes, Encoding encoding, SourceMap *map = nullptr, std::size_t base = 0);

}  // namespace vanban
