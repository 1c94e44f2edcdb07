#include "extract/assignment_tables.hpp"

#include <algorithm>

#include "extract/assignment_actor.hpp"
#include "extract/assignment_terms.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Reading;

constexpr std::size_t kHeaderRows = 3;  // a header may stand below a title row, and in two rows

/// Which column holds what; -1: none.
struct Columns {
    int task = -1, lead = -1, partner = -1, time = -1;
    bool usable() const { return task >= 0 && lead >= 0; }
};

struct Range {
    std::uint32_t first, last;
    bool empty() const { return first >= last; }
};

class TableReader {
  public:
    TableReader(const Outline &outline, const Grid &grid) : outline_(outline), reading_(outline.reading), grid_(grid) {}

    std::vector<AssignmentMention> read() {
        std::vector<AssignmentMention> found;
        if (grid_.furniture || grid_.rows.size() < 2)
            return found;
        std::size_t row = 0;
        for (; row < std::min(kHeaderRows, grid_.rows.size()) && !columns_.usable(); ++row)
            read_header(grid_.rows[row]);
        if (!columns_.usable())
            return found;
        for (; row < grid_.rows.size(); ++row)
            if (auto mention = read_row(grid_.rows[row]))
                found.push_back(std::move(*mention));
        return found;
    }

  private:
    Range tokens(const Span &cell) const {
        if (cell.empty())
            return {0, 0};
        return {reading_.token_at(cell.start), reading_.token_at(cell.end)};
    }

    Range cell(const std::vector<Span> &row, int column) const {
        if (column < 0 || static_cast<std::size_t>(column) >= row.size())
            return {0, 0};
        Range range = tokens(row[static_cast<std::size_t>(column)]);
        while (!range.empty() && reading_.token(range.first).kind == TokenKind::mark)
            ++range.first;
        return range;
    }

    void read_header(const std::vector<Span> &row) {
        Columns columns;
        int indicator = -1;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const Range range = tokens(row[c]);
            if (range.empty())
                continue;
            const auto is = [&](Cue cue) { return reading_.cue(range.first, cue) != nullptr; };
            const auto put = [&](int &column) {
                if (column < 0)
                    column = static_cast<int>(c);
            };
            if (is(Cue::header_lead))
                put(columns.lead);
            else if (is(Cue::header_partner))
                put(columns.partner);
            else if (is(Cue::header_time))
                put(columns.time);
            else if (is(Cue::header_task))
                put(columns.task);
            else if (is(Cue::header_indicator))
                put(indicator);
        }
        if (columns.task < 0)
            columns.task = indicator;
        if (columns.usable())
            columns_ = columns;
    }

    std::optional<AssignmentMention> read_row(const std::vector<Span> &row) const {
        const Range task = cell(row, columns_.task);
        const Range lead = cell(row, columns_.lead);
        if (task.empty() || lead.empty())
            return std::nullopt;
        Charge charge{bodies(lead), {}, "assignment.table"};
        if (charge.actor.empty())
            return std::nullopt;
        charge.role.lead = true;
        charge.role.partners = bodies(cell(row, columns_.partner));
        AssignmentMention mention{paragraph_at(reading_.token(task.first).start),
                                  read_task(outline_, task.first, task.last, charge)};
        mention.assignment.partners = charge.role.partners;
        mention.assignment.task = one_line(mention.assignment.task);
        const Range time = cell(row, columns_.time);
        if (!time.empty())
            mention.assignment.deadline = deadline_of_time(outline_, time.first, time.last);
        if (!mention.assignment.deadline)
            mention.assignment.deadline = deadline_of_table();
        return mention;
    }

    /// Every body that the paragraphs of a cell name, up to the predicate that may follow.
    std::vector<AgencyRef> bodies(Range range) const {
        std::vector<AgencyRef> all;
        while (!range.empty()) {
            const std::uint32_t end = std::min(range.last, paragraph_end(range.first));
            while (range.first < end && reading_.token(range.first).kind == TokenKind::mark)
                ++range.first;
            if (const auto list = agencies_at(reading_, outline_.blocks.text, range.first, end)) {
                const std::vector<AgencyRef> refs = agency_refs(*list);
                all.insert(all.end(), refs.begin(), refs.end());
            }
            range.first = end;
        }
        return all;
    }

    std::uint32_t paragraph_end(std::uint32_t token) const {
        return reading_.last(paragraph_at(reading_.token(token).start));
    }

    std::size_t paragraph_at(std::size_t offset) const {
        const auto first = outline_.blocks.paragraphs.begin();
        const auto next = std::upper_bound(
            first + static_cast<std::ptrdiff_t>(grid_.first), first + static_cast<std::ptrdiff_t>(grid_.last), offset,
            [](std::size_t value, const Paragraph &paragraph) { return value < paragraph.span.start; });
        return static_cast<std::size_t>(next - first) - 1;
    }

    /// "… ĐẾN NĂM 2030" in the title above the table is the term of every row.
    std::optional<std::string> deadline_of_table() const {
        if (columns_.time >= 0 || grid_.division < 0)
            return std::nullopt;
        static const SyllableKey kUntil = tokenize("đến").front().key;
        const Division &division = outline_.divisions[static_cast<std::size_t>(grid_.division)];
        const std::uint32_t last = reading_.token_at(division.heading.end);
        for (std::uint32_t i = reading_.token_at(division.heading.start); i + 1 < last; ++i)
            if (reading_.token(i).key == kUntil)
                return deadline_of_time(outline_, i + 1, last);
        return std::nullopt;
    }

    static std::string one_line(std::string text) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text;
    }

    const Outline &outline_;
    const Reading &reading_;
    const Grid &grid_;
    Columns columns_;
};

}  // namespace

std::vector<AssignmentMention> assignments_in_table(const Outline &outline, const Grid &grid) {
    return TableReader(outline, grid).read();
}

}  // namespace vanban
