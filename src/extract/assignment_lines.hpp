// Lines below a task that read as a row of a table: "Cơ quan chủ trì: …", "Phối hợp: …", "Thời gian: …".
#pragma once

#include <cstdint>
#include <vector>

#include "extract/mentions.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// May the paragraph be such a line? False is certain; ask before `is_labelled_line`.
bool may_be_labelled(const lexicon::Reading &reading, std::size_t paragraph);

/// Is the paragraph of tokens [first, last) such a line, or does it close with one ("… (Cơ quan chủ trì: Sở Y tế)")?
bool is_labelled_line(const Outline &outline, std::uint32_t first, std::uint32_t last);

/// Reads the labelled paragraphs, in order, and adds the assignments that they give to the tasks above them. A time
/// without an agency is the deadline of what `found` already has above it.
void read_labelled_lines(const Outline &outline, const std::vector<std::size_t> &labelled,
                         std::vector<AssignmentMention> &found);

}  // namespace vanban
