#include "lexicon/reading.hpp"

#include <algorithm>

namespace vanban::lexicon {

Reading::Reading(std::string_view text, const std::vector<Span> &parts, const Lexicon &lexicon) : lexicon_(&lexicon) {
    tokens_.reserve(text.size() / 4);
    hits_.reserve(text.size() / 4);
    hit_first_.reserve(text.size() / 4);
    part_first_.reserve(parts.size() + 1);
    part_kinds_.reserve(parts.size());
    for (const Span &part : parts) {
        const auto first = static_cast<std::uint32_t>(tokens_.size());
        part_first_.push_back(first);
        tokenize(text, part.start, part.end, tokens_);
        const auto last = static_cast<std::uint32_t>(tokens_.size());
        std::size_t next = hits_.size();
        lexicon.phrases().scan(tokens_, first, last, hits_);
        std::uint64_t kinds = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            hit_first_.push_back(static_cast<std::uint32_t>(next));
            for (; next < hits_.size() && hits_[next].first == i; ++next)
                kinds |= hits_[next].vocabulary == Vocabulary::cue ? bit_of(static_cast<Cue>(hits_[next].row))
                                                                   : bit_of(hits_[next].vocabulary);
        }
        part_kinds_.push_back(kinds);
    }
    part_first_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    hit_first_.insert(hit_first_.end(), 2, static_cast<std::uint32_t>(hits_.size()));
}

std::uint32_t Reading::token_at(std::size_t offset) const {
    const auto at = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                                     [](const Token &token, std::size_t value) { return token.start < value; });
    return static_cast<std::uint32_t>(at - tokens_.begin());
}

}  // namespace vanban::lexicon
