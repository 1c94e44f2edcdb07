#include "extract/references.hpp"

namespace vanban {

References find_references(const Outline &) {
    return {};
}

}  // namespace vanban
