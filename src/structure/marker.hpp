// The markers that open numbered divisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pattern/pattern.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// A marker at the start of a paragraph.
struct Marker {
    SectionKind kind = SectionKind::roman;
    std::string text;        ///< the number or letter as written: "II", "2.1", "a", "5", "thứ nhất"
    std::size_t length = 0;  ///< bytes up to the text that follows it
    int ordinal = 0;         ///< its place in its sequence, from 1; 0 where it has none
    int depth = 1;           ///< how many numbers a decimal holds: 2 for "2.1"
    bool bare = false;       ///< without closing mark: "1 Mục đích", so to be believed only with other evidence
};

/// The marker that opens `paragraph`; null where there is none.
std::optional<Marker> read_marker(std::string_view paragraph);

/// What a marker contributes to a path: "II", "Đ5", "CI", "PLII".
std::string path_element(const Marker &marker);

}  // namespace vanban
