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

template <class Number>
void append_digits(std::string &out, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

}  // namespace

void append_string(std::string &out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char escape = escape_of(text[i]);
        if (escape == 0) {
            continue;
        }
        out.append(text, plain, i - plain);
        plain = i + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            constexpr std::string_view hex = "0123456789abcdef";
            const auto code = static_cast<unsigned char>(text[i]);
            out += "00";
            out += hex[code >> 4U];
            out += hex[code & 0xFU];
        }
    }
    out.append(text, plain);
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
