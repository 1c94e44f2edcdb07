#include "extract/target_indicator.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace vanban::targets {
namespace {

struct Words {
    SyllableKey have = syllable("có"), all = syllable("các"), those = syllable("những"), number = syllable("số"),
                level = syllable("cấp"), in = syllable("ở"), at = syllable("tại"), zone = syllable("vùng"),
                area = syllable("vực"), towards = syllable("với"), again = syllable("đối");
};

const Words &words() {
    static const Words own;
    return own;
}

/// A subject of so few words may lack its head.
constexpr std::uint32_t kShortSubject = 5;
/// An indicator of so few syllables seldom stands alone.
constexpr std::size_t kBareTokens = 6;

std::string join(std::string left, std::string_view between, std::string_view right) {
    if (right.empty())
        return left;
    return left.empty() ? std::string(right) : left.append(between).append(right);
}

}  // namespace

bool IndicatorNamer::opens_with(Stretch stretch, Cue cue) const {
    return !stretch.empty() && outline_.reading.cue(stretch.first, cue) != nullptr;
}

/// "12%/năm đối với số công bố": what the growth is of.
Stretch IndicatorNamer::past_towards(Stretch stretch) const {
    const bool towards = stretch.size() > 2 && outline_.reading.token(stretch.first).key == words().again &&
                         outline_.reading.token(stretch.first + 1).key == words().towards;
    return towards ? Stretch{stretch.first + 2, stretch.last} : stretch;
}

Stretch IndicatorNamer::without_article(Stretch stretch) const {
    const Words &w = words();
    while (stretch.size() > 1) {
        const SyllableKey key = outline_.reading.token(stretch.first).key;
        if (key != w.all && key != w.those && key != w.number)
            break;
        ++stretch.first;
    }
    return stretch;
}

Indicator IndicatorNamer::name(const Clause &clause) {
    Indicator out;
    const Quantity &q = clause.quantity;
    const std::uint32_t end = std::max(q.words.last, clause.tail.last);
    const bool bracket = clause.apart && end < outline_.reading.tokens().size() && outline_.reading.token(end).is(')');
    out.words = {q.words.first, bracket ? end + 1 : end};
    const bool within = head_ && head_->first >= clause.lead.first;  // "GRDP tăng 11%, trong đó: dịch vụ tăng 12%"
    if ((opens_with(clause.lead, Cue::measure) && !within) || heads_a_list(clause))
        head_ = clause.lead;
    const bool holder = !clause.subject.empty() && outline_.reading.token(clause.subject.last - 1).key == words().have;
    const bool tied = !clause.subject.empty() && clause.verb == nullptr && !holder && !clause.nested;
    const bool object = !q.predicate && !opens_with(clause.subject, Cue::measure) && q.kind == TargetKind::count;
    const bool listed = tied && object && clause.tail.empty() && heading_needed(q);
    out.text = tied && (!object || listed) ? before(clause, out) : behind(clause, out);
    if (listed)
        out.text += " (" + q.unit + ")";
    if (q.kind == TargetKind::growth)
        out.text = join(std::move(out.text), " ", growth_verb(q));
    out.text = lower_first(supplemented(clause, std::move(out.text)));
    if (tied) {
        topic_ = topic_.value_or(clause.subject);
        last_ = clause.subject;
    }
    if (out.text.empty())
        out.text = lower_first(last_ ? text_of(outline_, *last_) : heading_);
    return out;
}

/// "cơ cấu kinh tế: nông nghiệp 15%, dịch vụ 40%"
bool IndicatorNamer::heads_a_list(const Clause &clause) const {
    return !clause.lead.empty() && clause.lead.size() <= kBareTokens && !opens_with(clause.lead, Cue::label) &&
           clause.quantity.kind == TargetKind::percentage && !clause.quantity.predicate && clause.tail.empty() &&
           !clause.subject.empty() && !opens_with(clause.subject, Cue::measure);
}

/// "tăng bình quân" of "tăng bình quân 12%/năm".
std::string IndicatorNamer::growth_verb(const Quantity &quantity) const {
    const std::uint32_t at = rise_or_fall(outline_.reading, {quantity.words.first, quantity.number});
    if (at >= quantity.number)
        return {};
    const Hit *hit = outline_.reading.hit(at, Vocabulary::comparator);
    return text_of(outline_, {at, hit != nullptr ? hit->last : at + 1});
}

/// The number comes first: "80% trường phổ thông đạt chuẩn", "xây mới 05 trường".
std::string IndicatorNamer::behind(const Clause &clause, Indicator &out) const {
    const Quantity &q = clause.quantity;
    const bool counts = q.kind == TargetKind::count || q.kind == TargetKind::rank || q.kind == TargetKind::rate;
    const Stretch thing = {counts ? std::min(q.thing, clause.tail.last) : clause.tail.first,
                           std::max(clause.tail.last, counts ? q.words.last : clause.tail.first)};
    std::string text = text_of(outline_, without_article(q.kind == TargetKind::growth ? past_towards(thing) : thing));
    if (q.kind == TargetKind::rank && !text.empty() && q.unit != "vị trí")
        text = "nhóm " + text;
    if (clause.verb != nullptr) {
        const bool placed = clause.verb->last < q.words.first;
        const Stretch verb = {clause.verb->first, placed ? q.words.first : clause.verb->last};
        out.words.first = std::min(out.words.first, clause.verb->first);
        text = join(text_of(outline_, verb), " ", text);
    } else if (opens_with(clause.tail, Cue::scope) && (head_ || last_) && !counts) {
        text = join(text_of(outline_, head_ ? *head_ : *last_), " ", text);
    } else if (clause.tail.empty() && !counts && head_) {
        text = text_of(outline_, *head_);
    }
    if (q.kind == TargetKind::percentage && clause.subject.empty() && !clause.tail.empty())
        text = join(growth_verb(q), " ", text);
    if (!opens_with(clause.subject, Cue::each))
        return text;
    if (const Hit *yearly = outline_.reading.cue(clause.subject.first, Cue::each_year))
        text = join(text, " ", lower_first(text_of(outline_, {yearly->first, yearly->last})));
    else
        text = join(text, " ở ", lower_first(text_of(outline_, {clause.subject.first, clause.subject.last - 1})));
    return text;
}

/// The number comes last: "tỷ lệ lao động qua đào tạo đạt 75%", with what it is a share of behind it.
std::string IndicatorNamer::before(const Clause &clause, Indicator &out) {
    out.words.first = clause.subject.first;
    std::string text;
    if (opens_with(clause.subject, Cue::measure) && !clause.nested) {
        head_ = clause.subject;
        text = text_of(outline_, clause.subject);
    } else {
        text = inherited(clause.subject);
    }
    if (clause.quantity.kind == TargetKind::rank && clause.quantity.unit != "vị trí")
        return join(text, ": nhóm ",
                    text_of(outline_, {clause.quantity.thing, std::max(clause.tail.last, clause.quantity.words.last)}));
    if (clause.quantity.kind == TargetKind::count || clause.tail.empty())
        return text;
    const bool tied = clause.quantity.predicate || opens_with(clause.subject, Cue::measure);
    return join(text, opens_with(clause.tail, Cue::scope) || !tied ? " " : " trong ", text_of(outline_, clause.tail));
}

/// "cấp trung học cơ sở" after "tỷ lệ đi học đúng độ tuổi cấp tiểu học": the head up to the word they share.
std::string IndicatorNamer::inherited(Stretch subject) const {
    const Reading &reading = outline_.reading;
    const std::string own = text_of(outline_, subject);
    const bool name = reading.token(subject.first).shape == Shape::upper;  // "PAR INDEX" needs no head
    if (name || !head_ || head_->last > subject.first || head_->first == subject.first)
        return own;
    const bool scoped = opens_with(subject, Cue::scope);
    std::uint32_t shared = 0, level = 0;
    for (std::uint32_t i = head_->first + 1; i < head_->last; ++i) {
        if (reading.token(i).key == reading.token(subject.first).key)
            shared = i;
        const SyllableKey key = reading.token(i).key;
        if (key == words().level || key == words().in || key == words().at || key == words().zone ||
            key == words().area)
            level = i + 1;
    }
    if (shared != 0)
        return join(text_of(outline_, {head_->first, shared}), " ", own);
    if (scoped)
        return join(text_of(outline_, *head_), " ", own);
    if (subject.size() > kShortSubject)
        return own;
    return join(text_of(outline_, {head_->first, level != 0 ? level : head_->last}), " ", own);
}

/// Adds what a bare "số lượng mẫu" or a place before ":" needs in order to be understood.
std::string IndicatorNamer::supplemented(const Clause &clause, std::string text) const {
    const Quantity &q = clause.quantity;
    const bool counts = q.kind == TargetKind::count || q.kind == TargetKind::rate;
    const bool measure_lead = opens_with(clause.lead, Cue::measure);
    if (!clause.lead.empty() && (text.empty() || (measure_lead && clause.subject.empty()))) {
        text = join(text_of(outline_, clause.lead), " ", measure_lead ? "" : text);
    } else if (counts && !clause.lead.empty() && !opens_with(clause.lead, Cue::label) && clause.lead.size() <= 24) {
        const std::string lead = text_of(outline_, clause.lead);
        if (!text.starts_with(lead))  // the subject may have taken it as its head
            text = lead + ": " + lower_first(std::move(text));
    }
    if (q.kind == TargetKind::rate && first_cue(outline_.reading, clause.subject, Cue::bare) != nullptr &&
        text_of(outline_, clause.subject).find('/') == std::string::npos)
        return join(join(std::move(text), ", ", bare_topic(clause)), ", ", lower_first(heading_));
    if (q.kind == TargetKind::growth && last_ && opens_with(clause.subject, Cue::measure) && clause.subject.size() <= 2)
        return join(std::move(text), ", ", text_of(outline_, *last_));
    if (!counts || tokenize(text).size() > kBareTokens)
        return text;
    const bool thing_only =
        clause.tail.empty() && (clause.subject.empty() || clause.verb != nullptr) && heading_needed(q);
    return thing_only ? join(std::move(text), ", ", lower_first(heading_)) : text;
}

/// "lấy mẫu tại 15 vị trí": nothing but the unit says what is counted.
bool IndicatorNamer::heading_needed(const Quantity &quantity) const {
    return quantity.kind == TargetKind::rate ||
           to_lower(text_of(outline_, {quantity.thing, quantity.words.last})) == quantity.unit;
}

/// What the sentence began with, for a later clause that opens with a bare measure.
std::string IndicatorNamer::bare_topic(const Clause &clause) const {
    const bool bare = opens_with(clause.subject, Cue::bare) && topic_ && topic_->first != clause.subject.first;
    return bare ? text_of(outline_, *topic_) : std::string();
}

std::string IndicatorNamer::predicate_of(const Clause &clause) const {
    const Hit *state = first_cue(outline_.reading, {clause.tail.first, clause.tail.last}, Cue::state);
    return state == nullptr ? std::string() : text_of(outline_, {state->first, clause.tail.last});
}

}  // namespace vanban::targets
