// What the text says one instrument does to another.
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "extract/reference_scan.hpp"

namespace vanban {

/// Every relation, in the order of the text; not yet made unique.
std::vector<RelationMention> find_relations(const Outline &outline, const std::vector<PlacedMention> &placed);

}  // namespace vanban
