// Heading or running text: what of a numbered paragraph is its title.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "structure/outline.hpp"

namespace vanban {

/// A stretch of text and its tokens, whose offsets count from `base` bytes before it.
struct HeadingText {
    std::string_view text;
    std::span<const Token> tokens;
    std::size_t base = 0;

    /// The first `size` bytes of it, which cut no token.
    HeadingText first(std::size_t size) const;
};

/// What stands around a numbered paragraph.
struct HeadingContext {
    SectionKind kind = SectionKind::arabic;
    bool bold = false;      ///< the whole paragraph is bold or marked as a heading
    bool leads_on = false;  ///< what follows belongs under it: a bullet, a deeper marker, or a paragraph of its own
    bool leads_to_items = false;  ///< what follows is a bullet or a deeper marker
    bool names_agency = false;    ///< it opens with the name of an agency
};

/// The title within what follows the marker, as a stretch of its text; null where the paragraph is
/// running text. A run-in heading ends before its colon, any other before its closing mark.
std::optional<Span> title_in(const HeadingText &heading, const HeadingContext &context);

/// The title of a short line that stands among headings: the line without its closing mark; null where it is
/// longer than a heading of one line, or holds several clauses.
std::optional<Span> short_title(const HeadingText &line);

}  // namespace vanban
