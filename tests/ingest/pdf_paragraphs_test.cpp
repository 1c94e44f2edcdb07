#include "ingest/pdf_paragraphs.hpp"

#include <gtest/gtest.h>

#include "ingest/pdf_furniture.hpp"
#include "support/pdf_pages.hpp"

namespace vanban {
namespace {

TEST(PdfParagraphs, an_indent_or_a_short_line_before_begins_one) {
    PdfPage page = test::a4();
    test::put(page, 120, 100, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    test::put(page, 85, 118, test::kFull);
    test::put(page, 85, 136, "het doan");
    test::put(page, 120, 154, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    test::put(page, 85, 172, test::kFull);
    test::put(page, 120, 190, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    test::put(page, 85, 208, "khong het");
    test::put(page, 85, 226, test::kFull);
    const std::vector<Join> joins = joins_of(test::lines_of(page));
    EXPECT_EQ(joins, (std::vector<Join>{Join::part, Join::goes_on, Join::goes_on, Join::part, Join::goes_on, Join::part,
                                        Join::goes_on, Join::part}));
}

TEST(PdfParagraphs, a_paragraph_goes_on_over_the_end_of_a_page) {
    std::vector<PdfLine> lines;
    for (int number = 1; number <= 2; ++number) {
        PdfPage page = test::a4();
        page.number = number;
        test::put(page, 290, 50, std::to_string(number));
        for (int row = 0; row < 6; ++row)
            test::put(page, 85, 100 + 18 * row, test::kFull);
        for (PdfLine &line : test::lines_of(page))
            lines.push_back(std::move(line));
    }
    mark_furniture(lines, {{0, 0, 595, 842}, {0, 0, 595, 842}});
    EXPECT_EQ(lines[7].aside, Aside::page_number);
    EXPECT_EQ(joins_of(lines)[8], Join::goes_on);
}

}  // namespace
}  // namespace vanban
