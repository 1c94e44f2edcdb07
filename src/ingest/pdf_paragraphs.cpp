#include "ingest/pdf_paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace vanban {
namespace {

constexpr double kIndent = 0.6;        // of the size: a line that begins this much further in is indented
constexpr double kSameX = 0.3;         // of the size: nearer than this begins at the same place
constexpr double kExtraLeading = 0.2;  // of the size, beyond the usual leading: space between paragraphs
constexpr double kFarLeading = 0.9;    // of the size, beyond the usual leading: no paragraph goes on across it
constexpr double kFewLeading = 1.4;    // of the size: a column of a few lines is set no wider
constexpr double kOtherSize = 0.12;    // of the size
constexpr double kSpaceWidth = 0.25;   // of the size
constexpr double kRoom = 0.35;         // of the size: a word that would have fitted with this to spare was not wrapped
constexpr double kCentred = 0.7;       // of the size: how far from the middle a centred line's middle may lie
constexpr double kNarrow = 26;         // of the size: lines of running text are longer than this
constexpr std::size_t kFewLines = 4;   // a margin takes as many lines to tell

/// The margins of one column of one page, and its usual leading.
struct Margins {
    double left = 0, right = 0, leading = 0;
};

double quantile(std::vector<double> &values, double share) {
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

class Paragraphs {
  public:
    explicit Paragraphs(const std::vector<PdfLine> &lines) : lines_(lines) {
        measure();
        measure_items();
    }

    std::vector<Join> run() const {
        std::vector<Join> joins(lines_.size(), Join::part);
        const PdfLine *before = nullptr, *before_aside = nullptr;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const PdfLine &line = lines_[i];
            if (line.aside != Aside::none) {
                joins[i] = footnote_join(before_aside, line);
                before_aside = &line;
                continue;
            }
            if (before != nullptr)
                joins[i] = believed(join(*before, line), line);
            before = &line;
        }
        return joins;
    }

  private:
    using Column = std::pair<int, int>;  // page, flow

    static bool is_text(const PdfLine &line) { return line.aside == Aside::none && line.cell.table < 0; }

    /// The margins: of the main text from all its pages, as a page may have too few lines to tell.
    void measure() {
        std::map<Column, std::vector<double>> lefts, rights, leadings;
        std::vector<double> all_left, all_right, all_leading;
        const PdfLine *before = nullptr;
        for (const PdfLine &line : lines_) {
            if (!is_text(line))
                continue;
            const Column column{line.page, line.flow};
            lefts[column].push_back(line.box.x0);
            rights[column].push_back(line.box.x1);
            if (line.flow == 0) {
                all_left.push_back(line.box.x0);
                all_right.push_back(line.box.x1);
            }
            if (before != nullptr && before->page == line.page && before->flow == line.flow &&
                line.base > before->base) {
                leadings[column].push_back((line.base - before->base) / line.size);
                if (line.flow == 0)
                    all_leading.push_back(leadings[column].back());
            }
            before = &line;
        }
        for (auto &[column, left] : lefts) {
            Margins &margins = margins_[column];
            std::vector<double> &right = rights[column], &leading = leadings[column];
            const bool few = left.size() < kFewLines && column.second == 0 && all_left.size() > kFewLines;
            margins.left = column.second != 0 ? quantile(left, 0)
                           : few              ? quantile(all_left, 0.05)
                                              : quantile(left, 0.05);
            margins.right = column.second != 0 ? quantile(right, 1)
                            : few              ? quantile(all_right, 0.9)
                                               : quantile(right, 0.95);
            // Most lines of a page go on with a paragraph: the smaller leadings are theirs.
            margins.leading = leading.size() >= kFewLines                  ? quantile(leading, 0.25)
                              : column.second == 0 && !all_leading.empty() ? quantile(all_leading, 0.25)
                              : !leading.empty()                           ? std::min(quantile(leading, 0), kFewLeading)
                                                                           : 0;
        }
    }

    /// Do the items of lists begin further in than the text?
    void measure_items() {
        std::size_t items = 0, indented = 0;
        for (const PdfLine &line : lines_)
            if (is_text(line) && line.flow == 0 && line.opens_item) {
                ++items;
                indented += line.box.x0 - margins(line).left > kIndent * line.size ? 1 : 0;
            }
        items_indented_ = items >= kFewLines && indented * 10 >= items * 8;
    }

    const Margins &margins(const PdfLine &line) const { return margins_.at({line.page, line.flow}); }

    static Join footnote_join(const PdfLine *a, const PdfLine &b) {
        if (a == nullptr || b.aside != Aside::footnote || a->aside != Aside::footnote || b.opens_item)
            return Join::part;
        const char first = b.text.empty() ? ' ' : b.text[0];
        return first == '[' || first == '*' || (first >= '0' && first <= '9') ? Join::part : Join::goes_on;
    }

    bool centred(const PdfLine &line) const {
        const Margins &at = margins(line);
        const double middle = (line.box.x0 + line.box.x1) / 2;
        return std::abs(middle - (at.left + at.right) / 2) < kCentred * line.size &&
               line.box.x0 > at.left + kIndent * line.size && line.box.x1 < at.right - kIndent * line.size;
    }

    /// Would the next line's first word have fitted at the end of this one?
    bool had_room(const PdfLine &a, const PdfLine &b, bool in_the_middle) const {
        const double used = in_the_middle ? (a.box.x1 - a.box.x0) : a.box.x1 - margins(a).left;
        const double width = margins(a).right - margins(a).left;
        return used + kSpaceWidth * a.size + b.first_width + kRoom * a.size < width;
    }

    /// A page whose longest line is short has none that was wrapped: its width cannot be told.
    Join believed(Join join, const PdfLine &line) const {
        const bool narrow =
            is_text(line) && line.flow == 0 && margins(line).right - margins(line).left < kNarrow * line.size;
        return join == Join::goes_on && narrow ? Join::look : join;
    }

    Join join(const PdfLine &a, const PdfLine &b) const {
        if (b.cell.table >= 0 || a.cell.table >= 0)
            return a.cell == b.cell && !b.begins ? Join::goes_on : Join::part;
        if ((a.flow != 0 || b.flow != 0) && (a.flow != b.flow || a.page != b.page))
            return Join::part;
        if (std::abs(a.size - b.size) > kOtherSize * std::max(a.size, b.size))
            return Join::part;
        double extra = 0;
        if (a.page == b.page) {
            extra = (b.base - a.base) / b.size - margins(b).leading;
            if (extra > kFarLeading || b.base <= a.base)
                return Join::part;
        }
        const double size = b.size, indent = b.box.x0 - margins(b).left, before = a.box.x0 - margins(a).left;
        const bool middle_a = centred(a), middle_b = centred(b);
        if (middle_a || middle_b)
            return centred_join(a, b, middle_a, middle_b, extra);
        if (had_room(a, b, false))
            return Join::part;
        const bool spaced = extra > kExtraLeading;
        if (indent < before - kIndent * size)  // back to the margin
            return indent < kSameX * size || (!spaced && wraps_at(b)) ? Join::goes_on
                   : spaced                                           ? Join::part
                                                                      : Join::look;
        if (indent > before + kIndent * size)  // further in: an indent, or the text behind a marker that hangs
            return a.opens_item && std::abs(b.box.x0 - a.second_x) < kSameX * size ? Join::goes_on : Join::part;
        if (spaced)
            return Join::part;
        // Both at one place, the line before full.
        if (b.opens_item && b.flow == 0 && indent < kSameX * size && items_indented_)
            return Join::goes_on;  // a dash within a sentence that fell to the line's beginning
        if (b.opens_item || a.bold != b.opens_bold)
            return Join::look;
        return indent < kSameX * size || wraps_at(b) ? Join::goes_on : Join::look;
    }

    /// Lines in the middle: a title goes on while it fills its lines; the words tell of shorter ones.
    Join centred_join(const PdfLine &a, const PdfLine &b, bool middle_a, bool middle_b, double extra) const {
        if (extra > kExtraLeading || a.bold != b.bold)
            return Join::part;
        if (middle_a && middle_b && had_room(a, b, true))
            return b.flow != 0 ? Join::part : Join::look;  // a column is as wide as its widest line at least
        if (middle_a && middle_b)
            return b.flow != 0 && b.bold ? Join::look : Join::goes_on;  // names and mottos have lines of their own
        if (middle_b && !had_room(a, b, false))  // a last line, short, that happens to lie in the middle; or a title's
            return Join::look;
        return middle_a && !had_room(a, b, true) ? Join::look : Join::part;
    }

    /// Do lines of the page go on at this place, further in than the margin?
    bool wraps_at(const PdfLine &line) const {
        for (const PdfLine *at = &line + 1; at < lines_.data() + lines_.size() && at - &line < 3; ++at)
            if (at->page != line.page || at->flow != line.flow ||
                std::abs(at->box.x0 - line.box.x0) > kSameX * line.size)
                return false;
        return true;
    }

    const std::vector<PdfLine> &lines_;
    std::map<Column, Margins> margins_;
    bool items_indented_ = false;
};

}  // namespace

std::vector<Join> joins_of(const std::vector<PdfLine> &lines) {
    return Paragraphs(lines).run();
}

}  // namespace vanban
