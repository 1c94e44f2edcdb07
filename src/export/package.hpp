// Reads a finished workbook back: the library that writes it does not notice when the disk of its drafts is full.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vanban::exports {

/// What a worksheet must hold.
struct WorksheetSize {
    std::uint64_t rows = 0;
    std::uint64_t links = 0;
    bool operator==(const WorksheetSize &) const = default;
};

/// Whether the package (XLSX) holds these worksheets whole, in their order.
bool is_whole(const std::string &package, const std::vector<WorksheetSize> &worksheets);

}  // namespace vanban::exports
