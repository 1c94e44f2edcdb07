// What strings are compared by when records are scored: lower case, one tone-mark style, abbreviations
// expanded, white space, quotes and dashes left out. Every function takes UTF-8 and gives UTF-8.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::eval {

/// The syllables of a text, abbreviations expanded, each with its tone moved to its end, so that
/// "hòa" and "hoà" are one.
std::vector<std::string> syllables(std::string_view text);

/// All syllables of a text, run together.
std::string text_key(std::string_view text);

/// A symbol or a date: in lower case, without white space and "&", its dashes plain.
std::string symbol_key(std::string_view symbol);

/// What a mention resolves to: as a symbol where it looks like one ("71-NQ/TW"), else as text.
std::string target_key(std::string_view target);

/// A section's path without white space and outer slashes.
std::string path_key(std::string_view path);

/// A unit; "%" and "%/năm" as they are.
std::string unit_key(std::string_view unit);

/// How often each syllable occurs in the names of agencies; "và", "các" and "của" are left out, so that
/// how an enumeration is cut does not matter.
std::map<std::string, int> name_bag(const std::vector<std::string> &names);

/// The share of gold's syllables that the other text has too, 0 to 1; 1 where gold has none.
double syllable_overlap(std::string_view gold, std::string_view other);

/// The first `count` code points of a key.
std::string_view first_code_points(std::string_view key, std::size_t count);

}  // namespace vanban::eval
