#include "ingest/pdf_sides.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace vanban {
namespace {

constexpr double kGap = 0.75;                // of the size: from here on a gap may part columns
constexpr double kWideGap = 1.5;             // of the size: one of them at least is as wide
constexpr double kLoneGap = 3;               // of the size: where but one row has words on both sides
constexpr double kLeft = 0.2, kRight = 0.8;  // of the text's width: where the gap lies
constexpr double kNearLine = 2.2;            // of the size: from baseline to baseline of lines that stand together
constexpr double kSignature = 9;             // of the size: room for the signature between the signer's post and name
constexpr double kParagraph = 1.7;           // of the size: lines of one paragraph stand nearer
constexpr double kHead = 0.35;               // of the page's height: letterheads stand above
constexpr double kOverlap = 0.7;             // of the size: baselines nearer than this belong to rows side by side
constexpr double kAligned = 0.6;             // of the size

/// A row as columns look at it.
struct Strip {
    double x0 = 0, x1 = 0, base = 0, size = 0;
};

class Columns {
  public:
    Columns(const PdfPage &page, std::vector<PdfRow> rows) : page_(page), rows_(std::move(rows)) {
        left_ = page.width;
        for (const PdfRow &row : rows_) {
            Strip strip = strip_of(row);
            left_ = std::min(left_, strip.x0);
            right_ = std::max(right_, strip.x1);
            strips_.push_back(strip);
        }
    }

    std::vector<PdfColumnRow> run() {
        for (std::size_t i = 0; i < rows_.size();) {
            const std::size_t end = region(i);
            if (end == i)
                out_.push_back({rows_[i++], 0});
            i = std::max(i, end);
        }
        return std::move(out_);
    }

  private:
    const PdfWord &word(std::size_t i) const { return page_.words[i]; }

    Strip strip_of(const PdfRow &row) const {
        Strip strip{word(row.front()).box.x0, word(row.front()).box.x1, 0, 0};
        for (const std::size_t i : row) {
            strip.x1 = std::max(strip.x1, word(i).box.x1);
            strip.size = std::max(strip.size, word(i).size);
            strip.base = std::max(strip.base, word(i).box.y1);
        }
        return strip;
    }

    /// The widest part of [from, to] that the row leaves free; empty where there is none.
    std::pair<double, double> free_part(const PdfRow &row, double from, double to) const {
        std::pair<double, double> best{from, from};
        double at = from;
        const auto take = [&](double end) {
            if (end - at > best.second - best.first)
                best = {at, end};
        };
        for (const std::size_t i : row) {
            const Box &box = word(i).box;
            if (box.x0 > at)
                take(std::min(box.x0, to));
            at = std::max(at, box.x1);
            if (at >= to)
                break;
        }
        if (at < to)
            take(to);
        return best;
    }

    bool has_left(const PdfRow &row, double gap) const { return word(row.front()).box.x0 < gap; }
    bool has_right(const PdfRow &row, double gap) const {
        return std::any_of(row.begin(), row.end(), [&](std::size_t i) { return word(i).box.x0 >= gap; });
    }

    /// What lies on one side of the gap, over the rows [first, end).
    Strip side(std::size_t first, std::size_t end, double gap, bool left) const {
        Strip out{1e9, -1e9, 0, 0};
        for (std::size_t r = first; r < end; ++r)
            for (const std::size_t i : rows_[r])
                if ((word(i).box.x0 < gap) == left) {
                    out.x0 = std::min(out.x0, word(i).box.x0);
                    out.x1 = std::max(out.x1, word(i).box.x1);
                    out.size = std::max(out.size, word(i).size);
                }
        return out;
    }

    /// Does a row that has words on one side only belong to the column there, and not to the text of the page?
    bool belongs(std::size_t r, const Strip &column, double gap, bool left) const {
        const Strip &row = strips_[r];
        const double centre = (row.x0 + row.x1) / 2, column_centre = (column.x0 + column.x1) / 2;
        const double page_centre = (left_ + right_) / 2, slack = kAligned * row.size;
        const bool centred = std::abs(centre - column_centre) < 2 * slack ||
                             (!left && std::abs(centre - column_centre) < std::abs(centre - page_centre));
        const bool within = left ? row.x1 <= gap : row.x0 >= gap;
        return within && (centred || std::abs(row.x0 - column.x0) < slack);
    }

    /// Puts out the two columns that begin at row `first`; the row after them, or `first` where there are none.
    std::size_t region(std::size_t first) {
        const Strip &top = strips_[first];
        double from = left_ + kLeft * (right_ - left_), to = left_ + kRight * (right_ - left_);
        std::tie(from, to) = free_part(rows_[first], from, to);
        const bool both = has_left(rows_[first], from) && has_right(rows_[first], to - 0.01);
        if (to - from < kGap * top.size)
            return first;
        // Down as far as the gap runs; `last` is the last row with words on both sides.
        std::size_t last = first, rows_of_both = both ? 1 : 0, end = first + 1;
        double widest = both ? to - from : 0, free_from = from, free_to = to;
        for (; end < std::min(rows_.size(), first + kMaxRows); ++end) {
            const double leading = strips_[end].base - strips_[end - 1].base;
            if (leading > kSignature * strips_[end].size || end - last > kMaxAlone)
                break;
            const auto [a, b] = free_part(rows_[end], free_from, free_to);
            if (b - a < kGap * strips_[end].size)
                break;
            free_from = a;
            free_to = b;
            if (!on_both(end, first, (a + b) / 2))
                continue;
            from = a;
            to = b;
            last = end;
            ++rows_of_both;
            widest = std::max(widest, gap_around(rows_[end], (a + b) / 2));
        }
        if (rows_of_both == 0)
            return first;
        const double gap = (from + to) / 2;
        const std::size_t begin = both ? first : first_of(first, last, gap, from, to);
        if (begin != first)
            return first;
        std::size_t stop = last + 1;
        for (; stop < end; ++stop) {
            const bool left = has_left(rows_[stop], gap);
            const Strip column = side(first, stop, gap, left);
            const double leading = strips_[stop].base - last_base(first, stop, gap, left);
            if (!belongs(stop, column, gap, left) || leading > (left ? kNearLine : kSignature) * strips_[stop].size)
                break;
        }
        const std::size_t lefts = count(first, stop, gap, true), rights = count(first, stop, gap, false);
        const bool lone = rows_of_both == 1;
        if ((lefts + rights < 3 && !lone_row(first, gap_around(rows_[first], gap))) ||
            widest < (lone ? kLoneGap : kWideGap) * top.size)
            return first;
        put(first, stop, gap);
        return stop;
    }

    /// Has the row words on both sides, by itself or with the row before, which overlaps it?
    bool on_both(std::size_t r, std::size_t first, double gap) const {
        bool left = has_left(rows_[r], gap), right = has_right(rows_[r], gap);
        if (r > first && strips_[r].base - strips_[r - 1].base < kOverlap * strips_[r].size) {
            left |= has_left(rows_[r - 1], gap);
            right |= has_right(rows_[r - 1], gap);
        }
        return left && right;
    }

    static constexpr std::size_t kMaxRows = 150;  // of a page of columns
    static constexpr std::size_t kMaxAlone = 12;  // rows of one column alone, between rows of both

    /// A region may begin with rows of one column alone, if they belong to it: else it begins further down.
    std::size_t first_of(std::size_t first, std::size_t last, double gap, double from, double to) const {
        const bool left = has_left(rows_[first], gap);
        if (to <= from || (left && follows_text(first)))
            return first + 1;
        const Strip column = side(first + 1, last + 1, gap, left);
        const bool near = strips_[first + 1].base - strips_[first].base < kNearLine * strips_[first].size;
        return near && (column.x1 <= column.x0 || belongs(first, column, gap, left)) ? first : first + 1;
    }

    /// May the row be the last line of the paragraph above it?
    bool follows_text(std::size_t r) const {
        return r > 0 && strips_[r].base - strips_[r - 1].base < kParagraph * strips_[r].size &&
               std::abs(strips_[r].size - strips_[r - 1].size) < 0.08 * strips_[r].size;
    }

    /// Number and date of a letterhead, alone in a row: nothing else of the row stands as far apart.
    bool lone_row(std::size_t r, double widest) const {
        double reach = word(rows_[r].front()).box.x1, next_widest = 0;
        bool seen = false;
        for (const std::size_t i : rows_[r]) {
            const double gap = word(i).box.x0 - reach;
            if (!seen && gap >= widest - 0.01)
                seen = true;
            else
                next_widest = std::max(next_widest, gap);
            reach = std::max(reach, word(i).box.x1);
        }
        return seen && page_.number == 1 && strips_[r].base < kHead * page_.height && next_widest * 3 < widest;
    }

    /// How wide the gap is at x.
    double gap_around(const PdfRow &row, double x) const {
        double a = left_, b = right_;
        for (const std::size_t i : row) {
            const Box &box = word(i).box;
            if (box.x1 <= x)
                a = std::max(a, box.x1);
            else if (box.x0 >= x)
                b = std::min(b, box.x0);
        }
        return b - a;
    }

    double last_base(std::size_t first, std::size_t end, double gap, bool left) const {
        for (std::size_t r = end; r-- > first;)
            if (left ? has_left(rows_[r], gap) : has_right(rows_[r], gap))
                return strips_[r].base;
        return strips_[first].base;
    }

    std::size_t count(std::size_t first, std::size_t end, double gap, bool left) const {
        std::size_t n = 0;
        for (std::size_t r = first; r < end; ++r)
            n += (left ? has_left(rows_[r], gap) : has_right(rows_[r], gap)) ? 1 : 0;
        return n;
    }

    void put(std::size_t first, std::size_t end, double gap) {
        for (const bool left : {true, false}) {
            ++flows_;
            std::vector<std::size_t> words;
            for (std::size_t r = first; r < end; ++r)
                for (const std::size_t i : rows_[r])
                    if ((word(i).box.x0 < gap) == left)
                        words.push_back(i);
            for (PdfRow &row : rows_of(page_, std::move(words)))
                out_.push_back({std::move(row), flows_});
        }
    }

    const PdfPage &page_;
    std::vector<PdfRow> rows_;
    std::vector<Strip> strips_;
    double left_ = 0, right_ = 0;
    std::vector<PdfColumnRow> out_;
    int flows_ = 0;
};

}  // namespace

std::vector<PdfColumnRow> in_columns(const PdfPage &page, std::vector<PdfRow> rows) {
    return Columns(page, std::move(rows)).run();
}

}  // namespace vanban
