// All vocabularies in one trie over syllables, so that one pass over a text finds every word of every
// table.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
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

/// What may be found in a stretch of text: a bit for each vocabulary, and for each class of cues, of which some share
/// one.
using Kinds = std::uint64_t;
constexpr Kinds kind_of(Vocabulary vocabulary) {
    return Kinds{1} << static_cast<unsigned>(vocabulary);
}
constexpr Kinds kind_of(Cue cue) {
    return Kinds{1} << (kVocabularies + static_cast<unsigned>(cue) % (64 - kVocabularies));
}

/// The phrases found in stretches of tokens that were scanned one after the other.
struct Hits {
    std::vector<Hit> all;              ///< in order of first token and length
    std::vector<std::uint32_t> first;  ///< for each token scanned, its first hit in `all`
};

/// The trie. Phrases are compared by syllable keys: case, tone-mark style and y/i do not matter.
class PhraseIndex {
  public:
    /// Adds a phrase for a row of a vocabulary. One phrase may stand for several rows.
    void add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row);
    /// Ends the building: must be called once, before `scan`.
    void seal();

    /// Finds the longest phrase of each vocabulary at each token of [first, last), of cues every one
    /// (they fall into classes), appending to `out`. Linear in the tokens for phrases of bounded length. Gives the
    /// kinds of what it found.
    Kinds scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last, Hits &out) const;

  private:
    /// A syllable's key, mixed: the topmost bits, which tell little of a key, tell much of what it becomes.
    using Mixed = std::uint64_t;

    /// What a phrase that ends at a node stands for.
    struct Ending {
        std::uint32_t row : 24;
        Vocabulary vocabulary;
    };

    /// A phrase before sealing: syllables [first, last) of `syllables_`.
    struct Added {
        std::uint32_t first, last;
        Ending ending;
    };

    /// A syllable of phrases that share all up to here. What belongs to a node lies together and reaches to where the
    /// next one's begins.
    struct Node {
        Kinds kinds = 0;             // of its endings
        std::uint64_t children = 0;  // a bit for each child, by its syllable: where it is not set, none is there
        std::uint32_t first_child = 0;
        std::uint32_t first_ending = 0;
        std::uint32_t vocabularies = 0;  // of its endings, one bit each
    };

    /// A syllable that phrases open with, as a slot of a hash table: most tokens of a text are no such, and behind most
    /// others no phrase goes on, which the slot tells without a look at the node.
    struct Opening {
        Mixed syllable = 0;
        std::uint64_t children = 0;  // of the node
        std::uint32_t node = 0;      // 0: the slot is free
        bool ends = false;           // a phrase of this one syllable
    };

    static Mixed mix(SyllableKey key) { return key * 0x9E3779B97F4A7C15ULL; }
    static std::uint64_t child_bit(Mixed syllable) { return 1ULL << (syllable >> 58U); }

    std::size_t slot(Mixed syllable) const { return syllable >> slot_shift_; }
    const Opening &opening(Mixed syllable) const;
    void fill_openings();
    /// The child of a node; 0 where there is none (the root is nobody's child).
    std::uint32_t child(std::uint32_t node, Mixed syllable) const;
    /// Finds what begins at token `start` with `opening`.
    Kinds follow(const Opening &opening, const std::vector<Token> &tokens, std::uint32_t start, std::uint32_t last,
                 std::vector<Hit> &out) const;

    std::vector<Node> nodes_;       // the root, its children, theirs ..., and one behind the last
    std::vector<Mixed> syllables_;  // of each node; before sealing, of the phrases
    std::vector<Ending> endings_;
    std::vector<Opening> openings_;  // at most a quarter full
    unsigned slot_shift_ = 0;
    std::vector<Added> added_;
};

}  // namespace vanban::lexicon
