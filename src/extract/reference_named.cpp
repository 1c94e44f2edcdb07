// Instruments cited by name: laws, resolutions of the Party, schemes, announcements.
#include <array>

#include "extract/reference_scanner.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {

using lexicon::Cue;
using lexicon::Nature;

namespace {

constexpr std::uint32_t kLongestLawName = 18;  // tokens between "Luật" and "số"

const NamedPattern plenum(
    {"reference.plenum",
     R"((?:(?i:Hội\ nghị)\s+)? (?:(?i:lần\ thứ)\s+([\p{L}\d]+)\s+)? (?:(?i:Ban\ Chấp\ hành)\s+|BCH\s*)? (?:(?i:Trung\ ương)|TW) (?:\s+Đảng)? (?:\s*,?\s*(?:lần\ thứ\s+)?(\d{1,2}))? \s*,?\s* \(?(?i:khóa|khoá)\s+([IVX]{1,5})\b\)?)",
     {"Trung ương 8 khóa XI", "Trung ương 8, khoá XI", "Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI"},
     {"Trung ương về"}});

const NamedPattern congress(
    {"reference.congress",
     R"((?i:Đại\ hội)(?:\s+(?!lần)\p{L}+){0,9}?(?:\s+lần\ thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b|(?:\s+lần\ thứ)?\s+[IVXL]{1,6}\b)(?:\s+(?:của\s+)?Đảng\b)?(?:\s*,?\s*\(?nhiệm\ kỳ\s+\d{4}\s*[-–]\s*\d{4}\)?)?)",
     {"Đại hội XIII", "Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
      "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2025-2030",
      "Đại hội Đảng bộ tỉnh lần thứ nhất, nhiệm kỳ 2025 - 2030"},
     {"Đại hội các cấp"}});

/// A name on one line, its quotation marks gone and its dashes plain.
std::string one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = utf8::next(text, at);
        if (c == U'\n')
            out.push_back(' ');
        else if (c >= 0x2010 && c <= 0x2015)
            out.push_back('-');
        else if (c != U'"' && !(c >= 0x201C && c <= 0x201F))
            utf8::append(out, c);
    }
    return out;
}

}  // namespace

std::uint32_t MentionScanner::law(std::uint32_t i) {
    if (type_->nature != Nature::law || !capital(first_) || (!within_last() && to_be_drafted(reading_, first_, begin_)))
        return 0;
    const std::uint32_t numbered = skip_number_sign(i);
    if (numbered > i && numbered < end_)  // "Luật số 87/2025/QH15"
        return law_number(numbered, "");
    const auto title = law_title(reading_, i, end_);
    if (!title)
        return type_->name == "Hiến pháp" ? law_named(i, "") : 0;
    const std::string name(outline_.at(reading_.span(title->first, title->last)));
    const std::uint32_t number = skip_number_sign(title->last);
    if (number > title->last && number < end_)
        if (const std::uint32_t next = law_number(number, name); next != 0)
            return next;
    return law_named(title->last, name);
}

std::uint32_t MentionScanner::law_number(std::uint32_t number, const std::string &name) {
    if (number - first_ > kLongestLawName || !reading_.token(number).number())
        return 0;
    const auto symbol = symbol_at(text_, reading_.token(number).start, lexicon_);
    if (!symbol)
        return 0;
    const std::uint32_t last = reading_.token_at(symbol->span.end);
    PlacedMention &placed = push(ReferenceForm::full, "reference.law", last);
    placed.mention.symbol = symbol->symbol;
    placed.mention.number = symbol->number;
    if (!name.empty())
        placed.mention.name = type_->name + " " + one_line(name);
    placed.last = tail(placed, last);
    placed.mention.span = reading_.span(placed.first, placed.last);
    return placed.last;
}

std::uint32_t MentionScanner::law_named(std::uint32_t last, const std::string &name) {
    PlacedMention &placed = push(ReferenceForm::named, "reference.law_by_name", last);
    placed.mention.name = type_->name + (name.empty() ? "" : " " + one_line(name));
    const std::uint32_t year = word(last, mention_words().nam) ? last + 1 : last;
    if (first_ < amending_last_) {  // the date behind it is that of the law which amends it
        placed.last = last;
    } else if (year < end_ && reading_.token(year).number() &&
               reading_.token(year).end() - reading_.token(year).start == 4) {
        placed.mention.date = std::string(outline_.at(reading_.span(year, year + 1)));
        placed.last = year + 1;
    } else {
        placed.last = tail(placed, last);
    }
    placed.mention.span = reading_.span(placed.first, placed.last);
    // "Luật sửa đổi, bổ sung Luật ..." names another law within its own name.
    static const std::string amending = fold("sửa đổi");
    if (!fold(name).starts_with(amending))
        return placed.last;
    amending_last_ = placed.last;
    return first_ + 1;
}

std::uint32_t MentionScanner::party(std::uint32_t i) {
    if (i >= end_ || type_->code != "NQ" || type_->nature != Nature::numbered)
        return 0;
    Match match;
    if (plenum.match(text_, reading_.token(i).start, match)) {
        const std::uint32_t last = reading_.token_at(match.span.end);
        PlacedMention &placed = push(ReferenceForm::named, "reference.plenum", last);
        const Span number = match.has(2) ? match[2] : match.has(1) ? match[1] : Span{};
        placed.mention.name =
            "Nghị quyết Trung ương " + ordinal(outline_.at(number)) + " khóa " + std::string(outline_.at(match[3]));
        return last;
    }
    if (congress.match(text_, reading_.token(i).start, match)) {
        const std::uint32_t last = reading_.token_at(match.span.end);
        PlacedMention &placed = push(ReferenceForm::named, "reference.congress", last);
        placed.mention.name = "Nghị quyết " + one_line(outline_.at(match.span));
        return last;
    }
    return 0;
}

std::string MentionScanner::ordinal(std::string_view word) {
    static constexpr std::array<std::string_view, 15> kWords = {
        "nhất", "hai",  "ba",       "tư",       "năm",     "sáu",      "bảy",     "tám",
        "chín", "mười", "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"};
    const std::string folded = fold(word);
    for (std::size_t n = 0; n < kWords.size(); ++n)
        if (folded == fold(kWords[n]))
            return std::to_string(n + 1);
    return std::string(word);
}

std::uint32_t MentionScanner::scheme(std::uint32_t i) {
    if (type_->nature != Nature::titled)
        return 0;
    const bool plural =
        first_ > begin_ && (word(first_ - 1, mention_words().cac) || word(first_ - 1, mention_words().nhung));
    if (plural || (type_->name == "Chương trình" && i < end_ && reading_.cue(i, Cue::no_title) != nullptr))
        return 0;
    const auto title = scheme_title(outline_, i, end_, type_row_);
    if (!title || !believable(*title))
        return 0;
    PlacedMention &placed = push(ReferenceForm::named, "reference.named", title->last);
    placed.mention.name =
        capitalize_first(type_->name + " " + one_line(outline_.at(reading_.span(title->first, title->last))));
    if (title->quoted && title->last < end_ && reading_.token(title->last).is('"'))
        ++placed.last;
    placed.mention.span = reading_.span(placed.first, placed.last);
    return placed.last;
}

bool MentionScanner::believable(const TitleMatch &title) const {
    const bool issued = issued_by_mention();
    if (!issued && to_be_drafted(reading_, first_, begin_) && !in_quotes())
        return false;
    if (title.quoted)
        return capital(first_) || issued;
    const auto verb = governor_of(reading_, first_, begin_);
    const bool carried_out = issued || verb.has_value() || announced();
    if (title.dated)
        return capital(first_) || carried_out;
    if (title.last - title.first < 2)
        return false;
    if (type_->name == "Chương trình mục tiêu quốc gia")
        return capital(first_) || carried_out;
    const bool capital_title = reading_.token(title.first).shape != Shape::lower;
    return carried_out && (capital(first_) || capital_title || issued);
}

bool MentionScanner::announced() const {
    if (first_ < begin_ + 2 || found_.empty() || found_.back().mention.paragraph != p_)
        return false;
    const Token &before = reading_.token(first_ - 1);
    return (before.is(',') || before.is(';') || word(first_ - 1, mention_words().va) ||
            word(first_ - 1, mention_words().ve)) &&
           found_.back().last + 1 >= first_ - 1 && capital(first_);
}

bool MentionScanner::issued_by_mention() const {
    if (found_.empty() || found_.back().mention.paragraph != p_)
        return false;
    const auto verb = governor_of(reading_, first_, begin_);
    if (!verb || verb->kind != RelationKind::promulgates || verb->first < found_.back().last)
        return false;
    for (std::uint32_t i = found_.back().last; i < verb->first; ++i)
        if (reading_.token(i).is(';') || reading_.token(i).is('.'))
            return false;
    return verb->first - found_.back().last < 30;
}

std::uint32_t MentionScanner::announcement(std::uint32_t i) {
    if (type_->code != "TB" || !capital(first_) || !word(i, mention_words().cua))
        return 0;
    const auto issuer = issuer_at(outline_, i + 1, end_);
    if (!issuer || !word(issuer->last, mention_words().tai))
        return 0;
    std::uint32_t last = issuer->last;
    while (last < end_ && !reading_.token(last).is('.') && !reading_.token(last).is(';') &&
           !reading_.token(last).is(':'))
        ++last;
    PlacedMention &placed = push(ReferenceForm::named, "reference.announcement", last);
    placed.mention.name = one_line(outline_.at(placed.mention.span));
    placed.mention.issuer = issuer->name;
    return last;
}

}  // namespace vanban
