// A page of a PDF as Poppler draws it: words with their boxes and fonts, and the lines that are ruled on it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "vanban/plan.hpp"

namespace vanban {

/// A word: glyphs without a gap between them. Boxes are in points from the page's top left, the page upright.
struct PdfWord {
    /// How far a box reaches below its baseline, in sizes of the font: as far for every font, so that words on one
    /// baseline have boxes of one height. Times has 0.216.
    static constexpr double kDescent = 0.22;

    std::string text;  ///< UTF-8, legacy fonts decoded
    Box box;
    double size = 0;  ///< of the font, in points
    bool bold = false, italic = false;
    bool space_after = false;  ///< the text layer has a space behind it

    double base() const { return box.y1 - kDescent * size; }  ///< y of the baseline
};

/// A straight line, or a filled rectangle as thin as one: horizontal (y0 == y1) or vertical (x0 == x1).
struct PdfRule {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool horizontal() const { return y0 == y1; }
};

struct PdfPage {
    int number = 1;
    double width = 0, height = 0;
    std::vector<PdfWord> words;   ///< in the order of the content stream
    std::vector<PdfWord> stamps;  ///< small print that annotations lay over the page: of signing software
    std::vector<PdfRule> rules;
    std::vector<Box> images;
    std::size_t letters = 0;  ///< of the words
    std::size_t hidden = 0;   ///< letters of these that are not drawn: recognised on a picture of the page
    bool whole = true;        ///< all of it could be read
};

/// A cell and the words in it, in reading order, line by line; indices of PdfPage::words.
struct PdfCell {
    Box box;
    int row = 0, column = 0;
    int rows = 1, columns = 1;  ///< how many it spans
    bool goes_on = false;       ///< with the cell of its column in the last row of the table that it continues
    std::vector<std::vector<std::size_t>> lines;
};

struct PdfTable {
    int page = 1;
    Box box;
    int rows = 0, columns = 0;
    std::vector<double> edges;        ///< x of the columns' borders, from left to right: one more than columns
    std::vector<PdfCell> cells;       ///< row by row
    bool ruled = false;               ///< by drawn lines; else by the alignment of its words
    bool continues = false;           ///< goes on with the last table of the page before
    int header_rows = 0;              ///< where it continues: rows that repeat the header
    bool first_row_goes_on = false;   ///< where it continues: row `header_rows` is the rest of the last row before
    std::vector<std::string> header;  ///< texts of the cells of its first rows; of its first part where it continues
};

/// The tables of a page, top down. `before`: the last table of the page before where that reached its end, else null.
std::vector<PdfTable> find_tables(const PdfPage &page, const PdfTable *before);

/// Whether a table reaches the end of its page: below it stand no words but page numbers, a running foot and what lies
/// under `bottom`, in points from the top, as footnotes do.
bool reaches_end(const PdfPage &page, const PdfTable &table, double bottom);

}  // namespace vanban
