// What the extraction of targets asks of a reading: phrases that end at a token, words, text of a stretch.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "structure/outline.hpp"

namespace vanban::targets {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

/// Tokens [first, last).
struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool empty() const { return first >= last; }
    std::uint32_t size() const { return empty() ? 0 : last - first; }
};

/// The key of one syllable, for words of grammar that are no vocabulary ("đến", "từ").
SyllableKey syllable(std::string_view word);

/// The longest phrase of the class, or of the vocabulary, that ends at token `end` and begins at `floor` or later.
const Hit *cue_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Cue cue);
const Hit *hit_ending_at(const Reading &reading, std::uint32_t floor, std::uint32_t end, Vocabulary vocabulary);

/// The longest phrase of the class that begins at `first` and ends at `last` or before.
const Hit *cue_within(const Reading &reading, std::uint32_t first, std::uint32_t last, Cue cue);

/// The first phrase of the class in the stretch; null where there is none.
const Hit *first_cue(const Reading &reading, Stretch stretch, Cue cue);
/// The last one.
const Hit *last_cue(const Reading &reading, Stretch stretch, Cue cue);

/// Where the stretch first says "tăng" or "giảm"; its end where it says neither.
std::uint32_t rise_or_fall(const Reading &reading, Stretch stretch);

/// The text of a stretch on one line.
std::string text_of(const Outline &outline, Stretch stretch);

/// The text with the capital of a first word that is no abbreviation in lower case.
std::string lower_first(std::string text);

}  // namespace vanban::targets
