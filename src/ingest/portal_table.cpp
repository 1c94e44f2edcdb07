#include "ingest/portal_table.hpp"

#include <algorithm>
#include <limits>

namespace vanban {
namespace {

constexpr int kMaxColumns = 24;
constexpr int kSlack = 4;             // how far a row may run over before a reading is given up
constexpr std::size_t kSample = 600;  // cells looked at to settle the number of columns
constexpr double kShortRow = 1.0;     // merged cells: a row that lacks some
constexpr double kLongRow = 4.0;
constexpr double kEmptyCell = 0.2;
constexpr double kPerColumn = 0.05;  // for each row, each column more than its cells show

/// The cheapest reading of the first `count` cells for a given number of columns.
class Fit {
  public:
    Fit(const std::vector<int> &bars, std::size_t count, int bars_after, int columns)
        : bars_(bars), count_(count), bars_after_(bars_after), columns_(columns), width_(columns + kSlack),
          cost_(count * static_cast<std::size_t>(width_), kNever), from_(cost_.size(), -1) {
        open_first();
        for (std::size_t cell = 1; cell < count_; ++cell)
            step(cell);
    }

    double best() const { return end().first; }

    std::vector<Placement> placements() const {
        std::vector<Placement> out(count_);
        int state = end().second;
        std::vector<bool> starts_row(count_);
        for (std::size_t cell = count_; cell-- > 0;) {
            out[cell].column = std::max(state, 0) % width_;
            const int from = cell == 0 || state < 0 ? -1 : from_[index(cell, state)];
            starts_row[cell] = from >= width_;
            state = from < 0 ? 0 : from % width_;
        }
        int row = 0;
        for (std::size_t cell = 0; cell < count_; ++cell) {
            row += cell > 0 && starts_row[cell];
            out[cell].row = row;
        }
        return out;
    }

  private:
    static constexpr double kNever = std::numeric_limits<double>::max();

    std::size_t index(std::size_t cell, int column) const {
        return cell * static_cast<std::size_t>(width_) + static_cast<std::size_t>(column);
    }

    void relax(std::size_t cell, int column, double cost, int from) {
        if (column < 0 || column >= width_)
            return;
        const std::size_t at = index(cell, column);
        if (cost < cost_[at]) {
            cost_[at] = cost;
            from_[at] = from;
        }
    }

    double row_end(int last_column) const {
        return last_column + 1 == columns_ ? 0 : last_column + 1 < columns_ ? kShortRow : kLongRow;
    }

    void open_first() { relax(0, std::min(std::max(bars_.front() - 1, 0), width_ - 1), 0, -1); }

    void step(std::size_t cell) {
        const int gap = std::min(bars_[cell], 2 * columns_);  // more bars than two rows hold say nothing more
        for (int column = 0; column < width_; ++column) {
            const double so_far = cost_[index(cell - 1, column)];
            if (so_far == kNever)
                continue;
            relax(cell, column + gap, so_far + (gap - 1) * kEmptyCell + (column + gap >= columns_ ? kLongRow : 0),
                  column);
            // A row's end: `after` empty cells close this row, the rest open the next.
            for (int after = 0; after <= gap - 2; ++after)
                relax(cell, gap - 2 - after, so_far + row_end(column + after) + (gap - 2) * kEmptyCell / 2,
                      column + width_);
        }
    }

    std::pair<double, int> end() const {
        std::pair<double, int> best{kNever, -1};
        for (int column = 0; column < width_; ++column) {
            const double so_far = cost_[index(count_ - 1, column)];
            if (so_far == kNever)
                continue;
            const int trailing = std::min(std::max(bars_after_ - 1, 0), std::max(columns_ - 1 - column, 0));
            best = std::min(best, {so_far + row_end(column + trailing), column});
        }
        return best;
    }

    const std::vector<int> &bars_;
    std::size_t count_;
    int bars_after_, columns_, width_;
    std::vector<double> cost_;
    std::vector<int> from_;  // the column before, plus `width_` where a new row begins
};

/// The longest run of cells with one bar between them bounds the number of columns from below.
int longest_run(const std::vector<int> &bars, std::size_t count) {
    int longest = 1, run = 1;
    for (std::size_t cell = 1; cell < count; ++cell) {
        run = bars[cell] == 1 ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest;
}

}  // namespace

std::vector<Placement> place_cells(const std::vector<int> &bars_before, int bars_after) {
    if (bars_before.empty())
        return {};
    const std::size_t sample = std::min(bars_before.size(), kSample);
    const int least = std::min(longest_run(bars_before, bars_before.size()), kMaxColumns);
    const auto row_ends = static_cast<double>(std::count_if(bars_before.begin(),
                                                            bars_before.begin() + static_cast<std::ptrdiff_t>(sample),
                                                            [](int gap) { return gap > 1; }));
    int columns = least;
    double best = std::numeric_limits<double>::max();
    for (int candidate = least; candidate <= std::min(least * 2 + 4, kMaxColumns); ++candidate) {
        const int after = sample == bars_before.size() ? bars_after : 1;
        const double cost =
            Fit(bars_before, sample, after, candidate).best() + (candidate - least) * kPerColumn * row_ends;
        if (cost < best) {
            best = cost;
            columns = candidate;
        }
    }
    return Fit(bars_before, bars_before.size(), bars_after, columns).placements();
}

}  // namespace vanban
