#include "text/tokens.hpp"

#include <algorithm>
#include <bit>

#include "text/utf8.hpp"

namespace vanban {
namespace {

/// The ASCII stand-in of a mark: the many dashes and quotes of typography mean one thing here.
char plain_mark(char32_t c) {
    if (c < 0x80)
        return static_cast<char>(c);
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    if ((c >= 0x201C && c <= 0x201F) || c == 0x00AB || c == 0x00BB)
        return '"';
    if (c == 0x2018 || c == 0x2019)
        return '\'';
    if (c == 0x2026)
        return '.';
    return 0;
}

/// What a code point adds to its token, in one word: the code of its letter, its tone and kind, and above them 1 in
/// the counts of letters, of capitals and of letters without a code. The counts of a token are added up in one go.
using Step = std::uint64_t;
constexpr Step kCode = 0x3F;
constexpr unsigned kTone = 6, kKind = 9, kLetters = 16, kCapitals = 32, kForeign = 48;
constexpr Step kTones = Step{7} << kTone;
constexpr Step kCounts = ~Step{0xFFFF};
constexpr std::size_t kLongest = 0xFFFF - 3;  // bytes: no count overflows, nor a character the length

Step step_of(CharClass cls) {
    const bool letter = cls.kind == CharClass::letter;
    return Step{cls.letter_code} | Step{cls.tone} << kTone | Step{cls.kind} << kKind | Step{letter} << kLetters |
           Step{cls.upper} << kCapitals | Step{cls.letter_code == 0} << kForeign;
}

const Step *step_table() {
    static const std::vector<Step> table = [] {
        std::vector<Step> steps(detail::kClassTableSize);
        for (char32_t c = 0; c < detail::kClassTableSize; ++c)
            steps[c] = step_of(classify(c));
        return steps;
    }();
    return table.data();
}

CharClass::Kind kind_of(Step step) {
    return static_cast<CharClass::Kind>(step >> kKind & 3U);
}

/// A letter or a digit: the two kinds that words are made of.
bool in_word(Step step) {
    static_assert((CharClass::letter & CharClass::digit & 2U) != 0 &&
                  ((CharClass::other | CharClass::space) & 2U) == 0);
    return (step >> kKind & 2U) != 0;
}

class Scanner {
  public:
    Scanner(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token> &out)
        : text_(text), at_(begin), end_(end), out_(out) {}

    void run() {
        while (at_ < end_)
            read();
    }

    void run_to_first() {
        while (at_ < end_ && out_.empty())
            read();
    }

  private:
    /// A token, or a space.
    void read() {
        const std::size_t start = at_;
        const Step step = next(at_);
        switch (kind_of(step)) {
        case CharClass::space:
            break;
        case CharClass::digit:
            number(start);
            break;
        case CharClass::letter:
            word(start, step);
            break;
        case CharClass::other:
            mark(start);
            break;
        }
    }

    /// The step of the character at `at`, which moves past it.
    Step next(std::size_t &at) const {
        if (const auto byte = static_cast<unsigned char>(text_[at]); byte < 0x80) {
            ++at;
            return steps_[byte];
        }
        const char32_t c = utf8::next(text_, at);
        return c < detail::kClassTableSize ? steps_[c] : step_of(detail::rare_class(c));
    }

    Token token_from(std::size_t start) const {
        Token token;
        token.start = static_cast<std::uint32_t>(start);
        token.length = static_cast<std::uint16_t>(at_ - start);
        return token;
    }

    /// The key of what was read from `start` on.
    SyllableKey key_from(std::size_t start, std::uint64_t codes, Step tone, bool foreign) const {
        const std::string_view read = text_.substr(start, at_ - start);
        const bool packed = !foreign && (read.size() <= kMostPacked || utf8::count(read) <= kMostPacked);
        return packed ? packed_key(codes, tone >> kTone) : hashed_key(read);
    }

    static bool digit(char c) { return c >= '0' && c <= '9'; }

    void number(std::size_t start) {
        const std::size_t end = std::min(end_, start + kLongest);
        std::uint64_t codes = steps_[static_cast<unsigned char>(text_[start])] & kCode;
        bool parted = false;
        const auto digits = [&] {
            for (; at_ < end && digit(text_[at_]); ++at_)
                codes = codes << 6U | (steps_[static_cast<unsigned char>(text_[at_])] & kCode);
        };
        digits();
        while (at_ + 1 < end && (text_[at_] == '.' || text_[at_] == ',') && digit(text_[at_ + 1])) {
            parted = true;
            ++at_;
            digits();
        }
        Token token = token_from(start);
        token.kind = TokenKind::number;
        token.key = key_from(start, codes, 0, parted);
        out_.push_back(token);
    }

    void word(std::size_t start, Step first) {
        std::uint64_t codes = first & kCode;
        Step toned = first, counts = first & kCounts;  // the letter that bears the tone: a syllable has one
        const std::size_t end = std::min(end_, start + kLongest);
        std::size_t at = at_;
        for (std::size_t behind = at; behind < end; at = behind) {
            const Step step = next(behind);
            if (!in_word(step) && !(text_[at] == '&' && letter_at(behind)))
                break;
            codes = codes << 6U | (step & kCode);
            toned = (step & kTones) != 0 ? step : toned;
            counts += step & kCounts;
        }
        at_ = at;
        const std::uint64_t letters = counts >> kLetters & 0xFFFFU, capitals = counts >> kCapitals & 0xFFFFU;
        const bool opens_capital = (first >> kCapitals & 1U) != 0;
        Token token = token_from(start);
        token.key = key_from(start, codes, toned & kTones, counts >> kForeign != 0);
        token.shape = capitals == 0                                     ? Shape::lower
                      : capitals == letters && letters > 1              ? Shape::upper
                      : capitals == 1 && opens_capital                  ? Shape::capital
                      : capitals + 1 == letters && is_small_tone(toned) ? Shape::upper
                                                                        : Shape::mixed;
        out_.push_back(token);
    }

    /// "ủY", "ĐộC": TCVN 5712 (VN3) has no capitals with tones, so that texts which were converted from it have small
    /// ones in their headings.
    static bool is_small_tone(Step toned) { return (toned & kTones) != 0 && (toned >> kCapitals & 1U) == 0; }

    bool letter_at(std::size_t at) const { return at < end_ && kind_of(next(at)) == CharClass::letter; }

    void mark(std::size_t start) {
        const char32_t c = utf8::peek(text_, start);
        Token token = token_from(start);
        token.kind = TokenKind::mark;
        token.mark = plain_mark(c);
        token.key = mark_key(token.mark != 0 ? static_cast<char32_t>(token.mark) : c);
        out_.push_back(token);
    }

    std::string_view text_;
    std::size_t at_, end_;
    std::vector<Token> &out_;
    const Step *const steps_ = step_table();
};

}  // namespace

void tokenize(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token> &out) {
    Scanner(text, begin, end, out).run();
}

std::vector<Token> tokenize(std::string_view text) {
    std::vector<Token> out;
    tokenize(text, 0, text.size(), out);
    return out;
}

std::optional<Token> first_token(std::string_view text) {
    std::vector<Token> out;
    Scanner(text, 0, text.size(), out).run_to_first();
    return out.empty() ? std::nullopt : std::optional(out.front());
}

SyllableKey syllable_key(std::string_view syllable) {
    return tokenize(syllable).front().key;
}

WordTable::WordTable(std::string_view words) {
    const std::vector<Token> tokens = tokenize(words);
    const unsigned bits = static_cast<unsigned>(std::bit_width(tokens.size())) + 2;  // at most a quarter full
    slots_.resize(std::size_t{1} << bits);
    shift_ = 64 - bits;
    for (std::uint32_t place = 0; place < tokens.size(); ++place) {
        const std::uint64_t hash = mix(tokens[place].key);
        filter_ |= bit(hash);
        std::size_t at = hash >> shift_;
        while (slots_[at].used)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {tokens[place].key, place, true};
    }
}

}  // namespace vanban
