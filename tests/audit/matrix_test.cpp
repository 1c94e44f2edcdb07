#include "audit/matrix.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::PlanOf;
using ::testing::ElementsAre;

PlanOf plan(char key, const std::string &slug, const std::string &province) {
    return PlanOf(key).is("1/KH-UBND", "vn:" + slug + ".ubnd:kh:1:2025", "Ủy ban nhân dân tỉnh " + province, province,
                          "2025-01-02");
}

TEST(Matrix, puts_one_indicator_of_several_provinces_side_by_side) {
    PlanOf first = plan('a', "lang-son", "Lạng Sơn"), second = plan('b', "ca-mau", "Cà Mau");
    first.promises("tỷ lệ lao động qua đào tạo", Comparator::at_least, 70, "%", TargetKind::percentage, 2030)
        .promises("số trường học", Comparator::at_least, 5, "trường", TargetKind::count, 2026);
    second.promises("Lao động qua đào tạo", Comparator::at_least, 75, "%", TargetKind::percentage, 2030)
        .promises("Lao động qua đào tạo", Comparator::at_least, 80, "%", TargetKind::percentage, 2035);
    test::PlansDatabase database({first, second});
    const TargetMatrix matrix = target_matrix(database.store(), test::shared_lexicon());
    EXPECT_THAT(matrix.provinces, ElementsAre("Cà Mau", "Lạng Sơn"));
    EXPECT_THAT(matrix.years, ElementsAre(2026, 2030, 2035));
    ASSERT_EQ(matrix.rows.size(), 2U);
    const MatrixRow &row = matrix.rows.front();
    EXPECT_EQ(row.indicator, "Lao động qua đào tạo") << "the name that most targets have";
    EXPECT_THAT(row.names, ElementsAre("Lao động qua đào tạo", "tỷ lệ lao động qua đào tạo"));
    EXPECT_THAT(row.rules, ElementsAre("“tỷ lệ”"));
    std::vector<std::string> cells;
    for (const MatrixCell &cell : row.cells)
        cells.push_back(cell.province + " " + std::to_string(*cell.target.year) + " " +
                        std::to_string(static_cast<int>(*cell.target.value)));
    EXPECT_THAT(cells, ElementsAre("Cà Mau 2030 75", "Cà Mau 2035 80", "Lạng Sơn 2030 70"));
}

TEST(Matrix, a_count_and_a_growth_in_the_same_words_are_two_indicators) {
    PlanOf one = plan('a', "lang-son", "Lạng Sơn");
    one.promises("khách du lịch", Comparator::at_least, 5, "triệu lượt", TargetKind::count, 2030)
        .promises("khách du lịch", Comparator::at_least, 8, "%/năm", TargetKind::growth, 2030);
    test::PlansDatabase database({one});
    EXPECT_EQ(target_matrix(database.store(), test::shared_lexicon()).rows.size(), 2U);
}

}  // namespace
}  // namespace vanban::audit
