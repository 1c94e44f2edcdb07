#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

std::string plan_saying(std::string_view sentence, std::string_view rest = "") {
    return "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\n" + std::string(sentence) + "\n\n" + std::string(rest);
}

struct Case {
    std::string_view sentence;
    Lines expected;
};

TEST(Promises, attachments_that_are_not_there_are_named) {
    const std::vector<Case> cases = {
        {"Các sở thực hiện (chi tiết tại Phụ lục II).", {"missing_appendix I | (chi tiết tại Phụ lục II)"}},
        {"Các sở thực hiện (kèm Phụ lục).", {"missing_appendix I | (kèm Phụ lục)"}},
        {"Các sở thực hiện theo Phụ lục kèm theo.", {"missing_appendix I | Phụ lục kèm theo"}},
        {"Báo cáo theo Phụ lục 1 kèm theo Kế hoạch này.", {"missing_appendix I | Phụ lục 1 kèm theo"}},
        {"Báo cáo số liệu (theo biểu mẫu đính kèm).", {"missing_appendix I | (theo biểu mẫu đính kèm)"}},
        {"Các nhiệm vụ (Danh mục cụ thể tại Phụ lục 2 kèm theo).",
         {"missing_appendix I | (Danh mục cụ thể tại Phụ lục 2 kèm theo)"}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(findings_of(plan_saying(c.sentence), check_promises), c.expected) << c.sentence;
}

TEST(Promises, appendices_of_other_instruments_are_no_promise) {
    for (const std::string_view sentence :
         {"Thể thức theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP.", "Sửa đổi Phụ lục II của Thông tư số 01.",
          "Rà soát danh mục dịch vụ công.", "Thể thức (Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP)."})
        EXPECT_EQ(findings_of(plan_saying(sentence), check_promises), Lines{}) << sentence;
}

TEST(Promises, an_appendix_that_follows_keeps_its_promise) {
    const std::string_view appendix = "**PHỤ LỤC II**\n\n**DANH MỤC NHIỆM VỤ**\n\n1. Rà soát các quy định.\n";
    EXPECT_EQ(findings_of(plan_saying("Các sở thực hiện (chi tiết tại Phụ lục II).", appendix), check_promises),
              Lines{});
    EXPECT_EQ(findings_of(plan_saying("Các sở thực hiện (chi tiết tại Phụ lục III).", appendix), check_promises),
              Lines{"missing_appendix I | (chi tiết tại Phụ lục III)"});
}

TEST(Promises, an_attachment_promised_twice_is_named_once) {
    EXPECT_EQ(findings_of(plan_saying("Các sở (Phụ lục I kèm theo), các xã (Phụ lục I kèm theo)."), check_promises),
              Lines{"missing_appendix I | (Phụ lục I kèm theo)"});
}

}  // namespace
}  // namespace vanban::test
