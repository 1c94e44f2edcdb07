// The words of a PDF page as lines.
#pragma once

#include <string>
#include <vector>

#include "ingest/pages.hpp"
#include "ingest/pdf_page.hpp"

namespace vanban {

/// A line of text with what its place on the page tells. Lengths in points.
struct PdfLine {
    std::string text;
    Box box;
    int page = 1;
    double base = 0;         ///< y of the baseline
    double size = 0;         ///< of the font of most of its words
    double first_width = 0;  ///< of its first word
    double second_x = 0;     ///< where its second word begins; its end where it has one word
    bool bold = false;       ///< all of it
    bool opens_bold = false;
    bool opens_item = false;  ///< with a bullet or a number of a list
    int flow = 0;             ///< lines of one column have one number; 0: the page's whole width
    CellRef cell;
    bool begins = false;  ///< in a cell: it begins a paragraph
    Aside aside = Aside::none;
};

/// Words on one baseline, from left to right; indices of PdfPage::words.
using PdfRow = std::vector<std::size_t>;

/// The rows that `words` make, top down. A superscript stands in the row that it rises from.
std::vector<PdfRow> rows_of(const PdfPage &page, std::vector<std::size_t> words);

/// The words of a row as a line. A gap tells where a word ends, measured by the font and by the other gaps of
/// the line; a raised number becomes "[1]" where `marks` says that the page has footnotes, else it is text.
PdfLine line_of(const PdfPage &page, const PdfRow &row, bool marks);

}  // namespace vanban
