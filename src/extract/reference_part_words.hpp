// Reading one part of a citation: "Phụ lục I, II", "khoản 2", "mục (IV) (4.1)", "Điều này".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/reference_paths.hpp"
#include "structure/outline.hpp"

namespace vanban {

/// The words that parts open with; "phụ" opens "phụ lục".
extern const WordTable part_heads;

/// A part and its tokens [first, last).
struct PartWords {
    PartLevel level = PartLevel::article;
    std::uint32_t first = 0, last = 0;
    std::string word;                               ///< as the text has it: "khoản"
    std::vector<std::vector<std::string>> numbers;  ///< one for each item of "a, b và c", the outermost first
    bool here = false;                              ///< "này"
};

/// May a part be read at this token? False is certain, and most tokens are none: ask before `read_part`.
inline bool may_open_part(const Token &token) {
    return part_heads.has(token.key);
}

/// The part whose word stands at token `at`; null where its number is missing (but for an appendix).
/// `lists` says whether "a, b và c" is read on to its end.
std::optional<PartWords> read_part(const Outline &outline, std::uint32_t at, std::uint32_t end, bool lists);

/// "(4.2)" at token `at`.
struct BracketedNumber {
    std::uint32_t last = 0;
    std::string text;
};
std::optional<BracketedNumber> bracketed_number(const Outline &outline, std::uint32_t at, std::uint32_t end);

/// Puts `number` in the place of the last of `numbers`, of which it must be a sibling ("4.2" for "4.1").
bool replace_last(std::vector<std::string> &numbers, const std::string &number);

}  // namespace vanban
