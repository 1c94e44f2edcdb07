#include "ingest/utf8_faults.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "text/shift_dfa.hpp"

namespace vanban {
namespace {

/// Reads UTF-8 without overlong forms, surrogates and NUL (The Unicode Standard, table 3-7).
constexpr ShiftDfa::State kBetween = 0;  // before a character
constexpr ShiftDfa::State kFault = 8;
constexpr ShiftDfa kUtf8 = [] {
    enum : ShiftDfa::State { between, one_more, two_more, after_e0, after_ed, after_f0, three_more, after_f4, fault };
    ShiftDfa dfa;
    dfa.add({between, one_more, two_more, after_e0, after_ed, after_f0, three_more, after_f4, fault}, 0, 0xFF, fault);
    dfa.add({between}, 0x01, 0x7F, between);
    dfa.add({between}, 0xC2, 0xDF, one_more);
    dfa.add({between}, 0xE0, 0xE0, after_e0);
    dfa.add({between}, 0xE1, 0xEF, two_more);
    dfa.add({between}, 0xED, 0xED, after_ed);
    dfa.add({between}, 0xF0, 0xF0, after_f0);
    dfa.add({between}, 0xF1, 0xF3, three_more);
    dfa.add({between}, 0xF4, 0xF4, after_f4);
    dfa.add({one_more}, 0x80, 0xBF, between);
    dfa.add({two_more}, 0x80, 0xBF, one_more);
    dfa.add({after_e0}, 0xA0, 0xBF, one_more);
    dfa.add({after_ed}, 0x80, 0x9F, one_more);
    dfa.add({after_f0}, 0x90, 0xBF, two_more);
    dfa.add({three_more}, 0x80, 0xBF, two_more);
    dfa.add({after_f4}, 0x80, 0x8F, two_more);
    return dfa;
}();

}  // namespace

std::size_t first_fault(std::string_view bytes, std::size_t at) {
    constexpr std::size_t kStretch = 256;
    ShiftDfa::State state = kBetween;
    std::size_t known = at;  // a character begins here, and all before is text
    for (std::size_t from = at; from < bytes.size() && state != kFault; from += kStretch) {
        state = kUtf8.run(state, bytes.substr(from, kStretch));
        if (state == kBetween)
            known = std::min(from + kStretch, bytes.size());
    }
    const auto *data = reinterpret_cast<const std::uint8_t *>(bytes.data());
    while (known < bytes.size()) {
        std::int32_t step = 0;
        const auto left = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - known, 8));
        const std::uint8_t *here = data + known;
        UChar32 c = 0;
        U8_NEXT(here, step, left, c);
        if (c <= 0)
            break;
        known += static_cast<std::size_t>(step);
    }
    return known;
}

std::size_t fault_length(std::string_view bytes, std::size_t at) {
    std::int32_t step = 0;
    const auto left = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size() - at, 8));
    UChar32 c = 0;
    const auto *here = reinterpret_cast<const std::uint8_t *>(bytes.data()) + at;
    U8_NEXT(here, step, left, c);
    return static_cast<std::size_t>(std::max(step, 1));
}

}  // namespace vanban
