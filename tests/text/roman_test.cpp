#include "text/roman.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Roman, numerals_are_written_and_read_back) {
    const std::pair<int, const char *> cases[] = {
        {1, "I"},   {3, "III"},   {4, "IV"},        {5, "V"},   {9, "IX"},    {14, "XIV"}, {19, "XIX"},
        {40, "XL"}, {49, "XLIX"}, {88, "LXXXVIII"}, {90, "XC"}, {99, "XCIX"}, {101, "CI"},
    };
    for (const auto &[value, text] : cases) {
        EXPECT_EQ(to_roman(value), text);
        EXPECT_EQ(roman_value(text), value) << text;
    }
}

TEST(Roman, lists_may_count_further_than_plans_do) {
    const std::pair<int, const char *> cases[] = {
        {400, "CD"}, {900, "CM"}, {1776, "MDCCLXXVI"}, {3999, "MMMCMXCIX"}, {5000, "MMMMM"}, {0, ""}, {-4, ""}};
    for (const auto &[value, text] : cases)
        EXPECT_EQ(to_roman(value), text);
}

TEST(Roman, a_numeral_that_no_Roman_would_write_has_a_value_all_the_same) {
    EXPECT_EQ(roman_value("IIII"), 4);
    EXPECT_EQ(roman_value("VIIII"), 9);
}

TEST(Roman, other_text_is_none) {
    for (const char *text : {"", "i", "iv", "IVa", "1", "II.", "D", "M", "A", "C", "Đ", "IIIIIIIII"}) {
        EXPECT_EQ(roman_value(text), 0) << text;
        EXPECT_FALSE(is_roman(text)) << text;
    }
}

TEST(Roman, with_a_C_it_is_sooner_an_acronym) {
    for (const char *text : {"I", "VI", "XIII", "XL", "LXXXVIII", "L"})
        EXPECT_TRUE(is_roman(text)) << text;
    for (const char *text : {"CV", "CC", "CLC", "XC"})
        EXPECT_FALSE(is_roman(text)) << text;
}

}  // namespace
}  // namespace vanban
