#include "ingest/html_lists.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/fold.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

constexpr int kMostNumber = 1'000'000;

int number(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, -kMostNumber, kMostNumber);
}

/// 1 is A, 26 is Z, 27 is AA (CSS Counter Styles, "alphabetic").
std::string letters(int value) {
    std::string out;
    for (; value > 0; value = (value - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (value - 1) % 26));
    return out;
}

std::string counter(int value, char type) {
    constexpr int kMostRoman = 3999;
    std::string out;
    if (type == 'a' || type == 'A')
        out = letters(value);
    else if ((type == 'i' || type == 'I') && value <= kMostRoman)
        out = to_roman(value);
    if (out.empty())
        return std::to_string(value);
    return type == 'a' || type == 'i' ? to_lower(out) : out;
}

/// The kind of marker that the `type` attribute and the style of a list or an item tell.
char marker_type(const GumboNode *element, char otherwise) {
    constexpr std::array<std::pair<std::string_view, char>, 12> kStyles = {{
        {"none", '\0'},
        {"decimal", '1'},
        {"lower-alpha", 'a'},
        {"lower-latin", 'a'},
        {"upper-alpha", 'A'},
        {"upper-latin", 'A'},
        {"lower-roman", 'i'},
        {"upper-roman", 'I'},
        {"disc", '-'},
        {"circle", '-'},
        {"square", '-'},
        {"decimal-leading-zero", '1'},
    }};
    const std::string whole = style(element, "list-style"), part = style(element, "list-style-type");
    for (const auto &[name, type] : kStyles)
        if (part == name || whole == name)
            return type;
    const std::string_view type = attribute(element, "type");
    const bool known = type.size() == 1 && std::string_view("1aAiI").find(type[0]) != std::string_view::npos;
    return known ? type[0] : otherwise;
}

}  // namespace

void HtmlLists::enter(const GumboNode *list) {
    List entry;
    if (tag_of(list) == GUMBO_TAG_OL) {
        entry.type = '1';
        if (gumbo_get_attribute(&list->v.element.attributes, "reversed") != nullptr) {
            const GumboVector &children = list->v.element.children;
            entry.step = -1;
            entry.next =
                static_cast<int>(std::count_if(children.data, children.data + children.length, [](void *child) {
                    return tag_of(static_cast<const GumboNode *>(child)) == GUMBO_TAG_LI;
                }));
        }
        entry.next = number(attribute(list, "start"), entry.next);
    }
    entry.type = marker_type(list, entry.type);
    open_.push_back(entry);
}

std::string HtmlLists::next_marker(const GumboNode *item) {
    if (open_.empty())
        return {};
    List &list = open_.back();
    const char type = marker_type(item, list.type);
    const int value = number(attribute(item, "value"), list.next);
    list.next = value + list.step;
    if (type == '\0')
        return {};
    return type == '-' ? "- " : counter(value, type) + ". ";
}

}  // namespace vanban
