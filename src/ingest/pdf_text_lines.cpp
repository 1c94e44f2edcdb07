#include "ingest/pdf_text_lines.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/median.hpp"
#include "place.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr double kSameBase = 0.3;       // of the size: how far apart baselines of one row may be
constexpr double kRaised = 0.8;         // of the row's size: a smaller word may be raised or lowered
constexpr double kNoSpace = 0.06;       // of the size: less is no space though the file has one
constexpr double kSpace = 0.12;         // of the size: more is a space though the file has none
constexpr double kShareOfGap = 0.4;     // of the line's usual gap: less is no space
constexpr double kSpacedLetters = 1.6;  // of the usual gap in spaced out letters: more ends a word
constexpr std::size_t kManyLetters = 4;

/// A row in the making: what its largest words say of it.
struct Row {
    double base = 0, size = 0;
    PdfRow words;
};

/// Does a word stand in the row: on its baseline, or raised or lowered from it?
bool stands_in(const PdfWord &word, const Row &row) {
    const double base = word.base();
    if (std::abs(base - row.base) <= kSameBase * std::max(word.size, row.size))
        return true;
    return word.size < kRaised * row.size && base > row.base - 0.7 * row.size && base < row.base + 0.3 * row.size;
}

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "-", "+", "•" with more behind it; "1.", "a)", "1.2": what a list opens with.
bool opens_item(std::string_view first) {
    if (first.empty())
        return false;
    std::size_t at = 0;
    const char32_t c = utf8::next(first, at);
    if (c == U'-' || c == U'–' || c == U'—' || c == U'+' || c == U'*' || c == U'•' || c == U'●' || c == U'·' ||
        c == U'▪' || c == U'■' || c == U'◦' || c == U'○' || c == U'➢' || c == U'❖')
        return true;
    const bool digits = all_digits(first.substr(0, 1));
    const std::size_t stop = digits ? first.find_first_not_of("0123456789.") : at;
    if (digits && stop == std::string_view::npos)
        return first.find('.') != std::string_view::npos;
    return stop < first.size() && stop <= 6 && (first[stop] == ')' || first[stop] == '.') && stop + 1 == first.size();
}

/// From what gap on a word ends, in points.
struct Gaps {
    double usual = 0;     // of the line
    bool spaced = false;  // its letters are spaced out

    Gaps(const PdfPage &page, const PdfRow &row) {
        std::vector<double> gaps;
        std::size_t single = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const PdfWord &word = page.words[row[i]];
            single += utf8::count(word.text) == 1 && word.text[0] != '-' ? 1 : 0;
            if (i == 0)
                continue;
            if (const double gap = word.box.x0 - page.words[row[i - 1]].box.x1; gap > kNoSpace * word.size)
                gaps.push_back(gap);
        }
        usual = median(gaps);
        spaced = single >= kManyLetters && single * 10 >= row.size() * 7 && gaps.size() + 1 == row.size();
    }

    bool part(const PdfWord &a, const PdfWord &b) const {
        const double gap = b.box.x0 - a.box.x1, size = std::max(a.size, b.size);
        if (spaced)
            return gap > kSpacedLetters * usual;
        if (!a.space_after)
            return gap >= kSpace * size;
        return gap >= kNoSpace * size && gap >= std::min(kShareOfGap * usual, kSpace * size);
    }
};

}  // namespace

std::vector<PdfRow> rows_of(const PdfPage &page, std::vector<std::size_t> words) {
    // Large words first: a superscript finds the row that it rises from.
    std::stable_sort(words.begin(), words.end(),
                     [&](std::size_t a, std::size_t b) { return page.words[a].base() < page.words[b].base(); });
    std::vector<Row> rows;
    std::vector<std::size_t> small;
    std::vector<double> sizes;
    for (const std::size_t i : words)
        sizes.push_back(page.words[i].size);
    const double usual = median(sizes);
    for (const std::size_t i : words) {
        const PdfWord &word = page.words[i];
        if (word.size < kRaised * usual) {
            small.push_back(i);
            continue;
        }
        if (rows.empty() || !stands_in(word, rows.back())) {
            rows.emplace_back();
            rows.back().base = word.base();
        }
        rows.back().size = std::max(rows.back().size, word.size);
        rows.back().words.push_back(i);
    }
    std::vector<Row> small_rows;
    for (const std::size_t i : small) {
        const PdfWord &word = page.words[i];
        const double base = word.base();
        const auto below =
            std::lower_bound(rows.begin(), rows.end(), base, [](const Row &row, double at) { return row.base < at; });
        Row *home = nullptr;
        for (auto row = below == rows.begin() ? below : below - 1; row != rows.end() && row <= below; ++row) {
            const bool beside = std::any_of(row->words.begin(), row->words.end(), [&](std::size_t k) {
                const Box &box = page.words[k].box;
                return word.box.x0 - box.x1 < word.size && box.x0 - word.box.x1 < word.size;
            });
            if (stands_in(word, *row) && beside && home == nullptr)
                home = &*row;
        }
        if (home == nullptr) {
            if (small_rows.empty() || !stands_in(word, small_rows.back()))
                small_rows.push_back({base, word.size, {}});
            home = &small_rows.back();
        }
        home->words.push_back(i);
    }
    rows.insert(rows.end(), small_rows.begin(), small_rows.end());
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.base < b.base; });
    std::vector<PdfRow> out;
    for (Row &row : rows) {
        std::stable_sort(row.words.begin(), row.words.end(),
                         [&](std::size_t a, std::size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
        out.push_back(std::move(row.words));
    }
    return out;
}

PdfLine line_of(const PdfPage &page, const PdfRow &row, bool marks) {
    PdfLine line;
    line.page = page.number;
    line.box = page.words[row.front()].box;
    std::vector<double> sizes;
    for (const std::size_t i : row)
        sizes.push_back(page.words[i].size);
    line.size = median(sizes);
    std::vector<double> bases;
    for (const std::size_t i : row)
        if (page.words[i].size >= kRaised * line.size)
            bases.push_back(page.words[i].base());
    line.base = median(bases);

    const Gaps gaps(page, row);
    bool bold = true, after_mark = false;
    std::string first;
    std::size_t words = 0;
    double reach = line.box.x0;
    for (std::size_t k = 0; k < row.size(); ++k) {
        const PdfWord &word = page.words[row[k]];
        const bool raised = word.size < kRaised * line.size && word.base() < line.base - 0.15 * line.size;
        const bool mark = raised && marks && all_digits(word.text);
        const bool parts = k > 0 && !mark && (after_mark || gaps.part(page.words[row[k - 1]], word));
        after_mark = mark && k == 0;  // "[1] Theo ...": a footnote opens with its mark
        if (k == 0 || parts) {
            ++words;
            if (words == 2) {
                line.first_width = reach - line.box.x0;
                line.second_x = word.box.x0;
                first = line.text;
            }
            if (k > 0)
                line.text += ' ';
        }
        line.text += mark ? "[" + word.text + "]" : word.text;
        reach = word.box.x1;
        line.box = around(line.box, word.box);
        bold = bold && (word.bold || word.text.find_first_not_of("-+.,;:()/ ") == std::string::npos);
    }
    if (words == 1) {
        line.first_width = line.box.x1 - line.box.x0;
        line.second_x = line.box.x1;
        first = line.text;
    }
    line.bold = bold;
    line.opens_bold = page.words[row.front()].bold;
    line.opens_item = opens_item(first);
    return line;
}

}  // namespace vanban
