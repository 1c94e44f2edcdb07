#include "extract/reference_scan.hpp"

#include <algorithm>

#include "extract/reference_scanner.hpp"

namespace vanban {

using lexicon::Hit;
using lexicon::Vocabulary;

const MentionWords &mention_words() {
    static const MentionWords words;
    return words;
}

MentionScanner::MentionScanner(const Outline &outline)
    : outline_(outline), reading_(outline.reading), lexicon_(outline.reading.lexicon()), text_(outline.blocks.text),
      own_types_(outline) {}

std::vector<PlacedMention> MentionScanner::run() {
    for (std::size_t p = 0; p < outline_.parts.size(); ++p) {
        const Part part = outline_.parts[p];
        if (part == Part::letterhead || part == Part::page_number || part == Part::signature ||
            !reading_.may_hold(p, Vocabulary::instrument_type))
            continue;
        paragraph(p);
    }
    return std::move(found_);
}

void MentionScanner::paragraph(std::size_t p) {
    p_ = p;
    type_ = list_type_ = nullptr;
    numbered_types_.clear();
    begin_ = reading_.first(p);
    end_ = reading_.last(p);
    const std::size_t first_found = found_.size();
    for (std::uint32_t i = begin_; i < end_;) {
        const std::uint32_t next = at(i);
        i = std::max(next, i + 1);
    }
    issuers_told_later(first_found);
}

std::uint32_t MentionScanner::at(std::uint32_t i) {
    const Hit *hit = reading_.hit(i, Vocabulary::instrument_type);
    if (hit == nullptr)
        return untyped(i);
    type_row_ = hit->row;
    type_ = &lexicon_.instrument_types()[hit->row];
    if (type_->nature == lexicon::Nature::numbered) {
        std::erase(numbered_types_, type_);
        numbered_types_.push_back(type_);
    }
    first_ = i;
    // "các văn bản", "Kế hoạch" as a verb's part: the tests below need more than the word.
    for (const auto attempt : {&MentionScanner::numbered, &MentionScanner::own, &MentionScanner::law,
                               &MentionScanner::party, &MentionScanner::scheme, &MentionScanner::announcement})
        if (const std::uint32_t next = (this->*attempt)(hit->last); next != 0)
            return next;
    return i;
}

PlacedMention &MentionScanner::push(ReferenceForm form, std::string_view rule, std::uint32_t last) {
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

std::uint32_t MentionScanner::skip_number_sign(std::uint32_t i) const {
    std::uint32_t next = i;
    while (word(next, mention_words().so))
        ++next;
    if (next > i && next < end_ && reading_.token(next).is(':'))
        ++next;
    return next;
}

std::uint32_t MentionScanner::own(std::uint32_t i) {
    if (!word(i, mention_words().nay))
        return 0;
    if (!own_types_.has(type_->name))
        return i;  // "Chương trình này" for another instrument is no mention
    push(ReferenceForm::self, "reference.self", i + 1).mention.name = "self";
    return i + 1;
}

void MentionScanner::issuers_told_later(std::size_t first_found) {
    if (first_found == found_.size())
        return;
    std::uint32_t item = begin_;  // where the item begins that token i stands in
    for (std::uint32_t i = begin_; i < end_; ++i) {
        if (i > begin_ && opens_item(i))
            item = i;
        if (i < found_[first_found].last || !word(i, mention_words().by))
            continue;
        const auto issuer = issuer_at(outline_, i + 1, end_);
        if (!issuer || !word(issuer->last, mention_words().ban))
            continue;
        const auto first_of_item =
            std::lower_bound(found_.begin() + static_cast<std::ptrdiff_t>(first_found), found_.end(), item,
                             [](const PlacedMention &placed, std::uint32_t at) { return placed.first < at; });
        if (first_of_item != found_.end() && first_of_item->last <= i && !first_of_item->mention.issuer &&
            first_of_item->mention.form == ReferenceForm::full)
            first_of_item->mention.issuer = issuer->name;
    }
}

bool MentionScanner::opens_item(std::uint32_t i) const {
    const Token &before = reading_.token(i - 1);
    return before.is(';') || (before.number() && i >= begin_ + 2 && reading_.token(i - 2).is('-') &&
                              before.end() == reading_.token(i).start);
}

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

bool OwnTypes::has(std::string_view type) const {
    return any_ ||
           std::any_of(names_.begin(), names_.end(), [&](const std::string &own) { return own.starts_with(type); });
}

std::vector<PlacedMention> scan_references(const Outline &outline) {
    return MentionScanner(outline).run();
}

}  // namespace vanban
