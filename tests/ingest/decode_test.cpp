#include "ingest/decode.hpp"

#include <gmock/gmock.h>

#include <string>

#include "vanban/error.hpp"

namespace vanban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Pages decoded(std::string_view bytes, const std::string &encoding = "") {
    Pages pages;
    IngestOptions options;
    options.encoding = encoding;
    decode(bytes, "x.txt", options, pages);
    return pages;
}

/// "code: why" of the refusal; empty where the bytes are read.
std::string refusal(std::string_view bytes, const std::string &encoding = "") {
    try {
        decoded(bytes, encoding);
        return "";
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "ingest");
        return error.code() + ": " + error.why();
    }
}

TEST(Decode, valid_text_is_taken_as_it_is) {
    const Pages pages = decoded("Điều 1.\r\n");
    EXPECT_EQ(pages.text, "Điều 1.\r\n");
    EXPECT_THAT(pages.replaced, IsEmpty());
    EXPECT_EQ(pages.map.origin(4), 4U);
}

TEST(Decode, a_byte_order_mark_is_skipped_and_the_map_knows) {
    const Pages pages = decoded("\xEF\xBB\xBFxin");
    EXPECT_EQ(pages.text, "xin");
    EXPECT_EQ(pages.map.origin(0), 3U);
}

struct Fault {
    const char *what;
    std::string bytes;
    std::string text;
};

TEST(Decode, what_is_no_text_becomes_a_replacement_character_for_each_faulty_sequence) {
    const std::string around = "một hai ba bốn năm";
    const std::vector<Fault> faults = {
        {"a stray byte", around + "\xFF" + around, around + "\uFFFD" + around},
        {"a NUL", around + std::string(1, '\0') + around, around + "\uFFFD" + around},
        {"a sequence cut short", around + "\xE1\xBB x" + around, around + "\uFFFD x" + around},
        {"a sequence cut by the end", around + "\xE1\xBB", around + "\uFFFD"},
        {"two lone continuations", around + "\x80\x80" + around, around + "\uFFFD\uFFFD" + around},
        {"an overlong form", around + "\xC0\xAF" + around, around + "\uFFFD\uFFFD" + around},
        {"a surrogate", around + "\xED\xA0\x80" + around, around + "\uFFFD\uFFFD\uFFFD" + around},
    };
    for (const Fault &fault : faults)
        EXPECT_EQ(decoded(fault.bytes).text, fault.text) << fault.what;
}

TEST(Decode, a_fault_is_found_wherever_it_stands_in_a_long_text) {
    for (std::size_t before = 240; before < 270; ++before) {
        const std::string left(before, 'a'), letter = "ế", right = " và tiếp theo" + std::string(600, 'b');
        EXPECT_EQ(decoded(left + letter + "\xFF" + right).text, left + letter + "\uFFFD" + right) << before;
        EXPECT_EQ(decoded(left + letter.substr(0, 2) + right).text, left + "\uFFFD" + right) << before;
        EXPECT_EQ(decoded(left + letter + right).text, left + letter + right) << before;
    }
}

TEST(Decode, replaced_bytes_are_counted_and_the_map_steps_over_them) {
    const std::string bytes = "một hai ba bốn năm sáu bảy\xFF tám chín mười\xE1\xBB.";
    const Pages pages = decoded(bytes);
    EXPECT_THAT(pages.replaced, ElementsAre(pages.text.find("\uFFFD"), pages.text.rfind("\uFFFD")));
    EXPECT_EQ(pages.map.origin(pages.text.find("tám")), bytes.find("tám"));
    EXPECT_EQ(pages.map.origin(pages.text.rfind('.')), bytes.rfind('.'));
}

TEST(Decode, nothing_and_white_space_are_refused) {
    EXPECT_EQ(refusal(""), "empty: is empty");
    EXPECT_EQ(refusal(" \n\r\n\t\f\v"), "blank: holds only white space");
    EXPECT_EQ(refusal("\xEF\xBB\xBF \n"), "blank: holds only white space");
    EXPECT_EQ(refusal("\u00A0\u3000\n\u200B"), "blank: holds only white space");
}

TEST(Decode, formats_that_are_no_text_are_named_with_what_to_do) {
    const std::vector<std::pair<std::string, std::string>> formats = {
        {"\xD0\xCF\x11\xE0....", "legacy Office"},
        {"\x89PNG\r\n", "image"},
        {"\xFF\xD8\xFF\xE0", "image"},
        {"GIF89a", "image"},
        {"\x1F\x8B\x08", "gzip"},
    };
    for (const auto &[bytes, name] : formats) {
        EXPECT_THAT(refusal(bytes), ::testing::StartsWith("unsupported: is ")) << name;
        EXPECT_THAT(refusal(bytes), HasSubstr(name));
        EXPECT_THAT(refusal(bytes), ::testing::AnyOf(HasSubstr("first"), HasSubstr("OCR")));
    }
}

TEST(Decode, bytes_that_are_mostly_no_text_are_binary) {
    std::string noise;
    for (int i = 0; i < 4096; ++i)
        noise.push_back(static_cast<char>(i * 7919 % 251));
    EXPECT_THAT(refusal(noise), ::testing::StartsWith("binary: is not text in UTF-8"));
    EXPECT_THAT(refusal(std::string(100, '\0')), ::testing::StartsWith("binary: "));
}

TEST(Decode, utf16_is_read_with_a_mark_and_without_and_the_map_leads_to_its_bytes) {
    const std::u16string text = u"Kế hoạch 😀 số 12/KH-UBND của tỉnh";
    std::string little, big;
    for (const char16_t unit : text) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    for (const std::string &mark : {std::string(), std::string("\xFF\xFE")}) {
        const Pages pages = decoded(mark + little);
        EXPECT_EQ(pages.encoding, "UTF-16LE");
        EXPECT_EQ(pages.text, "Kế hoạch 😀 số 12/KH-UBND của tỉnh");
        EXPECT_EQ(pages.map.origin(pages.text.find("số")), mark.size() + 2 * text.find(u"số"));
    }
    EXPECT_EQ(decoded("\xFE\xFF" + big).text, decoded(little).text);
    EXPECT_EQ(decoded(big).encoding, "UTF-16BE");
    EXPECT_EQ(decoded("\xFE\xFF" + big).encoding_confidence, 1);
    const Pages cut = decoded("\xFF\xFE" + little + std::string("\x00\xD8x", 3));  // a lone surrogate, and half a unit
    EXPECT_THAT(cut.text, ::testing::EndsWith("tỉnh\uFFFD\uFFFD"));
    EXPECT_EQ(cut.replaced.size(), 2U);
}

TEST(Decode, utf32_is_read_by_its_mark) {
    EXPECT_EQ(decoded(std::string("\xFF\xFE\0\0\xBF\x1E\0\0x\0\0\0", 12)).text, "ếx");
    EXPECT_EQ(decoded(std::string("\0\0\xFE\xFF\0\0\x1E\xBF\0\x11\0\0", 12)).text, "ế\uFFFD");
}

TEST(Decode, the_map_of_a_legacy_encoding_leads_to_its_bytes) {
    const std::string tcvn3 = "K\xD5 ho\xB9"
                              "ch ph\xB8t tri\xD3n gi\xB8o d\xF4"
                              "c";
    const Pages pages = decoded(tcvn3);
    EXPECT_EQ(pages.encoding, "TCVN3");
    EXPECT_EQ(pages.text, "Kế hoạch phát triển giáo dục");
    EXPECT_EQ(pages.map.origin(pages.text.find("triển")), tcvn3.find("tri"));
    EXPECT_EQ(pages.map.origin(pages.text.find("dục")), tcvn3.rfind('d'));
    EXPECT_GT(pages.encoding_confidence, 0.8);
    EXPECT_LT(pages.encoding_confidence, 1);
}

TEST(Decode, an_encoding_that_is_told_is_taken_without_looking) {
    const struct {
        const char *name, *bytes, *text, *encoding;
    } cases[] = {
        {"tcvn3", "K\xD5", "Kế", "TCVN3"},
        {"ABC", "K\xD5", "Kế", "TCVN3"},
        {"vni", "Ke\xE1", "Kế", "VNI"},
        {"Viscii", "K\xAA", "Kế", "VISCII"},
        {"cp1258", "K\xEA\xEC", "Kế", "windows-1258"},
        {"WINDOWS-1258", "\xD0\xCC", "Đ\u0300", "windows-1258"},
        {"windows-1252", "\x93x\x94 \xE9", "“x” é", "windows-1252"},
        {"utf8", "K\xD5", "K\uFFFD", "UTF-8"},
        {"utf-16le", "K", "\uFFFD", "UTF-16LE"},
    };
    for (const auto &c : cases) {
        const Pages pages = decoded(c.bytes, c.name);
        EXPECT_EQ(pages.text, c.text) << c.name;
        EXPECT_EQ(pages.encoding, c.encoding) << c.name;
        EXPECT_EQ(pages.encoding_confidence, 1) << c.name;
    }
    EXPECT_EQ(refusal("x", "koi8"), "usage: there is no encoding \"koi8\"; known are UTF-8, UTF-16LE, UTF-16BE, "
                                    "UTF-32LE, UTF-32BE, windows-1252, windows-1258, TCVN3, VNI, VISCII");
}

}  // namespace
}  // namespace vanban
