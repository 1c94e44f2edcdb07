// The examples that stand beside each pattern.
#include <gtest/gtest.h>

#include <set>

#include "pattern/pattern.hpp"

namespace vanban {
namespace {

TEST(PatternExamples, each_pattern_matches_what_stands_beside_it_from_end_to_end) {
    for (const PatternSpec &spec : all_patterns()) {
        const Pattern pattern(spec);
        for (const std::string_view example : spec.matches)
            EXPECT_TRUE(pattern.matches(example)) << spec.name << " should match '" << example << "'";
    }
}

TEST(PatternExamples, no_pattern_matches_the_whole_of_what_it_must_not_match) {
    for (const PatternSpec &spec : all_patterns()) {
        const Pattern pattern(spec);
        for (const std::string_view example : spec.rejects)
            EXPECT_FALSE(pattern.matches(example)) << spec.name << " should not match '" << example << "'";
    }
}

TEST(PatternExamples, every_pattern_has_a_name_of_its_own_and_examples_of_both_kinds) {
    std::set<std::string_view> names;
    for (const PatternSpec &spec : all_patterns()) {
        EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
        EXPECT_FALSE(spec.matches.empty()) << spec.name << " shows nothing that it matches";
        EXPECT_FALSE(spec.rejects.empty()) << spec.name << " shows nothing that it must not match";
    }
}

}  // namespace
}  // namespace vanban
