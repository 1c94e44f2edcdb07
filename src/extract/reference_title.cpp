#include "extract/reference_title.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestTitle = 70;  // tokens
constexpr std::uint32_t kLongestLaw = 16;
constexpr std::uint32_t kAmendedReach = 6;  // tokens between "sửa đổi" and the law that is amended
constexpr std::uint32_t kReach = 40;        // how far behind a comma or preposition a period still belongs to the title
constexpr std::uint32_t kShortestTitle = 3;  // syllables before a comma that are no title by themselves
constexpr std::uint32_t kLongestItem = 5;    // syllables of an item in an enumeration

bool is_year(const Token &token) {
    return token.number() && token.end() - token.start == 4;
}

/// The end of a period that begins at `i`: "giai đoạn 2021 - 2030, tầm nhìn đến năm 2050"; `i` where none does.
std::uint32_t period_end(const Reading &reading, std::uint32_t i, std::uint32_t end) {
    static const SyllableKey nam = syllable_key("năm"), den = syllable_key("đến");
    std::uint32_t found = i;
    std::uint32_t at = i;
    while (at < end) {
        std::uint32_t next = at;
        if (next > i && reading.token(next).is(','))
            ++next;
        const Hit *opens = next < end ? reading.cue(next, Cue::period) : nullptr;
        if (opens == nullptr)
            break;
        while (opens != nullptr) {
            next = opens->last;
            opens = next < end ? reading.cue(next, Cue::period) : nullptr;
        }
        while (next < end && (reading.token(next).spells(nam) || reading.token(next).spells(den)))
            ++next;
        if (next >= end || !is_year(reading.token(next)))
            break;
        ++next;
        if (next + 1 < end && reading.token(next).is('-') && is_year(reading.token(next + 1)))
            next += 2;
        // "năm 2025 và 2026"
        static const SyllableKey va = syllable_key("và");
        if (next + 1 < end && reading.token(next).spells(va) && is_year(reading.token(next + 1)))
            next += 2;
        found = at = next;
    }
    return found;
}

/// Is there a period behind a comma or a preposition, with nothing harder before it? Its end; 0 where none is.
std::uint32_t period_behind(const Reading &reading, std::uint32_t from, std::uint32_t end) {
    const std::uint32_t reach = std::min(end, from + kReach);
    for (std::uint32_t i = from; i < reach && !hard_stop(reading, i) && !clause_stop(reading, i); ++i) {
        const std::uint32_t close = period_end(reading, i, end);
        if (close > i)
            return close;
    }
    return 0;
}

/// "... trên môi trường điện tử (Bộ chỉ số 766)": a bracket that gives the short name closes a title.
std::uint32_t alias_behind(const Reading &reading, std::uint32_t from, std::uint32_t end, std::uint32_t type_row) {
    const std::uint32_t reach = std::min(end, from + 2 * kReach);
    for (std::uint32_t i = from; i + 1 < reach; ++i) {
        const Token &token = reading.token(i);
        if (token.is('.') || token.is(';') || token.is(':'))
            return 0;
        if (!token.is('('))
            continue;
        const Hit *type = reading.hit(i + 1, Vocabulary::instrument_type);
        return (type != nullptr && type->row == type_row) || reading.cue(i + 1, Cue::alias_lead) != nullptr ? i : 0;
    }
    return 0;
}

/// Is token `i` part of a word that a title may hold, though it could end one: "đối với", "cân bằng", "khi sinh"?
bool within_word(const Reading &reading, std::uint32_t i) {
    constexpr std::uint32_t reach = 2;  // "giới tính khi sinh"
    for (std::uint32_t from = i > reach ? i - reach : 0; from <= i; ++from)
        if (const Hit *word = reading.cue(from, Cue::title_word); word != nullptr && word->last > i)
            return true;
    return false;
}

/// A word before which the title of a plain mention ends.
bool soft_stop(const Reading &reading, std::uint32_t i) {
    return reading.cue(i, Cue::title_stop) != nullptr && !within_word(reading, i);
}

/// How many syllables stand between a comma and the next mark: an item of an enumeration has few.
std::uint32_t syllables_to_mark(const Reading &reading, std::uint32_t from, std::uint32_t end) {
    std::uint32_t i = from;
    while (i < end && reading.token(i).kind != TokenKind::mark && !soft_stop(reading, i))
        ++i;
    return i - from;
}

/// The end of what stands between quotation marks; the paragraph's end where they never close.
std::uint32_t closing_quote(const Reading &reading, std::string_view text, std::uint32_t from, std::uint32_t end) {
    static constexpr std::string_view kOpening = "\xE2\x80\x9C";
    for (std::uint32_t i = from; i < end; ++i) {
        if (!reading.token(i).is('"'))
            continue;
        if (text.substr(reading.token(i).start, kOpening.size()) != kOpening)
            return i;
        break;
    }
    for (std::uint32_t i = from; i < end; ++i) {
        const std::uint32_t close = period_end(reading, i, end);
        if (close > i)
            return close;
        if (reading.token(i).is('.') || reading.token(i).is(';'))
            return i;
    }
    return end;
}

/// Can the words from token `at` on be a title? Not where they tell what is done with the instrument, or whose it is.
bool begins_title(const Reading &reading, std::uint32_t at, bool has_alias) {
    static const SyllableKey ve = syllable_key("về");
    const Token &first = reading.token(at);
    if (!first.word() || (!first.spells(ve) && reading.cue(at, Cue::title_stop) != nullptr))
        return false;
    if (clause_stop(reading, at) && !has_alias)
        return false;
    if (first.shape == Shape::lower)
        return reading.hit(at, Vocabulary::relation) == nullptr;
    // "quy hoạch Ban Chấp hành": of whom, not of what.
    return reading.token(at - 1).shape != Shape::lower || reading.hit(at, Vocabulary::agency) == nullptr;
}

/// "sửa đổi, bổ sung một số điều của Luật Đầu tư công": a law named by the one that it amends, or by
/// several, where a date, year or number closes their list; else the list may be of laws at large.
std::optional<TitleMatch> amending_title(const Reading &reading, std::uint32_t at, const Hit &amends,
                                         std::uint32_t end) {
    std::uint32_t inner = amends.last;
    while (inner < end && inner < amends.last + kAmendedReach &&
           reading.hit(inner, Vocabulary::instrument_type) == nullptr)
        ++inner;
    static const SyllableKey va = syllable_key("và"), so = syllable_key("số"), nam = syllable_key("năm"),
                             ngay = syllable_key("ngày");
    std::optional<TitleMatch> one;
    for (;;) {
        const Hit *type = inner < end ? reading.hit(inner, Vocabulary::instrument_type) : nullptr;
        if (type == nullptr || reading.token(inner).shape == Shape::lower)
            return one;
        const auto name = law_title(reading, type->last, end);
        if (!name)
            return one;
        const TitleMatch title{at, name->last, false, false};
        if (!one)
            one = title;
        if (name->last >= end)
            return one;
        const Token &next = reading.token(name->last);
        if (next.spells(so) || next.spells(nam) || next.spells(ngay))
            return title;
        if (!next.is(',') && !next.spells(va))
            return one;
        inner = name->last + 1;
    }
}

/// A comma within the name of a law is followed by more of it and, at the end, by the number.
bool number_behind_comma(const Reading &reading, std::uint32_t comma, std::uint32_t limit) {
    static const SyllableKey so = syllable_key("số");
    std::uint32_t ahead = comma + 1;
    while (ahead < limit && reading.token(ahead).word() && !reading.token(ahead).spells(so))
        ++ahead;
    return ahead < limit && reading.token(ahead).spells(so);
}

/// Does the name of a law that began before end at token `i`?
bool ends_law(const Reading &reading, std::uint32_t i, std::uint32_t end) {
    static const SyllableKey va = syllable_key("và");
    if (soft_stop(reading, i) || reading.token(i).kind == TokenKind::mark)
        return true;
    return reading.token(i).spells(va) && i + 1 < end &&
           (reading.token(i + 1).shape == Shape::capital || reading.cue(i + 1, Cue::title_stop) != nullptr);
}

}  // namespace

bool hard_stop(const Reading &reading, std::uint32_t i) {
    const Token &token = reading.token(i);
    if (token.kind == TokenKind::mark)
        return token.is('.') || token.is(';') || token.is(':') || token.is(')') || token.is('"') || token.is('(');
    const Hit *type = reading.hit(i, Vocabulary::instrument_type);
    return type != nullptr && token.shape != Shape::lower;
}

bool clause_stop(const Reading &reading, std::uint32_t i) {
    return reading.token(i).shape == Shape::lower && reading.cue(i, Cue::clause_stop) != nullptr &&
           !within_word(reading, i);
}

std::optional<TitleMatch> scheme_title(const Outline &outline, std::uint32_t at, std::uint32_t end,
                                       std::uint32_t type_row) {
    const Reading &reading = outline.reading;
    if (at >= end)
        return std::nullopt;
    if (reading.token(at).is('"')) {
        const std::uint32_t close = closing_quote(reading, outline.blocks.text, at + 1, end);
        return close > at + 2 ? std::optional(TitleMatch{at + 1, close, true, true}) : std::nullopt;
    }
    const std::uint32_t alias = alias_behind(reading, at, end, type_row);
    if (!begins_title(reading, at, alias != 0))
        return std::nullopt;
    const std::uint32_t limit = std::min(end, at + kLongestTitle);
    TitleMatch title{at, at, false, false};
    std::uint32_t i = at;
    for (; i < limit && !hard_stop(reading, i); ++i) {
        if (const std::uint32_t close = period_end(reading, i, end); close > i) {
            title.last = close;
            title.dated = true;
            return title;
        }
        if (i == at)
            continue;
        if (clause_stop(reading, i) && i > alias)
            break;
        const bool comma = reading.token(i).is(',');
        const bool soft = soft_stop(reading, i);
        if (!comma && !soft)
            continue;
        if (const std::uint32_t close = period_behind(reading, i, end)) {
            title.last = close;
            title.dated = true;
            return title;
        }
        const bool enumerates =
            comma && (i - at < kShortestTitle || syllables_to_mark(reading, i + 1, end) <= kLongestItem);
        if (i > alias && !enumerates)
            break;
    }
    title.last = i;
    while (title.last > at && reading.token(title.last - 1).kind == TokenKind::mark)
        --title.last;
    return title.last > at ? std::optional(title) : std::nullopt;
}

std::optional<TitleMatch> law_title(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const SyllableKey so = syllable_key("số"), nam = syllable_key("năm"), ngay = syllable_key("ngày");
    if (at >= end)
        return std::nullopt;
    if (const Hit *known = reading.cue(at, Cue::law_name))
        return TitleMatch{at, known->last, false, false};
    if (const Hit *amends = reading.hit(at, Vocabulary::relation))
        return amending_title(reading, at, *amends, end);
    if (reading.token(at).shape == Shape::lower)
        return std::nullopt;
    const std::uint32_t limit = std::min(end, at + kLongestLaw);
    std::uint32_t i = at;
    for (; i < limit; ++i) {
        const Token &token = reading.token(i);
        if (hard_stop(reading, i) || token.number() || token.spells(so) || token.spells(nam) || token.spells(ngay))
            break;
        const bool comma_within = token.is(',') && number_behind_comma(reading, i, limit);
        if (!comma_within && (token.is(',') || (i > at && ends_law(reading, i, end))))
            break;
    }
    return i > at ? std::optional(TitleMatch{at, i, false, false}) : std::nullopt;
}

}  // namespace vanban
