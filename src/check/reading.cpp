// What the reader of a record should know of how it was made.
#include <charconv>

#include "check/units.hpp"
#include "pattern/pattern.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

/// One finding for each run of lines that a portal or signing software added.
void check_boilerplate(const Outline &outline, Findings &findings) {
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        if (outline.parts[p] != Part::boilerplate)
            continue;
        Span span = outline.blocks.paragraphs[p].span;
        std::size_t lines = 1;
        for (; p + 1 < outline.parts.size() && outline.parts[p + 1] == Part::boilerplate; ++p, ++lines)
            span.end = outline.blocks.paragraphs[p + 1].span.end;
        findings.add("boilerplate", Severity::info, span,
                     counted(lines, "line") + " from " + findings.quote(span) +
                         " on: added by a portal or by signing software and no text of the plan; nothing was "
                         "extracted there.");
    }
}

void check_bytes(const Outline &outline, Findings &findings) {
    const std::vector<std::size_t> &replaced = outline.blocks.replaced;
    if (replaced.empty())
        return;
    const std::size_t at = replaced.front();
    const std::size_t paragraph = findings.paragraph_at(at);
    findings.add("invalid_bytes", Severity::error, {at, at + utf8::kReplacement.size()},
                 counted(replaced.size(), "invalid byte sequence") +
                     " could not be read and became “\uFFFD”, the first in " + findings.place_of(paragraph) +
                     "; fetch the source again or convert its encoding to UTF-8.");
}

/// "3", "2-5 and 8".
std::string ranges(const std::vector<int> &pages) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t end = i + 1;
        while (end < pages.size() && pages[end] == pages[end - 1] + 1)
            ++end;
        parts.push_back(std::to_string(pages[i]) + (end - i > 1 ? "-" + std::to_string(pages[end - 1]) : ""));
        i = end;
    }
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

void check_pages(const Outline &outline, Findings &findings) {
    const auto add = [&](const std::vector<int> &pages, const std::string &one, const std::string &more) {
        if (!pages.empty())
            findings.add_to_document("unread_pages", Severity::error,
                                     (pages.size() == 1 ? "Page " : "Pages ") + ranges(pages) +
                                         (pages.size() == 1 ? one : more));
    };
    const std::string remedy = " hardly any text, and what the pictures show is not in the record; recognise it first, "
                               "e.g. ocrmypdf -l vie --skip-text.";
    add(outline.blocks.unread.pictures, " holds pictures and" + remedy, " hold pictures and" + remedy);
    const std::string damaged =
        " damaged or overfull and could not be read, or not to the end; fetch the file again or "
        "save it anew.";
    add(outline.blocks.unread.damaged, " is" + damaged, " are" + damaged);
}

void check_limits(Findings &findings) {
    if (const std::size_t hits = Pattern::limit_hits(); hits > 0)
        findings.add_to_document("match_limit", Severity::warning,
                                 "Matching gave up " + counted(hits, "time") +
                                     " at its limit, so items may be missing; look at the longest paragraphs of the "
                                     "source by eye.");
}

/// The index behind an id of a reference ("r12" is the twelfth); null where it is out of range.
const Reference *mention_of(const Plan &plan, const Instrument &instrument) {
    if (instrument.mentions.empty())
        return nullptr;
    const std::string &id = instrument.mentions.front();
    std::size_t number = 0;
    std::from_chars(id.data() + 1, id.data() + id.size(), number);
    return number >= 1 && number <= plan.references.size() && plan.references[number - 1].id == id
               ? &plan.references[number - 1]
               : nullptr;
}

void check_years(const Plan &plan, Findings &findings) {
    for (const Instrument &instrument : plan.instruments) {
        if (!instrument.id.ends_with(":0000"))
            continue;
        const Reference *mention = mention_of(plan, instrument);
        if (mention == nullptr)
            continue;
        findings.add("unknown_year", Severity::info, mention->span,
                     "The text never says of what year " + findings.quote(mention->span) +
                         " is, so its id ends in 0000; add the date of issue.");
    }
}

}  // namespace

void check_reading(const Outline &outline, const Plan &plan, Findings &findings) {
    check_limits(findings);
    check_boilerplate(outline, findings);
    check_pages(outline, findings);
    check_bytes(outline, findings);
    check_years(plan, findings);
}

}  // namespace vanban
