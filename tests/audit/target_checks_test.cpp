#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

TEST(TargetChecks, an_index_and_a_percentage_of_one_indicator_are_two_units) {
    const auto plan = [](const std::string &first) {
        return PlanOf('a')
            .promises(first, Comparator::more_than, 0.8, "", TargetKind::index, 2030)
            .promises("chỉ số HDI", Comparator::more_than, 0.85, "%", TargetKind::percentage, 2035)
            .diagnosed("unit_conflict", "“chỉ số HDI đạt trên 0,85%” gives an index between 0 and 1 in “%”");
    };
    EXPECT_THAT(audit_of({plan("chỉ số phát triển con người (HDI)")}, "unit_conflict"),
                ElementsAre("error unit_conflict: “chỉ số HDI” is 0.8 for 2030 but 0.85% for 2035: two units."));
    EXPECT_THAT(audit_of({plan("chỉ số hạnh phúc")}, "unit_conflict"), ElementsAre(StartsWith("warning")))
        << "nothing to compare with";
    EXPECT_THAT(audit_of({PlanOf('a').promises("chỉ số HDI", Comparator::more_than, 0.8, "", TargetKind::index, 2030)},
                         "unit_conflict"),
                IsEmpty());
}

TEST(TargetChecks, a_diagnostic_of_two_values_becomes_a_warning) {
    const PlanOf plan = PlanOf('a')
                            .promises("tỷ lệ che phủ rừng", Comparator::at_least, 60, "%", TargetKind::percentage, 2030)
                            .diagnosed("value_conflict", "“che phủ rừng 60%” promises 60");
    EXPECT_THAT(audit_of({plan}, "value_conflict"),
                ElementsAre(StartsWith("warning value_conflict: “che phủ rừng 60%”")));
    EXPECT_THAT(audit_of({PlanOf('a')}, "value_conflict"), IsEmpty());
}

/// A programme that asks for 80 %, and a plan that carries it out and promises so much.
std::vector<PlanOf> asked_and_promised(double value, int year = 2030) {
    PlanOf programme = PlanOf('a').is("1/CTr-UBND", "vn:lang-son.ubnd:ctr:1:2025", "Ủy ban nhân dân tỉnh Lạng Sơn",
                                      "Lạng Sơn", "2025-01-02");
    programme.promises("tỷ lệ trường học đạt chuẩn", Comparator::at_least, 80, "%", TargetKind::percentage, 2030);
    PlanOf plan = PlanOf('b').is("2/KH-UBND", "vn:lang-son.ubnd:kh:2:2025", "Ủy ban nhân dân tỉnh Lạng Sơn", "Lạng Sơn",
                                 "2025-03-04");
    plan.cites("Chương trình", "1/CTr-UBND", "vn:lang-son.ubnd:ctr:1:2025", "2025-01-02")
        .relates("self", RelationKind::implements, "1/CTr-UBND")
        .promises("Trường học đạt chuẩn", Comparator::at_least, value, "%", TargetKind::percentage, year);
    return {programme, plan};
}

TEST(TargetChecks, a_plan_that_promises_less_than_what_it_carries_out_asks_is_told) {
    EXPECT_THAT(
        audit_of(asked_and_promised(75), "weaker_target"),
        ElementsAre("warning weaker_target: “Trường học đạt chuẩn” for 2030: 75%, weaker than the 80% of 1/CTr-UBND, "
                    "which the document carries out."));
    EXPECT_THAT(audit_of(asked_and_promised(85), "weaker_target"), IsEmpty());
    EXPECT_THAT(audit_of(asked_and_promised(75, 2027), "weaker_target"), IsEmpty()) << "of another year";
}

TEST(TargetChecks, a_goal_below_its_baseline_is_told) {
    const auto plan = [](double baseline) {
        return PlanOf('a').promises("tỷ lệ che phủ", Comparator::at_least, 60, "%", TargetKind::percentage, 2030,
                                    baseline);
    };
    EXPECT_THAT(
        audit_of({plan(65)}, "baseline_above_goal"),
        ElementsAre("warning baseline_above_goal: “tỷ lệ che phủ”: the goal 60% is worse than the baseline 65."));
    EXPECT_THAT(audit_of({plan(55)}, "baseline_above_goal"), IsEmpty());
}

TEST(TargetChecks, a_year_gone_by_before_the_document_is_told) {
    const auto plan = [](int year) {
        return PlanOf('a')
            .dated("2025-09-21")
            .promises("tỷ lệ che phủ", Comparator::at_least, 60, "%", TargetKind::percentage, year);
    };
    EXPECT_THAT(
        audit_of({plan(2024)}, "target_year_passed"),
        ElementsAre("warning target_year_passed: “tỷ lệ che phủ” is promised for 2024, before the document's date "
                    "(2025-09-21)."));
    EXPECT_THAT(audit_of({plan(2025)}, "target_year_passed"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
