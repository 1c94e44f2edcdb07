#include "lexicon/phrases.hpp"

#include <algorithm>
#include <array>
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

void PhraseIndex::Steps::put(std::uint32_t parent, SyllableKey key, std::uint32_t child) {
    if (++count_ * 2 > slots_.size()) {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot &slot : old)
            if (slot.child != 0)
                slots_[slot_of(slot.parent, slot.key)] = slot;
    }
    slots_[slot_of(parent, key)] = {key, parent, child};
}

void PhraseIndex::add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row) {
    std::uint32_t node = 0;
    for (const Token &token : tokenize(phrase)) {
        Steps &steps = node == 0 ? roots_ : inner_;
        std::uint32_t next = steps.child(node, token.key);
        if (next == 0) {
            next = static_cast<std::uint32_t>(nodes_.size());
            steps.put(node, token.key, next);
            nodes_[node].children |= child_bit(token.key);
            nodes_.emplace_back();
        }
        node = next;
    }
    if (node != 0)
        added_.push_back({node, {row & 0xFFFFFFU, vocabulary}});
}

void PhraseIndex::seal() {
    const auto order = [](const auto &added) {
        return std::tuple(added.first, added.second.vocabulary, static_cast<std::uint32_t>(added.second.row));
    };
    std::sort(added_.begin(), added_.end(), [&](const auto &a, const auto &b) { return order(a) < order(b); });
    endings_.reserve(added_.size());
    for (const auto &[at, ending] : added_) {
        Node &node = nodes_[at];
        if (node.endings++ == 0)
            node.first_ending = static_cast<std::uint32_t>(endings_.size());
        node.kinds |=
            ending.vocabulary == Vocabulary::cue ? kind_of(static_cast<Cue>(ending.row)) : kind_of(ending.vocabulary);
        node.vocabularies = static_cast<std::uint16_t>(node.vocabularies | bit(ending.vocabulary));
        endings_.push_back(ending);
    }
    added_ = {};
}

Kinds PhraseIndex::scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last, Hits &out) const {
    Kinds kinds = 0;
    for (std::uint32_t start = first; start < last; ++start) {
        const std::size_t out_before = out.all.size();
        out.first.push_back(static_cast<std::uint32_t>(out_before));
        if (start + kAhead < last)
            roots_.prefetch(0, tokens[start + kAhead].key);
        std::uint32_t seen = 0, again = 0;  // vocabularies with a phrase here; with a longer one too
        std::uint32_t node = roots_.child(0, tokens[start].key);
        for (std::uint32_t end = start + 1; node != 0; ++end) {
            const Node &here = nodes_[node];
            for (std::uint32_t e = here.first_ending; e < here.first_ending + here.endings; ++e)
                out.all.push_back({start, end, endings_[e].row, endings_[e].vocabulary});
            kinds |= here.kinds;
            again |= seen & here.vocabularies;
            seen |= here.vocabularies;
            const bool goes_on = end < last && (here.children & child_bit(tokens[end].key)) != 0;
            node = goes_on ? inner_.child(node, tokens[end].key) : 0;
        }
        if ((again & ~bit(Vocabulary::cue)) != 0)
            keep_longest(out.all, out_before);
    }
    return kinds;
}

}  // namespace vanban::lexicon
