// Pages of a PDF that are set by hand, and their lines.
#pragma once

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/pdf_sides.hpp"
#include "ingest/pdf_text_lines.hpp"

namespace vanban::test {

/// Puts a text on a page word by word, each letter half as wide as the font is high.
inline void put(PdfPage &page, double x, double base, const std::string &text, double size = 14) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        PdfWord word;
        word.text = text.substr(from, to - from);
        word.size = size;
        const double width = static_cast<double>(to - from) * size / 2;
        word.box = {x, base - 0.9 * size, x + width, base + PdfWord::kDescent * size};
        word.space_after = to < text.size();
        page.words.push_back(word);
        x += width + size / 4;
        from = to + 1;
    }
}

inline PdfPage a4() {
    PdfPage page;
    page.width = 595;
    page.height = 842;
    return page;
}

/// All lines of a page in reading order.
inline std::vector<PdfLine> lines_of(const PdfPage &page) {
    std::vector<std::size_t> words(page.words.size());
    std::iota(words.begin(), words.end(), std::size_t{0});
    std::vector<PdfLine> lines;
    std::optional<PdfOpenColumns> open;
    for (const PdfColumnRow &row : in_columns(page, rows_of(page, std::move(words)), open)) {
        lines.push_back(line_of(page, row.words, false));
        lines.back().flow = row.flow;
    }
    return lines;
}

inline std::vector<std::string> texts_of(const std::vector<PdfLine> &lines) {
    std::vector<std::string> texts;
    for (const PdfLine &line : lines)
        texts.push_back(line.text);
    return texts;
}

inline const std::string kFull = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll";  // to the right margin

}  // namespace vanban::test
