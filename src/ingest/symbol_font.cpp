#include "ingest/symbol_font.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.hpp"

namespace vanban {
namespace {

/// The signs of Symbol that plans are typed with (Unicode, mappings of Adobe's Symbol encoding).
constexpr std::array<std::pair<unsigned char, char32_t>, 34> kSymbol = {{
    {0x44, U'Δ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0x61, U'α'}, {0x62, U'β'}, {0x64, U'δ'}, {0x65, U'ε'},
    {0x67, U'γ'}, {0x6C, U'λ'}, {0x6D, U'µ'}, {0x70, U'π'}, {0x71, U'θ'}, {0x73, U'σ'}, {0x77, U'ω'},
    {0x7E, U'~'}, {0xA2, U'′'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xAB, U'↔'}, {0xAC, U'←'}, {0xAE, U'→'},
    {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB8, U'÷'}, {0xB9, U'≠'},
    {0xBB, U'≈'}, {0xBC, U'…'}, {0xDB, U'⇔'}, {0xDE, U'⇒'}, {0xE5, U'∑'}, {0xD6, U'√'},
}};

bool begins_with_any(std::string_view font, std::initializer_list<std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return font.starts_with(name); });
}

}  // namespace

bool is_symbol_font(std::string_view font) {
    return begins_with_any(font, {"Symbol", "Wingdings", "Webdings", "ZapfDingbats", "Zapf Dingbats", "Marlett"});
}

std::string from_symbol_font(std::string_view font, char32_t code) {
    std::string out;
    char32_t c = U'•';
    const char32_t glyph = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    if (glyph <= 0x20 || glyph == 0xA0) {
        c = U' ';
    } else if (font.starts_with("Symbol")) {
        const auto *known =
            std::find_if(kSymbol.begin(), kSymbol.end(), [glyph](const auto &entry) { return entry.first == glyph; });
        if (known != kSymbol.end())
            c = known->second;
        else if (glyph >= 0x21 && glyph <= 0x3F &&
                 std::u32string_view(U"\"$'*").find(glyph) == std::u32string_view::npos)
            c = glyph;  // digits and stops stand where ASCII has them
    }
    utf8::append(out, c);
    return out;
}

}  // namespace vanban
