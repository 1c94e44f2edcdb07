// The plans of the corpus, read.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "vanban/vanban.hpp"

namespace vanban::bench {

inline std::vector<Plan> corpus_plans() {
    const Extractor extractor;
    std::vector<Plan> plans;
    for (const auto &entry : std::filesystem::directory_iterator(VANBAN_SOURCE_DIR "/corpus/plans")) {
        std::ifstream in(entry.path(), std::ios::binary);
        plans.push_back(
            extractor.extract(std::string(std::istreambuf_iterator<char>(in), {}), entry.path().filename()));
    }
    return plans;
}

}  // namespace vanban::bench
