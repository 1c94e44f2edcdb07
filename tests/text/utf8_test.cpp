#include "text/utf8.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Utf8, code_points_of_every_length_are_written_and_read_back) {
    for (const char32_t c :
         {U'\0', U'a', U'\x7F', U'\u0080', U'đ', U'\u07FF', U'\u0800', U'ệ', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text = "x";
        utf8::append(text, c);
        text += "y";
        std::size_t at = 1;
        EXPECT_EQ(utf8::length(text[1]), text.size() - 2);
        EXPECT_EQ(utf8::peek(text, 1), c);
        EXPECT_EQ(utf8::next(text, at), c);
        EXPECT_EQ(at, text.size() - 1);
        EXPECT_EQ(utf8::previous(text, at), 1U);
        EXPECT_EQ(utf8::count(text), 3U);
    }
}

TEST(Utf8, replacements_are_found_one_by_one_and_in_order) {
    EXPECT_EQ(utf8::replacements(""), std::vector<std::size_t>{});
    EXPECT_EQ(utf8::replacements("Kế hoạch"), std::vector<std::size_t>{});
    EXPECT_EQ(utf8::replacements("\uFFFD\uFFFDa\uFFFD"), (std::vector<std::size_t>{0, 3, 7}));
}

}  // namespace
}  // namespace vanban
