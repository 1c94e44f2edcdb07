#include "ingest/pdf_furniture.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "ingest/median.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

constexpr double kEdge = 0.1;           // of the page's height: what is nearer to its edge may be furniture
constexpr double kShortRule = 0.45;     // of the page's width: the rule above footnotes is shorter
constexpr double kSmall = 0.93;         // of the usual size: footnotes are smaller
constexpr double kSameHeight = 4;       // points
constexpr std::size_t kOuterLines = 3;  // of a page, at each edge

/// "2", "- 2 -", "Trang 2", "2/10".
bool is_number(const std::string &text) {
    std::string folded = fold(text);
    for (const std::string_view word : {"trang", "page"})
        if (folded.starts_with(word))
            folded.erase(0, word.size());
    std::size_t digits = 0;
    for (const char c : folded) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (std::string_view(" -./|").find(c) == std::string_view::npos && static_cast<unsigned char>(c) < 0x80)
            return false;
    }
    constexpr std::size_t kMost = 8;  // "1000/1000"
    return digits > 0 && digits <= kMost && folded.size() <= 2 * kMost;
}

/// The text without its digits: a running head may count the pages.
std::string without_digits(const std::string &text) {
    std::string out = fold(text);
    std::erase_if(out, [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

bool at_edge(const PdfLine &line, const Box &page) {
    const double height = page.y1 - page.y0;
    return line.box.y1 < kEdge * height || line.box.y0 > (1 - kEdge) * height;
}

/// The lines of a page that stand outermost, above and below: indices, by height.
std::vector<std::size_t> outer_lines(const std::vector<PdfLine> &lines, std::size_t first, std::size_t end) {
    std::vector<std::size_t> order;
    for (std::size_t i = first; i < end; ++i)
        order.push_back(i);
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return lines[a].box.y0 < lines[b].box.y0; });
    if (order.size() > 2 * kOuterLines)
        order.erase(order.begin() + kOuterLines, order.end() - kOuterLines);
    return order;
}

/// A number that stands alone in its row, outermost on the page.
void mark_numbers(std::vector<PdfLine> &lines, std::size_t first, std::size_t end, const Box &page) {
    for (const std::size_t i : outer_lines(lines, first, end)) {
        PdfLine &line = lines[i];
        const bool aside = line.aside != Aside::none && line.aside != Aside::footnote;
        if (line.cell.table >= 0 || aside || !at_edge(line, page) || !is_number(line.text))
            continue;
        const bool above = line.box.y1 < kEdge * (page.y1 - page.y0);
        const bool outermost =
            std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(first),
                         lines.begin() + static_cast<std::ptrdiff_t>(end), [&](const PdfLine &other) {
                             return &other != &line && other.aside != Aside::boilerplate &&
                                    (above ? other.box.y0 < line.box.y1 - 1 : other.box.y1 > line.box.y0 + 1);
                         });
        if (outermost)
            line.aside = Aside::page_number;
    }
}

}  // namespace

double footnotes_of(const PdfPage &page) {
    std::vector<double> sizes;
    for (const PdfWord &word : page.words)
        sizes.push_back(word.size);
    const double small = kSmall * median(std::move(sizes));
    double left = page.width;
    for (const PdfWord &word : page.words)
        left = std::min(left, word.box.x0);
    double best = page.height;
    constexpr std::size_t kMostRules = 200;  // a page of tables or drawings
    if (page.rules.size() > kMostRules)
        return best;
    for (const PdfRule &rule : page.rules) {
        if (!rule.horizontal() || rule.y0 < page.height / 2 || rule.x1 - rule.x0 > kShortRule * page.width ||
            rule.x1 - rule.x0 < 0.1 * page.width || std::abs(rule.x0 - left) > 0.06 * page.width)
            continue;
        const PdfWord *first = nullptr;
        bool small_below = true, underlines = false;
        for (const PdfWord &word : page.words) {
            const double base = word.base();
            underlines |= std::abs(base - rule.y0) < 0.3 * word.size && word.box.x0 < rule.x1;
            if (base <= rule.y0)
                continue;
            const bool number = word.box.y0 > (1 - kEdge) * page.height && is_number(word.text);
            small_below &= word.size <= small || number;
            if (first == nullptr || word.box.y1 + word.box.x0 < first->box.y1 + first->box.x0)
                first = &word;
        }
        const bool marked =
            first != nullptr && std::string_view("0123456789*([").find(first->text[0]) != std::string_view::npos;
        if (marked && small_below && !underlines)
            best = std::min(best, rule.y0);
    }
    return best;
}

void mark_furniture(std::vector<PdfLine> &lines, const std::vector<Box> &pages) {
    // Running heads: by text and height, on most pages but the first few.
    std::map<std::pair<std::string, int>, std::vector<std::size_t>> repeated;
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t end = first;
        while (end < lines.size() && lines[end].page == lines[first].page)
            ++end;
        parts.emplace_back(first, end);
        const Box &page = pages[static_cast<std::size_t>(lines[first].page) - 1];
        for (const std::size_t i : outer_lines(lines, first, end))
            if (lines[i].cell.table < 0 && lines[i].aside == Aside::none && at_edge(lines[i], page) &&
                !is_number(lines[i].text))
                if (std::string key = without_digits(lines[i].text); key.size() > 3)
                    repeated[{std::move(key), static_cast<int>(std::lround(lines[i].base / kSameHeight))}].push_back(i);
        first = end;
    }
    for (const auto &[key, at] : repeated) {
        const bool often = at.size() >= 3 || (at.size() == 2 && parts.size() <= 3);
        if (often && at.size() * 3 >= parts.size())
            for (const std::size_t i : at)
                lines[i].aside = Aside::boilerplate;
    }
    for (const auto &[first, end] : parts)
        mark_numbers(lines, first, end, pages[static_cast<std::size_t>(lines[first].page) - 1]);
}

}  // namespace vanban
