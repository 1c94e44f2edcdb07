#include "report/targets.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "report/support.hpp"

namespace vanban::report {
namespace {

using test::data_of;
using test::record_of;

TEST(ReportTargets, an_indicator_of_two_plans_comes_first_with_the_rows_of_both) {
    TargetList list(vanban::test::shared_lexicon());
    list.add(record_of("KẾ HOẠCH\n\nI. MỤC TIÊU\n1. Tỷ lệ hộ nghèo dưới 3% vào năm 2028.\n2. Đến năm 2030 có 80% "
                       "trường đạt chuẩn.\n3. Tỷ lệ hộ nghèo dưới 1% vào năm 2035.\n"));
    list.add(record_of("KẾ HOẠCH\n\nI. MỤC TIÊU\n1. Tỉ lệ hộ nghèo dưới 2% vào năm 2030.\n"));
    const auto data = data_of([&](DataFolder &folder) { list.put(folder); });
    const Json &first = data.at("targets").at("groups").at(0);
    EXPECT_EQ(first.at("plans"), 2);
    EXPECT_EQ(first.at("rows"), 3);
    EXPECT_EQ(first.at("name"), "tỷ lệ hộ nghèo");
    EXPECT_EQ(first.at("others"), Json({"tỉ lệ hộ nghèo"}));
    EXPECT_THAT(first.at("rules"), ::testing::Contains("“tỷ lệ”"));
    EXPECT_EQ(first.at("places"), (Json{{"", {2028, 2030, 2035}}}));
    std::map<std::string, std::vector<int>> values;
    for (const Json &row : data.at("targets/0").at(first.at("at").get<std::size_t>()))
        values[row.at("plan")].push_back(row.at("value"));
    std::vector<std::vector<int>> of_plans;
    for (const auto &[plan, own] : values)
        of_plans.push_back(own);
    EXPECT_THAT(of_plans, ::testing::UnorderedElementsAre(std::vector{3, 1}, std::vector{2}));
}

TEST(ReportTargets, places_say_in_which_province_a_value_is_of_which_year_and_rows_go_by_province) {
    TargetList list(vanban::test::shared_lexicon());
    for (const char *place : {"LẠNG SƠN", "CÀ MAU"})
        list.add(record_of("ỦY BAN NHÂN DÂN\nTỈNH " + std::string(place) +
                           "\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nVề giảm nghèo\n\nI. MỤC TIÊU\n1. Tỷ lệ hộ nghèo dưới 3%" +
                           (place == std::string("CÀ MAU") ? " vào năm 2028.\n" : ".\n")));
    const auto data = data_of([&](DataFolder &folder) { list.put(folder); });
    const Json &first = data.at("targets").at("groups").at(0);
    EXPECT_EQ(first.at("places"), (Json{{"Cà Mau", {2028}}, {"Lạng Sơn", {nullptr}}}));
    const Json &rows = data.at("targets/0").at(first.at("at").get<std::size_t>());
    EXPECT_EQ(rows.at(0).at("year"), 2028);
    EXPECT_EQ(rows.at(1).at("year"), nullptr);
}

TEST(ReportTargets, a_share_and_an_amount_of_the_same_are_two_indicators_as_in_the_audit) {
    TargetList list(vanban::test::shared_lexicon());
    list.add(record_of("KẾ HOẠCH\n\nI. MỤC TIÊU\n1. Đến năm 2030 có 80% trường đạt chuẩn.\n2. Đến năm 2030 có 80 "
                       "trường đạt chuẩn.\n"));
    const auto data = data_of([&](DataFolder &folder) { list.put(folder); });
    EXPECT_EQ(data.at("targets").at("groups").size(), 2U);
}

}  // namespace
}  // namespace vanban::report
