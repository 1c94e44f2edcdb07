#include "extract/reference_scan.hpp"

#include <algorithm>
#include <array>

#include "extract/reference_parts.hpp"
#include "extract/reference_title.hpp"
#include "grammar/dates.hpp"
#include "grammar/symbols.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::InstrumentType;
using lexicon::Nature;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestLawName = 18;  // tokens between "Luật" and "số"
constexpr std::size_t kShortDigits = 5;

struct Words {
    SyllableKey va = syllable_key("và"), nam = syllable_key("năm"), thang = syllable_key("tháng"),
                ngay = syllable_key("ngày"), nay = syllable_key("này"), cac = syllable_key("các"),
                nhung = syllable_key("những"), ve = syllable_key("về"), cua = syllable_key("của"),
                tai = syllable_key("tại"), so = syllable_key("số"), by = syllable_key("do"), ban = syllable_key("ban");
};

const Words &words() {
    static const Words words;
    return words;
}

PatternSpec plenum_spec() {
    return {
        "reference.plenum",
        R"((?:(?i:Hội\ nghị)\s+)? (?:(?i:lần\ thứ)\s+([\p{L}\d]+)\s+)? (?:(?i:Ban\ Chấp\ hành)\s+|BCH\s*)? (?:(?i:Trung\ ương)|TW) (?:\s+Đảng)? (?:\s*,?\s*(?:lần\ thứ\s+)?(\d{1,2}))? \s*,?\s* \(?(?i:khóa|khoá)\s+([IVX]{1,5})\b\)?)",
        {"Trung ương 8 khóa XI", "Trung ương 8, khoá XI", "Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI"},
        {"Trung ương về"}};
}

PatternSpec congress_spec() {
    return {
        "reference.congress",
        R"((?i:Đại\ hội)(?:\s+(?!lần)\p{L}+){0,9}?(?:\s+lần\ thứ\s+|\s+)[IVXL]{1,6}\b(?:\s+(?:của\s+)?Đảng\b)?(?:\s*,?\s*\(?nhiệm\ kỳ\s+\d{4}\s*[-–]\s*\d{4}\)?)?)",
        {"Đại hội XIII", "Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
         "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2025-2030"},
        {"Đại hội các cấp"}};
}

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

class Scanner {
  public:
    explicit Scanner(const Outline &outline)
        : outline_(outline), reading_(outline.reading), lexicon_(outline.reading.lexicon()), text_(outline.blocks.text),
          own_types_(outline) {}

    std::vector<PlacedMention> run() {
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            const Part part = outline_.parts[p];
            if (part == Part::letterhead || part == Part::page_number || part == Part::signature)
                continue;
            paragraph(p);
        }
        return std::move(found_);
    }

  private:
    void paragraph(std::size_t p) {
        p_ = p;
        type_ = nullptr;
        begin_ = reading_.first(p);
        end_ = reading_.last(p);
        const std::size_t first_found = found_.size();
        for (std::uint32_t i = begin_; i < end_;) {
            const std::uint32_t next = at(i);
            i = std::max(next, i + 1);
        }
        issuers_told_later(first_found);
    }

    std::uint32_t at(std::uint32_t i) {
        const Hit *hit = reading_.hit(i, Vocabulary::instrument_type);
        if (hit == nullptr)
            return untyped(i);
        type_row_ = hit->row;
        type_ = &lexicon_.instrument_types()[hit->row];
        first_ = i;
        // "các văn bản", "Kế hoạch" as a verb's part: the tests below need more than the word.
        for (const auto attempt : {&Scanner::numbered, &Scanner::own, &Scanner::law, &Scanner::party, &Scanner::scheme,
                                   &Scanner::announcement})
            if (const std::uint32_t next = (this->*attempt)(hit->last); next != 0)
                return next;
        return i;
    }

    /// "các Quyết định: số 36/QĐ-TTg …; số 1569/QĐ-TTg … và số 1668/QĐ-TTg": the type was said once.
    std::uint32_t untyped(std::uint32_t i) {
        const std::uint32_t number = skip_number_sign(i);
        if (number == i || number >= end_ || !reading_.token(number).number() || type_ == nullptr ||
            type_->nature != Nature::numbered || !reading_.token(i).word() || i < begin_ + 2)
            return i;
        const auto symbol = symbol_at(text_, reading_.token(number).start, lexicon_);
        if (!symbol || !symbol->known || symbol->type_code != type_->code)
            return i;
        first_ = i;
        return full(*symbol, std::nullopt);
    }

    bool word(std::uint32_t i, SyllableKey key) const {
        return i < end_ && reading_.token(i).word() && reading_.token(i).key == key;
    }
    bool capital(std::uint32_t i) const { return reading_.token(i).shape != Shape::lower; }

    PlacedMention &push(ReferenceForm form, std::string_view rule, std::uint32_t last) {
        PlacedMention &placed = found_.emplace_back();
        placed.first = placed.lead = first_;
        placed.last = last;
        placed.mention.paragraph = p_;
        placed.mention.form = form;
        placed.mention.type = type_->name;
        placed.mention.rule = rule;
        placed.mention.span = reading_.span(first_, last);
        return placed;
    }

    /// "số", "số:" before a number.
    std::uint32_t skip_number_sign(std::uint32_t i) const {
        std::uint32_t next = i;
        while (word(next, words().so))
            ++next;
        if (next > i && next < end_ && reading_.token(next).is(':'))
            ++next;
        return next;
    }

    // -- with a number ---------------------------------------------------------------------------

    /// Full and short mentions, and lists of them.
    std::uint32_t numbered(std::uint32_t after_type) {
        std::uint32_t i = after_type;
        std::optional<IssuerMatch> issuer;
        if (word(i, words().cua)) {  // "Thông báo kết luận của Tỉnh ủy số 98-TB/TU"
            issuer = issuer_at(outline_, i + 1, end_);
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

    std::uint32_t full(const SymbolMatch &symbol, const std::optional<IssuerMatch> &issuer) {
        std::uint32_t last = std::max(reading_.token_at(symbol.span.end), first_ + 1);
        PlacedMention &placed = push(ReferenceForm::full, "reference.full", last);
        placed.mention.symbol = symbol.symbol;
        placed.mention.number = symbol.number;
        if (issuer)
            placed.mention.issuer = issuer->name;
        take_lead(placed);
        last = tail(placed, last);
        placed.last = last;
        placed.mention.span = {placed.mention.span.start, reading_.token(last - 1).end};
        return more_of_list(last);
    }

    /// "số 18-NQ/TW và số 19-NQ/TW": the same type goes on.
    std::uint32_t more_of_list(std::uint32_t last) {
        std::uint32_t next = last;
        if (next >= end_ || !(reading_.token(next).is(',') || reading_.token(next).is(';') || word(next, words().va)))
            return last;
        while (next < end_ && (reading_.token(next).is(',') || word(next, words().va)))
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

    /// "số 57, 59, 66, 68-NQ/TW" and "Nghị quyết 71".
    std::uint32_t list_or_short(std::uint32_t number, bool signed_number) {
        std::vector<std::uint32_t> numbers;
        std::uint32_t i = number;
        std::optional<SymbolMatch> closing;
        while (i < end_ && reading_.token(i).number() && !closing) {
            closing = symbol_at(text_, reading_.token(i).start, lexicon_);
            if (closing && !closing->known)
                closing.reset();
            numbers.push_back(i++);
            while (!closing && i + 1 < end_ && (reading_.token(i).is(',') || word(i, words().va)) &&
                   reading_.token(skip_number_sign(i + 1)).number())
                i = skip_number_sign(i + 1);
        }
        if (closing && numbers.size() > 1)
            return list(numbers, *closing);
        return shortened(number, signed_number);
    }

    std::uint32_t list(const std::vector<std::uint32_t> &numbers, const SymbolMatch &closing) {
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

    std::uint32_t shortened(std::uint32_t number, bool signed_number) {
        const Token &token = reading_.token(number);
        const std::string_view digits = outline_.at({token.start, token.end});
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
            const bool touches = next.start == token.end;
            if (touches && (next.is('/') || next.is('-') || next.is('%') || next.word()))
                return 0;
            if (!signed_number &&
                (reading_.hit(number + 1, Vocabulary::unit) != nullptr || next.is('%') ||
                 word(number + 1, words().nam) || word(number + 1, words().thang) || word(number + 1, words().ngay)))
                return 0;
        }
        if (reading_.token(number - 1).is(':') || (type_->nature == Nature::numbered && !capital(first_)))
            return 0;
        PlacedMention &placed = push(ReferenceForm::short_form, "reference.short", number + 1);
        placed.mention.number = std::string(digits);
        placed.mention.name = type_->name + " " + std::string(digits);
        return number + 1;
    }

    /// "Quy chuẩn kỹ thuật quốc gia về ... (QCVN 85:2025/BNNMT)".
    std::uint32_t standard(std::uint32_t after_type) {
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

    // -- what follows a number -------------------------------------------------------------------

    /// Date, issuer and term, in any order.
    std::uint32_t tail(PlacedMention &placed, std::uint32_t from) {
        std::uint32_t last = from;
        for (int parts = 0; parts < 4 && last < end_; ++parts) {
            std::uint32_t i = last;
            if (reading_.token(i).is(',') && i + 1 < end_)
                ++i;
            if (word(i, words().ngay) && !placed.mention.date) {
                const auto date = date_at(text_, reading_.token(i).start);
                if (!date || date->iso.starts_with("--"))
                    break;
                placed.mention.date = date->iso;
                last = reading_.token_at(date->span.end);
            } else if (i == last && word(i, words().nam) && !placed.mention.date && i + 1 < end_ &&
                       reading_.token(i + 1).number()) {
                const auto date = date_at(text_, reading_.token(i).start);
                if (!date)
                    break;
                placed.mention.date = date->iso;
                last = reading_.token_at(date->span.end);
            } else if (i == last && word(i, words().cua) && !placed.mention.issuer) {
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

    /// "theo chỉ đạo của Thủ tướng Chính phủ tại Chỉ thị số ...": who issued it stands before it.
    void take_lead(PlacedMention &placed) {
        if (first_ < begin_ + 3 || !word(first_ - 1, words().tai))
            return;
        for (std::uint32_t i = first_ - 2; i > begin_ && i + 14 > first_; --i) {
            if (!word(i, words().cua))
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

    /// "... do Thủ tướng Chính phủ ban hành", at the end of what is said of the first mention; "được Quốc hội
    /// ... thông qua ngày ...".
    void issuers_told_later(std::size_t first_found) {
        if (first_found == found_.size())
            return;
        for (std::uint32_t i = found_[first_found].last; i < end_; ++i) {
            if (!word(i, words().by))
                continue;
            const auto issuer = issuer_at(outline_, i + 1, end_);
            if (!issuer || !word(issuer->last, words().ban))
                continue;
            const std::uint32_t item = item_start(i);
            const auto first_of_item =
                std::lower_bound(found_.begin() + static_cast<std::ptrdiff_t>(first_found), found_.end(), item,
                                 [](const PlacedMention &placed, std::uint32_t at) { return placed.first < at; });
            if (first_of_item != found_.end() && first_of_item->last <= i && !first_of_item->mention.issuer &&
                first_of_item->mention.form == ReferenceForm::full)
                first_of_item->mention.issuer = issuer->name;
            i = issuer->last;
        }
    }

    /// Where the item of a list begins that token `i` stands in: past "; ", past the number in "- 2Kết luận".
    std::uint32_t item_start(std::uint32_t i) const {
        for (; i > begin_; --i) {
            const Token &before = reading_.token(i - 1);
            const bool numbered = before.number() && i >= begin_ + 2 && reading_.token(i - 2).is('-') &&
                                  before.end == reading_.token(i).start;
            if (before.is(';') || numbered)
                break;
        }
        return i;
    }

    // -- by name ---------------------------------------------------------------------------------

    /// "Kế hoạch này": the document itself.
    std::uint32_t own(std::uint32_t i) {
        if (!word(i, words().nay))
            return 0;
        if (!own_types_.has(*type_))
            return i;  // "Chương trình này" for another instrument is no mention
        push(ReferenceForm::self, "reference.self", i + 1).mention.name = "self";
        return i + 1;
    }

    std::uint32_t law(std::uint32_t i) {
        if (type_->nature != Nature::law || !capital(first_) ||
            (!within_last() && to_be_drafted(reading_, first_, begin_)))
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

    /// Does the mention found last reach over this token? Then this one stands in its name.
    bool within_last() const {
        return !found_.empty() && found_.back().mention.paragraph == p_ && first_ < found_.back().last;
    }

    std::uint32_t law_number(std::uint32_t number, const std::string &name) {
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

    std::uint32_t law_named(std::uint32_t last, const std::string &name) {
        PlacedMention &placed = push(ReferenceForm::named, "reference.law_by_name", last);
        placed.mention.name = type_->name + (name.empty() ? "" : " " + one_line(name));
        const std::uint32_t year = word(last, words().nam) ? last + 1 : last;
        if (year < end_ && reading_.token(year).number() &&
            reading_.token(year).end - reading_.token(year).start == 4) {
            placed.mention.date = std::string(outline_.at(reading_.span(year, year + 1)));
            placed.last = year + 1;
        } else {
            placed.last = tail(placed, last);
        }
        placed.mention.span = reading_.span(placed.first, placed.last);
        // "Luật sửa đổi, bổ sung Luật ..." names another law within its own name.
        static const std::string amending = fold("sửa đổi");
        return fold(name).rfind(amending, 0) == 0 ? first_ + 1 : placed.last;
    }

    /// Resolutions of a plenum or a congress (nghị quyết Trung ương, nghị quyết Đại hội).
    std::uint32_t party(std::uint32_t i) {
        static const Pattern plenum(plenum_spec()), congress(congress_spec());
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

    static std::string ordinal(std::string_view word) {
        static constexpr std::array<std::string_view, 15> kWords = {
            "nhất", "hai",  "ba",       "tư",       "năm",     "sáu",      "bảy",     "tám",
            "chín", "mười", "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm"};
        const std::string folded = fold(word);
        for (std::size_t n = 0; n < kWords.size(); ++n)
            if (folded == fold(kWords[n]))
                return std::to_string(n + 1);
        return std::string(word);
    }

    /// Schemes cited by their title: đề án, chiến lược, quy hoạch, chương trình ...
    std::uint32_t scheme(std::uint32_t i) {
        if (type_->nature != Nature::titled)
            return 0;
        const bool plural = first_ > begin_ && (word(first_ - 1, words().cac) || word(first_ - 1, words().nhung));
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

    bool believable(const TitleMatch &title) const {
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

    /// "… truyền thông Luật X, Bộ tiêu chí Y": a list of instruments goes on.
    bool announced() const {
        if (first_ < begin_ + 2 || found_.empty() || found_.back().mention.paragraph != p_)
            return false;
        const Token &before = reading_.token(first_ - 1);
        return (before.is(',') || before.is(';') || word(first_ - 1, words().va) || word(first_ - 1, words().ve)) &&
               found_.back().last + 1 >= first_ - 1 && capital(first_);
    }

    bool in_quotes() const { return first_ > begin_ && reading_.token(first_ - 1).is('"'); }

    /// "Quyết định số … phê duyệt", "… về ban hành": an instrument before it issues this one.
    bool issued_by_mention() const {
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

    /// "Thông báo Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với ...".
    std::uint32_t announcement(std::uint32_t i) {
        if (type_->code != "TB" || !capital(first_) || !word(i, words().cua))
            return 0;
        const auto issuer = issuer_at(outline_, i + 1, end_);
        if (!issuer || !word(issuer->last, words().tai))
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

    const Outline &outline_;
    const Reading &reading_;
    const lexicon::Lexicon &lexicon_;
    const std::string &text_;
    const OwnTypes own_types_;
    std::vector<PlacedMention> found_;
    std::size_t p_ = 0;
    std::uint32_t begin_ = 0, end_ = 0, first_ = 0;
    std::uint32_t type_row_ = 0;
    const InstrumentType *type_ = nullptr;
};

}  // namespace

OwnTypes::OwnTypes(const Outline &outline) : any_(!outline.frame.type) {
    for (std::size_t p = 0; p < outline.parts.size(); ++p) {
        if (outline.parts[p] != Part::title)
            continue;
        const std::uint32_t first = outline.reading.first(p);
        if (const Hit *hit =
                first < outline.reading.last(p) ? outline.reading.hit(first, Vocabulary::instrument_type) : nullptr)
            names_.push_back(outline.reading.lexicon().instrument_types()[hit->row].name);
    }
}

bool OwnTypes::has(const InstrumentType &type) const {
    return any_ || std::any_of(names_.begin(), names_.end(),
                               [&](const std::string &own) { return own.starts_with(type.name); });
}

std::vector<PlacedMention> scan_references(const Outline &outline) {
    return Scanner(outline).run();
}

}  // namespace vanban
