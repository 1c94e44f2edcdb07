#include "ingest/encoding.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include "ingest/decode.hpp"
#include "support/files.hpp"
#include "text/fold.hpp"
#include "text/legacy.hpp"
#include "text/utf8.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using Codes = std::map<char32_t, std::string>;

/// What a letter is written with in a legacy encoding, by turning its table round.
Codes codes_of(Legacy encoding) {
    Codes codes;
    for (char32_t first = 0xFF; first > 0; --first)  // a letter and a mark: before what stands for itself
        for (char32_t second = 0xFF; second > 0; --second)
            if (const LegacyLetter letter = legacy_letter(first, second, encoding); letter.taken == 2)
                codes.emplace(letter.letter, std::string{static_cast<char>(first), static_cast<char>(second)});
    for (char32_t first = 1; first < 0x100; ++first)
        codes.emplace(legacy_letter(first, 0, encoding).letter, std::string(1, static_cast<char>(first)));
    return codes;
}

Codes codes_of_1258() {
    Codes codes;
    const std::string tones[] = {"\xCC", "\xD2", "\xDE", "\xEC", "\xF2"};
    for (unsigned code = 0xFF; code > 0; --code) {
        const auto byte = static_cast<unsigned char>(code);
        codes[windows_letter(byte, Encoding::windows1258)] = std::string(1, static_cast<char>(byte));
    }
    const Codes plain = codes;
    for (const auto &[letter, code] : plain)
        for (const std::string &tone : tones) {
            Pages pages;
            IngestOptions options;
            options.encoding = "windows-1258";
            decode(code + tone, "", options, pages);
            if (utf8::count(pages.text) == 1)
                codes.emplace(utf8::peek(pages.text, 0), code + tone);
        }
    return codes;
}

/// The code of a letter; of a capital that has none that of the small letter.
const std::string *code_of(std::string_view letter, const Codes &codes) {
    for (const std::string &form : {std::string(letter), to_lower(letter)})
        if (const auto code = codes.find(utf8::peek(form, 0)); code != codes.end())
            return &code->second;
    return nullptr;
}

std::string encoded(std::string_view text, const Codes &codes) {
    std::string out;
    for (std::size_t at = 0, begin = 0; at < text.size(); begin = at) {
        utf8::next(text, at);
        const std::string *const code = code_of(text.substr(begin, at - begin), codes);
        out += code == nullptr ? "?" : *code;
    }
    return out;
}

std::string utf16(std::string_view text, bool little) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
        out += little ? std::string{low, high} : std::string{high, low};
    }
    return out;
}

/// The share of characters that came back as they were, the case aside, and what the encoding has no code for.
double accuracy(std::string_view text, std::string_view back) {
    const std::string wanted = to_lower(text), got = to_lower(back);
    std::size_t same = 0, count = 0;
    for (std::size_t a = 0, b = 0; a < wanted.size() && b < got.size(); ++count) {
        const char32_t letter = utf8::next(wanted, a), read = utf8::next(got, b);
        same += letter == read || (letter >= 0x2000 && read == U'?') ? 1U : 0U;
    }
    return static_cast<double>(same) / static_cast<double>(std::max(count, utf8::count(wanted)));
}

std::map<std::string, std::string> in_each_encoding(const std::string &text) {
    return {{"TCVN3", encoded(text, codes_of(Legacy::tcvn3))},
            {"VNI", encoded(text, codes_of(Legacy::vni))},
            {"VISCII", encoded(text, codes_of(Legacy::viscii))},
            {"windows-1258", encoded(text, codes_of_1258())},
            {"UTF-16LE", utf16(text, true)},
            {"UTF-16BE", utf16(text, false)},
            {"UTF-8", text}};
}

void expect_found(const std::string &text, const std::string &what) {
    for (const auto &[name, bytes] : in_each_encoding(text)) {
        Pages pages;
        ASSERT_NO_THROW(decode(bytes, what, {}, pages)) << name << " " << what;
        EXPECT_EQ(pages.encoding, name) << what;
        EXPECT_GE(accuracy(text, pages.text), 0.995) << name << " " << what << "\n" << pages.text.substr(0, 300);
        EXPECT_GE(pages.encoding_confidence, 0.8) << name << " " << what;
    }
}

const std::string kText =
    "KẾ HOẠCH\nTriển khai thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị về đột phá phát triển "
    "giáo dục và đào tạo trên địa bàn tỉnh; các sở, ban, ngành và Ủy ban nhân dân các xã, phường chủ động tổ chức "
    "thực hiện, báo cáo kết quả trước ngày 15 tháng 12 hằng năm.\n";

TEST(Encoding, each_is_found_in_a_text_of_300_bytes_and_read_back) {
    expect_found(kText, "a short text");
}

TEST(Encoding, each_is_found_in_the_plans_and_read_back) {
    for (const auto &file : std::filesystem::directory_iterator(test::source_dir() / "corpus/plans"))
        expect_found(test::read(file.path()), file.path().filename());
}

/// The name of what is found, with U+FFFD where it takes bytes for none; "none" for a refusal.
std::string found(const std::string &bytes) {
    Pages pages;
    try {
        decode(bytes, "x", {}, pages);
    } catch (const Error &error) {
        return error.code();
    }
    return pages.encoding;
}

TEST(Encoding, what_is_not_vietnamese_is_not_taken_for_it) {
    const std::string french = "L'ann\xE9"
                               "e derni\xE8re, l'\xE9t\xE9 \xE0 Paris a \xE9t\xE9 tr\xE8s chaud; les "
                               "\xE9l\xE8ves de l'\xE9"
                               "cole \xE9taient d\xE9j\xE0 partis \xE0 la plage. ";
    const std::string german = "Die gr\xF6\xDFte \xDC"
                               "bung f\xFCr K\xF6nige und B\xE4"
                               "cker l\xE4uft sp\xE4ter \xFC"
                               "ber Stra\xDF"
                               "en. ";
    EXPECT_EQ(found(french + french), "binary");
    EXPECT_EQ(found(german + german), "binary");
    EXPECT_EQ(found("Plain English text, with one odd byte \xB8 in it."), "UTF-8");
    std::string noise;
    unsigned seed = 1;
    for (int i = 0; i < 20000; ++i) {
        seed = seed * 1664525U + 1013904223U;
        noise.push_back(static_cast<char>(seed >> 24U));
    }
    EXPECT_EQ(found(noise), "binary");
}

TEST(Encoding, a_text_in_utf8_with_a_few_bad_bytes_stays_utf8_and_is_less_sure) {
    Pages pages;
    decode(kText + "\xB8 v\xB5 " + kText, "x", {}, pages);
    EXPECT_EQ(pages.encoding, "UTF-8");
    EXPECT_EQ(pages.replaced.size(), 2U);
    EXPECT_LT(pages.encoding_confidence, 1);
    EXPECT_GT(pages.encoding_confidence, 0.9);
}

TEST(Encoding, legacy_text_is_found_far_into_a_text_of_ascii) {
    EXPECT_EQ(found(std::string(200'000, 'a') + "\n" + encoded(kText, codes_of(Legacy::vni))), "VNI");
}

}  // namespace
}  // namespace vanban
