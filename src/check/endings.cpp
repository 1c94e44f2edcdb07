// Paragraphs that break off: in mid-sentence, or without the stop that the document's others have.
#include <algorithm>

#include "check/units.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongEnough = 60;     // bytes: shorter ones may be headings or items
constexpr std::uint32_t kLabelReach = 8;    // tokens before a colon that make a label
constexpr std::uint32_t kCapitalWords = 4;  // at the end of a line that make it a heading
constexpr std::size_t kFewest = 10;         // paragraphs from which a document's habit can be told
constexpr std::size_t kHabit = 20;          // one in so many may lack its stop where the others are the habit

/// Does the paragraph close with a stop or with a mark that leads on to items?
bool closed(std::string_view text) {
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    if (text.empty())
        return true;
    const char32_t last = utf8::peek(text, utf8::previous(text, text.size()));
    return std::u32string_view(U".;:!?…)]/\"”’»").find(last) != std::u32string_view::npos;
}

bool opens_small(const Outline &outline, std::size_t p) {
    const std::uint32_t first = outline.reading.first(p);
    if (first >= outline.reading.last(p) || outline.blocks.paragraphs[p].bullet != 0)
        return false;
    const Token &token = outline.reading.token(first);
    return token.word() && token.shape == Shape::lower && outline.body[p] == outline.blocks.paragraphs[p].span.start;
}

/// "Cơ quan thực hiện: ...", and headings in capitals: no sentences.
bool is_label(const Outline &outline, std::size_t p) {
    const lexicon::Reading &reading = outline.reading;
    const std::uint32_t first = reading.first(p), last = reading.last(p);
    for (std::uint32_t i = first; i < std::min(last, first + kLabelReach); ++i)
        if (reading.token(i).is(':'))
            return true;
    std::uint32_t words = 0;
    for (std::uint32_t i = last; i-- > first && words < kCapitalWords;) {
        if (reading.token(i).word() && reading.token(i).shape != Shape::upper)
            return false;
        words += reading.token(i).word();
    }
    return words == kCapitalWords;
}

bool judged(const Outline &outline, std::size_t p) {
    return outline.parts[p] == Part::body && !outline.after_end[p] && outline.division_of[p] >= 0 &&
           outline.blocks.paragraphs[p].span.size() >= kLongEnough && !is_label(outline, p);
}

Span last_words(const Outline &outline, std::size_t p) {
    const std::uint32_t first = outline.reading.first(p), last = outline.reading.last(p);
    return outline.reading.span(last - first > 6 ? last - 6 : first, last);
}

}  // namespace

void check_endings(const Outline &outline, Findings &findings) {
    std::vector<std::size_t> open;
    std::size_t all = 0;
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        if (!judged(outline, p) || outline.reading.first(p) == outline.reading.last(p))
            continue;
        ++all;
        if (!closed(outline.blocks.at(outline.blocks.paragraphs[p])))
            open.push_back(p);
    }
    const bool habit = all >= kFewest && open.size() * kHabit <= all;
    for (const std::size_t p : open) {
        const Span span = last_words(outline, p);
        const bool broken =
            p + 1 < outline.parts.size() && outline.parts[p + 1] == Part::body && opens_small(outline, p + 1);
        if (broken)
            findings.add("unterminated_paragraph", Severity::warning, span,
                         "The paragraph that ends " + findings.quote(span) + " in " + findings.place_of(p) +
                             " breaks off in mid-sentence and goes on in the next; join the two.");
        else if (habit)
            findings.add("unterminated_paragraph", Severity::info, span,
                         "The paragraph that ends " + findings.quote(span) + " in " + findings.place_of(p) +
                             " has no full stop; close it, or look for lost text.");
    }
}

}  // namespace vanban
