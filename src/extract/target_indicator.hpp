// What a target measures, in words that stand alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/target_clauses.hpp"

namespace vanban::targets {

/// An indicator, and the stretch of text that it and its number were read from.
struct Indicator {
    std::string text;
    Stretch words;
};

/// Names the clauses of one sentence in order: a clause that lacks a head takes it from the ones before.
class IndicatorNamer {
  public:
    IndicatorNamer(const Outline &outline, std::string heading) : outline_(outline), heading_(std::move(heading)) {}

    Indicator name(const Clause &clause);

    /// What a share says of its things, for those joined to it: "đạt chuẩn quốc gia" of "80% trường đạt chuẩn quốc
    /// gia".
    std::string predicate_of(const Clause &clause) const;

  private:
    std::string behind(const Clause &clause, Indicator &out) const;
    std::string before(const Clause &clause, Indicator &out);
    std::string inherited(Stretch subject) const;
    bool opens_with(Stretch stretch, Cue cue) const;
    bool heads_a_list(const Clause &clause) const;
    Stretch past_towards(Stretch stretch) const;
    Stretch without_article(Stretch stretch) const;
    bool heading_needed(const Quantity &quantity) const;
    std::string growth_verb(const Quantity &quantity) const;
    std::string bare_topic(const Clause &clause) const;
    std::string supplemented(const Clause &clause, std::string text) const;

    const Outline &outline_;
    std::string heading_;
    std::optional<Stretch> head_;  ///< the last subject that opens with a measure: "tỷ lệ đi học cấp tiểu học"
    std::optional<Stretch> topic_;  ///< the first subject of the sentence
    std::optional<Stretch> last_;   ///< the last one
};

}  // namespace vanban::targets
