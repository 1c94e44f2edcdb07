#include "layout/layout.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "layout/line_facts.hpp"
#include "text/large_memory.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr int kMaxGap = 6;                       // blank lines beyond this say nothing more
constexpr double kAlwaysJoins = 0.985;           // share of continuations at which a gap only ever wraps
constexpr double kHardlyJoins = 0.25;            // share under which a gap parts paragraphs
constexpr std::size_t kEnoughJoins = 8;          // continuations it takes to speak for a whole document
constexpr std::size_t kNever = ~std::size_t{0};  // no line is as long
constexpr std::size_t kBareMarker = 15;          // characters of "PHỤ LỤC III" and of no title
constexpr std::size_t kNarrowest = 40;           // characters of a page
constexpr std::size_t kLongestParagraph = 15;    // lines: where there are more to each wider gap, it is not what parts
constexpr std::size_t kCellLine = 30;            // a line of a cell that may have been wrapped
constexpr std::size_t kWideCellLine = 60;

/// A run of lines that stand together so far: a paragraph in the making.
struct Unit {
    std::size_t first = 0, last = 0;  // [first, last) of the lines that are text
    int gap = 0;                      // blank lines before it
    LineFacts facts;
    bool bold = false, open = false, heading = false;
    CellRef cell;
    Join join = Join::look;
    std::vector<std::vector<std::size_t>> asides;  // paragraphs that cut it: page numbers, footnotes
};

/// What happens between two units.
enum class Break { join, part, look };

class Joiner {
  public:
    explicit Joiner(const Text &text) : text_(text) {
        reserve_filled(units_, text.lines.size());
        lines_.reserve(text.lines.size());
        collect();
    }

    std::vector<Unit> &run() {
        for (int gap = 0; gap <= kMaxGap; ++gap)
            if (std::any_of(units_.begin(), units_.end(), [&](const Unit &unit) { return unit.gap == gap; }))
                pass(gap);
        return units_;
    }

    /// The lines that a unit came to hold.
    std::span<const std::size_t> lines_of(const Unit &unit) const {
        return std::span(lines_).subspan(unit.first, unit.last - unit.first);
    }

  private:
    std::string_view line(std::size_t i) const {
        return std::string_view(text_.text).substr(text_.lines[i].begin, text_.lines[i].size());
    }

    /// Lines with text, each a unit of its own. Page numbers hang on the unit before them.
    void collect() {
        int gap = 0;
        int page = 0;
        for (std::size_t i = 0; i < text_.lines.size(); ++i) {
            const Line &at = text_.lines[i];
            if (at.size() == 0) {
                ++gap;
                continue;
            }
            const bool first_of_page = at.page > 1 && at.page != page;
            page = at.page;
            if (first_of_page && at.cell.table < 0 && at.aside == Aside::none && is_page_number(line(i)))
                numbers_.push_back(i);
            if (aside_of(i) != Aside::none && !units_.empty()) {
                put_aside(i);
                continue;
            }
            Unit unit;
            unit.first = lines_.size();
            lines_.push_back(i);
            unit.last = lines_.size();
            unit.gap = std::min(gap, kMaxGap);
            unit.facts = look_at(line(i));
            unit.bold = at.bold;
            unit.open = at.open;
            unit.heading = at.heading;
            unit.cell = at.cell;
            unit.join = at.join;
            units_.push_back(std::move(unit));
            gap = 0;
        }
    }

    /// What a line is, by the format or by its place on the page.
    Aside aside_of(std::size_t i) const {
        const bool number = std::binary_search(numbers_.begin(), numbers_.end(), i);
        return number ? Aside::page_number : text_.lines[i].aside;
    }

    /// Hangs the line on the unit before it, as a paragraph of its own or as more of the last one there.
    void put_aside(std::size_t i) {
        auto &asides = units_.back().asides;
        const bool more = text_.lines[i].join == Join::goes_on && !asides.empty() &&
                          text_.lines[asides.back().back()].aside == text_.lines[i].aside;
        if (!more)
            asides.emplace_back();
        asides.back().push_back(i);
    }

    static bool continues(const Unit &a, const Unit &b) {
        return !a.facts.ends_sentence && b.facts.opens_lower && !b.facts.opens_marker && b.facts.bullet == 0 &&
               !a.facts.all_capitals;
    }

    static bool begins(const Unit &b) { return b.facts.opens_marker || (b.facts.bullet != 0 && !b.facts.bullet_lower); }

    /// "Nghị quyết số" + "71-NQ/TW", "ngày" + "06 tháng 6", "đến năm" + "2030": a number of the kind that the word
    /// awaits.
    static bool leads_on_to(const Unit &a, const Unit &b) {
        switch (a.facts.leads_on) {
        case LeadsOn::symbol:
            return b.facts.opens_symbol;
        case LeadsOn::day:
            return b.facts.opens_symbol || b.facts.opens_month;
        case LeadsOn::month:
            return b.facts.opens_symbol || b.facts.opens_month_year;
        case LeadsOn::year:
            return b.facts.opens_year && b.gap == 0 &&
                   (!a.facts.all_capitals || b.facts.all_capitals || !b.facts.has_letters);
        default:
            return false;
        }
    }

    static bool closes_bracket_of(const Unit &a, const Unit &b) {
        return a.facts.in_brackets && b.facts.closes_bracket && !b.facts.opens_marker && b.gap == 0;
    }

    /// What can be told of two units without knowing the page.
    static Break certain(const Unit &a, const Unit &b) {
        if (!(a.cell == b.cell) || b.join == Join::part)
            return Break::part;
        if (b.join == Join::goes_on)
            return Break::join;
        if (a.heading || b.heading)
            return Break::part;
        if (a.facts.ends_joint && !b.facts.all_capitals && b.facts.bullet == 0)
            return Break::join;
        if (leads_on_to(a, b))
            return Break::join;
        if (b.facts.bullet != 0)
            return b.facts.bullet_lower && !a.facts.ends_sentence ? Break::look : Break::part;
        if (b.facts.opens_marker)
            return a.facts.ends_sentence || !a.facts.ends_open || a.facts.all_capitals || b.bold ? Break::part
                                                                                                 : Break::join;
        if (a.open && b.gap == 0)
            return Break::join;
        if (!b.facts.has_letters && b.gap == 0 && !a.facts.ends_sentence && b.cell.table < 0)
            return Break::join;
        if (a.facts.all_capitals != b.facts.all_capitals &&
            (a.facts.all_capitals || b.facts.length > 12 || b.facts.ends_colon) &&
            !(a.facts.all_capitals && b.facts.opens_lower && b.gap == 0 && a.facts.length > 40))
            return Break::part;
        if (continues(a, b) || (b.cell.table < 0 && (a.facts.ends_open || closes_bracket_of(a, b))))
            return Break::join;
        // A heading set bold over two paragraphs.
        if (a.bold && b.bold && a.facts.opens_marker && !a.facts.ends_sentence && !b.facts.ends_list &&
            b.cell.table < 0)
            return Break::join;
        return Break::look;
    }

    /// Decides every pair that stands `gap` blank lines apart, and joins.
    void pass(int gap) {
        std::size_t joins = 0, parts = 0;
        std::vector<std::size_t> reach;     // how far a line ran that was wrapped for certain, with the next word
        std::vector<std::size_t> interior;  // of them, where the line before was wrapped too
        std::vector<std::size_t> first;     // and where it was not
        std::size_t longest_first = 0;      // of those
        std::size_t longest = 0;            // of those lines
        std::size_t wider = 0;              // pairs that stand further apart
        bool wrapped = false;
        for (std::size_t i = 1; i < units_.size(); ++i) {
            const Unit &a = units_[i - 1], &b = units_[i];
            const bool before = std::exchange(wrapped, false);
            wider += b.gap > gap ? 1 : 0;
            if (b.gap != gap || b.cell.table >= 0 || a.cell.table >= 0 || !a.asides.empty())
                continue;
            const std::size_t length = a.facts.length + 1 + b.facts.first_word;
            if (continues(a, b)) {
                ++joins;
                wrapped = true;
                reach.push_back(length);
                (before ? interior : first).push_back(length);
                longest = std::max(longest, a.facts.length);
                if (!before)
                    longest_first = std::max(longest_first, a.facts.length);
            } else if (begins(b) && a.facts.ends_sentence) {
                ++parts;
            }
        }
        Style style;
        style.width = width_of(reach, longest);
        if (style.width.full == 0) {
            style.width = width_of(interior, longest);
            style.first_lines_vary = style.width.full > 0;
            std::sort(first.begin(), first.end());
            if (first.size() >= kEnoughJoins)
                style.first_line = {first[first.size() / 4], first[first.size() / 2], longest_first};
        }
        const double share = joins + parts == 0 ? 0 : static_cast<double>(joins) / static_cast<double>(joins + parts);
        if (share >= kAlwaysJoins && joins >= kEnoughJoins && wider * kLongestParagraph >= joins)
            style.usual = Break::join;
        else if (share <= kHardlyJoins || style.width.full == 0)
            style.usual = Break::part;
        merge(gap, style);
    }

    /// From what length on a line counts as full: the shortest that were wrapped, but for a few; and what a
    /// heading, which may end anywhere, has to reach: what is usual. Where lines were wrapped by counting
    /// characters (none is longer than the shortest that had to be wrapped), that count is both. 0 where the
    /// lengths are too few or too far apart to tell of a page's width.
    struct Width {
        std::size_t full = 0, heading = 0;
    };

    /// How far first lines run that were wrapped, with the next word; nothing is as long where too few were.
    struct FirstLine {
        std::size_t few = kNever, most = kNever;  ///< a quarter run no further than this, half no further than that
        std::size_t longest = 0;                  ///< without the next word
    };

    /// What lines at one distance usually do.
    struct Style {
        Break usual = Break::look;
        Width width;
        bool first_lines_vary = false;  ///< only behind its first line is a paragraph wrapped at a width
        FirstLine first_line;           ///< where they do
    };

    static Width width_of(std::vector<std::size_t> &reach, std::size_t longest) {
        if (reach.size() < kEnoughJoins)
            return {};
        std::sort(reach.begin(), reach.end());
        const auto quantile = [&reach](std::size_t percent) { return reach[(reach.size() - 1) * percent / 100]; };
        if (quantile(75) * 2 > quantile(10) * 3 || quantile(50) < kNarrowest)
            return {};
        if (longest < quantile(5))
            return {longest + 1, longest + 1};
        return {std::max(quantile(2), quantile(50) * 4 / 5), quantile(50)};
    }

    /// Cells are narrow: a line that has not closed a sentence runs on, unless it is a short line of its own.
    static bool joins_in_cell(const Unit &a, const Unit &b) {
        if ((a.facts.ends_open || closes_bracket_of(a, b)) && b.facts.bullet == 0)
            return true;
        if (b.facts.bullet != 0 || b.facts.opens_marker || a.facts.all_capitals || b.facts.all_capitals)
            return false;
        if (a.facts.ends_sentence)
            return a.facts.length >= kWideCellLine && !a.facts.ends_list && a.bold == b.bold;
        return !b.facts.opens_upper || (a.facts.length >= kCellLine && a.bold == b.bold);
    }

    /// "... từ Mức độ 1 đến Mức độ" + "3. Chỉ số ...": a full line of running text that breaks off goes on, though
    /// the next line happens to open with a number and a stop.
    static bool runs_into_number(const Unit &a, const Unit &b, Width width) {
        if (b.join != Join::look)
            return false;
        const bool running = !a.facts.opens_marker && !a.facts.ends_sentence && !a.facts.all_capitals && !a.bold &&
                             !a.heading && a.last - a.first > 1 && a.cell == b.cell;
        const bool numbered = b.facts.opens_marker && !b.facts.all_capitals && !b.bold && !b.heading;
        return running && numbered && width.full > 0 && a.facts.length + 1 + b.facts.first_word >= width.heading;
    }

    /// Where first lines may end anywhere, as in pages whose markup was wrapped with the text: a first line that breaks
    /// off. What ends without a stop may be a heading or an item of a list, too: a line that breaks off is as long as
    /// first lines are, and what it goes on in closes a sentence or goes on itself.
    static bool breaks_off(const Unit &a, const Unit &b, const Unit *behind, const FirstLine &first_line) {
        const std::size_t length = a.facts.length + 1 + b.facts.first_word;
        const bool usual = length >= first_line.most && a.facts.length <= first_line.longest;
        if (b.facts.opens_lower && usual)
            return true;
        if (a.facts.ends_sentence || a.bold != b.bold || b.facts.runs_in || b.facts.opens_basis)
            return false;
        if (a.facts.all_capitals)
            return b.facts.all_capitals && ((a.facts.opens_marker && a.facts.length > kBareMarker) || usual);
        if (!(b.facts.opens_upper && !b.facts.all_capitals) && !b.facts.opens_symbol && !b.facts.opens_month &&
            !b.facts.opens_month_year)
            return false;
        if (a.facts.opens_marker || a.facts.bullet != 0)
            return usual;
        const bool running = b.facts.ends_sentence || (behind != nullptr && continues(b, *behind));
        return running && !a.facts.ends_number && length >= std::min(first_line.few, first_line.most);
    }

    static bool joins(const Unit &a, const Unit &b, const Unit *behind, const Style &style) {
        const Break usual = style.usual;
        const Width width = style.first_lines_vary && a.last - a.first == 1 ? Width() : style.width;
        if (runs_into_number(a, b, width))
            return true;
        const Break told = certain(a, b);
        if (told != Break::look)
            return told == Break::join;
        if (b.cell.table >= 0)
            return joins_in_cell(a, b);
        if (style.first_lines_vary && a.last - a.first == 1 && breaks_off(a, b, behind, style.first_line))
            return true;
        // A line that breaks off without a stop was hardly meant to end there; a heading was.
        const std::size_t enough = a.facts.ends_sentence  ? width.full
                                   : a.facts.opens_marker ? (a.facts.runs_in ? width.full : width.heading)
                                                          : width.full * 4 / 5;
        // Of a page whose width cannot be told, only what its other lines do tells.
        const bool full_enough =
            width.full == 0 ? usual == Break::join : a.facts.length + 1 + b.facts.first_word >= enough;
        if (b.facts.bullet != 0)
            return full_enough && (a.facts.ends_number || usual == Break::join);
        if (b.facts.opens_ground)
            return false;
        if (usual != Break::look)
            return usual == Break::join && !(a.bold && !b.bold && !a.open && a.facts.length < 60);
        if (b.facts.opens_marker || (a.facts.ends_list && !b.facts.opens_lower))
            return false;
        return full_enough && a.bold == b.bold;
    }

    void merge(int gap, const Style &style) {
        std::size_t last = 0;
        for (std::size_t i = 1; i < units_.size(); ++i) {
            if (units_[i].gap == gap &&
                joins(units_[last], units_[i], i + 1 < units_.size() ? &units_[i + 1] : nullptr, style))
                append(units_[last], units_[i], style.usual);
            else if (++last != i)
                units_[last] = std::move(units_[i]);
        }
        units_.resize(std::min(last + 1, units_.size()));
    }

    /// Lines that only ever wrap make one long line: its length is what the next, wider gap is judged by.
    static void append(Unit &a, Unit &b, Break usual) {
        a.last = b.last;
        std::move(b.asides.begin(), b.asides.end(), std::back_inserter(a.asides));
        a.facts.length = b.facts.length + (usual == Break::join ? a.facts.length + 1 : 0);
        a.facts.ends_sentence = b.facts.ends_sentence;
        a.facts.ends_list = b.facts.ends_list;
        a.facts.runs_in |= b.facts.runs_in || leads_on_to(a, b);  // what cites by number is hardly a heading
        a.facts.ends_number = b.facts.ends_number;
        a.facts.leads_on = b.facts.leads_on;
        a.facts.in_brackets = b.facts.in_brackets;
        a.facts.ends_joint = b.facts.ends_joint;
        a.facts.ends_open = b.facts.ends_open;
        a.facts.all_capitals &= b.facts.all_capitals || !b.facts.has_letters;
        a.bold &= b.bold;
        a.open = b.open;
    }

    const Text &text_;
    std::vector<Unit> units_;
    std::vector<std::size_t> lines_;    // those that are text, by the units, which follow one another
    std::vector<std::size_t> numbers_;  // lines that are page numbers by their place
};

/// Writes units out as paragraphs.
class Writer {
  public:
    Writer(const Text &text, Blocks &blocks) : text_(text), blocks_(blocks) {
        reserve_filled(blocks_.text, text.text.size());
    }

    void unit(Unit &unit, std::span<const std::size_t> lines) {
        asides_before(&unit);
        Paragraph out;
        out.cell = unit.cell;
        out.bold = unit.bold;
        out.heading = unit.heading;
        write(lines, out);
        char bullet = 0;
        if (bullet_length(blocks_.at(out.span), bullet) > 0)
            out.bullet = bullet;
        out.aside = text_.lines[lines.front()].aside;
        blocks_.paragraphs.push_back(std::move(out));
        std::move(unit.asides.begin(), unit.asides.end(), std::back_inserter(asides_));
    }

    /// Writes what cut the units before. It does not cut a table: `next` is what comes.
    void asides_before(const Unit *next) {
        const int table = blocks_.paragraphs.empty() ? -1 : blocks_.paragraphs.back().cell.table;
        if (next != nullptr && table >= 0 && next->cell.table == table)
            return;
        for (const std::vector<std::size_t> &lines : asides_) {
            Paragraph aside;
            aside.aside = text_.lines[lines.front()].aside;
            if (aside.aside == Aside::none)
                aside.aside = Aside::page_number;
            write(lines, aside);
            blocks_.paragraphs.push_back(std::move(aside));
        }
        asides_.clear();
    }

  private:
    void write(std::span<const std::size_t> lines, Paragraph &out) {
        if (!blocks_.text.empty())
            blocks_.text.push_back('\n');
        out.span.start = blocks_.text.size();
        out.page = text_.lines[lines.front()].page;
        if (text_.places.empty())
            out.source.bytes = {text_.map.origin(text_.lines[lines.front()].begin),
                                text_.map.origin(text_.lines[lines.back()].end)};
        for (std::size_t i : lines)
            if (const int place = text_.lines[i].place; place >= 0)
                out.source.add(text_.places[static_cast<std::size_t>(place)]);
        for (std::size_t i : lines) {
            const Line &line = text_.lines[i];
            const std::string_view part = std::string_view(text_.text).substr(line.begin, line.size());
            if (blocks_.text.size() > out.span.start && !touches(out.span.start, part))
                blocks_.text.push_back(' ');
            blocks_.text += part;
        }
        out.span.end = blocks_.text.size();
    }

    /// A symbol cut by a line's end is joined without a space.
    bool touches(std::size_t start, std::string_view next) const {
        const LineFacts facts = look_at_end(std::string_view(blocks_.text).substr(start));
        if (facts.ends_joint)
            return true;
        return facts.ends_number && next.size() > 2 && (next[0] == '-' || next[0] == '/') && next[1] != ' ' &&
               (next[1] < '0' || next[1] > '9');
    }

    const Text &text_;
    Blocks &blocks_;
    std::vector<std::vector<std::size_t>> asides_;  // not yet written
};

}  // namespace

Blocks layout(const Text &text) {
    Blocks blocks;
    blocks.tables = text.tables;
    blocks.unread = text.unread;
    Writer writer(text, blocks);
    Joiner joiner(text);
    std::vector<Unit> &units = joiner.run();
    blocks.paragraphs.reserve(units.size());
    for (Unit &unit : units)
        writer.unit(unit, joiner.lines_of(unit));
    writer.asides_before(nullptr);
    if (!text.replaced.empty())
        blocks.replaced = utf8::replacements(blocks.text);
    return blocks;
}

std::string dump(const Blocks &blocks) {
    std::string out;
    for (const Paragraph &paragraph : blocks.paragraphs) {
        if (paragraph.cell.table >= 0)
            out += "[" + std::to_string(paragraph.cell.table) + ":" + std::to_string(paragraph.cell.row) + "," +
                   std::to_string(paragraph.cell.column) + "] ";
        if (paragraph.aside == Aside::page_number)
            out += "# ";
        if (paragraph.bold)
            out += "* ";
        out += std::string(blocks.at(paragraph)) + "\n";
    }
    return out;
}

}  // namespace vanban
