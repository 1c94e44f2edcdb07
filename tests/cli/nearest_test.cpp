#include <gtest/gtest.h>

#include "support/command.hpp"

namespace vanban {
namespace {

TEST(Nearest, a_mistyped_command_is_told_the_one_that_was_meant) {
    const std::pair<const char *, const char *> cases[] = {
        {"extrakt plan.txt", "there is no command 'extrakt'; did you mean 'extract'?"},
        {"--lexicon . extrct plan.txt", "there is no command 'extrct'; did you mean 'extract'?"},
        {"inpsect plan.txt --stage check", "there is no command 'inpsect'; did you mean 'inspect'?"},
        {"Schema", "there is no command 'Schema'; did you mean 'schema'?"},
    };
    for (const auto &[arguments, complaint] : cases) {
        const test::Outcome outcome = test::run_vanban(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_EQ(outcome.err, "vanban: " + std::string(complaint) + "\n");
        EXPECT_EQ(outcome.out, "");
    }
}

TEST(Nearest, a_word_like_none_is_told_them_all) {
    for (const char *typed : {"frobnicate", "x", "plan.txt"}) {
        const test::Outcome outcome = test::run_vanban(typed);
        EXPECT_EQ(outcome.status, 2) << typed;
        EXPECT_EQ(outcome.err, "vanban: there is no command '" + std::string(typed) +
                                   "'; the commands are extract, batch, load, export, audit, graph, report, inspect, "
                                   "eval, validate, schema\n");
    }
}

TEST(Nearest, a_known_command_with_a_wrong_option_is_none_of_its_business) {
    EXPECT_EQ(test::run_vanban("extract --colour x").err.find("there is no command"), std::string::npos);
    EXPECT_EQ(test::run_vanban("").err.find("there is no command"), std::string::npos);
    EXPECT_EQ(test::run_vanban("extrakt --help").status, 0);
}

}  // namespace
}  // namespace vanban
