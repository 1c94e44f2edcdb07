#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::AnyOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char *kIssuer = "Ủy ban nhân dân tỉnh Lạng Sơn";

PlanOf plan(char key, int number) {
    const std::string n = std::to_string(number);
    return PlanOf(key).is(n + "/KH-UBND", "vn:lang-son.ubnd:kh:" + n + ":2025", kIssuer, "Lạng Sơn", "2025-09-01");
}

PlanOf carries_out(char key, int number, int other) {
    const std::string n = std::to_string(other);
    return plan(key, number)
        .cites("Kế hoạch", n + "/KH-UBND", "vn:lang-son.ubnd:kh:" + n + ":2025", "2025-09-01", kIssuer)
        .relates("self", RelationKind::implements, n + "/KH-UBND");
}

TEST(ChainChecks, a_ring_of_plans_that_carry_one_another_out_is_told_once) {
    EXPECT_THAT(
        audit_of({carries_out('a', 1, 2), carries_out('b', 2, 3), carries_out('c', 3, 1)}, "chain_cycle"),
        ElementsAre(
            "error chain_cycle: 1/KH-UBND, 2/KH-UBND, 3/KH-UBND are said to carry out one another, in a ring."));
    EXPECT_THAT(audit_of({carries_out('a', 1, 2), carries_out('b', 2, 3), plan('c', 3)}, "chain_cycle"), IsEmpty());
}

TEST(ChainChecks, a_root_cited_by_the_wrong_child_is_told_with_the_right_one) {
    const auto cites = [](const std::string &root, const std::string &id) {
        return PlanOf('a')
            .cites("Nghị quyết", "51/NQ-CP", "vn:chinh-phu:nq:51:2025", "2025-03-18", "Chính phủ")
            .cites("Nghị quyết", root, id, "", "Bộ Chính trị")
            .relates("51/NQ-CP", RelationKind::implements, root);
    };
    EXPECT_THAT(
        audit_of({cites("57-NQ/TW", "vn:bo-chinh-tri:nq:57:2024")}, "wrong_child"),
        ElementsAre("warning wrong_child: 51/NQ-CP is said to carry out 57-NQ/TW; by the register it carries out "
                    "91-KL/TW."));
    EXPECT_THAT(audit_of({cites("91-KL/TW", "vn:bo-chinh-tri:kl:91:2024")}, "wrong_child"), IsEmpty());
    EXPECT_THAT(audit_of({cites("29-NQ/TW", "vn:ban-chap-hanh-trung-uong-dang:nq:29:2013")}, "wrong_child"), IsEmpty())
        << "which 91-KL/TW carries out";
}

/// A department's plan and its province's, of which each carries out the resolution.
std::vector<PlanOf> levels(bool cited) {
    const auto resolution = [](PlanOf plan) {
        return plan.cites("Nghị quyết", "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025", "2025-08-22", "Bộ Chính trị")
            .relates("self", RelationKind::implements, "71-NQ/TW");
    };
    PlanOf department = resolution(PlanOf('b').is("7/KH-SGDĐT", "vn:lang-son.so-giao-duc-va-dao-tao:kh:7:2025",
                                                  "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn", "Lạng Sơn", "2025-10-01"));
    if (cited)
        department.cites("Kế hoạch", "1/KH-UBND", "vn:lang-son.ubnd:kh:1:2025", "2025-09-01", kIssuer);
    return {resolution(plan('a', 1)), department};
}

TEST(ChainChecks, a_department_that_passes_over_the_plan_of_its_province_skips_a_level) {
    EXPECT_THAT(
        audit_of(levels(false), "chain_skips_level"),
        ElementsAre(
            "info chain_skips_level: 7/KH-SGDĐT carries out 71-NQ/TW directly, without citing 1/KH-UBND of its own "
            "province, which carries it out as well."));
    EXPECT_THAT(audit_of(levels(true), "chain_skips_level"), IsEmpty());
}

}  // namespace
}  // namespace vanban::audit
