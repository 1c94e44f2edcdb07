#include "ingest/html_fonts.hpp"

#include <algorithm>
#include <cctype>

#include "text/utf8.hpp"

namespace vanban {
namespace {

/// The first of a list of font families, without quotes.
std::string_view first_family(std::string_view families) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    std::string_view family = families.substr(0, families.find_first_of(",;"));
    family.remove_prefix(std::min(family.find_first_not_of(kAround), family.size()));
    return family.substr(0, family.find_last_not_of(kAround) + 1);
}

/// The family that the `style` attribute names, in its own case, since a last "H" tells of capitals.
std::string_view styled_family(const GumboNode *element) {
    constexpr std::string_view kName = "font-family";
    const std::string_view text = attribute(element, "style");
    const auto at = std::search(text.begin(), text.end(), kName.begin(), kName.end(),
                                [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
    if (at == text.end())
        return {};
    const std::string_view rest = text.substr(static_cast<std::size_t>(at - text.begin()));
    const std::size_t colon = rest.find(':');
    return colon == std::string_view::npos ? std::string_view() : first_family(rest.substr(colon + 1));
}

/// A letter of Vietnamese that no encoding of eight bits read as Latin gives.
bool is_vietnamese(char32_t c) {
    return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x110 || c == 0x111 || c == 0x102 || c == 0x103 || c == 0x1A0 ||
           c == 0x1A1 || c == 0x1AF || c == 0x1B0;
}

}  // namespace

std::optional<LegacyFont> font_of(const GumboNode *element, const std::optional<LegacyFont> &around) {
    if (element->v.element.attributes.length == 0)
        return around;
    if (const std::string_view family = styled_family(element); !family.empty())
        return legacy_font(family);
    if (const std::string_view face = attribute(element, "face"); !face.empty())
        return legacy_font(first_family(face));
    return around;
}

std::string set_in(const LegacyFont &font, std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_vietnamese(utf8::next(text, at)))
            return std::string(text);
    return from_legacy(text, font.encoding, font.capitals);
}

}  // namespace vanban
