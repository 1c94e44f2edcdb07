#include "extract/reference_relations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/paragraph_words.hpp"
#include "extract/reference_parts.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Cue;
using lexicon::Hit;
using lexicon::Reading;
using lexicon::Vocabulary;

constexpr std::size_t kListReach = 64;  // mentions looked back over within one list
constexpr std::uint32_t kLongestCue = 6;
constexpr std::uint32_t kClauseReach = 90;  // tokens a clause about one instrument may take

/// Laws, decrees and circulars are complied with ("thực hiện chính sách theo Luật …"); programmes are carried out.
bool normative(std::string_view type) {
    static constexpr std::array<std::string_view, 7> kTypes = {
        "Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

class Finder {
  public:
    Finder(const Outline &outline, const std::vector<PlacedMention> &placed)
        : outline_(outline), reading_(outline.reading), placed_(placed), own_types_(outline) {}

    std::vector<RelationMention> run() {
        for (std::size_t from = 0; from < placed_.size();) {
            std::size_t to = from;
            while (to < placed_.size() && placed_[to].mention.paragraph == placed_[from].mention.paragraph)
                ++to;
            paragraph(from, to);
            from = to;
        }
        return std::move(found_);
    }

  private:
    bool word(std::uint32_t i, SyllableKey key) const { return i < end_ && reading_.token(i).spells(key); }
    bool stop(std::uint32_t i) const { return reading_.token(i).is(';') || reading_.token(i).is('.'); }

    void paragraph(std::size_t from, std::size_t to) {
        p_ = placed_[from].mention.paragraph;
        begin_ = reading_.first(p_);
        end_ = reading_.last(p_);
        first_ = from;
        held_.assign(to - from, std::nullopt);
        for (std::size_t m = from; m < to; ++m) {
            const ReferenceForm form = placed_[m].mention.form;
            if (form == ReferenceForm::self || form == ReferenceForm::internal)
                continue;
            relate(m);
        }
    }

    void relate(std::size_t m) {
        std::optional<RelationMention> relation = by_article(m);
        if (!relation)
            relation = by_verb(m);
        if (!relation)
            relation = by_coordination(m);
        if (!relation)
            relation = by_list(m);
        if (!relation)
            return;
        held_[m - first_] = relation;
        found_.push_back(*relation);
    }

    Span evidence(std::uint32_t first, std::size_t m) const { return reading_.span(first, placed_[m].last); }

    /// "Điều 1. Ban hành kèm theo Quyết định này Chương trình …": what an article of the document issues.
    std::optional<RelationMention> by_article(std::size_t m) const {
        static const SyllableKey kem = syllable_key("kèm"), theo = syllable_key("theo");
        const int division = outline_.division_of[p_];
        if (division < 0 || outline_.divisions[static_cast<std::size_t>(division)].kind != SectionKind::article)
            return std::nullopt;
        const std::uint32_t first = first_word(outline_, p_);
        const Hit *verb = first < end_ ? reading_.hit(first, Vocabulary::relation) : nullptr;
        if (verb == nullptr || reading_.lexicon().relation_verbs()[verb->row].kind != RelationKind::promulgates)
            return std::nullopt;
        std::uint32_t at = verb->last;
        if (word(at, kem) && word(at + 1, theo))
            at += 2;
        if (m > first_ && placed_[m - 1].first == at && placed_[m - 1].mention.form == ReferenceForm::self)
            at = placed_[m - 1].last;
        if (at < end_ && reading_.token(at).is('"'))
            ++at;
        if (placed_[m].lead != at || placed_[m].mention.form != ReferenceForm::named)
            return std::nullopt;
        return RelationMention{-1, static_cast<int>(m), RelationKind::promulgates, evidence(first, m)};
    }

    // -- a verb before it -----------------------------------------------------------------------------

    std::optional<RelationMention> by_verb(std::size_t m) {
        const std::uint32_t start = placed_[m].lead;
        auto verb = governor_of(reading_, start, begin_);
        if (normative(placed_[m].mention.type)) {
            if (verb && verb->kind == RelationKind::implements && complied_with(start))
                return std::nullopt;
        } else if (!verb) {
            verb = content_governor_of(reading_, start, begin_);
        }
        if (!verb)
            return std::nullopt;
        if (verb->passive)
            return passive(m, *verb);
        int subject = subject_of(m, *verb);
        switch (verb->kind) {
        case RelationKind::based_on:
            return based_on(m, *verb);
        case RelationKind::implements:
            if (reports(*verb))
                return std::nullopt;
            return RelationMention{subject, static_cast<int>(m), verb->kind, evidence(verb->first, m)};
        case RelationKind::promulgates:
            if (subject < 0)
                return std::nullopt;
            return RelationMention{subject, static_cast<int>(m), verb->kind, evidence(verb->first, m)};
        default:
            if (document_before(verb->first) || self_before(m, verb->first) || opens_body(m, verb->first))
                subject = -1;
            else if (subject < 0)
                return std::nullopt;
            return RelationMention{subject, static_cast<int>(m), verb->kind, evidence(verb->first, m)};
        }
    }

    /// "thực hiện chế độ theo Luật ...", "... quy định tại Nghị định ...": what is done follows from it.
    bool complied_with(std::uint32_t at) const {
        static const SyllableKey theo = syllable_key("theo"), tai = syllable_key("tại");
        return at > begin_ && (word(at - 1, theo) || word(at - 1, tai));
    }

    /// "X được sửa đổi, bổ sung bởi Y": Y does it to X.
    std::optional<RelationMention> passive(std::size_t m, const Governor &verb) {
        for (std::size_t other = m; other-- > first_;) {
            if (placed_[other].last > verb.first || placed_[other].mention.form == ReferenceForm::internal)
                continue;
            // "Nghị định 08 quy định chi tiết một số điều của Luật X được sửa đổi bởi Nghị định 05": a decree amends a
            // decree.
            const bool same_rank = placed_[other].mention.type == placed_[m].mention.type;
            if (!same_rank && other > first_ && has_type_before(other, placed_[m].mention.type))
                continue;
            return RelationMention{static_cast<int>(m), static_cast<int>(other), verb.kind,
                                   evidence(placed_[other].first, m)};
        }
        return std::nullopt;
    }

    bool has_type_before(std::size_t m, const std::string &type) const {
        for (std::size_t other = first_; other < m; ++other)
            if (placed_[other].mention.type == type)
                return true;
        return false;
    }

    /// Căn cứ lines stand before the first division and open a clause.
    std::optional<RelationMention> based_on(std::size_t m, const Governor &verb) {
        const bool opens = verb.first == begin_ || stop(verb.first - 1) || reading_.token(verb.first - 1).is(',');
        if (outline_.division_of[p_] >= 0 || !opens)
            return std::nullopt;
        return RelationMention{-1, static_cast<int>(m), RelationKind::based_on, evidence(verb.first, m)};
    }

    /// "về kết quả giám sát việc thực hiện X": a report on how X was carried out carries nothing out.
    bool reports(const Governor &verb) const {
        for (std::uint32_t i = verb.first; i-- > begin_ && i + kLongestCue > verb.first;)
            if (const Hit *reported = reading_.cue(i, Cue::reported);
                reported != nullptr && reported->last == verb.first)
                return true;
        static const SyllableKey ket = syllable_key("kết"), qua = syllable_key("quả"), giam = syllable_key("giám"),
                                 sat = syllable_key("sát");
        const std::uint32_t from = verb.first > begin_ + 16 ? verb.first - 16 : begin_;
        for (std::uint32_t i = verb.first; i-- > from;) {
            if (stop(i))
                return false;
            if (word(i, giam) && word(i + 1, sat) && i > begin_ && word(i - 1, qua))
                return true;
            if (word(i, ket) && word(i + 1, qua) && word(i + 2, giam))
                return true;
        }
        return false;
    }

    /// "Nghị quyết thay thế Nghị quyết số …": the bare word for the document's own type.
    bool document_before(std::uint32_t verb) const {
        for (std::uint32_t back = 1; back <= 6 && verb >= begin_ + back; ++back) {
            const Hit *type = reading_.hit(verb - back, Vocabulary::instrument_type);
            if (type == nullptr || reading_.token(verb - back).shape == Shape::lower)
                continue;
            static const SyllableKey own = syllable_key("này");
            const std::uint32_t after = word(type->last, own) ? type->last + 1 : type->last;
            return after == verb && own_types_.has(reading_.lexicon().instrument_types()[type->row].name);
        }
        return false;
    }

    /// "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số …": the sentence speaks of the document.
    bool self_before(std::size_t m, std::uint32_t verb) const {
        for (std::size_t other = m; other-- > first_;) {
            if (placed_[other].last > verb || placed_[other].mention.form == ReferenceForm::internal)
                continue;
            return placed_[other].mention.form == ReferenceForm::self && !crosses_clause(placed_[other].last, verb);
        }
        return false;
    }

    /// "Điều 2. Bãi bỏ Nghị quyết số …" in a resolution: a document does so to older ones of its own type.
    bool opens_body(std::size_t m, std::uint32_t verb) const {
        return verb == first_word(outline_, p_) && own_types_.has(placed_[m].mention.type);
    }

    /// The instrument whose own words the verb stands in: -1 where it is the document that acts.
    int subject_of(std::size_t m, const Governor &verb) const {
        for (std::size_t other = m; other-- > first_;) {
            const PlacedMention &before = placed_[other];
            if (before.mention.form == ReferenceForm::internal)
                continue;
            if (before.first < verb.first && before.last >= placed_[m].last)
                return static_cast<int>(other);  // "Luật sửa đổi, bổ sung Luật …": the name says it
            if (before.last > verb.first)
                continue;
            if (verb.first - before.last > kClauseReach)
                return -1;
            for (std::uint32_t i = before.last; i < verb.first; ++i)
                if (stop(i) || reading_.token(i).is(':') || new_subject(i))
                    return -1;
            if (before.mention.form == ReferenceForm::self)
                return -1;
            if (speaks_of(before.last, verb.first))
                return static_cast<int>(other);
            // A coordinated instrument ("A và B") has no words of its own: the one before it may.
            if (!reading_.token(before.last).is(','))
                return -1;
        }
        return -1;
    }

    /// Do the words from `at` on tell what the instrument before them is about?
    bool speaks_of(std::uint32_t at, std::uint32_t verb) const {
        static const SyllableKey ve = syllable_key("về"), quy = syllable_key("quy"), huong = syllable_key("hướng");
        std::uint32_t i = at;
        // "(nay là Bộ Nông nghiệp và Môi trường)", "(Chương trình 5881)"
        while (i < verb && reading_.token(i).is('(')) {
            if (reading_.hit(i + 1, Vocabulary::relation) != nullptr)
                return true;
            while (i < verb && !reading_.token(i).is(')'))
                ++i;
            ++i;
        }
        if (i >= verb)
            return true;
        const Token &token = reading_.token(i);
        return word(i, ve) || word(i, quy) || word(i, huong) || token.is('"') ||
               reading_.hit(i, Vocabulary::relation) != nullptr;
    }

    /// "..., Ủy ban nhân dân tỉnh ban hành Kế hoạch": a body acts, so what follows is the document's own.
    bool new_subject(std::uint32_t i) const {
        const Hit *agency = reading_.hit(i, Vocabulary::agency);
        if (agency == nullptr || i == begin_ || !(reading_.token(i - 1).is(',') || reading_.token(i - 1).is(';')))
            return false;
        std::uint32_t after = agency->last;
        if (const Hit *province = after < end_ ? reading_.hit(after, Vocabulary::province) : nullptr)
            after = province->last;
        return after < end_ && reading_.hit(after, Vocabulary::relation) != nullptr;
    }

    // -- no verb of its own ------------------------------------------------------------------------

    /// "A; B" and "A và B": B stands in the relation that A stands in.
    std::optional<RelationMention> by_coordination(std::size_t m) {
        static const SyllableKey va = syllable_key("và");
        const std::uint32_t start = placed_[m].lead;
        if (start == begin_)
            return std::nullopt;
        std::uint32_t before = start - 1;
        if (reading_.token(before).is('"') && before > begin_)
            --before;
        const bool semicolon = reading_.token(before).is(';');
        const bool sentence = reading_.token(before).is('.');
        if (!semicolon && !sentence && !reading_.token(before).is(',') && !word(before, va))
            return std::nullopt;
        const bool named = placed_[m].mention.form == ReferenceForm::named;
        const std::size_t reach = m > first_ + kListReach ? m - kListReach : first_;
        for (std::size_t other = m; other-- > reach;) {
            if (placed_[other].last > start)
                continue;
            const auto &relation = held_[other - first_];
            const bool own = relation && relation->from == -1;
            if (sentence) {
                if (own && opens_list(m))
                    return RelationMention{-1, static_cast<int>(m), relation->kind, evidence(start, m)};
                continue;
            }
            if (semicolon) {  // a new item of the document's own list
                if (own && carries_on(relation->kind, other, m) && !crosses_sentence(placed_[other].last, start))
                    return RelationMention{-1, static_cast<int>(m), relation->kind, evidence(start, m)};
                continue;
            }
            if (crosses_clause(placed_[other].last, start))
                return std::nullopt;
            if ((placed_[other].mention.form == ReferenceForm::named) != named)
                continue;
            if (!relation)
                return std::nullopt;
            return RelationMention{relation->from, static_cast<int>(m), relation->kind, evidence(start, m)};
        }
        return std::nullopt;
    }

    /// A list of instruments broken by a full stop: "… Kế hoạch số 5498 …; Kế hoạch số 7813 …" has no verb of its own.
    bool opens_list(std::size_t m) const {
        for (std::size_t next = m + 1; next < placed_.size() && placed_[next].mention.paragraph == p_; ++next) {
            if (crosses_sentence(placed_[m].last, placed_[next].first))
                return false;
            if (reading_.token(placed_[next].lead - 1).is(';'))
                return true;
        }
        return false;
    }

    /// What is amended or replaced is of one type; what is carried out or referred to may be of any.
    bool carries_on(RelationKind kind, std::size_t one, std::size_t next) const {
        return kind == RelationKind::implements || kind == RelationKind::based_on ||
               placed_[one].mention.type == placed_[next].mention.type;
    }

    bool crosses_sentence(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i)
            if (reading_.token(i).is('.') && i + 1 < to && reading_.token(i + 1).shape != Shape::lower)
                return true;
        return false;
    }
    bool crosses_clause(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i)
            if (stop(i))
                return true;
        return false;
    }

    /// "Triển khai … các quy định …, nhất là: A, B": the verb stands before the colon.
    std::optional<RelationMention> by_list(std::size_t m) {
        const std::uint32_t start = placed_[m].lead;
        if (start == begin_ || !reading_.token(start - 1).is(':'))
            return std::nullopt;
        const std::uint32_t reach = start > begin_ + kClauseReach ? start - kClauseReach : begin_;
        for (std::uint32_t i = start - 1; i-- > reach;) {
            if (reading_.token(i).is('.'))
                return std::nullopt;
            const Hit *verb = reading_.hit(i, Vocabulary::relation);
            if (verb == nullptr)
                continue;
            const lexicon::RelationVerb &row = reading_.lexicon().relation_verbs()[verb->row];
            if (row.kind == RelationKind::implements && !row.passive)
                return RelationMention{-1, static_cast<int>(m), row.kind, evidence(i, m)};
        }
        return std::nullopt;
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<PlacedMention> &placed_;
    const OwnTypes own_types_;
    std::vector<RelationMention> found_;
    /// What each mention of the paragraph stands in, so that one coordinated with it can take it over.
    std::vector<std::optional<RelationMention>> held_;
    std::size_t p_ = 0, first_ = 0;
    std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace

std::vector<RelationMention> find_relations(const Outline &outline, const std::vector<PlacedMention> &placed) {
    return Finder(outline, placed).run();
}

}  // namespace vanban
