#include "grammar/numbers.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Numbers, ACommaIsADecimalPointAndADotPartsThousands) {
    EXPECT_EQ(number_value("48,5"), 48.5);
    EXPECT_EQ(number_value("1.200"), 1200);
    EXPECT_EQ(number_value("1.500.000.000"), 1.5e9);
    EXPECT_EQ(number_value("10.367,700"), 10367.7);
}

TEST(Numbers, ALeadingZeroIsHouseStyle) {
    EXPECT_EQ(number_value("05"), 5);
    EXPECT_EQ(number_value("0,85"), 0.85);
}

TEST(Numbers, ADotThatCutsNoThousandsIsADecimalPoint) {
    EXPECT_EQ(number_value("95.5"), 95.5);
    EXPECT_EQ(number_value("0.653"), 0.653);
}

TEST(Numbers, CommasMayCutThousandsTheForeignWay) {
    EXPECT_EQ(number_value("1,200,000"), 1200000);
    EXPECT_EQ(number_value("1,200.5"), 1200.5);
}

TEST(Numbers, ANumberOfASectionIsNoNumber) {
    EXPECT_EQ(number_value("1.2.3"), std::nullopt);
    EXPECT_EQ(number_value("1,2,3"), std::nullopt);
    EXPECT_EQ(number_value(""), std::nullopt);
}

TEST(Numbers, WordsCountToTen) {
    EXPECT_EQ(number_word(tokenize("một").front().key), 1);
    EXPECT_EQ(number_word(tokenize("Mười").front().key), 10);
    EXPECT_EQ(number_word(tokenize("mười một")[1].key), 1);
    EXPECT_EQ(number_word(tokenize("nhiều").front().key), std::nullopt);
}

TEST(Numbers, AYearHasFourPlainDigits) {
    EXPECT_TRUE(is_year("2030"));
    EXPECT_TRUE(is_year("1998"));
    EXPECT_FALSE(is_year("2.030"));
    EXPECT_FALSE(is_year("3020"));
    EXPECT_FALSE(is_year("20"));
}

}  // namespace
}  // namespace vanban
