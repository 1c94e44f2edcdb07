#include "text/syllable.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Syllable, AcceptsWhatIsSpeltAsASyllable) {
    for (const char *word : {"hòa", "hoà",   "Ủy",    "QUYẾT", "quốc", "quy",  "nghiêng", "giếng", "gì",   "giữa",
                             "kế",  "khuya", "được",  "ươm",   "Đắc",  "thuở", "yêu",     "y",     "à",    "xoong",
                             "ghế", "nghĩa", "huỳnh", "khuỷu", "sáp",  "tạch", "ngoằng",  "phở",   "giết", "Ấp"})
        EXPECT_TRUE(is_syllable(word)) << word;
}

TEST(Syllable, RefusesWhatIsNot) {
    for (const char *word : {"",      "UBND", "était", "fête", "hoaf", "cap", "tàc", "tảch",  "hòà",      "kan",   "cê",
                             "nghan", "quua", "qan",   "béo1", "ạb",   "str", "đđ",  "größe", "nghiêngg", "hoạchh"})
        EXPECT_FALSE(is_syllable(word)) << word;
}

}  // namespace
}  // namespace vanban
