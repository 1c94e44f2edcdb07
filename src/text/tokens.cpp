#include "text/tokens.hpp"

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
                word(start, c, cls);
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
        token.end = static_cast<std::uint32_t>(at_);
        token.kind = kind;
        return token;
    }

    static bool digit(char c) { return c >= '0' && c <= '9'; }

    void number(std::size_t start) {
        const auto digits = [&] {
            while (at_ < end_ && digit(text_[at_]))
                ++at_;
        };
        digits();
        while (at_ + 1 < end_ && (text_[at_] == '.' || text_[at_] == ',') && digit(text_[at_ + 1])) {
            ++at_;
            digits();
        }
        SyllableFolder folder;
        for (std::size_t i = start; i < at_; ++i)
            folder.add(static_cast<unsigned char>(text_[i]), classify(static_cast<unsigned char>(text_[i])));
        push(start, TokenKind::number).key = folder.key();
    }

    void word(std::size_t start, char32_t first, CharClass first_class) {
        SyllableFolder folder;
        folder.add(first, first_class);
        std::size_t letters = 1, uppers = first_class.upper ? 1U : 0U;
        while (at_ < end_) {
            std::size_t next = at_;
            const char32_t c = utf8::next(text_, next);
            const CharClass cls = classify(c);
            const bool joins = c == U'&' && next < end_ && classify(utf8::peek(text_, next)).kind == CharClass::letter;
            if (cls.kind != CharClass::letter && cls.kind != CharClass::digit && !joins)
                break;
            folder.add(c, cls);
            if (cls.kind == CharClass::letter) {
                ++letters;
                uppers += cls.upper;
            }
            at_ = next;
        }
        Token &token = push(start, TokenKind::word);
        token.key = folder.key();
        token.shape = uppers == 0                        ? Shape::lower
                      : uppers == letters && letters > 1 ? Shape::upper
                      : uppers == 1 && first_class.upper ? Shape::capital
                                                         : Shape::mixed;
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

}  // namespace vanban
