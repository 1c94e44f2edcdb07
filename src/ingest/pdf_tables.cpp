// The tables of a PDF page: by its rules where there are some, else by how its words are aligned.
#include <algorithm>
#include <cmath>

#include "ingest/pdf_columns.hpp"
#include "ingest/pdf_continue.hpp"
#include "ingest/pdf_grid.hpp"
#include "ingest/pdf_lines.hpp"
#include "ingest/pdf_page.hpp"
#include "ingest/pdf_split.hpp"

namespace vanban {
namespace {

constexpr std::size_t kMaxRules = 30000;  // a page with more is a map or a drawing

struct Found {
    PdfTable table;
    bool open_top = false;
};

std::size_t step_of(const std::vector<double> &borders, double value) {
    return static_cast<std::size_t>(std::upper_bound(borders.begin(), borders.end(), value) - borders.begin()) - 1;
}

bool holds(const Box &box, double x, double y) {
    return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}

/// The grid with the words that stand in it; these leave `free`. No rows where it is no table.
PdfTable fill_grid(const PdfPage &page, const RuledGrid &grid, std::vector<std::size_t> &free) {
    PdfTable table;
    const std::size_t rows = grid.ys.size() - 1, columns = grid.xs.size() - 1;
    std::vector<std::size_t> slots(rows * columns);
    for (std::size_t i = 0; i < grid.cells.size(); ++i)
        for (int row = grid.cells[i].row; row < grid.cells[i].row + grid.cells[i].rows; ++row)
            for (int column = grid.cells[i].column; column < grid.cells[i].column + grid.cells[i].columns; ++column)
                slots[static_cast<std::size_t>(row) * columns + static_cast<std::size_t>(column)] = i;
    std::vector<std::vector<std::size_t>> words(grid.cells.size());
    std::vector<std::size_t> outside;
    for (const std::size_t index : free) {
        const Box &box = page.words[index].box;
        const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
        if (holds(grid.box(), x, y))
            words[slots[step_of(grid.ys, y) * columns + step_of(grid.xs, x)]].push_back(index);
        else
            outside.push_back(index);
    }
    if (std::count_if(words.begin(), words.end(), [](const auto &cell) { return !cell.empty(); }) < 2)
        return table;
    free = std::move(outside);
    table.page = page.number;
    table.box = grid.box();
    table.rows = static_cast<int>(rows);
    table.columns = static_cast<int>(columns);
    table.edges = grid.xs;
    table.cells = grid.cells;
    table.ruled = true;
    for (std::size_t i = 0; i < words.size(); ++i)
        table.cells[i].lines = word_lines(page, std::move(words[i]));
    split_rows(page, table);
    return table;
}

bool is_finite(const Box &box) {
    return std::isfinite(box.x0 + box.y0 + box.x1 + box.y1);
}

double area(const Box &box) {
    return (box.x1 - box.x0) * (box.y1 - box.y0);
}

/// The tables that rules show. Of nested ones the outer is found first, and takes the words.
std::vector<Found> find_ruled(const PdfPage &page, const RuledLines &lines, std::vector<std::size_t> &free) {
    std::vector<RuledGrid> grids = find_grids(lines);
    std::sort(grids.begin(), grids.end(),
              [](const RuledGrid &a, const RuledGrid &b) { return area(a.box()) > area(b.box()); });
    std::vector<Found> found;
    for (const RuledGrid &grid : grids) {
        if (grid.xs.size() < 3)
            continue;
        PdfTable table = fill_grid(page, grid, free);
        if (table.rows > 0)
            found.push_back({std::move(table), grid.open_top});
    }
    return found;
}

/// The lines that lie in no table.
std::vector<RuledLine> rules_outside(const std::vector<RuledLine> &horizontal, const std::vector<Found> &found) {
    constexpr double kOn = 4;  // points: a border lies on the edge of its table's box
    std::vector<RuledLine> out;
    std::copy_if(horizontal.begin(), horizontal.end(), std::back_inserter(out), [&](const RuledLine &rule) {
        return std::none_of(found.begin(), found.end(), [&](const Found &f) {
            const Box &box = f.table.box;
            return holds({box.x0 - kOn, box.y0 - kOn, box.x1 + kOn, box.y1 + kOn}, (rule.from + rule.to) / 2, rule.at);
        });
    });
    return out;
}

}  // namespace

std::vector<PdfTable> find_tables(const PdfPage &page, const PdfTable *before) {
    if (page.rules.size() > kMaxRules)
        return {};
    const RuledLines lines = join_rules(page.rules);
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < page.words.size(); ++i)
        if (is_finite(page.words[i].box))
            free.push_back(i);
    std::vector<Found> found = find_ruled(page, lines, free);
    for (PdfTable &table : find_aligned(page, free, rules_outside(lines.horizontal, found), before))
        found.push_back({std::move(table), false});
    std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return a.table.box.y0 != b.table.box.y0 ? a.table.box.y0 < b.table.box.y0 : a.table.box.x0 < b.table.box.x0;
    });
    for (Found &f : found)
        note_header(page, f.table);
    if (before && !found.empty())
        continue_table(page, *before, found.front().open_top, found.front().table);
    std::vector<PdfTable> tables;
    for (Found &f : found)
        tables.push_back(std::move(f.table));
    return tables;
}

}  // namespace vanban
