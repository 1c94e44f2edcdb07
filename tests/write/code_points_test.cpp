#include "write/code_points.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vanban::write {
namespace {

std::string repeat(std::string_view unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += unit;
    }
    return text;
}

TEST(CodePoints, offsets_count_letters_of_one_to_four_bytes_across_every_stride) {
    const std::string text = repeat("aĐế\xF0\x9F\x98\x80", 100);  // 1 + 2 + 3 + 4 bytes
    const CodePointIndex index(text);
    EXPECT_EQ(index.length(), 400U);
    constexpr std::size_t starts[] = {0, 1, 3, 6};
    for (std::size_t point = 0; point < 400; ++point) {
        const std::size_t byte = point / 4 * 10 + starts[point % 4];
        ASSERT_EQ(index.from_byte(byte), point);
        ASSERT_EQ(index.to_byte(point), byte);
    }
    EXPECT_EQ(index.from_byte(text.size()), 400U);
    EXPECT_EQ(index.to_byte(400), text.size());
}

TEST(CodePoints, the_end_of_a_text_is_an_offset_whatever_its_size) {
    for (const int size : {0, 1, 63, 64, 65, 127, 128, 129}) {
        const std::string text = repeat("x", size);
        const CodePointIndex index(text);
        EXPECT_EQ(index.from_byte(text.size()), text.size());
        EXPECT_EQ(index.to_byte(text.size()), text.size());
    }
}

}  // namespace
}  // namespace vanban::write
