// Dates as plans write them, as ISO 8601 with the precision of the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pattern/pattern.hpp"

namespace vanban {

/// A date found in a text.
struct DateMatch {
    Span span;        ///< from "ngày" or its first digit to its last
    std::string iso;  ///< "2025-08-22", "2025-08", "2025"; "--12-01" for a day of every year
};

/// The date that begins at `at`: "ngày 22/8/2025", "22 tháng 8 năm 2025", "tháng 11/2025", "năm 2026".
std::optional<DateMatch> date_at(std::string_view text, std::size_t at);

/// What begins at `at` and is written like a date with its day, month and year, but is no day of any year that a plan
/// can mean: "ngày 31/02/2025", "ngày 22/8/20025". Null for a date, and for what is not written like one.
std::optional<Span> impossible_date_at(std::string_view text, std::size_t at);

/// Year, month and day as ISO; null where there is no such day.
std::optional<std::string> iso_date(int year, int month, int day);

}  // namespace vanban
