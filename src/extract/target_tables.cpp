#include "extract/target_tables.hpp"

#include <algorithm>

#include "extract/target_quantity.hpp"
#include "grammar/numbers.hpp"
#include "text/fold.hpp"

namespace vanban::targets {

struct TableReader::Line {
    std::string label;
    std::optional<UnitMatch> unit;
    std::string unit_rest;  ///< "tổng chi NSNN" of "% tổng chi NSNN"
    Span words;             ///< from the label on
    bool total = false;
    bool child = false;   ///< "- Mầm non": goes on with the row above
    bool valued = false;  ///< has a number
};

namespace {

/// The label of a row, up to ":"; what follows explains it.
std::string label_text(const Outline &outline, const Span &cell) {
    Stretch words = tokens_of(outline, cell);
    while (!words.empty() && outline.reading.token(words.first).kind == TokenKind::mark)
        ++words.first;
    for (std::uint32_t i = words.first + 2; i < words.last; ++i)
        if (outline.reading.token(i).is(':') && outline.reading.token(i).end() + 1 < cell.end) {
            words.last = i;
            break;
        }
    return text_of(outline, words);
}

/// More text than this is no label.
constexpr std::size_t kLongLabel = 200;

bool opens_like(std::string_view text, std::string_view words) {
    const std::vector<Token> own = tokenize(text), wanted = tokenize(words);
    return own.size() >= wanted.size() && std::equal(wanted.begin(), wanted.end(), own.begin(),
                                                     [](const Token &a, const Token &b) { return a.key == b.key; });
}

bool dashed(const Outline &outline, const Span &cell) {
    const std::string_view text = outline.at(cell);
    return !text.empty() && (text.front() == '-' || text.front() == '+' || text.front() == '*');
}

}  // namespace

void TableReader::read(const Grid &grid, std::vector<TargetMention> &out) {
    grid_ = &grid;
    head_ = read_head(outline_, grid, context_.document_year());
    above_.clear();
    parent_.clear();
    context_.enter(grid.first);
    if (head_.closed)
        return;
    for (std::size_t row = head_.rows; row < grid.rows.size(); ++row)
        read_row(grid, row, out);
    context_.set_table_period(std::nullopt);
}

void TableReader::read_row(const Grid &grid, std::size_t row, std::vector<TargetMention> &out) {
    const std::vector<Span> &written = grid.rows[row];
    std::vector<Span> cells = written;
    const std::size_t reached = reached_from_above(written);
    cells.insert(cells.begin(), above_.begin(), above_.begin() + static_cast<std::ptrdiff_t>(reached));
    Line line = line_of(cells, reached);
    if (line.words.empty() && !written.empty())
        line.words = written.front();
    const std::size_t width = head_.columns.size();
    if (line.total && cells.size() < width && reached == 0 && opens_like(head_.columns.back().title, "tổng số"))
        cells.insert(cells.end() - 1, width - cells.size(), Span{});  // columns that the total's label spans
    place(line, cells);
    for (std::size_t c = reached; c < cells.size(); ++c)
        if (!cells[c].empty())
            read_cell(line, c, cells[c], out);
    if (reached == 0)
        above_ = std::move(cells);
}

/// How many cells of the row above reach down into a row that lacks its first ones.
std::size_t TableReader::reached_from_above(const std::vector<Span> &cells) const {
    const std::size_t width = head_.columns.size();
    if (cells.empty() || cells.size() >= width || above_.size() != width ||
        head_.columns.front().role != Column::number)
        return 0;
    const bool named = tokens_of(outline_, cells.front()).size() > 2;
    return named && value_cell(cells.back()) ? width - cells.size() : 0;
}

/// What the cells before its numbers say of a row; the first `reached` of them stand in the row above.
TableReader::Line TableReader::line_of(const std::vector<Span> &cells, std::size_t reached) const {
    Line line;
    for (std::size_t c = 0; c < cells.size() && c < head_.columns.size(); ++c) {
        const Column role = head_.columns[c].role;
        const Stretch words = tokens_of(outline_, cells[c]);
        if (words.empty())
            continue;
        line.child |= (role == Column::number || role == Column::label) && dashed(outline_, cells[c]);
        line.valued |= role == Column::value && value_cell(cells[c]);
        if (role == Column::unit) {
            line.unit = unit_at(outline_, words.first, words.last);
            if (!line.unit)
                line.unit = UnitMatch{to_lower(text_of(outline_, words)), TargetKind::count, words.last};
            line.unit_rest = text_of(outline_, {line.unit->last, words.last});
        }
        const bool total = role == Column::number && words.size() > 1;  // its label stands where numbers do
        if (role != Column::label && role != Column::text && !total)
            continue;
        const std::string text = label_text(outline_, cells[c]);
        if (role == Column::text && line.label.size() + text.size() >= kLongLabel)
            continue;
        line.label += (line.label.empty() ? "" : ", ") + text;
        if (line.words.empty() && c >= reached)
            line.words = cells[c];
    }
    line.total = opens_like(line.label, "tổng cộng");
    return line;
}

/// Puts a row under its parent; a row without numbers is one, and may name the year of those below it.
void TableReader::place(Line &line, const std::vector<Span> &cells) {
    if (line.valued && line.child) {
        if (!parent_.empty())
            line.label = parent_ + ", " + line.label;
        return;
    }
    if (!line.child)
        parent_ = line.label;
    if (line.valued || cells.size() > 2)
        return;
    for (const Span &cell : cells)
        for (const Period &period : find_title_periods(outline_, tokens_of(outline_, cell)))
            if (period.year >= context_.document_year())
                context_.set_table_period(period);
}

void TableReader::read_cell(const Line &line, std::size_t column, const Span &cell, std::vector<TargetMention> &out) {
    if (head_.rows == 0) {
        read_sentences(cell, out);
        return;
    }
    if (column >= head_.columns.size())
        return;
    const ColumnHead &head = head_.columns[column];
    if (head.role == Column::value && head_.indicators && value_cell(cell))
        read_values(line, head, cell, out);
    else if (head.role == Column::label || head.role == Column::text || head.role == Column::value)
        read_sentences(cell, out);
}

/// A cell that is a number, with what bounds it, its unit and its scope: "≥ 95%", "≤ 3 Đông Nam Á; ≤ 50 thế giới".
bool TableReader::value_cell(const Span &cell) const {
    const Stretch words = tokens_of(outline_, cell);
    if (words.empty())
        return false;
    const Reading &reading = outline_.reading;
    std::uint32_t at = words.first;
    while (at < words.last && !reading.token(at).number()) {
        const Hit *bound = reading.hit(at, Vocabulary::comparator);
        if (bound == nullptr)
            return false;
        at = bound->last;
    }
    if (at >= words.last || is_year(outline_.at({reading.token(at).start, reading.token(at).end()})))
        return false;
    if (at + 1 == words.last)
        return true;
    const Token &next = reading.token(at + 1);
    return next.is('%') || next.is('-') || next.is(';') || (next.word() && next.start != reading.token(at).end());
}

void TableReader::read_values(const Line &line, const ColumnHead &column, const Span &cell,
                              std::vector<TargetMention> &out) {
    const Reading &reading = outline_.reading;
    Stretch rest = tokens_of(outline_, cell);
    while (!rest.empty()) {
        Stretch part = rest;
        while (part.first < rest.last && !reading.token(part.first).is(';'))
            ++part.first;
        part = {rest.first, part.first};
        rest.first = part.last + 1;
        const auto quantity = cell_quantity(outline_, part);
        if (!quantity)
            continue;
        Target target;
        target.comparator = quantity->comparator;
        target.value = quantity->value;
        target.value_max = quantity->value_max;
        const std::optional<UnitMatch> &given = line.unit ? line.unit : column.unit;
        if (quantity->unit.empty() && !given)
            continue;
        target.unit = quantity->unit.empty() ? given->text : quantity->unit;
        target.kind = quantity->unit.empty() ? given->kind : quantity->kind;
        if (target.unit == "%" && target.value == 100)
            target.comparator = Comparator::equal;
        target.indicator = lower_first(indicator_of(line, column));
        const std::string scope = text_of(outline_, {quantity->words.last, part.last});
        for (const std::string &more : {line.unit_rest, scope})
            if (!more.empty())
                target.indicator += " " + more;
        const Period *period = column.period ? &*column.period : context_.lead_period();
        if (period == nullptr)
            period = context_.period_above(grid_->division);
        if (period != nullptr) {
            target.year = period->year;
            target.start_year = period->start_year;
        }
        target.rule = "target.table";
        target.span = {line.words.start, reading.token(part.last - 1).end()};
        out.push_back({paragraph_at(cell.start), std::move(target)});
    }
}

void TableReader::read_sentences(const Span &cell, std::vector<TargetMention> &out) {
    for (std::size_t p = paragraph_at(cell.start);
         p < grid_->last && outline_.blocks.paragraphs[p].span.start < cell.end; ++p)
        text_.read(p, out);
}

std::string TableReader::indicator_of(const Line &line, const ColumnHead &column) const {
    std::string text = column.generic       ? line.label
                       : line.label.empty() ? column.title
                                            : column.title + ": " + line.label;
    if (line.total && grid_->division >= 0)
        if (const auto &title = outline_.divisions[static_cast<std::size_t>(grid_->division)].title)
            text += ", " + to_lower(*title);
    return text;
}

std::size_t TableReader::paragraph_at(std::size_t offset) const {
    const auto &paragraphs = outline_.blocks.paragraphs;
    const auto at = std::partition_point(paragraphs.begin() + static_cast<std::ptrdiff_t>(grid_->first),
                                         paragraphs.begin() + static_cast<std::ptrdiff_t>(grid_->last),
                                         [&](const Paragraph &p) { return p.span.end <= offset; });
    return static_cast<std::size_t>(at - paragraphs.begin());
}

}  // namespace vanban::targets
