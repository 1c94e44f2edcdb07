// Fixed phrases looked for among the tokens of a reading.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/reading.hpp"

namespace vanban {

/// A phrase as the keys of its syllables.
using Phrase = std::vector<SyllableKey>;

inline Phrase phrase(std::string_view text) {
    Phrase keys;
    for (const Token &token : tokenize(text))
        keys.push_back(token.key);
    return keys;
}

/// The token after the phrase where it begins at `at` and ends before `end`; else `at`.
inline std::uint32_t skip(const lexicon::Reading &reading, const Phrase &phrase, std::uint32_t at, std::uint32_t end) {
    if (end - at < phrase.size())
        return at;
    for (std::size_t i = 0; i < phrase.size(); ++i)
        if (reading.token(at + static_cast<std::uint32_t>(i)).key != phrase[i])
            return at;
    return at + static_cast<std::uint32_t>(phrase.size());
}

}  // namespace vanban
