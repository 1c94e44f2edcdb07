// Which division of the document a citation of its parts means.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "structure/outline.hpp"

namespace vanban {

/// The parts that instruments are cited by, the broadest first.
enum class PartLevel : std::uint8_t { appendix, part, chapter, section, article, clause, point };

/// One part as cited: "Điều 3", "mục (IV) (4.1)", "khoản này".
struct CitedPart {
    PartLevel level = PartLevel::article;
    std::vector<std::string> numbers;  ///< the outermost first; empty for an appendix without a number
    bool here = false;                 ///< "này": the one that the citation stands in
};

/// The path of the division of `outline` that `parts` (the innermost first) mean in a citation that stands in
/// `paragraph`. What the document does not have is built from what is said: "Đ5/2".
std::string path_of_parts(const Outline &outline, const std::vector<CitedPart> &parts, std::size_t paragraph);

}  // namespace vanban
