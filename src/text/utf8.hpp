// UTF-8, one code point at a time, for text that is known to be valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/count_bytes.hpp"

namespace vanban::utf8 {

inline bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Length in bytes of the sequence that `lead` opens.
inline std::size_t length(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The code point at `at`, which must be the start of a valid sequence; `at` moves past it.
inline char32_t next(std::string_view text, std::size_t &at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    if (lead < 0xE0) {
        const std::uint32_t c = (lead & 0x1FU) << 6U | (byte(at + 1) & 0x3FU);
        at += 2;
        return c;
    }
    if (lead < 0xF0) {
        const std::uint32_t c = (lead & 0x0FU) << 12U | (byte(at + 1) & 0x3FU) << 6U | (byte(at + 2) & 0x3FU);
        at += 3;
        return c;
    }
    const std::uint32_t c =
        (lead & 0x07U) << 18U | (byte(at + 1) & 0x3FU) << 12U | (byte(at + 2) & 0x3FU) << 6U | (byte(at + 3) & 0x3FU);
    at += 4;
    return c;
}

/// The code point at `at`, without moving.
inline char32_t peek(std::string_view text, std::size_t at) {
    return next(text, at);
}

/// The start of the code point that ends before `at`.
inline std::size_t previous(std::string_view text, std::size_t at) {
    do
        --at;
    while (at > 0 && is_continuation(text[at]));
    return at;
}

/// Writes a code point to `out`, which has room for four bytes; gives the byte after it.
inline char *put(char *out, char32_t c) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (c < 0x80) {
        *out++ = byte(c);
    } else if (c < 0x800) {
        *out++ = byte(0xC0U | c >> 6U);
        *out++ = byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        *out++ = byte(0xE0U | c >> 12U);
        *out++ = byte(0x80U | (c >> 6U & 0x3FU));
        *out++ = byte(0x80U | (c & 0x3FU));
    } else {
        *out++ = byte(0xF0U | c >> 18U);
        *out++ = byte(0x80U | (c >> 12U & 0x3FU));
        *out++ = byte(0x80U | (c >> 6U & 0x3FU));
        *out++ = byte(0x80U | (c & 0x3FU));
    }
    return out;
}

inline void append(std::string &out, char32_t c) {
    char bytes[4];
    out.append(bytes, put(bytes, c));
}

/// How many code points `text` holds.
inline std::size_t count(std::string_view text) {
    return count_bytes(text, [](std::uint8_t byte) { return (byte & 0xC0U) != 0x80U; });
}

/// U+FFFD, which stands for bytes that are no text.
inline constexpr std::string_view kReplacement = "\uFFFD";

/// The offsets at which U+FFFD stands in `text`, in order.
inline std::vector<std::size_t> replacements(std::string_view text) {
    std::vector<std::size_t> found;
    for (std::size_t at = text.find(kReplacement); at != std::string_view::npos;
         at = text.find(kReplacement, at + kReplacement.size()))
        found.push_back(at);
    return found;
}

}  // namespace vanban::utf8
