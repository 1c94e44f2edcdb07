// The lines of an HTML document.
#pragma once

#include "ingest/html_tree.hpp"
#include "ingest/pages.hpp"

namespace vanban {

/// Writes what is seen of `document`, an element of a page, as lines with their cells and places.
void write_lines(const GumboNode *document, const ContentsOf &contents, Pages &pages);

}  // namespace vanban
