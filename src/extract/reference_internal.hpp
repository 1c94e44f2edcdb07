// Mentions of a part of an instrument, this one or another: "Phụ lục II kèm theo", "khoản 2 Điều này".
#pragma once

#include <vector>

#include "extract/reference_scan.hpp"

namespace vanban {

/// Every such mention, in the order of the text. `placed` are the mentions of instruments, in the same order.
/// `name` of a mention is the path of the division it means ("CIII/Đ6/3/a", "PLII"), or, for a part of another
/// instrument, its words and what identifies that instrument ("khoản 3 Điều 9 Thông tư số 53/2024/TT-BGTVT").
std::vector<PlacedMention> find_internal(const Outline &outline, const std::vector<PlacedMention> &placed);

}  // namespace vanban
