#include "ingest/pdf_sides.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ingest/pdf_continue.hpp"

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
constexpr double kOverlap = 0.85;            // of the size: baselines nearer than this belong to rows side by side
constexpr double kAligned = 0.6;             // of the size
constexpr double kFull = 0.15;               // of the size: lines of running text end nearer to the edge
constexpr double kFoot = 0.9;                // of the page's height: page numbers at the foot stand below

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

    std::vector<PdfColumnRow> run(std::optional<PdfOpenColumns> &open) {
        std::size_t i = 0;
        if (open) {
            flows_ = 2;
            while (i < rows_.size() && is_head(rows_[i]))
                out_.push_back({rows_[i++], 0});
            i = go_on(i, *open);
        }
        while (i < rows_.size()) {
            const std::size_t end = region(i);
            if (end == i)
                out_.push_back({rows_[i++], 0});
            i = std::max(i, end);
        }
        open.reset();
        if (last_ && std::all_of(rows_.begin() + static_cast<std::ptrdiff_t>(last_end_), rows_.end(),
                                 [&](const PdfRow &row) { return is_foot(row); }))
            open = last_;
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

    /// Does a row that has words on one side only belong to the column that rows [first, end) have there, and not to
    /// the text of the page? Its lines may be indented, so that it begins as one of them does.
    bool belongs(std::size_t r, std::size_t first, std::size_t end, double gap, bool left) const {
        const Strip &row = strips_[r];
        const Strip column = side(first, end, gap, left);
        if (column.x1 <= column.x0)
            return true;
        const double centre = (row.x0 + row.x1) / 2, column_centre = (column.x0 + column.x1) / 2;
        const double page_centre = (left_ + right_) / 2, slack = kAligned * row.size;
        const bool centred = std::abs(centre - column_centre) < 2 * slack ||
                             (!left && std::abs(centre - column_centre) < std::abs(centre - page_centre));
        bool aligned = false;
        for (std::size_t k = first; k < end && !aligned; ++k)
            aligned = std::abs(row.x0 - side(k, k + 1, gap, left).x0) < slack;
        const bool within = left ? row.x1 <= gap : row.x0 >= gap;
        return within && (centred || aligned);
    }

    bool is_head(const PdfRow &row) const {
        return std::all_of(row.begin(), row.end(), [&](std::size_t i) { return is_running_head(page_, word(i)); });
    }
    bool is_foot(const PdfRow &row) const {
        return std::all_of(row.begin(), row.end(), [&](std::size_t i) {
            return word(i).box.y0 > kFoot * page_.height && looks_like_page_number(word(i).text);
        });
    }

    /// Puts out what goes on, from row `first`, with the columns of the page before; the row after it.
    std::size_t go_on(std::size_t first, const PdfOpenColumns &open) {
        double from = open.left_x1, to = open.right_x0;
        std::size_t stop = first;
        for (; stop < rows_.size(); ++stop) {
            const Strip &row = strips_[stop];
            const double gap = (from + to) / 2, slack = kAligned * row.size;
            const bool left = has_left(rows_[stop], gap), right = has_right(rows_[stop], gap);
            const bool aligned = left ? std::abs(row.x0 - open.left_x0) < slack
                                      : std::abs(row.x0 - open.right_x0) < slack ||
                                            std::abs((row.x0 + row.x1) / 2 - open.right_centre) < 2 * slack;
            const auto [a, b] = free_part(rows_[stop], from, to);
            const bool far = stop > first && row.base - strips_[stop - 1].base > kSignature * row.size;
            if (b - a < kGap * row.size || far || !(aligned || (left && right)))
                break;
            from = a;
            to = b;
        }
        if (stop > first) {
            flows_ = 0;
            put(first, stop, (from + to) / 2);
        }
        return stop;
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
        double gap = (from + to) / 2;
        const std::size_t begin = both ? first : first_of(first, last, gap, from, to);
        if (begin != first)
            return first;
        std::size_t stop = last + 1;
        for (; stop < end; ++stop) {
            const Strip &row = strips_[stop];
            const bool left = has_left(rows_[stop], gap);
            const double leading = row.base - last_base(first, stop, gap, left);
            // A line longer than those before leaves less of the gap.
            const double free_left = left ? std::max(from, row.x1) : from,
                         free_right = left ? to : std::min(to, row.x0);
            const double middle = (free_left + free_right) / 2;
            if (free_right - free_left < kGap * row.size || !belongs(stop, first, stop, middle, left) ||
                leading > (left ? kNearLine : kSignature) * row.size)
                break;
            from = free_left;
            to = free_right;
            gap = middle;
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
        const bool near = strips_[first + 1].base - strips_[first].base < kNearLine * strips_[first].size;
        return near && belongs(first, first + 1, last + 1, gap, left) ? first : first + 1;
    }

    /// May the row be the last line of the paragraph above it?
    bool follows_text(std::size_t r) const {
        return r > 0 && strips_[r].base - strips_[r - 1].base < kParagraph * strips_[r].size &&
               std::abs(strips_[r].size - strips_[r - 1].size) < 0.08 * strips_[r].size;
    }

    /// Number and date of a letterhead, or at the end of the page the heads of the recipients and the signature, alone
    /// in a row: nothing else of the row stands as far apart.
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
        const bool head = page_.number == 1 && strips_[r].base < kHead * page_.height;
        const bool end = std::all_of(rows_.begin() + static_cast<std::ptrdiff_t>(r) + 1, rows_.end(),
                                     [&](const PdfRow &row) { return is_foot(row); });
        return seen && (head || end) && next_widest * 3 < widest;
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
        const Strip left = side(first, end, gap, true), right = side(first, end, gap, false);
        last_.reset();
        last_end_ = end;
        if (centred(first, end, right, gap))
            last_ = {left.x0, left.x1, right.x0, (right.x0 + right.x1) / 2};
    }

    /// Is what stands right of the gap centred, as signatures are? Columns of running text are read page by page.
    bool centred(std::size_t first, std::size_t end, const Strip &column, double gap) const {
        std::size_t lines = 0, full = 0;
        for (std::size_t r = first; r < end; ++r) {
            if (!has_right(rows_[r], gap))
                continue;
            const Strip line = side(r, r + 1, gap, false);
            if (std::abs((line.x0 + line.x1) - (column.x0 + column.x1)) > 4 * kAligned * line.size)
                return false;
            const double edge = kFull * line.size;
            ++lines;
            full += line.x0 - column.x0 < edge && column.x1 - line.x1 < edge ? 1 : 0;
        }
        return full <= 2 || full * 2 <= lines;
    }

    const PdfPage &page_;
    std::vector<PdfRow> rows_;
    std::vector<Strip> strips_;
    double left_ = 0, right_ = 0;
    std::vector<PdfColumnRow> out_;
    std::optional<PdfOpenColumns> last_;  // columns put out, and the row after them
    std::size_t last_end_ = 0;
    int flows_ = 0;
};

}  // namespace

std::vector<PdfColumnRow> in_columns(const PdfPage &page, std::vector<PdfRow> rows,
                                     std::optional<PdfOpenColumns> &open) {
    return Columns(page, std::move(rows)).run(open);
}

}  // namespace vanban
