#include "batch/progress.hpp"

#include <sstream>
#include <thread>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace vanban::batch {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

Entry failure() {
    Entry entry;
    entry.input = "in/\"a\".pdf";
    entry.status = Status::failed;
    entry.stage = "ingest";
    entry.reason = "is empty";
    return entry;
}

void fill(Tally &tally) {
    tally.inputs = 10;
    tally.looked_at = 5;
    tally.done = 3;
    tally.failed = 2;
    tally.reasons = {{"ingest: is empty", 2}};
    tally.items = {{1, 2, 3, 4, 5, 6}};
}

TEST(BatchProgress, a_terminal_gets_a_bar_that_is_drawn_over_and_gone_at_the_end) {
    std::ostringstream out;
    Progress progress({false, true, LogFormat::text, &out});
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    progress.update(fill);
    EXPECT_THAT(out.str(), StartsWith("[############            ] 5/10 · "));
    EXPECT_THAT(out.str(), HasSubstr(" · 2 failed · 0:0"));
    EXPECT_THAT(out.str(), Not(HasSubstr("\n")));
    progress.finish();
    EXPECT_THAT(out.str(), HasSubstr("\r\x1b[K"));
}

TEST(BatchProgress, elsewhere_it_is_silent_between_the_lines_that_are_due) {
    std::ostringstream out;
    Progress progress({false, false, LogFormat::text, &out});
    for (int i = 0; i < 1000; ++i)
        progress.update(fill);
    EXPECT_THAT(out.str(), IsEmpty());
}

TEST(BatchProgress, the_summary_tells_documents_items_speed_and_reasons) {
    std::ostringstream out;
    Progress progress({false, false, LogFormat::text, &out});
    progress.update(fill);
    progress.finish();
    EXPECT_THAT(out.str(), HasSubstr("documents: 3 done, 0 unchanged, 0 duplicates, 2 failed"));
    EXPECT_THAT(out.str(), HasSubstr("items: 1 sections, 2 references"));
    EXPECT_THAT(out.str(), HasSubstr("2 failed: ingest: is empty"));
}

TEST(BatchProgress, quiet_leaves_only_what_fails) {
    std::ostringstream out;
    Progress progress({true, true, LogFormat::text, &out});
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
    progress.update(fill);
    progress.complain(failure());
    progress.finish();
    EXPECT_THAT(out.str(), HasSubstr("error: in/\"a\".pdf: ingest: is empty\n"));
    EXPECT_THAT(out.str(), Not(HasSubstr("documents")));
    EXPECT_THAT(out.str(), Not(HasSubstr("[")));
}

TEST(BatchProgress, json_is_one_object_a_line_with_the_same_facts) {
    std::ostringstream out;
    Progress progress({false, true, LogFormat::json, &out});
    progress.update(fill);
    progress.complain(failure());
    progress.finish();
    std::istringstream lines(out.str());
    std::vector<std::string> events;
    for (std::string line; std::getline(lines, line);) {
        const auto object = nlohmann::json::parse(line);
        EXPECT_TRUE(object.contains("time") && object.contains("level")) << line;
        events.push_back(object.at("event"));
        EXPECT_EQ(object.value("input", ""), events.back() == "failure" ? "in/\"a\".pdf" : "");
    }
    EXPECT_THAT(events, ::testing::ElementsAre("failure", "documents", "items", "speed", "reason"));
}

}  // namespace
}  // namespace vanban::batch
