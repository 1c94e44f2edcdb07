// Rows of a table that a column with one line a row tells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/pdf_page.hpp"

namespace vanban {

/// A line of the words that stand in one column. Heights in points from the page's top.
struct ColumnLine {
    double y0 = 0, y1 = 0;
    bool bold = false;
    std::string text;
    double middle() const { return (y0 + y1) / 2; }
};

/// "3", "12.", "1.2", "IV", "b)": a number that counts the rows of a table.
bool is_ordinal(std::string_view text);

/// A line of these words, which are indices of PdfPage::words and not empty.
ColumnLine column_line(const PdfPage &page, const std::vector<std::size_t> &words);

/// The heights at which rows begin, but for the first: by the numbers that count the rows in the first column, or by
/// columns of figures. The other cells may begin beside these or lie around them. `columns`: from the left, the lines
/// of each from the top. `header`: lines of a header may stand above the rows. Empty where nothing tells of two rows.
std::vector<double> cut_by_anchors(const std::vector<std::vector<ColumnLine>> &columns, bool header);

}  // namespace vanban
