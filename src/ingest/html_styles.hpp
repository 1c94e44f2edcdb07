// The style sheets of a page.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/html_tree.hpp"

namespace vanban {

/// Calls `visit` with the selectors and the declarations of each rule of the sheets in the head of a page, in order,
/// comments left out. Rules for print alone are passed over; "@font-face" is a rule with that selector.
void each_style_rule(const GumboNode *root,
                     const std::function<void(std::string_view selectors, std::string_view declarations)> &visit);

/// What the sheets say of weight and alignment of elements, as far as a simple selector tells: "p", ".tieude",
/// "p.tieude".
class HtmlStyles {
  public:
    explicit HtmlStyles(const GumboNode *root);

    /// The value of "font-weight" or "text-align" for an element, in lower case: of its `style` attribute, else of the
    /// sheets; empty where neither sets it.
    std::string value(const GumboNode *element, std::string_view property) const;

  private:
    struct Rule {
        std::size_t order = 0;  // among the rules: the later one wins
        std::string weight, alignment;
    };
    void add(std::string_view selectors, std::string_view declarations);

    std::unordered_map<std::string, Rule> rules_;  // by selector
    std::size_t count_ = 0;
};

}  // namespace vanban
