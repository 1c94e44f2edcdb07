// Tasks that the plan gives to named agencies (phân công nhiệm vụ).
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Finds the tasks under agency headings, in run-in headings, in running text and in task tables, in the
/// order of the text: one a paragraph, bullet or row.
std::vector<AssignmentMention> find_assignments(const Outline &outline);

}  // namespace vanban
