#include "audit/chain.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::PlanOf;
using test::shared_lexicon;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

/// A plan of a province that carries out a programme of the Government, which the register knows to carry out a
/// resolution that another plan cites.
PlanOf plan(char key, const std::string &province, const std::string &slug) {
    return PlanOf(key)
        .is("1/KH-UBND", "vn:" + slug + ".ubnd:kh:1:2025", "Ủy ban nhân dân tỉnh " + province, province, "2025-06-01")
        .cites("Nghị quyết", "71/NQ-CP", "vn:chinh-phu:nq:71:2025", "2025-04-01", "Chính phủ")
        .cites("Nghị quyết", "57-NQ/TW", "vn:bo-chinh-tri:nq:57:2024", "2024-12-22", "Bộ Chính trị")
        .relates("self", RelationKind::implements, "71/NQ-CP");
}

struct Read {
    explicit Read(const std::vector<PlanOf> &plans)
        : database(plans), known(shared_lexicon()), corpus(database.store(), known, shared_lexicon()),
          chains(corpus, known, shared_lexicon()) {}

    test::PlansDatabase database;
    Register known;
    Corpus corpus;
    Chains chains;
};

TEST(Chains, a_plan_is_followed_up_to_the_resolution_at_its_root) {
    const Read read({plan('a', "Lạng Sơn", "lang-son")});
    const std::vector<Chain> chains = read.chains.chains();
    ASSERT_EQ(chains.size(), 1U);
    std::vector<std::string> steps;
    for (const ChainStep &step : chains.front().steps)
        steps.push_back(read.corpus.instruments()[step.instrument].symbol + " " + std::string(to_string(step.source)));
    EXPECT_THAT(steps, ElementsAre("71/NQ-CP document", "57-NQ/TW register"));
}

TEST(Chains, coverage_names_the_provinces_that_have_a_plan_and_those_that_have_none) {
    const Read read({plan('a', "Lạng Sơn", "lang-son"), plan('b', "Hòa Bình", "hoa-binh")});
    const std::vector<Coverage> coverage = read.chains.coverage();
    ASSERT_EQ(coverage.size(), 2U);
    for (const Coverage &resolution : coverage) {
        ASSERT_EQ(resolution.with.size(), 2U);
        EXPECT_EQ(resolution.with[0].name, "Lạng Sơn");
        EXPECT_EQ(resolution.with[1].name, "Phú Thọ") << "of which Hòa Bình is now a part";
        EXPECT_THAT(resolution.without, Contains("Cà Mau"));
        EXPECT_THAT(resolution.without, Not(Contains("Hòa Bình")));
        EXPECT_EQ(resolution.with.size() + resolution.without.size(), 34U);
    }
}

}  // namespace
}  // namespace vanban::audit
