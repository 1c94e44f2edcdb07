// All vocabularies in one trie over syllables, so that one pass over a text finds every word of every
// table.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/cue.hpp"
#include "text/tokens.hpp"

namespace vanban::lexicon {

enum class Vocabulary : std::uint8_t {
    instrument_type,
    agency,
    province,
    comparator,
    unit,
    cue,
    abbreviation,
    position,
    boilerplate,
    confusion,
    relation,
};
constexpr std::size_t kVocabularies = 11;

/// A phrase of a vocabulary found in a text: tokens [first, last), and the row it stands for.
struct Hit {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t row : 24 = 0;  ///< of a cue, its class
    Vocabulary vocabulary = Vocabulary::cue;

    bool is(Cue cue) const { return vocabulary == Vocabulary::cue && row == static_cast<std::uint32_t>(cue); }
};

/// The trie. Phrases are compared by syllable keys: case, tone-mark style and y/i do not matter.
class PhraseIndex {
  public:
    PhraseIndex();
    /// Adds a phrase for a row of a vocabulary. One phrase may stand for several rows.
    void add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row);
    /// Ends the building: must be called once, before `scan`.
    void seal();

    /// Finds the longest phrase of each vocabulary at each token of [first, last), of cues every one
    /// (they fall into classes), appending to `out` in order of position and length. Linear in the tokens for phrases
    /// of bounded length.
    void scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last, std::vector<Hit> &out) const;

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t parent = 0;
        std::uint32_t child = 0;  // 0: the slot is free (the root is nobody's child)
    };
    struct Ending {
        std::uint32_t node;
        Vocabulary vocabulary;
        std::uint32_t row;
    };

    std::size_t slot_of(std::uint32_t parent, std::uint64_t key) const;
    std::uint32_t child(std::uint32_t parent, std::uint64_t key) const;
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::uint64_t> edges_;  // a bit for each step there may be: most steps are none, and cost no look-up
    std::vector<Ending> endings_;
    std::vector<std::uint32_t> first_ending_;  // by node, after sealing
    std::uint32_t nodes_ = 1;
};

}  // namespace vanban::lexicon
