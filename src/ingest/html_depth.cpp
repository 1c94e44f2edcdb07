#include "ingest/html_depth.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace vanban {
namespace {

constexpr std::size_t kDeepest = 512;

/// Elements without content, and those that need no end tag (HTML, 13.1.2.4).
bool needs_no_end(std::string_view name) {
    constexpr std::array<std::string_view, 34> kNames = {
        "area", "base",   "body",  "br",   "col",   "colgroup", "dd",     "dt", "embed", "head", "hr", "html",
        "img",  "input",  "li",    "link", "meta",  "optgroup", "option", "p",  "param", "rb",   "rp", "rt",
        "rtc",  "source", "tbody", "td",   "tfoot", "th",       "thead",  "tr", "track", "wbr"};
    return std::binary_search(kNames.begin(), kNames.end(), name);
}

std::string name_at(std::string_view html, std::size_t at) {
    constexpr std::size_t kLongest = 16;
    std::string name;
    for (; at < html.size() && name.size() < kLongest && std::isalnum(static_cast<unsigned char>(html[at])) != 0; ++at)
        name.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(html[at]))));
    return name;
}

}  // namespace

std::string without_deep_tags(std::string html) {
    std::string out;
    std::size_t copied = 0, depth = 0, dropped = 0;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const bool closes = at + 1 < html.size() && html[at + 1] == '/';
        const std::string name = name_at(html, at + (closes ? 2 : 1));
        if (name.empty() || needs_no_end(name))
            continue;
        const bool drop = closes ? dropped > 0 : depth >= kDeepest;
        if (!drop) {
            depth = closes ? depth - std::min<std::size_t>(depth, 1) : depth + 1;
            continue;
        }
        dropped = closes ? dropped - 1 : dropped + 1;
        out.append(html, copied, at - copied);
        copied = std::min(html.find('>', at), html.size() - 1) + 1;
        at = copied - 1;
    }
    if (copied == 0)
        return html;
    return out.append(html, copied);
}

}  // namespace vanban
