#include "batch/manifest.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace vanban::batch {
namespace {

TEST(BatchManifest, a_line_says_all_there_is_and_null_for_what_there_is_not) {
    Entry failed;
    failed.input = "in/\"a\".pdf";
    failed.status = Status::timed_out;
    failed.stage = "worker";
    failed.reason = "took longer";
    failed.seconds = 60.00049;
    EXPECT_EQ(manifest_line(failed),
              R"({"input":"in/\"a\".pdf","sha256":null,"status":"timed-out","stage":"worker","reason":"took longer",)"
              R"("seconds":60.0,"peak_memory":null,"bytes":0,"record":null,"duplicate_of":null,"items":null})"
              "\n");
    Entry done;
    done.input = "\xFF.txt";
    done.sha256 = "ab";
    done.bytes = 7;
    done.peak_memory = 4096;
    done.record = "a.json";
    done.counts = {{1, 2, 3, 4, 5, 6}};
    EXPECT_EQ(manifest_line(done),
              "{\"input\":\"\xEF\xBF\xBD.txt\",\"sha256\":\"ab\",\"status\":\"done\",\"stage\":null,\"reason\":null,"
              "\"seconds\":0.0,\"peak_memory\":4096,\"bytes\":7,\"record\":\"a.json\",\"duplicate_of\":null,"
              "\"items\":{\"sections\":1,\"references\":2,\"relations\":3,\"targets\":4,\"assignments\":5,"
              "\"diagnostics\":6}}\n");
}

TEST(BatchManifest, the_whole_is_written_by_input) {
    const test::TempDir dir;
    Ledger ledger(dir.path() / "ledger.db");
    Entry entry;
    std::string expected;
    for (const char *input : {"a", "b"}) {
        entry.input = input;
        expected += manifest_line(entry);
    }
    for (const char *input : {"b", "a"}) {
        entry.input = input;
        ledger.put({entry});
    }
    write_manifest(ledger, dir.path() / "manifest.ndjson");
    EXPECT_EQ(test::read(dir.path() / "manifest.ndjson"), expected);
}

}  // namespace
}  // namespace vanban::batch
