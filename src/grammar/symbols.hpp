// The symbol (số, ký hiệu) of an instrument: how it is written, and how it is cleaned.
//
// Nghị định 30/2020/NĐ-CP, Phụ lục I: NUM/TYPE-ISSUER, normative ones NUM/YEAR/TYPE-ISSUER, letters
// NUM/ISSUER-UNIT; Hướng dẫn 05-HD/VPTW: NUM-TYPE/ISSUER; the National Assembly NUM/YEAR/QHterm.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "pattern/pattern.hpp"

namespace vanban {

/// A symbol found in a text.
struct SymbolMatch {
    Span span;
    std::string number;       ///< "71", "66.25", "30a"
    std::string symbol;       ///< cleaned: "71-NQ/TW"
    std::string type_code;    ///< "NQ"; empty in letters and laws
    std::string issuer_code;  ///< "TW", "UBND"; the first where several sign
    std::string year;         ///< of normative symbols: "2020"
    bool known = false;       ///< its type code or issuer code stands in the lexicon
};

/// The symbol that begins at `at` with its number. Spaces around its marks, swapped marks of Party
/// symbols and lost hyphens are mended in `symbol`; `span` is what stands in the text.
std::optional<SymbolMatch> symbol_at(std::string_view text, std::size_t at, const lexicon::Lexicon &lexicon);

/// Reads a whole cleaned symbol, e.g. "243/KH-UBND".
std::optional<SymbolMatch> read_symbol(std::string_view symbol, const lexicon::Lexicon &lexicon);

/// Everything of a symbol after its number: "-NQ/TW", "/QĐ-UBND".
std::string symbol_tail(const SymbolMatch &symbol);

}  // namespace vanban
