#include "ingest/html_document.hpp"

namespace vanban {
namespace {

constexpr double kMost = 0.6;         // of the text, that the part to look into holds
constexpr double kFewLinks = 0.1;     // of the text beside the document, where it belongs to it
constexpr double kMostlyLinks = 0.7;  // of the text of a list of links
constexpr std::size_t kLinkList = 3;  // links that make one

/// Text of its own below it: what is in no link, and in no menu.
std::size_t prose(const GumboNode *node, const ContentsOf &contents) {
    const Contents &own = contents_of(node, contents);
    return is_furniture(tag_of(node)) ? 0 : own.text - own.linked;
}

/// A paragraph is no place for a document.
bool may_hold(const GumboNode *node) {
    const GumboTag tag = tag_of(node);
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
        return false;
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LAST:
        return false;
    default:
        return true;
    }
}

const GumboNode *heaviest_child(const GumboNode *node, const ContentsOf &contents) {
    const GumboNode *best = nullptr;
    each_child(node, [&](const GumboNode *child) {
        if (may_hold(child) && (best == nullptr || prose(child, contents) > prose(best, contents)))
            best = child;
    });
    return best;
}

/// Does what `above` holds beside `node` read as part of the document: few links, no controls, no page's title?
bool belongs(const Contents &above, const Contents &node) {
    const std::size_t text = above.text - node.text;
    if (text == 0)
        return true;
    return above.controls == node.controls && above.furniture == node.furniture &&
           above.headings - node.headings != 1 &&
           static_cast<double>(above.linked - node.linked) <= kFewLinks * static_cast<double>(text);
}

}  // namespace

const GumboNode *find_document(const GumboNode *root, const ContentsOf &contents) {
    const GumboNode *node = root;
    while (const GumboNode *const child = heaviest_child(node, contents)) {
        const auto below = static_cast<double>(prose(child, contents));
        if (below == 0 || below < kMost * static_cast<double>(prose(node, contents)))
            break;
        node = child;
    }
    for (const GumboNode *above = node->parent; above != nullptr && is_element(above) && node != root;
         above = above->parent) {
        if (!belongs(contents_of(above, contents), contents_of(node, contents)))
            break;
        node = above;
    }
    return node;
}

bool is_page_furniture(const GumboNode *element, const Contents &contents) {
    const GumboTag tag = tag_of(element);
    if (is_furniture(tag))
        return true;
    const bool may_list = tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DIV ||
                          tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_TABLE;
    return may_list && contents.links >= kLinkList &&
           static_cast<double>(contents.linked) >= kMostlyLinks * static_cast<double>(contents.text);
}

}  // namespace vanban
