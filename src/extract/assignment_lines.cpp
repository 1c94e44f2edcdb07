#include "extract/assignment_lines.hpp"

namespace vanban {

bool is_labelled_line(const Outline &, std::uint32_t, std::uint32_t) {
    return false;
}

std::vector<AssignmentMention> assignments_in_lines(const Outline &, const std::vector<std::size_t> &) {
    return {};
}

}  // namespace vanban
