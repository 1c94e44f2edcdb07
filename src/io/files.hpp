// Reading files whole, with every failure noticed.
#pragma once

#include <string>

namespace vanban::io {

/// The bytes of a file; "-" is standard input. Throws `Error` (stage "read") with the system's reason.
std::string read_file(const std::string &path);

}  // namespace vanban::io
