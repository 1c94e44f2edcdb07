#include "text/legacy.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cctype>

#include "text/fold.hpp"
#include "text/legacy_tables.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

using namespace legacy;

constexpr unsigned kNoCode = 0x100;
constexpr unsigned kCase = 0x20;  // from the upper to the lower form of a code of VNI

/// Code points of text layers for glyphs of windows-1252 that Unicode has twice.
constexpr std::array<std::pair<char32_t, unsigned>, 5> kTwins = {{
    {0x03BC, 0xB5},  // mu
    {0x2219, 0xB7},  // bullet operator
    {0x22C5, 0xB7},  // dot operator
    {0x02C9, 0xAF},  // macron
    {0x2010, 0xAD},  // hyphen: the soft one is drawn as a letter here
}};

/// The eight-bit code that a code point of the text was; `kNoCode` where it was none.
unsigned code_of(char32_t c) {
    if (c < 0x100)
        return static_cast<unsigned>(c);
    if (c >= 0xF020 && c <= 0xF0FF)  // the private codes of fonts with a symbol table
        return static_cast<unsigned>(c - 0xF000);
    const auto *const at = std::find(kWindows1252.begin(), kWindows1252.end(), c);
    if (at != kWindows1252.end())
        return 0x80U + static_cast<unsigned>(at - kWindows1252.begin());
    const auto *const twin = std::find_if(kTwins.begin(), kTwins.end(), [c](const auto &t) { return t.first == c; });
    return twin == kTwins.end() ? kNoCode : twin->second;
}

/// What a code without a meaning of its own stands for in windows-1252.
char32_t plain(char32_t c) {
    const char32_t byte = c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c;
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte;
}

LegacyLetter of_table(char32_t c, char16_t letter) {
    return {letter != 0 ? letter : plain(c), 1};
}

/// A letter of VNI that stands in one code.
char32_t vni_letter(char32_t c) {
    const unsigned code = code_of(c);
    for (const VniLetter &entry : kVniLetters)
        if (code == entry.code || code + kCase == entry.code)
            return code == entry.code ? entry.letter : entry.capital;
    return plain(c);
}

/// `vowel` with `mark`; 0 where the one cannot bear the other.
char32_t with_mark(char32_t vowel, const VniMark &mark) {
    const bool lower = kVowels.find(static_cast<char16_t>(vowel)) != std::u16string_view::npos;
    const std::u16string_view vowels = lower ? kVowels : kCapitalVowels;
    const std::size_t at = vowel < 0x10000 ? vowels.find(static_cast<char16_t>(vowel)) : std::u16string_view::npos;
    if (at == std::u16string_view::npos || at % kTones != 0 || vowel == U'i' || vowel == U'I')
        return 0;
    const char16_t base = kVowels[at];
    std::size_t shaped = at;
    if (mark.shape == VniShape::breve)
        shaped = base == u'a' ? at + kTones : std::u16string_view::npos;
    else if (mark.shape == VniShape::hat)
        shaped = base == u'a'                   ? at + 2 * kTones
                 : base == u'e' || base == u'o' ? at + kTones
                                                : std::u16string_view::npos;
    return shaped == std::u16string_view::npos ? 0 : vowels[shaped + mark.tone];
}

LegacyLetter of_vni(char32_t first, char32_t second) {
    const char32_t letter = vni_letter(first);
    const unsigned code = code_of(second);
    for (const VniMark &mark : kVniMarks)
        if (code == mark.code || code + kCase == mark.code)
            if (const char32_t marked = with_mark(letter, mark))
                return {marked, 2};
    return {letter, 1};
}

std::string to_nfc(const std::string &text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *const nfc = icu::Normalizer2::getNFCInstance(status);
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_SUCCESS(status) ? out : text;
}

bool same_letter(char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), same_letter);
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && std::equal(end.rbegin(), end.rend(), text.rbegin(), same_letter);
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// The family's name: without a subset's prefix (ISO 32000-1, 9.6.4) and the style.
std::string_view family(std::string_view font) {
    constexpr std::size_t kPrefix = 6;
    if (font.size() > kPrefix && font[kPrefix] == '+' && std::all_of(font.begin(), font.begin() + kPrefix, is_upper))
        font.remove_prefix(kPrefix + 1);
    font = font.substr(0, font.find(','));
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view style : {"bold", "italic", "oblique", "regular", "normal", "mt", "ps", "-", " "})
            if (ends_with(font, style)) {
                font.remove_suffix(style.size());
                more = true;
            }
    }
    return font;
}

}  // namespace

std::string_view name_of(Legacy encoding) {
    return encoding == Legacy::tcvn3 ? "TCVN3" : encoding == Legacy::vni ? "VNI" : "VISCII";
}

LegacyLetter legacy_letter(char32_t first, char32_t second, Legacy encoding) {
    if (encoding == Legacy::vni)
        return of_vni(first, second);
    const unsigned code = code_of(first);
    if (encoding == Legacy::tcvn3)
        return of_table(first, code >= kTcvn3First && code < kNoCode ? kTcvn3[code - kTcvn3First] : u'\0');
    return of_table(first, code < kNoCode ? kViscii[code] : u'\0');
}

std::string from_legacy(std::string_view text, Legacy encoding, bool capital_font) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t first = utf8::next(text, at);
        const LegacyLetter letter = legacy_letter(first, at < text.size() ? utf8::peek(text, at) : 0, encoding);
        if (letter.taken == 2)
            utf8::next(text, at);
        utf8::append(out, letter.letter);
    }
    out = to_nfc(out);
    return capital_font ? to_upper(out) : out;
}

std::optional<LegacyFont> legacy_font(std::string_view font) {
    const std::string_view name = family(font);
    if (starts_with(name, "vni"))
        return LegacyFont{Legacy::vni, false};
    if (starts_with(name, "viscii"))
        return LegacyFont{Legacy::viscii, false};
    const bool dotted = !name.empty() && (name.front() == '.' || name.front() == '_');
    const std::string_view rest = name.substr(dotted ? 1 : 0);
    const bool abc = dotted ? starts_with(rest, "vn") : rest.size() > 3 && rest.starts_with("Vn") && is_upper(rest[2]);
    if (!abc || rest.size() < 3)
        return std::nullopt;
    const bool shouting = std::none_of(rest.begin(), rest.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool capitals = rest.back() == 'H' && (shouting || !is_upper(rest[rest.size() - 2]));
    return LegacyFont{Legacy::tcvn3, capitals};
}

bool has_vietnamese(std::string_view text) {
    constexpr std::u32string_view kSingle = U"ĂăĐđĨĩŨũƠơƯư";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if ((c >= U'Ạ' && c <= U'ỹ') || kSingle.find(c) != std::u32string_view::npos)
            return true;
    }
    return false;
}

}  // namespace vanban
