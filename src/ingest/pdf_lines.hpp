// Words of a PDF page in lines.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// Words in lines from the top, each from left to right; indices of PdfPage::words. Raised and lowered signs stay in
/// the line that they belong to.
std::vector<std::vector<std::size_t>> word_lines(const PdfPage &page, std::vector<std::size_t> words);

/// Words of a line that only spaces part.
struct Segment {
    double x0 = 0, x1 = 0;
    std::vector<std::size_t> words;
};

struct TextLine {
    double y0 = 0, y1 = 0;
    bool bold = true;    ///< all of its words are
    bool taken = false;  ///< by a table
    std::vector<Segment> segments;
    double middle() const { return (y0 + y1) / 2; }
};

/// The words in lines, these parted where a gap is wider than the spaces of most text.
std::vector<TextLine> text_lines(const PdfPage &page, const std::vector<std::size_t> &words);

}  // namespace vanban
