#include "extract/references.hpp"

#include <algorithm>
#include <numeric>

#include "extract/reference_aliases.hpp"
#include "extract/reference_internal.hpp"
#include "extract/reference_relations.hpp"
#include "extract/reference_scan.hpp"

namespace vanban {
namespace {

/// Puts the mentions of parts among those of instruments, in the order of the text. Relations and aliases go by
/// index, so theirs move along.
void merge(References &references, std::vector<PlacedMention> placed, std::vector<PlacedMention> internal) {
    const std::size_t scanned = placed.size();
    std::move(internal.begin(), internal.end(), std::back_inserter(placed));
    std::vector<std::size_t> order(placed.size());
    std::iota(order.begin(), order.end(), 0U);
    std::inplace_merge(
        order.begin(), order.begin() + static_cast<std::ptrdiff_t>(scanned), order.end(),
        [&](std::size_t a, std::size_t b) { return placed[a].mention.span.start < placed[b].mention.span.start; });

    std::vector<int> moved(placed.size());
    references.mentions.reserve(placed.size());
    for (const std::size_t from : order) {
        moved[from] = static_cast<int>(references.mentions.size());
        references.mentions.push_back(std::move(placed[from].mention));
    }
    const auto move = [&](int &index) {
        if (index >= 0)
            index = moved[static_cast<std::size_t>(index)];
    };
    for (RelationMention &relation : references.relations) {
        move(relation.from);
        move(relation.to);
    }
    for (AliasMention &alias : references.aliases)
        move(alias.reference);
}

}  // namespace

References find_references(const Outline &outline) {
    References references;
    std::vector<PlacedMention> placed = scan_references(outline);
    references.relations = find_relations(outline, placed);
    references.aliases = find_aliases(outline, placed);
    std::vector<PlacedMention> internal = find_internal(outline, placed);
    merge(references, std::move(placed), std::move(internal));
    return references;
}

}  // namespace vanban
