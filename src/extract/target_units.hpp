// What a number counts: "%", "%/năm", "trường", "sinh viên/vạn dân", "triệu USD".
#pragma once

#include <optional>
#include <string>

#include "extract/target_words.hpp"

namespace vanban::targets {

struct UnitMatch {
    std::string text;  ///< as the record writes it
    TargetKind kind = TargetKind::count;
    std::uint32_t last = 0;  ///< past its last token
};

/// The unit that begins at token `at` and ends before `end`; null where the lexicon knows none.
std::optional<UnitMatch> unit_at(const Outline &outline, std::uint32_t at, std::uint32_t end);

/// Do the tokens [at, end) name what things are counted on: "10.000 dân", "vạn dân"?
bool is_base(const Outline &outline, std::uint32_t at, std::uint32_t end);

/// Does a unit of time begin at token `at`: "năm", "tuổi"?
bool is_time(const Reading &reading, std::uint32_t at);

}  // namespace vanban::targets
