// What each plan carries out, up to the resolution at its root, and which provinces have a plan for it.
#pragma once

#include <string>
#include <vector>

#include "audit/corpus.hpp"

namespace vanban::audit {

/// Who says that one instrument carries out another.
enum class StepSource { document, stated, known };  // the instrument itself, another document, the register

std::string_view to_string(StepSource source);

struct ChainStep {
    Index instrument = 0;
    StepSource source = StepSource::document;
};

/// From a document up to the first instrument that carries out nothing known. A document that carries out several
/// follows the one that it names first, which is that of its title.
struct Chain {
    Index document = 0;
    std::vector<ChainStep> steps;  ///< at least one
};

/// A province and its documents for a resolution. Provinces that merged stand under the one of today.
struct CoveredProvince {
    std::string name;
    std::vector<Index> documents;
};

/// A central instrument that provinces carry out, directly or through others.
struct Coverage {
    Index instrument = 0;
    std::vector<CoveredProvince> with;  ///< in the order of names
    std::vector<std::string> without;   ///< provinces of today that have none in the corpus
};

/// What carries out what, from the corpus and the register.
class Chains {
  public:
    Chains(const Corpus &corpus, const Register &known, const lexicon::Lexicon &lexicon);

    /// What an instrument carries out, in the order in which it is said; first by itself, then by others, then by the
    /// register.
    const std::vector<ChainStep> &parents(Index instrument) const { return parents_[instrument]; }

    /// What a document says that it carries out itself, in the order of its text.
    const std::vector<Index> &carried_out_by(Index document) const { return roots_[document]; }

    /// Everything above an instrument, itself left out; each once, nearest first.
    std::vector<Index> above(Index instrument) const;

    std::vector<Chain> chains() const;

    /// In the order of the number of provinces, most first.
    std::vector<Coverage> coverage() const;

  private:
    bool central(Index instrument) const;

    const Corpus &corpus_;
    const lexicon::Lexicon &lexicon_;
    std::vector<std::vector<ChainStep>> parents_;
    std::vector<std::vector<Index>> roots_;
};

}  // namespace vanban::audit
