// Characters of fonts whose glyphs are no letters: Symbol, Wingdings.
#pragma once

#include <string>
#include <string_view>

namespace vanban {

/// Is this a font of signs, in which a letter's code shows something else?
bool is_symbol_font(std::string_view font);

/// What glyph `code` of the font shows, as UTF-8. Codes are bytes; U+F000 to U+F0FF, where Word keeps them, are the
/// same. Of signs that Unicode text has no use for (Wingdings' pictures), and of other fonts, a bullet.
std::string from_symbol_font(std::string_view font, char32_t code);

}  // namespace vanban
