#include "audit/indicators.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using ::testing::ElementsAre;

TEST(Indicators, names_of_one_thing_have_one_key) {
    const Indicators indicators(test::shared_lexicon());
    const std::pair<const char *, const char *> same[] = {
        {"tỷ lệ lao động qua đào tạo", "Lao động qua đào tạo"},
        {"tỉ lệ học sinh THPT", "tỷ lệ học sinh trung học phổ thông"},
        {"chỉ số giáo dục đóng góp vào chỉ số HDI", "chỉ số giáo dục đóng góp vào chỉ số phát triển con người (HDI)"},
        {"phấn đấu tỷ lệ phòng học kiên cố", "tỷ lệ phòng học kiên cố"},
        {"trường mầm non đạt chuẩn trên địa bàn tỉnh", "số trường mầm non đạt chuẩn"},
    };
    for (const auto &[a, b] : same)
        EXPECT_EQ(indicators.of(a).key, indicators.of(b).key);
    const std::pair<const char *, const char *> different[] = {
        {"trường mầm non đạt chuẩn", "trường phổ thông đạt chuẩn"},
        {"tỷ lệ hoàn thành cấp tiểu học", "tỷ lệ hoàn thành cấp trung học cơ sở"},
        {"học sinh là số đông", "học sinh là đông"},
        {"(kế hoạch là 41- 42%)", "(thời kỳ 1998 - 2002)"},
        {"tăng (kế hoạch là 12%)", "tổng số tăng"},
    };
    for (const auto &[a, b] : different)
        EXPECT_NE(indicators.of(a).key, indicators.of(b).key);
}

TEST(Indicators, what_was_done_to_the_words_is_told) {
    const Indicators indicators(test::shared_lexicon());
    EXPECT_THAT(indicators.of("tỷ lệ học sinh THPT").rules, ElementsAre("“tỷ lệ”", "“THPT”"));
}

TEST(Indicators, ten_thousand_is_a_unit_with_two_names) {
    const Indicators indicators(test::shared_lexicon());
    EXPECT_EQ(indicators.unit("sinh viên/10.000 dân"), indicators.unit("Sinh viên/vạn dân"));
    EXPECT_NE(indicators.unit("%"), indicators.unit(""));
}

}  // namespace
}  // namespace vanban::audit
