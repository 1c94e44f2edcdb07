// Rows of task tables.
#pragma once

#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// The assignments in the rows of a table whose header has a column of tasks (or of indicators) and one of those who
/// carry them out; none where it has not.
std::vector<AssignmentMention> assignments_in_table(const Outline &outline, const Grid &grid);

}  // namespace vanban
