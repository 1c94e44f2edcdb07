#include "ingest/pdf_continue.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ingest/pdf_anchors.hpp"

namespace vanban {
namespace {

constexpr int kHeaderRows = 4;           // more are never repeated
constexpr double kRunningHead = 54;      // points: the upper margin is 20 mm at least (Decree 30/2020, annex I)
constexpr double kSameRuledEdge = 6;     // points between a column's borders on both pages
constexpr double kSameAlignedEdge = 20;  // where words alone show the border
constexpr std::size_t kLongestNumber = 12;

/// The text layer may part a word where its letters' fonts change: what has no space behind it is put together.
std::string text_of(const PdfPage &page, const PdfCell &cell) {
    std::string text;
    for (const std::vector<std::size_t> &line : cell.lines) {
        text += text.empty() || text.ends_with(' ') ? "" : " ";
        for (const std::size_t word : line)
            text += page.words[word].text + (page.words[word].space_after && word != line.back() ? " " : "");
    }
    return text;
}

bool opens_page(const PdfPage &page, const Box &table) {
    return std::none_of(page.words.begin(), page.words.end(), [&](const PdfWord &word) {
        return word.box.y1 <= table.y0 + 1 && !is_running_head(page, word);
    });
}

/// Whether two borders are one, both tables laid left edge on left edge: pages may have mirrored margins.
bool same_edge(const PdfTable &a, std::size_t i, const PdfTable &b, std::size_t k) {
    const double tolerance = a.ruled && b.ruled ? kSameRuledEdge : kSameAlignedEdge;
    return std::abs((a.edges[i] - a.edges.front()) - (b.edges[k] - b.edges.front())) <= tolerance;
}

/// Gives the table the columns of the one before, where each of its borders is one of that one's: cells that are
/// merged all down a page leave no border to be seen. False where it has others.
bool take_columns(const PdfTable &before, PdfTable &table) {
    if (table.ruled != before.ruled || table.edges.size() > before.edges.size())
        return false;
    std::vector<int> index;
    std::size_t k = 0;
    for (std::size_t i = 0; i < table.edges.size(); ++i, ++k) {
        while (k < before.edges.size() && !same_edge(table, i, before, k))
            ++k;
        if (k == before.edges.size())
            return false;
        index.push_back(static_cast<int>(k));
    }
    if (index.back() != before.columns)
        return false;
    const double shift = table.edges.front() - before.edges.front();
    for (PdfCell &cell : table.cells) {
        const int end = index[static_cast<std::size_t>(cell.column + cell.columns)];
        cell.column = index[static_cast<std::size_t>(cell.column)];
        cell.columns = end - cell.column;
    }
    if (table.columns != before.columns) {
        table.columns = before.columns;
        table.edges = before.edges;
        for (double &edge : table.edges)
            edge += shift;
    }
    return true;
}

/// How many first rows have the words of the header.
int repeated_rows(const PdfPage &page, const std::vector<std::string> &header, const PdfTable &table) {
    int rows = 0, reach = 0;
    bool words = false;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const PdfCell &cell = table.cells[i];
        if (cell.row > 0 && cell.row >= reach && cell.row > rows && words) {
            rows = cell.row;
            words = false;
        }
        if (i >= header.size() || text_of(page, cell) != header[i])
            return rows;
        reach = std::max(reach, cell.row + cell.rows);
        words = words || !cell.lines.empty();
    }
    return rows;
}

bool begins_lower(const PdfPage &page, const PdfCell &cell) {
    if (cell.lines.empty())
        return false;
    const std::string &text = page.words[cell.lines.front().front()].text;
    UChar32 letter = 0;
    std::int32_t at = 0;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t *>(text.data()), at, static_cast<std::int32_t>(text.size()),
                    letter);
    return u_islower(letter);
}

/// What the table before tells of its columns.
struct Above {
    std::vector<const PdfCell *> last;  ///< the cell at its end; null where there is none
    std::vector<bool> filled;           ///< no cell of it is empty
};

Above look_above(const PdfTable &before) {
    const auto columns = static_cast<std::size_t>(before.columns);
    Above above{std::vector<const PdfCell *>(columns), std::vector<bool>(columns, true)};
    for (const PdfCell &cell : before.cells)
        for (int column = cell.column; column < cell.column + cell.columns; ++column) {
            const auto c = static_cast<std::size_t>(column);
            if (cell.row + cell.rows == before.rows)
                above.last[c] = &cell;
            if (cell.lines.empty() && !cell.goes_on)
                above.filled[c] = false;
        }
    return above;
}

/// The cells of a table's first row below the header.
class FirstRow {
  public:
    FirstRow(const PdfPage &page, const PdfTable &before, PdfTable &table) : page_(page), above_(look_above(before)) {
        for (PdfCell &cell : table.cells)
            if (cell.row == table.header_rows)
                cells_.push_back(&cell);
    }

    /// Whether the row began on the page before: it has no cell that opens a row, or all words go on with a sentence.
    bool is_rest() const {
        const auto lower = [&](const PdfCell *cell) { return begins_lower(page_, *cell); };
        const auto filled = [](const PdfCell *cell) { return !cell->lines.empty(); };
        if (std::none_of(cells_.begin(), cells_.end(), filled))
            return false;
        if (std::all_of(cells_.begin(), cells_.end(), [&](const PdfCell *c) { return c->lines.empty() || lower(c); }))
            return true;
        const auto opener = std::find_if(cells_.begin(), cells_.end(), [&](const PdfCell *c) { return !merged(*c); });
        if (opener == cells_.end() || filled(*opener))
            return false;
        const bool any_lower = std::any_of(cells_.begin(), cells_.end(), lower);
        if (!above_.filled[index(**opener)])
            return any_lower;
        // Only the opener lacks its words: it may be a merged cell with one row on either page.
        const auto others_filled = std::count_if(opener + 1, cells_.end(), filled);
        return any_lower || others_filled < cells_.end() - opener - 1 || others_filled < 2;
    }

    /// Whether a number that counts the rows opens it.
    bool is_numbered() const {
        return !cells_.empty() && cells_.front()->lines.size() == 1 &&
               is_ordinal(column_line(page_, cells_.front()->lines.front()).text);
    }

    void join_row() {
        for (PdfCell *cell : cells_)
            cell->goes_on = true;
    }

    void join_merged() {
        for (PdfCell *cell : cells_) {
            const bool lone = cell == cells_.front() && cell->lines.empty() && above_.filled[index(*cell)];
            cell->goes_on = merged(*cell) || lone;
        }
    }

  private:
    static std::size_t index(const PdfCell &cell) { return static_cast<std::size_t>(cell.column); }

    /// Spans rows on either page, and has no words of its own here, or the rest of a sentence.
    bool merged(const PdfCell &cell) const {
        const PdfCell *last = above_.last[index(cell)];
        return (cell.rows > 1 || (last && last->rows > 1)) && (cell.lines.empty() || begins_lower(page_, cell));
    }

    const PdfPage &page_;
    Above above_;
    std::vector<PdfCell *> cells_;
};

}  // namespace

bool looks_like_page_number(std::string_view text) {
    return text.size() <= kLongestNumber &&
           text.find_first_not_of("0123456789-/ \xE2\x80\x93") == std::string_view::npos;
}

bool is_running_head(const PdfPage &page, const PdfWord &word) {
    constexpr double kNumberZone = 0.15;  // of the page's height
    const double y = (word.box.y0 + word.box.y1) / 2;
    return y < kRunningHead || (y < kNumberZone * page.height && looks_like_page_number(word.text));
}

bool reaches_end(const PdfPage &page, const PdfTable &table, double bottom) {
    const double end = std::min(bottom, page.height - kRunningHead);
    return std::none_of(page.words.begin(), page.words.end(), [&](const PdfWord &word) {
        return word.box.y0 >= table.box.y1 - 1 && (word.box.y0 + word.box.y1) / 2 < end &&
               !looks_like_page_number(word.text);
    });
}

void note_header(const PdfPage &page, PdfTable &table) {
    table.header.clear();
    for (const PdfCell &cell : table.cells)
        if (cell.row < kHeaderRows)
            table.header.push_back(text_of(page, cell));
}

void continue_table(const PdfPage &page, const PdfTable &before, bool open_top, PdfTable &table) {
    if (!opens_page(page, table.box) || !take_columns(before, table))
        return;
    table.continues = true;
    table.header_rows = repeated_rows(page, before.header, table);
    table.header = before.header;
    FirstRow first(page, before, table);
    table.first_row_goes_on = (open_top && table.header_rows == 0 && !first.is_numbered()) || first.is_rest();
    if (table.first_row_goes_on)
        first.join_row();
    else
        first.join_merged();
}

}  // namespace vanban
