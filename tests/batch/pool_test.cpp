#include "batch/pool.hpp"

#include <map>

#include <gmock/gmock.h>

#include "batch/worker.hpp"
#include "vanban/error.hpp"

namespace vanban::batch {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::size_t kMemory = std::size_t{512} << 20U;

PoolOptions hostile(std::size_t jobs, double timeout = 60) {
    return {{VANBAN_HOSTILE_WORKER, "--memory", std::to_string(kMemory)},
            jobs,
            std::chrono::duration<double>(timeout),
            kMemory};
}

/// What becomes of inputs with these bytes; an input's name is its bytes.
std::map<std::string, Outcome> run(Pool &pool, std::vector<std::string> inputs) {
    std::map<std::string, Outcome> outcomes;
    std::size_t next = 0;
    while (next < inputs.size() || pool.busy()) {
        while (next < inputs.size() && pool.has_room()) {
            pool.give({inputs[next], "hash", inputs[next]});
            ++next;
        }
        for (Outcome &outcome : pool.wait(std::chrono::milliseconds(100)))
            outcomes.emplace(outcome.input, std::move(outcome));
    }
    return outcomes;
}

const char *const kPlan = "KẾ HOẠCH\nThực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n";

TEST(BatchPool, an_input_that_misbehaves_costs_itself_and_nothing_else) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer ends crashes itself and needs all address space";
#endif
    Pool pool(hostile(2, 5));
    const auto outcomes = run(pool, {kPlan, "%crash", "%hang", "%exit", "%nonsense", "%eat", "%killed", "", "plan 2"});
    const struct {
        const char *input;
        Status status;
        const char *reason;
    } cases[] = {{kPlan, Status::done, ""},
                 {"%crash", Status::crashed, "killed by signal 11"},
                 {"%hang", Status::timed_out, "took longer than --timeout allows"},
                 {"%exit", Status::crashed, "exited with status 3"},
                 {"%nonsense", Status::crashed, "answered what is no reply"},
                 {"%eat", Status::out_of_memory, "needs more memory than --memory allows"},
                 {"%killed", Status::crashed, "killed by signal 9"},
                 {"", Status::failed, "is empty"},
                 {"plan 2", Status::done, ""}};
    ASSERT_EQ(outcomes.size(), std::size(cases));
    for (const auto &[input, status, reason] : cases) {
        const Outcome &outcome = outcomes.at(input);
        EXPECT_EQ(outcome.reply.status, status) << input << ": " << outcome.reply.reason;
        EXPECT_THAT(outcome.reply.reason, StartsWith(reason)) << input;
        EXPECT_EQ(outcome.sha256, "hash") << input;
    }
    EXPECT_THAT(outcomes.at(kPlan).reply.record, HasSubstr("71-NQ/TW"));
    EXPECT_FALSE(outcomes.at(kPlan).reply.rows.empty());
    EXPECT_GT(outcomes.at(kPlan).peak_memory, 0U);
}

TEST(BatchPool, many_inputs_over_few_workers_all_come_back) {
    Pool pool(hostile(3));
    std::vector<std::string> inputs;
    for (int i = 0; i < 60; ++i)
        inputs.push_back((i % 7 == 0 ? "%crash " : "KẾ HOẠCH ") + std::to_string(i));
    const auto outcomes = run(pool, inputs);
    ASSERT_EQ(outcomes.size(), inputs.size());
    for (const auto &[input, outcome] : outcomes)
        EXPECT_EQ(outcome.reply.status, input.starts_with('%') ? Status::crashed : Status::done) << input;
}

TEST(BatchPool, a_worker_that_cannot_start_is_an_error_that_says_why) {
    PoolOptions none = hostile(1);
    none.command = {"/nonexistent/vanban"};
    Pool missing(none);
    EXPECT_THROW(missing.give({"a", "", "a"}), Error);
    PoolOptions wrong = hostile(1);
    wrong.command = {VANBAN_CLI, "worker", "--memory", "0", "--lexicon", "/nonexistent/lexicon"};
    Pool lexicon(wrong);
    try {
        run(lexicon, {"a"});
        FAIL();
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "lexicon");
    }
}

}  // namespace
}  // namespace vanban::batch
