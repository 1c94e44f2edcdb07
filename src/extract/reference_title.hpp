// Titles of instruments that are cited by name: where one begins to be a title, and where it ends.
#pragma once

#include <cstdint>
#include <optional>

#include "structure/outline.hpp"

namespace vanban {

/// A title that follows the word for a type: tokens [first, last).
struct TitleMatch {
    std::uint32_t first = 0, last = 0;
    bool quoted = false;
    bool dated = false;  ///< it holds a period or a year: "giai đoạn 2021 - 2030", "đến năm 2030"
};

/// The title of a scheme (đề án, chiến lược, quy hoạch ...) that begins at token `at`, before `end`;
/// `type_row` is the row of its type.
/// Null where what follows the type is no title: a relation ("thực hiện ..."), an issuer, nothing.
std::optional<TitleMatch> scheme_title(const Outline &outline, std::uint32_t at, std::uint32_t end,
                                       std::uint32_t type_row);

/// A mark, or the word for another instrument, that no title runs past.
bool hard_stop(const lexicon::Reading &reading, std::uint32_t i);

/// A word that no title holds but before its period: it opens a clause of its own.
bool clause_stop(const lexicon::Reading &reading, std::uint32_t i);

/// The name of a law that begins at token `at`: "Giáo dục", "Trật tự, an toàn giao thông đường bộ".
std::optional<TitleMatch> law_title(const lexicon::Reading &reading, std::uint32_t at, std::uint32_t end);

}  // namespace vanban
