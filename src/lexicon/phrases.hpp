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
    PhraseIndex() : nodes_(1) {}
    /// Adds a phrase for a row of a vocabulary. One phrase may stand for several rows.
    void add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row);
    /// Ends the building: must be called once, before `scan`.
    void seal();

    /// Finds the longest phrase of each vocabulary at each token of [first, last), of cues every one
    /// (they fall into classes), appending to `out`. Linear in the tokens for phrases of bounded length. Gives the
    /// kinds of what it found.
    Kinds scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last, Hits &out) const;

  private:
    /// What a phrase that ends at a node stands for.
    struct Ending {
        std::uint32_t row : 24;
        Vocabulary vocabulary;
    };

    /// A syllable of phrases that share all up to here.
    struct Node {
        Kinds kinds = 0;  // of its endings
        std::uint64_t children =
            0;  // a bit for each child, by its syllable: where it is not set, none need be looked up
        std::uint32_t first_ending = 0;
        std::uint16_t endings = 0;
        std::uint16_t vocabularies = 0;  // of its endings, one bit each
    };

    /// The steps from nodes to their children, by parent and syllable.
    class Steps {
      public:
        Steps() : slots_(kFirstSize) {}
        /// The child; 0 where there is none (the root is nobody's child).
        std::uint32_t child(std::uint32_t parent, SyllableKey key) const { return slots_[slot_of(parent, key)].child; }
        /// Puts a step that is not there yet.
        void put(std::uint32_t parent, SyllableKey key, std::uint32_t child);
        /// Has the processor fetch what `child` will ask for.
        void prefetch(std::uint32_t parent, SyllableKey key) const {
            __builtin_prefetch(&slots_[hash(parent, key) & (slots_.size() - 1)]);
        }

      private:
        static constexpr std::size_t kFirstSize = 1U << 10U;
        struct Slot {
            SyllableKey key = 0;
            std::uint32_t parent = 0;
            std::uint32_t child = 0;  // 0: the slot is free
        };

        static std::uint64_t hash(std::uint32_t parent, SyllableKey key) {
            return mix(key ^ (static_cast<std::uint64_t>(parent) << 32U)) >> 40U;
        }
        std::size_t slot_of(std::uint32_t parent, SyllableKey key) const {
            const std::size_t mask = slots_.size() - 1;
            std::size_t at = hash(parent, key) & mask;
            while (slots_[at].child != 0 && (slots_[at].key != key || slots_[at].parent != parent))
                at = (at + 1) & mask;
            return at;
        }

        std::vector<Slot> slots_;  // at most half full
        std::size_t count_ = 0;
    };

    static std::uint64_t mix(std::uint64_t value) { return value * 0x9E3779B97F4A7C15ULL; }
    static std::uint64_t child_bit(SyllableKey key) { return 1ULL << (mix(key) >> 58U); }

    std::vector<Node> nodes_;                              // the first is the root
    Steps roots_;                                          // from the root
    Steps inner_;                                          // from all other nodes
    std::vector<std::pair<std::uint32_t, Ending>> added_;  // by node, before sealing
    std::vector<Ending> endings_;                          // after it
};

}  // namespace vanban::lexicon
