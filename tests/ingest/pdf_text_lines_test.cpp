#include "ingest/pdf_text_lines.hpp"

#include <gtest/gtest.h>

#include "support/pdf_pages.hpp"

namespace vanban {
namespace {

TEST(PdfTextLines, a_space_that_takes_no_room_parts_no_word) {
    PdfPage page = test::a4();
    test::put(page, 90, 60, "DIE U KHOAN mot hai ba");
    page.words[1].box.x0 = page.words[0].box.x1 + 0.2;
    EXPECT_EQ(test::lines_of(page)[0].text, "DIEU KHOAN mot hai ba");
}

TEST(PdfTextLines, a_raised_number_stays_in_its_line) {
    PdfPage page = test::a4();
    test::put(page, 90, 60, "dien tich 100 m");
    test::put(page, page.words.back().box.x1, 55, "2", 8);
    test::put(page, 90, 80, "dong sau");
    EXPECT_EQ(test::texts_of(test::lines_of(page)), (std::vector<std::string>{"dien tich 100 m2", "dong sau"}));
}

}  // namespace
}  // namespace vanban
