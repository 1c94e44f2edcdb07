#include "export/package.hpp"

#include <zip.h>

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace vanban::exports {
namespace {

std::string package(const test::TempDir &dir, const std::string &worksheet) {
    std::string file = (dir.path() / "a.xlsx").native();
    zip_t *const archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    zip_source_t *const source = zip_source_buffer(archive, worksheet.data(), worksheet.size(), 0);
    zip_file_add(archive, "xl/worksheets/sheet1.xml", source, 0);
    zip_close(archive);
    return file;
}

std::string worksheet(std::size_t rows) {
    std::string xml = "<worksheet><sheetData>";
    for (std::size_t i = 0; i < rows; ++i)
        xml += "<row r=\"1\"><c><is><t>&lt;row &lt;/worksheet></t></is></c></row>";
    return xml + "</sheetData><hyperlinks><hyperlink ref=\"A1\"/></hyperlinks></worksheet>";
}

TEST(ExportPackage, is_whole_with_all_its_rows_and_links) {
    const test::TempDir dir;
    const std::string whole = worksheet(5000);
    EXPECT_TRUE(is_whole(package(dir, whole), {{5000, 1}}));
    EXPECT_FALSE(is_whole(package(dir, whole), {{5001, 1}}));
    EXPECT_FALSE(is_whole(package(dir, whole), {{5000, 2}}));
    EXPECT_FALSE(is_whole(package(dir, whole), {{5000, 1}, {1, 0}}));
}

TEST(ExportPackage, is_not_whole_where_its_end_is_lost) {
    const test::TempDir dir;
    const std::string whole = worksheet(3);
    EXPECT_FALSE(is_whole(package(dir, whole.substr(0, whole.size() - 1)), {{3, 1}}));
    EXPECT_FALSE(is_whole(dir.write("b.xlsx", "PK"), {{3, 1}}));
    EXPECT_FALSE(is_whole((dir.path() / "none.xlsx").native(), {{3, 1}}));
}

}  // namespace
}  // namespace vanban::exports
