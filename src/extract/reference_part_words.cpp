#include "extract/reference_part_words.hpp"

#include <algorithm>
#include <array>

#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::Reading;

constexpr int kLetterRank = 9;

/// In the order of `part_heads`.
constexpr std::array<PartLevel, 7> kLevels = {PartLevel::part,    PartLevel::chapter, PartLevel::section,
                                              PartLevel::article, PartLevel::clause,  PartLevel::point,
                                              PartLevel::appendix};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(std::string_view text) {
    return (text.size() == 1 && !is_digit(text[0])) || text == "đ" || text == "Đ";
}

/// How deep numbers of this kind stand: "IV", "4", "4.1", "a".
int rank(std::string_view number) {
    if (is_digit(number.front()))
        return 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
    const bool upper = number.front() >= 'A' && number.front() <= 'Z';
    return upper || number == "Đ" || number.size() > 2 ? 0 : kLetterRank;
}

bool alike(std::string_view a, std::string_view b) {
    return is_digit(a.front()) ? is_digit(b.front()) : rank(a) == rank(b);
}

class Reader {
  public:
    Reader(const Outline &outline, std::uint32_t end) : outline_(outline), reading_(outline.reading), end_(end) {}

    std::optional<PartWords> part(std::uint32_t at, bool lists) const {
        static const SyllableKey nay = syllable_key("này"), so = syllable_key("số");
        auto found = head(at);
        if (!found)
            return std::nullopt;
        if (word(found->last, nay)) {
            found->here = true;
            ++found->last;
            return found;
        }
        const std::uint32_t number = word(found->last, so) ? found->last + 1 : found->last;
        std::vector<std::string> numbers;
        std::uint32_t last = item(number, found->level, numbers);
        if (last == number)
            return found->level == PartLevel::appendix ? found : std::nullopt;
        found->last = last;
        put(*found, std::move(numbers));
        if (lists)
            rest_of_list(*found);
        return found;
    }

    std::optional<BracketedNumber> bracketed(std::uint32_t at) const {
        if (at + 2 >= end_ || !reading_.token(at).is('(') || !reading_.token(at + 2).is(')'))
            return std::nullopt;
        const std::string number = text(at + 1);
        if (reading_.token(at + 1).number() ? number.find(',') == std::string::npos
                                            : is_roman(number) || is_letter(number))
            return BracketedNumber{at + 3, number};
        return std::nullopt;
    }

  private:
    bool word(std::uint32_t i, SyllableKey key) const { return i < end_ && reading_.token(i).spells(key); }
    std::string text(std::uint32_t i) const { return std::string(outline_.at(reading_.span(i, i + 1))); }
    bool touching(std::uint32_t i) const { return i < end_ && reading_.token(i).start == reading_.token(i - 1).end(); }

    std::optional<PartWords> head(std::uint32_t at) const {
        static const SyllableKey luc = syllable_key("lục");
        const auto row = part_heads.find(reading_.token(at).key);
        if (!row || !reading_.token(at).word() || at + 1 >= end_)
            return std::nullopt;
        PartWords found;
        found.first = at;
        found.level = kLevels[*row];
        found.last = at + 1;
        if (found.level == PartLevel::appendix && !word(found.last++, luc))
            return std::nullopt;
        found.word = std::string(outline_.at(reading_.span(found.first, found.last)));
        std::replace(found.word.begin(), found.word.end(), '\n', ' ');
        return found;
    }

    /// One number of any kind that a part of this level can bear; `at` where there is none.
    std::uint32_t number(std::uint32_t at, PartLevel level, std::string &out) const {
        static const SyllableKey thu = syllable_key("thứ");
        if (at >= end_)
            return at;
        out = text(at);
        if (reading_.token(at).number())
            return after_digits(at, level, out);
        if (!reading_.token(at).word())
            return at;
        if (level <= PartLevel::chapter && word(at, thu) && at + 1 < end_ && reading_.token(at + 1).word()) {
            out += " " + text(at + 1);
            return at + 2;
        }
        const bool roman = is_roman(out) && level != PartLevel::article;
        const bool upper = is_letter(out) && reading_.token(at).shape != Shape::lower && level <= PartLevel::section;
        const bool letter = is_letter(out) && level == PartLevel::point;
        return roman || upper || letter ? at + 1 : at;
    }

    std::uint32_t after_digits(std::uint32_t at, PartLevel level, std::string &out) const {
        const std::size_t comma = out.find(',');
        if (comma != std::string::npos && level < PartLevel::article)
            return at;
        if (!touching(at + 1))
            return at + 1;
        const Token &next = reading_.token(at + 1);
        if (next.is('%') || next.is('/') || next.is('-'))
            return at;
        if (!next.word())
            return at + 1;
        const std::string letter = text(at + 1);  // "Điều 3a"
        if (!is_letter(letter) || (next.shape != Shape::lower && level != PartLevel::appendix))
            return at;
        out += letter;
        return at + 2;
    }

    /// "III", "III.2", "(IV)(3.4)(a)", "6 III".
    std::uint32_t item(std::uint32_t at, PartLevel level, std::vector<std::string> &numbers) const {
        std::string one;
        std::uint32_t last = at;
        if (const auto bracket = bracketed(at)) {
            one = bracket->text;
            last = bracket->last;
        } else {
            last = number(at, level, one);
        }
        if (last == at)
            return at;
        numbers.push_back(one);
        if (level == PartLevel::appendix || level == PartLevel::article || level == PartLevel::chapter)
            return last;
        while (deeper(last, numbers)) {
        }
        if (numbers.size() == 1 && is_digit(one.front()) && last < end_ && reading_.token(last).word() &&
            is_roman(text(last))) {
            numbers.insert(numbers.begin(), text(last));
            ++last;
        }
        return last;
    }

    bool deeper(std::uint32_t &last, std::vector<std::string> &numbers) const {
        if (const auto bracket = bracketed(last)) {
            if (rank(bracket->text) <= rank(numbers.back()))
                return false;
            numbers.push_back(bracket->text);
            last = bracket->last;
            return true;
        }
        if (!touching(last) || !touching(last + 1) ||
            !(reading_.token(last).is('.') || reading_.token(last).is('/') || reading_.token(last).is('-')))
            return false;
        const std::string next = text(last + 1);
        const bool fits = reading_.token(last + 1).number() ? next.find(',') == std::string::npos : is_letter(next);
        if (!fits || rank(next) <= rank(numbers.back()))
            return false;
        numbers.push_back(next);
        last += 2;
        return true;
    }

    /// "1,2" is a list whose comma touches.
    static void put(PartWords &part, std::vector<std::string> numbers) {
        const std::string joined = numbers.back();
        for (std::size_t from = 0; from <= joined.size();) {
            const std::size_t comma = std::min(joined.find(',', from), joined.size());
            numbers.back() = joined.substr(from, comma - from);
            part.numbers.push_back(numbers);
            from = comma + 1;
        }
    }

    /// "I, II, III", "a, b và c": numbers of one kind, up to where a sentence could not go on counting things.
    void rest_of_list(PartWords &part) const {
        static const SyllableKey va = syllable_key("và"), hoac = syllable_key("hoặc");
        PartWords more = part;
        while (more.last < end_) {
            std::uint32_t next = more.last;
            if (reading_.token(next).is(',') || reading_.token(next).is(';'))
                ++next;
            if (word(next, va) || word(next, hoac))
                ++next;
            std::vector<std::string> numbers;
            const std::uint32_t last = next == more.last ? next : item(next, part.level, numbers);
            if (last == next || !alike(numbers.back(), part.numbers.front().back()))
                break;
            more.last = last;
            put(more, std::move(numbers));
        }
        if (more.last > part.last && ends_list(more.last))
            part = std::move(more);
    }

    bool ends_list(std::uint32_t at) const {
        static const WordTable after("kèm đính ban của này và thuộc tại");
        if (at >= end_ || reading_.token(at).kind == TokenKind::mark || head(at) ||
            reading_.hit(at, lexicon::Vocabulary::instrument_type) != nullptr)
            return true;
        return after.has(reading_.token(at).key);
    }

    const Outline &outline_;
    const Reading &reading_;
    std::uint32_t end_;
};

}  // namespace

const WordTable part_heads("phần chương mục điều khoản điểm phụ");

std::optional<PartWords> read_part(const Outline &outline, std::uint32_t at, std::uint32_t end, bool lists) {
    return Reader(outline, end).part(at, lists);
}

std::optional<BracketedNumber> bracketed_number(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    return Reader(outline, end).bracketed(at);
}

bool replace_last(std::vector<std::string> &numbers, const std::string &number) {
    if (numbers.size() < 2 || rank(number) != rank(numbers.back()))
        return false;
    numbers.back() = number;
    return true;
}

}  // namespace vanban
