// Misread words: a phrase of the lexicon of confusions in the context that its row demands.
#include <algorithm>

#include "check/units.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

/// Is one of `words` what the token reads? An empty list asks for nothing.
bool one_of(const std::vector<std::string> &words, std::string_view text, const Token *token) {
    if (words.empty())
        return true;
    if (token == nullptr)
        return false;
    const std::string read = fold(text.substr(token->start, token->end() - token->start));
    return std::any_of(words.begin(), words.end(), [&](const std::string &word) { return fold(word) == read; });
}

/// The right reading in the letter case of what stands in the text.
std::string in_case_of(const Reading &reading, const Hit &hit, const std::string &right) {
    bool upper = true;
    for (std::uint32_t i = hit.first; i < hit.last; ++i)
        upper &= reading.token(i).shape == Shape::upper || !reading.token(i).word();
    if (upper && hit.last > hit.first + 1)
        return to_upper(right);
    return reading.token(hit.first).shape == Shape::capital ? capitalize_first(right) : right;
}

}  // namespace

void check_wording(const Outline &outline, Findings &findings) {
    const Reading &reading = outline.reading;
    const std::vector<lexicon::Confusion> &rows = reading.lexicon().confusions();
    const std::string_view text = outline.blocks.text;
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        if (outline.parts[p] == Part::boilerplate || outline.parts[p] == Part::page_number ||
            !reading.may_hold(p, Vocabulary::confusion))
            continue;
        const std::uint32_t first = reading.first(p), last = reading.last(p);
        for (std::uint32_t i = first; i < last; ++i) {
            const Hit *hit = reading.hit(i, Vocabulary::confusion);
            if (hit == nullptr)
                continue;
            const lexicon::Confusion &row = rows[hit->row];
            const Token *before = i > first ? &reading.token(i - 1) : nullptr;
            const Token *after = hit->last < last ? &reading.token(hit->last) : nullptr;
            if (!one_of(row.before, text, before) || !one_of(row.after, text, after))
                continue;
            const Span span = reading.span(hit->first, hit->last);
            const std::string right = in_case_of(reading, *hit, row.right);
            if (right == outline.at(span))
                continue;
            findings.add("ocr_error", Severity::warning, span,
                         in_quotes(outline.at(span)) + " in " + findings.place_of(p) +
                             " is misread or mistyped; read " + in_quotes(right) + ".",
                         right);
            i = hit->last - 1;
        }
    }
}

}  // namespace vanban
