// A text as a reader's eye takes it in: syllables, numbers and marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/fold.hpp"

namespace vanban {

enum class TokenKind : std::uint8_t { word, number, mark };
enum class Shape : std::uint8_t { lower, capital, upper, mixed };  ///< capital: Nghị; upper: NGHỊ, ủY; mixed: TTg

/// One syllable ("quyết"), number ("1.200", "48,5") or mark (",", "%", "-"). A plan has some 200,000 a megabyte, read
/// again and again, so they are kept small; a word of more than 65,535 bytes makes several.
struct Token {
    SyllableKey key = 0;
    std::uint32_t start = 0;  ///< byte offset into the text
    std::uint16_t length = 0;
    TokenKind kind : 4 = TokenKind::word;
    Shape shape : 4 = Shape::lower;
    char mark = 0;  ///< for marks within ASCII, the mark itself; typographic dashes and quotes as "-" and '"'

    std::uint32_t end() const { return start + length; }
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

/// The first token of a text; null where it holds only white space.
std::optional<Token> first_token(std::string_view text);

/// The key of one syllable, for comparing tokens with a word known in advance: keep it in a static.
SyllableKey syllable_key(std::string_view syllable);

/// A few words known in advance, for asking of every token of a text which of them it is: keep it in a static.
class WordTable {
  public:
    /// The words as a text, with spaces between them; none twice.
    explicit WordTable(std::string_view words);

    /// The place of the word among those given, from 0; nothing where it is none of them.
    std::optional<std::size_t> find(SyllableKey key) const {
        const std::uint64_t hash = mix(key);
        if ((filter_ & bit(hash)) == 0)
            return std::nullopt;
        std::size_t at = hash >> shift_;
        while (slots_[at].key != key && slots_[at].used)
            at = (at + 1) & (slots_.size() - 1);
        return slots_[at].used ? std::optional<std::size_t>(slots_[at].place) : std::nullopt;
    }
    bool has(SyllableKey key) const { return find(key).has_value(); }

  private:
    struct Slot {
        SyllableKey key = 0;
        std::uint32_t place = 0;
        bool used = false;
    };
    static std::uint64_t mix(SyllableKey key) { return key * 0x9E3779B97F4A7C15ULL; }
    static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 58U); }

    std::uint64_t filter_ = 0;  // a bit for each word: most of a text are none of these, and need no look at the slots
    std::vector<Slot> slots_;
    unsigned shift_;
};

}  // namespace vanban
