// Short names that a text defines: "(gọi tắt là Chương trình hành động số 04-CTr/TU)", "(HĐND)".
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "extract/reference_scan.hpp"

namespace vanban {

/// Every definition, in the order of the text. `placed` are the mentions of the document.
std::vector<AliasMention> find_aliases(const Outline &outline, const std::vector<PlacedMention> &placed);

}  // namespace vanban
