// Lines below a task that read as a row of a table: "Cơ quan chủ trì: …", "Phối hợp: …", "Thời gian: …".
#pragma once

#include <cstdint>
#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Does the paragraph of tokens [first, last) open with such a label?
bool is_labelled_line(const Outline &outline, std::uint32_t first, std::uint32_t last);

/// The assignments that the labelled paragraphs, in order, give to the tasks above them.
std::vector<AssignmentMention> assignments_in_lines(const Outline &outline, const std::vector<std::size_t> &labelled);

}  // namespace vanban
