// The fonts of an RTF document, which tell in what encoding each run is.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/legacy.hpp"

struct UConverter;

namespace vanban {

struct RtfFont {
    std::string name;
    int charset = 1;  ///< \fcharset; 1: the document's own
    std::optional<LegacyFont> legacy;
};

class RtfFonts {
  public:
    /// What a font's definition in \fonttbl says. The name may come in pieces.
    void set_charset(int font, int charset) { fonts_[font].charset = charset; }
    void add_name(int font, std::string_view piece);
    void end_name(int font);
    void set_code_page(int page) { code_page_ = page; }  ///< \ansicpg

    /// The font with this number; one without a name where there is none.
    const RtfFont &at(int font) const;

    /// The code page of runs in this font, e.g. 1258. Of a font that encodes Vietnamese in its own way, 1252.
    int code_page(const RtfFont &font) const;

    /// Bytes in a code page, as UTF-8. What the page has no character for becomes U+FFFD.
    std::string decode(std::string_view bytes, int code_page);

  private:
    struct Close {
        void operator()(UConverter *converter) const;
    };
    UConverter *converter(int code_page);

    std::unordered_map<int, RtfFont> fonts_;
    std::map<int, std::unique_ptr<UConverter, Close>> converters_;
    RtfFont none_;
    int code_page_ = 1252;
};

}  // namespace vanban
