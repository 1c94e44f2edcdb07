// Instruments cited by number: full mentions, short ones and lists of both.
#include <algorithm>

#include "extract/reference_scanner.hpp"
#include "grammar/dates.hpp"

namespace vanban {

using lexicon::Nature;
using lexicon::Vocabulary;

namespace {

constexpr std::size_t kShortDigits = 5;

}  // namespace

std::uint32_t MentionScanner::untyped(std::uint32_t i) {
    if (numbered_types_.empty() || i < begin_ + 2 ||
        !(word(i, mention_words().so) || (reading_.token(i).number() && opens_entry(i))))
        return i;
    const std::uint32_t number = skip_number_sign(i);
    if (number >= end_ || !reading_.token(number).number())
        return i;
    const auto symbol = symbol_at(text_, reading_.token(number).start, lexicon_);
    if (!symbol || !symbol->known)
        return i;
    const auto said = std::find_if(numbered_types_.rbegin(), numbered_types_.rend(),
                                   [&](const auto *type) { return type->code == symbol->type_code; });
    if (said == numbered_types_.rend())
        return i;
    first_ = i;
    type_ = *said;
    in_list_ = type_ == list_type_;
    const std::uint32_t last = full(*symbol, std::nullopt);
    in_list_ = false;
    return last;
}

/// The first entry tells by the code of its symbol which of the others are of that body, too.
std::optional<IssuerMatch> MentionScanner::issuer_of_entry(const SymbolMatch &symbol) {
    if (!in_list_)
        return std::nullopt;
    if (list_code_.empty())
        list_code_ = symbol.issuer_code;
    return symbol.issuer_code == list_code_ ? list_issuer_ : std::nullopt;
}

/// "…; 148/NQ-HĐND ngày 26/10/2021": in a list, the next entry.
bool MentionScanner::opens_entry(std::uint32_t i) const {
    const Token &before = reading_.token(i - 1);
    return before.is(';') || before.is(':') || before.is(',') || before.spells(mention_words().va);
}

/// "các Nghị quyết của Hội đồng nhân dân tỉnh: số 340/NQ-HĐND …; số 160/NQ-HĐND …": whose all of them are.
void MentionScanner::note_list_issuer(const IssuerMatch &issuer) {
    if (type_->nature != Nature::numbered || issuer.last >= end_ || !reading_.token(issuer.last).is(':'))
        return;
    list_type_ = type_;
    list_issuer_ = issuer;
    list_code_.clear();
}

std::uint32_t MentionScanner::numbered(std::uint32_t after_type) {
    std::uint32_t i = after_type;
    std::optional<IssuerMatch> issuer;
    if (word(i, mention_words().cua)) {  // "Thông báo kết luận của Tỉnh ủy số 98-TB/TU"
        issuer = issuer_at(outline_, i + 1, end_);
        if (issuer)
            note_list_issuer(*issuer);
        if (!issuer || skip_number_sign(issuer->last) == issuer->last)
            return 0;
        i = issuer->last;
    }
    std::uint32_t number = skip_number_sign(i);
    const bool signed_number = number > i;
    if (!signed_number && number < end_ && reading_.token(number).is('('))
        return 0;
    if (type_->nature == Nature::law)
        return 0;
    if (number >= end_)
        return 0;
    if (type_->code.starts_with("QC") && type_->nature == Nature::numbered && !reading_.token(number).number())
        return standard(after_type);
    if (!reading_.token(number).number())
        return 0;
    if (const auto symbol = symbol_at(text_, reading_.token(number).start, lexicon_))
        if (symbol->known || signed_number || capital(first_))
            return full(*symbol, issuer);
    return list_or_short(number, signed_number);
}

std::uint32_t MentionScanner::full(const SymbolMatch &symbol, const std::optional<IssuerMatch> &issuer) {
    std::uint32_t last = std::max(reading_.token_at(symbol.span.end), first_ + 1);
    PlacedMention &placed = push(ReferenceForm::full, "reference.full", last);
    placed.mention.symbol = symbol.symbol;
    placed.mention.number = symbol.number;
    if (issuer)
        placed.mention.issuer = issuer->name;
    take_lead(placed);
    last = tail(placed, last);
    if (const auto of_list = issuer_of_entry(symbol); of_list && !placed.mention.issuer)
        placed.mention.issuer = of_list->name;
    placed.last = last;
    placed.mention.span = {placed.mention.span.start, reading_.token(last - 1).end()};
    placed.mention.title = subject_at(last);
    return more_of_list(last);
}

/// "… của Bộ Chính trị về đột phá phát triển giáo dục và đào tạo": what the instrument is about (trích yếu).
std::optional<std::string> MentionScanner::subject_at(std::uint32_t at) const {
    constexpr std::uint32_t kShortest = 4, kLongest = 70;  // tokens
    if (at + kShortest >= end_ || !word(at, mention_words().ve))
        return std::nullopt;
    static const SyllableKey viec = syllable_key("việc");
    const std::uint32_t first = word(at + 1, viec) ? at + 2 : at + 1;
    std::uint32_t last = first;
    // "quy định chi tiết một số điều của Luật Thủy sản": no subject ends with its "của".
    while (last < end_ &&
           (!closes_subject(last) || (reading_.token(last).word() && word(last - 1, mention_words().cua))))
        ++last;
    if (last < first + kShortest || last > first + kLongest)
        return std::nullopt;
    return std::string(outline_.at(reading_.span(first, last)));
}

/// A mark, another instrument, a word that opens a clause, or a body behind a comma ("…, UBND tỉnh ban hành …").
bool MentionScanner::closes_subject(std::uint32_t i) const {
    if (reading_.token(i).is(',') && i + 1 < end_)
        return reading_.hit(i + 1, Vocabulary::agency) != nullptr && capital(i + 1);
    return hard_stop(reading_, i) || clause_stop(reading_, i);
}

std::uint32_t MentionScanner::more_of_list(std::uint32_t last) {
    std::uint32_t next = last;
    if (next >= end_ ||
        !(reading_.token(next).is(',') || reading_.token(next).is(';') || word(next, mention_words().va)))
        return last;
    while (next < end_ && (reading_.token(next).is(',') || word(next, mention_words().va)))
        ++next;
    const std::uint32_t number = skip_number_sign(next);
    if (number >= end_ || !reading_.token(number).number())
        return last;
    const auto symbol = symbol_at(text_, reading_.token(number).start, lexicon_);
    if (!symbol || !symbol->known)
        return last;
    first_ = next;
    return full(*symbol, std::nullopt);
}

std::uint32_t MentionScanner::list_or_short(std::uint32_t number, bool signed_number) {
    std::vector<std::uint32_t> numbers;
    std::uint32_t i = number;
    std::optional<SymbolMatch> closing;
    while (i < end_ && reading_.token(i).number() && !closing) {
        closing = symbol_at(text_, reading_.token(i).start, lexicon_);
        if (closing && !closing->known)
            closing.reset();
        numbers.push_back(i++);
        while (!closing && i + 1 < end_ && (reading_.token(i).is(',') || word(i, mention_words().va)) &&
               reading_.token(skip_number_sign(i + 1)).number())
            i = skip_number_sign(i + 1);
    }
    if (closing && numbers.size() > 1)
        return list(numbers, *closing);
    std::uint32_t last = shortened(number, signed_number);
    // "các Nghị quyết số 57, 59 của Bộ Chính trị"
    for (std::size_t n = 1; last != 0 && signed_number && n < numbers.size(); ++n) {
        const std::uint32_t next = shortened(numbers[n], true);
        if (next == 0)
            break;
        PlacedMention &placed = found_.back();
        placed.first = placed.lead = numbers[n];
        placed.mention.span = reading_.span(numbers[n], next);
        last = next;
    }
    return last;
}

std::uint32_t MentionScanner::list(const std::vector<std::uint32_t> &numbers, const SymbolMatch &closing) {
    const std::string rest = symbol_tail(closing);
    for (std::size_t n = 0; n + 1 < numbers.size(); ++n) {
        if (n > 0)
            first_ = numbers[n];
        PlacedMention &placed = push(ReferenceForm::full, "reference.list", numbers[n] + 1);
        placed.mention.number = std::string(outline_.at(reading_.span(numbers[n], numbers[n] + 1)));
        placed.mention.symbol = *placed.mention.number + rest;
    }
    first_ = numbers.back();
    return full(closing, std::nullopt);
}

std::uint32_t MentionScanner::shortened(std::uint32_t number, bool signed_number) {
    const Token &token = reading_.token(number);
    const std::string_view digits = outline_.at({token.start, token.end()});
    if (digits.size() > kShortDigits || digits.find_first_of(".,") != std::string_view::npos)
        return 0;
    const bool year = digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20");
    if (year && !signed_number)
        return 0;
    const bool plain = digits.size() >= 3 || (digits.size() == 2 && digits[0] == '0');
    if (!capital(first_) && !(type_->nature == Nature::titled && plain))
        return 0;
    if (number + 1 < end_) {
        const Token &next = reading_.token(number + 1);
        const bool touches = next.start == token.end();
        if (touches && (next.is('/') || next.is('-') || next.is('%') || next.word()))
            return 0;
        if (!signed_number && (reading_.hit(number + 1, Vocabulary::unit) != nullptr || next.is('%') ||
                               word(number + 1, mention_words().nam) || word(number + 1, mention_words().thang) ||
                               word(number + 1, mention_words().ngay)))
            return 0;
    }
    if (reading_.token(number - 1).is(':') || (type_->nature == Nature::numbered && !capital(first_)))
        return 0;
    PlacedMention &placed = push(ReferenceForm::short_form, "reference.short", number + 1);
    placed.mention.number = std::string(digits);
    placed.mention.name = type_->name + " " + std::string(digits);
    return number + 1;
}

std::uint32_t MentionScanner::standard(std::uint32_t after_type) {
    for (std::uint32_t i = after_type; i < std::min(end_, after_type + 30); ++i) {
        const Token &token = reading_.token(i);
        if (token.is(';') || token.is('.'))
            return 0;
        if (token.shape != Shape::upper)
            continue;
        const auto symbol = symbol_at(text_, token.start, lexicon_);
        if (!symbol || symbol->type_code.substr(0, 2) != "QC")
            continue;
        std::uint32_t last = reading_.token_at(symbol->span.end);
        if (last < end_ && reading_.token(last).is(')'))
            ++last;
        PlacedMention &placed = push(ReferenceForm::full, "reference.standard", last);
        placed.mention.symbol = symbol->symbol;
        placed.mention.number = symbol->number;
        return last;
    }
    return 0;
}

std::uint32_t MentionScanner::tail(PlacedMention &placed, std::uint32_t from) {
    std::uint32_t last = from;
    for (int parts = 0; parts < 4 && last < end_; ++parts) {
        std::uint32_t i = last;
        if (reading_.token(i).is(',') && i + 1 < end_)
            ++i;
        if (word(i, mention_words().ban) && word(i + 1, mention_words().hanh) && word(i + 2, mention_words().ngay))
            i += 2;  // "Luật bảo vệ sức khỏe nhân dân ban hành ngày 30/6/1989"
        if (word(i, mention_words().ngay) && !placed.mention.date) {
            const std::size_t start = reading_.token(i).start;
            if (const auto date = date_at(text_, start); date && !date->iso.starts_with("--")) {
                placed.mention.date = date->iso;
                last = reading_.token_at(date->span.end);
            } else if (const auto mistyped = impossible_date_at(text_, start)) {
                last = reading_.token_at(mistyped->end);
            } else {
                break;
            }
        } else if (i == last && word(i, mention_words().nam) && !placed.mention.date && i + 1 < end_ &&
                   reading_.token(i + 1).number()) {
            const auto date = date_at(text_, reading_.token(i).start);
            if (!date)
                break;
            placed.mention.date = date->iso;
            last = reading_.token_at(date->span.end);
        } else if (i == last && word(i, mention_words().cua) && !placed.mention.issuer) {
            const auto issuer = issuer_at(outline_, i + 1, end_);
            if (!issuer)
                break;
            placed.mention.issuer = issuer->name;
            last = skip_term(reading_, issuer->last, end_);
        } else {
            break;
        }
    }
    return last;
}

void MentionScanner::take_lead(PlacedMention &placed) {
    if (first_ < begin_ + 3 || !word(first_ - 1, mention_words().tai))
        return;
    for (std::uint32_t i = first_ - 2; i > begin_ && i + 14 > first_; --i) {
        if (!word(i, mention_words().cua))
            continue;
        const auto issuer = issuer_at(outline_, i + 1, first_ - 1);
        if (!issuer || issuer->last != first_ - 1)
            return;
        placed.mention.issuer = issuer->name;
        // The noun before "của": hướng dẫn, chỉ đạo, đề nghị.
        placed.lead = i >= begin_ + 2 ? i - 2 : i;
        return;
    }
}

}  // namespace vanban
