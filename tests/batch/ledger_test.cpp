#include "batch/ledger.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

using test::TempDir;
using ::testing::ElementsAre;

Entry entry(const std::string &input, const std::string &sha256, Status status = Status::done) {
    Entry entry;
    entry.input = input;
    entry.sha256 = sha256;
    entry.status = status;
    entry.generator = "1.0";
    return entry;
}

TEST(BatchLedger, what_is_put_is_found_by_the_next_run) {
    const TempDir dir;
    const std::string file = dir.path() / "ledger.db";
    Entry put = entry("kế hoạch's \"plan\".txt", "ab", Status::failed);
    put.bytes = 5'000'000'000;
    put.stage = "ingest";
    put.reason = "is empty";
    put.seconds = 0.25;
    put.peak_memory = 123;
    put.record = "r.json";
    put.duplicate_of = "other";
    put.counts = {{1, 2, 3, 4, 5, 6}};
    Ledger(file).put({put});
    const auto found = Ledger(file).find(put.input);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sha256, put.sha256);
    EXPECT_EQ(found->bytes, put.bytes);
    EXPECT_EQ(found->status, put.status);
    EXPECT_EQ(found->stage, put.stage);
    EXPECT_EQ(found->reason, put.reason);
    EXPECT_EQ(found->seconds, put.seconds);
    EXPECT_EQ(found->peak_memory, put.peak_memory);
    EXPECT_EQ(found->record, put.record);
    EXPECT_EQ(found->duplicate_of, put.duplicate_of);
    EXPECT_EQ(found->generator, put.generator);
    EXPECT_EQ(found->counts, put.counts);
}

TEST(BatchLedger, an_input_has_one_entry_and_may_be_forgotten) {
    const TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    ledger.put({entry("a", "11")});
    ledger.put({entry("a", "22")});
    EXPECT_EQ(ledger.find("a")->sha256, "22");
    ledger.forget("a");
    EXPECT_FALSE(ledger.find("a"));
}

TEST(BatchLedger, the_original_of_some_bytes_is_another_input_that_was_read_for_them) {
    const TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    ledger.put({entry("a", "11")});
    ledger.put({entry("b", "22", Status::removed)});
    ledger.put({entry("c", "33", Status::duplicate)});
    ledger.put({entry("d", "44", Status::failed)});
    EXPECT_EQ(ledger.original("11", "1.0", "z")->input, "a");
    EXPECT_EQ(ledger.original("44", "1.0", "z")->input, "d");
    EXPECT_FALSE(ledger.original("11", "1.0", "a")) << "itself";
    EXPECT_FALSE(ledger.original("11", "2.0", "z")) << "read by another version";
    EXPECT_FALSE(ledger.original("22", "1.0", "z")) << "removed";
    EXPECT_FALSE(ledger.original("33", "1.0", "z")) << "itself a duplicate";
}

TEST(BatchLedger, it_is_empty_until_something_is_put) {
    const TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    ledger.keep_note("settled database", "");
    EXPECT_TRUE(ledger.empty());
    ledger.put({entry("a", "11", Status::failed)});
    EXPECT_FALSE(ledger.empty());
    ledger.forget("a");
    EXPECT_TRUE(ledger.empty());
}

TEST(BatchLedger, entries_come_in_the_order_of_their_inputs) {
    const TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    for (const char *input : {"b", "a", "C", "ă"})
        ledger.put({entry(input, "11")});
    std::vector<std::string> inputs;
    ledger.each([&](const Entry &each) { inputs.push_back(each.input); });
    EXPECT_THAT(inputs, ElementsAre("C", "a", "b", "ă"));
}

TEST(BatchLedger, a_note_is_kept_and_empty_where_none_was) {
    const TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    EXPECT_EQ(ledger.note("database"), "");
    ledger.keep_note("database", "sqlite:a");
    ledger.keep_note("database", "sqlite:b");
    EXPECT_EQ(ledger.note("database"), "sqlite:b");
}

TEST(BatchLedger, a_file_that_is_no_ledger_is_one_clear_error) {
    const TempDir dir;
    EXPECT_THROW(Ledger(dir.write("ledger.db", std::string(5000, 'x'))), Error);
}

}  // namespace
}  // namespace vanban::batch
