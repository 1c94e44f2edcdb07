// The tokens of RTF (Rich Text Format Specification 1.9.1, "RTF Syntax").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban {

struct RtfToken {
    enum class Kind : std::uint8_t {
        open,    ///< {
        close,   ///< }
        word,    ///< \name and perhaps a number
        symbol,  ///< \ and one character that is no letter: `text` is that character
        byte,    ///< \'hh: `number` is the byte
        text,    ///< plain bytes
        end,
    };
    Kind kind = Kind::end;
    std::string_view text;  ///< a word's name, a run of bytes
    int number = 0;
    bool numbered = false;  ///< a word had a number
    std::size_t at = 0;     ///< offset in the input
};

/// Cuts the bytes into tokens, one call after the other. The bytes after \bin are skipped.
class RtfTokens {
  public:
    explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}

    RtfToken next();
    std::size_t position() const { return at_; }

  private:
    RtfToken control();
    RtfToken word();

    std::string_view bytes_;
    std::size_t at_ = 0;
};

}  // namespace vanban
