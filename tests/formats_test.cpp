// The same plan in every form that it arrives in.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "support/items.hpp"
#include "support/plans.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace {

const std::filesystem::path kFixtures = test::source_dir() / "tests/fixtures";

class Formats : public testing::TestWithParam<const char *> {
  protected:
    static Plan plan_of(const std::string &name) {
        return test::shared_extractor().extract(test::read(kFixtures / (name + GetParam())), name + GetParam());
    }
};

TEST_P(Formats, GiveTheItemsThatTheTextGives) {
    const std::string text = "lam-dong-so-gddt-ke-hoach-ctr-5881-2025";
    const auto &plans = test::corpus_plans();
    const auto source = std::find_if(plans.begin(), plans.end(), [&](const auto &plan) { return plan.name == text; });
    ASSERT_NE(source, plans.end());
    const Plan plan = plan_of("plan");
    const auto wanted = test::all_items(test::shared_extractor().extract(source->bytes, text));
    const auto mine = test::all_items(plan);
    for (std::size_t kind = 0; kind < wanted.size(); ++kind)
        EXPECT_EQ(mine[kind].second, wanted[kind].second) << wanted[kind].first;
}

TEST_P(Formats, GiveEachRowOfATaskTableOverPagesOnce) {
    const Plan plan = plan_of("tasks");
    ASSERT_EQ(plan.tables.size(), 1U);
    EXPECT_THAT(plan.tables[0].header,
                testing::ElementsAre("Lĩnh vực", "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"));
    EXPECT_EQ(plan.tables[0].rows.size(), 60U);
    std::map<std::string, int> leads;
    for (const Assignment &assignment : plan.assignments)
        if (assignment.rule.find("table") != std::string::npos)
            ++leads[assignment.actor.front().name];
    EXPECT_THAT(leads,
                testing::UnorderedElementsAre(testing::Pair("Sở Y tế", 12), testing::Pair("Sở Nội vụ", 12),
                                              testing::Pair("Sở Tài chính", 12), testing::Pair("Sở Công Thương", 12),
                                              testing::Pair("Sở Xây dựng", 12)));
}

TEST_P(Formats, SayWhereEachBlockStands) {
    const bool paged = std::string(GetParam()).ends_with("pdf");
    for (const Block &block : plan_of("plan").blocks) {
        EXPECT_EQ(block.source.boxes.empty(), !paged) << block.id;
        EXPECT_EQ(block.source.node.empty(), paged) << block.id;
        for (const PageBox &part : block.source.boxes) {
            EXPECT_LT(part.box.x0, part.box.x1) << block.id;
            EXPECT_LT(part.box.y0, part.box.y1) << block.id;
        }
    }
}

const char *const kForms[] = {".html", ".docx", ".weasyprint.pdf", ".libreoffice.pdf"};

const auto kNameOf = [](const testing::TestParamInfo<const char *> &info) {
    std::string name = std::string(info.param).substr(1);
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
};

INSTANTIATE_TEST_SUITE_P(Plans, Formats, testing::ValuesIn(kForms), kNameOf);

}  // namespace
}  // namespace vanban
