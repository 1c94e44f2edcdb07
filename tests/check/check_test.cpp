#include "check/check.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "check/findings_of.hpp"
#include "pattern/pattern.hpp"

namespace vanban::test {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

TEST(Check, findings_come_in_the_order_of_the_text_and_know_their_section) {
    const Outline outline = outline_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nNâng cao chất quả chuyên môn.\n\n"
                                       "III. NHIỆM VỤ\n\nChuyển đối số (kèm Phụ lục).\n");
    Plan plan;
    plan.text = outline.blocks.text;
    check(outline, plan);
    Lines codes;
    for (const Diagnostic &d : plan.diagnostics)
        codes.push_back(d.code + " " + d.section.value_or("-"));
    EXPECT_EQ(codes,
              (Lines{"blank_field -", "ocr_error I", "numbering_gap III", "ocr_error III", "missing_appendix III"}));
    EXPECT_TRUE(std::is_sorted(plan.diagnostics.begin(), plan.diagnostics.end(),
                               [](const auto &a, const auto &b) { return a.span->start < b.span->start; }));
}

TEST(Check, a_sound_plan_gives_no_finding) {
    const Outline outline = outline_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nNâng cao chất lượng chuyên môn.\n\n"
                                       "II. NHIỆM VỤ\n\nChuyển đổi số toàn diện.\n");
    Plan plan;
    plan.text = outline.blocks.text;
    plan.document.number = "1";
    plan.document.symbol = "1/KH-UBND";
    plan.document.date = "2025-01-02";
    check(outline, plan);
    EXPECT_EQ(dump_diagnostics(plan), "");
}

Lines reading_of(std::string_view text, const Plan &plan = {}) {
    return findings_of(text,
                       [&](const Outline &outline, Findings &findings) { check_reading(outline, plan, findings); });
}

TEST(CheckReading, invalid_bytes_are_counted_once_for_the_document) {
    const Outline outline = outline_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nCác s\xFF th\xFEực hiện.\n");
    Findings findings(outline);
    check_reading(outline, {}, findings);
    const std::vector<Diagnostic> found = findings.take();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].code, "invalid_bytes");
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_THAT(found[0].message, HasSubstr("2 invalid byte sequences"));
}

TEST(CheckReading, lines_of_a_portal_are_told_apart_from_the_plan) {
    EXPECT_THAT(reading_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nCác sở thực hiện.\n\n"
                           "Vui lòng đăng nhập để xem nội dung.\n"),
                Contains(HasSubstr("boilerplate")));
}

TEST(CheckReading, an_instrument_without_a_year_is_named_at_its_first_mention) {
    Plan plan;
    Reference reference;
    reference.id = "r1";
    reference.span = {0, 12};  // "KẾ HOẠCH"
    plan.references = {reference};
    Instrument instrument;
    instrument.id = "vn:lam-dong.ubnd:kh:5206:0000";
    instrument.mentions = {"r1"};
    plan.instruments = {instrument};
    EXPECT_EQ(reading_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\nCác sở.\n", plan), Lines{"unknown_year - | KẾ HOẠCH"});
}

TEST(Findings, long_quotes_are_cut_between_words_and_short_ones_are_whole) {
    EXPECT_EQ(in_quotes("Kế hoạch\nnày"), "“Kế hoạch này”");
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "nước ";
    const std::string cut = in_quotes(text);
    EXPECT_LT(cut.size(), 180U);
    EXPECT_TRUE(cut.ends_with("nước…”")) << cut;
}

}  // namespace
}  // namespace vanban::test
