#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "store/store.hpp"
#include "support/command.hpp"
#include "support/files.hpp"
#include "support/plans.hpp"
#include "support/postgres.hpp"
#include "text/sha256.hpp"

namespace vanban {
namespace {

namespace fs = std::filesystem;
using test::run_vanban;
using test::TempDir;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const char *const kPlan = "KẾ HOẠCH\nThực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n";

/// Input's file name -> status.
std::map<std::string, std::string> statuses(const fs::path &out) {
    std::map<std::string, std::string> found;
    std::ifstream manifest(out / "manifest.ndjson");
    for (std::string line; std::getline(manifest, line);) {
        const auto entry = nlohmann::json::parse(line);
        found[fs::path(entry.at("input").get<std::string>()).filename().native()] = entry.at("status");
    }
    return found;
}

TEST(CliBatch, a_folder_becomes_records_a_manifest_and_a_database) {
    const TempDir dir;
    dir.write("in/a.txt", kPlan);
    const std::string in = (dir.path() / "in").native(), out = (dir.path() / "out").native();
    const auto outcome = run_vanban("batch '" + in + "' -o '" + out + "'");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr("documents: 1 done"));
    EXPECT_TRUE(fs::exists(out + "/plans.db"));
    EXPECT_EQ(statuses(out), (std::map<std::string, std::string>{{"a.txt", "done"}}));
    EXPECT_EQ(run_vanban("validate '" + out + "'/records/*.json").status, 0);
}

TEST(CliBatch, the_records_are_those_of_extract_byte_for_byte) {
    const TempDir dir;
    const std::string out = (dir.path() / "out").native();
    ASSERT_EQ(run_vanban("batch '" VANBAN_SOURCE_DIR "/tests/fixtures' '" VANBAN_SOURCE_DIR "/corpus/plans' -o '" +
                         out + "' --quiet")
                      .status &
                  ~1,
              0);
    std::size_t compared = 0;
    std::ifstream manifest(out + "/manifest.ndjson");
    for (std::string line; std::getline(manifest, line);) {
        const auto entry = nlohmann::json::parse(line);
        if (entry.at("status") != "done")
            continue;
        ++compared;
        const std::string input = entry.at("input"), record = entry.at("record");
        EXPECT_EQ(test::read(out + "/records/" + record), run_vanban("extract '" + input + "'").out) << input;
    }
    EXPECT_GE(compared, 9U) << "text, PDF, DOCX and HTML";
}

TEST(CliBatch, a_failure_is_one_line_and_exit_status_1) {
    const TempDir dir;
    const std::string empty = dir.write("empty.txt", "");
    const auto outcome = run_vanban("batch --quiet '" + empty + "' -o '" + (dir.path() / "out").native() + "'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr(empty + ": ingest: "));
}

TEST(CliBatch, wrong_usage_stops_before_anything_is_read) {
    const TempDir dir;
    dir.write("in/a.txt", kPlan);
    const std::string in = " '" + (dir.path() / "in").native() + "' ",
                      out = " -o '" + (dir.path() / "out").native() + "' ";
    for (const std::string &arguments :
         {in, out, "/nonexistent" + out, in + out + "--jobs 0", in + out + "--timeout 0", in + out + "--memory 1",
          in + out + "--shard 3", in + out + "--shard 3/2", in + out + "--shard 0/2", in + out + "--log-format xml",
          in + out + "--db mysql://x", in + out + "--lexicon /nonexistent"}) {
        const auto outcome = run_vanban("batch " + arguments);
        EXPECT_EQ(outcome.status, 2) << arguments << outcome.err;
        EXPECT_FALSE(outcome.err.empty()) << arguments;
        EXPECT_FALSE(fs::exists(dir.path() / "out" / "records" / "a.txt")) << arguments;
    }
}

TEST(CliBatch, results_that_cannot_be_written_stop_the_run_with_one_clear_line) {
    const TempDir dir;
    const std::string file = dir.write("file", "x");
    const auto outcome = run_vanban("batch '" + dir.write("a.txt", kPlan) + "' -o '" + file + "/out'");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("write: "));
}

TEST(CliBatch, interrupting_ends_in_good_order_and_the_same_command_goes_on) {
    const TempDir dir;
    for (int i = 0; i < 40; ++i)
        dir.write("in/" + std::to_string(i) + ".txt", kPlan + std::to_string(i));
    const std::string command =
        "batch --jobs 1 '" + (dir.path() / "in").native() + "' -o '" + (dir.path() / "out").native() + "'";
    const auto stopped = run_vanban(command + " & sleep 0.3; kill -INT $!; wait $!");
    EXPECT_TRUE(stopped.status == 1 || stopped.status == 0) << stopped.status;
    EXPECT_THAT(stopped.err, HasSubstr("documents: "));
    EXPECT_EQ(run_vanban(command).status, 0);
    EXPECT_EQ(statuses(dir.path() / "out").size(), 40U);
}

TEST(PostgresBatch, shards_at_once_and_again_end_in_the_database_of_one_run) {
    const TempDir dir;
    for (std::size_t i = 0; i < 30; ++i)
        dir.write("in/" + std::to_string(i) + ".txt", test::corpus_plans()[i % 5].bytes + std::to_string(i / 2));
    const std::string in = "'" + (dir.path() / "in").native() + "'", out = (dir.path() / "out").native();
    const std::string url = test::PostgresServer::shared().new_database();
    std::string shards = "batch " + in + " -o '" + out + "1' --shard 1/3 --quiet --db '" + url + "'";
    for (const char *number : {"2", "3"})
        shards += " & '" VANBAN_CLI "' batch " + in + " -o '" + out + number + "' --shard " + number +
                  "/3 --quiet --db '" + url + "'";
    const auto together = run_vanban(shards + "; wait");
    EXPECT_EQ(together.status, 0) << together.err;
    EXPECT_THAT(together.err, IsEmpty());
    ASSERT_EQ(run_vanban("batch " + in + " -o '" + out + "' --quiet").status, 0);
    const std::string whole = store::Store::open("sqlite:" + out + "/plans.db")->checksum();
    EXPECT_EQ(store::Store::open(url)->checksum(), whole);
    EXPECT_EQ(run_vanban("load '" + out + "' --db '" + url + "'").status, 0);
    EXPECT_EQ(store::Store::open(url)->checksum(), whole) << "loading again changes nothing";
}

/// Inputs of all kinds, hostile ones among them, and runs over them that are killed.
class Soak : public ::testing::Test {
  protected:
    static std::size_t number(const char *variable, std::size_t otherwise) {
        const char *const value = std::getenv(variable);
        return value == nullptr ? otherwise : std::stoul(value);
    }

    /// Plans, each with words of its own, and `hostile` others among them.
    void make_inputs(std::size_t all, std::size_t hostile) {
        const auto &plans = test::corpus_plans();
        const std::vector<std::string> evil{"%crash", "%eat", "%exit", "%hang", "%nonsense", "%PDF-1.7\n1 0 obj\n<<"};
        for (std::size_t i = 0; i < all; ++i) {
            const bool is_hostile = i % (all / hostile) == 0 && i / (all / hostile) < hostile;
            const std::string &text =
                is_hostile ? evil[i / (all / hostile) % evil.size()] : plans[i % plans.size()].bytes;
            dir_.write("in/" + std::to_string(i) + (is_hostile ? ".bad" : ".txt"),
                       text + "\n" + std::to_string(i) + "\n");
        }
    }

    pid_t start(const std::string &out) const {
        const std::string in = (dir_.path() / "in").native(), folder = (dir_.path() / out).native();
        const std::vector<std::string> words{VANBAN_CLI, "batch",   in,          "-o",
                                             folder,     "--quiet", "--timeout", "5",
                                             "--memory", "512",     "--worker",  VANBAN_HOSTILE_WORKER};
        std::vector<char *> argv;
        for (const std::string &word : words)
            argv.push_back(const_cast<char *>(word.c_str()));
        argv.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        pid_t pid = -1;
        EXPECT_EQ(posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ), 0);
        posix_spawn_file_actions_destroy(&actions);
        return pid;
    }

    static int finish(pid_t pid) {
        int status = 0;
        waitpid(pid, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    /// Kills one of the run's workers; false where it has none just now.
    static bool kill_a_worker(pid_t run) {
        std::ifstream children("/proc/" + std::to_string(run) + "/task/" + std::to_string(run) + "/children");
        pid_t worker = 0;
        return children >> worker && kill(worker, SIGKILL) == 0;
    }

    std::string checksum(const std::string &out) const {
        return store::Store::open("sqlite:" + (dir_.path() / out / "plans.db").native())->checksum();
    }

    /// File name of each record -> its hash. None is there half.
    std::map<std::string, std::string> records(const std::string &out) const {
        std::map<std::string, std::string> found;
        std::error_code none_yet;
        for (const auto &entry : fs::directory_iterator(dir_.path() / out / "records", none_yet)) {
            const std::string name = entry.path().filename().native();
            if (name.starts_with('.'))
                continue;
            const std::string record = test::read(entry.path());
            EXPECT_TRUE(record.ends_with("}\n")) << name << " is not whole";
            found[name] = sha256(record);
        }
        return found;
    }

    TempDir dir_;
};

TEST_F(Soak, a_run_killed_again_and_again_ends_like_one_that_was_not) {
    const std::size_t inputs = number("VANBAN_SOAK_INPUTS", 60);
    const std::size_t hostile = number("VANBAN_SOAK_HOSTILE", 6);
    const std::size_t kills = number("VANBAN_SOAK_KILLS", 6);
    make_inputs(inputs, hostile);
    const auto began = std::chrono::steady_clock::now();
    EXPECT_EQ(finish(start("calm")), 1);
    const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);

    std::mt19937 random(71);
    for (std::size_t i = 0; i < kills; ++i) {
        const pid_t run = start("killed");
        const auto most = static_cast<int>(2 * whole.count() / static_cast<long>(kills) + 50);
        std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<>(10, most)(random)));
        if (i % 3 == 2)
            kill_a_worker(run);
        kill(run, SIGKILL);
        finish(run);
        records("killed");
    }
    EXPECT_EQ(finish(start("killed")), 1);

    const auto found = statuses(dir_.path() / "killed");
    EXPECT_EQ(found, statuses(dir_.path() / "calm"));
    EXPECT_EQ(found.size(), inputs);
    std::size_t failed = 0;
    for (const auto &[name, status] : found) {
        EXPECT_EQ(status == "done", name.ends_with(".txt")) << name << ": " << status;
        failed += status == "done" ? 0 : 1;
    }
    EXPECT_EQ(failed, hostile);
    EXPECT_EQ(checksum("killed"), checksum("calm"));
    EXPECT_TRUE(records("killed") == records("calm"));
}

TEST_F(Soak, a_worker_that_is_killed_from_outside_costs_no_input) {
    make_inputs(40, 1);
    const pid_t run = start("out");
    // One worker every so often: three deaths in a row over one input are held against the input.
    for (int i = 0; i < 4; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        kill_a_worker(run);
    }
    finish(run);
    std::size_t done = 0;
    for (const auto &[name, status] : statuses(dir_.path() / "out"))
        done += status == "done" ? 1 : 0;
    EXPECT_EQ(done, 39U);
}

}  // namespace
}  // namespace vanban
