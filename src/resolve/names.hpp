// Names in lines of the frame: what the lexicon knows of them, and how they are written in normal case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "text/tokens.hpp"

namespace vanban {

/// `text` without `marks` at either end.
std::string_view trim(std::string_view text, std::string_view marks = " \n");

std::string without_spaces(std::string_view text);

/// A short text by syllable, with every name that the lexicon knows.
struct NamesIn {
    std::vector<Token> tokens;
    lexicon::Hits hits;
};
NamesIn names_in(std::string_view text, const lexicon::Lexicon &lexicon);

/// The first province that `text` names, as it was on `date` (ISO; empty: now); null where it names none.
const lexicon::Province *province_in(std::string_view text, const lexicon::Lexicon &lexicon, std::string_view date);

/// "ỦY B AN NHÂN D Â N T ỈNH L ÀO CAI": a body, a province or both whose letters stand apart (what becomes of Word's
/// condensed type on a page), in normal case. `name` itself where no two pieces of words are in it or the lexicon
/// knows no such name.
std::string closed_up(std::string_view name, const lexicon::Lexicon &lexicon);

/// The name of an agency in normal case, from a line in capitals: "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN".
std::string normal_case(std::string_view capitals, const lexicon::Lexicon &lexicon);

}  // namespace vanban
