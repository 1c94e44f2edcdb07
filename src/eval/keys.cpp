#include "eval/keys.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "eval/abbreviations.hpp"

namespace vanban::eval {
namespace {

icu::UnicodeString normalized(const icu::UnicodeString &text, bool composed) {
    UErrorCode status = U_ZERO_ERROR;
    const auto *form = composed ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
    return form->normalize(text, status);
}

/// NFC, with the Icelandic eth that some keyboards give for Đ put right. Symbols are written in capitals.
icu::UnicodeString composed_text(std::string_view text) {
    auto result = normalized(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), true);
    return result.findAndReplace(u"\u00D0", u"\u0110");
}

std::string utf8(const icu::UnicodeString &text) {
    std::string result;
    return text.toUTF8String(result);
}

bool is_tone_mark(char16_t unit) {
    constexpr std::u16string_view tones = u"\u0300\u0301\u0303\u0309\u0323";
    return tones.find(unit) != std::u16string_view::npos;
}

bool is_white_space(UChar32 c) {
    return u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F);
}

bool is_word_letter(UChar32 c) {
    return c == '_' || c == '&' || (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

std::string syllable_key(std::string_view syllable) {
    const auto parts = normalized(composed_text(syllable), false);
    icu::UnicodeString letters;
    icu::UnicodeString tones;
    for (std::int32_t i = 0; i < parts.length(); ++i) {
        (is_tone_mark(parts[i]) ? tones : letters).append(parts[i]);
    }
    return utf8(normalized(letters, true).append(tones));
}

/// The syllables of each abbreviation's long form.
using Abbreviations = std::unordered_map<std::string, std::vector<std::string>>;

Abbreviations read_abbreviations() {
    Abbreviations table;
    std::istringstream lines{std::string(abbreviations())};
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) {
            continue;
        }
        std::istringstream long_form(line.substr(tab + 1));
        auto &syllables = table[line.substr(0, tab)];
        for (std::string syllable; long_form >> syllable;) {
            if (syllable != "-") {
                syllables.push_back(syllable_key(syllable));
            }
        }
    }
    return table;
}

void append_word(const std::string &word, std::vector<std::string> &to) {
    static const Abbreviations table = read_abbreviations();
    if (const auto entry = table.find(word); entry != table.end()) {
        to.insert(to.end(), entry->second.begin(), entry->second.end());
    } else if (!word.empty()) {
        to.push_back(syllable_key(word));
    }
}

/// Looks like a symbol: a digit, and later on the same line a slash or a hyphen.
bool looks_like_symbol(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        if (digit && (c == '/' || c == '-')) {
            return true;
        }
        digit = c != '\n' && (digit || (c >= '0' && c <= '9'));
    }
    return false;
}

}  // namespace

std::vector<std::string> syllables(std::string_view text) {
    auto lower = composed_text(text).toLower(icu::Locale::getRoot());
    lower.findAndReplace(u"\u00F0", u"\u0111");
    std::vector<std::string> result;
    icu::UnicodeString word;
    for (std::int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
        const UChar32 c = lower.char32At(i);
        if (is_word_letter(c)) {
            word.append(c);
        } else {
            append_word(utf8(word), result);
            word.remove();
        }
    }
    append_word(utf8(word), result);
    return result;
}

std::string text_key(std::string_view text) {
    std::string key;
    for (const std::string &syllable : syllables(text)) {
        key += syllable;
    }
    return key;
}

std::string symbol_key(std::string_view symbol) {
    const auto text = composed_text(symbol).toLower(icu::Locale::getRoot());
    icu::UnicodeString key;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (c == 0x2013 || c == 0x2014) {
            key.append(u'-');
        } else if (c != '&' && !is_white_space(c)) {
            key.append(c);
        }
    }
    return utf8(key);
}

std::string target_key(std::string_view target) {
    return looks_like_symbol(target) ? symbol_key(target) : text_key(target);
}

std::string path_key(std::string_view path) {
    std::string key(path);
    std::erase_if(key, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    const auto start = std::min(key.find_first_not_of('/'), key.size());
    return key.substr(start, key.find_last_not_of('/') + 1 - start);
}

std::string unit_key(std::string_view unit) {
    return unit == "%" || unit == "%/năm" ? std::string(unit) : text_key(unit);
}

std::map<std::string, int> name_bag(const std::vector<std::string> &names) {
    std::map<std::string, int> bag;
    for (const std::string &name : names) {
        for (const std::string &syllable : syllables(name)) {
            ++bag[syllable];
        }
    }
    for (const char *joint : {"và", "các", "của"}) {
        bag.erase(syllable_key(joint));
    }
    return bag;
}

double syllable_overlap(std::string_view gold, std::string_view other) {
    const auto wanted = syllables(gold);
    std::map<std::string, int> left;
    for (const std::string &syllable : syllables(other)) {
        ++left[syllable];
    }
    int shared = 0;
    for (const std::string &syllable : wanted) {
        const auto found = left.find(syllable);
        if (found != left.end() && found->second > 0) {
            --found->second;
            ++shared;
        }
    }
    return wanted.empty() ? 1.0 : shared / static_cast<double>(wanted.size());
}

std::string_view first_code_points(std::string_view key, std::size_t count) {
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(key[i]) & 0xC0U) != 0x80U;
        if (begins && count-- == 0) {
            return key.substr(0, i);
        }
    }
    return key;
}

}  // namespace vanban::eval
