#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <iostream>
#include <memory>
#include <thread>

#include <CLI/CLI.hpp>

#include "batch/batch.hpp"
#include "batch/worker.hpp"
#include "cli/commands.hpp"

namespace vanban::cli {
namespace {

volatile std::sig_atomic_t stop = 0;

/// Once in good order; a second signal ends at once, which loses nothing but time.
void ask_to_stop(int signal) {
    stop = 1;
    std::signal(signal, SIG_DFL);
}

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

struct BatchFlags {
    batch::BatchOptions options;
    std::string database;
    std::string shard;
    std::string log_format = "text";
    double timeout = 60;
    std::size_t megabytes = 1024;
    bool quiet = false;
    bool no_sandbox = false;
};

/// "2/8".
batch::Shard shard_of(const std::string &text) {
    batch::Shard shard;
    const char *const end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, shard.number);
    if (number.ptr != end && *number.ptr == '/') {
        const auto of = std::from_chars(number.ptr + 1, end, shard.of);
        if (of.ec == std::errc() && of.ptr == end && shard.number >= 1 && shard.number <= shard.of)
            return shard;
    }
    throw Error("usage", "--shard", "options", "wants I/N with 1 ≤ I ≤ N, e.g. 2/8, not “" + text + "”");
}

/// Processors that this process may run on.
std::size_t processors() {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return std::max(1U, std::thread::hardware_concurrency());
    return static_cast<std::size_t>(CPU_COUNT(&set));
}

Status run_batch(const BatchFlags &flags, const Session &session) {
    batch::BatchOptions options = flags.options;
    options.reading = session.options;
    options.timeout = std::chrono::duration<double>(flags.timeout);
    options.memory = flags.megabytes * kMegabyte;
    options.walls = !flags.no_sandbox;
    if (flags.database == "none")
        options.database = "";
    else if (!flags.database.empty())
        options.database = flags.database;
    if (!flags.shard.empty())
        options.shard = shard_of(flags.shard);
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
    const auto format = flags.log_format == "json" ? batch::LogFormat::json : batch::LogFormat::text;
    batch::Progress progress({flags.quiet, isatty(STDERR_FILENO) == 1, format, &std::cerr});
    const batch::Tally tally = batch::run(options, progress, stop);
    progress.finish();
    return stop != 0 || tally.failed + tally.failed_before > 0 ? some_failed : all_done;
}

}  // namespace

void add_batch(CLI::App &app, Session &session) {
    auto flags = std::make_shared<BatchFlags>();
    flags->options.jobs = processors();
    flags->options.program = "/proc/self/exe";
    CLI::App *command = app.add_subcommand("batch", "Read many documents into records and a database");
    command
        ->add_option("INPUT", flags->options.inputs,
                     "Folders, lists of paths (a file, or - for standard input), patterns, documents")
        ->required();
    command->add_option("-o,--out", flags->options.out, "Folder of the results")->type_name("OUT")->required();
    command->add_option("--jobs", flags->options.jobs, "Documents read at once (as many as processors)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
    command->add_option("--timeout", flags->timeout, "Seconds for one document (60)")
        ->type_name("S")
        ->check(CLI::PositiveNumber);
    command->add_option("--memory", flags->megabytes, "Megabytes for one document (1024)")
        ->type_name("MB")
        ->check(CLI::Range(64, 1 << 20));
    command->add_option("--db", flags->database, "Database: sqlite:FILE, postgresql://… or none (sqlite:OUT/plans.db)")
        ->type_name("URL");
    command->add_flag("--retry-failed", flags->options.retry_failed, "Try again what failed before");
    command->add_option("--shard", flags->shard, "Only the Ith of N parts, by content")->type_name("I/N");
    command->add_flag("--ndjson", flags->options.ndjson, "Write all records into OUT/records.ndjson at the end");
    command->add_flag("--quiet", flags->quiet, "Say only what fails");
    command->add_option("--log-format", flags->log_format, "text or json (one object a line)")
        ->check(CLI::IsMember({"text", "json"}));
    command->add_flag("--no-sandbox", flags->no_sandbox, "Run workers without their sandbox; only for trusted inputs");
    command->add_option("--worker", flags->options.program, "Another program for the workers (for tests)")->group("");
    add_input_options(*command, session);
    command->callback([flags, &session] { session.run = [flags, &session] { return run_batch(*flags, session); }; });
}

void add_worker(CLI::App &app, Session &session) {
    auto limits = std::make_shared<batch::Limits>();
    auto no_sandbox = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("worker", "Read documents for a batch")->group("");
    command->add_option("--memory", limits->memory)->required();
    command->add_flag("--no-sandbox", *no_sandbox);
    add_input_options(*command, session);
    command->callback([limits, no_sandbox, &session] {
        session.run = [limits, no_sandbox, &session] {
            limits->convert = session.options.convert;
            batch::work(batch::kWorkerSocket, session.options, *limits, !*no_sandbox);
            return all_done;
        };
    });
}

}  // namespace vanban::cli
