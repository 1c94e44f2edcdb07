// One value of a database row.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace vanban::store {

/// Null, a whole number, a number, or text in UTF-8 without U+0000 (which PostgreSQL cannot hold).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

using Row = std::vector<Value>;

}  // namespace vanban::store
