#include "extract/reference_citations.hpp"

#include <algorithm>

#include "extract/paragraph_words.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestAppendixTitle = 24;  // tokens of "(Phụ lục <title> kèm theo)"
constexpr std::uint32_t kLongestAppendixNote = 2;    // "Phụ lục chi tiết kèm theo"

struct Words {
    SyllableKey cua = syllable_key("của"), nay = syllable_key("này"), kem = syllable_key("kèm"),
                theo = syllable_key("theo"), dinh = syllable_key("đính"), ban = syllable_key("ban"),
                hanh = syllable_key("hành"), duoc = syllable_key("được"), thuoc = syllable_key("thuộc"),
                tai = syllable_key("tại"), va = syllable_key("và"), hoac = syllable_key("hoặc"),
                den = syllable_key("đến"), cac = syllable_key("các"), nhung = syllable_key("những");
};

const Words &words() {
    static const Words words;
    return words;
}

/// Reads one paragraph.
class Reader {
  public:
    Reader(const Outline &outline, const std::vector<PlacedMention> &placed, const OwnTypes &own_types,
           const PartFinder &parts, std::size_t paragraph, std::uint32_t begin)
        : outline_(outline), reading_(outline.reading), placed_(placed), own_types_(own_types), parts_(parts),
          p_(paragraph), begin_(begin), end_(outline.reading.last(paragraph)) {}

    std::vector<Citation> run() {
        for (std::uint32_t i = begin_; i < end_;) {
            const std::uint32_t next = may_open_part(reading_.token(i)) ? citation(i) : i;
            i = std::max(next, i + 1);
        }
        take_over();
        return std::move(citations_);
    }

  private:
    bool word(std::uint32_t i, SyllableKey key) const { return i < end_ && reading_.token(i).spells(key); }
    bool mark(std::uint32_t i, char c) const { return i < end_ && reading_.token(i).is(c); }

    /// The token after the citation that begins at `i`; `i` where none does.
    std::uint32_t citation(std::uint32_t i) {
        auto part = read_part(outline_, i, end_, true);
        if (!part || in_compound(i))
            return i;
        Citation one;
        one.begin = one.first = i;
        one.last = part->last;
        one.parts.push_back(*part);
        while (const auto outer = outer_part(one)) {
            one.parts.push_back(*outer);
            one.last = outer->last;
        }
        if (one.parts.back().level == PartLevel::section)
            one.last = skip_title(one);
        if (one.parts.front().numbers.size() > 1 && i > begin_ &&
            (word(i - 1, words().cac) || word(i - 1, words().nhung)))
            one.begin = i - 1;
        std::vector<Citation> more = bracketed(one);
        for (std::size_t n = 0; n + 1 < more.size(); ++n)
            more[n].joined = true;
        Citation &closing = more.empty() ? one : more.back();
        if (closing.parts.back().level == PartLevel::appendix)
            attachment(closing);
        owner(closing);
        closing.joined = joins(closing.last);
        const std::uint32_t last = closing.last;
        if (!more.empty())
            one.joined = true;
        citations_.push_back(std::move(one));
        citations_.insert(citations_.end(), more.begin(), more.end());
        return last;
    }

    /// "khoản 2" + "Điều 9", "điểm a" + ", khoản 1", "khoản 1" + "của Điều 4".
    std::optional<PartWords> outer_part(const Citation &one) const {
        std::uint32_t next = one.last;
        if (mark(next, ',') || mark(next, ')') || word(next, words().cua) || word(next, words().thuoc) ||
            word(next, words().tai))
            ++next;
        auto outer = next < end_ ? read_part(outline_, next, end_, false) : std::nullopt;
        const PartWords &inner = one.parts.back();
        const bool named = outer && inner.level != PartLevel::appendix && (outer->here || !outer->numbers.empty());
        return named && is_broader(*outer, inner) ? outer : std::nullopt;
    }

    static bool is_broader(const PartWords &outer, const PartWords &inner) {
        if (outer.level < inner.level || outer.level != PartLevel::section)
            return outer.level < inner.level;
        // "mục 2 Mục III", and "phần A, Mục III", where parts by letters stand below sections by Roman numbers.
        return (inner.level == PartLevel::section || inner.level == PartLevel::part) && !inner.here && !outer.here &&
               !in_roman(inner) && in_roman(outer);
    }

    static bool in_roman(const PartWords &part) { return is_roman(part.numbers.front().front()); }

    /// "mục (IV) (4.1) (4.2)": what stands in the same place as the number before.
    std::vector<Citation> bracketed(const Citation &one) const {
        std::vector<Citation> more;
        PartWords part = one.parts.front();
        std::uint32_t at = one.last;
        while (one.parts.size() == 1 && part.numbers.size() == 1) {
            const auto number = bracketed_number(outline_, at, end_);
            if (!number || !replace_last(part.numbers.front(), number->text))
                break;
            Citation next;
            next.begin = next.first = at;
            next.last = at = number->last;
            next.parts.push_back(part);
            next.continued = true;
            more.push_back(std::move(next));
        }
        return more;
    }

    /// "mục III. Phát triển nền móng kinh tế số": past the title of the division meant.
    std::uint32_t skip_title(const Citation &one) const {
        if (!mark(one.last, '.') || one.parts.front().numbers.size() != 1)
            return one.last;
        const int found = parts_.find(cited_parts(one, 0), p_).division;
        if (found < 0 || !outline_.divisions[static_cast<std::size_t>(found)].title)
            return one.last;
        return after_title(outline_.divisions[static_cast<std::size_t>(found)], one.last);
    }

    std::uint32_t after_title(const Division &division, std::uint32_t last) const {
        std::uint32_t here = last + 1, there = title_word(outline_, division.paragraph);
        const std::uint32_t there_end = reading_.token_at(division.heading.end);
        while (here < end_ && there < there_end) {
            if (reading_.token(there).kind == TokenKind::mark || reading_.token(there).key == words().va)
                ++there;
            else if (reading_.token(here).kind == TokenKind::mark || word(here, words().va))
                ++here;
            else if (reading_.token(here).key == reading_.token(there).key)
                ++here, ++there;
            else
                break;
        }
        return there == there_end ? here : last;
    }

    std::uint32_t after_attachment(std::uint32_t i) const {
        if (word(i, words().duoc))
            ++i;
        if (word(i, words().ban) && word(i + 1, words().hanh))
            i += 2;
        if (word(i, words().kem) && word(i + 1, words().theo))
            return i + 2;
        if (word(i, words().dinh) && word(i + 1, words().kem))
            return i + (word(i + 2, words().theo) ? 3 : 2);
        return 0;
    }

    /// "Phụ lục I kèm theo", "Phụ lục chi tiết đính kèm", "(Phụ lục lộ trình thực hiện … kèm theo)".
    void attachment(Citation &one) const {
        const bool bracket = one.first > reading_.first(p_) && reading_.token(one.first - 1).is('(');
        const bool numbered = !one.parts.back().numbers.empty();
        const std::uint32_t reach = numbered ? 0 : bracket ? kLongestAppendixTitle : kLongestAppendixNote;
        for (std::uint32_t i = one.last; i < end_ && i <= one.last + reach; ++i) {
            const Token &token = reading_.token(i);
            if (token.is('.') || token.is(';') || token.is(':') || token.is(')') || token.is('('))
                return;
            const std::uint32_t after = after_attachment(i);
            if (after == 0)
                continue;
            // A title tells that there is one such appendix, whether it is in the file or not.
            if (i > one.last + kLongestAppendixNote)
                one.parts.back().numbers = {{"1"}};
            one.last = after;
            one.attached = true;
            return;
        }
    }

    /// Whose part it is: "Nghị quyết này", "của Kế hoạch", "Thông tư số 53/2024/TT-BGTVT".
    void owner(Citation &one) const {
        const bool of = word(one.last, words().cua);
        const std::uint32_t at = one.last + (of ? 1 : 0);
        if (at >= end_ || one.parts.back().here)
            return;
        const auto mention = std::lower_bound(placed_.begin(), placed_.end(), at,
                                              [](const PlacedMention &a, std::uint32_t b) { return a.first < b; });
        if (mention != placed_.end() && mention->first == at) {
            one.owner = is_own(mention->mention) ? Owner::self : Owner::other;
            one.instrument = static_cast<std::size_t>(mention - placed_.begin());
            one.last = mention->last;
            if (is_standard(mention->mention.type))
                one.owner = Owner::unknown;
            return;
        }
        const Hit *type = reading_.hit(at, Vocabulary::instrument_type);
        if (type == nullptr || reading_.token(at).shape == Shape::lower) {
            if (of && !one.attached)
                one.owner = Owner::unknown;
            return;
        }
        const bool this_one = word(type->last, words().nay);
        const bool own = own_types_.has(reading_.lexicon().instrument_types()[type->row].name) &&
                         (this_one || !word(type->last, words().cua));
        one.owner = own ? Owner::self : Owner::unknown;
        one.last = type->last + (this_one ? 1 : 0);
    }

    bool is_own(const ReferenceMention &mention) const {
        return mention.form == ReferenceForm::self ||
               (mention.symbol && outline_.frame.number &&
                outline_.at(*outline_.frame.number).find(*mention.symbol) != std::string_view::npos);
    }

    /// The clauses of a technical standard are not parts of a legal instrument.
    static bool is_standard(std::string_view type) {
        return type.starts_with("Tiêu chuẩn") || type.starts_with("Quy chuẩn");
    }

    /// Does another citation follow at once?
    bool joins(std::uint32_t i) const {
        std::uint32_t next = i;
        if (mark(next, ','))
            ++next;
        if (word(next, words().va) || word(next, words().hoac) || word(next, words().den))
            ++next;
        if (next == i)
            return false;
        if (word(next, words().cac))
            ++next;
        return next < end_ && read_part(outline_, next, end_, true).has_value();
    }

    /// Can `next` stand in the same broader part: "khoản 2" and "khoản 3", but not "Mục I" and "mục 2"?
    static bool goes_on(const PartWords &one, const PartWords &next) {
        if (next.level != one.level || next.here || one.numbers.empty() || next.numbers.empty())
            return next.level >= one.level;
        return in_roman(one) == in_roman(next);
    }

    /// "khoản 2 và khoản 3 Điều 5 Nghị quyết này": what the last one names holds for those before it.
    void take_over() {
        for (std::size_t n = citations_.size(); n-- > 1;) {
            Citation &one = citations_[n - 1];
            const Citation &next = citations_[n];
            if (!one.joined || one.owner != Owner::unsaid || one.parts.back().here)
                continue;
            const PartLevel outermost = one.parts.back().level;
            if (goes_on(one.parts.back(), next.parts.front()))
                for (const PartWords &part : next.parts)
                    if (part.level < outermost)
                        one.parts.push_back(part);
            one.owner = next.owner;
            one.instrument = next.instrument;
            one.attached = one.attached || (outermost == PartLevel::appendix && next.attached);
        }
    }

    /// "danh mục III", "thời điểm 2", "tài khoản 3", "hợp phần 2": the word is the end of another.
    bool in_compound(std::uint32_t i) const {
        static const WordTable heads(
            "danh hạng chuyên đề thư đầu tiểu tài điều một quan thời đặc địa trọng ưu nhược cao yếu giao "
            "luận thí chấm cộng đạt cổ thành góp học hợp đa bài số hiến huy huân văn");
        return i > reading_.first(p_) && reading_.token(i - 1).word() && reading_.token(i).shape == Shape::lower &&
               heads.has(reading_.token(i - 1).key);
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<PlacedMention> &placed_;
    const OwnTypes &own_types_;
    const PartFinder &parts_;
    const std::size_t p_;
    const std::uint32_t begin_, end_;
    std::vector<Citation> citations_;
};

}  // namespace

CitationReader::CitationReader(const Outline &outline, const std::vector<PlacedMention> &placed)
    : outline_(outline), placed_(placed), own_types_(outline), parts_(outline) {}

std::vector<Citation> CitationReader::read(std::size_t paragraph, std::uint32_t begin) const {
    return Reader(outline_, placed_, own_types_, parts_, paragraph, begin).run();
}

std::vector<CitedPart> cited_parts(const Citation &citation, std::size_t item) {
    std::vector<CitedPart> parts;
    for (std::size_t p = 0; p < citation.parts.size(); ++p) {
        const PartWords &part = citation.parts[p];
        const std::size_t n = p == 0 ? item : 0;
        parts.push_back({part.level, part.numbers.empty() ? std::vector<std::string>() : part.numbers[n], part.here});
    }
    return parts;
}

}  // namespace vanban
