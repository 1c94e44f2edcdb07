#include "batch/sink.hpp"

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>

#include "support/databases.hpp"
#include "support/files.hpp"
#include "write/sample_plan.hpp"

namespace vanban::batch {
namespace {

using store::Row;
using test::answer;
using ::testing::ElementsAre;

/// The sample plan under other bytes.
Plan plan_of(const std::string &input, char digit) {
    Plan plan = test::sample_plan();
    plan.source.sha256 = std::string(64, digit);
    plan.source.uri = input;
    return plan;
}

Entry entry_of(const Plan &plan) {
    Entry entry;
    entry.input = plan.source.uri;
    entry.sha256 = plan.source.sha256;
    entry.record = record_name(entry.input, entry.sha256);
    return entry;
}

TEST(BatchSink, rows_that_the_database_refuses_fail_their_document_and_no_other) {
    const test::TempDir dir;
    const OutFolder out(dir.path());
    Ledger ledger(out.ledger);
    const auto database = store::Store::open("sqlite:" + out.database);
    Claims claims;
    std::ostringstream log;
    Progress progress({.quiet = true, .out = &log});
    Sink sink(out, ledger, database.get(), claims, progress);
    for (const auto &[input, digit] : {std::pair("c.txt", '1'), std::pair("twice.txt", '2'), std::pair("a.txt", '3')}) {
        Plan plan = plan_of(input, digit);
        if (digit == '2')
            plan.targets.push_back(plan.targets.front());  // its id a second time
        sink.put(entry_of(plan), "{}", store::pack(store::rows_of(plan)));
    }
    sink.close();

    EXPECT_THAT(answer(*database, "SELECT uri FROM documents ORDER BY uri"), ElementsAre(Row{"a.txt"}, Row{"c.txt"}));
    EXPECT_THAT(answer(*database, "SELECT uri FROM inputs ORDER BY uri"), ElementsAre(Row{"a.txt"}, Row{"c.txt"}));
    EXPECT_EQ(progress.tally().done, 2U);
    EXPECT_EQ(progress.tally().failed, 1U);
    const auto refused = ledger.find("twice.txt");
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, Status::failed);
    EXPECT_EQ(refused->stage, "store");
    const std::string record = record_name("twice.txt", std::string(64, '2'));
    EXPECT_FALSE(std::filesystem::exists(out.records + "/" + record));
    EXPECT_TRUE(std::filesystem::exists(out.history + "/" + record));
}

}  // namespace
}  // namespace vanban::batch
