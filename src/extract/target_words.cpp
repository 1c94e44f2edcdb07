#include "extract/target_words.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace vanban::targets {
namespace {

/// No phrase of the lexicons that is asked for from its end is longer.
constexpr std::uint32_t kLongestPhrase = 6;

/// Where a phrase that ends at `end` can begin at the earliest; `end` where there is no room for any.
std::uint32_t earliest(std::uint32_t floor, std::uint32_t end) {
    return end > floor + kLongestPhrase ? end - kLongestPhrase : std::min(floor, end);
}

}  // namespace

SyllableKey syllable(std::string_view word) {
    return tokenize(word).front().key;
}

const Hit *cue_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Cue cue) {
    for (const Hit &hit : reading.hits_in(earliest(floor, end), end))
        if (hit.last == end && hit.is(cue))
            return &hit;
    return nullptr;
}

const Hit *hit_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Vocabulary vocabulary) {
    for (const Hit &hit : reading.hits_in(earliest(floor, end), end))
        if (hit.last == end && hit.vocabulary == vocabulary)
            return &hit;
    return nullptr;
}

const Hit *cue_within(const Reading &reading, std::uint32_t first, std::uint32_t last, Cue cue) {
    const Hit *longest = nullptr;
    for (const Hit &hit : reading.hits_at(first))
        if (hit.is(cue) && hit.last <= last)
            longest = &hit;
    return longest;
}

const Hit *first_cue(const Reading &reading, Stretch stretch, Cue cue) {
    for (std::uint32_t i = reading.next_cue(stretch.first, stretch.last, cue); i < stretch.last;
         i = reading.next_cue(i + 1, stretch.last, cue))
        if (const Hit *hit = cue_within(reading, i, stretch.last, cue))
            return hit;
    return nullptr;
}

const Hit *last_cue(const Reading &reading, Stretch stretch, Cue cue) {
    if (stretch.empty())
        return nullptr;
    const Reading::Range hits = reading.hits_in(stretch.first, stretch.last);
    for (const Hit *hit = hits.end(); hit != hits.begin();)
        if ((--hit)->is(cue) && hit->last <= stretch.last)
            return hit;
    return nullptr;
}

std::uint32_t rise_or_fall(const Reading &reading, Stretch stretch) {
    static const SyllableKey rise = syllable("tăng"), fall = syllable("giảm");
    std::uint32_t at = stretch.first;
    while (at < stretch.last && reading.token(at).key != rise && reading.token(at).key != fall)
        ++at;
    return at;
}

std::string text_of(const Outline &outline, Stretch stretch) {
    if (stretch.empty())
        return {};
    std::string text(outline.at(outline.reading.span(stretch.first, stretch.last)));
    for (char &c : text)
        if (c == '\n')
            c = ' ';
    return text;
}

std::string lower_first(std::string text) {
    const std::optional<Token> first = first_token(text);
    if (!first || first->shape != Shape::capital)
        return text;
    const std::size_t length = first->end();
    return to_lower(std::string_view(text).substr(0, length)) + text.substr(length);
}

}  // namespace vanban::targets
