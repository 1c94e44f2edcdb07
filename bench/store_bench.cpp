// A database takes the rows of many plans: those of the corpus, each time under another SHA-256. So many documents
// share a transaction. What a batch adds for its database is mostly this.
#include "corpus.hpp"

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "store/rows.hpp"
#include "store/store.hpp"
#include "vanban/vanban.hpp"

namespace {

using namespace vanban;

/// The rows of so many documents, as workers send them.
std::vector<std::string> packed_rows(std::size_t documents) {
    std::mt19937 random(1);
    std::vector<Plan> plans = bench::corpus_plans();
    std::vector<std::string> packed;
    for (std::size_t i = 0; i < documents; ++i) {
        Plan &plan = plans[i % plans.size()];
        for (char &digit : plan.source.sha256)
            digit = "0123456789abcdef"[random() % 16];
        plan.source.uri = std::to_string(i);
        packed.push_back(store::pack(store::rows_of(plan)));
    }
    return packed;
}

void load_rows(benchmark::State &state) {
    const std::vector<std::string> packed = packed_rows(1000);
    const auto group = static_cast<std::size_t>(state.range(0));
    const auto folder = std::filesystem::temp_directory_path() / ("vanban-bench-" + std::to_string(getpid()));
    for (auto _ : state) {
        state.PauseTiming();
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        state.ResumeTiming();
        const auto database = store::Store::open("sqlite:" + (folder / "plans.db").string());
        for (std::size_t begin = 0; begin < packed.size(); begin += group) {
            std::vector<store::Rows> rows;
            for (std::size_t i = begin; i < std::min(begin + group, packed.size()); ++i)
                rows.push_back(store::unpack(packed[i]));
            std::sort(rows.begin(), rows.end(),
                      [](const auto &a, const auto &b) { return a.document_id < b.document_id; });
            database->together([&] {
                for (const store::Rows &one : rows)
                    database->load(one, one.uri);
            });
        }
    }
    std::filesystem::remove_all(folder);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(packed.size()));
}
BENCHMARK(load_rows)->Arg(1)->Arg(32)->Arg(128)->Arg(512)->Unit(benchmark::kMillisecond);

}  // namespace
