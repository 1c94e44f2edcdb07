#include "batch/batch.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "io/durable.hpp"
#include "store/store.hpp"
#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

namespace fs = std::filesystem;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

std::string plan(int number) {
    return "KẾ HOẠCH\nThực hiện Nghị quyết số " + std::to_string(number) +
           "-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n\nI. MỤC TIÊU\n1. Phấn đấu đến năm 2030 có ít nhất 80% trường phổ "
           "thông "
           "đạt chuẩn quốc gia.\n";
}

/// A folder of inputs and one of results, gone with the test.
class BatchTest : public ::testing::Test {
  protected:
    std::string in(const std::string &name, const std::string &bytes) { return dir_.write("in/" + name, bytes); }
    fs::path out() const { return dir_.path() / "out"; }

    BatchOptions options() const {
        BatchOptions options;
        options.inputs = {(dir_.path() / "in").native()};
        options.out = out().native();
        options.program = VANBAN_HOSTILE_WORKER;
        options.jobs = 2;
        options.memory = std::size_t{512} << 20U;
        options.timeout = std::chrono::seconds(20);
        return options;
    }

    Tally go(const BatchOptions &options) {
        std::ostringstream log;
        Progress progress({true, false, LogFormat::text, &log});
        return run(options, progress, stop_);
    }
    Tally go() { return go(options()); }

    /// File name of the input -> status, from the manifest.
    std::map<std::string, std::string> statuses() const {
        std::map<std::string, std::string> found;
        std::ifstream manifest(out() / "manifest.ndjson");
        for (std::string line; std::getline(manifest, line);) {
            const auto entry = nlohmann::json::parse(line);
            found[fs::path(entry.at("input").get<std::string>()).filename().native()] = entry.at("status");
        }
        return found;
    }

    static std::set<std::string> names(const fs::path &folder) {
        std::set<std::string> found;
        for (const auto &entry : fs::directory_iterator(folder))
            found.insert(entry.path().filename().native());
        return found;
    }

    std::string checksum(const std::string &file = "plans.db") const {
        return store::Store::open("sqlite:" + (out() / file).native())->checksum();
    }

    TempDir dir_;
    volatile std::sig_atomic_t stop_ = 0;
};

TEST_F(BatchTest, good_and_hostile_inputs_each_get_what_they_deserve) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer ends crashes itself and needs all address space";
#endif
    BatchOptions options = this->options();
    options.timeout = std::chrono::seconds(5);
    in("good.txt", plan(1));
    in("crash.txt", "%crash");
    in("hang.txt", "%hang");
    in("eat.txt", "%eat");
    in("empty.txt", "");
    in("also good.txt", plan(2));
    const Tally tally = go(options);
    EXPECT_EQ(tally.done, 2U);
    EXPECT_EQ(tally.failed, 4U);
    EXPECT_THAT(statuses(), UnorderedElementsAre(Pair("good.txt", "done"), Pair("also good.txt", "done"),
                                                 Pair("crash.txt", "crashed"), Pair("hang.txt", "timed-out"),
                                                 Pair("eat.txt", "out-of-memory"), Pair("empty.txt", "failed")));
    EXPECT_EQ(names(out() / "records").size(), 2U);
}

TEST_F(BatchTest, a_second_run_does_only_what_is_new_or_changed) {
    in("a.txt", plan(1));
    in("b.txt", plan(2));
    go();
    const std::set<std::string> first = names(out() / "records");
    const Tally again = go();
    EXPECT_EQ(again.done, 0U);
    EXPECT_EQ(again.unchanged, 2U);
    in("b.txt", plan(3));
    in("c.txt", plan(4));
    const Tally changed = go();
    EXPECT_EQ(changed.done, 2U);
    EXPECT_EQ(changed.unchanged, 1U);
    EXPECT_EQ(names(out() / "records").size(), 3U);
    EXPECT_EQ(names(out() / "history").size(), 1U);
    EXPECT_TRUE(first.contains(*names(out() / "history").begin()));
}

TEST_F(BatchTest, other_settings_read_everything_anew) {
    in("a.txt", plan(1));
    go();
    BatchOptions options = this->options();
    options.reading.encoding = "UTF-8";
    EXPECT_EQ(go(options).done, 1U);
    EXPECT_EQ(go(options).done, 0U);
}

TEST_F(BatchTest, a_removed_input_is_reported_and_its_record_becomes_history) {
    const std::string gone = in("a.txt", plan(1));
    in("b.txt", plan(2));
    go();
    fs::remove(gone);
    EXPECT_EQ(go().removed, 1U);
    EXPECT_THAT(statuses(), UnorderedElementsAre(Pair("a.txt", "removed"), Pair("b.txt", "done")));
    EXPECT_EQ(names(out() / "records").size(), 1U);
    EXPECT_EQ(names(out() / "history").size(), 1U);
    EXPECT_EQ(go().removed, 0U) << "once";
    in("a.txt", plan(1));
    EXPECT_EQ(go().done, 1U) << "back again";
}

TEST_F(BatchTest, the_record_of_an_input_that_can_no_longer_be_read_becomes_history) {
    const std::string a = in("a.txt", plan(1));
    const std::string b = in("b.txt", plan(2));
    go();
    in("a.txt", "%crash");
    fs::remove(b);
    fs::create_directory(b);
    BatchOptions options = this->options();
    options.inputs = {dir_.write("list", a + "\n" + b + "\n")};
    EXPECT_EQ(go(options).failed, 2U);
    EXPECT_THAT(names(out() / "records"), IsEmpty());
    EXPECT_EQ(names(out() / "history").size(), 2U);
    std::size_t current = 0;
    store::Store::open("sqlite:" + (out() / "plans.db").native())
        ->query("SELECT id FROM current_documents", {}, [&](const store::Row &) { ++current; });
    EXPECT_EQ(current, 0U);
}

TEST_F(BatchTest, an_input_that_is_not_named_this_time_is_not_removed) {
    const std::string a = in("a.txt", plan(1));
    in("b.txt", plan(2));
    go();
    BatchOptions options = this->options();
    options.inputs = {a};
    EXPECT_EQ(go(options).removed, 0U);
}

TEST_F(BatchTest, the_same_bytes_are_read_once) {
    in("a.txt", plan(1));
    in("b.txt", plan(1));
    in("c/d.txt", plan(1));
    const Tally tally = go();
    EXPECT_EQ(tally.done, 1U);
    EXPECT_EQ(tally.duplicates, 2U);
    EXPECT_THAT(statuses(),
                UnorderedElementsAre(Pair("a.txt", "done"), Pair("b.txt", "duplicate"), Pair("d.txt", "duplicate")));
    EXPECT_EQ(go().unchanged, 3U);
    fs::remove(dir_.path() / "in/a.txt");
    const Tally after = go();
    EXPECT_EQ(after.done, 1U) << "a duplicate stands in for the original that is gone";
    EXPECT_EQ(after.duplicates, 1U);
}

TEST_F(BatchTest, failures_are_tried_again_only_when_asked_or_changed) {
    in("a.txt", "%crash");
    in("b.txt", plan(1));
    EXPECT_EQ(go().failed, 1U);
    const Tally again = go();
    EXPECT_EQ(again.failed, 0U);
    EXPECT_EQ(again.failed_before, 1U);
    BatchOptions options = this->options();
    options.retry_failed = true;
    EXPECT_EQ(go(options).failed, 1U);
    in("a.txt", plan(2));
    const Tally mended = go();
    EXPECT_EQ(mended.done, 1U);
    EXPECT_EQ(mended.failed_before, 0U);
}

TEST_F(BatchTest, what_cannot_be_read_as_a_file_is_its_own_failure) {
    const std::string list = dir_.write("list", in("a.txt", plan(1)) + "\n" + (dir_.path() / "gone.txt").native() +
                                                    "\n" + (dir_.path() / "in").native() + "\n");
    BatchOptions options = this->options();
    options.inputs = {list};
    EXPECT_EQ(go(options).failed, 2U);
    EXPECT_THAT(statuses(),
                UnorderedElementsAre(Pair("a.txt", "done"), Pair("gone.txt", "failed"), Pair("in", "failed")));
}

TEST_F(BatchTest, a_missing_record_is_made_again) {
    in("a.txt", plan(1));
    go();
    fs::remove_all(out() / "records");
    EXPECT_EQ(go().done, 1U);
    EXPECT_EQ(names(out() / "records").size(), 1U);
}

TEST_F(BatchTest, shards_take_every_input_once_and_end_in_the_same_database_as_one_run) {
    for (int i = 0; i < 12; ++i)
        in("plan" + std::to_string(i) + ".txt", plan(i));
    in("same.txt", plan(3));
    BatchOptions options = this->options();
    options.database = "sqlite:" + (dir_.path() / "shards.db").native();
    std::size_t done = 0;
    for (const std::size_t number : {3U, 1U, 2U}) {
        options.shard = {number, 3};
        options.out = out().native() + std::to_string(number);
        const Tally tally = go(options);
        EXPECT_EQ(tally.done + tally.duplicates + tally.elsewhere, 13U);
        EXPECT_GT(tally.elsewhere, 0U);
        done += tally.done;
    }
    EXPECT_EQ(done, 12U);
    go();
    EXPECT_EQ(store::Store::open(*options.database)->checksum(), checksum());
}

TEST_F(BatchTest, a_run_that_was_stopped_goes_on_where_it_stopped) {
    for (int i = 0; i < 5; ++i)
        in("plan" + std::to_string(i) + ".txt", plan(i));
    stop_ = 1;
    EXPECT_EQ(go().done, 0U);
    stop_ = 0;
    EXPECT_EQ(go().done, 5U);
}

TEST_F(BatchTest, a_database_that_is_named_later_gets_what_was_read_before) {
    in("a.txt", plan(1));
    in("b.txt", plan(1));
    in("c.txt", plan(2));
    go();
    BatchOptions options = this->options();
    options.database = "sqlite:" + (out() / "other.db").native();
    EXPECT_EQ(go(options).unchanged, 3U);
    EXPECT_EQ(checksum("other.db"), checksum());
}

TEST_F(BatchTest, no_database_is_made_where_none_is_wanted) {
    in("a.txt", plan(1));
    BatchOptions options = this->options();
    options.database = "";
    go(options);
    EXPECT_FALSE(fs::exists(out() / "plans.db"));
}

TEST_F(BatchTest, all_records_in_one_file_stand_in_the_order_of_their_inputs) {
    in("b.txt", plan(2));
    in("a.txt", plan(1));
    BatchOptions options = this->options();
    options.ndjson = true;
    go(options);
    std::ifstream all(out() / "records.ndjson");
    std::vector<std::string> inputs;
    for (std::string line; std::getline(all, line);)
        inputs.push_back(fs::path(nlohmann::json::parse(line)["source"]["uri"].get<std::string>()).filename());
    EXPECT_THAT(inputs, ElementsAre("a.txt", "b.txt"));
}

TEST_F(BatchTest, two_runs_in_one_folder_do_not_meet) {
    in("a.txt", plan(1));
    go();
    const io::FolderLock other(out().native());
    EXPECT_THROW(go(), Error);
}

TEST_F(BatchTest, an_empty_folder_is_done_at_once) {
    fs::create_directory(dir_.path() / "in");
    EXPECT_EQ(go().inputs, 0U);
    EXPECT_THAT(names(out() / "records"), IsEmpty());
}

TEST(BatchShard, every_hash_belongs_to_exactly_one_shard) {
    for (const char *hash : {"00000000", "ffffffffaa", "12345678", "9abcdef0"}) {
        int in = 0;
        for (std::size_t number = 1; number <= 7; ++number)
            in += Shard{number, 7}.has(hash) ? 1 : 0;
        EXPECT_EQ(in, 1) << hash;
    }
}

}  // namespace
}  // namespace vanban::batch
