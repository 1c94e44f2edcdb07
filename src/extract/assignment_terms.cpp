#include "extract/assignment_terms.hpp"

#include <algorithm>

#include "grammar/agencies.hpp"
#include "grammar/dates.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kDateReach = 6;     // tokens from "hoàn thành" to its date
constexpr std::uint32_t kReportReach = 22;  // tokens from "báo cáo" to who receives it

SyllableKey key_of(std::string_view word) {
    return tokenize(word).front().key;
}

bool ends_clause(const Token &token) {
    return token.is(';') || token.is('.') || token.is(':');
}

/// "quý II/2026": its last month.
std::optional<std::string> quarter_at(const Outline &outline, std::uint32_t at, std::uint32_t last) {
    static const SyllableKey kQuarter = key_of("quý");
    const Reading &reading = outline.reading;
    if (at + 2 >= last || reading.token(at).key != kQuarter)
        return std::nullopt;
    const std::string_view number = outline.at(reading.span(at + 1, at + 2));
    const bool figure = number.size() == 1 && number.front() >= '0' && number.front() <= '9';
    const int quarter = figure ? number.front() - '0' : roman_value(number);
    if (quarter < 1 || quarter > 4)
        return std::nullopt;
    const std::uint32_t year = reading.token(at + 2).number() ? at + 2 : at + 3;
    if (year >= last || !reading.token(year).number())
        return std::nullopt;
    const auto date = date_at(outline.blocks.text, reading.token(year).start);
    if (!date || date->iso.size() != 4)
        return std::nullopt;
    return date->iso + (quarter == 4 ? "-12" : "-0" + std::to_string(quarter * 3));
}

/// "2026 - 2027", "2026 đến 2027": the year that the period ends with, where `at` is its first.
std::optional<std::string> end_of_period(const Outline &outline, std::uint32_t at, std::uint32_t last) {
    static const SyllableKey kTo = key_of("đến");
    const Reading &reading = outline.reading;
    if (at + 2 >= last || !reading.token(at).number() || !reading.token(at + 2).number() ||
        !(reading.token(at + 1).is('-') || reading.token(at + 1).key == kTo))
        return std::nullopt;
    const auto end = date_at(outline.blocks.text, reading.token(at + 2).start);
    return end && end->iso.size() == 4 ? std::optional(end->iso) : std::nullopt;
}

/// The date, quarter or period that begins at token `at`.
std::optional<std::string> term_at(const Outline &outline, std::uint32_t at, std::uint32_t last) {
    if (const auto quarter = quarter_at(outline, at, last))
        return quarter;
    const Token &token = outline.reading.token(at);
    if (token.kind == TokenKind::mark)
        return std::nullopt;
    const auto date = date_at(outline.blocks.text, token.start);
    if (!date || date->span.end > outline.reading.token(last - 1).end())
        return std::nullopt;
    if (date->iso.size() == 4)
        if (const auto end = end_of_period(outline, token.number() ? at : at + 1, last))
            return end;
    return date->iso;
}

/// "trong năm học 2025 - 2026" goes on.
bool ends_with_year(const Outline &outline, std::uint32_t from, std::uint32_t last) {
    const std::uint32_t next = from + 1;
    return next >= last ||
           (outline.reading.token(next).kind == TokenKind::mark && !outline.reading.token(next).is('-'));
}

/// "trong năm 2026" is a term only where the clause ends there; "trước ngày 30/6" always is.
bool states_term(const Outline &outline, const Hit &cue, std::uint32_t at, const std::string &iso, std::uint32_t last) {
    static const SyllableKey kIn = key_of("trong"), kBefore = key_of("trước");
    if (iso.size() > 4)
        return true;
    const SyllableKey opens = outline.reading.token(cue.first).key;
    if (opens == kBefore)
        return false;
    const std::uint32_t year = outline.reading.token(at).number() ? at : at + 1;
    return opens != kIn || ends_with_year(outline, year, last);
}

/// Adds the bodies that are told by name; "cơ quan liên quan" receives no report of its own.
void add_receivers(const AgencyList &list, std::string &out) {
    for (const AgencyName &agency : list.agencies)
        if (agency.agency != nullptr ? !agency.agency->kind.starts_with("class") : !agency.title.empty())
            out += (out.empty() ? "" : "; ") + agency.with_title();
}

/// Is `a` a later term than `b`, or the same year more exactly?
bool later(const std::string &a, const std::string &b) {
    const int years = a.compare(0, 4, b, 0, 4);
    return years != 0 ? years > 0 : a.size() >= b.size();
}

}  // namespace

std::optional<std::string> deadline_in(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    const Reading &reading = outline.reading;
    for (std::uint32_t i = reading.next_cue(first, last, Cue::deadline); i < last;
         i = reading.next_cue(i + 1, last, Cue::deadline)) {
        const Hit *cue = reading.cue(i, Cue::deadline);
        for (std::uint32_t at = cue->first; at < std::min(last, cue->last + kDateReach); ++at) {
            if (ends_clause(reading.token(at)) || (at >= cue->last && predicate_at(reading, at)))
                break;
            if (const auto iso = term_at(outline, at, last)) {
                if (states_term(outline, *cue, at, *iso, last))
                    return iso;
                break;
            }
        }
    }
    return std::nullopt;
}

std::optional<std::string> deadline_of_time(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    std::optional<std::string> latest;
    for (std::uint32_t i = first; i < last; ++i) {
        const auto iso = term_at(outline, i, last);
        if (!iso)
            continue;
        if (!latest || later(*iso, *latest))
            latest = iso;
        const auto date = date_at(outline.blocks.text, outline.reading.token(i).start);
        while (date && i + 1 < last && outline.reading.token(i + 1).start < date->span.end)
            ++i;
    }
    return latest;
}

std::optional<std::string> report_to_in(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    static const SyllableKey kTo = key_of("về"), kFor = key_of("cho"), kSend = key_of("gửi");
    const Reading &reading = outline.reading;
    for (std::uint32_t i = reading.next_cue(first, last, Cue::report); i < last;
         i = reading.next_cue(i + 1, last, Cue::report)) {
        if (reading.token(i).key == kTo)
            continue;
        const Hit *report = reading.cue(i, Cue::report);
        const std::uint32_t limit = std::min(last, report->last + kReportReach);
        for (std::uint32_t at = report->last; at < limit && !ends_clause(reading.token(at)); ++at) {
            const SyllableKey before = reading.token(at - 1).key;
            if (at != report->last && before != kTo && before != kFor && before != kSend &&
                reading.cue(at - 1, Cue::report) == nullptr)
                continue;
            const auto list = agencies_at(reading, outline.blocks.text, at, limit);
            std::string receivers;
            if (list)
                add_receivers(*list, receivers);
            if (!receivers.empty())
                return receivers;
        }
    }
    return std::nullopt;
}

}  // namespace vanban
