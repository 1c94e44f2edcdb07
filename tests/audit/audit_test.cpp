#include "audit/audit.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "support/plans.hpp"

namespace vanban::audit {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// The five plans of the corpus, in a database.
struct FivePlans : test::PlansDatabase {
    FivePlans() : PlansDatabase({}) {
        for (const test::CorpusPlan &plan : test::corpus_plans())
            add(test::shared_extractor().extract(plan.bytes, plan.name));
    }
};

FivePlans &five_plans() {
    static FivePlans database;
    return database;
}

const std::vector<Finding> &findings() {
    static const std::vector<Finding> found = five_plans().audit();
    return found;
}

std::vector<std::string> said(const std::string &code) {
    return test::said_of(findings(), code);
}

TEST(AuditOfTheFivePlans, a_conclusion_of_2021_is_not_of_the_twelfth_term) {
    EXPECT_THAT(said("term_conflict"), Contains(AllOf(HasSubstr("01- KL/TW, ngày 18/5/2021"), HasSubstr("khóa XII"),
                                                      HasSubstr("the term is XIII"))));
}

TEST(AuditOfTheFivePlans, a_directive_has_another_date_in_the_register) {
    EXPECT_THAT(said("date_conflict"), Contains(AllOf(HasSubstr("error"), HasSubstr("Chỉ thị 24/CT-TTg"),
                                                      HasSubstr("2020-08-25"), HasSubstr("2020-05-28"))));
}

TEST(AuditOfTheFivePlans, an_index_is_given_in_two_units) {
    EXPECT_THAT(said("unit_conflict"),
                Contains(AllOf(HasSubstr("error"), HasSubstr("0.8 for 2030"), HasSubstr("0.85% for 2035"))));
}

TEST(AuditOfTheFivePlans, section_ii_goes_from_3_to_5) {
    EXPECT_THAT(said("numbering_gap"), Contains(AllOf(HasSubstr("section II/5"), HasSubstr("there is no “4”"))));
}

TEST(AuditOfTheFivePlans, two_annexes_are_promised_and_absent) {
    EXPECT_THAT(said("missing_appendix"), Contains(HasSubstr("Phụ lục 1 kèm theo")));
    EXPECT_THAT(said("missing_appendix"), Contains(HasSubstr("Phụ lục 2 kèm theo")));
}

TEST(AuditOfTheFivePlans, every_error_is_one_that_was_read_beside_the_text) {
    std::vector<std::string> errors;
    for (const Finding &finding : findings())
        if (finding.severity == Severity::error)
            errors.push_back(finding.code);
    EXPECT_THAT(errors, ::testing::ElementsAre("date_conflict", "numbering_gap", "term_conflict", "unit_conflict"));
}

TEST(Audit, gives_the_same_findings_in_the_same_order_errors_first) {
    EXPECT_EQ(five_plans().audit(), findings());
    EXPECT_TRUE(std::is_sorted(findings().begin(), findings().end(), [](const Finding &a, const Finding &b) {
        return static_cast<int>(a.severity) > static_cast<int>(b.severity);
    }));
    for (const Finding &finding : findings()) {
        EXPECT_FALSE(finding.evidence.empty()) << finding.en;
        EXPECT_FALSE(finding.advice_vi.empty()) << finding.code;
        EXPECT_THAT(finding.vi, Not(HasSubstr("{"))) << finding.code;
    }
}

TEST(Audit, of_an_empty_database_finds_nothing) {
    EXPECT_TRUE(test::PlansDatabase({}).audit().empty());
}

}  // namespace
}  // namespace vanban::audit
