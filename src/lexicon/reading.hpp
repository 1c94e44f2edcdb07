// A text as read with the lexicons: its tokens, and every phrase found among them.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"

namespace vanban::lexicon {

/// Tokens and hits of a text, by paragraph. Phrases never reach across paragraphs.
class Reading {
  public:
    /// Reads the stretches `parts` of `text`, which are in order and do not overlap.
    Reading(std::string_view text, const std::vector<Span> &parts, const Lexicon &lexicon);

    const std::vector<Token> &tokens() const { return tokens_; }
    const Token &token(std::size_t i) const { return tokens_[i]; }

    /// The tokens of part `p`: [first, last).
    std::uint32_t first(std::size_t p) const { return part_first_[p]; }
    std::uint32_t last(std::size_t p) const { return part_first_[p + 1]; }

    /// May the part hold a phrase of the vocabulary, a cue of the class? False is certain, true a guess.
    bool may_hold(std::size_t p, Vocabulary vocabulary) const { return (part_kinds_[p] & kind_of(vocabulary)) != 0; }
    bool may_hold(std::size_t p, Cue cue) const { return (part_kinds_[p] & kind_of(cue)) != 0; }

    /// The first token at or after a byte offset; of part `p` and the first of the next, where it is known to be one
    /// of these.
    std::uint32_t token_at(std::size_t offset) const;
    std::uint32_t token_at(std::size_t offset, std::size_t p) const;

    /// The hits that begin at token `i`, one for each vocabulary and row.
    struct Range {
        const Hit *begin_, *end_;
        const Hit *begin() const { return begin_; }
        const Hit *end() const { return end_; }
    };
    Range hits_at(std::uint32_t i) const { return hits_in(i, i + 1); }
    /// The hits that begin at tokens [first, last), in order of first token and length.
    Range hits_in(std::uint32_t first, std::uint32_t last) const {
        return {hits_.all.data() + hits_.first[first], hits_.all.data() + hits_.first[last]};
    }

    /// The first token of [first, last) at which a cue of one of the classes begins; `last` where none does.
    template <class... Cues>
    std::uint32_t next_cue(std::uint32_t first, std::uint32_t last, Cues... cues) const {
        if (first < last)
            for (const Hit &found : hits_in(first, last))
                if ((found.is(cues) || ...))
                    return found.first;
        return last;
    }

    /// The longest phrase of a vocabulary that begins at token `i`; null where there is none.
    const Hit *hit(std::uint32_t i, Vocabulary vocabulary) const {
        for (const Hit &found : hits_at(i))
            if (found.vocabulary == vocabulary)
                return &found;
        return nullptr;
    }

    /// The longest phrase of one class of cues that begins at token `i`; null where there is none.
    const Hit *cue(std::uint32_t i, Cue cue) const {
        const Hit *longest = nullptr;
        for (const Hit &found : hits_at(i))
            if (found.is(cue))
                longest = &found;
        return longest;
    }

    /// Bytes [start of token first, end of token last - 1).
    Span span(std::uint32_t first, std::uint32_t last) const {
        return first < last ? Span{tokens_[first].start, tokens_[last - 1UL].end()}
                            : Span{tokens_[first].start, tokens_[first].start};
    }

    const Lexicon &lexicon() const { return *lexicon_; }

  private:
    std::vector<Token> tokens_;
    Hits hits_;
    std::vector<std::uint32_t> part_first_, part_start_;  // the first token and byte of each part
    std::vector<Kinds> part_kinds_;
    const Lexicon *lexicon_;
};

}  // namespace vanban::lexicon
