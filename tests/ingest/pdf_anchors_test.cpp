#include "ingest/pdf_anchors.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace vanban {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kLine = 12;

/// Lines of these texts, the first at y, one below the other; an empty text leaves its place free. "*" opens bold ones.
std::vector<ColumnLine> column(double y, const std::vector<std::string> &texts) {
    std::vector<ColumnLine> lines;
    for (const std::string &text : texts) {
        const bool bold = text.starts_with('*');
        if (!text.empty())
            lines.push_back({y, y + kLine, bold, text.substr(bold ? 1 : 0)});
        y += kLine;
    }
    return lines;
}

std::vector<double> rows(const std::vector<std::vector<std::string>> &columns, bool header = false) {
    std::vector<std::vector<ColumnLine>> lines;
    for (const std::vector<std::string> &texts : columns)
        lines.push_back(column(0, texts));
    std::vector<double> cuts;
    for (const double cut : cut_by_anchors(lines, header))
        cuts.push_back(std::floor(cut / kLine));
    return cuts;
}

TEST(PdfAnchors, numbers_that_count_the_rows_part_them) {
    EXPECT_THAT(rows({{"1", "", "2", "3", ""}, {"Soạn", "đề án", "Họp", "Gửi", "lại"}}), ElementsAre(2, 3));
    EXPECT_THAT(rows({{"I", "1", "2.", "II"}, {"Đất", "đo", "vẽ", "Nước"}}), ElementsAre(1, 2, 3));
    EXPECT_THAT(rows({{"1.9", "1.10"}, {"a", "b"}}), ElementsAre(1));
    EXPECT_THAT(rows({{"a)", "b)"}, {"x", "y"}}), ElementsAre(1));
}

TEST(PdfAnchors, figures_part_rows_where_two_columns_agree) {
    EXPECT_THAT(rows({{"Trường đạt", "chuẩn", "Trẻ đến trường"}, {"%", "", "%"}, {"65,5", "", "90"}}), ElementsAre(2));
    EXPECT_THAT(rows({{"Trường", "Trẻ"}, {"≥ 65", "90%"}}), ElementsAre(1)) << "of two columns the second is enough";
    EXPECT_THAT(rows({{"Trường", "Trẻ", "Thầy"}, {"%", "", ""}, {"65", "", "90"}}), IsEmpty());
}

TEST(PdfAnchors, a_header_is_a_row_above_the_first_number) {
    EXPECT_THAT(rows({{"TT", "", "1", "2"}, {"Nhiệm", "vụ", "Soạn", "Họp"}}, true), ElementsAre(2, 3));
    EXPECT_THAT(rows({{"Chỉ tiêu", "", "Thu", "Chi"}, {"*Năm", "*2026", "1", "2"}, {"*Năm", "*2030", "3", "4"}}, true),
                ElementsAre(2, 3));
    EXPECT_THAT(rows({{"Chỉ tiêu", "Thu", "Chi"}, {"2026", "1", "2"}, {"2030", "3", "4"}}, true), ElementsAre(1, 2));
    EXPECT_THAT(rows({{"TT", "1", "2"}, {"Việc", "Soạn", "Họp"}}, false), IsEmpty()) << "within a table";
}

TEST(PdfAnchors, rows_may_lie_around_their_numbers) {
    const std::vector<std::vector<ColumnLine>> columns{column(kLine / 2, {"1", "", "2"}),
                                                       column(0, {"Soạn", "đề án", "Gửi", "báo cáo"}),
                                                       column(kLine / 2, {"Quý I", "", "Quý II"})};
    EXPECT_THAT(cut_by_anchors(columns, false), ElementsAre(2 * kLine));
    const std::vector<std::vector<ColumnLine>> headed{column(0, {"*TT", "1", "", "", "2"}),
                                                      column(0, {"*Việc", "Họp", "", "", "Gửi"})};
    EXPECT_THAT(cut_by_anchors(headed, true), ElementsAre(testing::Gt(0), testing::Gt(kLine)));
}

TEST(PdfAnchors, text_that_only_wraps_is_one_row) {
    EXPECT_THAT(rows({{"1", ""}, {"Soạn", "đề án"}, {"Sở", "Y tế"}}), IsEmpty());
    EXPECT_THAT(rows({{"Sở Y tế", "Sở Nội vụ"}, {"Soạn", "đề án"}}), IsEmpty());
    EXPECT_THAT(rows({{"7", "3"}, {"Soạn", "đề án"}}), IsEmpty()) << "numbers that count nothing";
    EXPECT_THAT(rows({}), IsEmpty());
    EXPECT_THAT(rows({{}, {}}), IsEmpty());
}

}  // namespace
}  // namespace vanban
