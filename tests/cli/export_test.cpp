#include <gmock/gmock.h>

#include "store/store.hpp"
#include "support/command.hpp"
#include "support/plans.hpp"
#include "support/workbook.hpp"

namespace vanban {
namespace {

using test::run_vanban;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// A batch's folder with the corpus in its database.
class CliExport : public ::testing::Test {
  protected:
    CliExport() {
        const auto store = store::Store::open("sqlite:" + path("plans.db"));
        for (const test::CorpusPlan &plan : test::corpus_plans())
            store->load(store::rows_of(test::shared_extractor().extract(plan.bytes, plan.name)), plan.name);
    }

    std::string path(const std::string &name) const { return (dir_.path() / name).native(); }
    std::string out() const { return " '" + dir_.path().native() + "'"; }
    std::string to(const std::string &flag, const std::string &name) const {
        return " " + flag + " '" + path(name) + "'";
    }

    test::TempDir dir_;
};

TEST_F(CliExport, a_batch_folder_becomes_a_workbook_and_csv_files) {
    const auto outcome = run_vanban("export" + out() + to("--xlsx", "a.xlsx") + to("--csv", "csv"));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out + outcome.err, "");
    EXPECT_THAT(test::worksheets_of(path("a.xlsx")), SizeIs(9));
    EXPECT_THAT(test::read(path("csv/targets.csv")), HasSubstr(",ít nhất,"));
}

TEST_F(CliExport, a_database_can_be_named) {
    const auto outcome = run_vanban("export --db 'sqlite:" + path("plans.db") + "'" + to("--xlsx", "a.xlsx"));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    run_vanban("export" + out() + to("--xlsx", "b.xlsx"));
    EXPECT_EQ(test::read(path("a.xlsx")), test::read(path("b.xlsx")));
}

TEST_F(CliExport, wrong_usage_says_what_is_wanted) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {out(), "--xlsx FILE, --csv DIR"},
        {to("--xlsx", "a.xlsx"), "--db URL"},
        {out() + " --db sqlite:x.db" + to("--xlsx", "a.xlsx"), "--db URL"},
        {" --db mysql://x" + to("--xlsx", "a.xlsx"), "sqlite:FILE"},
    };
    for (const auto &[arguments, wanted] : cases) {
        const auto outcome = run_vanban("export" + arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_THAT(outcome.err, HasSubstr(wanted));
        EXPECT_THAT(outcome.err, SizeIs(outcome.err.find('\n') + 1));
    }
}

TEST_F(CliExport, a_database_that_is_not_there_is_not_made) {
    const test::TempDir empty;
    const auto folder = run_vanban("export '" + empty.path().native() + "'" + to("--xlsx", "a.xlsx"));
    EXPECT_EQ(folder.status, 1);
    EXPECT_THAT(folder.err, HasSubstr("vanban batch"));
    EXPECT_THAT(folder.err, HasSubstr("vanban load"));
    const auto file = run_vanban("export --db 'sqlite:" + empty.path().native() + "/no.db'" + to("--xlsx", "a.xlsx"));
    EXPECT_EQ(file.status, 1);
    EXPECT_THAT(file.err, HasSubstr("no.db: store: is no such file"));
    EXPECT_TRUE(std::filesystem::is_empty(empty.path()));
}

TEST_F(CliExport, what_cannot_be_written_is_one_line) {
    std::filesystem::create_directory(path("folder.xlsx"));
    const std::vector<std::pair<std::string, std::string>> cases = {
        {to("--xlsx", "folder.xlsx"), "folder.xlsx: write: Is a directory\n"},
        {to("--xlsx", "none/a.xlsx"), "No such file or directory\n"},
        {" --xlsx /dev/full", "vanban: /dev/full: write: is no regular file; name another\n"},
        {to("--csv", "plans.db"), "plans.db: write: Not a directory\n"},
    };
    for (const auto &[arguments, complaint] : cases) {
        const auto outcome = run_vanban("export" + out() + arguments);
        EXPECT_EQ(outcome.status, 1) << arguments;
        EXPECT_THAT(outcome.err, HasSubstr(complaint));
        EXPECT_THAT(outcome.err, SizeIs(outcome.err.find('\n') + 1));
    }
}

TEST_F(CliExport, a_full_disk_leaves_the_old_file) {
    for (const std::string flag : {"--xlsx", "--csv"}) {
        const std::string name = flag == "--xlsx" ? "a.xlsx" : "csv";
        const std::string file = flag == "--xlsx" ? "a.xlsx" : "csv/documents.csv";
        dir_.write(file, "old");
        // Files of at most 72 blocks, of 512 or 1024 bytes: the shell's way to a disk that is soon full.
        const std::string full = "sh -c 'trap \"\" XFSZ; ulimit -f 72; exec \"$0\" \"$@\"' ";
        const test::TempDir logs;
        const std::string line =
            full + "'" VANBAN_CLI "' export" + out() + to(flag, name) + " 2> '" + (logs.path() / "err").native() + "'";
        EXPECT_EQ(WEXITSTATUS(std::system(line.c_str())), 1) << flag;
        const std::string err = test::read(logs.path() / "err");
        EXPECT_THAT(err, HasSubstr(": write: "));
        EXPECT_THAT(err, SizeIs(err.find('\n') + 1)) << err;
        EXPECT_EQ(test::read(path(file)), "old");
    }
}

}  // namespace
}  // namespace vanban
