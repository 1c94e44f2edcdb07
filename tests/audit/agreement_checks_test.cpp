#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

PlanOf directive(char key, const std::string &date) {
    return PlanOf(key).cites("Chỉ thị", "24/CT-TTg", "vn:thu-tuong:ct:24:" + date.substr(0, 4), date,
                             "Thủ tướng Chính phủ");
}

PlanOf decree(char key, const std::string &date) {
    return PlanOf(key).cites("Nghị định", "999/2024/NĐ-CP", "vn:chinh-phu:nd:999:2024", date, "Chính phủ");
}

PlanOf politburo(char key, const std::string &date, const std::string &issuer = "Bộ Chính trị") {
    return PlanOf(key).cites("Nghị quyết", "57-NQ/TW", "vn:bo-chinh-tri:nq:57:" + date.substr(0, 4), date, issuer);
}

TEST(AgreementChecks, a_date_against_the_register_is_an_error) {
    EXPECT_THAT(
        audit_of({directive('a', "2020-08-25")}, "date_conflict"),
        ElementsAre(AllOf(StartsWith("error"), HasSubstr("2020-08-25"), HasSubstr("2020-05-28 by the register"))));
    EXPECT_THAT(audit_of({directive('a', "2020-05-28")}, "date_conflict"), IsEmpty());
}

TEST(AgreementChecks, an_unconfirmed_row_of_the_register_is_only_a_hint) {
    const auto cites = [](const std::string &date) {
        return PlanOf('a').cites("Quyết định", "06/QĐ-TTg", "vn:thu-tuong:qd:06:2022", date, "Thủ tướng Chính phủ");
    };
    EXPECT_THAT(audit_of({cites("2022-01-09")}, "date_conflict"), ElementsAre(StartsWith("info")));
    EXPECT_THAT(audit_of({cites("2022-01-06")}, "date_conflict"), IsEmpty());
}

TEST(AgreementChecks, of_several_documents_the_one_that_stands_alone_is_named) {
    EXPECT_THAT(
        audit_of({decree('a', "2024-05-06"), decree('b', "2024-05-06"), decree('c', "2024-06-05")}, "date_conflict"),
        ElementsAre(
            "error date_conflict: Nghị định 999/2024/NĐ-CP is cited as of 2024-06-05, and 2 other documents give "
            "2024-05-06."));
    EXPECT_THAT(audit_of({decree('a', "2024-05-06"), decree('b', "2024-06-05")}, "date_conflict"),
                ElementsAre(StartsWith("warning")));
    EXPECT_THAT(audit_of({decree('a', "2024-05-06"), decree('b', "2024-05-06")}, "date_conflict"), IsEmpty());
}

TEST(AgreementChecks, the_instrument_itself_knows_its_date_best) {
    const PlanOf is = PlanOf('d').is("999/2024/NĐ-CP", "vn:chinh-phu:nd:999:2024", "Chính phủ", "", "2024-06-05");
    EXPECT_THAT(audit_of({decree('a', "2024-05-06"), decree('b', "2024-05-06"), is}, "date_conflict"),
                ElementsAre(AllOf(StartsWith("error"), HasSubstr("the instrument itself is dated 2024-06-05"))));
}

TEST(AgreementChecks, numbers_of_the_state_restart_each_year_and_those_of_the_party_each_term) {
    EXPECT_THAT(audit_of({politburo('a', "2025-12-22")}, "date_conflict"), ElementsAre(StartsWith("error")))
        << "of the same term as 57-NQ/TW of 2024-12-22";
    EXPECT_THAT(audit_of({politburo('a', "2019-12-20")}, "date_conflict"), IsEmpty()) << "of another term";
    EXPECT_THAT(audit_of({directive('a', "2021-08-25")}, "date_conflict"), IsEmpty()) << "of another year";
    EXPECT_THAT(audit_of({directive('a', "2021-05-28")}, "date_conflict"), ElementsAre(StartsWith("warning")))
        << "the same day of another year is most likely a slip";
}

TEST(AgreementChecks, the_issuer_is_compared_with_the_register) {
    EXPECT_THAT(
        audit_of({politburo('a', "2024-12-22", "Ban Bí thư")}, "issuer_conflict"),
        ElementsAre("error issuer_conflict: Nghị quyết 57-NQ/TW is given to Ban Bí thư; Bộ Chính trị issued it."));
    EXPECT_THAT(audit_of({politburo('a', "2024-12-22")}, "issuer_conflict"), IsEmpty());
}

TEST(AgreementChecks, a_title_that_shares_no_two_words_is_worth_a_look) {
    const auto cites = [](const std::string &title) {
        return PlanOf('a').cites("Chỉ thị", "24/CT-TTg", "vn:thu-tuong:ct:24:2020", "2020-05-28", "Thủ tướng Chính phủ",
                                 "", title);
    };
    EXPECT_THAT(audit_of({cites("tăng cường phòng cháy rừng mùa khô")}, "title_conflict"),
                ElementsAre(StartsWith("info")));
    EXPECT_THAT(audit_of({cites("đẩy mạnh phát triển nhân lực có kỹ năng nghề")}, "title_conflict"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
