#include "ingest/html_fonts.hpp"

#include <algorithm>
#include <cctype>

#include "ingest/html_styles.hpp"
#include "text/syllable.hpp"

namespace vanban {
namespace {

/// The first of a list of font families, without quotes.
std::string_view first_family(std::string_view families) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    std::string_view family = families.substr(0, families.find_first_of(",;"));
    family.remove_prefix(std::min(family.find_first_not_of(kAround), family.size()));
    return family.substr(0, family.find_last_not_of(kAround) + 1);
}

/// The family that declarations name, in its own case, since a last "H" tells of capitals.
std::string_view declared_family(std::string_view text) {
    constexpr std::string_view kName = "font-family";
    const auto at = std::search(text.begin(), text.end(), kName.begin(), kName.end(),
                                [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
    if (at == text.end())
        return {};
    const std::string_view rest = text.substr(static_cast<std::size_t>(at - text.begin()));
    const std::size_t colon = rest.find(':');
    return colon == std::string_view::npos ? std::string_view() : first_family(rest.substr(colon + 1));
}

std::string_view trimmed(std::string_view word) {
    constexpr std::string_view kAround = " \t\r\n.,;:()/-";
    word.remove_prefix(std::min(word.find_first_not_of(kAround), word.size()));
    return word.substr(0, word.find_last_not_of(kAround) + 1);
}

/// Calls `visit` with each word of `text`.
template <class Visit>
void each_word(std::string_view text, std::string_view between, const Visit &visit) {
    for (std::size_t at = text.find_first_not_of(between); at != std::string_view::npos;
         at = text.find_first_not_of(between, at)) {
        const std::size_t end = std::min(text.find_first_of(between, at), text.size());
        visit(std::string(text.substr(at, end - at)));
        at = end;
    }
}

}  // namespace

HtmlFonts::HtmlFonts(const GumboNode *root) {
    each_style_rule(root, [this](std::string_view selectors, std::string_view declarations) {
        if (const std::string_view family = declared_family(declarations); !family.empty())
            each_word(selectors, " \t\r\n,",
                      [&](std::string selector) { fonts_[std::move(selector)] = legacy_font(family); });
    });
    if (std::none_of(fonts_.begin(), fonts_.end(), [](const auto &entry) { return entry.second.has_value(); }))
        fonts_.clear();
}

std::optional<LegacyFont> HtmlFonts::usual() const {
    const auto legacy = std::find_if(fonts_.begin(), fonts_.end(), [](const auto &rule) { return rule.second; });
    return legacy == fonts_.end() ? std::nullopt : std::optional(LegacyFont{legacy->second->encoding, false});
}

std::optional<LegacyFont> HtmlFonts::font_of(const GumboNode *element, const std::optional<LegacyFont> &around) const {
    std::optional<LegacyFont> font = around;
    if (!fonts_.empty()) {
        const std::string name = gumbo_normalized_tagname(tag_of(element));
        const auto look_up = [&](const std::string &selector) {
            if (const auto rule = fonts_.find(selector); rule != fonts_.end())
                font = rule->second;
        };
        look_up(name);
        each_word(attribute(element, "class"), " \t\r\n", [&](const std::string &kind) {
            look_up("." + kind);
            look_up(name + "." + kind);
        });
    }
    if (element->v.element.attributes.length == 0)
        return font;
    if (const std::string_view family = declared_family(attribute(element, "style")); !family.empty())
        return legacy_font(family);
    if (const std::string_view face = attribute(element, "face"); !face.empty())
        return legacy_font(first_family(face));
    return font;
}

std::string set_in(const LegacyFont &font, std::string_view text) {
    return has_vietnamese(text) ? set_where_it_reads(font, text) : from_legacy(text, font.encoding, font.capitals);
}

std::string set_where_it_reads(const LegacyFont &font, std::string_view text) {
    std::string out;
    std::size_t before = 0, after = 0;  // syllables as the text stands, and with its other words decoded
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size() - 1) + 1;
        const std::string_view word = text.substr(at, end - at);
        const std::string read =
            has_vietnamese(word) ? std::string(word) : from_legacy(word, font.encoding, font.capitals);
        before += is_syllable(trimmed(word)) ? 1U : 0U;
        after += is_syllable(trimmed(read)) ? 1U : 0U;
        out += read;
        at = end;
    }
    return after > before ? out : std::string(text);
}

}  // namespace vanban
