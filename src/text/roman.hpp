// Roman numerals, which number divisions, appendices, quarters and terms of office.
#pragma once

#include <string>
#include <string_view>

namespace vanban {

/// 4 is "IV", 1776 "MDCCLXXVI", 5000 "MMMMM"; empty below 1.
std::string to_roman(int value);

/// The value of a numeral under a hundred or a little above it: of up to eight letters I, V, X, L and C, also where no
/// Roman would write it so ("IIII"). 0 for other text, and for "C", which alone is the letter after B.
int roman_value(std::string_view text);

/// Is it such a numeral without a C? With one it is sooner an acronym ("CLC").
bool is_roman(std::string_view text);

}  // namespace vanban
