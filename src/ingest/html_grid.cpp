#include "ingest/html_grid.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace vanban {
namespace {

constexpr int kMostColumns = 256;  // no table that is read has more; HTML's own bound is 1000 for one cell
constexpr int kMostRows = 65534;   // the greatest rowspan

/// The cells of each row.
std::vector<std::vector<const GumboNode *>> rows_of(const GumboNode *table) {
    std::vector<std::vector<const GumboNode *>> rows;
    const auto row = [&](const GumboNode *node) {
        if (tag_of(node) != GUMBO_TAG_TR)
            return;
        rows.emplace_back();
        each_child(node, [&](const GumboNode *cell) {
            if (tag_of(cell) == GUMBO_TAG_TD || tag_of(cell) == GUMBO_TAG_TH)
                rows.back().push_back(cell);
        });
    };
    each_child(table, [&](const GumboNode *part) {
        const GumboTag tag = tag_of(part);
        if (tag == GUMBO_TAG_THEAD || tag == GUMBO_TAG_TBODY || tag == GUMBO_TAG_TFOOT)
            each_child(part, row);
        else
            row(part);
    });
    return rows;
}

int span(const GumboNode *cell, const char *name, int most) {
    const std::string_view text = attribute(cell, name);
    int value = 1;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault == std::errc::result_out_of_range)
        return most;
    return fault != std::errc() ? 1 : value == 0 ? most : std::clamp(value, 1, most);
}

}  // namespace

bool is_layout_table(const GumboNode *table, const Contents &contents) {
    if (contents.tables > 0)
        return true;
    std::size_t cells = 0;
    for (const auto &row : rows_of(table))
        cells += row.size();
    return cells <= 1;
}

void place_cells(const GumboNode *table, int index, CellsOf &cells) {
    std::vector<int> taken;  // of each column, for how many more rows
    int row = 0;
    for (const auto &row_cells : rows_of(table)) {
        std::size_t column = 0;
        for (const GumboNode *const cell : row_cells) {
            while (column < taken.size() && taken[column] > 0)
                ++column;
            cells[cell] = {index, row, static_cast<int>(column)};
            const auto width = static_cast<std::size_t>(span(cell, "colspan", kMostColumns));
            const int height = span(cell, "rowspan", kMostRows);
            const std::size_t end = std::min<std::size_t>(column + width, kMostColumns);
            if (taken.size() < end)
                taken.resize(end, 0);
            for (; column < end; ++column)
                taken[column] = height;
        }
        for (int &rows : taken)
            rows = std::max(rows - 1, 0);
        ++row;
    }
}

}  // namespace vanban
