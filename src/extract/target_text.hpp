// Targets of running text, paragraph by paragraph.
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "extract/target_clauses.hpp"
#include "extract/target_context.hpp"

namespace vanban::targets {

/// Reads one paragraph after another; paragraphs come in the order of the text.
class TextReader {
  public:
    TextReader(const Outline &outline, Context &context) : outline_(outline), context_(context) {}

    /// Appends the targets of a paragraph to `out`.
    void read(std::size_t paragraph, std::vector<TargetMention> &out);

  private:
    Stretch body_of(std::size_t paragraph) const;
    void read_sentence(std::size_t paragraph, Stretch sentence, Stretch body, std::vector<TargetMention> &out);
    Stretch run_in_title(std::size_t paragraph, Stretch body) const;
    bool holds_number(Stretch sentence) const;
    std::string title_of(int division) const;
    const Period *period_for(Stretch sentence, const std::vector<Period> &periods, const std::vector<Clause> &clauses,
                             const Clause &clause, int division) const;
    bool gone_by(const Period *period, Stretch sentence) const;
    void join_chain(const Clause &before, const Clause &clause, const std::string &predicate, Target &target,
                    std::vector<TargetMention> &out);
    void note_lead(std::size_t paragraph, Stretch body, const std::vector<TargetMention> &out, std::size_t from);

    const Outline &outline_;
    Context &context_;
    std::size_t chain_ = 0;           ///< how many targets before lack what their things do
    std::optional<Period> opening_;   ///< the year that the paragraph begins with
    std::optional<Period> previous_;  ///< the year of the last target of the paragraph
};

/// The name of the rule for a kind: "target.percentage".
std::string rule_of(TargetKind kind);

}  // namespace vanban::targets
