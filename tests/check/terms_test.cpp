#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

/// What `check_terms` finds where the whole of `quote` is cited with this issuer, symbol and date.
Lines terms_of(const std::string &quote, const char *issuer, const char *symbol, const char *date) {
    const Outline outline = outline_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nThực hiện " + quote + " trên địa bàn.\n");
    Plan plan;
    plan.text = outline.blocks.text;
    Reference reference;
    const std::size_t start = plan.text.find(quote);
    reference.span = {start, start + quote.size()};
    reference.issuer = issuer;
    if (symbol != nullptr)
        reference.symbol = symbol;
    reference.date = date;
    plan.references.push_back(reference);
    Findings findings(outline);
    check_terms(outline, plan, findings);
    return lines_of(outline, findings);
}

TEST(Terms, a_date_outside_the_congress_term_beside_it_is_found) {
    const std::string quote = "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XII";
    EXPECT_EQ(terms_of(quote, "Bộ Chính trị", "01-KL/TW", "2021-05-18"),
              Lines{"term_conflict I | " + quote + " > XIII"});
    EXPECT_EQ(terms_of("Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị khóa XIII", "Bộ Chính trị", "01-KL/TW",
                       "2021-05-18"),
              Lines{});
}

TEST(Terms, a_law_is_dated_within_the_assembly_that_its_symbol_names) {
    const std::string quote = "Luật số 43/2019/QH13 ngày 14/6/2019";
    EXPECT_EQ(terms_of(quote, "Quốc hội", "43/2019/QH13", "2019-06-14"),
              Lines{"term_conflict I | " + quote + " > XIV"});
    EXPECT_EQ(terms_of("Luật số 43/2019/QH14 ngày 14/6/2019", "Quốc hội", "43/2019/QH14", "2019-06-14"), Lines{});
}

TEST(Terms, a_plenum_may_have_signed_its_resolution_weeks_later) {
    EXPECT_EQ(terms_of("Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Hội nghị Trung ương 8 khóa XI",
                       "Ban Chấp hành Trung ương Đảng", "29-NQ/TW", "2013-11-04"),
              Lines{});
    EXPECT_EQ(terms_of("Nghị quyết số 29-NQ/TW ngày 04/11/2014 của Hội nghị Trung ương 8 khóa XI",
                       "Ban Chấp hành Trung ương Đảng", "29-NQ/TW", "2014-11-04")
                  .size(),
              1U);
}

TEST(Terms, a_symbol_and_a_date_must_name_one_year) {
    const std::string quote = "Quyết định số 46/2002/QĐ-UBND ngày 12/09/2022";
    EXPECT_EQ(terms_of(quote, "Ủy ban nhân dân tỉnh", "46/2002/QĐ-UBND", "2022-09-12"),
              Lines{"year_conflict I | " + quote});
    EXPECT_EQ(terms_of("Quyết định số 46/2022/QĐ-UBND ngày 12/09/2022", "Ủy ban nhân dân tỉnh", "46/2022/QĐ-UBND",
                       "2022-09-12"),
              Lines{});
}

TEST(Terms, the_years_of_a_congress_must_be_its_own) {
    const auto found = [](std::string_view sentence) {
        return findings_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\n" + std::string(sentence) + "\n",
                           [](const Outline &outline, Findings &findings) { check_terms(outline, Plan(), findings); });
    };
    EXPECT_EQ(found("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2011-2016."),
              Lines{"term_conflict I | toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2011-2016"});
    EXPECT_EQ(found("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2021-2026."), Lines{});
    EXPECT_EQ(found("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020-2025."), Lines{});
}

}  // namespace
}  // namespace vanban::test
