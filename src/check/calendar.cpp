// Dates that are mistyped so that no calendar has them.
#include "check/units.hpp"
#include "check/words.hpp"
#include "grammar/dates.hpp"

namespace vanban {

void check_calendar(const Outline &outline, Findings &findings) {
    static const SyllableKey day = phrase("ngày").front();
    const lexicon::Reading &reading = outline.reading;
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        if (outline.parts[p] == Part::boilerplate)
            continue;
        for (std::uint32_t i = reading.first(p); i < reading.last(p); ++i) {
            if (!reading.token(i).spells(day))
                continue;
            if (const auto span = impossible_date_at(outline.blocks.text, reading.token(i).start))
                findings.add("impossible_date", Severity::warning, *span,
                             findings.quote(*span) + " in " + findings.place_of(p) +
                                 " is no day that can be meant; take the date from the signed copy.");
        }
    }
}

}  // namespace vanban
