// The plans of the corpus, and the extractor that reads them, for the tests that ask something of all of them.
#pragma once

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "vanban/vanban.hpp"

namespace vanban::test {

struct CorpusPlan {
    std::string name;
    std::string bytes;

    friend std::ostream &operator<<(std::ostream &out, const CorpusPlan &plan) { return out << plan.name; }
};

/// Every text of corpus/plans, in the order of their names.
inline const std::vector<CorpusPlan> &corpus_plans() {
    static const std::vector<CorpusPlan> plans = [] {
        std::vector<CorpusPlan> found;
        for (const auto &entry : std::filesystem::directory_iterator(source_dir() / "corpus/plans"))
            found.push_back({entry.path().stem().string(), read(entry.path())});
        std::sort(found.begin(), found.end(), [](const CorpusPlan &a, const CorpusPlan &b) { return a.name < b.name; });
        return found;
    }();
    return plans;
}

/// One extractor for all tests: to build one loads the lexicons.
inline const Extractor &shared_extractor() {
    static const Extractor extractor;
    return extractor;
}

}  // namespace vanban::test
