#include "ingest/pdf_sides.hpp"

#include <gtest/gtest.h>

#include "support/pdf_pages.hpp"

namespace vanban {
namespace {

TEST(PdfSides, a_letterhead_is_read_column_by_column) {
    PdfPage page = test::a4();
    test::put(page, 90, 60, "UY BAN");
    test::put(page, 300, 60, "CONG HOA XA HOI");
    test::put(page, 90, 78, "So 12");
    test::put(page, 300, 78, "ngay 3 thang 4");
    test::put(page, 85, 130, test::kFull);
    EXPECT_EQ(test::texts_of(test::lines_of(page)),
              (std::vector<std::string>{"UY BAN", "So 12", "CONG HOA XA HOI", "ngay 3 thang 4", test::kFull}));
}

TEST(PdfSides, recipients_come_before_a_signature_that_stands_higher) {
    PdfPage page = test::a4();
    test::put(page, 85, 100, test::kFull);
    test::put(page, 350, 140, "GIAM DOC");
    test::put(page, 85, 143, "Noi nhan", 11);
    test::put(page, 85, 157, "- mot", 11);
    test::put(page, 85, 171, "- hai", 11);
    test::put(page, 345, 230, "Ho Va Ten");
    EXPECT_EQ(test::texts_of(test::lines_of(page)),
              (std::vector<std::string>{test::kFull, "Noi nhan", "- mot", "- hai", "GIAM DOC", "Ho Va Ten"}));
}

}  // namespace
}  // namespace vanban
