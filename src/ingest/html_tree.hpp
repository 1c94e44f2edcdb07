// A parsed HTML page, and what its elements are.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vanban {

/// A page as a tree. Gumbo would free it node by node in depth, which a deep tree turns into a deep stack; here all
/// of it is freed at once.
class HtmlTree {
  public:
    /// Parses `html` (UTF-8), which must outlive the tree. Throws `Error` where the tree would grow out of all
    /// proportion to the text.
    HtmlTree(std::string_view html, const std::string &uri);
    ~HtmlTree();
    HtmlTree(const HtmlTree &) = delete;
    HtmlTree &operator=(const HtmlTree &) = delete;

    const GumboNode *root() const { return output_->root; }

    struct Arena;

  private:
    std::unique_ptr<Arena> arena_;
    GumboOutput *output_ = nullptr;
};

inline bool is_element(const GumboNode *node) {
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
inline bool is_text(const GumboNode *node) {
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
inline GumboTag tag_of(const GumboNode *node) {
    return is_element(node) ? node->v.element.tag : GUMBO_TAG_LAST;
}

/// The value of an attribute; empty where there is none.
std::string_view attribute(const GumboNode *element, const char *name);

/// The value that declarations ("a: b; c: d") give a property, in lower case without spaces; empty where there is none.
std::string declared(std::string_view declarations, std::string_view property);

/// The same of the `style` attribute of an element.
std::string style(const GumboNode *element, std::string_view property);

/// Is nothing of the element shown as text: scripts, styles, controls, what is hidden?
bool is_unseen(const GumboNode *element);

/// Does the element begin and end a line of its own?
bool is_block(GumboTag tag);

/// Does the element hold what belongs to the page and not to what is written on it: menus, margins, feet?
bool is_furniture(GumboTag tag);

/// Calls `visit` with each child of an element, in order.
template <class Visit>
void each_child(const GumboNode *element, const Visit &visit) {
    const GumboVector &children = element->v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
        visit(static_cast<const GumboNode *>(children.data[i]));
}

/// What stands below an element, as far as it is seen.
struct Contents {
    std::size_t text = 0;       ///< bytes that are no white space
    std::size_t linked = 0;     ///< those of them in links
    std::size_t links = 0;      ///< links with text
    std::size_t controls = 0;   ///< buttons, fields and the like
    std::size_t furniture = 0;  ///< elements that are furniture
    std::size_t headings = 0;   ///< h1 and h2
    std::size_t tables = 0;     ///< without the element itself
    int ordinal = 1;            ///< among the siblings of its name, from 1
};

using ContentsOf = std::unordered_map<const GumboNode *, Contents>;

/// Counts what stands below each element under `root`.
ContentsOf count_contents(const GumboNode *root);

/// What was counted below a node; nothing where it is no element or is not seen.
const Contents &contents_of(const GumboNode *node, const ContentsOf &all);

}  // namespace vanban
