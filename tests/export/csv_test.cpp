#include "export/csv.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::exports {
namespace {

TEST(ExportCsv, fields_are_quoted_as_rfc_4180_wants) {
    const std::vector<std::pair<std::string, std::string>> fields = {
        {"", ""},
        {"Sở Tài chính", "Sở Tài chính"},
        {"a, b", "\"a, b\""},
        {"“a” \"b\"", "\"“a” \"\"b\"\"\""},
        {"a\r\nb", "\"a\r\nb\""},
    };
    for (const auto &[text, field] : fields)
        EXPECT_EQ(csv_field(std::string_view(text)), field);
}

TEST(ExportCsv, no_text_can_become_a_formula) {
    const std::vector<std::pair<std::string, std::string>> fields = {
        {"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""},
        {"+84 24", "'+84 24"},
        {"- Sở Y tế", "'- Sở Y tế"},
        {"--12-01", "'--12-01"},
        {"@SUM(1)", "'@SUM(1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"＝1", "'＝1"},
    };
    for (const auto &[text, field] : fields)
        EXPECT_EQ(csv_field(std::string_view(text)), field);
}

TEST(ExportCsv, numbers_stand_in_full_and_days_in_iso) {
    const std::vector<std::pair<Cell, std::string>> fields = {
        {Cell(), ""},
        {Cell(std::int64_t{-3}), "-3"},
        {Cell(98.5), "98.5"},
        {Cell(0.1), "0.1"},
        {Cell(5e13), "50000000000000"},
        {Cell(1.5e20), "150000000000000000000"},
        {Cell(Date(std::chrono::year(2025), std::chrono::month(9), std::chrono::day(1))), "2025-09-01"},
    };
    for (const auto &[cell, field] : fields)
        EXPECT_EQ(csv_field(cell), field);
}

TEST(ExportCsv, a_file_begins_with_a_byte_order_mark_and_appears_when_it_is_kept) {
    const test::TempDir dir;
    Sheet sheet;
    sheet.name = "targets";
    sheet.columns.resize(2);
    sheet.columns[0].heading = "Chỉ tiêu";
    sheet.columns[1].heading = "Giá trị";
    CsvFolder folder((dir.path() / "new/csv").native());
    folder.begin(sheet);
    folder.add({{Cell("Tỷ lệ, %"), Cell(80.0)}, {}, {}});
    folder.end();
    const auto file = dir.path() / "new/csv/targets.csv";
    EXPECT_FALSE(std::filesystem::exists(file));
    folder.keep();
    EXPECT_EQ(test::read(file), "\xEF\xBB\xBF"
                                "Chỉ tiêu,Giá trị\r\n\"Tỷ lệ, %\",80\r\n");
}

TEST(ExportCsv, a_file_in_place_of_the_folder_is_an_error) {
    const test::TempDir dir;
    EXPECT_THROW(CsvFolder(dir.write("file", "")), Error);
}

}  // namespace
}  // namespace vanban::exports
