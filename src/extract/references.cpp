#include "extract/references.hpp"

#include "extract/reference_scan.hpp"

namespace vanban {

References find_references(const Outline &outline) {
    References references;
    std::vector<PlacedMention> placed = scan_references(outline);
    for (PlacedMention &mention : placed)
        references.mentions.push_back(std::move(mention.mention));
    return references;
}

}  // namespace vanban
