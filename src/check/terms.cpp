// Dates against the terms of office that stand beside them, and against the years of symbols.
#include <algorithm>
#include <chrono>

#include "check/units.hpp"
#include "check/words.hpp"
#include "grammar/symbols.hpp"
#include "text/fold.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::CongressTerm;
using lexicon::Reading;
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t kTermReach = 4;  // tokens past a mention in which its term may stand
constexpr std::uint32_t kLookBack = 14;  // tokens from "nhiệm kỳ" back to the body's name
constexpr days kEdge{1};                 // terms change over night
constexpr days kProvincialEdge{60};      // provincial congresses meet over two months
constexpr days kPlenumDelay{62};         // a plenum's resolutions are signed up to two months after it
constexpr sys_days kOpenEnd{days{1'000'000}};

struct Period {
    sys_days first, last;
};

/// The days that an ISO date of any precision covers; null where it has no year.
std::optional<Period> days_of(const std::string &iso) {
    if (iso.size() < 4 || iso[0] == '-')
        return std::nullopt;
    const std::chrono::year year{std::stoi(iso.substr(0, 4))};
    if (iso.size() < 7)
        return Period{sys_days{year / 1 / 1}, sys_days{year / 12 / 31}};
    const std::chrono::month month{static_cast<unsigned>(std::stoi(iso.substr(5, 2)))};
    if (iso.size() < 10)
        return Period{sys_days{year / month / 1}, sys_days{year / month / std::chrono::last}};
    const sys_days day{year / month / static_cast<int>(std::stoi(iso.substr(8, 2)))};
    return Period{day, day};
}

Period days_of(const CongressTerm &term) {
    const auto start = days_of(term.start), end = days_of(term.end);
    return {start ? start->first : sys_days{}, end ? end->last : kOpenEnd};
}

days slack_before(const CongressTerm &term) {
    return term.kind == "provincial_congress" ? kProvincialEdge : kEdge;
}

days slack_after(const CongressTerm &term) {
    return term.kind == "plenum" ? kPlenumDelay : slack_before(term);
}

bool fits(const Period &date, const CongressTerm &term) {
    const Period period = days_of(term);
    return date.first <= period.last + slack_after(term) && date.last >= period.first - slack_before(term);
}

class Terms {
  public:
    Terms(const Outline &outline, const Plan &plan, Findings &findings)
        : outline_(outline), reading_(outline.reading), plan_(plan), findings_(findings) {}

    void run() {
        for (const Reference &reference : plan_.references)
            if (reference.date && reference.form == ReferenceForm::full) {
                check_term(reference);
                check_year(reference);
            }
        check_periods();
    }

  private:
    std::string_view text_of(std::uint32_t i) const {
        return outline_.at(Span{reading_.token(i).start, reading_.token(i).end()});
    }

    const CongressTerm *term(std::string_view kind, std::string_view name) const {
        for (const CongressTerm &row : reading_.lexicon().congress_terms())
            if (row.kind == kind && row.term == name)
                return &row;
        return nullptr;
    }

    /// The term that a mention names, in words ("khóa XII", "nhiệm kỳ 2020-2025") or by its symbol (QH14).
    const CongressTerm *named_term(const Reference &reference) const {
        static const std::string kAssembly = fold("quốc hội"), kCentre = fold("trung ương"),
                                 kPolitburo = fold("bộ chính trị"), kSecretariat = fold("ban bí thư"),
                                 kCouncil = fold("hội đồng nhân dân"), kCommittee = fold("tỉnh ủy"),
                                 kBranch = fold("đảng bộ");
        const std::string issuer = fold(reference.issuer.value_or(""));
        const auto issued_by = [&](const std::string &name) { return issuer.find(name) != std::string::npos; };
        const bool assembly = issued_by(kAssembly);
        const bool party = issued_by(kCentre) || issued_by(kPolitburo) || issued_by(kSecretariat);
        const bool council = issued_by(kCouncil);
        const bool province = issued_by(kCommittee) || issued_by(kBranch);
        static const Phrase khoa = phrase("khóa"), period = phrase("nhiệm kỳ");
        const std::size_t paragraph = findings_.paragraph_at(reference.span.start);
        const std::uint32_t end =
            std::min(reading_.last(paragraph), reading_.token_at(reference.span.end) + kTermReach);
        for (std::uint32_t i = reading_.token_at(reference.span.start); i < end; ++i) {
            if (reading_.token(i).start >= reference.span.end &&
                (reading_.token(i).is(';') || reading_.token(i).is('.')))
                break;
            if (const std::uint32_t at = skip(reading_, khoa, i, end); at > i && at < end && is_roman(text_of(at)))
                return assembly ? term("national_assembly", text_of(at)) : party ? party_term(i, at) : nullptr;
            if (const std::uint32_t at = skip(reading_, period, i, end); at > i && (council || province))
                return term(council ? "people_council" : "provincial_congress", years_at(at, end));
        }
        return reference.symbol ? term_of_symbol(*reference.symbol) : nullptr;
    }

    /// "Trung ương 8 khóa XI" is a plenum; "khóa XI" else the whole term.
    const CongressTerm *party_term(std::uint32_t khoa, std::uint32_t name) const {
        if (khoa > 0) {
            std::uint32_t before = khoa - 1;
            if (reading_.token(before).is(',') && before > 0)
                --before;
            if (reading_.token(before).number())
                if (const CongressTerm *plenum =
                        term("plenum", std::string(text_of(name)) + "/" + std::string(text_of(before))))
                    return plenum;
        }
        return term("party_congress", text_of(name));
    }

    std::string years_at(std::uint32_t at, std::uint32_t end) const {
        if (at + 2 >= end || !reading_.token(at).number() || !reading_.token(at + 1).is('-') ||
            !reading_.token(at + 2).number())
            return {};
        return std::string(text_of(at)) + "-" + std::string(text_of(at + 2));
    }

    const CongressTerm *term_of_symbol(std::string_view symbol) const {
        const std::size_t at = symbol.rfind("QH");
        if (at == std::string_view::npos || symbol.size() - at != 4 || symbol[at + 2] < '0' || symbol[at + 2] > '9')
            return nullptr;
        return term("national_assembly", to_roman(std::stoi(std::string(symbol.substr(at + 2)))));
    }

    void check_term(const Reference &reference) {
        const CongressTerm *named = named_term(reference);
        const auto date = days_of(*reference.date);
        if (named == nullptr || !date || fits(*date, *named))
            return;
        std::string meant;
        for (const CongressTerm &row : reading_.lexicon().congress_terms())
            if (row.kind == named->kind && row.kind != "plenum" && fits(*date, row))
                meant = row.term;
        findings_.add("term_conflict", Severity::warning, reference.span,
                      findings_.quote(reference.span) + " is dated outside the term it names: " + named->label +
                          " ran from " + named->start + (named->end.empty() ? "" : " to " + named->end) +
                          "; check the date and the term.",
                      meant);
    }

    /// "46/2002/QĐ-UBND ngày 12/09/2022"
    void check_year(const Reference &reference) {
        if (!reference.symbol)
            return;
        const auto symbol = read_symbol(*reference.symbol, reading_.lexicon());
        if (!symbol || symbol->year.size() != 4 || reference.date->size() < 4 ||
            reference.date->substr(0, 4) == symbol->year)
            return;
        findings_.add("year_conflict", Severity::warning, reference.span,
                      findings_.quote(reference.span) + " has the year " + symbol->year + " in its symbol and " +
                          reference.date->substr(0, 4) + " in its date; check which is right.");
    }

    /// "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng, nhiệm kỳ 2016-2021"
    void check_periods() {
        static const Phrase period = phrase("nhiệm kỳ");
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            const std::uint32_t first = reading_.first(p), last = reading_.last(p);
            for (std::uint32_t i = first; i < last; ++i) {
                if (reading_.token(i).key != period.front())
                    continue;
                if (const std::uint32_t at = skip(reading_, period, i, last); at > i)
                    check_period(first, i, at, years_at(at, last));
            }
        }
    }

    void check_period(std::uint32_t first, std::uint32_t words, std::uint32_t years, const std::string &named) {
        static const Phrase congress = phrase("toàn quốc lần thứ"), assembly = phrase("quốc hội khóa");
        if (named.size() != 9)
            return;
        const std::uint32_t reach = words - first > kLookBack ? words - kLookBack : first;
        for (std::uint32_t i = words; i-- > reach;) {
            std::uint32_t name = skip(reading_, congress, i, words);
            const bool party = name > i;
            if (!party)
                name = skip(reading_, assembly, i, words);
            if (name == i || name >= words)
                continue;
            const CongressTerm *row = term(party ? "party_congress" : "national_assembly", text_of(name));
            if (row == nullptr)
                return;
            const int off = std::stoi(named.substr(0, 4)) - std::stoi(row->start.substr(0, 4));
            if (off < -1 || off > 1) {
                const Span span = reading_.span(i, years + 3);
                findings_.add("term_conflict", Severity::warning, span,
                              findings_.quote(span) + " names a term that began in " + row->start.substr(0, 4) +
                                  " and other years beside it; check which is right.");
            }
            return;
        }
    }

    const Outline &outline_;
    const Reading &reading_;
    const Plan &plan_;
    Findings &findings_;
};

}  // namespace

void check_terms(const Outline &outline, const Plan &plan, Findings &findings) {
    Terms(outline, plan, findings).run();
}

}  // namespace vanban
