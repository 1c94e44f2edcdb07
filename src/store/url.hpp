// Database URLs as errors may show them.
#pragma once

#include <string>

namespace vanban::store {

/// The URL without its password: "postgresql://user:secret@host/name?password=secret" gives
/// "postgresql://user@host/name".
std::string without_password(const std::string &url);

}  // namespace vanban::store
