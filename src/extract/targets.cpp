#include "extract/targets.hpp"

namespace vanban {

std::vector<TargetMention> find_targets(const Outline &) {
    return {};
}

}  // namespace vanban
