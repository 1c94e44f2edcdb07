// The whole path, text to JSON, on one core: the plans of the corpus repeated to a size. The time per byte
// of 20 MB should be that of 2 MB.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "vanban/vanban.hpp"

namespace {

std::string read(const std::filesystem::path &file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The plans of the corpus, one after another, until `size` bytes are reached.
std::string repeated_corpus(std::size_t size) {
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(VANBAN_SOURCE_DIR "/corpus/plans")) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::string once;
    for (const auto &file : files) {
        once += read(file) + '\n';
    }
    std::string text;
    while (text.size() < size) {
        text += once;
    }
    return text;
}

void text_to_json(benchmark::State &state) {
    const vanban::Extractor extractor;
    const std::string text = repeated_corpus(static_cast<std::size_t>(state.range(0)) << 20U);
    for (auto _ : state) {
        benchmark::DoNotOptimize(vanban::to_json(extractor.extract(text, "corpus.txt")));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(text_to_json)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond)->UseRealTime();

void plan_to_json(benchmark::State &state) {
    const vanban::Extractor extractor;
    const auto plan = extractor.extract(repeated_corpus(static_cast<std::size_t>(state.range(0)) << 20U), "corpus.txt");
    std::size_t written = 0;
    for (auto _ : state) {
        written += vanban::to_json(plan).size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(written));
}
BENCHMARK(plan_to_json)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond)->UseRealTime();

void load_lexicons(benchmark::State &state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(vanban::Extractor());
    }
}
BENCHMARK(load_lexicons)->Unit(benchmark::kMillisecond);

}  // namespace
