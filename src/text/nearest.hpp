// The word that was meant by a mistyped one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban {

/// The first of the `words` that are nearest to `typed`; empty where more than every third letter would have to be put
/// in, left out or changed.
std::string nearest(std::string_view typed, const std::vector<std::string> &words);

}  // namespace vanban
