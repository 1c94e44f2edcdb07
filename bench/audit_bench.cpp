// The audit of a database of many documents: the plans of the corpus, made over into as many as are asked for, each of
// another province, number, date and values. The time per document of 10,000 should be that of 1,000.
#include "corpus.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "audit/audit.hpp"
#include "audit/graph.hpp"
#include "audit/matrix.hpp"
#include "store/rows.hpp"
#include "vanban/vanban.hpp"

namespace {

using namespace vanban;

const lexicon::Lexicon &words() {
    static const lexicon::Lexicon lexicon;
    return lexicon;
}

/// The plan as another province might have written it as its `number`th.
Plan made_over(Plan plan, std::size_t number, std::mt19937 &random) {
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    const lexicon::Province &province = words().provinces()[below(words().provinces().size())];
    std::string sha(64, '0');
    for (char &digit : sha)
        digit = "0123456789abcdef"[below(16)];
    plan.source.sha256 = sha;
    plan.source.uri = "plan-" + std::to_string(number) + ".txt";
    const std::string n = std::to_string(number);
    plan.document.symbol = n + "/KH-UBND";
    plan.document.id = "vn:" + province.slug + ".ubnd:kh:" + n + ":2025";
    plan.document.province = Province{province.code, province.name};
    plan.document.issuer = "Ủy ban nhân dân tỉnh " + province.name;
    plan.document.date = "2025-0" + std::to_string(1 + below(9)) + "-1" + std::to_string(below(10));
    for (Target &target : plan.targets)
        target.value += static_cast<double>(below(10));
    for (Reference &reference : plan.references)
        if (reference.date && reference.date->size() == 10 && below(50) == 0)
            reference.date = reference.date->substr(0, 8) + "0" + std::to_string(1 + below(9));
    return plan;
}

/// A database of so many documents, kept for all benchmarks.
store::Store &database(std::size_t documents) {
    static std::string folder = [] {
        std::string name = (std::filesystem::temp_directory_path() / "vanban-bench-XXXXXX").string();
        return std::string(mkdtemp(name.data()));
    }();
    static std::vector<std::pair<std::size_t, std::unique_ptr<store::Store>>> stores;
    for (const auto &[size, store] : stores)
        if (size == documents)
            return *store;
    auto store = store::Store::open("sqlite:" + folder + "/" + std::to_string(documents) + ".db");
    const std::vector<Plan> plans = bench::corpus_plans();
    std::mt19937 random(20250921);
    for (std::size_t i = 0; i < documents; ++i) {
        const Plan plan = made_over(plans[i % plans.size()], i + 1, random);
        store->load(store::rows_of(plan), plan.source.uri);
    }
    return *stores.emplace_back(documents, std::move(store)).second;
}

void audit_database(benchmark::State &state) {
    store::Store &store = database(static_cast<std::size_t>(state.range(0)));
    const audit::Register known(words());
    std::size_t findings = 0;
    for (auto _ : state)
        findings = audit::audit(store, known, words()).size();
    state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(audit_database)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void matrix_of_database(benchmark::State &state) {
    store::Store &store = database(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(audit::target_matrix(store, words()));
}
BENCHMARK(matrix_of_database)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

void graph_of_database(benchmark::State &state) {
    store::Store &store = database(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(audit::citation_graph(store));
}
BENCHMARK(graph_of_database)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

}  // namespace
