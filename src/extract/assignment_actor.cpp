#include "extract/assignment_actor.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestOpening = 260;  // tokens of clauses before the actor
constexpr std::uint32_t kLongestBrackets = 60;  // tokens of "(theo chức năng, nhiệm vụ được giao)"
constexpr std::uint32_t kLongestLeadIn = 14;    // tokens of "thực hiện các nội dung sau"

SyllableKey key_of(std::string_view word) {
    return tokenize(word).front().key;
}

/// "chỉ đạo" hands on to the actor's own people; the other orders hand out.
bool hands_out(const Reading &reading, std::uint32_t at) {
    static const SyllableKey kDirect = key_of("chỉ");
    return reading.cue(at, Cue::order) != nullptr && reading.token(at).key != kDirect;
}

/// Past the order at `at`; "các" of "đề nghị các" belongs to the bodies.
std::uint32_t past_order(const Reading &reading, std::uint32_t at) {
    static const SyllableKey kAll = key_of("các");
    const std::uint32_t last = reading.cue(at, Cue::order)->last;
    return reading.token(last - 1).key == kAll ? last - 1 : last;
}

class ActorFinder {
  public:
    ActorFinder(const Outline &outline, std::uint32_t last, const Surroundings &surroundings)
        : outline_(outline), reading_(outline.reading), last_(last), surroundings_(surroundings) {}

    std::optional<Addressed> find(std::uint32_t first) const {
        if (auto found = at(first, surroundings_.hands_out))
            return found;
        if (!opens_with_clause(first))
            return std::nullopt;
        if (opens_with_time(first))
            return std::nullopt;
        auto found = behind_clause(first, true);
        if (!found && !surroundings_.charged)  // "Căn cứ tình hình của địa phương, các đơn vị xây dựng …"
            found = behind_clause(first, false);
        if (found)
            found->closing = reading_.cue(first, Cue::opener) == nullptr;
        return found;
    }

    std::optional<Addressed> find_order(std::uint32_t first) const {
        for (std::uint32_t i = first; i < last_; ++i)
            if (hands_out(reading_, i))
                if (auto found = at(i))
                    return found;
        return std::nullopt;
    }

  private:
    std::optional<AgencyList> list(std::uint32_t at) const {
        return agencies_at(reading_, outline_.blocks.text, at, last_);
    }
    bool mark(std::uint32_t at, char c) const { return at < last_ && reading_.token(at).is(c); }
    bool mark_at(std::uint32_t at) const { return at < last_ && reading_.token(at).kind == TokenKind::mark; }

    bool opens_with_clause(std::uint32_t first) const {
        return first < last_ &&
               (reading_.cue(first, Cue::opener) != nullptr || reading_.cue(first, Cue::proviso) != nullptr);
    }

    /// "Hằng năm, xây dựng kế hoạch …": behind the time stands the verb, and nobody is named.
    bool opens_with_time(std::uint32_t first) const {
        const Hit *time = reading_.cue(first, Cue::yearly);
        if (time == nullptr || time->last >= last_)
            return false;
        const std::uint32_t next = time->last + (mark(time->last, ',') ? 1U : 0U);
        return next < last_ && reading_.cue(next, Cue::task_verb) != nullptr;
    }

    std::uint32_t past_orders(std::uint32_t at) const {
        while (at < last_ && hands_out(reading_, at))
            at = past_order(reading_, at);
        return at;
    }

    /// Actors at token `at`: [order] list [order list] predicate.
    std::optional<Addressed> at(std::uint32_t at, bool any_verb = false) const {
        const std::uint32_t start = past_orders(at);
        bool ordered = start != at || any_verb;
        auto found = list(start);
        if (!found)
            return std::nullopt;
        if (const std::uint32_t next = past_orders(found->last); next != found->last)
            if (auto charged = list(next)) {
                found = std::move(charged);
                ordered = true;
            }
        std::uint32_t task = found->last;
        if (mark(task, '('))
            task = past_brackets(task);
        if (mark(task, ',') || mark(task, ':'))
            ++task;
        if (task >= last_ || !predicate(task, ordered) || issues_the_document(*found, task))
            return std::nullopt;
        return Addressed{agency_refs(*found), task, false};
    }

    /// "…, UBND tỉnh giao.", "Bộ Y tế đề nghị:" end with their verb: a clause about the body, no task for it.
    bool predicate(std::uint32_t at, bool ordered) const {
        if (const Hit *order = reading_.cue(at, Cue::order)) {
            const bool alone = order->last == at + 1 && mark_at(order->last);
            if (order->last >= last_ || alone || mark(order->last, ':') || mark(order->last, '.'))
                return false;
        }
        return predicate_at(reading_, at) ||
               (ordered && reading_.token(at).word() && reading_.token(at).shape == Shape::lower &&
                reading_.cue(at, Cue::name_stop) == nullptr && reading_.cue(at, Cue::name_clause) == nullptr);
    }

    /// "Ủy ban nhân dân tỉnh ban hành Kế hoạch …": the document speaks of itself.
    bool issues_the_document(const AgencyList &found, std::uint32_t task) const {
        if (found.agencies.size() != 1)
            return false;
        for (std::uint32_t i = task; i < std::min(last_, task + 4); ++i)
            if (reading_.hit(i, Vocabulary::instrument_type) != nullptr)
                return reading_.token(last_ - 1).is(':');
        return false;
    }

    std::uint32_t past_brackets(std::uint32_t at) const {
        for (std::uint32_t i = at; i < std::min(last_, at + kLongestBrackets); ++i)
            if (reading_.token(i).is(')'))
                return i + 1;
        return at;
    }

    /// The first actors that stand where a clause has closed; `pass_lists`: never among bodies that the clause names.
    std::optional<Addressed> behind_clause(std::uint32_t first, bool pass_lists) const {
        const std::uint32_t limit = std::min(last_, first + kLongestOpening);
        std::optional<Addressed> open;
        for (std::uint32_t i = first + 1; i < limit; ++i) {
            const Token &before = reading_.token(i - 1);
            const bool closed = before.is(',') || before.is(';') || before.is(':') || before.is('.');
            if (closed || hands_out(reading_, i) || (pass_lists && !open && starts_afresh(i))) {
                auto found = at(i);
                if (found && !speaks_of_issuer(*found)) {
                    if (closed || hands_out(reading_, i))
                        return found;
                    open = std::move(found);
                }
            }
            if (pass_lists && reading_.hit(i, Vocabulary::agency) != nullptr)
                if (const auto inner = list(i))
                    i = inner->last - 1;
        }
        return open;
    }

    /// "… nếu có vướng mắc các cơ quan báo cáo": bodies in the plural may follow a clause that no comma closes.
    bool starts_afresh(std::uint32_t at) const {
        static const SyllableKey kAll = key_of("các"), kOf = key_of("của"), kAnd = key_of("và");
        const Token &before = reading_.token(at - 1);
        return reading_.token(at).key == kAll && reading_.hit(at, Vocabulary::agency) != nullptr && before.word() &&
               before.key != kOf && before.key != kAnd && reading_.cue(at - 1, Cue::name_stop) == nullptr &&
               !ends_verb(at);
    }

    /// A verb right before token `at` has it as its object.
    bool ends_verb(std::uint32_t at) const {
        for (std::uint32_t from = at > 3 ? at - 3 : 0; from < at; ++from)
            for (const Hit &hit : reading_.hits_at(from))
                if (hit.last == at && hit.is(Cue::task_verb))
                    return true;
        return false;
    }

    /// "Căn cứ …, Ủy ban nhân dân tỉnh báo cáo Bộ Tài chính …": the issuer speaks of itself.
    bool speaks_of_issuer(const Addressed &found) const {
        if (found.actor.size() != 1 || outline_.frame.issuer.empty())
            return false;
        std::string issuer;
        for (const Span &line : outline_.frame.issuer)
            issuer += (issuer.empty() ? "" : " ") + fold(outline_.at(line));
        return issuer.find(fold(found.actor.front().name)) != std::string::npos;
    }

    const Outline &outline_;
    const Reading &reading_;
    std::uint32_t last_;
    Surroundings surroundings_;
};

std::uint32_t past_marks(const Reading &reading, std::uint32_t at, std::uint32_t last) {
    while (at < last && reading.token(at).kind == TokenKind::mark && !reading.token(at).is('('))
        ++at;
    return at;
}

/// "Đối với", "Trách nhiệm của": words of a heading before the agency.
std::uint32_t past_heading_words(const Reading &reading, std::uint32_t at, std::uint32_t last) {
    static const SyllableKey kOf = key_of("của");
    if (at < last && hands_out(reading, at))
        return past_order(reading, at);
    if (at < last && reading.cue(at, Cue::proviso) != nullptr)
        return reading.cue(at, Cue::proviso)->last;
    for (std::uint32_t i = at; i < std::min(last, at + 4); ++i)
        if (reading.token(i).key == kOf && reading.hit(at, Vocabulary::agency) == nullptr &&
            reading.cue(at, Cue::agency_head) == nullptr)
            return i + 1;
    return at;
}

/// "chỉ đạo Chi cục Thủy sản thực hiện các nội dung sau": the body that is directed must do it.
std::optional<AgencyList> directed_body(const Outline &outline, std::uint32_t at, std::uint32_t last) {
    const Reading &reading = outline.reading;
    const Hit *order = reading.cue(at, Cue::order);
    if (order == nullptr || order->last >= last)
        return std::nullopt;
    auto found = agencies_at(reading, outline.blocks.text, order->last, last);
    if (!found || found->last >= last || last - found->last > kLongestLeadIn || !predicate_at(reading, found->last))
        return std::nullopt;
    return found;
}

/// "thực hiện các nhiệm vụ sau": says only that tasks follow.
bool only_leads_in(const Reading &reading, std::uint32_t first, std::uint32_t last) {
    if (last - first > kLongestLeadIn)
        return false;
    static const SyllableKey kBelow = key_of("sau"), kThis = key_of("đây"), kTask = key_of("nhiệm");
    const SyllableKey final = reading.token(last - 1).key;
    return final == kBelow || final == kThis || (last - first <= 6 && reading.token(last - 2).key == kTask);
}

/// "UBND các xã: Gia Thuận, Tân Điền": the places belong to the name.
void add_places(const Outline &outline, AgencyList &list, std::uint32_t last) {
    const Reading &reading = outline.reading;
    if (list.last + 1 >= last || !reading.token(list.last).is(':') ||
        reading.token(list.last + 1).shape == Shape::lower || predicate_at(reading, list.last + 1))
        return;
    list.agencies.back().name +=
        std::string(outline.at({reading.token(list.last).start, reading.token(last - 1).end()}));
    list.last = last;
}

/// No body of the list is told by its own name or by a class of bodies: "Doanh nghiệp số".
bool only_kinds(const AgencyList &list) {
    return std::all_of(list.agencies.begin(), list.agencies.end(), [](const AgencyName &agency) {
        return agency.agency == nullptr || agency.agency->kind == "class-generic" ||
               agency.agency->kind == "education-unit";
    });
}

}  // namespace

std::optional<Addressed> addressed_in(const Outline &outline, std::uint32_t first, std::uint32_t last,
                                      const Surroundings &surroundings) {
    const Reading &reading = outline.reading;
    if (surroundings.charged && reading.cue(first, Cue::head_title) != nullptr &&
        reading.cue(first, Cue::task_verb) != nullptr)
        return std::nullopt;
    return ActorFinder(outline, last, surroundings).find(first);
}

std::optional<Addressed> ordered_in(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    return ActorFinder(outline, last, {}).find_order(first);
}

std::optional<HeadingCharge> charge_in_heading(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const Reading &reading = outline.reading;
    const std::uint32_t whole = last;
    while (last > first && reading.token(last - 1).kind == TokenKind::mark && !reading.token(last - 1).is(')'))
        --last;
    auto found =
        agencies_at(reading, outline.blocks.text, past_heading_words(reading, first, last), last, NamePlace::heading);
    if (!found)
        return std::nullopt;
    add_places(outline, *found, last);
    HeadingCharge result{{agency_refs(*found), {}, "assignment.heading"}, whole, only_kinds(*found)};
    std::uint32_t at = past_marks(reading, found->last, last);
    if (at < last && reading.token(at).is('(')) {
        while (at < last && !reading.token(at).is(')'))
            ++at;
        at = past_marks(reading, at, last);
    }
    if (at >= last)
        return result;
    if (const auto directed = directed_body(outline, at, last)) {
        result.charge.actor = agency_refs(*directed);
        return result;
    }
    result.charge.role = role_words_at(outline, at, last);
    result.generic = result.generic && result.charge.role.last == at;
    at = past_marks(reading, result.charge.role.last, last);
    if (at < last && !only_leads_in(reading, at, last)) {
        if (!predicate_at(reading, at))
            return std::nullopt;
        result.task = at;
    }
    return result;
}

}  // namespace vanban
