#include "ingest/columns.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kWideGap = 3;     // spaces that no running text has between two words
constexpr std::size_t kHeadLines = 16;  // lines looked at, blank ones included

bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (classify(utf8::next(text, at)).kind == CharClass::letter)
            return true;
    return false;
}

bool is_gap(char c) {
    return c == ' ' || c == '\t';
}

/// The widest gap between two pieces with letters: where the left piece ends and the right one begins.
std::optional<Span> column_gap(std::string_view line) {
    std::optional<Span> widest;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (!is_gap(line[at]))
            continue;
        Span gap{at, at};
        while (gap.end < line.size() && is_gap(line[gap.end]))
            ++gap.end;
        const bool wide = gap.size() >= kWideGap || line.substr(gap.start, gap.size()).find('\t') != line.npos;
        if (wide && has_letter(line.substr(0, gap.start)) && has_letter(line.substr(gap.end)) &&
            (!widest || gap.size() > widest->size()))
            widest = gap;
        at = gap.end;
    }
    return widest;
}

}  // namespace

void split_head_columns(Pages &pages) {
    const std::string_view text = pages.text;
    std::vector<Line> head;
    std::size_t taken = 0, split = 0, passed = 0;
    for (; taken < std::min(pages.lines.size(), kHeadLines); ++taken) {
        const Line &line = pages.lines[taken];
        const std::string_view words = text.substr(line.begin, line.size());
        if (line.cell.table >= 0)
            break;
        const auto gap = column_gap(words);
        if (!gap) {
            if (has_letter(words) && ++passed > 1 - std::min<std::size_t>(split, 1))
                break;
            head.push_back(line);
            continue;
        }
        for (const int column : {0, 1}) {
            Line piece = line;
            piece.cell = {pages.tables, static_cast<int>(split), column};
            (column == 0 ? piece.end : piece.begin) = line.begin + (column == 0 ? gap->start : gap->end);
            if (piece.size() > 0 && text[piece.end - 1] == '\\')  // Markdown's line break
                --piece.end;
            head.push_back(piece);
        }
        ++split;
    }
    if (split < 2)
        return;
    ++pages.tables;
    pages.lines.erase(pages.lines.begin(), pages.lines.begin() + static_cast<std::ptrdiff_t>(taken));
    pages.lines.insert(pages.lines.begin(), head.begin(), head.end());
}

}  // namespace vanban
