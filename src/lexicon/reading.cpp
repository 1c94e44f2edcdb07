#include "lexicon/reading.hpp"

#include <algorithm>

namespace vanban::lexicon {

Reading::Reading(std::string_view text, const std::vector<Span> &parts, const Lexicon &lexicon) : lexicon_(&lexicon) {
    tokens_.reserve(text.size() / 4);
    part_first_.reserve(parts.size() + 1);
    for (const Span &part : parts) {
        const auto first = static_cast<std::uint32_t>(tokens_.size());
        part_first_.push_back(first);
        tokenize(text, part.start, part.end, tokens_);
        lexicon.phrases().scan(tokens_, first, static_cast<std::uint32_t>(tokens_.size()), hits_);
    }
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    part_first_.push_back(count);
    hit_first_.assign(count + 2UL, 0);
    for (const Hit &found : hits_)
        ++hit_first_[found.first + 1UL];
    for (std::size_t i = 1; i < hit_first_.size(); ++i)
        hit_first_[i] += hit_first_[i - 1];
}

std::uint32_t Reading::token_at(std::size_t offset) const {
    const auto at = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                     [](const Token &token, std::size_t value) { return token.start < value; });
    return static_cast<std::uint32_t>(at - tokens_.begin());
}

}  // namespace vanban::lexicon
