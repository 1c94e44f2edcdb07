#include "lexicon/phrases.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace vanban::lexicon {
namespace {

constexpr std::size_t kFirstSize = 1U << 12U;
constexpr unsigned kEdgeBits = 18;  // 32 KiB: within the first cache, a sixteenth full

std::uint64_t mix(std::uint32_t parent, std::uint64_t key) {
    std::uint64_t h = (key ^ (static_cast<std::uint64_t>(parent) << 40U)) * 0x9E3779B97F4A7C15ULL;
    return h ^ (h >> 29U);
}

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

PhraseIndex::PhraseIndex() : slots_(kFirstSize), edges_((1U << kEdgeBits) / 64) {}

std::size_t PhraseIndex::slot_of(std::uint32_t parent, std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mix(parent, key) & mask;
    while (slots_[at].child != 0 && (slots_[at].key != key || slots_[at].parent != parent))
        at = (at + 1) & mask;
    return at;
}

std::uint32_t PhraseIndex::child(std::uint32_t parent, std::uint64_t key) const {
    const std::uint64_t bit = mix(parent, key) >> (64U - kEdgeBits);
    if ((edges_[bit / 64] >> (bit % 64) & 1U) == 0)
        return 0;
    return slots_[slot_of(parent, key)].child;
}

void PhraseIndex::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot &slot : old)
        if (slot.child != 0)
            slots_[slot_of(slot.parent, slot.key)] = slot;
}

void PhraseIndex::add(std::string_view phrase, Vocabulary vocabulary, std::uint32_t row) {
    std::uint32_t node = 0;
    for (const Token &token : tokenize(phrase)) {
        const std::size_t at = slot_of(node, token.key);
        const std::uint64_t bit = mix(node, token.key) >> (64U - kEdgeBits);
        edges_[bit / 64] |= 1ULL << (bit % 64);
        if (slots_[at].child != 0) {
            node = slots_[at].child;
            continue;
        }
        slots_[at] = {token.key, node, nodes_};
        node = nodes_++;
        if (nodes_ * 3UL > slots_.size())
            grow();
    }
    if (node != 0)
        endings_.push_back({node, vocabulary, row});
}

void PhraseIndex::seal() {
    const auto order = [](const Ending &e) { return std::tuple(e.node, e.vocabulary, e.row); };
    std::sort(endings_.begin(), endings_.end(), [&](const Ending &a, const Ending &b) { return order(a) < order(b); });
    first_ending_.assign(nodes_ + 1UL, 0);
    for (const Ending &ending : endings_)
        ++first_ending_[ending.node + 1UL];
    for (std::size_t node = 1; node < first_ending_.size(); ++node)
        first_ending_[node] += first_ending_[node - 1];
}

void PhraseIndex::scan(const std::vector<Token> &tokens, std::uint32_t first, std::uint32_t last,
                       std::vector<Hit> &out) const {
    for (std::uint32_t start = first; start < last; ++start) {
        std::uint32_t node = child(0, tokens[start].key);
        if (node == 0)
            continue;
        const std::size_t out_before = out.size();
        std::uint32_t seen = 0, again = 0;  // vocabularies, one bit each, with a phrase here; with a longer one too
        for (std::uint32_t end = start + 1; node != 0; ++end) {
            std::uint32_t ending_here = 0;
            for (std::uint32_t e = first_ending_[node]; e < first_ending_[node + 1UL]; ++e) {
                out.push_back({start, end, endings_[e].row & 0xFFFFFFU, endings_[e].vocabulary});
                ending_here |= bit(endings_[e].vocabulary);
            }
            again |= seen & ending_here;
            seen |= ending_here;
            node = end < last ? child(node, tokens[end].key) : 0;
        }
        if ((again & ~bit(Vocabulary::cue)) != 0)
            keep_longest(out, out_before);
    }
}

}  // namespace vanban::lexicon
