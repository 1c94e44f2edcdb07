#include "extract/target_columns.hpp"

#include <algorithm>

#include "grammar/numbers.hpp"

namespace vanban::targets {
namespace {

using Row = std::vector<Span>;

class HeadReader {
  public:
    HeadReader(const Outline &outline, const Grid &grid, int document_year)
        : outline_(outline), reading_(outline.reading), grid_(grid), year_(document_year) {}

    TableHead run() {
        if (grid_.rows.size() < 2 || !names_columns(grid_.rows.front()))
            return {};
        for (const Row &row : grid_.rows)
            width_ = std::max(width_, row.size());
        top_ = grid_.rows.front();
        std::vector<std::vector<Span>> over = spread();
        while (head_.rows < grid_.rows.size() && counts_columns(grid_.rows[head_.rows]))
            ++head_.rows;
        head_.columns.resize(width_);
        for (std::size_t c = 0; c < width_; ++c)
            head_.columns[c] = describe(over[c]);
        first_text_is_label();
        for (const ColumnHead &column : head_.columns) {
            head_.indicators |= column.role == Column::unit || (column.role == Column::value && column.unit);
            head_.indicators |= column.role == Column::value && !column.generic;
        }
        head_.indicators &= !head_.closed;
        return std::move(head_);
    }

  private:
    bool cell_is(const Span &cell, Cue cue) const {
        const Stretch words = tokens_of(outline_, cell);
        return !words.empty() && reading_.cue(words.first, cue) != nullptr;
    }
    bool cell_has(const Span &cell, Cue cue) const {
        return first_cue(reading_, tokens_of(outline_, cell), cue) != nullptr;
    }

    bool names_columns(const Row &row) const {
        std::size_t named = 0;
        for (const Span &cell : row)
            for (const Cue cue :
                 {Cue::header_number, Cue::header_indicator, Cue::header_unit, Cue::header_task, Cue::header_lead,
                  Cue::header_partner, Cue::header_time, Cue::table_aside, Cue::column_value})
                named += cell_is(cell, cue);
        return named >= 2;
    }

    /// A row that numbers the columns: "A | B | 1 | 2 | 4=3/2".
    bool counts_columns(const Row &row) const {
        std::size_t filled = 0;
        for (const Span &cell : row) {
            if (cell.empty())
                continue;
            ++filled;
            if (cell.size() > 3 && outline_.at(cell).find('=') == std::string_view::npos)
                return false;
        }
        return filled > 2 && filled + 1 >= width_ && !cell_has(row.back(), Cue::header_unit);
    }

    bool closed_column(const Span &cell) const {
        return cell_is(cell, Cue::header_number) || cell_is(cell, Cue::header_unit) ||
               cell_is(cell, Cue::header_lead) || cell_is(cell, Cue::header_partner) || cell_is(cell, Cue::header_time);
    }

    /// The header cells over each column. Cells that span several columns are told by how many there are below.
    std::vector<std::vector<Span>> spread() {
        const std::size_t m = top_.size();
        head_.rows = 1;
        std::vector<std::size_t> covers(m, 1);
        Row below;
        if (m < width_ && grid_.rows.size() > 2) {
            below = grid_.rows[1];
            const std::size_t n = below.size();
            const std::size_t spanning = m + n > width_ ? m + n - width_ : 0;
            if (spanning > 0 && spanning <= m && n > spanning - 1 && !closed_column(below.front()) && heads(below)) {
                head_.rows = 2;
                choose(covers, spanning, n);
            } else {
                below.clear();
            }
        }
        std::vector<std::vector<Span>> over;
        std::size_t next = 0;
        for (std::size_t c = 0; c < m; ++c)
            for (std::size_t i = 0; i < covers[c]; ++i) {
                over.push_back({top_[c]});
                if (covers[c] > 1 && next < below.size())
                    over.back().push_back(below[next++]);
            }
        over.resize(width_);
        return over;
    }

    /// A second header row holds words or years, no amounts.
    bool heads(const Row &row) const {
        return std::all_of(row.begin(), row.end(), [&](const Span &cell) {
            const Stretch words = tokens_of(outline_, cell);
            if (words.empty())
                return false;
            const Token &first = reading_.token(words.first);
            return first.word() || is_year(outline_.at({first.start, first.end()}));
        });
    }

    /// Which `spanning` cells of the top row cover the `n` cells below.
    void choose(std::vector<std::size_t> &covers, std::size_t spanning, std::size_t n) const {
        std::vector<std::size_t> open;
        for (std::size_t c = 1; c < covers.size(); ++c)
            if (!closed_column(top_[c]))
                open.push_back(c);
        const auto periods = [&](std::size_t c) {
            const auto found = find_title_periods(outline_, tokens_of(outline_, top_[c]));
            return !found.empty() && found.front().start_year ? 2 : 0;
        };
        const bool history = std::any_of(grid_.rows[1].begin(), grid_.rows[1].end(),
                                         [&](const Span &cell) { return cell_is(cell, Cue::column_past); });
        if (!history)
            std::reverse(open.begin(), open.end());
        std::stable_sort(open.begin(), open.end(),
                         [&](std::size_t a, std::size_t b) { return periods(a) > periods(b); });
        if (open.size() > spanning) {
            if (history)  // the label column stands first and covers one column
                open.erase(open.begin(), open.begin() + (cell_is(top_[open.front()], Cue::header_unit) ? 1 : 0));
            std::stable_partition(open.begin(), open.end(),
                                  [&](std::size_t c) { return c > 1 || !cell_is(top_[c], Cue::header_task); });
            open.resize(std::min(spanning, open.size()));
        }
        for (std::size_t i = 0; i < open.size(); ++i)
            covers[open[i]] = n / open.size() + (i < n % open.size() ? 1 : 0);
    }

    ColumnHead describe(const std::vector<Span> &cells) {
        ColumnHead column;
        for (const Span &cell : cells) {
            const std::string text = text_of(outline_, tokens_of(outline_, cell));
            column.title += (column.title.empty() || text.empty() ? "" : " ") + text;
            read_unit(cell, column);
            for (const Period &period : find_title_periods(outline_, tokens_of(outline_, cell)))
                column.period = period;
            if (!column.period)
                bare_year(cell, column);
            head_.closed |= cell_is(cell, Cue::table_aside);
        }
        column.role = cells.empty() ? Column::aside : role_of(cells, column);
        return column;
    }

    /// "2026", "Kế hoạch 2026": a year without its word.
    void bare_year(const Span &cell, ColumnHead &column) const {
        const Stretch words = tokens_of(outline_, cell);
        if (words.empty())
            return;
        const Token &token = reading_.token(words.last - 1);
        const std::string_view digits = outline_.at({token.start, token.end()});
        if (!token.number() || !is_year(digits))
            return;
        column.period = Period{words, static_cast<int>(*number_value(digits)), std::nullopt, false};
    }

    void read_unit(const Span &cell, ColumnHead &column) const {
        const Stretch words = tokens_of(outline_, cell);
        for (std::uint32_t i = words.first; i < words.last; ++i) {
            const bool opens = reading_.token(i).is('(');
            const Hit *bare = i == words.first ? reading_.cue(i, Cue::bare) : nullptr;
            const std::uint32_t at = opens ? i + 1 : bare != nullptr ? bare->last : words.last;
            if (at < words.last)
                if (auto unit = unit_at(outline_, at, words.last);
                    unit && (opens ? reading_.token(unit->last).is(')') : unit->last == words.last))
                    column.unit = std::move(unit);
        }
    }

    Column role_of(const std::vector<Span> &cells, ColumnHead &column) {
        const Span &top = cells.front();
        if (cell_is(top, Cue::header_number))
            return Column::number;
        if (cell_is(top, Cue::header_unit) && cells.size() == 1)
            return Column::unit;
        for (const Span &cell : cells)
            if (cell_is(cell, Cue::column_aside) || cell_has(cell, Cue::column_past) ||
                cell_is(cell, Cue::header_lead) || cell_is(cell, Cue::header_partner) ||
                (cell_is(cell, Cue::header_time) && !column.period))
                return Column::aside;
        if (column.period && column.period->year < year_)
            return Column::aside;
        name_measure(cells, column);
        const bool names = cell_is(top, Cue::header_indicator) || cell_is(top, Cue::header_task);
        if (column.period || column.unit || cells.size() > 1)
            return Column::value;
        if (names && !labelled_) {
            labelled_ = true;
            return Column::label;
        }
        return cell_is(top, Cue::column_value) ? Column::value : Column::text;
    }

    /// Of the header cells, those that say more than "Kế hoạch 2026" name what the column measures.
    void name_measure(const std::vector<Span> &cells, ColumnHead &column) const {
        column.title.clear();
        for (const Span &cell : cells) {
            const Stretch words = tokens_of(outline_, cell);
            if (words.empty() || cell_is(cell, Cue::column_generic) || !find_title_periods(outline_, words).empty())
                continue;
            column.title += (column.title.empty() ? "" : " ") + text_of(outline_, words);
        }
        column.generic = column.title.empty();
    }

    /// A table whose first words have no header of their own still has rows with names.
    void first_text_is_label() {
        if (labelled_)
            return;
        for (ColumnHead &column : head_.columns)
            if (column.role == Column::text) {
                column.role = Column::label;
                return;
            }
    }

    const Outline &outline_;
    const Reading &reading_;
    const Grid &grid_;
    int year_;
    std::size_t width_ = 0;
    Row top_;
    TableHead head_;
    bool labelled_ = false;
};

}  // namespace

Stretch tokens_of(const Outline &outline, const Span &cell) {
    if (cell.empty())
        return {};
    return {outline.reading.token_at(cell.start), outline.reading.token_at(cell.end)};
}

TableHead read_head(const Outline &outline, const Grid &grid, int document_year) {
    return HeadReader(outline, grid, document_year).run();
}

}  // namespace vanban::targets
