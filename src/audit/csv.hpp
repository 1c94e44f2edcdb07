// Tables with commas, semicolons or tabs between their cells (RFC 4180).
#pragma once

#include <string>
#include <string_view>

#include "lexicon/table.hpp"

namespace vanban::audit {

/// Reads a table with a header line; the mark between cells is the first tab, comma or semicolon of the header. A
/// quoted cell may hold marks, line breaks and doubled quotes. Throws `Error` (stage "register") with file, line,
/// column and remedy where a row has not as many cells as the header, a quote is not closed, or the text is not UTF-8.
lexicon::Table read_csv(const std::string &file, std::string_view text);

}  // namespace vanban::audit
