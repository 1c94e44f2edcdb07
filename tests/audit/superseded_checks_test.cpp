#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char *kIssuer = "Ủy ban nhân dân tỉnh Lạng Sơn";

/// 9/KH-UBND of March 2025, which does something to 5/KH-UBND of 2024.
PlanOf successor(RelationKind kind) {
    return PlanOf('b')
        .is("9/KH-UBND", "vn:lang-son.ubnd:kh:9:2025", kIssuer, "Lạng Sơn", "2025-03-01")
        .cites("Kế hoạch", "5/KH-UBND", "vn:lang-son.ubnd:kh:5:2024", "2024-01-02", kIssuer)
        .relates("self", kind, "5/KH-UBND");
}

PlanOf later(const std::string &date) {
    return PlanOf('c')
        .is("12/QĐ-UBND", "vn:lang-son.ubnd:qd:12:2025", kIssuer, "Lạng Sơn", date)
        .cites("Kế hoạch", "5/KH-UBND", "vn:lang-son.ubnd:kh:5:2024", "2024-01-02", kIssuer);
}

TEST(SupersededChecks, what_another_has_replaced_is_not_cited_any_more) {
    EXPECT_THAT(
        audit_of({successor(RelationKind::replaces), later("2025-06-01")}, "cites_replaced"),
        ElementsAre("warning cites_replaced: 12/QĐ-UBND cites 5/KH-UBND, which 9/KH-UBND of 2025-03-01 has replaced."));
    EXPECT_THAT(audit_of({successor(RelationKind::replaces), later("2025-01-01")}, "cites_replaced"), IsEmpty())
        << "it was in force";
    PlanOf both = later("2025-06-01");
    both.cites("Kế hoạch", "9/KH-UBND", "vn:lang-son.ubnd:kh:9:2025", "2025-03-01", kIssuer);
    EXPECT_THAT(audit_of({successor(RelationKind::replaces), both}, "cites_replaced"), IsEmpty()) << "both are cited";
}

TEST(SupersededChecks, repeal_and_amendment_have_codes_of_their_own) {
    EXPECT_THAT(
        audit_of({successor(RelationKind::repeals), later("2025-06-01")}, "cites_repealed"),
        ElementsAre("warning cites_repealed: 12/QĐ-UBND cites 5/KH-UBND, which 9/KH-UBND of 2025-03-01 has repealed."));
    EXPECT_THAT(
        audit_of({successor(RelationKind::amends), later("2025-06-01")}, "cites_amended"),
        ElementsAre("info cites_amended: 12/QĐ-UBND cites 5/KH-UBND, which 9/KH-UBND of 2025-03-01 has amended."));
    EXPECT_THAT(audit_of({later("2025-06-01")}, "cites_repealed"), IsEmpty());
    EXPECT_THAT(audit_of({later("2025-06-01")}, "cites_amended"), IsEmpty());
}

TEST(SupersededChecks, the_register_knows_what_replaced_what) {
    const auto plan = [](const std::string &date) {
        return PlanOf('a').dated(date).cites("Quy định", "66-QĐ/TW", "vn:ban-bi-thu:qyd:66:2017", "2017-02-06",
                                             "Ban Bí thư");
    };
    EXPECT_THAT(
        audit_of({plan("2026-05-01")}, "cites_replaced"),
        ElementsAre("warning cites_replaced: a.txt cites 66-QĐ/TW, which 399-QĐ/TW of 2026-01-09 has replaced."));
    EXPECT_THAT(audit_of({plan("2018-05-01")}, "cites_replaced"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
