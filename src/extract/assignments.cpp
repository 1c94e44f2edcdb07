#include "extract/assignments.hpp"

namespace vanban {

std::vector<AssignmentMention> find_assignments(const Outline &) {
    return {};
}

}  // namespace vanban
