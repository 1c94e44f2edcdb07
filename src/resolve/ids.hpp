// Ids of the items of one record.
#pragma once

#include <cstddef>
#include <string>

namespace vanban {

/// "r1" for the letter r and index 0.
inline std::string item_id(char letter, std::size_t index) {
    return letter + std::to_string(index + 1);
}

}  // namespace vanban
