#include "extract/assignment_task.hpp"

#include <algorithm>

#include "extract/assignment_terms.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;

constexpr std::uint32_t kLongestBrackets = 30;  // tokens of what brackets behind a partner tell of it
constexpr std::uint32_t kAdverbs = 4;  // tokens of "chặt chẽ, thường xuyên" between "phối hợp" and "với"

const Hit *cue_within(const Reading &reading, std::uint32_t at, std::uint32_t end, Cue cue) {
    const Hit *hit = at < end ? reading.cue(at, cue) : nullptr;
    return hit != nullptr && hit->last <= end ? hit : nullptr;
}

/// Collects role words, partners and the words that join them to the task.
class RoleReader {
  public:
    RoleReader(const Outline &outline, std::uint32_t end) : outline_(outline), reading_(outline.reading), end_(end) {}

    RoleWords read(std::uint32_t at) {
        words_.last = at;
        while (const std::uint32_t next = word(past_joint(words_.last)))
            words_.last = next;
        if (words_.last == at)
            return words_;
        if (const Hit *link = cue(words_.last, Cue::task_link); link != nullptr && !words_.partners.empty())
            words_.last = link->last;
        else if (mark(words_.last, ',') || mark(words_.last, ':'))
            ++words_.last;
        return words_;
    }

  private:
    const Hit *cue(std::uint32_t at, Cue which) const { return cue_within(reading_, at, end_, which); }
    bool mark(std::uint32_t at, char c) const { return at < end_ && reading_.token(at).is(c); }
    bool any() const { return words_.lead || words_.coordinate; }

    /// Past "," and "và" between two role words.
    std::uint32_t past_joint(std::uint32_t at) const {
        if (!any())
            return at;
        std::uint32_t next = at;
        if (mark(next, ','))
            ++next;
        static const SyllableKey kAnd = tokenize("và").front().key;
        if (next < end_ && reading_.token(next).key == kAnd)
            ++next;
        return next != at && cue(next, Cue::lead) == nullptr && cue(next, Cue::coordinate) == nullptr ? at : next;
    }

    /// One role word with its partners; 0 where there is none.
    std::uint32_t word(std::uint32_t at) {
        if (const Hit *duty = cue(at, Cue::duty); duty != nullptr && words_.partners.empty())
            return duty->last;
        if (const Hit *lead = cue(at, Cue::lead)) {
            words_.lead = true;
            return lead->last;
        }
        if (const Hit *coordinate = cue(at, Cue::coordinate)) {
            words_.coordinate = true;
            return partners(coordinate->last);
        }
        if (const Hit *with = cue(at, Cue::with); with != nullptr && any())
            if (const std::uint32_t last = list(with->last); last != with->last)
                return last;
        return 0;
    }

    std::uint32_t partners(std::uint32_t at) {
        for (std::uint32_t i = at; i < std::min(end_, at + kAdverbs); ++i) {
            if (const Hit *with = cue(i, Cue::with)) {
                const std::uint32_t last = list(with->last);
                return last == with->last ? at : last;
            }
            if (i > at && cue(i, Cue::task_verb) != nullptr)
                break;
        }
        return list(at);
    }

    std::uint32_t list(std::uint32_t at) {
        const auto found = agencies_at(reading_, outline_.blocks.text, at, end_);
        if (!found)
            return at;
        const std::vector<AgencyRef> refs = agency_refs(*found);
        words_.partners.insert(words_.partners.end(), refs.begin(), refs.end());
        return past_brackets(found->last);
    }

    /// "Sở Nội vụ (Ban Thi đua - Khen thưởng)": brackets behind a partner tell more of it.
    std::uint32_t past_brackets(std::uint32_t at) const {
        if (!mark(at, '('))
            return at;
        for (std::uint32_t i = at + 1; i + 1 < std::min(end_, at + kLongestBrackets); ++i)
            if (reading_.token(i).is(')'))
                return i + 1;
        return at;
    }

    const Outline &outline_;
    const Reading &reading_;
    std::uint32_t end_;
    RoleWords words_;
};

/// Does a clause of the actor begin at token `at`, which is not the first?
bool opens_clause(const Reading &reading, std::uint32_t at) {
    static const SyllableKey kAnd = tokenize("và").front().key, kTime = tokenize("thời").front().key,
                             kGiven = tokenize("giao").front().key;
    const Token &before = reading.token(at - 1);
    return before.is(';') || before.is('.') || before.is(':') || before.is(',') || before.key == kAnd ||
           before.key == kTime || before.key == kGiven;
}

/// "lãnh đạo Hội đồng nhân dân tỉnh phối hợp …": the body that the actor leads or advises acts for it.
std::uint32_t past_led_body(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    static const SyllableKey kLead = tokenize("lãnh").front().key, kAdvise = tokenize("tham").front().key;
    const Token &verb = outline.reading.token(at);
    if (verb.key != kLead && verb.key != kAdvise)
        return at;
    const auto led = agencies_at(outline.reading, outline.blocks.text, at + 2, end);
    return led ? led->last : at;
}

/// The first verb of a task in tokens [first, last); past all tokens where there is none.
std::uint32_t verb_from(const Reading &reading, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = reading.next_cue(first, last, Cue::task_verb); i < last;
         i = reading.next_cue(i + 1, last, Cue::task_verb))
        if (reading.cue(i, Cue::opener) == nullptr)
            return i;
    return ~0U;
}

/// Role words of the actor behind the start of its task.
void read_later_roles(const Outline &outline, std::uint32_t first, std::uint32_t last, RoleWords &role) {
    const Reading &reading = outline.reading;
    const std::uint32_t led = past_led_body(outline, first, last);
    const bool opening = reading.cue(first, Cue::opener) != nullptr;
    std::uint32_t first_verb = ~0U, first_verb_from = first + 1;
    for (std::uint32_t i = reading.next_cue(first + 1, last, Cue::lead, Cue::coordinate); i < last;
         i = reading.next_cue(i + 1, last, Cue::lead, Cue::coordinate)) {
        const bool lead = cue_within(reading, i, last, Cue::lead) != nullptr;
        if (!lead && cue_within(reading, i, last, Cue::coordinate) == nullptr)
            continue;
        first_verb = std::min(first_verb, verb_from(reading, first_verb_from, i));
        first_verb_from = i;
        if (i != led && !(opening && first_verb >= i) && !opens_clause(reading, i))
            continue;
        const RoleWords later = role_words_at(outline, i, last);
        if (reading.token(i - 1).is(',') && !lead && later.partners.empty() && i != led && !opening)
            continue;
        role.lead |= later.lead;
        role.coordinate |= later.coordinate;
        if (role.partners.empty())
            role.partners = later.partners;
        i = std::max(i, later.last - 1);
    }
}

}  // namespace

RoleWords role_words_at(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    return RoleReader(outline, end).read(at);
}

std::vector<AgencyRef> agency_refs(const AgencyList &list) {
    std::vector<AgencyRef> refs;
    for (const AgencyName &agency : list.agencies)
        refs.push_back({agency.name, std::nullopt});
    return refs;
}

Assignment read_task(const Outline &outline, std::uint32_t first, std::uint32_t last, const Charge &charge) {
    const Reading &reading = outline.reading;
    RoleWords own = role_words_at(outline, first, last);
    const std::uint32_t start = own.last < last ? own.last : first;
    if (start < last)
        read_later_roles(outline, start, last, own);
    const bool inherits = charge.role.lead || charge.role.coordinate;
    Assignment assignment;
    assignment.actor = charge.actor;
    assignment.rule = charge.rule;
    assignment.role = charge.role.lead || own.lead               ? Role::lead
                      : charge.role.coordinate || own.coordinate ? Role::coordinate
                                                                 : Role::perform;
    assignment.partners = inherits ? charge.role.partners : own.partners;
    if (inherits && assignment.partners.empty())
        assignment.partners = own.partners;
    const Span words = reading.span(start, last);
    assignment.task = std::string(outline.at(words));
    assignment.span = reading.span(first, last);
    assignment.deadline = deadline_in(outline, first, last);
    assignment.report_to = report_to_in(outline, first, last);
    return assignment;
}

}  // namespace vanban
