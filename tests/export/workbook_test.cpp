#include "export/workbook.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "support/workbook.hpp"
#include "vanban/error.hpp"

namespace vanban::exports {
namespace {

using test::WorkbookCell;
using ::testing::ElementsAre;
using ::testing::Pair;

std::string repeated(const std::string &text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

TEST(ExportWorkbook, a_cell_holds_what_excel_can) {
    const std::vector<std::pair<std::string, std::string>> texts = {
        {"", ""},
        {"Chỉ tiêu", "Chỉ tiêu"},
        {repeated("ệ", 32'767), repeated("ệ", 32'767)},
        {repeated("ệ", 32'768), repeated("ệ", 32'766) + "…"},
        {repeated("😀", 16'384), repeated("😀", 16'383) + "…"},
        {"a\xEF\xBF\xBE"
         "b\xEF\xBF\xBF",
         "a\uFFFDb\uFFFD"},
        {"a\xE1\xBB", "a\uFFFD"},
        {"_x0041_", "_x005F_x0041_"},
        {"_x004_ _xyz12_ _", "_x004_ _xyz12_ _"},
    };
    for (const auto &[text, cell] : texts)
        EXPECT_TRUE(cell_text(text) == cell) << text.substr(0, 20) << " became " << cell_text(text).size() << " bytes";
}

TEST(ExportWorkbook, the_height_of_wrapped_text_is_estimated) {
    EXPECT_EQ(lines_of("", 60), 1);
    EXPECT_EQ(lines_of("Chỉ tiêu", 60), 1);
    EXPECT_EQ(lines_of(repeated("ệ", 50), 60), 1);
    EXPECT_EQ(lines_of(repeated("ệ", 51), 60), 2);
    EXPECT_EQ(lines_of("a\nb\n" + repeated("ệ", 101), 60), 5);
}

/// Lines of three columns: a text that leads to a document, a number, a long text.
class ExportWorkbookTest : public ::testing::Test {
  protected:
    ExportWorkbookTest() {
        sheet_.name = "targets";
        sheet_.title = "Chỉ tiêu";
        sheet_.columns = {{"Văn bản", ColumnType::text, 10, nullptr, Link::document, ""},
                          {"Giá trị", ColumnType::number, 10, nullptr, Link::none, ""},
                          {"Nội dung", ColumnType::long_text, 60, nullptr, Link::none, ""}};
    }

    std::string file() const { return (dir_.path() / "plans.xlsx").native(); }

    std::vector<test::Worksheet> written(const std::vector<Line> &lines, const WorkbookLimits &limits = {}) {
        Workbook workbook(file(), limits);
        workbook.begin(sheet_);
        for (const Line &line : lines)
            workbook.add(line);
        workbook.end();
        workbook.keep();
        return test::worksheets_of(file());
    }

    test::TempDir dir_;
    Sheet sheet_;
};

TEST_F(ExportWorkbookTest, cells_have_their_types) {
    sheet_.columns[1].type = ColumnType::date;
    const Date date(std::chrono::year(2025), std::chrono::month(9), std::chrono::day(21));
    const auto sheets = written({{{Cell("243/KH-UBND"), Cell(date), Cell("x")}, {}, {}},
                                 {{Cell("a"), Cell("2025-11"), Cell(80.5)}, {}, {}},
                                 {{Cell("b"), Cell(), Cell(std::int64_t{2030})}, {}, {}}});
    ASSERT_EQ(sheets.size(), 1U);
    const auto &cells = sheets[0].cells;
    EXPECT_EQ(cells.at("A1"), (WorkbookCell{"inlineStr", "Văn bản", ""}));
    EXPECT_EQ(cells.at("B2"), (WorkbookCell{"n", "45921", "dd/mm/yyyy"}));
    EXPECT_EQ(cells.at("B3"), (WorkbookCell{"inlineStr", "2025-11", ""}));
    EXPECT_EQ(cells.at("C3"), (WorkbookCell{"n", "80.5", ""}));
    EXPECT_EQ(cells.at("C4"), (WorkbookCell{"n", "2030", ""}));
    EXPECT_FALSE(cells.contains("B4"));
}

TEST_F(ExportWorkbookTest, the_header_is_frozen_and_filters_all_rows) {
    const auto sheets = written({{{Cell("a"), Cell(), Cell()}, {}, {}}, {{Cell("b"), Cell(), Cell()}, {}, {}}});
    EXPECT_EQ(sheets.at(0).frozen, "A2");
    EXPECT_EQ(sheets.at(0).filter, "A1:C3");
    EXPECT_EQ(written({}).at(0).filter, "A1:C1");
}

TEST_F(ExportWorkbookTest, hostile_text_stays_text) {
    const std::vector<std::string> texts = {"=1+1",   "+1",      "-1", "@x", "{=1}", "http://example.org",
                                            "<&>\"'", "\x01\x1F"};
    std::vector<Line> lines;
    for (const std::string &text : texts)
        lines.push_back({{Cell(text), Cell(), Cell(text)}, 0, {}});
    const auto sheets = written(lines);
    EXPECT_FALSE(sheets.at(0).formulas);
    for (std::size_t i = 0; i + 1 < texts.size(); ++i)
        for (const std::string column : {"A", "C"})
            EXPECT_EQ(sheets[0].cells.at(column + std::to_string(i + 2)), (WorkbookCell{"inlineStr", texts[i], ""}));
    EXPECT_EQ(sheets[0].at("C9"), "_x0001__x001F_");
}

TEST_F(ExportWorkbookTest, what_is_too_long_for_a_worksheet_goes_on_in_another) {
    std::vector<Line> lines;
    for (std::int64_t i = 0; i < 7; ++i)
        lines.push_back({{Cell("d"), Cell(i), Cell()}, static_cast<std::uint64_t>(i), {}});
    const auto sheets = written(lines, {4, 65'530});
    ASSERT_EQ(sheets.size(), 3U);
    EXPECT_EQ(sheets[0].name, "Chỉ tiêu");
    EXPECT_EQ(sheets[2].name, "Chỉ tiêu (3)");
    EXPECT_EQ(sheets[1].at("A1"), "Văn bản");
    EXPECT_EQ(sheets[1].at("B2"), "3");
    EXPECT_EQ(sheets[1].filter, "A1:C4");
    EXPECT_EQ(sheets[2].filter, "A1:C2");
    EXPECT_EQ(sheets[0].links.at("A4"), "'Văn bản'!A4");
    EXPECT_EQ(sheets[1].links.at("A2"), "'Văn bản (2)'!A2");
    EXPECT_EQ(sheets[2].links.at("A2"), "'Văn bản (3)'!A2");
}

TEST_F(ExportWorkbookTest, links_beyond_the_limit_are_plain_text) {
    const Line line{{Cell("d"), Cell(), Cell()}, 0, {}};
    const auto sheets = written({line, line, line}, {1'048'576, 2});
    EXPECT_THAT(sheets.at(0).links, ElementsAre(Pair("A2", "'Văn bản'!A2"), Pair("A3", "'Văn bản'!A2")));
    EXPECT_EQ(sheets[0].at("A4"), "d");
}

TEST_F(ExportWorkbookTest, without_keep_nothing_is_left) {
    {
        Workbook workbook(file());
        workbook.begin(sheet_);
        workbook.add({{Cell("d"), Cell(), Cell()}, {}, {}});
    }
    EXPECT_TRUE(std::filesystem::is_empty(dir_.path()));
}

TEST_F(ExportWorkbookTest, a_folder_in_its_place_is_an_error_at_once) {
    std::filesystem::create_directory(file());
    EXPECT_THROW(Workbook{file()}, Error);
}

}  // namespace
}  // namespace vanban::exports
