#include <filesystem>

#include <gmock/gmock.h>

#include "store/store.hpp"
#include "support/command.hpp"
#include "support/files.hpp"

namespace vanban {
namespace {

namespace fs = std::filesystem;
using test::run_vanban;
using test::TempDir;
using ::testing::HasSubstr;

const char *const kPlan = "KẾ HOẠCH\nThực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n";

class CliLoad : public ::testing::Test {
  protected:
    std::string path(const std::string &name) const { return (dir_.path() / name).native(); }
    std::string quoted(const std::string &name) const { return " '" + path(name) + "' "; }
    test::Outcome load(const std::string &what, const std::string &database = "db") const {
        return run_vanban("load " + what + " --db 'sqlite:" + path(database) + "'");
    }
    std::string checksum(const std::string &database) const {
        return store::Store::open("sqlite:" + path(database))->checksum();
    }

    TempDir dir_;
};

TEST_F(CliLoad, the_folder_of_a_batch_becomes_the_database_that_the_batch_made) {
    const std::string text = kPlan;
    for (const auto &[name, bytes] : {std::pair{"in/a.txt", text}, {"in/b.txt", text + "b"}, {"in/copy.txt", text}})
        dir_.write(name, bytes);
    const std::string batch = "batch" + quoted("in") + "-o" + quoted("out") + "--quiet";
    ASSERT_EQ(run_vanban(batch).status, 0);
    fs::remove(path("in/b.txt"));
    ASSERT_EQ(run_vanban(batch).status, 0);
    const auto first = load(quoted("out"));
    EXPECT_EQ(first.status, 0) << first.err;
    EXPECT_THAT(first.err, HasSubstr("1 documents: 1 new"));
    const std::string once = checksum("db");
    EXPECT_THAT(load(quoted("out")).err, HasSubstr("0 new, 0 replaced, 1 already there"));
    EXPECT_EQ(checksum("db"), once) << "loading twice changes nothing";
}

TEST_F(CliLoad, records_are_loaded_from_folders_files_and_lines_alike) {
    const std::string a = dir_.write("a.txt", kPlan), b = dir_.write("b.txt", std::string(kPlan) + "b");
    const std::string one = run_vanban("extract '" + a + "'").out, two = run_vanban("extract '" + b + "'").out;
    dir_.write("records/1.json", one);
    dir_.write("records/2.json", run_vanban("extract --indent 2 '" + b + "'").out);
    dir_.write("records/.3.json.part", "{");
    dir_.write("all.ndjson", one + "\n" + two);
    EXPECT_EQ(load(quoted("records"), "folder").status, 0);
    EXPECT_EQ(load(quoted("records/1.json") + quoted("records/2.json"), "files").status, 0);
    EXPECT_EQ(load(quoted("all.ndjson"), "lines").status, 0);
    EXPECT_EQ(checksum("folder"), checksum("files"));
    EXPECT_EQ(checksum("folder"), checksum("lines"));
}

TEST_F(CliLoad, a_bad_record_is_one_line_and_the_others_are_loaded) {
    const std::string good = run_vanban("extract '" + dir_.write("a.txt", kPlan) + "'").out;
    dir_.write("all.ndjson", good + "{\"schema\": 1}\n");
    dir_.write("records/bad.json", "no JSON");
    for (const std::string &what : {quoted("all.ndjson"), quoted("records") + quoted("all.ndjson")}) {
        const auto outcome = load(what);
        EXPECT_EQ(outcome.status, 1) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr("all.ndjson:2: "));
        EXPECT_THAT(outcome.err, HasSubstr("1 documents"));
    }
    EXPECT_THAT(load(quoted("records")).err, HasSubstr("bad.json: "));
    EXPECT_THAT(load(quoted("none.json")).err, HasSubstr("none.json: read: No such file or directory"));
}

TEST_F(CliLoad, a_database_that_cannot_be_opened_ends_the_run_with_the_remedy) {
    const std::string record = dir_.write("a.json", "{}");
    EXPECT_EQ(run_vanban("load '" + record + "' --db mysql://x").status, 2);
    EXPECT_EQ(run_vanban("load '" + record + "'").status, 2);
    const auto nowhere = run_vanban("load '" + record + "' --db sqlite:/nonexistent/x.db");
    EXPECT_EQ(nowhere.status, 1);
    EXPECT_THAT(nowhere.err, HasSubstr("/nonexistent/x.db: store: "));
}

}  // namespace
}  // namespace vanban
