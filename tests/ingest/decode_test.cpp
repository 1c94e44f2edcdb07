#include "ingest/decode.hpp"

#include <gmock/gmock.h>

#include <string>

#include "vanban/error.hpp"

namespace vanban {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Pages decoded(std::string_view bytes) {
    Pages pages;
    decode(bytes, "x.txt", pages);
    return pages;
}

/// "code: why" of the refusal; empty where the bytes are read.
std::string refusal(std::string_view bytes) {
    try {
        decoded(bytes);
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
        {"%PDF-1.7\n", "PDF"},     {"PK\x03\x04....", "ZIP"}, {"\xD0\xCF\x11\xE0....", "legacy Office"},
        {"{\\rtf1 x}", "RTF"},     {"\x89PNG\r\n", "image"},  {"\xFF\xD8\xFF\xE0", "image"},
        {"\xFF\xFEx\0", "UTF-16"}, {"\x1F\x8B\x08", "gzip"},
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
    // A text in a legacy encoding is refused rather than read as noise.
    EXPECT_THAT(refusal("K\xD5 ho\xB9"
                        "ch ph\xB8t tri\xD3n gi\xB8o d\xF4"
                        "c"),
                ::testing::StartsWith("binary: "));
}

}  // namespace
}  // namespace vanban
