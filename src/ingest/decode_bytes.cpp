#include "ingest/decode_bytes.hpp"

#include <unicode/utf16.h>

#include "text/legacy.hpp"
#include "text/legacy_tables.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// A character and how many bytes it took.
struct Decoded {
    char32_t letter = kReplacement;
    std::size_t length = 1;
};

unsigned byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

Decoded from_utf16(std::string_view bytes, std::size_t at, bool little) {
    const auto unit = [&](std::size_t i) {
        return little ? byte_at(bytes, i) | byte_at(bytes, i + 1) << 8U
                      : byte_at(bytes, i) << 8U | byte_at(bytes, i + 1);
    };
    if (bytes.size() - at < 2)
        return {kReplacement, bytes.size() - at};
    const unsigned first = unit(at);
    if (!U16_IS_SURROGATE(first))
        return {first, 2};
    if (!U16_IS_SURROGATE_LEAD(first) || bytes.size() - at < 4 || !U16_IS_TRAIL(unit(at + 2)))
        return {kReplacement, 2};
    return {static_cast<char32_t>(U16_GET_SUPPLEMENTARY(first, unit(at + 2))), 4};
}

Decoded from_utf32(std::string_view bytes, std::size_t at, bool little) {
    if (bytes.size() - at < 4)
        return {kReplacement, bytes.size() - at};
    std::uint32_t c = 0;
    for (std::size_t i = 0; i < 4; ++i)
        c = c << 8U | byte_at(bytes, at + (little ? 3 - i : i));
    return {c > 0x10FFFF || U_IS_SURROGATE(c) ? kReplacement : c, 4};
}

Decoded from_legacy_byte(std::string_view bytes, std::size_t at, Legacy encoding) {
    const LegacyLetter letter =
        legacy_letter(byte_at(bytes, at), at + 1 < bytes.size() ? byte_at(bytes, at + 1) : 0, encoding);
    return {letter.letter, static_cast<std::size_t>(letter.taken)};
}

/// A vowel of windows-1258 with the tone that follows it as a mark of its own; 0 where they are no letter.
char32_t with_tone(char32_t vowel, char32_t mark) {
    constexpr std::u32string_view kMarks = U"\u0300\u0309\u0303\u0301\u0323";  // in the order of the tones
    const std::size_t tone = kMarks.find(mark);
    if (tone == std::u32string_view::npos || vowel > 0xFFFF)
        return 0;
    for (const std::u16string_view vowels : {legacy::kVowels, legacy::kCapitalVowels}) {
        const std::size_t at = vowels.find(static_cast<char16_t>(vowel));
        if (at != std::u16string_view::npos && at % legacy::kTones == 0)
            return vowels[at + 1 + tone];
    }
    return 0;
}

Decoded from_windows(std::string_view bytes, std::size_t at, Encoding encoding) {
    const char32_t letter = windows_letter(static_cast<unsigned char>(bytes[at]), encoding);
    if (encoding == Encoding::windows1258 && at + 1 < bytes.size()) {
        const char32_t mark = windows_letter(static_cast<unsigned char>(bytes[at + 1]), encoding);
        if (const char32_t both = with_tone(letter, mark))
            return {both, 2};
    }
    return {letter, 1};
}

Decoded decode_one(std::string_view bytes, std::size_t at, Encoding encoding) {
    switch (encoding) {
    case Encoding::utf16le:
    case Encoding::utf16be:
        return from_utf16(bytes, at, encoding == Encoding::utf16le);
    case Encoding::utf32le:
    case Encoding::utf32be:
        return from_utf32(bytes, at, encoding == Encoding::utf32le);
    case Encoding::tcvn3:
        return from_legacy_byte(bytes, at, Legacy::tcvn3);
    case Encoding::vni:
        return from_legacy_byte(bytes, at, Legacy::vni);
    case Encoding::viscii:
        return from_legacy_byte(bytes, at, Legacy::viscii);
    default:
        return from_windows(bytes, at, encoding);
    }
}

}  // namespace

std::string decode_bytes(std::string_view bytes, Encoding encoding, SourceMap *map, std::size_t base) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 4);
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded next = decode_one(bytes, at, encoding);
        if (map != nullptr)
            map->add(out.size(), base + at);
        utf8::append(out, next.letter == 0 ? kReplacement : next.letter);
        at += next.length;
    }
    return out;
}

}  // namespace vanban
