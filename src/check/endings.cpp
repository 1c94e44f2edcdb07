// Paragraphs that break off: in mid-sentence, or without the stop that the document's others have.
#include "check/units.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

constexpr std::size_t kLongEnough = 60;  // bytes: shorter ones may be headings or items
constexpr std::size_t kFewest = 10;      // paragraphs from which a document's habit can be told
constexpr std::size_t kHabit = 10;       // one in so many may lack its stop where the others are the habit

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

bool judged(const Outline &outline, std::size_t p) {
    return outline.parts[p] == Part::body && !outline.after_end[p] && outline.division_of[p] >= 0 &&
           outline.blocks.paragraphs[p].span.size() >= kLongEnough;
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
