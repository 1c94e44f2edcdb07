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

const std::vector<AgencyRef> kLabour = {{"Sở Lao động - Thương binh và Xã hội", "so-lao-dong-thuong-binh-va-xa-hoi"}};
const std::vector<AgencyRef> kFinance = {{"Sở Tài chính", "so-tai-chinh"}};

PlanOf assigning(const std::vector<AgencyRef> &actors, const std::string &date) {
    return PlanOf('a').dated(date).assigns(actors, Role::lead, "tổng hợp");
}

TEST(TaskChecks, a_task_that_is_only_coordinated_has_no_lead) {
    EXPECT_THAT(
        audit_of({PlanOf('a').assigns(kFinance, Role::coordinate, "rà soát nhu cầu")}, "task_without_lead"),
        ElementsAre("info task_without_lead: “rà soát nhu cầu” is given to be coordinated, and nobody leads it."));
    EXPECT_THAT(audit_of({PlanOf('a')
                              .assigns(kFinance, Role::coordinate, "rà soát nhu cầu")
                              .assigns(kLabour, Role::lead, "lập danh sách")},
                         "task_without_lead"),
                IsEmpty());
    EXPECT_THAT(audit_of({PlanOf('a').assigns(kFinance, Role::coordinate, "rà soát", std::nullopt, kLabour)},
                         "task_without_lead"),
                IsEmpty())
        << "the partner leads";
}

TEST(TaskChecks, a_department_that_merged_is_not_given_tasks_any_more) {
    EXPECT_THAT(audit_of({assigning(kLabour, "2025-03-02")}, "agency_ceased"),
                ElementsAre(AllOf(StartsWith("error"), HasSubstr("it ceased to exist after 2025-02-28"))));
    EXPECT_THAT(audit_of({assigning(kLabour, "2025-02-28")}, "agency_ceased"), IsEmpty());
    EXPECT_THAT(audit_of({assigning(kFinance, "2025-09-01")}, "agency_ceased"), IsEmpty());
}

TEST(TaskChecks, districts_are_gone_from_july_2025) {
    const std::vector<AgencyRef> districts = {{"UBND các huyện, thành phố", "ubnd-huyen"}};
    EXPECT_THAT(audit_of({assigning(districts, "2025-07-01")}, "agency_ceased"), ElementsAre(StartsWith("error")));
    EXPECT_THAT(audit_of({assigning(districts, "2025-06-30")}, "agency_ceased"), IsEmpty());
}

TEST(TaskChecks, a_document_without_a_date_is_as_late_as_what_it_cites) {
    const PlanOf plan =
        PlanOf('a')
            .assigns(kLabour, Role::lead, "tổng hợp")
            .cites("Nghị quyết", "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025", "2025-08-22", "Bộ Chính trị");
    EXPECT_THAT(audit_of({plan}, "agency_ceased"), ElementsAre(StartsWith("warning")));
}

TEST(TaskChecks, a_body_that_did_not_yet_exist_is_told) {
    const std::vector<AgencyRef> environment = {{"Sở Nông nghiệp và Môi trường", "so-nong-nghiep-va-moi-truong"}};
    EXPECT_THAT(audit_of({assigning(environment, "2024-12-01")}, "agency_not_yet"), ElementsAre(StartsWith("warning")));
    EXPECT_THAT(audit_of({assigning(environment, "2025-03-01")}, "agency_not_yet"), IsEmpty());
}

TEST(TaskChecks, an_agency_without_a_row_in_the_lexicon_is_told_once) {
    const std::vector<AgencyRef> unknown = {{"Viện Quy hoạch", std::nullopt}};
    EXPECT_THAT(
        audit_of({PlanOf('a').assigns(unknown, Role::lead, "x"), PlanOf('b').assigns(unknown, Role::lead, "y")},
                 "agency_unknown"),
        ElementsAre("info agency_unknown: “Viện Quy hoạch” is not in the lexicon of agencies (named in 2 documents)."));
    EXPECT_THAT(audit_of({assigning(kFinance, "2025-03-02")}, "agency_unknown"), IsEmpty());
}

TEST(TaskChecks, a_province_that_merged_issues_nothing_any_more) {
    const auto plan = [](const std::string &date) {
        return PlanOf('a').is("1/KH-UBND", "vn:hoa-binh.ubnd:kh:1:2025", "Ủy ban nhân dân tỉnh Hòa Bình", "Hòa Bình",
                              date);
    };
    EXPECT_THAT(
        audit_of({plan("2025-07-02")}, "province_ceased"),
        ElementsAre("error province_ceased: 1/KH-UBND of 2025-07-02 is in the name of Hòa Bình, which merged into Phú "
                    "Thọ after 2025-06-30."));
    EXPECT_THAT(audit_of({plan("2025-06-30")}, "province_ceased"), IsEmpty());
}

TEST(TaskChecks, a_deadline_before_the_document_is_an_error) {
    const auto plan = [](const std::string &deadline) {
        return PlanOf('a').dated("2025-09-21").assigns(kFinance, Role::lead, "báo cáo kết quả", deadline);
    };
    EXPECT_THAT(
        audit_of({plan("2025-08")}, "deadline_passed"),
        ElementsAre("error deadline_passed: The deadline 2025-08 of “báo cáo kết quả” is before a.txt itself, of "
                    "2025-09-21."));
    for (const char *deadline : {"2025-09", "2025", "--08-01", "2025-09-21"})
        EXPECT_THAT(audit_of({plan(deadline)}, "deadline_passed"), IsEmpty()) << deadline;
}

TEST(TaskChecks, a_report_with_a_deadline_goes_to_somebody) {
    EXPECT_THAT(
        audit_of({PlanOf('a').assigns(kFinance, Role::lead, "báo cáo kết quả", "--12-01")}, "report_without_recipient"),
        ElementsAre("info report_without_recipient: “báo cáo kết quả” has a deadline for a report and does not say to "
                    "whom."));
    EXPECT_THAT(audit_of({PlanOf('a').assigns(kFinance, Role::lead, "rà soát", "--12-01")}, "report_without_recipient"),
                IsEmpty());
}

TEST(TaskChecks, an_attachment_that_is_promised_and_absent_becomes_a_finding) {
    EXPECT_THAT(
        audit_of({PlanOf('a').section("I").diagnosed("missing_appendix", "“(Phụ lục 1 kèm theo)” in section I")},
                 "missing_appendix"),
        ElementsAre(
            "warning missing_appendix: “(Phụ lục 1 kèm theo)” promises an attachment that the text does not hold."));
    EXPECT_THAT(audit_of({PlanOf('a').section("I")}, "missing_appendix"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
