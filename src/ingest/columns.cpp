#include "ingest/columns.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kWideGap = 3;     // spaces that no running text has between two words
constexpr std::size_t kHeadLines = 16;  // lines looked at, blank ones included
constexpr std::size_t kFarIndent = 20;  // spaces before words that stand in the right half of the page
constexpr std::ptrdiff_t kFarTabs = 3;

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

/// Is its first letter small? Are all of its letters capitals?
struct Letters {
    bool opens_small = false, capitals = true;
};

Letters letters_of(std::string_view text) {
    Letters letters;
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const CharClass c = classify(utf8::next(text, at));
        if (c.kind != CharClass::letter)
            continue;
        letters.opens_small |= first && !c.upper;
        letters.capitals &= c.upper;
        first = false;
    }
    return letters;
}

bool names_recipients(std::string_view line) {
    static const std::string recipients = fold("nơi nhận");
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return !line.empty() && (line.front() | 0x20) == 'n' && fold(line).starts_with(recipients);
}

/// Recipients and the signature beside them, line by line.
class TailBlock {
  public:
    explicit TailBlock(const Pages &pages) : pages_(pages) {}

    /// Takes in the lines from `first` on; the line behind them, or `first` where none such begin there.
    std::size_t read(std::size_t first) {
        if (!names_recipients(words(first)))
            return first;
        const auto gap = gap_of(first);
        if (!gap || words(first)[gap->start - 1] != ':' || !letters_of(words(first).substr(gap->end)).capitals)
            return first;
        std::size_t end = first;
        for (std::size_t i = first; i < pages_.lines.size() && pages_.lines[i].cell.table < 0; ++i) {
            if (!has_letter(words(i)))
                continue;
            if (!put(i))
                break;
            end = i + 1;
        }
        return end;
    }

    std::vector<Line> left, right;

  private:
    std::string_view words(std::size_t i) const {
        return std::string_view(pages_.text).substr(pages_.lines[i].begin, pages_.lines[i].size());
    }
    std::optional<Span> gap_of(std::size_t i) const {
        return pages_.lines[i].cell.table < 0 ? column_gap(words(i)) : std::nullopt;
    }

    bool put(std::size_t i) {
        const Line &line = pages_.lines[i];
        const std::string_view text = words(i);
        const std::size_t indent = text.find_first_not_of(" \t");
        const bool item = std::string_view("-+*").find(text[indent]) != std::string_view::npos;
        if (const auto gap = gap_of(i)) {
            if (!item && !left.empty() && letters_of(text.substr(0, gap->start)).capitals)
                return false;  // the letterhead of what follows
            left.push_back(line);
            left.back().end = line.begin + gap->start;
            right.push_back(line);
            right.back().begin = line.begin + gap->end;
            return true;
        }
        const bool far = indent >= kFarIndent ||
                         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(indent), '\t') >= kFarTabs;
        if (!item && !far && !letters_of(text).opens_small)
            return false;
        (far && !item ? right : left).push_back(line);
        return true;
    }

    const Pages &pages_;
};

}  // namespace

void split_tail_columns(Pages &pages) {
    std::vector<Line> lines;
    bool split = false;
    for (std::size_t i = 0; i < pages.lines.size();) {
        TailBlock block(pages);
        const std::size_t end = block.read(i);
        if (end == i) {
            lines.push_back(pages.lines[i++]);
            continue;
        }
        split = true;
        for (auto *column : {&block.left, &block.right})
            for (Line &line : *column) {
                line.cell = {pages.tables, 0, column == &block.left ? 0 : 1};
                lines.push_back(line);
            }
        ++pages.tables;
        i = end;
    }
    if (split)
        pages.lines = std::move(lines);
}

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
