#include "extract/paragraph_words.hpp"

#include <algorithm>

namespace vanban {

std::uint32_t first_word(const Outline &outline, std::size_t paragraph) {
    const lexicon::Reading &reading = outline.reading;
    const std::uint32_t last = reading.last(paragraph);
    std::uint32_t at =
        reading.token_at(std::max(outline.body[paragraph], outline.blocks.paragraphs[paragraph].span.start), paragraph);
    while (at < last && reading.token(at).kind == TokenKind::mark && !reading.token(at).is('('))
        ++at;
    if (at + 2 < last && reading.token(at).is('(') && reading.token(at + 2).is(')'))
        at += 3;
    return at;
}

std::uint32_t title_word(const Outline &outline, std::size_t paragraph) {
    const int d = outline.division_of[paragraph];
    if (d < 0)
        return first_word(outline, paragraph);
    const Division &division = outline.divisions[static_cast<std::size_t>(d)];
    if (division.paragraph != paragraph || !division.title)
        return first_word(outline, paragraph);
    return outline.reading.token_at(division.heading.end - std::min(division.heading.size(), division.title->size()));
}

bool has_run_in_title(const Outline &outline, std::size_t paragraph) {
    const int d = outline.division_of[paragraph];
    if (d < 0 || outline.parts[paragraph] != Part::body)
        return false;
    const Division &division = outline.divisions[static_cast<std::size_t>(d)];
    return division.paragraph == paragraph && division.title.has_value();
}

int bullet_depth(const Paragraph &paragraph) {
    switch (paragraph.bullet) {
    case 0:
        return 0;
    case '-':
        return 1;
    case '+':
        return 2;
    default:
        return 3;
    }
}

}  // namespace vanban
