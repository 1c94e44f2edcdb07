#include "ingest/paragraph_text.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(ParagraphText, what_is_no_text_becomes_one_replacement_for_each_fault) {
    const std::pair<std::string, const char *> cases[] = {
        {"", ""},
        {"Kế hoạch", "Kế hoạch"},
        {"K\xBF hoạch", "K\uFFFD hoạch"},
        {"\xE1\xBA", "\uFFFD"},
        {"a\xE1\xBA"
         "b\xFF\xFE",
         "a\uFFFDb\uFFFD\uFFFD"},
        {std::string("a\0b", 3), "a\uFFFDb"},
    };
    for (const auto &[bytes, text] : cases)
        EXPECT_EQ(valid_utf8(bytes), text);
}

TEST(ParagraphText, the_kind_of_a_field_is_the_first_word_of_its_code) {
    const std::pair<const char *, const char *> cases[] = {
        {"PAGE", "PAGE"}, {" PAGE  \\* MERGEFORMAT ", "PAGE"}, {"\tNUMPAGES\\* Arabic", "NUMPAGES"}, {"  ", ""},
        {"", ""},
    };
    for (const auto &[code, kind] : cases)
        EXPECT_EQ(field_kind(code), kind) << code;
    EXPECT_TRUE(numbers_pages("SECTIONPAGES"));
    EXPECT_FALSE(numbers_pages("PAGEREF"));
}

TEST(ParagraphText, a_run_in_a_legacy_font_is_decoded_unless_it_is_unicode_already) {
    const RunLook legacy{false, LegacyFont{Legacy::tcvn3, false}};
    ParagraphText text;
    text.add("K\u00D5 ho\u00B9ch ", legacy);
    text.add("năm", {});
    text.break_line();
    text.add("Kế hoạch", legacy);
    Pages pages;
    text.write({}, pages);
    EXPECT_EQ(pages.text, "Kế hoạch năm\nKế hoạch\n");
    EXPECT_EQ(text.tally().tcvn3, 2U);
}

}  // namespace
}  // namespace vanban
