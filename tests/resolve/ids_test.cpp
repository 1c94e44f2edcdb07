#include "resolve/ids.hpp"

#include <gmock/gmock.h>

namespace vanban {
namespace {

TEST(InstrumentIds, an_instrument_is_known_by_issuer_type_number_and_year) {
    EXPECT_EQ(instrument_id({"lang-son.ubnd", "kh", "243", "2025", ""}), "vn:lang-son.ubnd:kh:243:2025");
    EXPECT_EQ(instrument_id({"lang-son.ubnd", "kh", "243", "2025", ".2"}), "vn:lang-son.ubnd:kh:243.2:2025");
}

TEST(InstrumentIds, what_is_not_known_has_a_word_of_its_own) {
    EXPECT_EQ(instrument_id({"", "kh", "", "", ""}), "vn:unknown:kh:unnamed:0000");
    EXPECT_EQ(instrument_id({"chinh-phu", "nq", "72", "25", ""}), "vn:chinh-phu:nq:72:0000");
}

TEST(InstrumentIds, long_parts_are_cut_and_told_apart) {
    const std::string longest(90, 'a');
    EXPECT_EQ(instrument_id({longest, "kh", "1", "2025", ""}), "vn:" + longest + ":kh:1:2025");
    const std::string one = instrument_id({longest + "b", "kh", std::string(300, '7'), "2025", ".999"});
    EXPECT_THAT(one, ::testing::MatchesRegex("vn:a{90}-[0-9]{1,5}:kh:7{50}-[0-9]{1,5}.999:2025"));
    EXPECT_EQ(one, instrument_id({longest + "b", "kh", std::string(300, '7'), "2025", ".999"}));
    EXPECT_NE(one, instrument_id({longest + "c", "kh", std::string(300, '7'), "2025", ".999"}));
    EXPECT_LT(
        instrument_id({std::string(500, 'a'), std::string(60, 't'), std::string(500, '7'), "2025", ".999"}).size(),
        255U);
}

}  // namespace
}  // namespace vanban
