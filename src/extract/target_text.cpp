#include "extract/target_text.hpp"

#include <algorithm>

#include "extract/target_indicator.hpp"
#include "extract/target_promise.hpp"
#include "grammar/numbers.hpp"

namespace vanban::targets {
namespace {

/// "từ 35% năm 2025 lên 45%": the year is that of where the rise starts from, and of no number. Both are in order.
void drop_years_of_baselines(const std::vector<Clause> &clauses, std::vector<Period> &periods) {
    auto clause = clauses.begin();
    std::erase_if(periods, [&](const Period &period) {
        while (clause != clauses.end() && clause->quantity.number < period.words.last)
            ++clause;
        return clause != clauses.end() && clause->quantity.baseline &&
               clause->quantity.words.first <= period.words.first;
    });
}

/// The year for a number: of its own clause, else what the sentence said before it.
const Period *period_in(const std::vector<Period> &periods, const std::vector<Clause> &clauses, const Clause &clause) {
    const Period *before = nullptr, *within = nullptr;
    const auto closes_another = [&](const Period &period) {  // "… 100% trong năm 2026; 80% …"
        return std::any_of(clauses.begin(), clauses.end(), [&](const Clause &other) {
            return &other != &clause && !clause.nested && !other.nested && period.words.first > other.quantity.number &&
                   period.words.last <= other.words.last && other.words.last <= clause.words.first;
        });
    };
    for (const Period &period : periods) {
        const bool own = clause.words.first <= period.words.first && period.words.last <= clause.words.last;
        if (period.vision && (before != nullptr || within != nullptr))
            continue;
        if (own && (within == nullptr || period.words.first < clause.quantity.number))
            within = &period;
        else if (period.words.last <= clause.quantity.number && !closes_another(period))
            before = &period;
    }
    return within != nullptr ? within : before;
}

/// A year that the sentence names apart from its numbers: "2 lần/tháng; thời gian quan trắc đến tháng 10 năm 2026".
const Period *period_apart(const std::vector<Period> &periods, const std::vector<Clause> &clauses) {
    for (const Period &period : periods)
        if (std::none_of(clauses.begin(), clauses.end(), [&](const Clause &clause) {
                return clause.words.first <= period.words.first && period.words.last <= clause.words.last;
            }))
            return &period;
    return nullptr;
}

/// "vạn dân" of "số bác sĩ trên một vạn dân".
std::string denominator_of(const Outline &outline, Stretch subject) {
    static const SyllableKey over = syllable("trên");
    const Reading &reading = outline.reading;
    const Hit *unit = hit_ending_at(reading, subject.first, subject.last, Vocabulary::unit);
    if (unit == nullptr || unit->first < subject.first + 2)
        return {};
    const Token &one = reading.token(unit->first - 1);
    const bool counted = number_word(one.key) == 1 || outline.at({one.start, one.end()}) == "1";
    if (!counted || reading.token(unit->first - 2).key != over)
        return {};
    return reading.lexicon().units()[unit->row].base;
}

/// "Số sinh viên/vạn dân đạt 155 sinh viên": the unit is the one that the subject names whole.
void complete_unit(const Outline &outline, const Clause &clause, Target &target) {
    if (target.kind != TargetKind::count)
        return;
    if (const std::string per = denominator_of(outline, clause.subject); !per.empty()) {
        target.unit += "/" + per;
        target.kind = TargetKind::rate;
        return;
    }
    const std::string subject = text_of(outline, clause.subject);
    const std::size_t at = subject.find(target.unit);
    const std::size_t slash = at == std::string::npos ? at : subject.find('/', at);
    if (slash == std::string::npos)
        return;
    target.unit += subject.substr(slash);
    target.kind = TargetKind::rate;
}

/// "10 bác sĩ và 30 giường bệnh/vạn dân": both are per ten thousand.
void share_denominator(const Target &target, Target &previous) {
    const std::size_t slash = target.unit.find('/');
    if (target.kind != TargetKind::rate || previous.kind != TargetKind::count || slash == std::string::npos ||
        slash == 0)
        return;
    previous.unit += target.unit.substr(slash);
    previous.kind = TargetKind::rate;
    previous.rule = rule_of(previous.kind);
}

Target target_of(const Quantity &q) {
    Target target;
    target.comparator = q.comparator;
    target.value = q.value;
    target.value_max = q.value_max;
    target.baseline = q.baseline;
    target.unit = q.unit;
    target.kind = q.kind;
    return target;
}

}  // namespace

std::string rule_of(TargetKind kind) {
    return "target." + std::string(to_string(kind));
}

Stretch TextReader::body_of(std::size_t paragraph) const {
    const Reading &reading = outline_.reading;
    Stretch body = {reading.first(paragraph), reading.last(paragraph)};
    while (!body.empty() &&
           (reading.token(body.first).start < outline_.body[paragraph] || reading.token(body.first).is('-') ||
            reading.token(body.first).is('+') || reading.token(body.first).is('*')))
        ++body.first;
    return body;
}

/// "2.7. Diện tích cây ăn quả: 15.000 ha": a title that runs into its text leads in to it.
Stretch TextReader::run_in_title(std::size_t paragraph, Stretch body) const {
    const int d = outline_.division_of[paragraph];
    if (d < 0)
        return {};
    const Division &division = outline_.divisions[static_cast<std::size_t>(d)];
    if (division.paragraph != paragraph || !division.title)
        return {};
    std::uint32_t last = body.first;
    while (last > outline_.reading.first(paragraph) && outline_.reading.token(last - 1).kind == TokenKind::mark)
        --last;
    std::uint32_t first = last;
    while (first > outline_.reading.first(paragraph) && outline_.reading.token(first - 1).kind != TokenKind::mark)
        --first;
    return {first, last};
}

void TextReader::read(std::size_t paragraph, std::vector<TargetMention> &out) {
    context_.enter(paragraph);
    const Stretch body = body_of(paragraph);
    const std::size_t from = out.size();
    opening_.reset();
    previous_.reset();
    for (const Stretch &sentence : find_sentences(outline_, body))
        read_sentence(paragraph, sentence, body, out);
    note_lead(paragraph, body, out, from);
}

void TextReader::read_sentence(std::size_t paragraph, Stretch sentence, Stretch body, std::vector<TargetMention> &out) {
    if (!holds_number(sentence))
        return;
    std::vector<Period> periods = find_periods(outline_, sentence);
    if (sentence.first == body.first && !periods.empty() && periods.front().words.first < sentence.first + 3)
        opening_ = periods.front();
    std::vector<Clause> clauses = find_clauses(outline_, sentence, periods);
    if (clauses.empty())
        return;
    drop_years_of_baselines(clauses, periods);
    if (sentence.first == body.first && clauses.front().lead.empty())
        clauses.front().lead = run_in_title(paragraph, body);
    const int division = outline_.division_of[paragraph];
    IndicatorNamer namer(outline_, title_of(division));
    const Clause *before = nullptr;
    chain_ = 0;
    for (const Clause &clause : clauses) {
        const Indicator indicator = namer.name(clause);
        const bool first = clause.quantity.words.first == body.first;
        const Period *period = period_for(sentence, periods, clauses, clause, division);
        if (!is_promised(outline_, clause, {context_, division, sentence, before, first}) ||
            gone_by(period, sentence)) {
            before = nullptr;
            continue;
        }
        Target target = target_of(clause.quantity);
        complete_unit(outline_, clause, target);
        target.indicator = indicator.text;
        target.span = outline_.reading.span(indicator.words.first, indicator.words.last);
        if (period != nullptr) {
            previous_ = *period;
            target.year = period->year;
            target.start_year = period->start_year;
        }
        target.rule = rule_of(target.kind);
        if (before == nullptr || !clause.joined)
            chain_ = 0;
        else
            join_chain(*before, clause, namer.predicate_of(clause), target, out);
        out.push_back({paragraph, std::move(target)});
        before = &clause;
    }
}

/// Most sentences count nothing and need no further look.
bool TextReader::holds_number(Stretch sentence) const {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
        const Token &token = outline_.reading.token(i);
        if (token.number() || (token.word() && number_word(token.key)))
            return true;
    }
    return false;
}

std::string TextReader::title_of(int division) const {
    if (division < 0 || context_.heading(division).goals)
        return {};
    return outline_.divisions[static_cast<std::size_t>(division)].title.value_or("");
}

/// From the sentence, else from what leads in to it, else from the headings.
const Period *TextReader::period_for(Stretch sentence, const std::vector<Period> &periods,
                                     const std::vector<Clause> &clauses, const Clause &clause, int division) const {
    if (const Period *own = period_in(periods, clauses, clause))
        return own;
    if (opening_)
        return &*opening_;
    if (previous_ && outline_.reading.cue(sentence.first, Cue::aside) != nullptr)
        return &*previous_;  // "Trong đó: …" goes on with what was said
    if (const Period *lead = context_.lead_period())
        return lead;
    if (const Period *heading = context_.period_above(division))
        return heading;
    return period_apart(periods, clauses);
}

/// A year of the sentence that is past: what it tells was reached.
bool TextReader::gone_by(const Period *period, Stretch sentence) const {
    return period != nullptr && period->year < context_.document_year() && period->words.size() > 1 &&
           period->words.first >= sentence.first && period->words.last <= sentence.last;
}

/// Of "60% trường mầm non và 80% trường phổ thông đạt chuẩn", the second takes the first's bound and gives it what
/// its things do; so through a whole chain.
void TextReader::join_chain(const Clause &before, const Clause &clause, const std::string &predicate, Target &target,
                            std::vector<TargetMention> &out) {
    Target &previous = out.back().target;
    const bool whole = target.unit == "%" && target.value == 100;
    for (std::size_t i = 0; i <= chain_ && i < out.size(); ++i)
        share_denominator(target, out[out.size() - 1 - i].target);
    if (!clause.quantity.bounded && !whole && previous.unit == target.unit &&
        previous.comparator != Comparator::range && !target.value_max)
        target.comparator = previous.comparator;
    ++chain_;
    if (target.kind != TargetKind::percentage)
        return;
    if (before.tail.empty() && before.subject.empty()) {
        previous.indicator = target.indicator;
        return;
    }
    if (predicate.empty())
        return;
    for (std::size_t i = 0; i < chain_ && i < out.size(); ++i)
        out[out.size() - 1 - i].target.indicator += " " + predicate;
    chain_ = 0;
}

void TextReader::note_lead(std::size_t paragraph, Stretch body, const std::vector<TargetMention> &out,
                           std::size_t from) {
    if (body.empty() || !outline_.reading.token(body.last - 1).is(':'))
        return;
    Lead lead;
    const std::vector<Period> periods = find_periods(outline_, body);
    if (!periods.empty() && periods.front().year >= context_.document_year())
        lead.period = periods.front();
    lead.past = tells_the_past(outline_, body);
    for (std::size_t i = from; i < out.size(); ++i)
        if (out[i].target.kind == TargetKind::count)
            lead.promised.push_back(out[i].target.unit);
    context_.lead_in(paragraph, std::move(lead));
}

}  // namespace vanban::targets
