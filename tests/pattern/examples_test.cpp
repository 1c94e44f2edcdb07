// The examples that stand beside each pattern.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "pattern/pattern.hpp"

namespace vanban {
namespace {

/// Does the pattern match the example from its start to its bar, or to its end?
bool reaches(const Pattern &pattern, std::string_view example) {
    const std::size_t bar = example.find('|');
    std::string subject(example);
    if (bar != std::string::npos)
        subject.erase(bar, 1);
    Match match;
    return pattern.match(subject, 0, match) && match.span.end == std::min(bar, subject.size());
}

TEST(PatternExamples, each_pattern_matches_what_stands_beside_it_from_end_to_end) {
    ASSERT_GT(all_patterns().size(), 15U);
    for (const NamedPattern *named : all_patterns()) {
        const Pattern pattern(named->spec());
        for (const std::string_view example : named->spec().matches)
            EXPECT_TRUE(reaches(pattern, example)) << named->spec().name << " should match '" << example << "'";
    }
}

TEST(PatternExamples, no_pattern_matches_the_whole_of_what_it_must_not_match) {
    for (const NamedPattern *named : all_patterns()) {
        const Pattern pattern(named->spec());
        for (const std::string_view example : named->spec().rejects)
            EXPECT_FALSE(reaches(pattern, example)) << named->spec().name << " should not match '" << example << "'";
    }
}

TEST(PatternExamples, every_pattern_has_a_name_of_its_own_and_examples_of_both_kinds) {
    std::set<std::string_view> names;
    for (const NamedPattern *named : all_patterns()) {
        const PatternSpec &spec = named->spec();
        EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
        EXPECT_FALSE(spec.matches.empty()) << spec.name << " shows nothing that it matches";
        EXPECT_FALSE(spec.rejects.empty()) << spec.name << " shows nothing that it must not match";
    }
}

}  // namespace
}  // namespace vanban
