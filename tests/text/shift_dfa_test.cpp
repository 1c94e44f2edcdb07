#include "text/shift_dfa.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

/// Counts the letters "a" behind a "b", up to two; any other byte is forgotten.
constexpr ShiftDfa behind_b() {
    ShiftDfa dfa;
    dfa.add({0, 1, 2, 3}, 'b', 'b', 1);
    dfa.add({1}, 'a', 'a', 2);
    dfa.add({2, 3}, 'a', 'a', 3);
    return dfa;
}

TEST(ShiftDfa, follows_its_steps_and_leads_to_the_first_state_where_none_was_said) {
    struct Case {
        const char *bytes;
        ShiftDfa::State from, to;
    };
    constexpr ShiftDfa dfa = behind_b();
    for (const Case &c : {Case{"", 0, 0}, Case{"", 3, 3}, Case{"a", 0, 0}, Case{"ba", 0, 2}, Case{"baaa", 0, 3},
                          Case{"bac", 0, 0}, Case{"cbb", 2, 1}, Case{"a", 1, 2}, Case{"\xFF", 3, 0}})
        EXPECT_EQ(dfa.run(c.from, c.bytes), c.to) << c.bytes;
}

TEST(ShiftDfa, a_later_step_replaces_an_earlier_one) {
    ShiftDfa dfa;
    dfa.add({9}, 0, 0xFF, 9);
    dfa.add({9}, 'x', 'x', 4);
    EXPECT_EQ(dfa.run(9, "abc"), 9U);
    EXPECT_EQ(dfa.run(9, "abcx"), 4U);
}

}  // namespace
}  // namespace vanban
