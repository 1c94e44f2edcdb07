#include "write/json_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace vanban::write {
namespace {

std::string string_of(std::string_view text) {
    std::string out;
    append_string(out, text);
    return out;
}

std::string number_of(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

TEST(JsonText, a_string_is_escaped_as_nlohmann_json_escapes_it) {
    std::string every_ascii;
    for (char c = 0; c < 0x7F; ++c) {
        every_ascii += c;
    }
    for (const std::string &text : {std::string(), std::string("Đắk Lắk"), std::string("\"\\"), std::string("a\nb"),
                                    every_ascii, every_ascii + "\x7F" + every_ascii}) {
        EXPECT_EQ(string_of(text), nlohmann::json(text).dump());
    }
}

TEST(JsonText, a_whole_number_has_no_fraction) {
    EXPECT_EQ(number_of(60.0), "60");
    EXPECT_EQ(number_of(-3.0), "-3");
    EXPECT_EQ(number_of(0.0), "0");
    EXPECT_EQ(number_of(9007199254740991.0), "9007199254740991");
}

TEST(JsonText, another_number_is_the_shortest_that_reads_back_the_same) {
    for (const double value : {48.5, 0.1, 1.0 / 3, 1e20, -2.5e-9, 9007199254740994.0}) {
        EXPECT_EQ(nlohmann::json::parse(number_of(value)).get<double>(), value);
    }
    EXPECT_EQ(number_of(48.5), "48.5");
}

TEST(JsonText, what_is_no_number_is_null) {
    EXPECT_EQ(number_of(std::nan("")), "null");
    EXPECT_EQ(number_of(std::numeric_limits<double>::infinity()), "null");
}

}  // namespace
}  // namespace vanban::write
