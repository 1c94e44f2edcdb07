// One record scored against its gold, by corpus/gold/GUIDELINES.md. Knows nothing of files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace vanban::eval {

using Json = nlohmann::ordered_json;

/// How many of the matched items have one attribute right.
struct Accuracy {
    std::string name;
    std::size_t right = 0;
    std::size_t of = 0;
};

/// One kind of item in one document, or summed over several.
struct Score {
    std::string kind;
    std::size_t matched = 0;  ///< true positives
    std::size_t extra = 0;    ///< false positives
    std::size_t lost = 0;     ///< false negatives
    std::vector<Accuracy> attributes;

    std::vector<Json> lost_items;
    std::vector<Json> extra_items;
    std::vector<Json> wrong_titles;  ///< [path, gold's title, the record's title]

    double precision() const;
    double recall() const;
    double f1() const;
    void add(const Score &other);  ///< sums the counts; the items stay with the document
};

/// The kinds in the order in which they are scored and printed.
const std::vector<std::string_view> &kinds();

/// The scores of every kind that `gold` annotates. A record that is missing is an empty object.
/// Throws `nlohmann::json::exception` where either is not of the shape that the guidelines describe.
std::vector<Score> score_document(const Json &gold, const Json &record);

}  // namespace vanban::eval
