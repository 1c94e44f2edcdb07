#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <vector>

#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::array<char32_t, 5> kTones = {U'\u0300', U'\u0301', U'\u0303', U'\u0309', U'\u0323'};
constexpr std::uint64_t kHashed = 1ULL << 63U;
constexpr std::uint64_t kMark = 3ULL << 62U;

/// Splits a lower-case letter into its tone and the rest.
CharClass letter_class(char32_t c, const icu::Normalizer2 &nfc) {
    CharClass cls;
    cls.kind = CharClass::letter;
    cls.upper = u_isupper(static_cast<UChar32>(c)) != 0;
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    icu::UnicodeString decomposed, rest;
    if (!nfc.getDecomposition(static_cast<UChar32>(lower), decomposed)) {
        cls.letter_code = detail::code_of(lower);
        return cls;
    }
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const auto unit = static_cast<char32_t>(decomposed.char32At(i));
        bool is_tone = false;
        for (std::size_t t = 0; t < kTones.size(); ++t) {
            if (unit == kTones[t]) {
                cls.tone = static_cast<std::uint8_t>(t + 1);
                is_tone = true;
            }
        }
        if (!is_tone)
            rest.append(static_cast<UChar32>(unit));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfc.normalize(rest, status);
    if (U_SUCCESS(status) && composed.countChar32() == 1)
        cls.letter_code = detail::code_of(static_cast<char32_t>(composed.char32At(0)));
    if (cls.letter_code == 0)
        cls.tone = 0;
    return cls;
}

CharClass compute_class(char32_t c, const icu::Normalizer2 &nfc) {
    const auto code_point = static_cast<UChar32>(c);
    CharClass cls;
    if (u_isUWhiteSpace(code_point)) {
        cls.kind = CharClass::space;
    } else if (c >= U'0' && c <= U'9') {
        cls.kind = CharClass::digit;
        cls.letter_code = detail::code_of(c);
    } else if (u_isalpha(code_point)) {
        cls = letter_class(c, nfc);
    } else if (c == U'&') {
        cls.letter_code = detail::code_of(c);
    }
    return cls;
}

const icu::Normalizer2 &nfc_instance() {
    UErrorCode status = U_ZERO_ERROR;
    return *icu::Normalizer2::getNFCInstance(status);
}

}  // namespace

const CharClass *detail::class_table() {
    static const std::vector<CharClass> table = [] {
        std::vector<CharClass> classes(detail::kClassTableSize);
        for (char32_t c = 0; c < detail::kClassTableSize; ++c)
            classes[c] = compute_class(c, nfc_instance());
        return classes;
    }();
    return table.data();
}

CharClass detail::rare_class(char32_t c) {
    return compute_class(c, nfc_instance());
}

SyllableKey hashed_key(std::string_view word) {
    constexpr std::uint64_t prime = 1099511628211ULL;  // FNV-1a, 64 bits
    std::uint64_t hash = 14695981039346656037ULL;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = utf8::next(word, at);
        const CharClass cls = classify(c);
        hash = (hash ^ (cls.letter_code != 0 ? cls.letter_code : static_cast<std::uint64_t>(c) + 64U)) * prime;
        hash = (hash ^ cls.tone) * prime;
    }
    return (hash & ~kMark) | kHashed;
}

SyllableKey mark_key(char32_t c) {
    return kMark | c;
}

std::string fold(std::string_view text) {
    static constexpr std::array<char32_t, 6> kToneSigns = {0, U'\u0300', U'\u0301', U'\u0303', U'\u0309', U'\u0323'};
    std::string out(2 * text.size() + 4, '\0');  // no letter takes more than twice its bytes, its tone with it
    char *end = out.data(), *syllable = end;
    std::uint8_t tone = 0;
    const auto close = [&] {
        if (end - syllable == 2 && detail::is_spelt_with_i(detail::code_of(static_cast<unsigned char>(syllable[0])),
                                                           detail::code_of(static_cast<unsigned char>(syllable[1]))))
            syllable[1] = 'i';
        if (tone != 0)
            end = utf8::put(end, kToneSigns[tone]);
        tone = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const CharClass cls = classify(c);
        if (cls.kind == CharClass::letter || cls.kind == CharClass::digit) {
            if (cls.tone != 0)
                tone = cls.tone;
            end = utf8::put(end, cls.letter_code != 0 ? detail::kLetters[cls.letter_code - 1U]
                                                      : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
            continue;
        }
        close();
        if (cls.kind != CharClass::space)
            end = utf8::put(end, c);
        else if (end != out.data() && end[-1] != ' ')
            *end++ = ' ';
        syllable = end;
    }
    close();
    while (end != out.data() && end[-1] == ' ')
        --end;
    out.resize(static_cast<std::size_t>(end - out.data()));
    return out;
}

std::string to_lower(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        utf8::append(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(utf8::next(text, at)))));
    return out;
}

std::string to_upper(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();)
        utf8::append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(utf8::next(text, at)))));
    return out;
}

std::string capitalize_first(std::string_view text) {
    if (text.empty())
        return {};
    std::size_t at = 0;
    utf8::next(text, at);
    return to_upper(text.substr(0, at)) + std::string(text.substr(at));
}

std::string slug(std::string_view text) {
    static constexpr std::string_view kPlain = "aaabcddeefghijklmnooopqrstuuvwxyz0123456789";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CharClass cls = classify(utf8::next(text, at));
        if (cls.letter_code != 0 && cls.letter_code <= kPlain.size())
            out.push_back(kPlain[cls.letter_code - 1U]);
        else if (!out.empty() && out.back() != '-')
            out.push_back('-');
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

}  // namespace vanban
