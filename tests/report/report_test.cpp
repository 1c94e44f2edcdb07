#include "report/report.hpp"

#include <filesystem>

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "report/site_files.hpp"
#include "report/support.hpp"
#include "support/command.hpp"

namespace vanban::report {
namespace {

namespace fs = std::filesystem;
using vanban::test::read;
using vanban::test::run_vanban;
using vanban::test::TempDir;

/// A folder as a batch leaves it, of the corpus' plans.
class ReportTest : public ::testing::Test {
  protected:
    void SetUp() override {
        if (site_files().empty())
            GTEST_SKIP() << "built without the site";
        for (const auto &plan : vanban::test::corpus_plans()) {
            const Record record = test::record_of(plan.bytes, plan.name);
            dir_.write("out/records/" + record.file, record.json.dump());
            keys_.push_back(record.key);
        }
    }
    std::string out() const { return (dir_.path() / "out").native(); }
    fs::path site() const { return dir_.path() / "site"; }

    Tally write() {
        return write_site({out(), site().native(), "", ""}, vanban::test::shared_lexicon(),
                          [this](const Error &error) { complaints_.emplace_back(error.what()); });
    }

    std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> found;
        for (const auto &entry : fs::recursive_directory_iterator(site()))
            if (entry.is_regular_file())
                found[fs::relative(entry.path(), site()).string()] = read(entry.path());
        return found;
    }

    TempDir dir_;
    std::vector<std::string> keys_, complaints_;
};

TEST_F(ReportTest, every_plan_has_its_data_and_the_same_records_make_the_same_bytes) {
    EXPECT_EQ(write().plans, keys_.size());
    const auto first = files();
    for (const std::string &key : keys_)
        EXPECT_TRUE(first.contains("data/plan/" + key + ".js"));
    EXPECT_TRUE(first.contains("index.html"));
    fs::remove_all(site());
    write();
    EXPECT_EQ(files(), first);
}

TEST_F(ReportTest, a_plan_that_is_gone_leaves_nothing) {
    write();
    for (const auto &entry : fs::directory_iterator(dir_.path() / "out/records"))
        if (entry.path().native().find(keys_.front()) != std::string::npos)
            fs::remove(entry.path());
    write();
    for (const auto &[name, bytes] : files())
        EXPECT_EQ(bytes.find(keys_.front()), std::string::npos) << name;
}

TEST_F(ReportTest, a_page_holds_what_the_record_holds) {
    write();
    const Json page = test::value_of(site() / ("data/plan/" + keys_.front() + ".js"));
    const Record record =
        test::record_of(vanban::test::corpus_plans().front().bytes, vanban::test::corpus_plans().front().name);
    EXPECT_EQ(page.at("text"), record.json.at("text"));
    EXPECT_EQ(page.at("sections"), record.json.at("sections"));
    EXPECT_EQ(page.at("targets").size(), record.json.at("targets").size());
    EXPECT_EQ(page.at("blocks").at(0).at("span"), record.json.at("blocks").at(0).at("span"));
}

TEST_F(ReportTest, a_damaged_record_is_told_and_the_others_are_shown) {
    dir_.write("out/records/broken.json", "{\"schema\":");
    dir_.write("out/records/other.json", "{}");
    const Tally tally = write();
    EXPECT_EQ(tally.plans, keys_.size());
    EXPECT_EQ(tally.failed, 2U);
    EXPECT_THAT(complaints_,
                ::testing::ElementsAre(::testing::HasSubstr("broken.json"), ::testing::HasSubstr("other.json")));
}

TEST_F(ReportTest, inputs_that_could_not_be_read_are_named) {
    dir_.write("out/manifest.ndjson",
               "{\"input\":\"a.pdf\",\"status\":\"failed\",\"stage\":\"ingest\",\"reason\":\"is empty\"}\n"
               "{\"input\":\"b.pdf\",\"status\":\"done\",\"stage\":null,\"reason\":null}\n");
    write();
    EXPECT_EQ(test::value_of(site() / "data/site.js").at("unread"),
              Json::parse(R"([{"input":"a.pdf","stage":"ingest","reason":"is empty"}])"));
}

TEST_F(ReportTest, a_damaged_line_of_the_manifest_is_told_and_the_others_are_shown) {
    dir_.write("out/manifest.ndjson",
               "{\"input\":\n[]\n{\"status\":\"lost\"}\n"
               "{\"input\":\"a.pdf\",\"status\":\"failed\",\"stage\":\"ingest\",\"reason\":\"is empty\"}\n");
    EXPECT_EQ(write().failed, 3U);
    EXPECT_THAT(complaints_, ::testing::ElementsAre(::testing::HasSubstr("manifest.ndjson:1"),
                                                    ::testing::HasSubstr("manifest.ndjson:2"),
                                                    ::testing::HasSubstr("manifest.ndjson:3")));
    EXPECT_EQ(test::value_of(site() / "data/site.js").at("unread").size(), 1U);
}

TEST_F(ReportTest, files_of_others_are_not_overwritten) {
    dir_.write("page/index.html", "mine");
    dir_.write("notes/data/own.js", "console.log(1)");
    for (const std::string folder : {"page", "notes", "out"}) {
        const auto outcome = run_vanban("report " + out() + " -o " + (dir_.path() / folder).native());
        EXPECT_EQ(outcome.status, 2) << folder;
        EXPECT_THAT(outcome.err, ::testing::HasSubstr("-o DIR")) << folder;
        EXPECT_FALSE(fs::exists(dir_.path() / folder / "app.js")) << folder;
    }
    EXPECT_EQ(read(dir_.path() / "page/index.html"), "mine");
    fs::create_directories(site() / "data");
    for (int run = 0; run < 2; ++run)
        EXPECT_EQ(run_vanban("report " + out() + " -o " + site().native()).status, 0) << run;
}

TEST_F(ReportTest, findings_of_another_corpus_are_told_and_left_out) {
    const auto path = dir_.write("findings.json", R"({"findings":[{"code":"late","severity":"info","message":{"vi":"a",
        "en":"b"},"advice":{"vi":"c","en":"d"},"evidence":[{"document":"aa","symbol":"1","section":null,"span":null,
        "text":""}]}]})");
    const auto outcome = run_vanban("report " + out() + " -o " + site().native() + " --findings " + path);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, ::testing::HasSubstr("1 of 1 findings rest on documents that are not in"));
    const auto both =
        run_vanban("report " + out() + " -o " + site().native() + " --findings " + path + " --register " + path);
    EXPECT_EQ(both.status, 2);
    EXPECT_THAT(both.err, ::testing::HasSubstr("--register"));
}

TEST_F(ReportTest, a_folder_without_records_is_wrong_usage_with_the_remedy) {
    const auto outcome = run_vanban("report /nowhere -o " + site().native());
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, ::testing::HasSubstr("vanban batch"));
    EXPECT_FALSE(fs::exists(site()));
}

}  // namespace
}  // namespace vanban::report
