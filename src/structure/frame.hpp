// The frame of a document: letterhead and title before its text, recipients and signature behind it.
#pragma once

#include <string_view>

#include "pattern/pattern.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// Is every letter of paragraph `p` a capital?
bool in_capitals(const Outline &outline, std::size_t p);

/// "(Ban hành kèm theo Quyết định số … của UBND tỉnh)": what stands below the title of an attachment.
bool is_attachment_note(std::string_view paragraph);

/// Finds the frame of the outline's paragraphs and marks their parts. Returns the paragraph at which the
/// text proper begins.
std::size_t read_head(Outline &outline);

/// Marks recipients and signatures from paragraph `from` on, and portal boilerplate everywhere.
void read_tail(Outline &outline, std::size_t from);

/// Is this paragraph the heading of a document: the name of a type, alone on its line?
bool is_type_line(const Outline &outline, std::size_t paragraph);

}  // namespace vanban
