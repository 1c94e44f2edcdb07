#include "ingest/markdown.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "ingest/portal_table.hpp"
#include "text/fold.hpp"
#include "text/large_memory.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::string_view kBlanks = " \t\r\f\v";

std::string_view trim(std::string_view text) {
    const std::size_t from = text.find_first_not_of(kBlanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

bool is_bar(std::string_view line) {
    return line == "|";
}
bool is_row(std::string_view line) {
    return line.size() > 2 && line.front() == '|' && line.back() == '|';
}

/// "Số: 140/KH-UBND | Phú Yên, ngày 5 tháng 9 năm 2016 |": each cell ends with a bar and none opens with one.
bool is_open_row(std::string_view line) {
    return line.size() > 2 && line.front() != '|' && line.ends_with(" |");
}

/// "|---|:--:|", the line under a header: syntax, not text.
bool is_rule(std::string_view line) {
    return is_row(line) && line.find_first_not_of("|-: \t") == std::string_view::npos &&
           line.find('-') != std::string_view::npos;
}

/// "-------", "***", "____": a rule drawn in characters.
bool is_drawn_rule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_= ") == std::string_view::npos;
}

bool is_heading(std::string_view line) {
    const std::size_t level = line.find_first_not_of('#');
    return level != std::string_view::npos && level > 0 && level <= 6 && line[level] == ' ';
}

class Reader {
  public:
    explicit Reader(Pages &pages) : pages_(pages), in_(std::move(pages.text)), in_map_(std::move(pages.map)) {
        in_cursor_ = std::make_unique<SourceMap::Cursor>(in_map_);
        pages_.text.clear();
        pages_.map = SourceMap();
        reserve_filled(pages_.text, in_.size());
        split();
    }

    void run() {
        pages_.lines.reserve(raw_.size());
        for (std::size_t i = 0; i < raw_.size();) {
            const std::string_view line = raw_[i];
            if (is_bar(line))
                i = bar_table(i);
            else if (is_row(line))
                i = row_table(i);
            else if (const std::size_t end = open_table(i); end > i)
                i = end;
            else
                text_line(i++, {});
        }
    }

  private:
    void split() {
        for (std::size_t from = 0; from <= in_.size();) {
            const std::size_t to = std::min(in_.find('\n', from), in_.size());
            raw_.push_back(trim(std::string_view(in_).substr(from, to - from)));
            from = to + 1;
        }
    }

    std::size_t begin_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - in_.data()); }

    /// Where the next asterisk or backslash stands from offset `at` on, which never falls; the text's size where there
    /// is none. Most lines have none, so each is looked for once and remembered.
    std::size_t next_mark(std::size_t at) {
        if (!asterisk_ || *asterisk_ < at)
            asterisk_ = std::min(in_.find('*', at), in_.size());
        if (!backslash_ || *backslash_ < at)
            backslash_ = std::min(in_.find('\\', at), in_.size());
        return std::min(*asterisk_, *backslash_);
    }

    /// A table of lone bars; returns the line after it. Where the bars do not close, only the bar itself
    /// is taken and what follows is read as text.
    std::size_t bar_table(std::size_t first) {
        std::vector<std::vector<std::size_t>> cells;
        std::vector<int> bars_before;
        int bars = 0;
        std::size_t i = first, end = first;
        bool closed = false;
        for (; i < raw_.size(); ++i) {
            const std::string_view line = raw_[i];
            if (is_bar(line)) {
                ++bars;
                end = i + 1;
                closed = true;
            } else if (closed && (line.empty() || is_row(line) || (bars > 0 && !is_cell(i)))) {
                break;
            } else {
                if (bars > 0) {
                    cells.emplace_back();
                    bars_before.push_back(bars);
                    bars = 0;
                }
                cells.back().push_back(i);
                closed = is_open_row(line);
                if (closed) {
                    raw_[i] = trim(line.substr(0, line.size() - 1));
                    bars = 1;
                    end = i + 1;
                }
            }
        }
        if (!closed && !cells.empty()) {  // the last cell never closes: it is text after the table
            bars = bars_before.back();
            end = cells.back().front();
            cells.pop_back();
            bars_before.pop_back();
        }
        const std::vector<Placement> places = place_cells(bars_before, bars);
        const int table = cells.empty() ? -1 : pages_.tables++;
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            reset_emphasis();
            for (std::size_t line : cells[cell])
                text_line(line, {table, places[cell].row, places[cell].column});
        }
        reset_emphasis();
        blank_line(end);
        return end;
    }

    /// Does a cell begin at line `first`, and not the text behind a table, which goes on to the bars of the next one?
    /// No cell holds the type of a document on a line of its own, its grounds or its first article.
    bool is_cell(std::size_t first) const {
        constexpr std::size_t most_lines = 40;
        for (std::size_t i = first; i < raw_.size() && i < first + most_lines; ++i) {
            if (is_bar(raw_[i]) || is_open_row(raw_[i]))
                return true;
            if (raw_[i].starts_with("Căn cứ ") || raw_[i].starts_with("Điều 1") || is_type(raw_[i]))
                return false;
        }
        return false;
    }

    static bool is_type(std::string_view line) {
        static constexpr std::array<std::string_view, 12> types = {
            "KẾ HOẠCH",   "CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG",
            "QUYẾT ĐỊNH", "NGHỊ QUYẾT",   "CHỈ THỊ",
            "HƯỚNG DẪN",  "THÔNG BÁO",    "BÁO CÁO",
            "ĐỀ ÁN",      "KẾT LUẬN",     "CÔNG ĐIỆN"};
        while (line.starts_with("**") && line.ends_with("**") && line.size() > 4)
            line = line.substr(2, line.size() - 4);
        return std::find(types.begin(), types.end(), line) != types.end();
    }

    /// A table of rows that each stand on one line.
    std::size_t row_table(std::size_t first) {
        const int table = pages_.tables++;
        int row = 0;
        std::size_t i = first;
        for (; i < raw_.size() && is_row(raw_[i]); ++i) {
            if (is_rule(raw_[i]))
                continue;
            std::string_view rest = raw_[i].substr(1);
            for (int column = 0; !rest.empty(); ++column) {
                const std::size_t bar = rest.find('|');
                reset_emphasis();
                inline_text(trim(rest.substr(0, bar)), {table, row, column}, false);
                rest.remove_prefix(std::min(bar, rest.size() - 1) + 1);
            }
            ++row;
        }
        blank_line(i);
        return i;
    }

    /// A table whose cells each end with a bar, the last of a row at the end of a line; a cell may go over several
    /// lines. Returns the line after it, `first` where none begins there.
    std::size_t open_table(std::size_t first) {
        std::size_t i = first, columns = 0;
        int table = -1;
        for (int row = 0; const std::size_t end = open_row(i, columns); ++row) {
            if (table < 0)
                table = pages_.tables++;
            int column = 0;
            for (; i < end; ++i) {
                std::string_view rest = raw_[i];
                for (std::size_t bar = rest.find('|'); bar != std::string_view::npos; bar = rest.find('|')) {
                    cell_text(trim(rest.substr(0, bar)), {table, row, column++});
                    rest.remove_prefix(bar + 1);
                }
                cell_text(trim(rest), {table, row, column});
            }
        }
        if (table >= 0) {
            reset_emphasis();
            blank_line(i);
        }
        return i;
    }

    /// The line after the row of an open table that begins at line `first`; 0 where none does. The first row tells how
    /// many columns the others have: one only in a letterhead.
    std::size_t open_row(std::size_t first, std::size_t &columns) const {
        constexpr std::size_t most_lines = 40, most_before_bar = 4, letterhead = 12;
        std::size_t bars = 0;
        for (std::size_t i = first; i < raw_.size() && i < first + most_lines; ++i) {
            const std::string_view line = raw_[i];
            if (columns == 0 && !is_open_row(line))
                return 0;
            bars += static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
            if (is_row(line) && bars == columns)  // the first cell is empty
                return i + 1;
            if (line.empty() || line.front() == '|')
                return 0;
            if (bars == 0 && (i - first + 1 >= most_before_bar || !opens_cell(line)))
                return 0;
            if (is_open_row(line) && (columns == 0 ? bars > 1 || first < letterhead : bars == columns)) {
                columns = bars;
                return i + 1;
            }
            if (columns == 0 || bars >= columns)
                return 0;
        }
        return 0;
    }

    /// Can a cell that goes over several lines begin so? Not with a numbered division or a whole sentence.
    static bool opens_cell(std::string_view line) {
        const std::string_view word = line.substr(0, line.find(' '));
        return word.find_first_of(".)") == std::string_view::npos &&
               std::string_view(".;:").find(line.back()) == std::string_view::npos;
    }

    void cell_text(std::string_view text, CellRef cell) {
        reset_emphasis();
        if (!text.empty())
            inline_text(text, cell, false);
    }

    void blank_line(std::size_t at_line) {
        Line line;
        line.begin = line.end = pages_.text.size();
        (void)at_line;
        pages_.lines.push_back(line);
    }

    void text_line(std::size_t i, CellRef cell) {
        std::string_view line = raw_[i];
        if (line.empty() || is_drawn_rule(line) || line == "*") {
            if (line.empty())
                reset_emphasis();
            if (cell.table < 0)
                blank_line(i);
            return;
        }
        const bool heading = cell.table < 0 && is_heading(line);
        if (heading)
            line = trim(line.substr(line.find(' ')));
        inline_text(line, cell, heading);
    }

    /// Copies a line without its emphasis marks and escapes.
    void inline_text(std::string_view line, CellRef cell, bool heading) {
        if (line.empty())
            return;
        Line out;
        out.begin = pages_.text.size();
        out.cell = cell;
        out.heading = heading;
        bool letters = false, all_bold = true;
        const auto put = [&](std::size_t at, std::size_t length) {
            pages_.map.add(pages_.text.size(), in_cursor_->origin(begin_of(line) + at));
            pages_.text.append(line, at, length);
        };
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t plain = std::min(next_mark(begin_of(line) + at) - begin_of(line), line.size());
            if (plain > at) {
                put(at, plain - at);
                const bool has_letters = std::any_of(line.begin() + static_cast<std::ptrdiff_t>(at),
                                                     line.begin() + static_cast<std::ptrdiff_t>(plain), [](char c) {
                                                         return static_cast<unsigned char>(c) >= 0x80 ||
                                                                (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                                                     });
                letters |= has_letters;
                all_bold &= !has_letters || bold_;
                at = plain;
                continue;
            }
            at += line[at] == '\\' ? escape(line, at, put) : emphasis(line, at, put);
        }
        out.end = pages_.text.size();
        out.bold = (letters && all_bold) || heading;
        out.open = bold_ || italic_;
        pages_.text.push_back('\n');
        pages_.lines.push_back(out);
    }

    /// A backslash: an escaped mark keeps the mark, at the end of a line it is a line break.
    template <class Put>
    std::size_t escape(std::string_view line, std::size_t at, const Put &put) {
        if (at + 1 == line.size())
            return 1;
        const bool mark = std::string_view("\\`*_{}[]()#+-.!|>~").find(line[at + 1]) != std::string_view::npos;
        put(mark ? at + 1 : at, mark ? 1 : 2);
        return 2;
    }

    /// A run of asterisks: it opens or closes an emphasis, or is text where it stands for itself.
    template <class Put>
    std::size_t emphasis(std::string_view line, std::size_t at, const Put &put) {
        std::size_t run = 1;
        while (at + run < line.size() && line[at + run] == '*')
            ++run;
        const bool enclosed = at > 0 && line[at - 1] == '(' && at + run < line.size() && line[at + run] == ')';
        const bool bullet = at == 0 && run == 1 && line.size() > 1 && line[1] == ' ' && !italic_;
        if (enclosed || bullet) {
            put(at, run);
            return run;
        }
        if (run >= 2)
            bold_ = !bold_;
        if (run % 2 == 1)
            italic_ = !italic_;
        return run;
    }

    void reset_emphasis() { bold_ = italic_ = false; }

    Pages &pages_;
    std::string in_;
    SourceMap in_map_;
    std::unique_ptr<SourceMap::Cursor> in_cursor_;
    std::vector<std::string_view> raw_;                // the lines, trimmed
    std::optional<std::size_t> asterisk_, backslash_;  // the next ones from where they were last asked for
    bool bold_ = false, italic_ = false;
};

}  // namespace

bool looks_like_markdown(std::string_view text) {
    std::size_t strong = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const std::string_view line = trim(text.substr(from, to - from));
        from = to + 1;
        if (is_bar(line) || is_row(line) || is_open_row(line) || is_heading(line))
            return true;
        if (line.size() > 4 && line.substr(0, 2) == "**")
            ++strong;
        if (strong > 0)
            return true;
    }
    return false;
}

void read_markdown(Pages &pages) {
    Reader(pages).run();
    if (!pages.replaced.empty())
        pages.replaced = utf8::replacements(pages.text);
}

}  // namespace vanban
