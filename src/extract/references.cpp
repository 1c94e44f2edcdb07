#include "extract/references.hpp"

#include "extract/reference_aliases.hpp"
#include "extract/reference_relations.hpp"
#include "extract/reference_scan.hpp"

namespace vanban {

References find_references(const Outline &outline) {
    References references;
    std::vector<PlacedMention> placed = scan_references(outline);
    references.relations = find_relations(outline, placed);
    references.aliases = find_aliases(outline, placed);
    references.mentions.reserve(placed.size());
    for (PlacedMention &mention : placed)
        references.mentions.push_back(std::move(mention.mention));
    return references;
}

}  // namespace vanban
