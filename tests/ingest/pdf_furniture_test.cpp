#include "ingest/pdf_furniture.hpp"

#include <gtest/gtest.h>

#include "support/pdf_pages.hpp"

namespace vanban {
namespace {

TEST(PdfFurniture, footnotes_stand_under_a_short_rule) {
    PdfPage page = test::a4();
    for (int row = 0; row < 10; ++row)
        test::put(page, 85, 100 + 18 * row, test::kFull);
    test::put(page, 85, 760, "1 Theo bao cao", 10);
    EXPECT_EQ(footnotes_of(page), page.height);
    page.rules.push_back({85, 745, 229, 745});
    EXPECT_EQ(footnotes_of(page), 745);
}

TEST(PdfFurniture, running_heads_come_back_at_one_height_and_page_numbers_stand_at_the_edge) {
    std::vector<PdfLine> lines;
    for (int number = 1; number <= 3; ++number) {
        PdfPage page = test::a4();
        page.number = number;
        test::put(page, 85, 40, "CONG BAO SO " + std::to_string(number));
        test::put(page, 85, 400, "trang " + std::to_string(number));
        test::put(page, 290, 820, "- " + std::to_string(number) + " -");
        for (PdfLine &line : test::lines_of(page))
            lines.push_back(std::move(line));
    }
    mark_furniture(lines, std::vector<Box>(3, {0, 0, 595, 842}));
    for (std::size_t i = 0; i < lines.size(); i += 3) {
        EXPECT_EQ(lines[i].aside, Aside::boilerplate) << lines[i].text;
        EXPECT_EQ(lines[i + 1].aside, Aside::none) << lines[i + 1].text;
        EXPECT_EQ(lines[i + 2].aside, Aside::page_number) << lines[i + 2].text;
    }
}

}  // namespace
}  // namespace vanban
