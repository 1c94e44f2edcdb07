// Heading or running text: what of a numbered paragraph is its title.
#pragma once

#include <optional>
#include <string_view>

#include "structure/outline.hpp"

namespace vanban {

/// What stands around a numbered paragraph.
struct HeadingContext {
    SectionKind kind = SectionKind::arabic;
    bool bold = false;      ///< the whole paragraph is bold or marked as a heading
    bool leads_on = false;  ///< what follows belongs under it: a bullet, a deeper marker, or a paragraph of its own
    bool leads_to_items = false;  ///< what follows is a bullet or a deeper marker
    bool names_agency = false;    ///< it opens with the name of an agency
};

/// The title within `text` (what follows the marker), as a stretch of it; null where the paragraph is
/// running text. A run-in heading ends before its colon, any other before its closing mark.
std::optional<Span> title_in(std::string_view text, const HeadingContext &context);

/// The title of a short line that stands among headings: the line without its closing mark; null where it is
/// longer than a heading of one line, or holds several clauses.
std::optional<Span> short_title(std::string_view text);

}  // namespace vanban
