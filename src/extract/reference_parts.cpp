#include "extract/reference_parts.hpp"

#include <algorithm>

#include "grammar/agencies.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kFillerReach = 24;  // tokens looked back over
constexpr std::uint32_t kContentReach = 40;
constexpr std::uint32_t kLongestPhrase = 8;
constexpr std::uint32_t kLongestBody = 14;  // tokens of a body that no table knows

std::uint32_t skip_brackets(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    if (at + 1 >= end || !reading.token(at).is('('))
        return at;
    // "(Chương trình 6012)", "(gọi tắt là ...)": a short name of the instrument, not of who issued it.
    if (reading.hit(at + 1, Vocabulary::instrument_type) != nullptr || reading.cue(at + 1, Cue::alias_lead) != nullptr)
        return at;
    for (std::uint32_t i = at + 1; i < std::min(end, at + 6); ++i)
        if (reading.token(i).is(')'))
            return i + 1;
    return at;
}

std::string name_of(const Outline &outline, std::uint32_t first, std::uint32_t last) {
    // Brackets hold an abbreviation of what stands before them.
    std::string raw;
    std::uint32_t from = first;
    for (std::uint32_t i = first; i < last; ++i) {
        if (!outline.reading.token(i).is('('))
            continue;
        const std::uint32_t after = skip_brackets(outline.reading, i, last);
        if (after == i)
            continue;
        raw += std::string(outline.at(outline.reading.span(from, i))) + " ";
        from = after;
        i = after - 1;
    }
    if (from < last)
        raw += std::string(outline.at(outline.reading.span(from, last)));
    while (!raw.empty() && raw.back() == ' ')
        raw.pop_back();
    std::replace(raw.begin(), raw.end(), '\n', ' ');
    return outline.reading.lexicon().expand(raw);
}

/// "khoản 2", "điểm a": past the number of a part of an instrument; `at` where none begins.
std::uint32_t inner_part_end(const Reading &reading, std::uint32_t at) {
    const Hit *part = reading.cue(at, Cue::inner_part);
    if (part == nullptr || part->last >= reading.tokens().size())
        return at;
    const Token &number = reading.token(part->last);
    return number.number() || (number.word() && number.end() - number.start <= 2) ? part->last + 1 : at;
}

bool filler_at(const Reading &reading, std::uint32_t at, std::uint32_t &last) {
    if (const Hit *filler = reading.cue(at, Cue::filler)) {
        last = filler->last;
        return true;
    }
    if (const std::uint32_t part = inner_part_end(reading, at); part > at) {
        last = part;
        return true;
    }
    const Token &token = reading.token(at);
    if (token.is(',') || token.is('"') || token.number()) {
        last = at + 1;
        return true;
    }
    return false;
}

/// Do fillers alone fill [from, to)?
bool only_fillers(const Reading &reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to;) {
        std::uint32_t last = at;
        if (!filler_at(reading, at, last))
            return false;
        at = last > to ? at + 1 : last;
    }
    return true;
}

}  // namespace

std::uint32_t skip_province(const Reading &reading, std::uint32_t at, std::uint32_t end, ProvinceTail tail) {
    static const SyllableKey tinh = syllable_key("tỉnh"), thanh = syllable_key("thành"), pho = syllable_key("phố");
    if (const std::uint32_t place = past_place(reading, at, end); place != at)
        return place;
    std::uint32_t next = at;
    if (next < end && reading.token(next).spells(tinh))
        ++next;
    else if (next + 1 < end && reading.token(next).spells(thanh) && reading.token(next + 1).spells(pho))
        next += 2;
    if (next < end)
        if (const Hit *province = reading.hit(next, Vocabulary::province);
            province != nullptr && reading.token(next).shape != Shape::lower)
            return province->last;
    return tail == ProvinceTail::named ? at : next;
}

std::optional<IssuerMatch> issuer_at(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    static const SyllableKey dong = syllable_key("đồng"), chi = syllable_key("chí");
    const Reading &reading = outline.reading;
    std::uint32_t first = at;
    if (first + 1 < end && reading.token(first).spells(dong) && reading.token(first + 1).spells(chi))
        first += 2;
    if (first >= end)
        return std::nullopt;
    std::uint32_t last = first;
    for (int parts = 0; parts < 3 && last < end; ++parts) {
        const Hit *agency = reading.hit(last, Vocabulary::agency);
        const Hit *position = reading.hit(last, Vocabulary::position);
        if (agency == nullptr && position != nullptr && reading.token(last).shape != Shape::lower)
            agency = position;
        if (agency == nullptr)
            break;
        last = skip_brackets(reading, agency->last, end);
        last = skip_province(reading, last, end);
    }
    // A body that no table knows: a head noun, then words up to where its name must end. The tables may know the
    // head noun alone: "Ban Chỉ đạo" Chống khai thác ....
    const Hit *head = reading.token(first).shape == Shape::lower ? nullptr : reading.cue(first, Cue::agency_head);
    const bool goes_on =
        head != nullptr && head->last == last && last < end && reading.token(last).shape == Shape::capital;
    if (last == first && head == nullptr)
        return std::nullopt;
    if (last == first || goes_on) {
        last = head->last;
        while (last < end && reading.token(last).word() && reading.cue(last, Cue::title_stop) == nullptr &&
               reading.hit(last, Vocabulary::relation) == nullptr && last - first < kLongestBody)
            ++last;
    }
    return IssuerMatch{first, last, name_of(outline, first, last)};
}

std::uint32_t skip_term(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    static const SyllableKey khoa = syllable_key("khóa"), nhiem = syllable_key("nhiệm"), ky = syllable_key("kỳ");
    std::uint32_t next = at;
    if (next < end && reading.token(next).is(','))
        ++next;
    if (next + 1 < end && reading.token(next).spells(khoa) &&
        (reading.token(next + 1).shape == Shape::upper || reading.token(next + 1).shape == Shape::capital ||
         reading.token(next + 1).number()))
        return next + 2;
    if (next + 2 < end && reading.token(next).spells(nhiem) && reading.token(next + 1).spells(ky) &&
        reading.token(next + 2).number()) {
        next += 3;
        if (next + 1 < end && reading.token(next).is('-') && reading.token(next + 1).number())
            next += 2;
        return next;
    }
    return at;
}

std::optional<Governor> governor_of(const Reading &reading, std::uint32_t at, std::uint32_t begin) {
    const std::uint32_t reach = at > begin + kFillerReach ? at - kFillerReach : begin;
    std::optional<Governor> best;
    for (std::uint32_t i = at; i-- > reach;) {
        const Token &token = reading.token(i);
        if (token.is(';') || token.is('.') || token.is(':'))
            break;
        const Hit *verb = reading.hit(i, Vocabulary::relation);
        if (verb == nullptr || verb->last > at)
            continue;
        // A longer phrase that begins before may hold this one: keep the longest that still reaches.
        if (best && !(i + kLongestPhrase > best->first && verb->last >= best->last))
            break;
        if (!only_fillers(reading, verb->last, at)) {
            if (best)
                break;
            continue;
        }
        const lexicon::RelationVerb &row = reading.lexicon().relation_verbs()[verb->row];
        best = Governor{i, verb->last, row.kind, row.passive};
    }
    return best;
}

std::optional<Governor> content_governor_of(const Reading &reading, std::uint32_t at, std::uint32_t begin) {
    std::uint32_t link = at;
    for (std::uint32_t i = at; i-- > begin && i + kLongestPhrase > at;)
        if (const Hit *hit = reading.cue(i, Cue::source_link); hit != nullptr && hit->last == at)
            link = i;
    if (link == at)
        return std::nullopt;
    const std::uint32_t reach = link > begin + kContentReach ? link - kContentReach : begin;
    for (std::uint32_t i = link; i-- > reach;) {
        const Token &token = reading.token(i);
        const Hit *type = reading.hit(i, Vocabulary::instrument_type);
        if (token.is(';') || token.is('.') || token.is(':') || (type != nullptr && token.shape != Shape::lower))
            return std::nullopt;
        const Hit *verb = reading.hit(i, Vocabulary::relation);
        if (verb == nullptr || verb->last >= link)
            continue;
        const lexicon::RelationVerb &row = reading.lexicon().relation_verbs()[verb->row];
        if (row.kind != RelationKind::implements || row.passive)
            return std::nullopt;
        std::uint32_t next = verb->last;
        while (next < link && reading.cue(next, Cue::content) == nullptr && filler_at(reading, next, next)) {
        }
        if (next < link && reading.cue(next, Cue::content) != nullptr)
            return Governor{i, verb->last, row.kind, row.passive};
    }
    return std::nullopt;
}

bool to_be_drafted(const Reading &reading, std::uint32_t at, std::uint32_t begin) {
    const std::uint32_t reach = at > begin + kLongestPhrase ? at - kLongestPhrase : begin;
    for (std::uint32_t i = at; i-- > reach;) {
        if (reading.token(i).is(';') || reading.token(i).is('.'))
            return false;
        const Hit *draft = reading.cue(i, Cue::draft);
        if (draft != nullptr && draft->last <= at && draft->last + 2 >= at && only_fillers(reading, draft->last, at))
            return true;
    }
    return false;
}

}  // namespace vanban
