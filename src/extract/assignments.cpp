#include "extract/assignments.hpp"

#include <algorithm>

#include "extract/assignment_divisions.hpp"
#include "extract/assignment_lines.hpp"
#include "extract/assignment_tables.hpp"
#include "extract/assignment_task.hpp"
#include "extract/paragraph_words.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Reading;
using lexicon::Vocabulary;

/// A document that is nothing but orders: what it asks for is asked of those whom it addresses.
bool is_directive(const Outline &outline) {
    if (!outline.frame.type)
        return false;
    const std::string type = fold(outline.at(*outline.frame.type));
    return type.starts_with(fold("chỉ thị")) || type.starts_with(fold("công điện"));
}

/// Walks the paragraphs and keeps who is charged: by the division, and by a line that leads in to bullets.
class Walker {
  public:
    explicit Walker(const Outline &outline)
        : outline_(outline), reading_(outline.reading), paragraphs_(outline.blocks.paragraphs), divisions_(outline),
          directive_(is_directive(outline)) {}

    std::vector<AssignmentMention> run() {
        std::size_t grid = 0;
        for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
            while (grid < outline_.grids.size() && outline_.grids[grid].first < p)
                ++grid;
            if (grid < outline_.grids.size() && outline_.grids[grid].first == p)
                append(assignments_in_table(outline_, outline_.grids[grid]));
            if (outline_.parts[p] == Part::heading || outline_.parts[p] == Part::body)
                paragraph(p);
        }
        read_labelled_lines(outline_, labelled_, found_);
        std::stable_sort(found_.begin(), found_.end(), [](const AssignmentMention &a, const AssignmentMention &b) {
            return a.assignment.span.start < b.assignment.span.start;
        });
        return std::move(found_);
    }

  private:
    struct LeadIn {
        Charge charge;
        int depth = 0;
        int division = -1;
        bool covers = false;  ///< the line itself is the assignment; what stands below only lists
    };

    void append(std::vector<AssignmentMention> more) {
        found_.insert(found_.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }

    void paragraph(std::size_t p) {
        const int division = outline_.division_of[p];
        if (division >= 0 && outline_.divisions[static_cast<std::size_t>(division)].paragraph == p)
            open_division(p, static_cast<std::size_t>(division));
        if (outline_.parts[p] == Part::heading)
            return;
        const std::uint32_t last = reading_.last(p);
        const std::uint32_t first = sentence_ == p ? title_word(outline_, p) : first_word(outline_, p);
        if (first >= last)
            return;
        if (may_be_labelled(reading_, p) &&
            is_labelled_line(outline_, has_run_in_title(outline_, p) ? title_word(outline_, p) : first, last)) {
            labelled_.push_back(p);
            return;
        }
        text(p, first, last);
    }

    void open_division(std::size_t p, std::size_t d) {
        lead_in_.reset();
        const auto opened = divisions_.open(d);
        if (opened.sentence)
            sentence_ = p;
        if (opened.own && opened.own->task < reading_.last(p))
            add(p, opened.own->task, reading_.last(p), opened.own->charge);
    }

    void text(std::size_t p, std::uint32_t first, std::uint32_t last) {
        const int d = outline_.division_of[p];
        if (d < 0 && !outline_.divisions.empty())
            return preamble(first, last);
        if (divisions_.barred(d) || outline_.after_end[p])
            return;
        const Charge *charge = charge_for(p);
        if (charge == nullptr && lead_in_ && lead_in_->covers)
            return;
        if (heads_bullets(p, first, last))
            return;
        if (auto addressed = addressed_in(outline_, first, last, {charge != nullptr, divisions_.hands_out(d)})) {
            if (!labelled_.empty() && only_roles(addressed->task, last)) {
                labelled_.push_back(p);
                return;
            }
            Charge own{
                std::move(addressed->actor), {}, addressed->closing ? "assignment.closing" : "assignment.inline"};
            if (leads_in(p, last))
                open_lead_in(p, addressed->task, last, own);
            else
                add(p, addressed->task, last, own);
            keep_for_division(p, own);
            return;
        }
        if (charge == nullptr || !reads_as_task(p, first) || continues(p))
            return;
        if (leads_in(p, last))
            open_lead_in(p, first, last, *charge);
        else
            add(p, first, last, *charge);
    }

    /// "… yêu cầu Thủ trưởng các sở thực hiện các nội dung sau:" of a directive charges all that follows.
    void preamble(std::uint32_t first, std::uint32_t last) {
        if (!directive_ || !reading_.token(last - 1).is(':'))
            return;
        if (auto addressed = ordered_in(outline_, first, last))
            divisions_.keep_for_all({std::move(addressed->actor), {}, "assignment.heading"});
    }

    /// "- Bộ Y tế" or "Sở Y tế:" above bullets of a deeper level: a heading without a number.
    bool heads_bullets(std::size_t p, std::uint32_t first, std::uint32_t last) {
        if (!above_bullets(p))
            return false;
        auto charged = charge_in_heading(outline_, first, last);
        if (!charged || charged->task < last)
            return false;
        lead_in_ = LeadIn{std::move(charged->charge), bullet_depth(paragraphs_[p]), outline_.division_of[p], false};
        return true;
    }

    /// A numbered paragraph without a title charges what follows it under its number.
    void keep_for_division(std::size_t p, const Charge &charge) {
        const int d = outline_.division_of[p];
        if (d < 0)
            return;
        const Division &division = outline_.divisions[static_cast<std::size_t>(d)];
        if (division.paragraph == p && !division.title)
            divisions_.keep(static_cast<std::size_t>(d), charge);
    }

    /// "Sở Y tế chủ trì, phối hợp với Công an tỉnh." has no task of its own: it stands below a label.
    bool only_roles(std::uint32_t first, std::uint32_t last) const {
        const std::uint32_t end = role_words_at(outline_, first, last).last;
        return end >= last || (end + 1 == last && reading_.token(end).kind == TokenKind::mark);
    }

    const Charge *charge_for(std::size_t p) {
        const int d = outline_.division_of[p];
        if (lead_in_ && (lead_in_->division != d || bullet_depth(paragraphs_[p]) <= lead_in_->depth))
            lead_in_.reset();
        if (lead_in_)
            return lead_in_->covers ? nullptr : &lead_in_->charge;
        return divisions_.charge(d);
    }

    bool leads_in(std::size_t p, std::uint32_t last) const {
        return reading_.token(last - 1).is(':') && above_bullets(p);
    }

    bool above_bullets(std::size_t p) const {
        return p + 1 < paragraphs_.size() && bullet_depth(paragraphs_[p + 1]) > bullet_depth(paragraphs_[p]);
    }

    /// A line that ends with a colon: its bullets are the tasks, or only list what its own verb asks for.
    void open_lead_in(std::size_t p, std::uint32_t first, std::uint32_t last, const Charge &charge) {
        const std::uint32_t end = last - 1;
        LeadIn lead{charge, bullet_depth(paragraphs_[p]), outline_.division_of[p], false};
        const RoleWords role = role_words_at(outline_, first, end);
        if (!lead.charge.role.lead && !lead.charge.role.coordinate)
            lead.charge.role = role;
        const std::uint32_t next = first_word(outline_, p + 1), next_end = reading_.last(p + 1);
        lead.covers = role.last < end && next < next_end && !predicate_at(reading_, next) &&
                      !addressed_in(outline_, next, next_end, {});
        if (lead.covers)
            add(p, first, last, charge);
        lead_in_ = std::move(lead);
    }

    /// What stands below a charge is a task unless it plainly names something else.
    bool reads_as_task(std::size_t p, std::uint32_t first) const {
        if (!reading_.token(first).word())
            return false;
        if (reading_.cue(first, Cue::proviso) != nullptr)
            return paragraphs_[p].bullet != 0 || outline_.body[p] > paragraphs_[p].span.start;
        if (predicate_at(reading_, first))
            return true;
        for (const Cue noun : {Cue::header_other, Cue::header_time, Cue::header_task, Cue::no_task, Cue::not_task})
            if (reading_.cue(first, noun) != nullptr)
                return false;
        return reading_.hit(first, Vocabulary::instrument_type) == nullptr;
    }

    /// A line break inside a bullet or a sentence that had not ended yet.
    bool continues(std::size_t p) const {
        if (p == 0 || paragraphs_[p].bullet != 0 || outline_.body[p] > paragraphs_[p].span.start)
            return false;
        std::size_t before = p - 1;
        while (before > 0 && outline_.parts[before] == Part::page_number)
            --before;
        const std::uint32_t end = reading_.last(before);
        if (outline_.parts[before] != Part::body || end == reading_.first(before))
            return false;
        const Token &final = reading_.token(end - 1);
        const bool closed = final.is('.') || final.is(':') || (final.is(';') && paragraphs_[before].bullet == 0);
        return !closed;
    }

    void add(std::size_t p, std::uint32_t first, std::uint32_t last, const Charge &charge) {
        found_.push_back({p, read_task(outline_, first, last, charge)});
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<Paragraph> &paragraphs_;
    DivisionCharges divisions_;
    bool directive_;
    std::optional<LeadIn> lead_in_;
    std::size_t sentence_ = ~std::size_t{0};  // the paragraph whose run-in title belongs to its sentence
    std::vector<std::size_t> labelled_;       // paragraphs like "Cơ quan chủ trì: …"
    std::vector<AssignmentMention> found_;
};

/// The letterhead's lines and the document's symbol, as one text: either may name the issuer.
std::string issuer_of(const Outline &outline) {
    std::string issuer;
    for (const Span &line : outline.frame.issuer)
        issuer += std::string(outline.at(line)) + " ";
    if (outline.frame.number)
        issuer += std::string(outline.at(*outline.frame.number));
    return issuer;
}

/// Writes out the "Sở" that a Sở's own documents mean by the word.
void name_departments(const Outline &outline, std::vector<AssignmentMention> &found) {
    const std::string department = issuing_department(outline.reading.lexicon(), issuer_of(outline));
    if (department.empty())
        return;
    for (AssignmentMention &mention : found) {
        for (std::vector<AgencyRef> *list : {&mention.assignment.actor, &mention.assignment.partners})
            for (AgencyRef &agency : *list)
                agency.name = with_department(agency.name, department);
        if (mention.assignment.report_to)
            mention.assignment.report_to = with_department(*mention.assignment.report_to, department);
    }
}

}  // namespace

std::vector<AssignmentMention> find_assignments(const Outline &outline) {
    std::vector<AssignmentMention> found = Walker(outline).run();
    name_departments(outline, found);
    return found;
}

}  // namespace vanban
