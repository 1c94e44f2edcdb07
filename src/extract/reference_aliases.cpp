#include "extract/reference_aliases.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/roman.hpp"
#include "text/utf8.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::uint32_t kLongestAcronym = 12;  // characters
constexpr std::uint32_t kLongestBracket = 24;  // tokens
constexpr std::uint32_t kLongestPhrase = 14;   // syllables that a short name may stand for
constexpr std::uint32_t kLongestName = 60;     // the same where the long name has its first words

constexpr std::size_t kMentionsBack = 64;  // a short name stands soon behind what it is short for

class Finder {
  public:
    Finder(const Outline &outline, const std::vector<PlacedMention> &placed)
        : outline_(outline), reading_(outline.reading), placed_(placed) {}

    std::vector<AliasMention> run() {
        std::size_t next_mention = 0;
        for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
            while (next_mention < placed_.size() && placed_[next_mention].mention.paragraph < p)
                ++next_mention;
            first_mention_ = next_mention;
            p_ = p;
            const Part part = outline_.parts[p];
            if (part == Part::letterhead || part == Part::recipients || part == Part::signature)
                continue;
            for (std::uint32_t i = reading_.first(p); i < reading_.last(p); ++i)
                if (reading_.token(i).is('('))
                    bracket(i);
        }
        return std::move(found_);
    }

  private:
    void bracket(std::uint32_t open) {
        std::uint32_t close = open + 1;
        while (close < reading_.last(p_) && close < open + kLongestBracket && !reading_.token(close).is(')'))
            ++close;
        if (close >= reading_.last(p_) || !reading_.token(close).is(')') || close == open + 1)
            return;
        if (const Hit *lead = reading_.cue(open + 1, Cue::alias_lead); lead != nullptr && lead->last < close)
            defined(open, lead->last, close);
        else if (reading_.hit(open + 1, Vocabulary::instrument_type) != nullptr)
            short_mention(open, close);
        else
            acronym(open, close);
    }

    /// The mention whose first token stands within [from, to).
    int mention_in(std::uint32_t from, std::uint32_t to) const {
        const std::size_t m = mention_from(from);
        const bool found = m < placed_.size() && placed_[m].mention.paragraph == p_ && placed_[m].first < to;
        return found ? static_cast<int>(m) : -1;
    }

    /// The first mention of the paragraph, or of a later one, that begins at token `from` or behind it.
    std::size_t mention_from(std::uint32_t from) const {
        const auto begin = placed_.begin() + static_cast<std::ptrdiff_t>(first_mention_);
        return static_cast<std::size_t>(std::partition_point(begin, placed_.end(),
                                                             [&](const PlacedMention &one) {
                                                                 return one.mention.paragraph == p_ && one.first < from;
                                                             }) -
                                        placed_.begin());
    }

    /// The mention before a bracket that its short name stands for: of the same number, else of the same type,
    /// else the nearest.
    int meant_by(std::uint32_t open, int inside) const {
        int same_type = -1, nearest = -1;
        const std::size_t behind = mention_from(open);
        for (std::size_t m = behind; m-- > first_mention_ && behind - m <= kMentionsBack;) {
            const ReferenceMention &before = placed_[m].mention;
            if (before.form == ReferenceForm::self || before.form == ReferenceForm::internal)
                continue;
            if (nearest < 0)
                nearest = static_cast<int>(m);
            if (inside < 0)
                break;
            const ReferenceMention &own = placed_[static_cast<std::size_t>(inside)].mention;
            const bool related =
                before.type == own.type || before.type.starts_with(own.type) || own.type.starts_with(before.type);
            if (own.number && before.number == own.number && related)
                return static_cast<int>(m);
            if (related && same_type < 0)
                same_type = static_cast<int>(m);
        }
        return same_type >= 0 ? same_type : inside < 0 ? nearest : -1;
    }

    void add(std::uint32_t first, std::uint32_t last, std::string long_name, int reference, AliasKind kind) {
        AliasMention alias;
        alias.span = reading_.span(first, last);
        alias.short_name = unquoted(outline_.at(alias.span));
        if (alias.short_name.empty())
            return;
        alias.long_name = std::move(long_name);
        alias.reference = reference;
        alias.kind = kind;
        found_.push_back(std::move(alias));
    }

    static std::string unquoted(std::string_view text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = utf8::next(text, at);
            if (c != U'"' && !(c >= 0x201C && c <= 0x201F))
                utf8::append(out, c);
        }
        return out;
    }

    /// "(gọi tắt là X)", "(sau đây gọi chung là X)".
    void defined(std::uint32_t open, std::uint32_t first, std::uint32_t close) {
        std::uint32_t last = close;
        const int inside = mention_in(first, close);
        if (inside >= 0) {
            const int named = meant_by(open, inside);
            add(first, last, "", named >= 0 ? named : meant_by(open, -1), AliasKind::document);
            return;
        }
        if (const int meant = meant_by(open, -1); meant >= 0 && placed_[static_cast<std::size_t>(meant)].last >= open &&
                                                  reading_.hit(first, Vocabulary::agency) == nullptr) {
            add(first, last, "", meant, AliasKind::document);
            return;
        }
        const std::uint32_t own = same_head_before(first, open);
        std::string name = own < open ? std::string(up_to_quote(own, open)) : phrase_before(open);
        const AliasKind kind = is_agency(open, name) ? AliasKind::agency : AliasKind::term;
        add(first, last, std::move(name), -1, kind);
    }

    /// "Kế hoạch phát động phong trào … (gọi tắt là Kế hoạch thi đua)": the long name begins with the first two
    /// syllables of the short one. The bracket where no name of the sentence does.
    std::uint32_t same_head_before(std::uint32_t first, std::uint32_t open) const {
        std::uint32_t begin = open;
        while (begin > reading_.first(p_) && open - begin < kLongestName && !reading_.token(begin - 1).is(';') &&
               !reading_.token(begin - 1).is('.') && !reading_.token(begin - 1).is(':'))
            --begin;
        while (reading_.token(first).kind == TokenKind::mark)  // a quotation mark
            ++first;
        for (std::uint32_t i = begin; i + 1 < open; ++i)
            if (reading_.token(i).spells(reading_.token(first).key) &&
                reading_.token(i + 1).spells(reading_.token(first + 1).key))
                return i;
        return open;
    }

    /// The words from `first` on, whose quotation mark may close before `open`: "Tháng hành động …” năm 2025".
    std::string_view up_to_quote(std::uint32_t first, std::uint32_t open) const {
        constexpr std::string_view kOpening = "“", kClosing = "”";
        const std::string_view name = outline_.at(reading_.span(first, open));
        const std::size_t end = name.find(kClosing);
        return name.find(kOpening) < end ? name : name.substr(0, end);
    }

    /// "(Chương trình 5881)", "(Kết luận số 91-KL/TW)".
    void short_mention(std::uint32_t open, std::uint32_t close) {
        const int inside = mention_in(open + 1, close);
        if (inside < 0 || placed_[static_cast<std::size_t>(inside)].last < close)
            return;
        const int meant = meant_by(open, inside);
        if (meant >= 0)
            add(open + 1, close, "", meant, AliasKind::document);
    }

    /// "(HĐND)", "(AI)", "(GD&ĐT)": capitals after the words they stand for.
    void acronym(std::uint32_t open, std::uint32_t close) {
        const std::string_view text = outline_.at(reading_.span(open + 1, close));
        if (open == reading_.first(p_) || utf8::count(text) > kLongestAcronym || utf8::count(text) < 2 ||
            text.find(' ') != std::string_view::npos || text.find('/') != std::string_view::npos || is_roman(text))
            return;
        std::size_t capitals = 0;
        for (std::size_t at = 0; at < text.size();)
            capitals += classify(utf8::next(text, at)).upper;
        const Token &before = reading_.token(open - 1);
        if (capitals < 2 || !before.word() || before.shape == Shape::upper || reading_.token(open + 1).number())
            return;
        std::string name = phrase_before(open);
        const bool agency = is_agency(open, name) || reading_.lexicon().expand(text) != text;
        add(open + 1, close, std::move(name), -1, agency ? AliasKind::agency : AliasKind::term);
    }

    /// The words before a bracket, back to a mark or to a word that no name holds.
    std::string phrase_before(std::uint32_t open) const {
        std::uint32_t first = open;
        while (first > reading_.first(p_) && open - first < kLongestPhrase && !reading_.token(first - 1).is(';') &&
               !reading_.token(first - 1).is('.') && !reading_.token(first - 1).is(':') &&
               !reading_.token(first - 1).is(')') && !reading_.token(first - 1).is('"'))
            --first;
        const std::string initials = initials_of(outline_.at(reading_.span(open + 1, open + 2)));
        if (const std::uint32_t start = spelled_by(initials, first, open); start < open)
            return std::string(outline_.at(reading_.span(start, open)));
        const std::uint32_t agency = agency_before(open);
        for (std::uint32_t i = first; i < std::min(agency, open); ++i)
            if (reading_.token(i).is(','))
                first = i + 1;
        if (agency == open)
            first = own_words(first, open);
        while (first < open && reading_.token(first).kind == TokenKind::mark)  // a bullet
            ++first;
        return first < open ? std::string(outline_.at(reading_.span(first, open))) : std::string();
    }

    /// Behind the last word that leads in to a name, or the verbs that it is the object of; from where a capital opens
    /// the name: "theo hình thức |Hợp tác công tư", "tại thị trường các |Tiểu vương quốc Ả-rập thống nhất".
    std::uint32_t own_words(std::uint32_t first, std::uint32_t open) const {
        static const WordTable leads("hoặc theo tại với bằng gồm như");
        static const SyllableKey vao = syllable_key("vào");
        std::uint32_t start = first;
        for (std::uint32_t i = first; i + 1 < open; ++i)
            if (reading_.token(i).word() && leads.has(reading_.token(i).key) && !tells_direction(i))
                start = i + 1;
        for (std::uint32_t i = start; i + 1 < open; ++i)
            if (i > reading_.first(p_) && opens_name(i))
                return i;
        if (start > first)
            return start;
        // "giám sát |giao thông": one syllable may be that of a verb without being one.
        const Hit *verb = reading_.cue(start, Cue::task_verb);
        for (; verb != nullptr && verb->last < open && verb->last > start + 1;
             verb = reading_.cue(start, Cue::task_verb))
            start = verb->last;
        return start > first && start + 1 < open && reading_.token(start).spells(vao) ? start + 1 : start;
    }

    /// "phát triển đô thị theo định hướng giao thông": belongs to what is before it.
    bool tells_direction(std::uint32_t theo) const {
        static const SyllableKey dinh = syllable_key("định"), huong = syllable_key("hướng");
        return reading_.token(theo + 1).spells(huong) ||
               (reading_.token(theo + 1).spells(dinh) && reading_.token(theo + 2).spells(huong));
    }

    /// A capital before a small letter; all syllables of "Đông Nam Á" are capital: a place, which opens no term.
    bool opens_name(std::uint32_t i) const {
        const Token &token = reading_.token(i), &next = reading_.token(i + 1);
        return token.word() && token.shape != Shape::lower && next.word() && next.shape == Shape::lower &&
               (reading_.token(i - 1).shape == Shape::lower || !reading_.token(i - 1).word());
    }

    static std::string initials_of(std::string_view acronym) {
        std::string out;
        for (std::size_t at = 0; at < acronym.size();) {
            const char32_t c = utf8::next(acronym, at);
            if (classify(c).kind == CharClass::letter)
                utf8::append(out, c);
        }
        return fold(out);
    }

    /// The token from which on the first letters of the words spell the acronym; "và" may be left out.
    std::uint32_t spelled_by(const std::string &initials, std::uint32_t from, std::uint32_t to) const {
        static const SyllableKey va = syllable_key("và");
        std::string spelled, plain;
        for (std::uint32_t start = to; start-- > from;) {
            const Token &token = reading_.token(start);
            if (token.word() && token.key != va) {
                const std::string_view word = outline_.at({token.start, token.end()});
                const std::string letter = fold(word.substr(0, utf8::length(word.front())));
                spelled.insert(0, letter);
                plain.insert(0, without_tone(letter));
            }
            if (plain == initials || spelled == initials)
                return start;
        }
        return to;
    }

    static std::string without_tone(std::string_view letter) {
        std::string plain;
        for (std::size_t at = 0; at < letter.size();) {
            const char32_t c = utf8::next(letter, at);
            if (c < 0x300 || c > 0x36F)
                utf8::append(plain, c);
        }
        return plain;
    }

    /// Where the longest name of an agency begins that ends at a bracket; the bracket where none does.
    std::uint32_t agency_before(std::uint32_t open) const {
        std::uint32_t first = open;
        for (std::uint32_t back = 1; back <= kLongestPhrase && back <= open - reading_.first(p_); ++back)
            if (const Hit *agency = reading_.hit(open - back, Vocabulary::agency);
                agency != nullptr && agency->last == open)
                first = open - back;
        return first;
    }
    /// Is all of the name before a bracket that of an agency? "ngân sách địa phương" only ends with one.
    bool is_agency(std::uint32_t open, std::string_view name) const {
        const std::uint32_t first = agency_before(open);
        return first < open && reading_.span(first, open).size() >= name.size();
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<PlacedMention> &placed_;
    std::vector<AliasMention> found_;
    std::size_t p_ = 0, first_mention_ = 0;
};

}  // namespace

std::vector<AliasMention> find_aliases(const Outline &outline, const std::vector<PlacedMention> &placed) {
    return Finder(outline, placed).run();
}

}  // namespace vanban
