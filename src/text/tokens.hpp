// A text as a reader's eye takes it in: syllables, numbers and marks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/fold.hpp"

namespace vanban {

enum class TokenKind : std::uint8_t { word, number, mark };
enum class Shape : std::uint8_t { lower, capital, upper, mixed };  ///< capital: Nghị; upper: NGHỊ, QH15; mixed: TTg

/// One syllable ("quyết"), number ("1.200", "48,5") or mark (",", "%", "-").
struct Token {
    std::uint32_t start = 0;  ///< byte offsets into the text
    std::uint32_t end = 0;
    SyllableKey key = 0;
    TokenKind kind = TokenKind::word;
    Shape shape = Shape::lower;
    char mark = 0;  ///< for marks within ASCII, the mark itself; typographic dashes and quotes as "-" and '"'

    bool is(char c) const { return mark == c; }
    bool word() const { return kind == TokenKind::word; }
    /// Is it this word? See `syllable_key`.
    bool spells(SyllableKey syllable) const { return word() && key == syllable; }
    bool number() const { return kind == TokenKind::number; }
};

/// Appends the tokens of `text[begin, end)` to `out`. Linear; the text is valid UTF-8 in NFC.
void tokenize(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token> &out);

/// The tokens of a whole text: a short cut for lexicons and tests.
std::vector<Token> tokenize(std::string_view text);

/// The key of one syllable, for comparing tokens with a word known in advance: keep it in a static.
SyllableKey syllable_key(std::string_view syllable);

}  // namespace vanban
