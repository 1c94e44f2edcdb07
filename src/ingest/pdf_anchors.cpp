#include "ingest/pdf_anchors.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace vanban {
namespace {

using Lines = std::vector<ColumnLine>;

constexpr double kSameHeight = 0.5;  // of a line's height: lines nearer than this stand side by side
constexpr std::size_t kFewest = 2;   // rows that a column must tell

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "3", "12.", "1.2", "IV", "b)" without what closes it; empty of any other text.
std::string_view ordinal(std::string_view text) {
    constexpr std::size_t kLongest = 8, kMostDigits = 3;
    if (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == '/'))
        text.remove_suffix(1);
    if (text.empty() || text.size() > kLongest)
        return {};
    if (is_digit(text.front())) {
        const bool number = text.find_first_not_of("0123456789.") == std::string_view::npos && is_digit(text.back());
        return number && std::min(text.find('.'), text.size()) <= kMostDigits ? text : std::string_view();
    }
    const bool letter = text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
    return letter || text.find_first_not_of("IVXLC") == std::string_view::npos ? text : std::string_view();
}

/// Does one number come after another in a list: "1" and "2", "1.9" and "1.10", "a" and "b"?
bool comes_after(std::string_view a, std::string_view b) {
    if (a.size() == 1 && b.size() == 1 && !is_digit(a[0]))
        return b[0] == a[0] + 1;
    const std::size_t from_a = a.rfind('.') + 1, from_b = b.rfind('.') + 1;  // 0 where there is none
    if (!is_digit(a[0]) || !is_digit(b[0]) || a.substr(0, from_a) != b.substr(0, from_b))
        return false;
    return std::stoi(std::string(b.substr(from_b))) == std::stoi(std::string(a.substr(from_a))) + 1;
}

/// "85", "12.500", "99,5%", "-": what a cell of figures holds.
bool is_figure(std::string_view text) {
    constexpr std::size_t kLongest = 16;
    if (text == "-" || text == "…")
        return true;
    for (const std::string_view sign : {"≥", "≤", ">", "<", "+", "-"})
        if (text.starts_with(sign))
            text.remove_prefix(sign.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return !text.empty() && text.size() <= kLongest && is_digit(text.front()) &&
           text.find_first_not_of("0123456789.,%") == std::string_view::npos;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The lines that `is_one` holds of, from the first on; nothing where another line stands among them, or above them
/// where there may be no header. A header is bold where the rest is not, and may name a year over each column.
template <class IsOne>
std::optional<Lines> tail(const Lines &lines, bool header, const IsOne &is_one) {
    const bool all_bold = std::all_of(lines.begin(), lines.end(), [](const ColumnLine &line) { return line.bold; });
    const auto first = std::find_if(lines.begin(), lines.end(), [&](const ColumnLine &line) {
        return is_one(line.text) && !(header && (is_year(line.text) || (line.bold && !all_bold)));
    });
    if ((first != lines.begin() && !header) || lines.end() - first < static_cast<std::ptrdiff_t>(kFewest) ||
        !std::all_of(first, lines.end(), [&](const ColumnLine &line) { return is_one(line.text); }))
        return std::nullopt;
    return Lines(first, lines.end());
}

bool side_by_side(const ColumnLine &a, const ColumnLine &b) {
    return std::abs(a.middle() - b.middle()) < kSameHeight * std::min(a.y1 - a.y0, b.y1 - b.y0);
}

/// Has the column a line beside each of these, and none between or below?
bool keeps_step(const Lines &column, const Lines &anchors) {
    if (column.size() < anchors.size())
        return false;
    return std::equal(anchors.begin(), anchors.end(), column.end() - static_cast<std::ptrdiff_t>(anchors.size()),
                      side_by_side);
}

/// Numbers that count the rows: half of them at least come after the one above.
std::optional<Lines> counting(const Lines &column, bool header) {
    std::optional<Lines> lines = tail(column, header, is_ordinal);
    if (!lines)
        return std::nullopt;
    std::size_t steps = 0;
    for (std::size_t i = 1; i < lines->size(); ++i)
        steps += comes_after(ordinal((*lines)[i - 1].text), ordinal((*lines)[i].text)) ? 1 : 0;
    return steps > 0 && steps * 2 + 2 >= lines->size() ? lines : std::nullopt;
}

/// One line for each row.
std::optional<Lines> find_anchors(const std::vector<Lines> &columns, bool header) {
    const auto filled =
        std::find_if(columns.begin(), columns.end(), [](const Lines &column) { return !column.empty(); });
    if (filled == columns.end())
        return std::nullopt;
    if (std::optional<Lines> numbers = counting(*filled, header))
        return numbers;
    for (auto column = filled + 1; column != columns.end(); ++column) {
        std::optional<Lines> figures = tail(*column, header, is_figure);
        if (!figures)
            continue;
        const bool alone = columns.end() - filled == 2;
        const bool agreed = std::any_of(filled + 1, columns.end(), [&](const Lines &other) {
            return &other != &*column && keeps_step(other, *figures);
        });
        if (alone || agreed)
            return figures;
    }
    return std::nullopt;
}

/// All lines of a table's part, from the top.
Lines all_lines(const std::vector<Lines> &columns) {
    Lines all;
    for (const Lines &column : columns)
        all.insert(all.end(), column.begin(), column.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const ColumnLine &a, const ColumnLine &b) { return a.middle() < b.middle(); });
    return all;
}

/// Cuts above the anchors, where the cells of most rows begin beside theirs; empty where they do not. What stands above
/// the first anchor is a header.
std::vector<double> cut_at_tops(const std::vector<Lines> &columns, const Lines &anchors) {
    std::vector<double> cuts;
    for (const ColumnLine &anchor : anchors)
        cuts.push_back(anchor.y0 + 0.1 * (anchor.y1 - anchor.y0));
    std::size_t cells = 0, beside = 0;
    for (const Lines &column : columns)
        for (std::size_t row = 0; row < anchors.size(); ++row) {
            const auto first = std::find_if(column.begin(), column.end(),
                                            [&](const ColumnLine &line) { return line.middle() > cuts[row]; });
            if (first == column.end() || (row + 1 < anchors.size() && first->middle() > cuts[row + 1]))
                continue;
            ++cells;
            beside += side_by_side(*first, anchors[row]) ? 1 : 0;
        }
    if (beside * 10 < cells * 9)
        return {};
    const bool above = all_lines(columns).front().middle() < cuts.front();
    if (!above)
        cuts.erase(cuts.begin());
    return cuts;
}

/// Cuts between rows that lie around their anchors: a row ends as far below its anchor as it begins above. Empty where
/// the rows so found do not end with the last line, or cut through one.
std::vector<double> cut_around(const std::vector<Lines> &columns, const Lines &anchors) {
    const Lines all = all_lines(columns);
    std::vector<double> cuts;
    double top = all.front().y0;
    if (all.front().bold && !anchors.front().bold) {
        const auto body = std::find_if(all.begin(), all.end(), [](const ColumnLine &line) { return !line.bold; });
        top = body->y0;
        if (body != all.begin())
            cuts.push_back(top);
    }
    const double slack = kSameHeight * (anchors.front().y1 - anchors.front().y0);
    for (const ColumnLine &anchor : anchors) {
        top = 2 * anchor.middle() - top;
        cuts.push_back(top);
        if (std::any_of(all.begin(), all.end(),
                        [&](const ColumnLine &line) { return std::abs(line.middle() - top) < slack / 2; }))
            return {};
    }
    const double bottom = std::max_element(all.begin(), all.end(), [](const ColumnLine &a, const ColumnLine &b) {
                              return a.y1 < b.y1;
                          })->y1;
    if (std::abs(bottom - cuts.back()) > 2 * slack || !std::is_sorted(cuts.begin(), cuts.end()))
        return {};
    cuts.pop_back();
    return cuts;
}

}  // namespace

bool is_ordinal(std::string_view text) {
    return !ordinal(text).empty();
}

ColumnLine column_line(const PdfPage &page, const std::vector<std::size_t> &words) {
    const Box &first = page.words[words.front()].box;
    ColumnLine line{first.y0, first.y1, true, {}};
    for (const std::size_t i : words) {
        const PdfWord &word = page.words[i];
        line.y0 = std::min(line.y0, word.box.y0);
        line.y1 = std::max(line.y1, word.box.y1);
        line.bold = line.bold && word.bold;
        line.text += (line.text.empty() ? "" : " ") + word.text;
    }
    return line;
}

std::vector<double> cut_by_anchors(const std::vector<std::vector<ColumnLine>> &columns, bool header) {
    const std::optional<Lines> anchors = find_anchors(columns, header);
    if (!anchors)
        return {};
    std::vector<double> cuts = cut_at_tops(columns, *anchors);
    return cuts.empty() ? cut_around(columns, *anchors) : cuts;
}

}  // namespace vanban
