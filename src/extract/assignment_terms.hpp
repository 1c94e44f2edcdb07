// By when a task is due and to whom its actor reports.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "structure/outline.hpp"

namespace vanban {

/// The deadline that tokens [first, last) state: "hoàn thành trước ngày 30/6/2026" gives "2026-06-30", "trước ngày
/// 01/12 hằng năm" gives "--12-01"; null where they state none.
std::optional<std::string> deadline_in(const Outline &outline, std::uint32_t first, std::uint32_t last);

/// The deadline that a time column or a line "Thời gian: …" states, where any date is one: "2026 - 2030" gives "2030".
std::optional<std::string> deadline_of_time(const Outline &outline, std::uint32_t first, std::uint32_t last);

/// Whom tokens [first, last) have the actor report to, several joined with "; "; null where they say nothing.
std::optional<std::string> report_to_in(const Outline &outline, std::uint32_t first, std::uint32_t last);

}  // namespace vanban
