// Numbers as plans write them.
#pragma once

#include <optional>
#include <string_view>

#include "text/tokens.hpp"

namespace vanban {

/// The value of digits with their marks: "48,5" is 48.5, "1.200" is 1200, "10.367,7" is 10367.7, "05" is 5.
/// Three digits after every dot are thousands, else the dot is a decimal point typed the foreign way.
/// Null where the text is no number ("1.2.3").
std::optional<double> number_value(std::string_view digits);

/// The value of a number word, "một" to "mười"; null for any other syllable.
std::optional<int> number_word(SyllableKey syllable);

/// Is it a calendar year that plans speak of, 1900 to 2100?
bool is_year(std::string_view digits);

}  // namespace vanban
