// Text that came from outside and may hold any bytes: names of files.
#pragma once

#include <string>

namespace vanban {

/// The text with U+FFFD for what is no UTF-8.
std::string valid_utf8(const std::string &text);

}  // namespace vanban
