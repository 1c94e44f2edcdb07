#include "extract/target_words.hpp"

#include "text/fold.hpp"

namespace vanban::targets {
namespace {

/// No phrase of the lexicons that is asked for from its end is longer.
constexpr std::uint32_t kLongestPhrase = 6;

std::uint32_t earliest(std::uint32_t floor, std::uint32_t end) {
    return end > floor + kLongestPhrase ? end - kLongestPhrase : floor;
}

}  // namespace

SyllableKey syllable(std::string_view word) {
    return tokenize(word).front().key;
}

const Hit *cue_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Cue cue) {
    for (std::uint32_t start = earliest(floor, end); start < end; ++start)
        for (const Hit &hit : reading.hits_at(start))
            if (hit.last == end && hit.is(cue))
                return &hit;
    return nullptr;
}

const Hit *hit_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Vocabulary vocabulary) {
    for (std::uint32_t start = earliest(floor, end); start < end; ++start)
        for (const Hit &hit : reading.hits_at(start))
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
    for (std::uint32_t i = stretch.first; i < stretch.last; ++i)
        if (const Hit *hit = cue_within(reading, i, stretch.last, cue))
            return hit;
    return nullptr;
}

const Hit *last_cue(const Reading &reading, Stretch stretch, Cue cue) {
    for (std::uint32_t i = stretch.last; i > stretch.first; --i)
        if (const Hit *hit = cue_within(reading, i - 1, stretch.last, cue))
            return hit;
    return nullptr;
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
    const std::vector<Token> tokens = tokenize(text);
    if (tokens.empty() || tokens.front().shape != Shape::capital)
        return text;
    const std::size_t length = tokens.front().end();
    return to_lower(std::string_view(text).substr(0, length)) + text.substr(length);
}

}  // namespace vanban::targets
