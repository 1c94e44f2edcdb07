// Where the words of a paragraph begin, past its bullet and its marker.
#pragma once

#include <cstdint>

#include "structure/outline.hpp"

namespace vanban {

/// The first token of the paragraph's own words: past its bullet, its marker, its run-in title and "(1)".
std::uint32_t first_word(const Outline &outline, std::size_t paragraph);

/// The first token of the title of the division that the paragraph opens; of its words where it opens none.
std::uint32_t title_word(const Outline &outline, std::size_t paragraph);

/// Does the paragraph open a division and go on behind its title ("b) Đơn vị chủ trì: Sở Y tế")?
bool has_run_in_title(const Outline &outline, std::size_t paragraph);

/// How deep a bullet stands: "-" above "+" above others; 0 for paragraphs without.
int bullet_depth(const Paragraph &paragraph);

}  // namespace vanban
