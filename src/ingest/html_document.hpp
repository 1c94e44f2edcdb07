// The document on a page among menus and adverts.
#pragma once

#include "ingest/html_tree.hpp"

namespace vanban {

/// The element that holds the document: where most of the text outside links stands, and what belongs to it. What is
/// told by is the page's structure, never the names that a site gives its elements.
const GumboNode *find_document(const GumboNode *root, const ContentsOf &contents);

/// Is the element, inside a document, furniture of the page: a menu, a list of links to other pages?
bool is_page_furniture(const GumboNode *element, const Contents &contents);

}  // namespace vanban
