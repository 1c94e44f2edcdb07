#include "export/lines.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"

namespace vanban::exports {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

constexpr Date day(int year, unsigned month, unsigned of_month) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(of_month)};
}

TEST(ExportLines, a_whole_date_is_a_day_and_nothing_else_is) {
    EXPECT_THAT(day_of("2025-09-21"), Optional(day(2025, 9, 21)));
    EXPECT_THAT(day_of("2024-02-29"), Optional(day(2024, 2, 29)));
    EXPECT_THAT(day_of("1900-01-01"), Optional(day(1900, 1, 1)));
    for (const std::string_view text : {"2025-11", "2026", "--12-01", "2025-02-29", "2025-13-01", "1899-12-31",
                                        "2025-9-21 ", "2025-09-2x", "-025-09-21", "2025/09/21", ""})
        EXPECT_EQ(day_of(text), std::nullopt) << text;
}

class ExportLinesTest : public ::testing::Test {
  protected:
    /// The lines that a query of constants gives.
    std::vector<Line> lines(const std::string &query, std::vector<Column> columns, Rows rows = Rows::others) {
        Sheet sheet;
        sheet.rows = rows;
        sheet.query = query;
        sheet.columns = std::move(columns);
        std::vector<Line> found;
        read_lines(*store_, sheet, places_, [&](const Line &line) { found.push_back(line); });
        return found;
    }

    static Column column(ColumnType type, const Words *words = nullptr) {
        Column made;
        made.type = type;
        made.words = words;
        return made;
    }

    test::TempDir dir_;
    std::unique_ptr<store::Store> store_ = store::Store::open("sqlite:" + (dir_.path() / "plans.db").native());
    Places places_;
};

TEST_F(ExportLinesTest, cells_have_the_type_of_their_value) {
    const Words words = {{"lead", "chủ trì"}};
    const auto found = lines("SELECT 1, 1, NULL, 80.5, 2030, NULL, '2025-09-21', '2025-11', 'lead', 'other'",
                             {column(ColumnType::number), column(ColumnType::number), column(ColumnType::number),
                              column(ColumnType::date), column(ColumnType::date), column(ColumnType::text, &words),
                              column(ColumnType::text, &words)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].cells, ElementsAre(Cell(80.5), Cell(std::int64_t{2030}), Cell(), Cell(day(2025, 9, 21)),
                                            Cell("2025-11"), Cell("chủ trì"), Cell("other")));
}

TEST_F(ExportLinesTest, rows_of_one_item_are_one_line_with_a_list) {
    const auto found =
        lines("SELECT 1, 1, NULL, 'task', 'Sở A', NULL UNION ALL SELECT 1, 1, NULL, 'task', 'Sở B', NULL "
              "UNION ALL SELECT 1, 1, NULL, 'task', NULL, 'Sở C' UNION ALL SELECT 2, 1, NULL, 'x', NULL, NULL",
              {column(ColumnType::text), column(ColumnType::list), column(ColumnType::list)});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].cells, ElementsAre(Cell("task"), Cell("Sở A; Sở B"), Cell("Sở C")));
    EXPECT_THAT(found[1].cells, ElementsAre(Cell("x"), Cell(), Cell()));
}

TEST_F(ExportLinesTest, items_know_the_lines_of_their_document_and_section) {
    lines("SELECT 70, 0, NULL, 'a' UNION ALL SELECT 50, 0, NULL, 'b'", {column(ColumnType::text)}, Rows::documents);
    lines("SELECT 70, 0, 0, 'I' UNION ALL SELECT 70, 1, 1, 'II' UNION ALL SELECT 50, 0, 0, 'I' "
          "UNION ALL SELECT 50, 1, 1, 'II'",
          {column(ColumnType::text)}, Rows::sections);
    const auto found = lines("SELECT 50, 0, 1, 'x' UNION ALL SELECT 50, 1, NULL, 'y' UNION ALL SELECT 9, 0, 0, 'z'",
                             {column(ColumnType::text)});
    ASSERT_EQ(found.size(), 3U);
    EXPECT_THAT(found[0].document, Optional(1U));
    EXPECT_THAT(found[0].section, Optional(3U));
    EXPECT_EQ(found[1].section, std::nullopt);
    EXPECT_EQ(found[2].document, std::nullopt);
    EXPECT_EQ(found[2].section, std::nullopt);
}

}  // namespace
}  // namespace vanban::exports
