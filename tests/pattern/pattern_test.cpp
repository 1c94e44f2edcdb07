#include "pattern/pattern.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <thread>

namespace vanban {
namespace {

const Pattern &number() {
    static const Pattern pattern({"test.number", R"((\d+) (?: - (\d+) )? ( % )?)", {}, {}});
    return pattern;
}

TEST(Pattern, a_match_begins_where_it_is_asked_for) {
    Match match;
    const std::string text = "từ 15-20% đến";
    EXPECT_FALSE(number().match(text, 0, match));
    ASSERT_TRUE(number().match(text, text.find("15"), match));
    EXPECT_EQ(text.substr(match.span.start, match.span.size()), "15-20%");
}

TEST(Pattern, a_search_finds_the_first_match_from_there_on) {
    Match match;
    const std::string text = "1 và 2%";
    ASSERT_TRUE(number().search(text, 1, match));
    EXPECT_EQ(match.span.start, text.find('2'));
    EXPECT_FALSE(number().search(text, text.size(), match));
}

TEST(Pattern, groups_that_took_no_part_are_not_set) {
    Match match;
    ASSERT_TRUE(number().match("15%", 0, match));
    EXPECT_TRUE(match.has(1));
    EXPECT_FALSE(match.has(2));
    EXPECT_TRUE(match.has(3));
    EXPECT_FALSE(match.has(Match::kMaxGroups - 1));
    EXPECT_EQ(match[1].end, 2U);
    ASSERT_TRUE(number().match("15-16", 0, match));
    EXPECT_TRUE(match.has(2));
    EXPECT_FALSE(match.has(3)) << "a group keeps no value of an earlier match";
}

TEST(Pattern, matches_asks_for_the_whole_subject) {
    EXPECT_TRUE(number().matches("15-20%"));
    EXPECT_FALSE(number().matches("15-20% "));
    EXPECT_FALSE(number().matches(""));
}

TEST(Pattern, letters_of_any_script_are_letters_and_white_space_of_the_expression_is_layout) {
    const Pattern pattern({"test.letters", R"(\p{Lu} \p{L}+ \b)", {}, {}});
    EXPECT_TRUE(pattern.matches("Điều"));
    EXPECT_FALSE(pattern.matches("điều"));
}

TEST(Pattern, an_expression_that_does_not_compile_is_a_fault_of_the_program) {
    try {
        const Pattern pattern({"test.broken", "(", {}, {}});
        FAIL() << "compiled";
    } catch (const std::logic_error &error) {
        EXPECT_NE(std::string(error.what()).find("pattern test.broken"), std::string::npos) << error.what();
    }
}

TEST(Pattern, a_match_that_costs_too_much_is_none_and_is_counted) {
    const Pattern pattern({"test.runaway", R"((?:a+)+\d)", {}, {}});
    Pattern::reset_limit_hits();
    Match match;
    EXPECT_FALSE(pattern.search(std::string(5000, 'a') + "c", 0, match));
    EXPECT_EQ(Pattern::limit_hits(), 1U);
    EXPECT_TRUE(pattern.search("aaa1", 0, match)) << "the next match starts afresh";
    Pattern::reset_limit_hits();
    EXPECT_EQ(Pattern::limit_hits(), 0U);
}

TEST(Pattern, hits_of_the_limit_are_counted_by_thread) {
    const Pattern pattern({"test.runaway", R"((?:a+)+\d)", {}, {}});
    Pattern::reset_limit_hits();
    std::size_t there = 0;
    std::thread([&] {
        Match match;
        pattern.search(std::string(5000, 'a') + "c", 0, match);
        there = Pattern::limit_hits();
    }).join();
    EXPECT_EQ(there, 1U);
    EXPECT_EQ(Pattern::limit_hits(), 0U);
}

TEST(Pattern, a_moved_pattern_still_matches) {
    Pattern first({"test.word", R"(\w+)", {}, {}});
    Pattern second = std::move(first);
    EXPECT_TRUE(second.matches("kế"));
    EXPECT_EQ(second.name(), "test.word");
}

}  // namespace
}  // namespace vanban
