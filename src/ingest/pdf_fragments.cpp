#include "ingest/pdf_fragments.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "place.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr double kSameBase = 0.05;  // of the size
constexpr double kSameSize = 0.05;  // of the size
constexpr double kTouch = 0.06;     // of the size: a wider gap is one
constexpr double kBack = 0.35;      // of the size: how far pieces may overlap

bool is_mark(const PdfWord &word) {
    std::size_t at = 0;
    const char32_t c = utf8::next(word.text, at);
    return c >= 0x300 && c < 0x370;
}

bool touches(const PdfWord &a, const PdfWord &b) {
    const double size = std::max(a.size, b.size), gap = b.box.x0 - a.box.x1;
    if (std::abs(a.base() - b.base()) > kSameBase * size || std::abs(a.size - b.size) > kSameSize * size)
        return false;
    return gap < kTouch * size && gap > (is_mark(b) ? -1 : -kBack) * size;
}

void append(PdfWord &a, const PdfWord &b) {
    if (b.text.size() > a.text.size()) {
        a.bold = b.bold;
        a.italic = b.italic;
    }
    a.text += b.text;
    a.space_after = b.space_after || (a.space_after && b.box.x1 - b.box.x0 < 0.01);
    a.box = around(a.box, b.box);
}

}  // namespace

void join_fragments(std::vector<PdfWord> &words) {
    std::vector<std::size_t> order(words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Baselines a little apart are one: by steps, so that the order is one.
    const auto step = [&](std::size_t i) { return std::lround(words[i].base()); };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return step(a) != step(b) ? step(a) < step(b) : words[a].box.x0 < words[b].box.x0;
    });
    std::vector<PdfWord> whole;
    std::vector<std::size_t> place;  // of each word in `whole`: where its first piece stood
    for (const std::size_t i : order) {
        if (!whole.empty() && touches(whole.back(), words[i])) {
            append(whole.back(), words[i]);
            place.back() = std::min(place.back(), i);
        } else {
            whole.push_back(std::move(words[i]));
            place.push_back(i);
        }
    }
    std::vector<std::size_t> back(whole.size());
    std::iota(back.begin(), back.end(), std::size_t{0});
    std::sort(back.begin(), back.end(), [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    words.clear();
    for (const std::size_t i : back)
        words.push_back(std::move(whole[i]));
}

}  // namespace vanban
