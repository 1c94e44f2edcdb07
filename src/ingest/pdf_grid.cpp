#include "ingest/pdf_grid.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vanban {
namespace {

// Distances in points. The lowest row of text is some 9 high, the narrowest column some 12 wide.
constexpr double kDoubled = 2.0;     // between the lines of one border
constexpr double kPieceGap = 3.0;    // between the pieces of a line: dots, dashes, joints at a crossing
constexpr double kTouch = 3.0;       // between the end of a line and the one that it meets
constexpr double kDot = 5.0;         // what is shorter rules nothing
constexpr double kSameColumn = 6.0;  // between borders of one column in different rows
constexpr double kSameRow = 4.0;
constexpr double kJutsOut = 9.0;  // how far lines run past the last border to make one more column or row
constexpr double kCovered = 0.7;  // of a cell's side, to be a border
constexpr std::size_t kMaxLines = 3000;
constexpr std::size_t kMaxSlots = 60000;

void join_group(std::vector<RuledLine> &group, std::vector<RuledLine> &out) {
    std::sort(group.begin(), group.end(), [](const RuledLine &a, const RuledLine &b) { return a.from < b.from; });
    RuledLine line = group.front();
    double weight = std::max(line.length(), 0.1);
    const auto close = [&] {
        if (line.length() >= kDot)
            out.push_back(line);
    };
    for (std::size_t i = 1; i < group.size(); ++i) {
        const RuledLine &next = group[i];
        if (next.from - line.to > kPieceGap) {
            close();
            line = next;
            weight = std::max(next.length(), 0.1);
            continue;
        }
        const double more = std::max(next.length(), 0.1);
        line.at = (line.at * weight + next.at * more) / (weight + more);
        weight += more;
        line.to = std::max(line.to, next.to);
    }
    close();
}

std::vector<RuledLine> join_pieces(std::vector<RuledLine> pieces) {
    std::sort(pieces.begin(), pieces.end(), [](const RuledLine &a, const RuledLine &b) { return a.at < b.at; });
    std::vector<RuledLine> out, group;
    for (const RuledLine &piece : pieces) {
        if (!group.empty() && piece.at - group.front().at > kDoubled) {
            join_group(group, out);
            group.clear();
        }
        group.push_back(piece);
    }
    if (!group.empty())
        join_group(group, out);
    return out;
}

/// Sets of lines that meet, by union and find.
class Sets {
  public:
    explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i)
            i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void unite(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

  private:
    std::vector<std::size_t> parent_;
};

bool meet(const RuledLine &horizontal, const RuledLine &vertical) {
    return vertical.at >= horizontal.from - kTouch && vertical.at <= horizontal.to + kTouch &&
           horizontal.at >= vertical.from - kTouch && horizontal.at <= vertical.to + kTouch;
}

/// The lines parted into what hangs together; lines that meet no other are left out.
std::vector<RuledLines> part_lines(const RuledLines &lines) {
    const std::size_t across = lines.horizontal.size();
    Sets sets(across + lines.vertical.size());
    for (std::size_t h = 0; h < across; ++h)
        for (std::size_t v = 0; v < lines.vertical.size(); ++v)
            if (meet(lines.horizontal[h], lines.vertical[v]))
                sets.unite(h, across + v);
    std::vector<RuledLines> all(across + lines.vertical.size());
    for (std::size_t h = 0; h < across; ++h)
        all[sets.find(h)].horizontal.push_back(lines.horizontal[h]);
    for (std::size_t v = 0; v < lines.vertical.size(); ++v)
        all[sets.find(across + v)].vertical.push_back(lines.vertical[v]);
    std::erase_if(all, [](const RuledLines &part) { return part.horizontal.empty() || part.vertical.empty(); });
    return all;
}

/// Where lines lie, with those nearer than `tolerance` taken as one, and an outer border that is not drawn where two
/// or more lines of the other direction run past the last one.
std::vector<double> borders(const std::vector<RuledLine> &lines, const std::vector<RuledLine> &other,
                            double tolerance) {
    std::vector<RuledLine> sorted = lines;
    std::sort(sorted.begin(), sorted.end(), [](const RuledLine &a, const RuledLine &b) { return a.at < b.at; });
    std::vector<double> out;
    double first = 0, sum = 0, weight = 0;
    for (const RuledLine &line : sorted) {
        if (out.empty() || line.at - first > tolerance) {
            first = line.at;
            sum = weight = 0;
            out.push_back(line.at);
        }
        sum += line.at * line.length();
        weight += line.length();
        out.back() = sum / weight;
    }
    std::vector<double> begins, ends;
    for (const RuledLine &line : other) {
        begins.push_back(line.from);
        ends.push_back(line.to);
    }
    if (other.size() >= 2) {
        std::nth_element(begins.begin(), begins.begin() + 1, begins.end());
        std::nth_element(ends.begin(), ends.begin() + 1, ends.end(), std::greater<>());
        if (begins[1] < out.front() - kJutsOut)
            out.insert(out.begin(), begins[1]);
        if (ends[1] > out.back() + kJutsOut)
            out.push_back(ends[1]);
    }
    return out;
}

std::size_t nearest(const std::vector<double> &sorted, double value) {
    const auto above = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (above == sorted.begin())
        return 0;
    if (above == sorted.end() || value - *(above - 1) < *above - value)
        return static_cast<std::size_t>(above - sorted.begin()) - 1;
    return static_cast<std::size_t>(above - sorted.begin());
}

/// Which sides of a grid's slots are drawn.
class Sides {
  public:
    /// `at`: where the lines may lie; `steps`: what divides them into sides.
    Sides(const std::vector<RuledLine> &lines, const std::vector<double> &at, const std::vector<double> &steps)
        : count_(steps.size() - 1), covered_(at.size() * count_) {
        for (const RuledLine &line : lines) {
            const std::size_t row = nearest(at, line.at) * count_;
            const auto first = std::upper_bound(steps.begin(), steps.end(), line.from);
            for (auto i = static_cast<std::size_t>(std::max<std::ptrdiff_t>(first - steps.begin() - 1, 0));
                 i < count_ && steps[i] < line.to; ++i)
                covered_[row + i] +=
                    (std::min(line.to, steps[i + 1]) - std::max(line.from, steps[i])) / (steps[i + 1] - steps[i]);
        }
    }
    bool drawn(std::size_t line, std::size_t step) const { return covered_[line * count_ + step] >= kCovered; }
    bool any(std::size_t line) const {
        for (std::size_t step = 0; step < count_; ++step)
            if (drawn(line, step))
                return true;
        return false;
    }

  private:
    std::size_t count_;
    std::vector<double> covered_;
};

/// Makes cells of slots: each takes in what lies right of it and below it and is parted from it by no border.
class CellMaker {
  public:
    CellMaker(const Sides &across, const Sides &down, std::size_t rows, std::size_t columns)
        : across_(across), down_(down), rows_(rows), columns_(columns), taken_(rows * columns) {}

    std::vector<PdfCell> make() {
        std::vector<PdfCell> cells;
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column)
                if (!taken_[row * columns_ + column])
                    cells.push_back(grow(row, column));
        return cells;
    }

  private:
    PdfCell grow(std::size_t row, std::size_t column) {
        std::size_t right = column + 1, below = row + 1;
        while (right < columns_ && !taken_[row * columns_ + right] && !down_.drawn(right, row))
            ++right;
        while (below < rows_ && goes_down(below, column, right))
            ++below;
        for (std::size_t r = row; r < below; ++r)
            std::fill_n(taken_.begin() + static_cast<std::ptrdiff_t>(r * columns_ + column), right - column, true);
        PdfCell cell;
        cell.row = static_cast<int>(row);
        cell.column = static_cast<int>(column);
        cell.rows = static_cast<int>(below - row);
        cell.columns = static_cast<int>(right - column);
        return cell;
    }

    bool goes_down(std::size_t row, std::size_t from, std::size_t to) const {
        for (std::size_t column = from; column < to; ++column)
            if (taken_[row * columns_ + column] || across_.drawn(row, column) ||
                (column > from && down_.drawn(column, row)))
                return false;
        return true;
    }

    const Sides &across_, &down_;
    std::size_t rows_, columns_;
    std::vector<bool> taken_;
};

/// Takes out the borders at which no cell begins; `begin` and `span` are the members of a cell that count them.
void drop_unused(std::vector<double> &borders, std::vector<PdfCell> &cells, int PdfCell::*begin, int PdfCell::*span) {
    std::vector<bool> used(borders.size());
    for (const PdfCell &cell : cells)
        used[static_cast<std::size_t>(cell.*begin)] = true;
    used.back() = true;
    std::vector<int> index(borders.size());
    std::vector<double> kept;
    for (std::size_t i = 0; i < borders.size(); ++i) {
        index[i] = static_cast<int>(kept.size());
        if (used[i])
            kept.push_back(borders[i]);
    }
    for (PdfCell &cell : cells) {
        const int end = index[static_cast<std::size_t>(cell.*begin + cell.*span)];
        cell.*begin = index[static_cast<std::size_t>(cell.*begin)];
        cell.*span = end - cell.*begin;
    }
    borders = std::move(kept);
}

RuledGrid make_grid(const RuledLines &lines) {
    RuledGrid grid;
    grid.xs = borders(lines.vertical, lines.horizontal, kSameColumn);
    grid.ys = borders(lines.horizontal, lines.vertical, kSameRow);
    if (grid.xs.size() < 2 || grid.ys.size() < 2 || grid.xs.size() * grid.ys.size() > kMaxSlots)
        return grid;
    const Sides across(lines.horizontal, grid.ys, grid.xs), down(lines.vertical, grid.xs, grid.ys);
    grid.open_top = !across.any(0);
    grid.cells = CellMaker(across, down, grid.ys.size() - 1, grid.xs.size() - 1).make();
    drop_unused(grid.xs, grid.cells, &PdfCell::column, &PdfCell::columns);
    drop_unused(grid.ys, grid.cells, &PdfCell::row, &PdfCell::rows);
    for (PdfCell &cell : grid.cells) {
        const auto row = static_cast<std::size_t>(cell.row), column = static_cast<std::size_t>(cell.column);
        cell.box = {grid.xs[column], grid.ys[row], grid.xs[column + static_cast<std::size_t>(cell.columns)],
                    grid.ys[row + static_cast<std::size_t>(cell.rows)]};
    }
    return grid;
}

}  // namespace

RuledLines join_rules(const std::vector<PdfRule> &rules) {
    RuledLines lines;
    for (const PdfRule &rule : rules) {
        if (!std::isfinite(rule.x0 + rule.y0 + rule.x1 + rule.y1))
            continue;
        if (rule.y0 == rule.y1)
            lines.horizontal.push_back({rule.y0, std::min(rule.x0, rule.x1), std::max(rule.x0, rule.x1)});
        else if (rule.x0 == rule.x1)
            lines.vertical.push_back({rule.x0, std::min(rule.y0, rule.y1), std::max(rule.y0, rule.y1)});
    }
    lines.horizontal = join_pieces(std::move(lines.horizontal));
    lines.vertical = join_pieces(std::move(lines.vertical));
    return lines;
}

std::vector<RuledGrid> find_grids(const RuledLines &lines) {
    std::vector<RuledGrid> grids;
    if (lines.horizontal.size() + lines.vertical.size() > kMaxLines)
        return grids;
    for (const RuledLines &part : part_lines(lines)) {
        RuledGrid grid = make_grid(part);
        if (grid.cells.size() >= 2)
            grids.push_back(std::move(grid));
    }
    return grids;
}

}  // namespace vanban
