#include "extract/reference_internal.hpp"

#include <algorithm>
#include <map>

#include "extract/paragraph_words.hpp"
#include "extract/reference_citations.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

using lexicon::Reading;
using lexicon::Vocabulary;

/// Words before a part that is cited on its own: "tại mục III", "trừ khoản 2".
bool is_link(SyllableKey key) {
    static const WordTable links("tại theo trong thuộc của là và kèm xem ở trừ hoặc các những như từ đến với có");
    return links.has(key);
}

class Finder {
  public:
    Finder(const Outline &outline, const std::vector<PlacedMention> &placed)
        : outline_(outline), reading_(outline.reading), placed_(placed), citations_(outline, placed) {
        for (const PlacedMention &mention : placed)
            learn_name(mention.mention);
    }

    std::vector<PlacedMention> run() {
        for (p_ = 0; p_ < outline_.parts.size(); ++p_) {
            const Part part = outline_.parts[p_];
            if (part == Part::letterhead || part == Part::page_number || part == Part::signature ||
                part == Part::boilerplate)
                continue;
            paragraph();
        }
        return std::move(found_);
    }

  private:
    void paragraph() {
        begin_ = title_word(outline_, p_);
        end_ = reading_.last(p_);
        bool believed = false;
        for (const Citation &one : citations_.read(p_, begin_)) {
            believed = one.continued ? believed : believable(one);
            if (believed)
                put(one);
        }
    }

    bool believable(const Citation &one) const {
        if (one.owner == Owner::unknown)
            return false;
        const bool owned = one.owner != Owner::unsaid || (one.parts.size() > 1 && one.parts.back().here);
        if (outline_.parts[p_] == Part::recipients && !owned)
            return false;
        const PartWords &part = one.parts.front();
        if (reading_.token(one.first).shape == Shape::upper ||
            (opens_paragraph(one.begin) && (!owned || part.level == PartLevel::appendix)))
            return false;
        const bool linked = follows_link(one.begin);
        if (part.level == PartLevel::appendix)
            return appendix_believable(one, linked);
        if (owned || one.parts.size() > 1 || one.joined)
            return true;
        return alone_believable(one, linked);
    }

    bool opens_paragraph(std::uint32_t i) const {
        while (i > reading_.first(p_) && reading_.token(i - 1).kind == TokenKind::mark &&
               !reading_.token(i - 1).is('('))
            --i;
        return i <= begin_ && !(i > reading_.first(p_) && reading_.token(i - 1).is('('));
    }

    bool follows_link(std::uint32_t i) const {
        if (i == reading_.first(p_))
            return false;
        const Token &before = reading_.token(i - 1);
        return before.is('(') || (before.word() && is_link(before.key)) ||
               (!found_.empty() && found_.back().mention.paragraph == p_ && found_.back().last + 1 == i);
    }

    bool appendix_believable(const Citation &one, bool linked) const {
        static const SyllableKey va = syllable_key("và");
        const bool capital = capital_behind_word(one);
        if (one.attached || one.owner != Owner::unsaid)
            return true;
        if (!one.parts.front().numbers.empty())
            return capital || linked;
        return capital && linked &&
               (one.last >= end_ || reading_.token(one.last).kind == TokenKind::mark ||
                reading_.token(one.last).key == va);
    }

    /// "thực hiện Điều 4". Behind a mark it may be a heading that runs on.
    bool capital_behind_word(const Citation &one) const {
        return reading_.token(one.first).shape != Shape::lower && one.begin > reading_.first(p_) &&
               reading_.token(one.begin - 1).word();
    }

    /// A part without what it is a part of.
    bool alone_believable(const Citation &one, bool linked) const {
        const PartWords &part = one.parts.front();
        const bool capital = capital_behind_word(one);
        if (part.here)  // "Điều này cho thấy" is no citation
            return linked && (capital || part.level == PartLevel::clause);
        const std::string &number = part.numbers.front().front();
        const bool digits = number.front() >= '0' && number.front() <= '9';
        if (one.last < end_ && reading_.hit(one.last, Vocabulary::unit) != nullptr)
            return false;
        switch (part.level) {
        case PartLevel::point:
        case PartLevel::part:
            return capital || (linked && !digits);
        default:
            return capital || linked;
        }
    }

    /// "khoản 3 Điều 9" and the name of the instrument.
    std::string words_of(const Citation &one, std::size_t item) const {
        std::string out;
        for (std::size_t p = 0; p < one.parts.size(); ++p) {
            out += (p == 0 ? "" : " ") + one.parts[p].word;
            if (!one.parts[p].numbers.empty())
                for (const std::string &number : one.parts[p].numbers[p == 0 ? item : 0])
                    out += " " + number;
        }
        return out + " " + name_of(placed_[one.instrument].mention);
    }

    /// What the document says elsewhere of an instrument that it names in full there: its symbol or its year.
    void learn_name(const ReferenceMention &mention) {
        if (mention.form == ReferenceForm::full)
            names_[fold(mention.name.empty() ? mention.type + " " + mention.number.value_or("") : mention.name)] =
                full_name(mention);
        else if (mention.form == ReferenceForm::named && mention.date && mention.date->size() == 4)
            names_.try_emplace(fold(mention.name), full_name(mention));
    }

    static std::string full_name(const ReferenceMention &mention) {
        const std::string name = mention.name.empty() ? mention.type : mention.name;
        if (mention.symbol)
            return name + " số " + *mention.symbol;
        const bool dated = mention.form == ReferenceForm::named && mention.date && mention.date->size() == 4;
        return dated ? name + " năm " + *mention.date : name;
    }

    std::string name_of(const ReferenceMention &mention) const {
        std::string name = full_name(mention);
        if (mention.symbol || name != mention.name)
            return name;
        const auto known = names_.find(fold(name));
        return known == names_.end() ? name : known->second;
    }

    void put(const Citation &one) {
        const PartWords &part = one.parts.front();
        for (std::size_t item = 0; item < std::max<std::size_t>(part.numbers.size(), 1); ++item) {
            PlacedMention &placed = found_.emplace_back();
            placed.first = placed.lead = one.begin;
            placed.last = one.last;
            placed.mention.paragraph = p_;
            placed.mention.form = ReferenceForm::internal;
            placed.mention.type = capitalize_first(to_lower(part.word));
            placed.mention.span = reading_.span(one.begin, one.last);
            placed.mention.name = one.owner == Owner::other ? words_of(one, item)
                                                            : citations_.parts().find(cited_parts(one, item), p_).path;
            placed.mention.rule =
                part.level == PartLevel::appendix ? "reference.internal_appendix" : "reference.internal_part";
        }
    }

    const Outline &outline_;
    const Reading &reading_;
    const std::vector<PlacedMention> &placed_;
    const CitationReader citations_;
    std::map<std::string, std::string> names_;  ///< full names by what is folded of short ones
    std::vector<PlacedMention> found_;
    std::size_t p_ = 0;
    std::uint32_t begin_ = 0, end_ = 0;
};

}  // namespace

std::vector<PlacedMention> find_internal(const Outline &outline, const std::vector<PlacedMention> &placed) {
    return Finder(outline, placed).run();
}

}  // namespace vanban
