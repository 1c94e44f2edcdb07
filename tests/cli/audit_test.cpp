#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "support/command.hpp"

namespace vanban {
namespace {

using test::run_vanban;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// The results of a batch over the plans of the corpus, made once.
const std::string &results() {
    static const test::TempDir dir;
    static const std::string out = [] {
        const std::string folder = "'" + (dir.path() / "out").string() + "'";
        run_vanban("batch '" VANBAN_SOURCE_DIR "/corpus/plans' --quiet --no-sandbox -o " + folder);
        return folder;
    }();
    return out;
}

TEST(CliAudit, exits_with_1_where_findings_reach_the_level_that_is_asked_for) {
    EXPECT_EQ(run_vanban("audit " + results()).status, 1) << "there are errors";
    EXPECT_EQ(run_vanban("audit --fail-on warning " + results()).status, 1);
    EXPECT_EQ(run_vanban("audit --fail-on never " + results()).status, 0);
}

TEST(CliAudit, prints_a_table_json_or_csv) {
    EXPECT_THAT(run_vanban("audit --lang en " + results()).out,
                HasSubstr("by the register.\n    → Correct the citation"));
    EXPECT_THAT(run_vanban("audit " + results()).out, EndsWith(" info\n"));
    EXPECT_THAT(run_vanban("audit --format csv " + results()).out, StartsWith("\xEF\xBB\xBFseverity,code,message_vi,"));
    const auto json = nlohmann::json::parse(run_vanban("audit --format json " + results()).out);
    for (const char *field : {"findings", "matrix", "coverage", "chains"})
        EXPECT_TRUE(json.contains(field)) << field;
    EXPECT_EQ(json["findings"][0]["severity"], "error");
}

TEST(CliAudit, prints_the_graph_for_other_tools) {
    EXPECT_THAT(run_vanban("graph --format dot " + results()).out, StartsWith("digraph citations {"));
    EXPECT_THAT(run_vanban("graph --format graphml " + results()).out, StartsWith("<?xml version=\"1.0\""));
    EXPECT_TRUE(nlohmann::json::parse(run_vanban("graph --format json " + results()).out).contains("edges"));
}

TEST(CliAudit, wrong_usage_is_status_2_with_the_remedy) {
    const test::TempDir dir;
    const std::string bad = dir.write("bad.csv", "symbol,type,issuer,date\nfive,Kế hoạch,X,2025\n");
    for (const std::string &arguments :
         {std::string("audit"), std::string("graph --format dot"), "graph " + results(), std::string("audit /nowhere"),
          "audit --db sqlite:x " + results(), "audit --format xml " + results(),
          "audit --register '" + bad + "' " + results()}) {
        const auto outcome = run_vanban(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_THAT(outcome.out, IsEmpty()) << arguments;
        EXPECT_FALSE(outcome.err.empty()) << arguments;
    }
    const std::string file = dir.write("plans.db", "");
    EXPECT_THAT(run_vanban("audit '" + file + "'").err,
                HasSubstr("is a file; give the folder that it is in, or the database itself: --db sqlite:" + file));
    EXPECT_THAT(run_vanban("audit --register '" + bad + "' " + results()).err,
                HasSubstr("bad.csv:2:1: register: 'five' is no"));
}

}  // namespace
}  // namespace vanban
