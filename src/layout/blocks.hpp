// What `layout` gives: paragraphs, whole, with the text that every later offset points into.
#pragma once

#include <string>
#include <vector>

#include "ingest/pages.hpp"
#include "vanban/plan.hpp"

namespace vanban {

/// A paragraph, bullet or cell paragraph: wrapped lines joined.
struct Paragraph {
    Span span;  ///< in Blocks::text
    Place source;
    CellRef cell;
    int page = 0;
    bool bold = false;     ///< every line of it is bold
    bool heading = false;  ///< the format marks it as a heading
    Aside aside = Aside::none;
    char bullet = 0;  ///< '-', '+' or '*' where it opens with a bullet
};

/// The paragraphs of a document, in order. They are separated by line feeds and cover the text.
struct Blocks {
    std::string text;
    std::vector<Paragraph> paragraphs;
    int tables = 0;
    std::vector<std::size_t> replaced;  ///< offsets in `text` of U+FFFD put for bytes that are no text
    UnreadPages unread;

    std::string_view at(const Span &span) const { return std::string_view(text).substr(span.start, span.size()); }
    std::string_view at(const Paragraph &paragraph) const { return at(paragraph.span); }
};

}  // namespace vanban
