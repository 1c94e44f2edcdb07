#include "lexicon/phrases.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <compare>
#include <tuple>

namespace vanban::lexicon {
namespace {

constexpr std::uint32_t kAhead = 4;  // tokens: by the time they are read, their first steps are there

std::uint32_t bit(Vocabulary vocabulary) {
    return 1U << static_cast<unsigned>(vocabulary);
}

/// Of each vocabulary but the cues, only the longest phrase from `from` on.
void keep_longest(std::vector<Hit> &out, std::size_t from) {
    std::array<std::uint32_t, kVocabularies> longest{};
    for (std::size_t i = from; i < out.size(); ++i)
        longest[static_cast<std::size_t>(out[i].vocabulary)] = out[i].last;
    const auto outdone = [&](const Hit &hit) {
        return hit.vocabulary != Vocabulary::cue && hit.last != longest[static_cast<std::size_t>(hit.vocabulary)];
    };
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), outdone), out.end());
}

}  // namespace

void PhraseIndex::add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row) {
    const auto first = static_cast<std::uint32_t>(syllables_.size());
    for (const Token &token : tokenize(phrase))
        syllables_.push_back(mix(token.key));
    const auto last = static_cast<std::uint32_t>(syllables_.size());
    if (first != last)
        added_.push_back({first, last, {row & 0xFFFFFFU, vocabulary}});
}

void PhraseIndex::seal() {
    const std::vector<Mixed> syllables = std::move(syllables_);
    std::sort(added_.begin(), added_.end(), [&](const Added &a, const Added &b) {
        const auto order =
            std::lexicographical_compare_three_way(syllables.begin() + a.first, syllables.begin() + a.last,
                                                   syllables.begin() + b.first, syllables.begin() + b.last);
        return order != 0 ? order < 0
                          : std::tuple(a.ending.vocabulary, std::uint32_t{a.ending.row}) <
                                std::tuple(b.ending.vocabulary, std::uint32_t{b.ending.row});
    });
    // The phrases that go through a node lie together: first those that end there, then those of each child.
    struct Share {
        std::size_t first, last;
        std::uint32_t depth;
    };
    std::vector<Share> shares{{0, added_.size(), 0}};
    syllables_.assign(1, 0);
    for (std::size_t n = 0; n < shares.size(); ++n) {
        auto [at, last, depth] = shares[n];
        Node node;
        node.first_child = static_cast<std::uint32_t>(shares.size());
        node.first_ending = static_cast<std::uint32_t>(endings_.size());
        for (; at < last && added_[at].last - added_[at].first == depth; ++at) {
            const Ending &ending = added_[at].ending;
            node.kinds |= ending.vocabulary == Vocabulary::cue ? kind_of(static_cast<Cue>(ending.row))
                                                               : kind_of(ending.vocabulary);
            node.vocabularies |= bit(ending.vocabulary);
            endings_.push_back(ending);
        }
        while (at < last) {
            const std::size_t first = at;
            const Mixed syllable = syllables[added_[at].first + depth];
            while (at < last && syllables[added_[at].first + depth] == syllable)
                ++at;
            node.children |= child_bit(syllable);
            shares.push_back({first, at, depth + 1});
            syllables_.push_back(syllable);
        }
        nodes_.push_back(node);
    }
    Node behind;
    behind.first_child = static_cast<std::uint32_t>(nodes_.size());
    behind.first_ending = static_cast<std::uint32_t>(endings_.size());
    nodes_.push_back(behind);
    added_ = {};
    fill_openings();
}

void PhraseIndex::fill_openings() {
    const std::uint32_t first = nodes_[0].first_child, last = nodes_[1].first_child;
    const unsigned bits = static_cast<unsigned>(std::bit_width(last - first)) + 2;
    openings_.resize(std::size_t{1} << bits);
    slot_shift_ = 64 - bits;
    for (std::uint32_t node = first; node < last; ++node) {
        std::size_t at = slot(syllables_[node]);
        while (openings_[at].node != 0)
            at = (at + 1) & (openings_.size() - 1);
        openings_[at] = {syllables_[node], nodes_[node].children, node, nodes_[node].vocabularies != 0};
    }
}

const PhraseIndex::Opening &PhraseIndex::opening(Mixed syllable) const {
    std::size_t at = slot(syllable);
    while (openings_[at].node != 0 && openings_[at].syllable != syllable)
        at = (at + 1) & (openings_.size() - 1);
    return openings_[at];
}

std::uint32_t PhraseIndex::child(std::uint32_t node, Mixed syllable) const {
    if ((nodes_[node].children & child_bit(syllable)) == 0)
        return 0;
    const auto first = syllables_.begin() + nodes_[node].first_child;
    const auto last = syllables_.begin() + nodes_[node + 1UL].first_child;
    const auto found = std::lower_bound(first, last, syllable);
    return found != last && *found == syllable ? static_cast<std::uint32_t>(found - syllables_.begin()) : 0;
}

Kinds PhraseIndex::follow(const Opening &opening, const std::vector<Token> &tokens, std::uint32_t start,
                          std::uint32_t last, std::vector<Hit> &out) const {
    Kinds kinds = 0;
    const std::size_t out_before = out.size();
    std::uint32_t seen = 0, again = 0;  // vocabularies with a phrase here; with a longer one too
    std::uint32_t node = opening.node;
    for (std::uint32_t end = start + 1; node != 0; ++end) {
        const Node &here = nodes_[node];
        for (std::uint32_t e = here.first_ending; e < nodes_[node + 1UL].first_ending; ++e)
            out.push_back({start, end, endings_[e].row, endings_[e].vocabulary});
        kinds |= here.kinds;
        again |= seen & here.vocabularies;
        seen |= here.vocabularies;
        node = end < last ? child(node, mix(tokens[end].key)) : 0;
    }
    if ((again & ~bit(Vocabulary::cue)) != 0)
        keep_longest(out, out_before);
    return kinds;
}

Kinds PhraseIndex::scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last, Hits &out) const {
    Kinds kinds = 0;
    for (std::uint32_t start = first; start < last; ++start) {
        out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
        if (start + kAhead < last)
            __builtin_prefetch(&openings_[slot(mix(tokens[start + kAhead].key))]);
        const Opening &found = opening(mix(tokens[start].key));
        const bool goes_on = start + 1 < last && (found.children & child_bit(mix(tokens[start + 1].key))) != 0;
        if (found.ends || goes_on)
            kinds |= follow(found, tokens, start, last, out.all);
    }
    return kinds;
}

}  // namespace vanban::lexicon
