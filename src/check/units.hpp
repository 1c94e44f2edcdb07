// The units of `check`, each of which knows one kind of fault. All take what the plan says, report to
// `findings`, and are linear in the text.
#pragma once

#include "check/findings.hpp"

namespace vanban {

/// numbering_gap, numbering_repeat: sibling divisions whose numbers skip, repeat or fall back. Points may be
/// lettered by the Vietnamese alphabet (c, d, đ, e) or the plain one (c, d, e, f).
void check_numbering(const Outline &outline, Findings &findings);

/// blank_field: the number or date of the document, or of an instrument cited, left blank.
void check_blanks(const Outline &outline, const Plan &plan, Findings &findings);

/// impossible_date: a date written out that is no day of the calendar, or has no year of four figures.
void check_calendar(const Outline &outline, Findings &findings);

/// ocr_error: words misread or mistyped, by the lexicon of confusions, with the reading that is meant.
void check_wording(const Outline &outline, Findings &findings);

/// missing_appendix: an appendix or form that the text says is attached, and is not in the text.
void check_promises(const Outline &outline, Findings &findings);

/// duplicate_text: paragraphs and long sentences that stand twice, word for word.
void check_repeats(const Outline &outline, Findings &findings);

/// unterminated_paragraph: paragraphs that break off in mid-sentence, or lack the stop that the others have.
void check_endings(const Outline &outline, Findings &findings);

/// term_conflict: a date outside the term of office that is named beside it; year_conflict: a symbol and a
/// date of one instrument that name different years.
void check_terms(const Outline &outline, const Plan &plan, Findings &findings);

/// unit_conflict, value_conflict: targets on one indicator that disagree.
void check_targets(const Plan &plan, Findings &findings);

/// boilerplate, invalid_bytes, match_limit, unknown_year, unread_pages: what the reader of the record should know of
/// how it was made.
void check_reading(const Outline &outline, const Plan &plan, Findings &findings);

}  // namespace vanban
