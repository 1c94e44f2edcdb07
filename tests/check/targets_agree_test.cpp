#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

Target target(const char *indicator, double value, const char *unit, TargetKind kind, std::optional<int> year) {
    Target target;
    target.indicator = indicator;
    target.value = value;
    target.unit = unit;
    target.kind = kind;
    target.year = year;
    return target;
}

/// The codes found where the first target stands in one paragraph and the second in the next, in these words.
Lines codes_in(Target first, const std::string &first_words, Target second, const std::string &second_words) {
    const Outline outline = outline_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nMột là: " + first_words +
                                       ".\n\nHai là: " + second_words + ".\n");
    Plan plan;
    plan.text = outline.blocks.text;
    const auto place = [&](const std::string &opening, const std::string &words) {
        const std::size_t start = plan.text.find(opening + words) + opening.size();
        return Span{start, start + words.size()};
    };
    first.span = place("Một là: ", first_words);
    second.span = place("Hai là: ", second_words);
    plan.targets = {first, second};
    Findings findings(outline);
    check_targets(plan, findings);
    Lines codes;
    for (const Diagnostic &d : findings.take())
        codes.push_back(d.code);
    return codes;
}

Lines codes_of(const Target &first, const Target &second) {
    return codes_in(first, first.indicator + " đạt con số đó", second, second.indicator + " đạt con số kia");
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

TEST(TargetsAgree, only_what_promises_the_same_can_conflict) {
    const auto codes = [](const std::string &indicator, const std::string &first, const std::string &second) {
        return codes_in(target(indicator.c_str(), 14.5, "%", kPercentage, 2030), first,
                        target(indicator.c_str(), 31.6, "%", kPercentage, 2030), second);
    };
    const std::string exports = "tổng kim ngạch xuất khẩu";
    EXPECT_EQ(codes(exports, exports + " đạt 14,5%", exports + " đạt 31,6%"), Lines{"value_conflict"});
    EXPECT_EQ(codes(exports, "phấn đấu 14,5% " + exports, exports + " đạt 31,6%"), Lines{"value_conflict"});
    EXPECT_EQ(codes(exports, "chiếm 14,5% " + exports, "bằng 31,6% " + exports), Lines{}) << "shares of it";
    EXPECT_EQ(codes(exports, exports + " tăng 14,5%", exports + " đạt 31,6%"), Lines{}) << "a rise is no level";
    EXPECT_EQ(codes(exports, exports + " đạt 14,5%", exports + " đạt 30 -\n31,6%"), Lines{}) << "a broken range";
    EXPECT_EQ(codes(exports, exports + " đạt 14,5%", "đạt 31,6%"), Lines{}) << "does not name its subject";
    EXPECT_EQ(codes("tốc độ tăng trưởng", "tốc độ tăng trưởng đạt 14,5%", "tốc độ tăng trưởng đạt 31,6%"), Lines{})
        << "of what?";
    EXPECT_EQ(codes("tốc độ tăng trưởng kinh tế", "tốc độ tăng trưởng kinh tế đạt 14,5%",
                    "tốc độ tăng trưởng kinh tế đạt 31,6%"),
              Lines{"value_conflict"});
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
