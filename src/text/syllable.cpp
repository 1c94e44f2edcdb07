#include "text/syllable.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/legacy_tables.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongest = 7;  // "nghiêng"
constexpr std::size_t kSharpTone = 4, kHeavyTone = 5;

/// Onsets, the longer before those that they begin with. "qu" and "gi" count as one.
constexpr std::array<std::u16string_view, 29> kOnsets = {
    u"ngh", u"ch", u"gh", u"gi", u"kh", u"ng", u"nh", u"ph", u"qu", u"th", u"tr", u"b", u"c", u"d", u"đ",
    u"g",   u"h",  u"k",  u"l",  u"m",  u"n",  u"p",  u"r",  u"s",  u"t",  u"v",  u"x", u"q", u"",
};

/// Rimes without their tone (Đoàn Thiện Thuật, Ngữ âm tiếng Việt: medial, nucleus and coda as they are spelt).
constexpr std::array<std::u16string_view, 166> kRimes = {
    u"a",   u"ac",   u"ach",  u"ai",  u"am",   u"an",   u"ang",  u"anh",  u"ao",   u"ap",   u"at",   u"au",   u"ay",
    u"e",   u"ec",   u"em",   u"en",  u"eng",  u"eo",   u"ep",   u"et",   u"i",    u"ia",   u"ich",  u"im",   u"in",
    u"inh", u"ip",   u"it",   u"iu",  u"iêc",  u"iêm",  u"iên",  u"iêng", u"iêp",  u"iêt",  u"iêu",  u"o",    u"oa",
    u"oac", u"oach", u"oai",  u"oam", u"oan",  u"oang", u"oanh", u"oao",  u"oap",  u"oat",  u"oay",  u"oc",   u"oe",
    u"oem", u"oen",  u"oeo",  u"oet", u"oi",   u"om",   u"on",   u"ong",  u"ooc",  u"oong", u"op",   u"ot",   u"oăc",
    u"oăm", u"oăn",  u"oăng", u"oăt", u"u",    u"ua",   u"uc",   u"ui",   u"um",   u"un",   u"ung",  u"up",   u"ut",
    u"uy",  u"uya",  u"uych", u"uyn", u"uynh", u"uyp",  u"uyt",  u"uyu",  u"uyên", u"uyêt", u"uân",  u"uâng", u"uât",
    u"uây", u"uê",   u"uêch", u"uên", u"uênh", u"uêt",  u"uôc",  u"uôi",  u"uôm",  u"uôn",  u"uông", u"uôt",  u"uơ",
    u"y",   u"ych",  u"ynh",  u"yt",  u"yêm",  u"yên",  u"yêng", u"yêt",  u"yêu",  u"âc",   u"âm",   u"ân",   u"âng",
    u"âp",  u"ât",   u"âu",   u"ây",  u"ê",    u"êch",  u"êm",   u"ên",   u"ênh",  u"êp",   u"êt",   u"êu",   u"ô",
    u"ôc",  u"ôi",   u"ôm",   u"ôn",  u"ông",  u"ôp",   u"ôt",   u"ăc",   u"ăm",   u"ăn",   u"ăng",  u"ăp",   u"ăt",
    u"ơ",   u"ơi",   u"ơm",   u"ơn",  u"ơp",   u"ơt",   u"ư",    u"ưa",   u"ưc",   u"ưi",   u"ưm",   u"ưn",   u"ưng",
    u"ưt",  u"ưu",   u"ươc",  u"ươi", u"ươm",  u"ươn",  u"ương", u"ươp",  u"ươt",  u"ươu"};

bool opens_front(std::u16string_view rime) {
    return !rime.empty() && std::u16string_view(u"eêiy").find(rime.front()) != std::u16string_view::npos;
}

/// "c", "ch", "p", "t": such a syllable bears only the sharp and the heavy tone.
bool is_stopped(std::u16string_view rime) {
    return rime.back() == u'c' || rime.back() == u'p' || rime.back() == u't' ||
           (rime.size() > 1 && rime.substr(rime.size() - 2) == u"ch");
}

/// The spelling of [k], [g] and [ng] depends on the vowel that follows; "qu" carries the medial itself.
bool fits(std::u16string_view onset, std::u16string_view rime) {
    if (onset == u"k" || onset == u"gh" || onset == u"ngh")
        return opens_front(rime);
    if (onset == u"c" || onset == u"ng")
        return !opens_front(rime);
    if (onset == u"g")
        return rime.front() == u'i' || !opens_front(rime);
    if (onset == u"qu")
        return rime.front() != u'u' && rime.front() != u'ư';
    return onset != u"q";
}

bool is_rime(std::u16string_view text) {
    return std::binary_search(kRimes.begin(), kRimes.end(), text);
}

bool is_spelt(std::u16string_view letters, std::size_t tone) {
    for (const std::u16string_view onset : kOnsets) {
        if (letters.substr(0, onset.size()) != onset)
            continue;
        std::u16string rime(letters.substr(onset.size()));
        if (onset == u"qu" && rime.starts_with(u"yê"))  // "quyết": the y is the nucleus
            rime[0] = u'i';
        if (!is_rime(rime) || !fits(onset, rime))
            continue;
        return !is_stopped(rime) || tone == kSharpTone || tone == kHeavyTone;
    }
    return false;
}

}  // namespace

bool is_syllable(std::string_view word) {
    std::u16string letters;
    std::size_t tone = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = utf8::next(word, at);
        if (letters.size() == kLongest || c > 0xFFFF)
            return false;
        const auto unit = static_cast<char16_t>(c);
        std::size_t vowel = legacy::kVowels.find(unit);
        if (vowel == std::u16string_view::npos)
            vowel = legacy::kCapitalVowels.find(unit);
        if (vowel != std::u16string_view::npos) {
            if (const std::size_t own = vowel % legacy::kTones; own != 0) {
                if (tone != 0)
                    return false;
                tone = own;
            }
            letters.push_back(legacy::kVowels[vowel - vowel % legacy::kTones]);
        } else if (unit == u'đ' || unit == u'Đ') {
            letters.push_back(u'đ');
        } else if ((unit | 0x20) >= u'a' && (unit | 0x20) <= u'z') {
            letters.push_back(static_cast<char16_t>(unit | 0x20));
        } else {
            return false;
        }
    }
    return !letters.empty() && is_spelt(letters, tone);
}

}  // namespace vanban
