// The abbreviations that are compiled into the binary for scoring.
#pragma once

#include <string_view>

namespace vanban::eval {

/// The text of src/eval/abbreviations.tsv.
std::string_view abbreviations();

}  // namespace vanban::eval
