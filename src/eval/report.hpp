// Scores as people and CI read them: a row per document and kind, totals, misses, thresholds.
#pragma once

#include <string>
#include <vector>

#include "eval/score.hpp"

namespace vanban::eval {

/// The scores of all documents, summed per kind.
class Totals {
  public:
    void add(const std::vector<Score> &document);

    std::size_t documents() const { return documents_; }
    const std::vector<Score> &scores() const { return scores_; }

    /// One object per kind: p, r, f1, n (items of gold), and each attribute's accuracy, to four digits;
    /// null for an attribute of which nothing was matched.
    Json json() const;

  private:
    std::size_t documents_ = 0;
    std::vector<Score> scores_;
};

/// One line: precision, recall, F1, counts and attributes of one kind in one document.
std::string row(const std::string &document, const Score &score);

/// The same for a sum over `documents` documents.
std::string total_row(std::size_t documents, const Score &score);

/// One line per item that was lost, found in excess, or has a wrong title.
std::vector<std::string> misses(const Score &score);

/// One line per figure that is below `minimum`, e.g. {"sections": {"f1": 1.0, "title": 0.99}}.
/// Throws `Error` (stage "eval", code "usage") where `minimum` names no figure; `file` is its name.
std::vector<std::string> shortfalls(const Totals &totals, const Json &minimum, const std::string &file);

}  // namespace vanban::eval
