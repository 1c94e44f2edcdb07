// Numbers and dates left blank, in the head of the document and where it cites others.
#include "check/units.hpp"
#include "check/words.hpp"
#include "grammar/dates.hpp"

namespace vanban {
namespace {

using lexicon::Reading;

/// What stands before a blank.
const WordTable blank_openers("số ngày");

/// The token after a run of dots or underscores left to be filled in; `at` where there is none.
std::uint32_t skip_blank(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    std::uint32_t next = at;
    bool ellipsis = false;
    while (next < end && (reading.token(next).is('.') || reading.token(next).is('_'))) {
        ellipsis |= reading.token(next).end() - reading.token(next).start > 1;
        ++next;
    }
    return ellipsis || next - at >= 2 ? next : at;
}

/// "số …/QĐ-UBND", "số /QĐ-UBND": a symbol without its number.
std::uint32_t blank_number(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const Phrase number = phrase("số");
    std::uint32_t next = skip(reading, number, at, end);
    if (next == at)
        return at;
    if (next < end && reading.token(next).is(':'))
        ++next;
    const std::uint32_t slash = skip_blank(reading, next, end);
    if (slash + 1 >= end || !(reading.token(slash).is('/') || (slash > next && reading.token(slash).is('-'))))
        return at;
    const Token &code = reading.token(slash + 1);
    if (!code.word() || code.shape == Shape::lower)
        return at;
    std::uint32_t last = slash + 2;
    while (last + 1 < end && (reading.token(last).is('-') || reading.token(last).is('/')) &&
           reading.token(last + 1).word() && reading.token(last + 1).start == reading.token(last).end())
        last += 2;
    return last;
}

/// "ngày … tháng … năm 2025", "ngày …/…/2025": a date with a day or month to be filled in.
std::uint32_t blank_date(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const Phrase day = phrase("ngày"), month = phrase("tháng"), year = phrase("năm");
    const std::uint32_t first = skip(reading, day, at, end);
    if (first == at)
        return at;
    const std::uint32_t after_day = skip_blank(reading, first, end);
    if (after_day > first && after_day < end && reading.token(after_day).is('/'))
        return after_day;
    std::uint32_t next = skip(reading, month, after_day, end);
    if (next == after_day)
        return at;
    const std::uint32_t after_month = skip_blank(reading, next, end);
    bool filled = after_month < end && reading.token(after_month).number();
    next = filled ? after_month + 1 : after_month;
    const std::uint32_t after_year = skip(reading, year, next, end);
    if (after_year == next)
        return at;
    filled |= after_year < end && reading.token(after_year).number();
    return filled || after_day > first || after_month > skip(reading, month, after_day, end) ? after_year : at;
}

Span opening(const Outline &outline) {
    const Frame &frame = outline.frame;
    if (frame.type)
        return *frame.type;
    if (!frame.title.empty())
        return frame.title.front();
    return outline.blocks.paragraphs.empty() ? Span{} : outline.blocks.paragraphs.front().span;
}

/// Does a dateline name a day that no calendar has? Then it is mistyped, and not left blank.
bool is_mistyped(const Outline &outline, const Span &dateline) {
    const Reading &reading = outline.reading;
    for (std::uint32_t i = reading.token_at(dateline.start);
         i < reading.tokens().size() && reading.token(i).start < dateline.end; ++i)
        if (impossible_date_at(outline.blocks.text, reading.token(i).start))
            return true;
    return false;
}

void check_head(const Outline &outline, const Document &document, Findings &findings) {
    const Frame &frame = outline.frame;
    std::string missing;
    if (frame.number && !document.number)
        findings.add("blank_field", Severity::warning, *frame.number,
                     "The number of the document is left blank in " + findings.quote(*frame.number) +
                         "; fill it in from the register.");
    else if (!document.symbol)
        missing = "number";
    const bool day_known = document.date && document.date->size() == 10;
    if (frame.dateline && !day_known && !is_mistyped(outline, *frame.dateline))
        findings.add("blank_field", Severity::warning, *frame.dateline,
                     "The day of issue is left blank in " + findings.quote(*frame.dateline) +
                         "; fill it in from the register.");
    else if (!frame.dateline && !document.date)
        missing += missing.empty() ? "date" : " and no date";
    if (missing.empty())
        return;
    const Span span = opening(outline);
    findings.add("blank_field", Severity::warning, span,
                 "The text opens at " + findings.quote(span) + " and gives no " + missing +
                     " of its own; take what is missing from the signed copy.");
}

}  // namespace

void check_blanks(const Outline &outline, const Plan &plan, Findings &findings) {
    if (outline.blocks.paragraphs.empty())
        return;
    check_head(outline, plan.document, findings);
    const Reading &reading = outline.reading;
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        // "(Ban hành kèm theo Quyết định số /QĐ-UBND ngày …)" is of a title. Forms in tables and after the signature
        // are meant to be filled in by others.
        const bool read = outline.parts[p] == Part::body || outline.parts[p] == Part::title;
        if (!read || outline.after_end[p])
            continue;
        const std::uint32_t last = reading.last(p);
        for (std::uint32_t i = reading.first(p); i < last; ++i) {
            if (!blank_openers.has(reading.token(i).key))
                continue;
            const bool number = blank_number(reading, i, last) > i;
            const std::uint32_t end = number ? blank_number(reading, i, last) : blank_date(reading, i, last);
            if (end == i)
                continue;
            const Span span = reading.span(i, end);
            findings.add("blank_field", Severity::warning, span,
                         "A " + std::string(number ? "number" : "date") + " is left blank at " + findings.quote(span) +
                             " in " + findings.place_of(p) + "; fill it in.");
            i = end - 1;
        }
    }
}

}  // namespace vanban
