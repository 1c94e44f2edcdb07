#include "lexicon/reading.hpp"

#include <algorithm>

#include "text/large_memory.hpp"

namespace vanban::lexicon {

Reading::Reading(std::string_view text, const std::vector<Span> &parts, const Lexicon &lexicon) : lexicon_(&lexicon) {
    // A little more than texts need: what is not used is never touched.
    reserve_filled(tokens_, text.size() / 4);
    reserve_filled(hits_.all, text.size() / 3);
    reserve_filled(hits_.first, text.size() / 4);
    part_first_.reserve(parts.size() + 1);
    part_start_.reserve(parts.size());
    part_kinds_.reserve(parts.size());
    for (const Span &part : parts) {
        const auto first = static_cast<std::uint32_t>(tokens_.size());
        part_first_.push_back(first);
        part_start_.push_back(static_cast<std::uint32_t>(part.start));
        tokenize(text, part.start, part.end, tokens_);
        part_kinds_.push_back(
            lexicon.phrases().scan(tokens_, first, static_cast<std::uint32_t>(tokens_.size()), hits_));
    }
    part_first_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    hits_.first.insert(hits_.first.end(), 2, static_cast<std::uint32_t>(hits_.all.size()));
}

std::uint32_t Reading::token_at(std::size_t offset) const {
    // The part first: its tokens lie together, those of all parts do not fit any cache.
    const auto next = std::upper_bound(part_start_.begin(), part_start_.end(), offset);
    if (next == part_start_.begin())
        return 0;
    return token_at(offset, static_cast<std::size_t>(next - part_start_.begin()) - 1);
}

std::uint32_t Reading::token_at(std::size_t offset, std::size_t p) const {
    const auto at = std::lower_bound(tokens_.begin() + first(p), tokens_.begin() + last(p), offset,
                                     [](const Token &token, std::size_t value) { return token.start < value; });
    return static_cast<std::uint32_t>(at - tokens_.begin());
}

}  // namespace vanban::lexicon
