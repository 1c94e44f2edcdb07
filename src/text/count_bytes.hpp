// Counting bytes of a kind, many at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban {

/// How many bytes of `text` are of the kind that `is_one` tells, without branching, from an unsigned byte.
template <class IsOne>
std::size_t count_bytes(std::string_view text, const IsOne &is_one) {
    constexpr std::size_t kBlock = 32;  // of a fixed length, so that the compiler looks at all its bytes at once
    std::size_t count = 0;
    const char *at = text.data(), *const end = at + text.size();
    for (; static_cast<std::size_t>(end - at) >= kBlock; at += kBlock) {
        std::uint8_t found = 0;
        for (std::size_t i = 0; i < kBlock; ++i)
            found = static_cast<std::uint8_t>(found + is_one(static_cast<std::uint8_t>(at[i])));
        count += found;
    }
    for (; at != end; ++at)
        count += is_one(static_cast<std::uint8_t>(*at));
    return count;
}

}  // namespace vanban
