#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(DateChecks, a_diagnostic_of_a_term_becomes_a_finding_with_the_term_that_is_meant) {
    const PlanOf plan = PlanOf('a')
                            .cites("Kết luận", "01-KL/TW", "vn:bo-chinh-tri:kl:01:2021", "2021-05-18", "Bộ Chính trị")
                            .diagnosed("term_conflict", "“Kết luận số 01-KL/TW khóa XII” is dated outside", "XIII");
    EXPECT_THAT(
        audit_of({plan}, "term_conflict"),
        ElementsAre("error term_conflict: “Kết luận số 01-KL/TW khóa XII” is dated outside the term that it names; by "
                    "its date the term is XIII."));
    EXPECT_THAT(audit_of({PlanOf('a')}, "term_conflict"), IsEmpty());
}

TEST(DateChecks, the_year_of_a_symbol_against_its_date_is_an_error) {
    const PlanOf plan = PlanOf('a').section("I").diagnosed("year_conflict", "“46/2002/QĐ-UBND ngày 12/09/2022” has");
    EXPECT_THAT(audit_of({plan}, "year_conflict"),
                ElementsAre("error year_conflict: “46/2002/QĐ-UBND ngày 12/09/2022” has "
                            "one year in its symbol and another in its date."));
    EXPECT_THAT(audit_of({PlanOf('a').section("I")}, "year_conflict"), IsEmpty());
}

TEST(DateChecks, a_legislature_passes_laws_in_its_own_years) {
    const auto cites = [](const std::string &symbol) {
        return PlanOf('a').cites("Luật", symbol, "vn:quoc-hoi:luat:64:2019", "");
    };
    EXPECT_THAT(
        audit_of({cites("64/2019/QH15")}, "legislature_conflict"),
        ElementsAre(
            "error legislature_conflict: 64/2019/QH15 has the year 2019, but the National Assembly of term XV sat "
            "from 2021 to 2026."));
    EXPECT_THAT(audit_of({cites("64/2025/QH15")}, "legislature_conflict"), IsEmpty());
}

TEST(DateChecks, nothing_cites_what_is_later_than_itself) {
    const auto plan = [](const std::string &date) {
        return PlanOf('a')
            .is("5/KH-UBND", "vn:lang-son.ubnd:kh:5:2025", "Ủy ban nhân dân tỉnh Lạng Sơn", "Lạng Sơn", date)
            .cites("Nghị quyết", "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025", "2025-08-22", "Bộ Chính trị");
    };
    EXPECT_THAT(
        audit_of({plan("2025-08-01")}, "cites_future"),
        ElementsAre("error cites_future: 5/KH-UBND of 2025-08-01 cites 71-NQ/TW of 2025-08-22, which is later than "
                    "itself."));
    EXPECT_THAT(audit_of({plan("2025-08-22")}, "cites_future"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
