// SHA-256 (FIPS 180-4) of a document's bytes.
#pragma once

#include <string>
#include <string_view>

namespace vanban {

/// The digest in lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace vanban
