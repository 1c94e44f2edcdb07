#include "resolve/resolve.hpp"

#include <gtest/gtest.h>

#include "extract/references.hpp"
#include "support/outline_of.hpp"

namespace vanban {
namespace {

Plan resolved(std::string_view text, Mentions mentions = {}) {
    const Outline outline = test::outline_of(text);
    mentions.references = find_references(outline);
    Plan plan;
    resolve(outline, std::move(mentions), plan);
    plan.text = outline.blocks.text;
    return plan;
}

constexpr const char *kPlan =
    "ỦY BAN NHÂN DÂN\nTỈNH ĐIỆN BIÊN\n-------\nSố: 31/KH-UBND\nĐiện Biên, ngày 02 tháng 02 năm 2026\n\nKẾ HOẠCH\nPhát "
    "triển cà phê năm 2026\n\nI. MỤC TIÊU\n\nMở rộng diện tích.\n\nII. NHIỆM VỤ\n\n1. Tuyên truyền\n\n- Thực hiện Nghị "
    "quyết số 19-NQ/TW.\n\n- Tập huấn.\n\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê "
    "Văn "
    "Lương\n";

TEST(Resolve, SectionsKnowTheirParents) {
    const Plan plan = resolved(kPlan);
    ASSERT_EQ(plan.sections.size(), 3U);
    EXPECT_EQ(plan.sections[0].path, "I");
    EXPECT_FALSE(plan.sections[0].parent);
    EXPECT_EQ(plan.sections[2].path, "II/1");
    EXPECT_EQ(plan.sections[2].parent, plan.sections[1].id);
}

TEST(Resolve, BlocksAreInOrderAndDoNotOverlap) {
    const Plan plan = resolved(kPlan);
    ASSERT_FALSE(plan.blocks.empty());
    for (std::size_t b = 1; b < plan.blocks.size(); ++b)
        EXPECT_LE(plan.blocks[b - 1].span.end, plan.blocks[b].span.start);
}

TEST(Resolve, BulletsAreBlocksOfTheirSection) {
    const Plan plan = resolved(kPlan);
    std::size_t bullets = 0;
    for (const Block &block : plan.blocks)
        if (block.kind == BlockKind::bullet) {
            ++bullets;
            EXPECT_EQ(block.section, plan.sections[2].id);
        }
    EXPECT_EQ(bullets, 2U);
}

TEST(Resolve, RecipientsAreOneBlock) {
    const Plan plan = resolved(kPlan);
    EXPECT_EQ(std::count_if(plan.blocks.begin(), plan.blocks.end(),
                            [](const Block &block) { return block.kind == BlockKind::recipients; }),
              1);
}

TEST(Resolve, ReferencesSayWhereTheyStand) {
    const Plan plan = resolved(kPlan);
    ASSERT_EQ(plan.references.size(), 1U);
    EXPECT_EQ(plan.references.front().section, "II/1");
    EXPECT_EQ(plan.at(plan.references.front().span), "Nghị quyết số 19-NQ/TW");
}

TEST(Resolve, TargetsAndAssignmentsAreNumberedInTheirSections) {
    const Outline outline = test::outline_of(kPlan);
    std::size_t paragraph = 0;
    while (outline.section_of(paragraph) != "II/1")
        ++paragraph;
    Mentions mentions;
    TargetMention target;
    target.paragraph = paragraph;
    mentions.targets = {target, target};
    AssignmentMention assignment;
    assignment.paragraph = paragraph;
    assignment.assignment.actor = {AgencyRef{"Bộ Tài chính", {}}, AgencyRef{"Tổ trồng cà phê", {}}};
    mentions.assignments = {assignment};
    const Plan plan = resolved(kPlan, std::move(mentions));
    ASSERT_EQ(plan.targets.size(), 2U);
    EXPECT_EQ(plan.targets[1].id, "t2");
    EXPECT_EQ(plan.targets[1].section, "II/1");
    ASSERT_EQ(plan.assignments.size(), 1U);
    EXPECT_EQ(plan.assignments.front().id, "a1");
    EXPECT_TRUE(plan.assignments.front().actor[0].id);
    EXPECT_FALSE(plan.assignments.front().actor[1].id);
}

TEST(Resolve, TheDumpShowsWhatWasResolved) {
    const std::string dumped = dump(resolved(kPlan));
    for (const char *line : {"document Kế hoạch | 31/KH-UBND | Ủy ban nhân dân tỉnh Điện Biên | Điện Biên | 2026-02-02 "
                             "| Phát triển cà phê "
                             "năm 2026\n",
                             "signer Lê Văn Lương | Chủ tịch\n", "reference II/1 | Nghị quyết số 19-NQ/TW | 19-NQ/TW\n",
                             "relation self implements 19-NQ/TW\n"})
        EXPECT_NE(dumped.find(line), std::string::npos) << line << dumped;
}

}  // namespace
}  // namespace vanban
