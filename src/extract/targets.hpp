// Numbers that the plan promises to reach, keep or spend (chỉ tiêu).
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Finds the targets of running text and of indicator tables, in the order of the text: one a number.
std::vector<TargetMention> find_targets(const Outline &outline);

}  // namespace vanban
