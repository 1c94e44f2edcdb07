// JSON on one line, appended to a string: its strings and numbers.
//
// nlohmann/json reads our records and indents them, but a document tree of a 20 MB plan costs more
// than the whole extraction does; this writes the same bytes (a test compares them) several times faster.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::write {

/// Appends `text`, which must be valid UTF-8, as a JSON string.
void append_string(std::string &out, std::string_view text);

/// Appends a number: whole ones without a fraction ("60", not "60.0"); null where it is not finite.
void append_number(std::string &out, double value);
void append_number(std::string &out, std::size_t value);
void append_number(std::string &out, int value);

}  // namespace vanban::write
