// Syllables compared as a reader compares them: without case, without the choice between hòa and
// hoà, and without the choice between tỷ and tỉ.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vanban {

/// What one syllable (or number, or mark) is, for comparison. Equal keys mean equal syllables: up to
/// ten letters are packed exactly, longer words are hashed into a range of their own.
using SyllableKey = std::uint64_t;

/// What a code point is to the tokenizer.
struct CharClass {
    enum Kind : std::uint8_t { other, space, digit, letter };
    Kind kind = other;
    bool upper = false;
    std::uint8_t letter_code = 0;  ///< base letter with its hat, breve or horn; 0 where it is not Vietnamese or ASCII
    std::uint8_t tone = 0;         ///< 0 ngang, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng
};

namespace detail {
constexpr char32_t kClassTableSize = 0x2100;  // Latin with Vietnamese, and general punctuation
const CharClass *class_table();
CharClass rare_class(char32_t c);

/// The letters of syllables, with those of foreign words, digits and "&": the code of each is its place, from 1; 0 for
/// others.
constexpr std::u32string_view kLetters = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz0123456789&";
constexpr std::uint8_t code_of(char32_t letter) {
    const auto at = kLetters.find(letter);
    return at == std::u32string_view::npos ? std::uint8_t{0} : static_cast<std::uint8_t>(at + 1);
}

/// Whether a syllable of two letters is written with y where others write i: "ty" and "ti" are one rime.
constexpr bool is_spelt_with_i(std::uint64_t onset, std::uint64_t rime) {
    constexpr std::uint64_t kOnsets = [] {
        std::uint64_t bits = 0;
        for (const char32_t c : std::u32string_view(U"hklmstv"))
            bits |= 1ULL << code_of(c);
        return bits;
    }();
    return rime == code_of(U'y') && (kOnsets >> onset & 1U) != 0;
}
}  // namespace detail

/// The class of a code point, from a table that ICU fills once.
inline CharClass classify(char32_t c) {
    static const CharClass *const table = detail::class_table();
    return c < detail::kClassTableSize ? table[c] : detail::rare_class(c);
}

/// The key of a syllable of up to `kMostPacked` letters that all have a code: the codes, six bits each, the last in
/// the lowest, and the tone.
constexpr std::size_t kMostPacked = 10;
inline SyllableKey packed_key(std::uint64_t codes, std::uint64_t tone) {
    constexpr std::uint64_t kLetter = 0x3FU;
    if (codes >> 12U == 0 && detail::is_spelt_with_i(codes >> 6U, codes & kLetter))
        codes = (codes & ~kLetter) | detail::code_of(U'i');
    return codes << 3U | tone;
}

/// The key of any other word.
SyllableKey hashed_key(std::string_view word);

/// The key of a mark that stands alone: ",", "-", "%".
SyllableKey mark_key(char32_t c);

/// Text as compared elsewhere: lower case, "ty" as "ti", tone marks at the end of each syllable, spaces single.
/// For keys and look-ups, never for display.
std::string fold(std::string_view text);

/// Lower case / upper case by ICU, for display.
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

/// The text with its first letter in upper case, the rest as it is.
std::string capitalize_first(std::string_view text);

/// ASCII slug of a Vietnamese name: "Lạng Sơn" gives "lang-son".
std::string slug(std::string_view text);

}  // namespace vanban
