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

/// "một" to "mười".
extern const WordTable counting_words;

/// The value of a number word, "một" to "mười"; null for any other syllable.
inline std::optional<int> number_word(SyllableKey syllable) {
    const auto place = counting_words.find(syllable);
    return place ? std::optional(static_cast<int>(*place) + 1) : std::nullopt;
}

/// Is it a calendar year that plans speak of, 1900 to 2100?
bool is_year(std::string_view digits);

}  // namespace vanban
