#include "ingest/html_styles.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace vanban {
namespace {

constexpr std::string_view kSpaces = " \t\r\n\f";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

/// A sheet without comments and without the marks that hide it from browsers of the last century.
std::string without_comments(std::string_view sheet) {
    std::string out;
    while (!sheet.empty()) {
        const std::size_t comment = std::min(sheet.find("/*"), sheet.size());
        out += sheet.substr(0, comment);
        const std::size_t end = sheet.find("*/", comment + 2);
        sheet.remove_prefix(end == std::string_view::npos ? sheet.size() : end + 2);
    }
    for (const std::string_view mark : {"<!--", "-->"})
        if (const std::size_t at = out.find(mark); at != std::string::npos)
            out.replace(at, mark.size(), " ");
    return out;
}

/// Past the brace that closes the group which opens at the front.
std::string_view after_group(std::string_view sheet) {
    std::size_t depth = 0;
    for (std::size_t at = sheet.find_first_of("{}"); at != std::string_view::npos;
         at = sheet.find_first_of("{}", at + 1)) {
        depth += sheet[at] == '{' ? 1 : 0;
        if (sheet[at] == '}' && --depth == 0)
            return sheet.substr(at + 1);
    }
    return {};
}

template <class Visit>
void each_rule(std::string_view sheet, const Visit &visit) {
    for (std::size_t at = sheet.find_first_of("{}"); at != std::string_view::npos; at = sheet.find_first_of("{}")) {
        const std::string_view selectors = trimmed(sheet.substr(0, at));
        const bool group = selectors.starts_with("@media") || selectors.starts_with("@supports");
        const bool printed = group && selectors.find("print") != std::string_view::npos &&
                             selectors.find("screen") == std::string_view::npos;
        if (sheet[at] == '}' || (group && !printed)) {  // the rules of the group follow, or end here
            sheet.remove_prefix(at + 1);
        } else if (printed) {
            sheet = after_group(sheet.substr(at));
        } else {
            const std::size_t close = sheet.find('}', at);
            if (close == std::string_view::npos)
                return;
            visit(selectors, sheet.substr(at + 1, close - at - 1));
            sheet.remove_prefix(close + 1);
        }
    }
}

/// "p", ".tieude", "p.tieude": no other element, state or attribute has a say.
bool is_simple(std::string_view selector) {
    return !selector.empty() && selector.find_first_of(" \t\r\n>+~:#[*@(") == std::string_view::npos &&
           std::count(selector.begin(), selector.end(), '.') <= 1;
}

std::string without_rank(const std::string &value) {
    return value.substr(0, value.find('!'));  // "bold!important"
}

}  // namespace

void each_style_rule(const GumboNode *root, const std::function<void(std::string_view, std::string_view)> &visit) {
    each_child(root, [&](const GumboNode *head) {
        if (tag_of(head) != GUMBO_TAG_HEAD)
            return;
        each_child(head, [&](const GumboNode *sheet) {
            if (tag_of(sheet) != GUMBO_TAG_STYLE)
                return;
            each_child(sheet, [&](const GumboNode *text) {
                if (is_text(text))
                    each_rule(without_comments(text->v.text.text), visit);
            });
        });
    });
}

HtmlStyles::HtmlStyles(const GumboNode *root) {
    each_style_rule(root, [this](std::string_view selectors, std::string_view declarations) {
        ++count_;
        add(selectors, declarations);
    });
}

void HtmlStyles::add(std::string_view selectors, std::string_view declarations) {
    const std::string weight = without_rank(declared(declarations, "font-weight"));
    const std::string alignment = without_rank(declared(declarations, "text-align"));
    if (weight.empty() && alignment.empty())
        return;
    while (!selectors.empty()) {
        const std::string_view selector = trimmed(selectors.substr(0, selectors.find(',')));
        selectors.remove_prefix(std::min(selectors.find(','), selectors.size() - 1) + 1);
        if (!is_simple(selector))
            continue;
        Rule &rule = rules_[std::string(selector)];
        rule.order = count_;
        rule.weight = weight.empty() ? rule.weight : weight;
        rule.alignment = alignment.empty() ? rule.alignment : alignment;
    }
}

std::string HtmlStyles::value(const GumboNode *element, std::string_view property) const {
    if (std::string own = style(element, property); !own.empty() || rules_.empty())
        return own;
    const bool weight = property == "font-weight";
    const std::string name = gumbo_normalized_tagname(tag_of(element));
    std::pair<int, std::size_t> best;  // how narrow the selector is, and its rule
    std::string value;
    const auto look_up = [&](const std::string &selector, int narrow) {
        const auto rule = rules_.find(selector);
        if (rule == rules_.end() || (weight ? rule->second.weight : rule->second.alignment).empty() ||
            std::pair(narrow, rule->second.order) < best)
            return;
        best = {narrow, rule->second.order};
        value = weight ? rule->second.weight : rule->second.alignment;
    };
    look_up(name, 1);
    std::string_view classes = attribute(element, "class");
    for (classes = trimmed(classes); !classes.empty(); classes = trimmed(classes)) {
        const std::string kind = "." + std::string(classes.substr(0, classes.find_first_of(kSpaces)));
        classes.remove_prefix(kind.size() - 1);
        look_up(kind, 2);
        look_up(name + kind, 3);
    }
    return value;
}

}  // namespace vanban
