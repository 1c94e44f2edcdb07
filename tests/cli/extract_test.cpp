#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "support/command.hpp"
#include "validate/validate.hpp"

namespace vanban {
namespace {

using test::run_vanban;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string plan = VANBAN_SOURCE_DIR "/corpus/plans/lang-son-ubnd-ke-hoach-243-2025.txt";
const std::string other_plan = VANBAN_SOURCE_DIR "/corpus/plans/hoa-binh-so-gddt-ke-hoach-285-2025.txt";

/// An argument as the shell reads it.
std::string quoted(const std::string &path) {
    return " '" + path + "'";
}

std::vector<std::string> lines(const std::string &text) {
    std::vector<std::string> result;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        result.push_back(line);
    }
    return result;
}

TEST(CliExtract, each_input_gives_one_line_that_fits_the_schema) {
    const auto outcome = run_vanban("extract" + quoted(plan) + quoted(other_plan));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const auto records = lines(outcome.out);
    ASSERT_THAT(records, SizeIs(2));
    EXPECT_EQ(nlohmann::json::parse(records[0]).at("source").at("uri"), plan);
    EXPECT_EQ(nlohmann::json::parse(records[1]).at("source").at("uri"), other_plan);
    for (const std::string &record : records) {
        EXPECT_THAT(validate::faults(record, "record"), IsEmpty());
    }
}

TEST(CliExtract, two_runs_give_the_same_bytes) {
    const auto once = run_vanban("extract" + quoted(plan));
    EXPECT_EQ(once.status, 0) << once.err;
    EXPECT_EQ(once.out, run_vanban("extract" + quoted(plan)).out);
}

TEST(CliExtract, standard_input_is_read_for_a_dash) {
    const auto outcome = run_vanban("extract - <" + quoted(plan));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(nlohmann::json::parse(outcome.out).at("source").at("uri"), "-");
}

TEST(CliExtract, an_indented_record_is_the_same_record) {
    const auto indented = run_vanban("extract --indent 2" + quoted(plan)).out;
    EXPECT_THAT(indented, StartsWith("{\n  \"schema\": "));
    EXPECT_EQ(nlohmann::json::parse(indented), nlohmann::json::parse(run_vanban("extract" + quoted(plan)).out));
}

TEST(CliExtract, an_input_that_fails_does_not_stop_the_rest) {
    const test::TempDir dir;
    const std::string empty = dir.write("empty.txt", "");
    const auto outcome = run_vanban("extract" + quoted(empty) + quoted(dir.path() / "none") + quoted(plan));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(lines(outcome.out), SizeIs(1));
    const auto complaints = lines(outcome.err);
    ASSERT_THAT(complaints, SizeIs(2));
    EXPECT_THAT(complaints[0], StartsWith("vanban: " + empty + ": ingest: "));
    EXPECT_THAT(complaints[1], HasSubstr("none: read: No such file or directory"));
}

TEST(CliExtract, a_full_disk_is_noticed) {
    const auto outcome = run_vanban("extract" + quoted(plan) + " > /dev/full");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.err, "vanban: standard output: write: No space left on device\n");
}

TEST(CliExtract, a_file_name_of_odd_bytes_is_read_and_shown) {
    const test::TempDir dir;
    const std::string file = dir.write("k\xFFy.txt", test::read(plan));
    const auto outcome = run_vanban("extract" + quoted(file));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("k\uFFFDy.txt"));
}

TEST(CliInspect, one_stage_or_all_of_them_are_printed) {
    const auto all = run_vanban("inspect" + quoted(plan));
    EXPECT_EQ(all.status, 0) << all.err;
    for (const char *stage : {"ingest", "normalize", "layout", "structure", "extract", "resolve", "check"}) {
        const auto one = run_vanban(std::string("inspect --stage ") + stage + quoted(plan));
        EXPECT_EQ(one.status, 0) << stage << one.err;
        EXPECT_LT(one.out.size(), all.out.size()) << stage;
    }
}

}  // namespace
}  // namespace vanban
