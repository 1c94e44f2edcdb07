// What an indicator means, whatever the words: "tỉ lệ lao động qua đào tạo" and "lao động qua đào tạo" are one.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace vanban::audit {

/// A normalised indicator, and what was done to its words to get there.
struct Meaning {
    std::string key;                 ///< folded words; equal keys are one indicator
    std::vector<std::string> rules;  ///< e.g. "dropped “tỷ lệ”", in the order of the text
};

class Indicators {
  public:
    /// Reads src/audit/indicators.tsv and the abbreviations of the lexicon.
    explicit Indicators(const lexicon::Lexicon &lexicon);

    Meaning of(const std::string &indicator) const;

    /// The unit as compared: "sinh viên/10.000 dân" and "sinh viên/vạn dân" are one.
    std::string unit(const std::string &unit) const;

  private:
    struct Rule {
        std::vector<std::string> words, meaning;  ///< folded; no meaning: the words are dropped
        bool first_only = false;                  ///< dropped only where the indicator begins
        std::string phrase;                       ///< as in the table
    };
    const Rule *rule_at(const std::vector<std::string> &words, std::size_t at) const;

    std::unordered_map<std::string, std::vector<Rule>> rules_;  ///< by their first word, longest first
};

}  // namespace vanban::audit
