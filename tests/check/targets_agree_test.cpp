#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

constexpr std::string_view kText = "KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nMột là thế này.\n\nHai là thế kia.\n";

Target target(const char *indicator, double value, const char *unit, TargetKind kind, std::optional<int> year) {
    Target target;
    target.indicator = indicator;
    target.value = value;
    target.unit = unit;
    target.kind = kind;
    target.year = year;
    return target;
}

/// The codes found where the first target stands in one paragraph and the second in the next.
Lines codes_of(Target first, Target second) {
    const Outline outline = outline_of(kText);
    Plan plan;
    plan.text = outline.blocks.text;
    const auto place = [&](std::string_view quote) {
        const std::size_t start = plan.text.find(quote);
        return Span{start, start + quote.size()};
    };
    first.span = place("Một là");
    second.span = place("Hai là");
    plan.targets = {first, second};
    Findings findings(outline);
    check_targets(plan, findings);
    Lines codes;
    for (const Diagnostic &d : findings.take())
        codes.push_back(d.code);
    return codes;
}

constexpr auto kPercentage = TargetKind::percentage;
constexpr const char *kTrained = "lao động qua đào tạo có bằng cấp";

TEST(TargetsAgree, one_indicator_keeps_one_unit_and_for_one_year_one_value) {
    EXPECT_EQ(codes_of(target("chỉ số phát triển con người", 0.8, "", TargetKind::index, 2030),
                       target("chỉ số phát triển con người", 80, "%", kPercentage, 2035)),
              Lines{"unit_conflict"});
    EXPECT_EQ(codes_of(target(kTrained, 35, "%", kPercentage, 2030), target(kTrained, 40, "%", kPercentage, 2030)),
              Lines{"value_conflict"});
    EXPECT_EQ(codes_of(target("trường đạt chuẩn quốc gia", 20, "trường", TargetKind::count, 2030),
                       target("trường đạt chuẩn quốc gia", 20, "lớp", TargetKind::count, 2030)),
              Lines{"unit_conflict"});
}

TEST(TargetsAgree, other_years_other_kinds_and_equal_units_are_no_conflict) {
    EXPECT_EQ(codes_of(target(kTrained, 35, "%", kPercentage, 2030), target(kTrained, 40, "%", kPercentage, 2035)),
              Lines{});
    EXPECT_EQ(
        codes_of(target(kTrained, 35, "%", kPercentage, 2030), target(kTrained, 900, "người", TargetKind::count, 2030)),
        Lines{});
    EXPECT_EQ(codes_of(target("sinh viên theo học đại học", 155, "sinh viên/vạn dân", TargetKind::rate, 2030),
                       target("sinh viên theo học đại học", 155, "sinh viên/10.000 dân", TargetKind::rate, 2030)),
              Lines{});
}

TEST(TargetsAgree, an_index_below_one_is_no_percentage) {
    EXPECT_EQ(codes_of(target("chỉ số HDI", 0.85, "%", TargetKind::index, 2030),
                       target("chỉ số HDI", 0.8, "", TargetKind::index, 2035)),
              Lines{"unit_conflict"});
    EXPECT_EQ(codes_of(target("chỉ số HDI", 0.85, "%", kPercentage, 2030), target("điểm", 1, "", kPercentage, 2030)),
              Lines{"unit_conflict"});
}

}  // namespace
}  // namespace vanban::test
