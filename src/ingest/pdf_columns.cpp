#include "ingest/pdf_columns.hpp"

#include <algorithm>

namespace vanban {
namespace {

constexpr double kSameLine = 0.5;        // overlap of boxes, of the lower one's height
constexpr double kSegmentGap = 0.7;      // of the font's size: wider than the spaces of justified text
constexpr double kGutter = 5.0;          // points that stay white through all rows
constexpr double kLineGap = 1.6;         // of a line's height: rows further apart are no table
constexpr std::size_t kMaxColumns = 40;  // what has more is no text
constexpr std::size_t kFewestRows = 3;
constexpr double kSameEnd = 6.0;     // points between the ends of rules of one width
constexpr double kLeastWidth = 120;  // points: shorter rules are ornaments
constexpr std::size_t kFewestRules = 3;

double height(const Box &box) {
    return box.y1 - box.y0;
}
double middle(const Box &box) {
    return (box.y0 + box.y1) / 2;
}

/// Words of a line that only spaces part.
struct Segment {
    double x0 = 0, x1 = 0;
    std::vector<std::size_t> words;
};

struct TextLine {
    double y0 = 0, y1 = 0;
    bool bold = true;
    bool taken = false;  ///< by a table
    std::vector<Segment> segments;
    double middle() const { return (y0 + y1) / 2; }
};

TextLine split_line(const PdfPage &page, const std::vector<std::size_t> &words) {
    TextLine line;
    line.y0 = page.words[words.front()].box.y0;
    line.y1 = page.words[words.front()].box.y1;
    for (const std::size_t index : words) {
        const PdfWord &word = page.words[index];
        line.y0 = std::min(line.y0, word.box.y0);
        line.y1 = std::max(line.y1, word.box.y1);
        line.bold = line.bold && word.bold;
        if (line.segments.empty() || word.box.x0 - line.segments.back().x1 > kSegmentGap * word.size)
            line.segments.push_back({word.box.x0, word.box.x1, {}});
        line.segments.back().x1 = std::max(line.segments.back().x1, word.box.x1);
        line.segments.back().words.push_back(index);
    }
    return line;
}

/// A column so far: what its words cover, and in how many lines.
struct Column {
    double x0 = 0, x1 = 0;
    std::size_t lines = 0;
};

/// The columns with a line's segments laid over them: what overlaps, or leaves less than a gutter, is one column.
std::vector<Column> lay_over(std::vector<Column> columns, const TextLine &line) {
    for (const Segment &segment : line.segments)
        columns.push_back({segment.x0, segment.x1, 1});
    std::sort(columns.begin(), columns.end(), [](const Column &a, const Column &b) { return a.x0 < b.x0; });
    std::vector<Column> out;
    for (const Column &column : columns) {
        if (!out.empty() && column.x0 - out.back().x1 < kGutter) {
            out.back().x1 = std::max(out.back().x1, column.x1);
            out.back().lines += column.lines;
        } else {
            out.push_back(column);
        }
    }
    return out;
}

/// Lines [begin, end) that stand in the same columns.
struct Run {
    std::size_t begin = 0, end = 0;
    std::vector<Column> columns;
};

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

Run grow_run(const std::vector<TextLine> &lines, std::size_t begin) {
    Run run{begin, begin + 1, lay_over({}, lines[begin])};
    for (; run.end < lines.size() && !lines[run.end].taken; ++run.end) {
        const TextLine &line = lines[run.end], &above = lines[run.end - 1];
        if (line.y0 - above.y1 > kLineGap * (above.y1 - above.y0) || line.segments.size() > kMaxColumns)
            break;
        std::vector<Column> columns = lay_over(run.columns, line);
        if (grow_together(run.columns, columns) || columns.size() > kMaxColumns)
            break;
        run.columns = std::move(columns);
    }
    return run;
}

std::size_t column_of(const std::vector<Column> &columns, double x) {
    std::size_t column = 0;
    while (column + 1 < columns.size() && columns[column + 1].x0 <= x)
        ++column;
    return column;
}

/// Which lines of a run begin a row: those under a wider gap or a rule, else those with words in the first column,
/// but for the lines of the header, which are bold.
std::vector<bool> row_starts(const std::vector<TextLine> &lines, const Run &run, const std::vector<RuledLine> &rules) {
    const auto ruled_between = [&](const TextLine &above, const TextLine &line) {
        const auto rule = std::lower_bound(rules.begin(), rules.end(), above.middle(),
                                           [](const RuledLine &a, double y) { return a.at < y; });
        return rule != rules.end() && rule->at < line.middle();
    };
    bool header = lines[run.begin].bold;
    std::vector<bool> starts(run.end - run.begin, false);
    starts[0] = true;
    for (std::size_t i = run.begin + 1; i < run.end; ++i) {
        const bool still_header = header && lines[i].bold;
        const bool first_filled = column_of(run.columns, lines[i].segments.front().x0) == 0;
        const bool after_header = header && !still_header;
        starts[i - run.begin] =
            ruled_between(lines[i - 1], lines[i]) || after_header || (!still_header && first_filled);
        header = still_header;
    }
    return starts;
}

std::vector<double> edges_of(const std::vector<Column> &columns) {
    std::vector<double> edges{columns.front().x0};
    for (std::size_t i = 1; i < columns.size(); ++i)
        edges.push_back((columns[i - 1].x1 + columns[i].x0) / 2);
    edges.push_back(columns.back().x1);
    return edges;
}

void put_row(const PdfPage &page, const std::vector<TextLine> &lines, std::size_t from, std::size_t to, const Run &run,
             PdfTable &table) {
    std::vector<std::vector<std::size_t>> words(run.columns.size());
    for (std::size_t i = from; i < to; ++i)
        for (const Segment &segment : lines[i].segments) {
            std::vector<std::size_t> &cell = words[column_of(run.columns, segment.x0)];
            cell.insert(cell.end(), segment.words.begin(), segment.words.end());
        }
    for (std::size_t column = 0; column < words.size(); ++column) {
        PdfCell cell;
        cell.box = {table.edges[column], lines[from].y0, table.edges[column + 1], lines[to - 1].y1};
        cell.row = table.rows;
        cell.column = static_cast<int>(column);
        cell.lines = word_lines(page, std::move(words[column]));
        table.cells.push_back(std::move(cell));
    }
    ++table.rows;
}

PdfTable make_table(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run,
                    const std::vector<RuledLine> &rules) {
    PdfTable table;
    table.page = page.number;
    table.columns = static_cast<int>(run.columns.size());
    table.edges = edges_of(run.columns);
    table.box = {table.edges.front(), lines[run.begin].y0, table.edges.back(), lines[run.end - 1].y1};
    const std::vector<bool> starts = row_starts(lines, run, rules);
    for (std::size_t from = run.begin; from < run.end;) {
        std::size_t to = from + 1;
        while (to < run.end && !starts[to - run.begin])
            ++to;
        put_row(page, lines, from, to, run, table);
        from = to;
    }
    return table;
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

/// A table between the first rule of a stack and the last, where all lines between keep to two columns or more.
void find_between(const PdfPage &page, std::vector<TextLine> &lines, const RuleStack &stack,
                  std::vector<PdfTable> &tables) {
    const double top = stack.rules.front().at, bottom = stack.rules.back().at;
    const auto above = [](double y) { return [y](const TextLine &line) { return line.middle() < y; }; };
    const auto from = std::partition_point(lines.begin(), lines.end(), above(top));
    const auto to = std::partition_point(from, lines.end(), above(bottom));
    if (to - from < static_cast<std::ptrdiff_t>(kFewestRows))
        return;
    Run run{static_cast<std::size_t>(from - lines.begin()), static_cast<std::size_t>(to - lines.begin()), {}};
    for (auto line = from; line != to; ++line) {
        if (line->taken || line->segments.front().x0 < stack.from - kSameEnd ||
            line->segments.back().x1 > stack.to + kSameEnd || line->segments.size() > kMaxColumns)
            return;
        run.columns = lay_over(std::move(run.columns), *line);
    }
    if (run.columns.size() < 2 || run.columns.size() > kMaxColumns)
        return;
    PdfTable table = make_table(page, lines, run, stack.rules);
    if (!full_enough(table, 2))
        return;
    table.box = {stack.from, top, stack.to, bottom};
    table.edges.front() = stack.from;
    table.edges.back() = stack.to;
    tables.push_back(std::move(table));
    std::for_each(from, to, [](TextLine &line) { line.taken = true; });
}

/// Tables of three columns or more that no rule shows.
void find_unruled(const PdfPage &page, const std::vector<TextLine> &lines, std::vector<PdfTable> &tables) {
    constexpr std::size_t kColumns = 3;
    constexpr std::size_t kHeaderLines = 6;  // a run that fails begins anew below lines that may be a header
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].segments.size() < kColumns || lines[i].segments.size() > kMaxColumns || lines[i].taken)
            continue;
        const Run run = grow_run(lines, i);
        if (run.columns.size() >= kColumns && run.end - run.begin >= kFewestRows) {
            PdfTable table = make_table(page, lines, run, {});
            if (full_enough(table, kColumns)) {
                tables.push_back(std::move(table));
                i = run.end - 1;
                continue;
            }
        }
        if (run.end - run.begin > kHeaderLines)
            i = run.end - 1;
    }
}

}  // namespace

std::vector<std::vector<std::size_t>> word_lines(const PdfPage &page, std::vector<std::size_t> words) {
    std::stable_sort(words.begin(), words.end(), [&](std::size_t a, std::size_t b) {
        return middle(page.words[a].box) < middle(page.words[b].box);
    });
    std::vector<std::vector<std::size_t>> lines;
    Box tallest;
    for (const std::size_t index : words) {
        const Box &box = page.words[index].box;
        const double shared = std::min(box.y1, tallest.y1) - std::max(box.y0, tallest.y0);
        if (lines.empty() || shared < kSameLine * std::min(height(box), height(tallest))) {
            lines.emplace_back();
            tallest = box;
        } else if (height(box) > height(tallest)) {
            tallest = box;
        }
        lines.back().push_back(index);
    }
    for (std::vector<std::size_t> &line : lines)
        std::stable_sort(line.begin(), line.end(),
                         [&](std::size_t a, std::size_t b) { return page.words[a].box.x0 < page.words[b].box.x0; });
    return lines;
}

std::vector<PdfTable> find_aligned(const PdfPage &page, const std::vector<std::size_t> &words,
                                   const std::vector<RuledLine> &horizontal) {
    std::vector<TextLine> lines;
    for (const std::vector<std::size_t> &line : word_lines(page, words))
        lines.push_back(split_line(page, line));
    std::vector<PdfTable> tables;
    for (const RuleStack &stack : stack_rules(horizontal))
        find_between(page, lines, stack, tables);
    find_unruled(page, lines, tables);
    return tables;
}

}  // namespace vanban
