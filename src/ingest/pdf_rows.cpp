#include "ingest/pdf_rows.hpp"

#include <algorithm>
#include <limits>

#include "ingest/pdf_anchors.hpp"

namespace vanban {
namespace {

constexpr double kLooser = 1.5;  // points between rows beyond those between lines, where a table has room at all

/// Rows as the heights at which they begin, but for the first.
using Cuts = std::vector<double>;

std::vector<std::vector<ColumnLine>> lines_by_column(const PdfPage &page, const std::vector<TextLine> &lines,
                                                     const Run &run) {
    std::vector<std::vector<std::size_t>> words(run.columns.size());
    for (std::size_t i = run.begin; i < run.end; ++i)
        for (const Segment &segment : lines[i].segments) {
            std::vector<std::size_t> &column = words[column_at(run.columns, segment.x0)];
            column.insert(column.end(), segment.words.begin(), segment.words.end());
        }
    std::vector<std::vector<ColumnLine>> out(words.size());
    for (std::size_t column = 0; column < words.size(); ++column)
        for (const std::vector<std::size_t> &line : word_lines(page, words[column]))
            out[column].push_back(column_line(page, line));
    return out;
}

bool is_full(const TextLine &line, const Run &run) {
    std::size_t filled = 0, last = run.columns.size();
    for (const Segment &segment : line.segments) {
        const std::size_t column = column_at(run.columns, segment.x0);
        filled += column != last;
        last = column;
    }
    return filled == run.columns.size();
}

/// Whether the cuts leave some row that is several: with more than `most` lines that fill all columns. The first row
/// may: it is the header.
bool holds_several(const std::vector<TextLine> &lines, const Run &run, const Cuts &cuts, std::size_t most) {
    std::vector<std::size_t> full(cuts.size() + 1);
    for (std::size_t i = run.begin; i < run.end; ++i)
        if (is_full(lines[i], run))
            ++full[static_cast<std::size_t>(std::upper_bound(cuts.begin(), cuts.end(), lines[i].middle()) -
                                            cuts.begin())];
    return std::any_of(full.begin() + 1, full.end(), [&](std::size_t count) { return count > most; });
}

/// Rows by the room between them: lines of a column with no more between them than the least are one block, and blocks
/// side by side are one row, at whichever height their words stand. Empty where rows have no room between them.
Cuts cut_by_room(const std::vector<std::vector<ColumnLine>> &columns) {
    double least = std::numeric_limits<double>::max(), most = 0;
    for (const std::vector<ColumnLine> &column : columns)
        for (std::size_t i = 1; i < column.size(); ++i) {
            least = std::min(least, column[i].middle() - column[i - 1].middle());
            most = std::max(most, column[i].middle() - column[i - 1].middle());
        }
    if (most < least + kLooser)
        return {};
    std::vector<ColumnLine> blocks;
    for (const std::vector<ColumnLine> &column : columns)
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0 && column[i].middle() - column[i - 1].middle() < least + kLooser)
                blocks.back().y1 = column[i].y1;
            else
                blocks.push_back(column[i]);
        }
    std::sort(blocks.begin(), blocks.end(), [](const ColumnLine &a, const ColumnLine &b) { return a.y0 < b.y0; });
    constexpr double kOverlap = 2;  // points: boxes of letters are higher than the letters
    Cuts cuts;
    double end = blocks.front().y1;
    for (const ColumnLine &block : blocks) {
        if (block.y0 > end - kOverlap)
            cuts.push_back((block.y0 + end) / 2);
        end = std::max(end, block.y1);
    }
    return cuts;
}

/// Rows by the first column: each line with words in it begins one, but for the lines of the header, which are bold.
Cuts cut_by_first_column(const std::vector<TextLine> &lines, const Run &run) {
    Cuts cuts;
    bool header = lines[run.begin].bold;
    for (std::size_t i = run.begin + 1; i < run.end; ++i) {
        const bool still_header = header && lines[i].bold;
        const bool first_filled = column_at(run.columns, lines[i].segments.front().x0) == 0;
        if (!still_header && (header || first_filled))
            cuts.push_back((lines[i - 1].middle() + lines[i].middle()) / 2);
        header = still_header;
    }
    return cuts;
}

Cuts cut_by_rules(const std::vector<TextLine> &lines, const Run &run, const std::vector<RuledLine> &rules) {
    Cuts cuts;
    for (const RuledLine &rule : rules)
        if (rule.at > lines[run.begin].middle() && rule.at < lines[run.end - 1].middle())
            cuts.push_back(rule.at);
    return cuts;
}

Cuts cut_rows(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run,
              const std::vector<RuledLine> &rules) {
    constexpr std::size_t kFewestCuts = 2;
    Cuts cuts = cut_by_rules(lines, run, rules);
    if (cuts.size() >= kFewestCuts && !holds_several(lines, run, cuts, 2))
        return cuts;
    const std::vector<std::vector<ColumnLine>> columns = lines_by_column(page, lines, run);
    cuts = cut_by_room(columns);
    if (cuts.size() >= kFewestCuts && !holds_several(lines, run, cuts, 1))
        return cuts;
    cuts = cut_by_anchors(columns, true);
    return cuts.size() >= kFewestCuts ? cuts : cut_by_first_column(lines, run);
}

/// The lines of a header as one row, whose cells span the columns that their words reach over.
void put_header(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run, PdfTable &table) {
    std::vector<int> begins(run.columns.size());  // by column, the first one of its cell
    for (std::size_t column = 0; column < begins.size(); ++column)
        begins[column] = static_cast<int>(column);
    for (std::size_t i = run.header; i < run.begin; ++i)
        for (const Segment &segment : lines[i].segments) {
            const std::size_t first = column_at(run.columns, segment.x0);
            for (std::size_t c = first + 1; c < begins.size() && run.columns[c].x0 < segment.x1; ++c)
                begins[c] = begins[first];
        }
    std::vector<std::vector<std::size_t>> words(begins.size());
    for (std::size_t i = run.header; i < run.begin; ++i)
        for (const Segment &segment : lines[i].segments) {
            const auto cell = static_cast<std::size_t>(begins[column_at(run.columns, segment.x0)]);
            words[cell].insert(words[cell].end(), segment.words.begin(), segment.words.end());
        }
    for (std::size_t column = 0; column < begins.size();) {
        PdfCell cell;
        cell.column = static_cast<int>(column);
        std::size_t end = column + 1;
        while (end < begins.size() && begins[end] == cell.column)
            ++end;
        cell.columns = static_cast<int>(end - column);
        cell.box = {table.edges[column], lines[run.header].y0, table.edges[end], lines[run.begin - 1].y1};
        cell.lines = word_lines(page, std::move(words[column]));
        table.cells.push_back(std::move(cell));
        column = end;
    }
    table.rows = 1;
}

void put_rows(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run, const Cuts &cuts,
              PdfTable &table) {
    const std::size_t columns = run.columns.size();
    std::vector<std::vector<std::size_t>> words((cuts.size() + 1) * columns);
    for (std::size_t i = run.begin; i < run.end; ++i)
        for (const Segment &segment : lines[i].segments)
            for (const std::size_t word : segment.words) {
                const Box &box = page.words[word].box;
                const auto row = static_cast<std::size_t>(
                    std::upper_bound(cuts.begin(), cuts.end(), (box.y0 + box.y1) / 2) - cuts.begin());
                words[row * columns + column_at(run.columns, segment.x0)].push_back(word);
            }
    for (std::size_t row = 0; row <= cuts.size(); ++row, ++table.rows)
        for (std::size_t column = 0; column < columns; ++column) {
            PdfCell cell;
            cell.box = {table.edges[column], row == 0 ? lines[run.begin].y0 : cuts[row - 1], table.edges[column + 1],
                        row == cuts.size() ? lines[run.end - 1].y1 : cuts[row]};
            cell.row = table.rows;
            cell.column = static_cast<int>(column);
            cell.lines = word_lines(page, std::move(words[row * columns + column]));
            table.cells.push_back(std::move(cell));
        }
}

}  // namespace

std::size_t column_at(const std::vector<Column> &columns, double x) {
    const auto after = std::upper_bound(columns.begin(), columns.end(), x,
                                        [](double value, const Column &column) { return value < column.x0; });
    return after == columns.begin() ? 0 : static_cast<std::size_t>(after - columns.begin()) - 1;
}

PdfTable make_aligned(const PdfPage &page, const std::vector<TextLine> &lines, const Run &run,
                      const std::vector<RuledLine> &rules) {
    PdfTable table;
    table.page = page.number;
    table.columns = static_cast<int>(run.columns.size());
    table.edges.push_back(run.columns.front().x0);
    for (std::size_t i = 1; i < run.columns.size(); ++i)
        table.edges.push_back((run.columns[i - 1].x1 + run.columns[i].x0) / 2);
    table.edges.push_back(run.columns.back().x1);
    table.box = {table.edges.front(), lines[run.header].y0, table.edges.back(), lines[run.end - 1].y1};
    if (run.header < run.begin)
        put_header(page, lines, run, table);
    put_rows(page, lines, run, cut_rows(page, lines, run, rules), table);
    return table;
}

}  // namespace vanban
