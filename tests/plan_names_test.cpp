#include "vanban/plan.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

template <class Enum>
void expect_names(Enum last, std::vector<std::string_view> expected) {
    ASSERT_EQ(expected.size(), static_cast<std::size_t>(last) + 1);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(to_string(static_cast<Enum>(i)), expected[i]);
        EXPECT_EQ(from_name<Enum>(expected[i]), static_cast<Enum>(i));
    }
    EXPECT_EQ(from_name<Enum>("no such name"), std::nullopt);
    EXPECT_EQ(from_name<Enum>(""), std::nullopt);
}

TEST(PlanNames, every_value_has_the_name_of_the_record_and_is_found_by_it) {
    expect_names(SectionKind::appendix, {"part", "chapter", "division", "article", "upper_letter", "roman", "arabic",
                                         "decimal", "letter", "appendix"});
    expect_names(BlockKind::page_number, {"paragraph", "bullet", "heading", "table", "letterhead", "recipients",
                                          "signature", "boilerplate", "page_number"});
    expect_names(ReferenceForm::internal, {"full", "short", "named", "self", "internal"});
    expect_names(RelationKind::based_on, {"implements", "promulgates", "amends", "replaces", "repeals", "based_on"});
    expect_names(AliasKind::term, {"document", "agency", "term"});
    expect_names(Comparator::range, {"=", ">=", ">", "<=", "<", "~", "range"});
    expect_names(TargetKind::money, {"percentage", "growth", "count", "rate", "rank", "index", "money"});
    expect_names(Role::perform, {"lead", "coordinate", "perform"});
    expect_names(Severity::error, {"info", "warning", "error"});
}

}  // namespace
}  // namespace vanban
