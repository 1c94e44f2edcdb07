// What encoding bytes are in: by name, or by looking at them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vanban {

enum class Encoding : std::uint8_t {
    utf8,
    utf16le,
    utf16be,
    utf32le,
    utf32be,
    windows1252,
    windows1258,
    tcvn3,
    vni,
    viscii,
};

/// "UTF-8", "UTF-16LE", "windows-1258", "TCVN3": as the record names it.
std::string_view name_of(Encoding encoding);

/// The encoding of a name in any case, with the usual aliases ("abc", "cp1258", "utf8"); nothing for other names.
std::optional<Encoding> encoding_named(std::string_view name);

/// The names that the record uses, with ", " between them.
std::string encoding_names();

/// How many bytes of a byte order mark of `encoding` the bytes begin with.
std::size_t mark_length(std::string_view bytes, Encoding encoding);

struct Detected {
    Encoding encoding = Encoding::utf8;
    double confidence = 1;  ///< 0 to 1; 1 for a byte order mark and for valid UTF-8
};

/// Looks what the bytes are in. A legacy encoding is one in which the words read as Vietnamese syllables; a few bytes
/// that are no UTF-8 do not make a text another encoding. `fault` is what `first_fault(bytes, 0)` gives. Nothing where
/// the bytes are no text in any of them.
std::optional<Detected> detect_encoding(std::string_view bytes, std::size_t fault);

/// A code of windows-1252 or windows-1258 as a code point; U+FFFD where it has none.
char32_t windows_letter(unsigned char code, Encoding encoding);

}  // namespace vanban
