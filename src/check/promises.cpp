// Appendices and forms that the text says are attached, and that are not there.
#include <algorithm>
#include <array>
#include <set>

#include "check/units.hpp"
#include "check/words.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestBracket = 40;  // tokens
constexpr std::uint32_t kInstrumentReach = 6;  // tokens from "kèm theo" to "này"

/// The first words of what can be attached: most words are none of them.
const WordTable noun_openers("phụ biểu danh đề");

/// What can be attached. The first is the appendix, the only one that is numbered.
const std::array<Phrase, 6> &nouns() {
    static const std::array<Phrase, 6> all = {phrase("phụ lục"),  phrase("phụ biểu"), phrase("biểu mẫu"),
                                              phrase("danh mục"), phrase("đề cương"), phrase("biểu")};
    return all;
}

struct Noun {
    std::size_t kind = 0;
    std::uint32_t first = 0, last = 0;  ///< with its number
    int number = 0;                     ///< 0: none
};

/// The number a token stands for: "1", "01", "II"; 0 where it is none.
int number_at(const Outline &outline, std::uint32_t at) {
    const Token &token = outline.reading.token(at);
    const std::string_view text = outline.at(Span{token.start, token.end()});
    if (token.number() && text.size() <= 2)
        return std::stoi(std::string(text));
    return token.word() ? roman_value(text) : 0;
}

/// The noun at a token with the number that follows it; an empty stretch where there is none.
Noun noun_at(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    static const Phrase so = phrase("số");
    if (!noun_openers.has(outline.reading.token(at).key))
        return {0, at, at, 0};
    for (std::size_t kind = 0; kind < nouns().size(); ++kind) {
        Noun noun{kind, at, skip(outline.reading, nouns()[kind], at, end), 0};
        if (noun.last == at)
            continue;
        const std::uint32_t figure = skip(outline.reading, so, noun.last, end);
        if (figure < end)
            noun.number = number_at(outline, figure);
        if (noun.number > 0)
            noun.last = figure + 1;
        return noun;
    }
    return {0, at, at, 0};
}

/// The token after "kèm theo", "đính kèm", "gửi kèm"; `at` where there is none.
std::uint32_t skip_attached(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const std::array<Phrase, 4> phrases = {phrase("kèm theo"), phrase("đính kèm"), phrase("gửi kèm"),
                                                  phrase("kèm")};
    for (const Phrase &words : phrases)
        if (const std::uint32_t next = skip(reading, words, at, end); next > at)
            return next;
    return at;
}

/// Does the text at `at` say "Kế hoạch này", "của Quyết định này"?
bool says_this(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const SyllableKey nay = phrase("này").front();
    bool instrument = false;
    for (std::uint32_t i = at; i < std::min(end, at + kInstrumentReach); ++i) {
        if (reading.token(i).kind == TokenKind::mark || reading.token(i).number())
            return false;
        if (instrument && reading.token(i).key == nay)
            return true;
        instrument |= reading.hit(i, Vocabulary::instrument_type) != nullptr;
    }
    return false;
}

bool stops(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    if (at >= end)
        return true;
    const Token &token = reading.token(at);
    return token.is(')') || token.is('.') || token.is(';') || token.is(',') || token.is(':');
}

class Promises {
  public:
    Promises(const Outline &outline, Findings &findings)
        : outline_(outline), reading_(outline.reading), findings_(findings) {}

    void run() {
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            const Part part = outline_.parts[p];
            if ((part != Part::body && part != Part::heading) || outline_.after_end[p] || is_appendix_heading(p))
                continue;
            const std::uint32_t last = reading_.last(p);
            for (std::uint32_t i = reading_.first(p); i < last; ++i) {
                if (reading_.token(i).is('('))
                    i = std::max(i, in_bracket(p, i, last));
                else if (noun_openers.has(reading_.token(i).key))
                    i = std::max(i, in_sentence(p, i, last));
            }
        }
    }

  private:
    bool is_appendix_heading(std::size_t p) const {
        const int d = outline_.division_of[p];
        return d >= 0 && outline_.divisions[static_cast<std::size_t>(d)].paragraph == p &&
               outline_.divisions[static_cast<std::size_t>(d)].kind == SectionKind::appendix;
    }

    /// "(Chi tiết tại Phụ lục II)", "(Phụ lục … kèm theo)", "(kèm Phụ lục)". Returns the last token read.
    std::uint32_t in_bracket(std::size_t p, std::uint32_t open, std::uint32_t end) {
        const std::uint32_t reach = std::min(end, open + kLongestBracket);
        std::uint32_t close = open + 1;
        while (close < reach && !reading_.token(close).is(')') && !reading_.token(close).is('('))
            ++close;
        if (close >= reach || !reading_.token(close).is(')'))
            return open;
        Noun noun{0, close, close, 0};
        std::uint32_t attached = close, after = close;
        for (std::uint32_t i = open + 1; i < close; ++i) {
            if (noun.first == close || noun.kind != 0)
                if (const Noun found = noun_at(outline_, i, close);
                    found.last > i && (noun.first == close || found.kind == 0)) {
                    noun = found;
                    i = noun.last - 1;
                    continue;
                }
            if (const std::uint32_t next = skip_attached(reading_, i, close); next > i && attached == close) {
                attached = i;
                after = next;
            }
        }
        if (noun.first == close)
            return open;
        const bool leads = attached < noun.first;
        const bool closes = attached < close && !leads && (after == close || says_this(reading_, after, close));
        if (leads || closes || (noun.number > 0 && noun.kind == 0 && refers_here(noun, open, close)))
            promise(p, noun, reading_.span(open, close + 1));
        return close;
    }

    /// "(xem Phụ lục II)": a reference to an appendix of nothing else.
    bool refers_here(const Noun &noun, std::uint32_t open, std::uint32_t close) const {
        static const Phrase at = phrase("tại"), by = phrase("theo"), see = phrase("xem");
        const std::uint32_t before = noun.first - 1;
        const bool led = before == open || skip(reading_, at, before, close) > before ||
                         skip(reading_, by, before, close) > before || skip(reading_, see, before, close) > before;
        return led && (noun.last == close || says_this(reading_, noun.last, close));
    }

    /// "theo Phụ lục I kèm theo.", "Phụ lục II của Kế hoạch này". Returns the last token read.
    std::uint32_t in_sentence(std::size_t p, std::uint32_t at, std::uint32_t end) {
        const Noun noun = noun_at(outline_, at, end);
        if (noun.last == at)
            return at;
        const std::uint32_t after = skip_attached(reading_, noun.last, end);
        const bool attached = after > noun.last && (stops(reading_, after, end) || says_this(reading_, after, end));
        if (attached || (noun.kind == 0 && says_this(reading_, noun.last, end)))
            promise(p, noun, reading_.span(noun.first, after));
        return noun.last - 1;
    }

    void promise(std::size_t p, const Noun &noun, const Span &span) {
        const bool said =
            noun.number == 0 && promised_.lower_bound({noun.kind, 0}) != promised_.lower_bound({noun.kind + 1, 0});
        if (said || !promised_.emplace(noun.kind, noun.number).second || is_there(noun))
            return;
        findings_.add("missing_appendix", Severity::warning, span,
                      findings_.quote(span) + " in " + findings_.place_of(p) +
                          " promises an attachment that the text does not hold; obtain it from the issuer.");
    }

    bool is_there(const Noun &noun) {
        if (!looked_)
            look();
        if (headed_.empty())
            return attached_;
        return noun.kind != 0 || noun.number == 0 || headed_.count(noun.number) > 0 || headed_.count(0) > 0;
    }

    /// Which appendices the text has: by their headings, in the section tree or in cells.
    void look() {
        looked_ = true;
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            const Part part = outline_.parts[p];
            const bool text = part == Part::body || part == Part::cell || part == Part::title;
            attached_ |= outline_.after_end[p] && (part == Part::cell || (part == Part::body && in_capitals(p)));
            attached_ |= part == Part::title && outline_.division_of[p] >= 0;
            if (is_appendix_heading(p) || (outline_.after_end[p] && text) || part == Part::cell)
                if (const Noun noun = noun_at(outline_, reading_.first(p), reading_.last(p));
                    noun.last > noun.first && noun.kind == 0)
                    headed_.insert(noun.number);
        }
    }

    /// The heading of an attachment that does not call itself an appendix.
    bool in_capitals(std::size_t p) const {
        const std::uint32_t first = reading_.first(p), last = reading_.last(p);
        std::uint32_t words = 0;
        for (std::uint32_t i = first; i < last; ++i) {
            if (reading_.token(i).word() && reading_.token(i).shape != Shape::upper)
                return false;
            words += reading_.token(i).word();
        }
        return words >= 3;
    }

    const Outline &outline_;
    const Reading &reading_;
    Findings &findings_;
    std::set<std::pair<std::size_t, int>> promised_;
    std::set<int> headed_;  ///< numbers of the appendices in the text; 0 for one without
    bool attached_ = false, looked_ = false;
};

}  // namespace

void check_promises(const Outline &outline, Findings &findings) {
    Promises(outline, findings).run();
}

}  // namespace vanban
