#include "ingest/pdf_columns.hpp"

#include <algorithm>
#include <cmath>

#include "ingest/pdf_continue.hpp"
#include "ingest/pdf_lines.hpp"
#include "ingest/pdf_rows.hpp"

namespace vanban {
namespace {

constexpr double kGutter = 5.0;      // points that stay white through all rows
constexpr double kWideGutter = 9.0;  // what is narrower may be a chance of justified text, and needs more rows
constexpr std::size_t kManyLines = 6;
constexpr double kLineGap = 1.6;         // of a line's height: rows further apart are no table
constexpr std::size_t kMaxColumns = 40;  // what has more is no text
constexpr std::size_t kFewestRows = 3;
constexpr std::size_t kFewestColumns = 3;  // where no rules show a table
constexpr std::size_t kHeaderLines = 6;
constexpr double kSameEnd = 6.0;     // points between the ends of rules of one width
constexpr double kLeastWidth = 120;  // points: shorter rules are ornaments
constexpr std::size_t kFewestRules = 3;
constexpr std::size_t kMaxWords = 30000;  // a page with more is no text

/// The columns with a line's segments laid over them: what overlaps, or leaves less than a gutter, is one column.
std::vector<Column> lay_over(std::vector<Column> columns, const TextLine &line) {
    for (const Segment &segment : line.segments)
        columns.push_back({segment.x0, segment.x1});
    std::sort(columns.begin(), columns.end(), [](const Column &a, const Column &b) { return a.x0 < b.x0; });
    std::vector<Column> out;
    for (const Column &column : columns) {
        if (!out.empty() && column.x0 - out.back().x1 < kGutter)
            out.back().x1 = std::max(out.back().x1, column.x1);
        else
            out.push_back(column);
    }
    return out;
}

/// Whether the columns of a run would grow together: two that lines have filled apart are one with this line.
bool grow_together(const std::vector<Column> &before, const std::vector<Column> &after) {
    std::size_t i = 0;
    for (const Column &column : after) {
        std::size_t within = 0;
        for (; i < before.size() && before[i].x0 <= column.x1; ++i)
            ++within;
        if (within > 1)
            return true;
    }
    return false;
}

bool follows(const TextLine &above, const TextLine &line) {
    return line.y0 - above.y1 <= kLineGap * (above.y1 - above.y0);
}

Run grow_run(const std::vector<TextLine> &lines, std::size_t begin) {
    Run run{begin, begin, begin + 1, lay_over({}, lines[begin])};
    for (; run.end < lines.size() && !lines[run.end].taken; ++run.end) {
        const TextLine &line = lines[run.end];
        if (!follows(lines[run.end - 1], line) || line.segments.size() > kMaxColumns)
            break;
        std::vector<Column> columns = lay_over(run.columns, line);
        if (grow_together(run.columns, columns) || columns.size() > kMaxColumns)
            break;
        run.columns = std::move(columns);
    }
    return run;
}

/// Two are enough: where words stand in the middle of their rows, no line has those of all columns.
bool may_begin(const TextLine &line) {
    return !line.taken && line.segments.size() >= 2 && line.segments.size() <= kMaxColumns;
}

/// The run that begins at a line, or below it where the words of a header stand over columns that it thus hides.
Run best_run(const std::vector<TextLine> &lines, std::size_t begin) {
    Run best = grow_run(lines, begin);
    const bool is_header = lines[begin].bold || lines[begin].segments.size() >= kFewestColumns;
    const std::size_t last = std::min(begin + kHeaderLines, best.end);
    for (std::size_t i = begin + 1; i < last; ++i) {
        if (!may_begin(lines[i]))
            continue;
        Run run = grow_run(lines, i);
        if (run.columns.size() > best.columns.size() && run.end >= best.end) {
            best = std::move(run);
            best.header = is_header ? begin : best.begin;
        }
    }
    return best;
}

/// Whether a line may be one of a table that reaches from x0 to x1.
bool stands_in(const TextLine &line, double x0, double x1) {
    return !line.taken && line.segments.size() <= kMaxColumns && line.segments.front().x0 >= x0 - kSameEnd &&
           line.segments.back().x1 <= x1 + kSameEnd;
}

/// Takes in the lines close above a run: those that keep to its columns, of which the last must not stand in the first
/// column alone, as the end of a paragraph may; and above these a header whose words reach over several.
void grow_up(const std::vector<TextLine> &lines, double x0, double x1, Run &run) {
    constexpr double kClose = 0.7;  // of a line's height
    std::size_t begin = run.begin, header = run.header;
    bool spanning = header < begin;
    for (std::size_t i = header; i > 0 && (!spanning || begin - i < kHeaderLines); --i) {
        const TextLine &line = lines[i - 1];
        if (!stands_in(line, x0, x1) || lines[i].y0 - line.y1 > kClose * (line.y1 - line.y0))
            break;
        if (grow_together(run.columns, lay_over(run.columns, line))) {
            if (line.segments.size() < (line.bold ? 2 : kFewestColumns))
                break;
            spanning = true;
        }
        if (line.segments.size() == 1 && column_at(run.columns, line.segments.front().x0) == 0)
            continue;
        header = i - 1;
        if (!spanning)
            begin = header;
    }
    for (std::size_t i = begin; i < run.begin; ++i)
        run.columns = lay_over(std::move(run.columns), lines[i]);
    run.begin = begin;
    run.header = header;
}

bool wide_enough(const Run &run) {
    if (run.end - run.begin < kFewestRows || run.columns.size() < kFewestColumns)
        return false;
    double gutter = kWideGutter;
    for (std::size_t i = 1; i < run.columns.size(); ++i)
        gutter = std::min(gutter, run.columns[i].x0 - run.columns[i - 1].x1);
    return gutter >= kWideGutter || run.end - run.begin >= kManyLines;
}

/// Whether enough rows fill enough columns: running text beside a margin note does not.
bool full_enough(const PdfTable &table, std::size_t columns) {
    std::vector<std::size_t> filled(static_cast<std::size_t>(table.rows)),
        rows(static_cast<std::size_t>(table.columns));
    for (const PdfCell &cell : table.cells)
        if (!cell.lines.empty()) {
            ++filled[static_cast<std::size_t>(cell.row)];
            ++rows[static_cast<std::size_t>(cell.column)];
        }
    const auto full = static_cast<std::size_t>(
        std::count_if(filled.begin(), filled.end(), [&](std::size_t n) { return n >= columns; }));
    const auto used = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](std::size_t n) { return n >= kFewestRows; }));
    return full >= kFewestRows && 2 * full >= filled.size() && used >= columns;
}

/// Whether each segment of a line lies between two edges of a table.
bool keeps_to(const TextLine &line, const std::vector<double> &edges) {
    return !line.taken && std::all_of(line.segments.begin(), line.segments.end(), [&](const Segment &segment) {
        if (segment.x0 < edges.front() - kSameEnd || segment.x1 > edges.back() + kSameEnd)
            return false;
        const auto end = std::upper_bound(edges.begin() + 1, edges.end() - 1, segment.x0 + kGutter / 2);
        return end == edges.end() - 1 || segment.x1 <= *end + kGutter;
    });
}

bool is_furniture(const PdfPage &page, const TextLine &line) {
    return line.segments.size() == 1 &&
           std::all_of(line.segments[0].words.begin(), line.segments[0].words.end(),
                       [&](std::size_t word) { return is_running_head(page, page.words[word]); });
}

/// What goes on at the head of the page with the table before, of which too little may be left to show its columns.
void find_rest(const PdfPage &page, std::vector<TextLine> &lines, const PdfTable &before,
               std::vector<PdfTable> &tables) {
    constexpr double kRowGap = 4;  // of a line's height
    Run run;
    while (run.begin < lines.size() && is_furniture(page, lines[run.begin]))
        ++run.begin;
    bool several = false;
    std::size_t full = run.begin;  // past the last line with words in several columns
    for (run.end = run.begin; run.end < lines.size() && keeps_to(lines[run.end], before.edges); ++run.end) {
        const TextLine &line = lines[run.end];
        if (run.end > run.begin && line.y0 - lines[run.end - 1].y1 > kRowGap * (line.y1 - line.y0))
            break;
        several = several || line.segments.size() >= kFewestColumns;
        if (line.segments.size() > 1)
            full = run.end + 1;
    }
    run.header = run.begin;
    run.end = full;
    if (!several)
        return;
    for (std::size_t i = 1; i < before.edges.size(); ++i)
        run.columns.push_back({before.edges[i - 1], before.edges[i]});
    tables.push_back(make_aligned(page, lines, run, {}));
    for (std::size_t i = run.begin; i < run.end; ++i)
        lines[i].taken = true;
}

/// Tables that no rule shows.
void find_unruled(const PdfPage &page, std::vector<TextLine> &lines, std::vector<PdfTable> &tables) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!may_begin(lines[i]))
            continue;
        Run run = best_run(lines, i);
        if (wide_enough(run)) {
            grow_up(lines, run.columns.front().x0, run.columns.back().x1, run);
            PdfTable table = make_aligned(page, lines, run, {});
            if (full_enough(table, kFewestColumns)) {
                tables.push_back(std::move(table));
                for (std::size_t line = run.header; line < run.end; ++line)
                    lines[line].taken = true;
                continue;
            }
        }
        if (run.end - run.begin > kHeaderLines)  // a shorter run may have failed for a header above the table
            i = run.end - 1;
    }
}

/// Rules of one width, from top to bottom, that may be the only ones of a table.
struct RuleStack {
    double from = 0, to = 0;
    std::vector<RuledLine> rules;
};

std::vector<RuleStack> stack_rules(const std::vector<RuledLine> &horizontal) {
    std::vector<RuledLine> sorted;
    std::copy_if(horizontal.begin(), horizontal.end(), std::back_inserter(sorted),
                 [](const RuledLine &rule) { return rule.length() >= kLeastWidth; });
    std::sort(sorted.begin(), sorted.end(), [](const RuledLine &a, const RuledLine &b) { return a.at < b.at; });
    std::vector<RuleStack> stacks;
    for (const RuledLine &rule : sorted) {
        const auto same = std::find_if(stacks.begin(), stacks.end(), [&](const RuleStack &stack) {
            return std::abs(stack.from - rule.from) < kSameEnd && std::abs(stack.to - rule.to) < kSameEnd;
        });
        if (same != stacks.end())
            same->rules.push_back(rule);
        else if (stacks.size() < kMaxColumns)
            stacks.push_back({rule.from, rule.to, {rule}});
    }
    std::erase_if(stacks, [](const RuleStack &stack) { return stack.rules.size() < kFewestRules; });
    return stacks;
}

/// A table between the first rule of a stack and the last, where all lines between keep to two columns or more; what
/// stands close above the first rule in several columns is its header.
void find_between(const PdfPage &page, std::vector<TextLine> &lines, const RuleStack &stack,
                  std::vector<PdfTable> &tables) {
    const auto above = [](double y) { return [y](const TextLine &line) { return line.middle() < y; }; };
    const auto from = std::partition_point(lines.begin(), lines.end(), above(stack.rules.front().at));
    const auto to = std::partition_point(from, lines.end(), above(stack.rules.back().at));
    if (to - from < static_cast<std::ptrdiff_t>(kFewestRows))
        return;
    Run run;
    run.header = run.begin = static_cast<std::size_t>(from - lines.begin());
    run.end = static_cast<std::size_t>(to - lines.begin());
    for (auto line = from; line != to; ++line) {
        if (!stands_in(*line, stack.from, stack.to))
            return;
        run.columns = lay_over(std::move(run.columns), *line);
    }
    if (run.columns.size() < 2 || run.columns.size() > kMaxColumns)
        return;
    grow_up(lines, stack.from, stack.to, run);
    PdfTable table = make_aligned(page, lines, run, stack.rules);
    if (!full_enough(table, 2))
        return;
    table.box = {stack.from, std::min(table.box.y0, stack.rules.front().at), stack.to, stack.rules.back().at};
    table.edges.front() = stack.from;
    table.edges.back() = stack.to;
    tables.push_back(std::move(table));
    for (std::size_t i = run.header; i < run.end; ++i)
        lines[i].taken = true;
}

}  // namespace

std::vector<PdfTable> find_aligned(const PdfPage &page, const std::vector<std::size_t> &words,
                                   const std::vector<RuledLine> &horizontal, const PdfTable *before) {
    if (words.size() > kMaxWords)
        return {};
    std::vector<TextLine> lines = text_lines(page, words);
    std::vector<PdfTable> tables;
    for (const RuleStack &stack : stack_rules(horizontal))
        find_between(page, lines, stack, tables);
    if (before && !before->ruled && before->columns >= static_cast<int>(kFewestColumns) && tables.empty())
        find_rest(page, lines, *before, tables);
    find_unruled(page, lines, tables);
    return tables;
}

}  // namespace vanban
