#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

Lines blanks_of(std::string_view text, const Document &document) {
    Plan plan;
    plan.document = document;
    return findings_of(text,
                       [&](const Outline &outline, Findings &findings) { check_blanks(outline, plan, findings); });
}

Document complete() {
    Document document;
    document.number = "12";
    document.symbol = "12/KH-UBND";
    document.date = "2025-02-03";
    return document;
}

constexpr std::string_view kHead =
    "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\n\nSố: /KH-UBND\n\nHòa Bình, ngày tháng 02 năm 2025\n\n"
    "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\nCác sở thực hiện.\n";

TEST(Blanks, a_number_and_a_day_left_blank_in_the_head_are_found) {
    Document document = complete();
    document.number.reset();
    document.symbol = "/KH-UBND";
    document.date = "2025-02";
    EXPECT_EQ(blanks_of(kHead, document),
              (Lines{"blank_field - | Số: /KH-UBND", "blank_field - | Hòa Bình, ngày tháng 02 năm 2025"}));
}

TEST(Blanks, a_day_of_issue_that_no_calendar_has_is_not_left_blank) {
    Document document = complete();
    document.date.reset();
    EXPECT_EQ(blanks_of("ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\n\nSố: 12/KH-UBND\n\nHòa Bình, ngày 31 tháng 02 năm 2025\n\n"
                        "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\nCác sở thực hiện.\n",
                        document),
              Lines{});
}

TEST(Blanks, a_text_that_opens_at_its_heading_lacks_number_and_date) {
    EXPECT_EQ(blanks_of("KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\nCác sở thực hiện.\n", Document()),
              Lines{"blank_field - | KẾ HOẠCH"});
}

TEST(Blanks, what_a_title_is_attached_to_may_be_blank) {
    EXPECT_EQ(blanks_of("KẾ HOẠCH\nVề phát triển giáo dục\n(Ban hành kèm theo Quyết định số /QĐ-UBND ngày tháng 5 năm "
                        "2026)\n\nI. MỤC TIÊU\n\nCác sở thực hiện.\n",
                        complete()),
              (Lines{"blank_field - | số /QĐ-UBND", "blank_field - | ngày tháng 5 năm"}));
}

struct Case {
    std::string_view sentence;
    Lines expected;
};

TEST(Blanks, numbers_and_dates_of_cited_instruments_may_be_blank_too) {
    const std::vector<Case> cases = {
        {"Thực hiện Quyết định số …/QĐ-UBND của tỉnh.", {"blank_field I | số …/QĐ-UBND"}},
        {"Thực hiện Quyết định số /QĐ-UBND của tỉnh.", {"blank_field I | số /QĐ-UBND"}},
        {"Nghị quyết thông qua ngày ... tháng 12 năm 2025.", {"blank_field I | ngày ... tháng 12 năm"}},
        {"Thực hiện Quyết định số 15/QĐ-UBND ngày 03/02/2025.", {}},
        {"Ghi rõ ngày, tháng, năm sinh; ngày tháng năm cấp.", {}},
        {"Chỉ số SIPAS và số lượng hồ sơ... tăng.", {}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(blanks_of("KẾ HOẠCH\nVề y tế\n\nI. MỤC TIÊU\n\n" + std::string(c.sentence) + "\n", complete()),
                  c.expected)
            << c.sentence;
}

}  // namespace
}  // namespace vanban::test
