#include "structure/structure.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "structure/frame.hpp"
#include "structure/heading.hpp"
#include "structure/tree.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Vocabulary;

std::vector<Span> paragraph_spans(const Blocks &blocks) {
    std::vector<Span> spans;
    spans.reserve(blocks.paragraphs.size());
    for (const Paragraph &paragraph : blocks.paragraphs)
        spans.push_back(paragraph.span);
    return spans;
}

Outline empty_outline(Blocks blocks, const lexicon::Lexicon &lexicon) {
    lexicon::Reading reading(blocks.text, paragraph_spans(blocks), lexicon);
    const std::size_t count = blocks.paragraphs.size();
    Outline outline{std::move(blocks), {}, {}, {}, {}, {}, {}, {}, std::move(reading)};
    outline.parts.assign(count, Part::body);
    outline.division_of.assign(count, -1);
    outline.after_end.assign(count, false);
    for (std::size_t p = 0; p < count; ++p) {
        const Paragraph &paragraph = outline.blocks.paragraphs[p];
        outline.body.push_back(paragraph.span.start);
        if (paragraph.aside == Aside::page_number)
            outline.parts[p] = Part::page_number;
        else if (paragraph.aside == Aside::boilerplate)
            outline.parts[p] = Part::boilerplate;
    }
    return outline;
}

/// Walks the paragraphs of the text proper and opens a division at each marker.
class Divider {
  public:
    Divider(Outline &outline, std::size_t from)
        : outline_(outline), paragraphs_(outline.blocks.paragraphs), from_(from) {
        read_markers();
    }

    void run() {
        for (std::size_t p = from_; p < paragraphs_.size(); ++p) {
            if (outline_.parts[p] == Part::signature || outline_.parts[p] == Part::recipients)
                closed_ = true;
            else if (closed_ && outline_.parts[p] == Part::body && (is_type_line(outline_, p) || heads_attachment(p)))
                p = attached_document(p);
            else if (usable(p))
                open(p);
            if (p < paragraphs_.size())
                settle(p);
        }
        outline_.divisions = std::move(tree_.divisions());
        title_like_siblings();
        close_spans();
    }

  private:
    bool usable(std::size_t p) const {
        return markers_[p] && paragraphs_[p].cell.table < 0 && outline_.parts[p] == Part::body;
    }

    void read_markers() {
        markers_.resize(paragraphs_.size());
        for (std::size_t p = from_; p < paragraphs_.size(); ++p)
            if (paragraphs_[p].cell.table < 0 && outline_.parts[p] == Part::body && paragraphs_[p].aside == Aside::none)
                markers_[p] = read_marker(outline_.blocks.at(paragraphs_[p]));
    }

    /// A document issued by the one before it: its own title, and its numbering from the start.
    std::size_t attached_document(std::size_t p) {
        tree_.restart();
        closed_ = false;
        outline_.parts[p] = Part::title;
        std::size_t next = p + 1;
        const bool titled = !is_type_line(outline_, p);  // the title stands on the line of the type
        while (next < paragraphs_.size() && outline_.parts[next] == Part::body && !markers_[next] &&
               (next == p + 1 || outline_.blocks.at(paragraphs_[next]).front() == '(' ||
                (titled && in_capitals(outline_, next))) &&
               paragraphs_[next].cell.table < 0)
            outline_.parts[next++] = Part::title;
        for (std::size_t i = p; i < next; ++i)
            settle(i);
        return next - 1;
    }

    /// "CHƯƠNG TRÌNH CHĂM SÓC …" in capitals, below it "(Ban hành kèm theo Quyết định số …)", and then a numbered text.
    bool heads_attachment(std::size_t p) const {
        constexpr std::size_t most_lines = 6;
        if (outline_.reading.hit(outline_.reading.first(p), lexicon::Vocabulary::instrument_type) == nullptr)
            return false;
        for (std::size_t i = p; i < std::min(paragraphs_.size(), p + most_lines); ++i) {
            const std::string_view text = outline_.blocks.at(paragraphs_[i]);
            if (i > p && text.front() == '(')
                return is_attachment_note(text) && opens_divisions(i + 1);
            if (paragraphs_[i].cell.table >= 0 || !in_capitals(outline_, i))
                return false;
        }
        return false;
    }

    /// Does a numbering begin at paragraph `p` or soon behind it, before any table?
    bool opens_divisions(std::size_t p) const {
        constexpr std::size_t most_paragraphs = 8;
        for (std::size_t i = p; i < std::min(paragraphs_.size(), p + most_paragraphs); ++i) {
            if (paragraphs_[i].cell.table >= 0)
                return false;
            if (markers_[i] && markers_[i]->ordinal == 1)
                return true;
        }
        return false;
    }

    bool names_agency(std::size_t p, std::size_t offset) const {
        const std::uint32_t first = outline_.reading.token_at(offset, p);
        if (first >= outline_.reading.last(p))
            return false;
        std::uint32_t at = first;
        if (const auto *order = outline_.reading.cue(at, Cue::order))
            at = order->last;
        return at < outline_.reading.last(p) && (outline_.reading.hit(at, Vocabulary::agency) != nullptr ||
                                                 outline_.reading.cue(at, Cue::agency_head) != nullptr);
    }

    /// What stands in a paragraph from byte `offset` of the text on.
    HeadingText text_from(std::size_t p, std::size_t offset) const {
        const lexicon::Reading &reading = outline_.reading;
        const std::uint32_t first = reading.token_at(offset, p);
        return {outline_.at(Span{offset, paragraphs_[p].span.end}),
                std::span(reading.tokens()).subspan(first, reading.last(p) - first), offset};
    }

    void open(std::size_t p) {
        const Marker &marker = *markers_[p];
        const Paragraph &paragraph = paragraphs_[p];
        const std::string_view text = outline_.blocks.at(paragraph);
        if (marker.kind == SectionKind::appendix && !heads_appendix(p, marker))
            return;
        if (!tree_.accepts(marker, paragraph.bold || paragraph.heading))
            return;
        if (marker.kind == SectionKind::appendix)
            closed_ = false;
        const std::size_t index = tree_.open(marker, p);
        Division &division = tree_.divisions()[index];
        const std::size_t start = paragraph.span.start;
        const std::size_t body = start + marker.length;
        HeadingContext context = context_of(p, division);
        context.names_agency = names_agency(p, body);
        const auto title = title_in(text_from(p, std::min(body, paragraph.span.end)), context);
        division.span = {start, paragraph.span.end};
        division.heading = {start, body > start ? start + text.find_last_not_of(' ', marker.length - 1) + 1 : start};
        if (title) {
            division.title = std::string(text.substr(marker.length, title->end));
            division.heading.end = body + title->end;
            outline_.parts[p] = division.heading.end + 2 >= paragraph.span.end ? Part::heading : Part::body;
            outline_.body[p] = after_title(p, division.heading.end);
        } else {
            outline_.body[p] = body;
            if (text.size() <= marker.length)
                title_below(p, division);
        }
        (void)index;
    }

    std::size_t after_title(std::size_t p, std::size_t at) const {
        const std::string &text = outline_.blocks.text;
        while (at < paragraphs_[p].span.end && (text[at] == ':' || text[at] == ' ' || text[at] == '.'))
            ++at;
        return at;
    }

    /// "Phụ lục 1 kèm theo" within a sentence is no appendix: the heading stands alone on its line.
    bool heads_appendix(std::size_t p, const Marker &marker) const {
        const std::string_view text = outline_.blocks.at(paragraphs_[p]);
        if (text.size() <= marker.length + 2)
            return true;
        const std::string_view rest = text.substr(marker.length);
        return paragraphs_[p].bold || (text.substr(0, 4) == "PH\xE1\xBB" && rest.size() < 300);
    }

    /// "Chương I", "PHỤ LỤC II": the title stands on the lines below, up to the text.
    void title_below(std::size_t p, Division &division) {
        std::string title;
        for (std::size_t next = p + 1; next < paragraphs_.size(); ++next) {
            const std::string_view text = outline_.blocks.at(paragraphs_[next]);
            if (paragraphs_[next].cell.table >= 0 || markers_[next] || outline_.parts[next] != Part::body ||
                text.front() == '(' || text.size() > 600)
                break;
            const bool heading = all_capitals(next) || paragraphs_[next].bold;
            if (!heading && (next > p + 1 || text.back() == '.' || division.kind != SectionKind::appendix))
                break;
            title += (title.empty() ? "" : " ") + std::string(text);
            division.heading.end = paragraphs_[next].span.end;
            division.span.end = paragraphs_[next].span.end;
            outline_.parts[next] = Part::heading;
            if (!heading)
                break;
        }
        outline_.parts[p] = Part::heading;
        if (!title.empty())
            division.title = title;
    }

    bool all_capitals(std::size_t p) const {
        bool any = false;
        for (std::uint32_t i = outline_.reading.first(p); i < outline_.reading.last(p); ++i) {
            const Token &token = outline_.reading.token(i);
            if (token.word() &&
                (token.shape == Shape::lower || (token.shape == Shape::capital && token.end() - token.start > 2)))
                return false;
            any |= token.word();
        }
        return any;
    }

    /// What follows paragraph `p`: the next one that is text.
    HeadingContext context_of(std::size_t p, const Division &division) const {
        HeadingContext context;
        context.kind = division.kind;
        context.bold = paragraphs_[p].bold || paragraphs_[p].heading;
        std::size_t next = p + 1;
        while (next < paragraphs_.size() && outline_.parts[next] == Part::page_number)
            ++next;
        if (next >= paragraphs_.size() || outline_.parts[next] == Part::recipients ||
            outline_.parts[next] == Part::signature)
            return context;
        if (paragraphs_[next].cell.table >= 0 || paragraphs_[next].bullet != 0) {
            context.leads_on = context.leads_to_items = true;
        } else if (markers_[next]) {
            context.leads_to_items = context.leads_on = deeper(*markers_[next], *markers_[p]);
        } else {
            const std::string_view text = outline_.blocks.at(paragraphs_[next]);
            const bool quoted = text.front() == '"' || text.substr(0, 3) == "\xE2\x80\x9C";
            context.leads_on = !quoted;
        }
        return context;
    }

    static bool deeper(const Marker &next, const Marker &here) {
        if (next.kind != here.kind)
            return next.kind > here.kind || here.kind == SectionKind::appendix || next.ordinal == 1;
        return next.kind == SectionKind::decimal && next.depth > here.depth;
    }

    void settle(std::size_t p) {
        outline_.division_of[p] = tree_.innermost();
        outline_.after_end[p] = closed_;
    }

    /// A short numbered line among headings is a heading too, though it closes with a stop.
    void title_like_siblings() {
        struct Tally {
            std::size_t titled = 0, all = 0;
        };
        std::map<std::pair<int, SectionKind>, Tally> tallies;
        for (const Division &division : outline_.divisions) {
            Tally &tally = tallies[{division.parent, division.kind}];
            tally.titled += division.title.has_value();
            ++tally.all;
        }
        for (Division &division : outline_.divisions) {
            const Tally &tally = tallies[{division.parent, division.kind}];
            if (division.title || tally.titled * 3 < tally.all * 2 || tally.all < 3)
                continue;
            const Paragraph &paragraph = paragraphs_[division.paragraph];
            const std::size_t body = outline_.body[division.paragraph];
            const HeadingText line = text_from(division.paragraph, body);
            if (const auto title = short_title(line)) {
                division.title = std::string(line.text.substr(0, title->end));
                division.heading.end = body + title->end;
                outline_.parts[division.paragraph] = Part::heading;
                outline_.body[division.paragraph] = paragraph.span.end;
            }
        }
    }

    /// A division reaches to its last paragraph, and encloses its children.
    void close_spans() {
        for (std::size_t p = from_; p < paragraphs_.size(); ++p) {
            if (outline_.after_end[p] || outline_.division_of[p] < 0)
                continue;
            for (int d = outline_.division_of[p]; d >= 0; d = outline_.divisions[static_cast<std::size_t>(d)].parent) {
                Division &division = outline_.divisions[static_cast<std::size_t>(d)];
                division.span.end = std::max(division.span.end, paragraphs_[p].span.end);
            }
        }
    }

    Outline &outline_;
    const std::vector<Paragraph> &paragraphs_;
    std::size_t from_;
    std::vector<std::optional<Marker>> markers_;
    Tree tree_;
    bool closed_ = false;
};

/// Gathers the cell paragraphs of each table into rows.
void gather_grids(Outline &outline) {
    const std::vector<Paragraph> &paragraphs = outline.blocks.paragraphs;
    for (std::size_t p = 0; p < paragraphs.size();) {
        const int table = paragraphs[p].cell.table;
        if (table < 0) {
            ++p;
            continue;
        }
        Grid grid;
        grid.first = p;
        grid.division = outline.division_of[p];
        for (; p < paragraphs.size() && paragraphs[p].cell.table == table; ++p) {
            const auto row = static_cast<std::size_t>(paragraphs[p].cell.row);
            const auto column = static_cast<std::size_t>(paragraphs[p].cell.column);
            if (grid.rows.size() <= row)
                grid.rows.resize(row + 1);
            if (grid.rows[row].size() <= column)
                grid.rows[row].resize(column + 1);
            Span &cell = grid.rows[row][column];
            cell = cell.empty() ? paragraphs[p].span : Span{cell.start, paragraphs[p].span.end};
            grid.furniture |= outline.parts[p] == Part::letterhead || outline.parts[p] == Part::recipients ||
                              outline.parts[p] == Part::signature;
        }
        grid.last = p;
        for (std::size_t i = grid.first; i < grid.last; ++i)
            if (outline.parts[i] == Part::body)
                outline.parts[i] = grid.furniture ? Part::letterhead : Part::cell;
        outline.grids.push_back(std::move(grid));
    }
}

std::string_view name_of(Part part) {
    static constexpr std::array<std::string_view, 9> kNames = {
        "body", "heading", "letterhead", "title", "recipients", "signature", "boilerplate", "page_number", "cell"};
    return kNames[static_cast<std::size_t>(part)];
}

}  // namespace

Outline structure(Blocks blocks, const lexicon::Lexicon &lexicon) {
    Outline outline = empty_outline(std::move(blocks), lexicon);
    const std::size_t from = read_head(outline);
    read_tail(outline, from);
    Divider(outline, from).run();
    gather_grids(outline);
    return outline;
}

std::string dump(const Outline &outline) {
    std::string out;
    for (const Division &division : outline.divisions)
        out += std::string(static_cast<std::size_t>(division.level - 1) * 2, ' ') + division.path + " | " +
               division.title.value_or("-") + "\n";
    for (std::size_t p = 0; p < outline.parts.size(); ++p)
        out += std::string(name_of(outline.parts[p])) + " " + outline.section_of(p).value_or("-") + " | " +
               std::string(outline.blocks.at(outline.blocks.paragraphs[p])) + "\n";
    return out;
}

}  // namespace vanban
