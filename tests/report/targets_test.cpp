#include "report/targets.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "report/support.hpp"

namespace vanban::report {
namespace {

using test::data_of;
using test::record_of;

TEST(ReportTargets, an_indicator_of_two_plans_comes_first_with_both_their_rows) {
    TargetList list(vanban::test::shared_lexicon());
    list.add(record_of("KẾ HOẠCH\n\nI. MỤC TIÊU\n1. Tỷ lệ hộ nghèo dưới 3% vào năm 2028.\n2. Đến năm 2030 có 80% "
                       "trường đạt chuẩn.\n"));
    list.add(record_of("KẾ HOẠCH\n\nI. MỤC TIÊU\n1. Tỉ lệ hộ nghèo dưới 2% vào năm 2030.\n"));
    const auto data = data_of([&](DataFolder &folder) { list.put(folder); });
    const Json &first = data.at("targets").at(0);
    EXPECT_EQ(first.at("plans"), 2);
    EXPECT_EQ(first.at("name"), "tỷ lệ hộ nghèo");
    EXPECT_EQ(first.at("others"), Json({"tỉ lệ hộ nghèo"}));
    EXPECT_THAT(first.at("rules"), ::testing::Contains("“tỷ lệ”"));
    EXPECT_EQ(first.at("years"), Json({2028, 2030}));
    const Json &rows = data.at("targets/0").at(first.at("at").get<std::size_t>());
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows.at(0).at("value"), 3);
    EXPECT_EQ(rows.at(1).at("value"), 2);
    EXPECT_NE(rows.at(0).at("plan"), rows.at(1).at("plan"));
}

}  // namespace
}  // namespace vanban::report
