#include "write/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace vanban::write {
namespace {

/// For each byte: 0 where it stands as it is, else the letter after the backslash ('u': by its number).
constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t control = 0; control < 0x20; ++control) {
        table[control] = 'u';
    }
    table['\b'] = 'b';
    table['\t'] = 't';
    table['\n'] = 'n';
    table['\f'] = 'f';
    table['\r'] = 'r';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}();

char escape_of(char byte) {
    return escapes[static_cast<unsigned char>(byte)];
}

/// The first byte from `at` on that must be escaped; the text's size where there is none.
std::size_t next_escape(std::string_view text, std::size_t at) {
    constexpr std::size_t block = 16;  // of a fixed length, so that the compiler looks at all its bytes at once
    for (; at + block <= text.size(); at += block) {
        std::uint8_t odd = 0;
        for (std::size_t i = 0; i < block; ++i) {
            const auto byte = static_cast<std::uint8_t>(text[at + i]);
            odd = static_cast<std::uint8_t>(odd | (byte < 0x20) | (byte == '"') | (byte == '\\'));
        }
        if (odd != 0) {
            break;
        }
    }
    while (at < text.size() && escape_of(text[at]) == 0) {
        ++at;
    }
    return at;
}

template <class Number>
void append_digits(std::string &out, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace

void append_string(std::string &out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0;;) {
        const std::size_t plain = at;
        at = next_escape(text, at);
        out.append(text, plain, at - plain);
        if (at == text.size()) {
            break;
        }
        const char escape = escape_of(text[at]);
        out += '\\';
        out += escape;
        if (escape == 'u') {
            constexpr std::string_view hex = "0123456789abcdef";
            const auto code = static_cast<unsigned char>(text[at]);
            out += "00";
            out += hex[code >> 4U];
            out += hex[code & 0xFU];
        }
        ++at;
    }
    out += '"';
}

void append_number(std::string &out, double value) {
    // Beyond 2^53 a double no longer holds every whole number, and an integer would claim that it does.
    constexpr double exact = 9007199254740992.0;
    if (!std::isfinite(value)) {
        out += "null";
    } else if (std::abs(value) < exact && value == std::trunc(value)) {
        append_digits(out, static_cast<std::int64_t>(value));
    } else {
        append_digits(out, value);
    }
}

void append_number(std::string &out, std::size_t value) {
    append_digits(out, value);
}

void append_number(std::string &out, int value) {
    append_digits(out, value);
}

}  // namespace vanban::write
