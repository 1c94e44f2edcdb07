#include "ingest/pdf_lines.hpp"

#include <algorithm>

namespace vanban {
namespace {

constexpr double kSameLine = 0.5;     // overlap of boxes, of the lower one's height
constexpr double kSegmentGap = 0.45;  // of the font's size: a space is a quarter of it, in justified text at times more

double height(const Box &box) {
    return box.y1 - box.y0;
}
double middle(const Box &box) {
    return (box.y0 + box.y1) / 2;
}

TextLine split_line(const PdfPage &page, const std::vector<std::size_t> &words) {
    TextLine line;
    line.y0 = page.words[words.front()].box.y0;
    line.y1 = page.words[words.front()].box.y1;
    for (const std::size_t index : words) {
        const PdfWord &word = page.words[index];
        line.y0 = std::min(line.y0, word.box.y0);
        line.y1 = std::max(line.y1, word.box.y1);
        line.bold = line.bold && word.bold;
        if (line.segments.empty() || word.box.x0 - line.segments.back().x1 > kSegmentGap * word.size)
            line.segments.push_back({word.box.x0, word.box.x1, {}});
        line.segments.back().x1 = std::max(line.segments.back().x1, word.box.x1);
        line.segments.back().words.push_back(index);
    }
    return line;
}

}  // namespace

std::vector<std::vector<std::size_t>> word_lines(const PdfPage &page, std::vector<std::size_t> words) {
    std::stable_sort(words.begin(), words.end(), [&](std::size_t a, std::size_t b) {
        return middle(page.words[a].box) < middle(page.words[b].box);
    });
    std::vector<std::vector<std::size_t>> lines;
    Box tallest;
    for (const std::size_t index : words) {
        const Box &box = page.words[index].box;
        const double shared = std::min(box.y1, tallest.y1) - std::max(box.y0, tallest.y0);
        if (lines.empty() || shared < kSameLine * std::min(height(box), height(tallest))) {
            lines.emplace_back();
            tallest = box;
        } else if (height(box) > height(tallest)) {
            tallest = box;
        }
        lines.back().push_back(index);
    }
    for (std::vector<std::size_t> &line : lines)
        std::stable_sort(line.begin(), line.end(),
                         [&](std::size_t a, std::size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
    return lines;
}

std::vector<TextLine> text_lines(const PdfPage &page, const std::vector<std::size_t> &words) {
    std::vector<TextLine> lines;
    for (const std::vector<std::size_t> &line : word_lines(page, words))
        lines.push_back(split_line(page, line));
    return lines;
}

}  // namespace vanban
