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

class Scanner {
  public:
    Scanner(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token> &out)
        : text_(text), at_(begin), end_(end), out_(out) {}

    void run() {
        while (at_ < end_) {
            const std::size_t start = at_;
            const char32_t c = utf8::next(text_, at_);
            const CharClass cls = classify(c);
            switch (cls.kind) {
            case CharClass::space:
                break;
            case CharClass::digit:
                number(start);
                break;
            case CharClass::letter:
                word(start, cls);
                break;
            case CharClass::other:
                mark(start, c);
                break;
            }
        }
    }

  private:
    Token &push(std::size_t start, TokenKind kind) {
        Token &token = out_.emplace_back();
        token.start = static_cast<std::uint32_t>(start);
        token.length = static_cast<std::uint16_t>(at_ - start);
        token.kind = kind;
        return token;
    }

    /// No character of a token that begins at `start` begins here or later: one is at most four bytes long.
    std::size_t limit(std::size_t start) const { return std::min(end_, start + UINT16_MAX - 3); }

    static bool digit(char c) { return c >= '0' && c <= '9'; }

    void number(std::size_t start) {
        const std::size_t end = limit(start);
        const auto digits = [&] {
            while (at_ < end && digit(text_[at_]))
                ++at_;
        };
        digits();
        while (at_ + 1 < end && (text_[at_] == '.' || text_[at_] == ',') && digit(text_[at_ + 1])) {
            ++at_;
            digits();
        }
        SyllableFolder folder;
        for (std::size_t i = start; i < at_; ++i)
            folder.add(classify(static_cast<unsigned char>(text_[i])));
        push(start, TokenKind::number).key = folder.key(text_.substr(start, at_ - start));
    }

    void word(std::size_t start, CharClass first) {
        SyllableFolder folder;
        folder.add(first);
        std::size_t letters = 1, uppers = first.upper ? 1U : 0U;
        const std::size_t end = limit(start);
        while (at_ < end) {
            std::size_t next = at_;
            const char32_t c = utf8::next(text_, next);
            const CharClass cls = classify(c);
            if (cls.kind != CharClass::letter && cls.kind != CharClass::digit && !(c == U'&' && letter_at(next)))
                break;
            folder.add(cls);
            letters += cls.kind == CharClass::letter;
            uppers += cls.upper;
            at_ = next;
        }
        Token &token = push(start, TokenKind::word);
        token.key = folder.key(text_.substr(start, at_ - start));
        token.shape = uppers == 0                        ? Shape::lower
                      : uppers == letters && letters > 1 ? Shape::upper
                      : uppers == 1 && first.upper       ? Shape::capital
                                                         : Shape::mixed;
    }

    bool letter_at(std::size_t at) const {
        return at < end_ && classify(utf8::peek(text_, at)).kind == CharClass::letter;
    }

    void mark(std::size_t start, char32_t c) {
        Token &token = push(start, TokenKind::mark);
        token.mark = plain_mark(c);
        token.key = mark_key(token.mark != 0 ? static_cast<char32_t>(token.mark) : c);
    }

    std::string_view text_;
    std::size_t at_, end_;
    std::vector<Token> &out_;
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

SyllableKey syllable_key(std::string_view syllable) {
    return tokenize(syllable).front().key;
}

WordTable::WordTable(std::string_view words) {
    const std::vector<Token> tokens = tokenize(words);
    const unsigned bits = static_cast<unsigned>(std::bit_width(tokens.size())) + 2;  // at most a quarter full
    slots_.resize(std::size_t{1} << bits);
    shift_ = 64 - bits;
    for (std::uint32_t place = 0; place < tokens.size(); ++place) {
        std::size_t at = slot(tokens[place].key);
        while (slots_[at].used)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = {tokens[place].key, place, true};
    }
}

}  // namespace vanban
