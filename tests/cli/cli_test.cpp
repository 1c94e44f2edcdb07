#include <gmock/gmock.h>

#include <unistd.h>

#include "support/command.hpp"
#include "vanban/vanban.hpp"
#include "write/sample_plan.hpp"

namespace vanban {
namespace {

using test::run_vanban;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr const char *fixtures = "'" VANBAN_SOURCE_DIR "/tests/eval/fixtures";

TEST(Cli, version_and_help_are_asked_for_and_answered) {
    EXPECT_EQ(run_vanban("--version").out, "vanban " + std::string(version()) + "\n");
    for (const char *arguments : {"--help", "extract --help", "eval --help", "validate --help", "inspect --help"}) {
        const auto outcome = run_vanban(arguments);
        EXPECT_EQ(outcome.status, 0) << arguments;
        EXPECT_THAT(outcome.out, HasSubstr("Usage: vanban")) << arguments;
        EXPECT_THAT(outcome.err, IsEmpty()) << arguments;
    }
}

TEST(Cli, wrong_usage_is_status_2_with_the_reason_on_standard_error) {
    for (const char *arguments :
         {"", "frobnicate", "extract", "extract --colour x", "extract --indent many x", "inspect --stage cellar x",
          "eval", "eval --gold x --errors chapters", "eval --gold x --plans a --records b", "validate", "schema x"}) {
        const auto outcome = run_vanban(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments;
        EXPECT_THAT(outcome.out, IsEmpty()) << arguments;
        EXPECT_FALSE(outcome.err.empty()) << arguments;
    }
}

TEST(Cli, the_schema_is_printed_as_it_is_compiled_in) {
    EXPECT_EQ(run_vanban("schema").out, schema());
}

TEST(Cli, an_input_that_cannot_be_opened_is_one_clear_line) {
    const test::TempDir dir;
    const std::string folder = dir.path().string();
    for (const char *command : {"extract", "inspect", "validate"}) {
        const auto missing = run_vanban(std::string(command) + " '" + folder + "/none.txt'");
        EXPECT_EQ(missing.status, 1);
        EXPECT_EQ(missing.err, "vanban: " + folder + "/none.txt: read: No such file or directory\n");
        const auto directory = run_vanban(std::string(command) + " '" + folder + "'");
        EXPECT_EQ(directory.status, 1);
        EXPECT_EQ(directory.err, "vanban: " + folder + ": read: Is a directory\n");
    }
}

TEST(Cli, a_file_without_permission_is_one_clear_line) {
    if (geteuid() == 0) {
        GTEST_SKIP() << "root may read every file";
    }
    const test::TempDir dir;
    const std::string file = dir.write("closed.txt", "x");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const auto outcome = run_vanban("extract '" + file + "'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.err, "vanban: " + file + ": read: Permission denied\n");
}

TEST(Cli, output_that_cannot_be_written_is_noticed) {
    for (const char *arguments : {"schema", "--help", "--version"}) {
        const auto full = run_vanban(std::string(arguments) + " > /dev/full");
        EXPECT_EQ(full.status, 1) << arguments;
        EXPECT_EQ(full.err, "vanban: standard output: write: No space left on device\n") << arguments;
    }
    const auto closed = run_vanban("schema >&-");
    EXPECT_EQ(closed.status, 1);
    EXPECT_THAT(closed.err, StartsWith("vanban: standard output: write: "));
}

TEST(Cli, every_record_that_breaks_the_schema_is_named) {
    const test::TempDir dir;
    const std::string record = to_json(test::sample_plan());
    const std::string good = dir.write("good.json", record);
    const std::string pretty = dir.write("pretty.json", to_json(test::sample_plan(), 2));
    const std::string bad = dir.write("bad.json", R"({"schema":"vanban.plan/1"})");
    const std::string lines = dir.write("all.ndjson", record + "\n\n{}\n" + record + "\n");
    const std::string torn = dir.write("torn.json", record.substr(0, record.size() / 2));
    EXPECT_EQ(run_vanban("validate '" + good + "' '" + pretty + "'").status, 0);
    EXPECT_EQ(run_vanban("validate - < '" + good + "'").status, 0);
    const auto outcome = run_vanban("validate '" + bad + "' '" + good + "' '" + lines + "' '" + torn + "'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, StartsWith("vanban: " + bad + ": validate: the record: Missing required property"));
    EXPECT_THAT(outcome.err, HasSubstr("vanban: " + lines + ":3: validate: the record: Missing required property"));
    EXPECT_THAT(outcome.err, HasSubstr("vanban: " + torn + ": record: is not JSON: fault at byte"));
    EXPECT_THAT(outcome.err, ::testing::Not(HasSubstr(good)));
}

TEST(Cli, eval_prints_rows_and_totals_of_existing_records) {
    const std::string arguments =
        std::string("eval --gold ") + fixtures + "/gold' --records " + fixtures + "/records' ";
    const auto rows = run_vanban(arguments);
    EXPECT_EQ(rows.status, 0);
    EXPECT_EQ(rows.out, test::read(test::source_dir() / "tests/eval/fixtures/rows.txt"));
    EXPECT_THAT(run_vanban(arguments + "--json").out, StartsWith(R"({"sections":{"p":)"));
    const auto sections = run_vanban(arguments + "--kinds sections --errors sections").out;
    EXPECT_THAT(sections, HasSubstr("   LOST  {\"path\":"));
    EXPECT_THAT(sections, ::testing::Not(HasSubstr("targets")));
}

TEST(Cli, eval_fails_below_a_threshold_and_names_it) {
    const test::TempDir dir;
    const std::string arguments =
        std::string("eval --json --gold ") + fixtures + "/gold' --records " + fixtures + "/records' --min '";
    EXPECT_EQ(run_vanban(arguments + dir.write("low.json", R"({"sections": {"f1": 0.5}})") + "'").status, 0);
    const std::string high = dir.write("high.json", R"({"sections": {"f1": 1.0}, "targets": {"year": 0.1}})");
    const auto below = run_vanban(arguments + high + "'");
    EXPECT_EQ(below.status, 1);
    EXPECT_THAT(below.err, StartsWith("vanban: " + high + ": eval: sections f1 0."));
    EXPECT_THAT(below.err, EndsWith(" is below 1.0\n"));
    EXPECT_EQ(run_vanban(arguments + dir.write("odd.json", R"({"chapters": {}})") + "'").status, 2);
}

TEST(Cli, eval_scores_a_missing_record_as_empty_and_says_so) {
    const test::TempDir dir;
    const auto outcome = run_vanban(std::string("eval --json --kinds sections --gold ") + fixtures +
                                    "/gold' --records '" + dir.path().string() + "'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "{\"sections\":{\"p\":1.0,\"r\":0.0,\"f1\":0.0,\"n\":30,\"title\":null}}\n");
    EXPECT_THAT(outcome.err, HasSubstr("dak-lak.json: read: No such file or directory"));
}

TEST(Cli, eval_without_gold_is_wrong_usage) {
    const test::TempDir dir;
    EXPECT_EQ(run_vanban("eval --gold '" + dir.path().string() + "' --records /tmp").status, 2);
}

}  // namespace
}  // namespace vanban
