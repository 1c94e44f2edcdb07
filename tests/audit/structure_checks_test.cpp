#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(StructureChecks, gaps_and_repeats_of_numbers_become_findings) {
    const auto diagnosed = [](const std::string &code, const std::string &message,
                              std::optional<std::string> suggestion = std::nullopt) {
        return audit_of({PlanOf('a').section("5").diagnosed(code, message, std::move(suggestion))}, code);
    };
    EXPECT_THAT(diagnosed("numbering_gap", "Section II/3 is followed by II/5: there is no “4”; check whether"),
                ElementsAre("error numbering_gap: The numbering skips at “5” (section I): there is no “4”."));
    EXPECT_THAT(diagnosed("numbering_gap", "Section a is followed by c: run on into the text before is “b”; begin"),
                ElementsAre("warning numbering_gap: The numbering skips at “5” (section I): “b” stands within the text "
                            "before it."));
    EXPECT_THAT(
        diagnosed("numbering_repeat", "Number “5” at “5. X” stands twice in a row; number it “6”.", "6"),
        ElementsAre("error numbering_repeat: The numbering repeats or falls back at “5” (section I); 6 is expected."));
    EXPECT_THAT(audit_of({PlanOf('a').section("5")}, "numbering_gap"), IsEmpty());
    EXPECT_THAT(audit_of({PlanOf('a').section("5")}, "numbering_repeat"), IsEmpty());
}

TEST(StructureChecks, a_reference_to_a_part_that_does_not_exist_is_told) {
    const auto plan = [](const std::string &target) {
        return PlanOf('a').section("I").section("I/1").section("II").refers(target);
    };
    EXPECT_THAT(audit_of({plan("IV")}, "missing_part"),
                ElementsAre("warning missing_part: “mục IV” refers to part IV, which the text does not have."));
    for (const char *there : {"II", "I/1", "1"})
        EXPECT_THAT(audit_of({plan(there)}, "missing_part"), IsEmpty()) << there;
    EXPECT_THAT(audit_of({plan("II/1")}, "missing_part"), SizeIs(1)) << "1 stands under I";
    EXPECT_THAT(audit_of({plan("Đ37")}, "missing_part"), IsEmpty()) << "a text without articles means another's";
}

TEST(StructureChecks, parts_beside_the_section_that_they_belong_to_are_there) {
    const auto plan = [](const std::vector<std::string> &targets) {
        PlanOf plan('a');
        for (const char *path : {"I", "I/1", "II", "III", "A", "A/2", "A/2/2.1", "B", "B/7"})
            plan.section(path);
        for (const std::string &target : targets)
            plan.refers(target);
        return plan;
    };
    EXPECT_THAT(audit_of({plan({"III/PA/2.1", "III/PB/7", "A/2.1", "PA/2/2.1", "III/A"})}, "missing_part"), IsEmpty());
    for (const char *target : {"III/PA/7", "II/PA/2.1", "III/PC/2.1", "III/PA/2.2", "II/1"})
        EXPECT_THAT(audit_of({plan({target})}, "missing_part"), SizeIs(1)) << target;
}

TEST(StructureChecks, one_phrase_that_lists_missing_parts_is_one_finding) {
    EXPECT_THAT(audit_of({PlanOf('a').section("I").refers("IV").also_refers("V")}, "missing_part"),
                ElementsAre("warning missing_part: “mục IV” refers to part IV, V, which the text does not have."));
}

}  // namespace
}  // namespace vanban::audit
