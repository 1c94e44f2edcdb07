// Vietnamese that a page shows by its fonts.
#pragma once

#include <optional>
#include <string>

#include "ingest/html_tree.hpp"
#include "text/legacy.hpp"

namespace vanban {

/// The fonts of a page, by the elements and by the style sheets in its head.
class HtmlFonts {
  public:
    explicit HtmlFonts(const GumboNode *root);

    /// The font that the element sets its text in, where it is one of a legacy encoding; `around` where it sets none.
    std::optional<LegacyFont> font_of(const GumboNode *element, const std::optional<LegacyFont> &around) const;

    /// The legacy encoding that the style sheets name fonts of.
    std::optional<LegacyFont> usual() const;

  private:
    /// By simple selectors: "p", "p.western", ".western". Empty where no sheet names a legacy font.
    std::unordered_map<std::string, std::optional<LegacyFont>> fonts_;
};

/// The text of a page that is set in `font`, in Vietnamese letters. Where some are there already, its other words are
/// read by the font only if more of them become syllables.
std::string set_in(const LegacyFont &font, std::string_view text);

/// The same for text that may not be set in `font`: read by it only if more of its words become syllables.
std::string set_where_it_reads(const LegacyFont &font, std::string_view text);

}  // namespace vanban
