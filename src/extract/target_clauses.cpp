#include "extract/target_clauses.hpp"

#include <algorithm>

namespace vanban::targets {
namespace {

struct Words {
    SyllableKey and_ = syllable("và"), have = syllable("có"), at = syllable("tại"), in = syllable("ở"),
                among = syllable("trong"), that = syllable("đó"), gained = syllable("được"), more = syllable("thêm"),
                new_ = syllable("mới"), for_ = syllable("cho"), is = syllable("là");
};

const Words &words() {
    static const Words own;
    return own;
}

/// A verb may stand this far before "tại 15 vị trí".
constexpr std::uint32_t kVerbReach = 12;
/// And this far before "cho 15.000 lao động".
constexpr std::uint32_t kGiftReach = 5;
/// No author writes a longer sentence; what is longer is cut, so that the work stays linear in the text.
constexpr std::uint32_t kLongestSentence = 600;
/// A subject of more words has other business before what is measured.
constexpr std::uint32_t kLongSubject = 20;

class ClauseCutter {
  public:
    ClauseCutter(const Outline &outline, Stretch sentence, const std::vector<Period> &periods)
        : reading_(outline.reading), sentence_(sentence), periods_(periods),
          quantities_(find_quantities(outline, sentence)) {}

    std::vector<Clause> run() {
        std::uint32_t from = sentence_.first;
        for (std::size_t i = 0; i < quantities_.size(); ++i) {
            Clause clause;
            clause.quantity = quantities_[i];
            const std::uint32_t begin = std::max(from, hard_begin(from, clause.quantity.words.first));
            clause.words = {begin, clause_end(i, from)};
            clause.nested = from > clause.quantity.words.first;
            if (clause.nested)
                clause.words.first = clause.quantity.words.first;
            fill(clause, i);
            from = clause.nested ? from : clause.words.last;
            clauses_.push_back(clause);
        }
        return std::move(clauses_);
    }

  private:
    const Token &token(std::uint32_t i) const { return reading_.token(i); }
    bool separator(std::uint32_t i) const { return token(i).is(',') || token(i).key == words().and_; }

    /// Past the last ";" or ":" between the clauses.
    std::uint32_t hard_begin(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = to; i > from; --i)
            if (token(i - 1).is(';') || token(i - 1).is(':'))
                return i;
        return from;
    }

    std::uint32_t clause_end(std::size_t index, std::uint32_t from) const {
        const std::uint32_t start = std::max(from, quantities_[index].words.last);
        if (index + 1 == quantities_.size())
            return first_hard(start, sentence_.last);
        const std::uint32_t next = quantities_[index + 1].words.first;
        const std::uint32_t hard = first_hard(start, next);
        if (hard < next)
            return hard;
        const std::uint32_t cut = soft_cut(tied(index, from), start, quantities_[index + 1]);
        return cut != 0 ? cut : first_hard(next, sentence_.last);
    }

    /// Does the number stand behind what it measures?
    bool tied(std::size_t index, std::uint32_t from) const {
        const Quantity &q = quantities_[index];
        if (q.predicate)
            return true;
        const std::uint32_t begin = std::max(from, hard_begin(from, q.words.first));
        if (begin >= q.words.first)
            return false;
        const Stretch before = {begin, q.words.first};
        const Stretch subject = subject_of(before);
        return opens_measure(subject) || (ends_item(q) && !subject.empty() && governing_verb(q, before) == nullptr &&
                                          token(subject.last - 1).key != words().have);
    }

    /// "nông nghiệp 15%, công nghiệp 45%", "vùng A 6.000 ha, vùng B 5.500 ha": nothing follows the number.
    bool ends_item(const Quantity &q) const {
        return q.words.last >= sentence_.last || token(q.words.last).is(',') || token(q.words.last).is(';');
    }

    /// The verb that promises what the number counts. A share that ends its item has none: "công nghiệp - xây dựng
    /// 45%".
    const Hit *governing_verb(const Quantity &q, Stretch before) const {
        return q.kind == TargetKind::percentage && ends_item(q) ? nullptr : verb_before(before);
    }

    std::uint32_t first_hard(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i)
            if (token(i).is(';') || token(i).is(':'))
                return i;
        return to;
    }

    /// Where two clauses part at "," or "và"; 0 where the second stands inside the first.
    std::uint32_t soft_cut(bool tied, std::uint32_t start, const Quantity &next) const {
        const Words &w = words();
        std::uint32_t first = 0, last = 0, headed = 0, depth = 0;
        for (std::uint32_t i = start; i < next.words.first; ++i) {
            depth += token(i).is('(') ? 1U : 0U;
            depth -= token(i).is(')') && depth > 0 ? 1U : 0U;
            if (token(i).key == w.among && token(i + 1).key == w.that && i > start)
                return separator(i - 1) ? i - 1 : i;
            if (depth > 0 || !separator(i))
                continue;
            if (first == 0)
                first = i;
            last = i;
            if (opens_indicator(i + 1))
                headed = i;
        }
        const bool bare = last != 0 && leads_only({last + 1, next.words.first});
        if (bare)
            return last;
        if (headed != 0)
            return headed;
        if (tied && first != 0)
            return first;
        return last != 0 && (next.predicate || verb_before({last + 1, next.words.first}) != nullptr) ? last : 0;
    }

    bool opens_indicator(std::uint32_t i) const {
        const Stretch rest = strip({i, std::min(i + 6, sentence_.last)});
        return !rest.empty() && reading_.cue(rest.first, Cue::measure) != nullptr;
    }

    /// Nothing in it but words that lead on to a number: "phấn đấu có", "trong đó".
    bool leads_only(Stretch stretch) const { return strip(stretch).empty(); }

    /// Drops what leads in: words of promise, years, "trong đó", "có", marks.
    Stretch strip(Stretch s) const {
        const Words &w = words();
        while (!s.empty()) {
            const Token &t = token(s.first);
            if (const Period *period = period_at(s.first)) {
                s.first = std::min(period->words.last, s.last);
            } else if (const Hit *goal = cue_within(reading_, s.first, s.last, Cue::goal)) {
                s.first = goal->last;
            } else if (const std::uint32_t past = past_ordinal(s); past > s.first) {
                s.first = past;
            } else if (const Hit *verb = steering(s)) {
                s.first = verb->last;
            } else if (t.key == w.among && s.size() > 1 && token(s.first + 1).key == w.that) {
                s.first += 2;
            } else if ((t.kind == TokenKind::mark && !t.is('(')) || t.key == w.and_ || t.key == w.have ||
                       t.key == w.is) {
                ++s.first;
            } else {
                break;
            }
        }
        return s;
    }

    /// "(1) 100% số người …": the number of an item in a list.
    std::uint32_t past_ordinal(Stretch s) const {
        const bool bracket = s.size() > 2 && token(s.first).is('(') && token(s.first + 2).is(')') &&
                             token(s.first + 1).end() - token(s.first + 1).start <= 3;
        return bracket ? s.first + 3 : s.first;
    }

    bool opens_measure(Stretch s) const { return !s.empty() && reading_.cue(s.first, Cue::measure) != nullptr; }

    /// "Tăng tỷ lệ …", "giảm số giờ …": the verb only announces what the predicate says.
    const Hit *steering(Stretch s) const {
        const Hit *verb = cue_within(reading_, s.first, s.last, Cue::steer);
        const bool steers = verb != nullptr && verb->last < s.last && reading_.cue(verb->last, Cue::measure) != nullptr;
        return steers ? verb : nullptr;
    }

    const Period *period_at(std::uint32_t i) const {
        for (const Period &period : periods_)
            if (period.words.first <= i && i < period.words.last)
                return &period;
        return nullptr;
    }

    const Hit *verb_before(Stretch s) const {
        const Words &w = words();
        std::uint32_t end = s.last;
        while (end > s.first && (token(end - 1).key == w.gained || token(end - 1).key == w.more ||
                                 token(end - 1).key == w.for_ || token(end - 1).key == w.new_))
            --end;
        if (const Hit *hit = cue_ending_at(reading_, s.first, s.last, Cue::build))
            return hit;
        if (const Hit *hit = cue_ending_at(reading_, s.first, end, Cue::build))
            return hit;
        const bool given = !s.empty() && token(s.last - 1).key == w.for_;
        if (s.empty() || (token(s.last - 1).key != w.at && token(s.last - 1).key != w.in && !given))
            return nullptr;
        const std::uint32_t reach = given ? kGiftReach : kVerbReach;
        const std::uint32_t floor = s.last > s.first + reach ? s.last - reach : s.first;
        const Hit *nearest = nullptr;
        for (std::uint32_t i = s.last - 1; i > floor && !token(i - 1).is(','); --i)
            if (const Hit *hit = cue_within(reading_, i - 1, s.last, Cue::build))
                if (nearest == nullptr || hit->last >= nearest->last)
                    nearest = hit;
        return nearest;
    }

    void fill(Clause &clause, std::size_t index) {
        const Quantity &q = clause.quantity;
        Stretch before = {clause.words.first, q.words.first};
        if (before.first > before.last)
            before.first = before.last;
        clause.lead = lead_before(before.first);
        clause.goal = first_cue(reading_, before, Cue::goal) != nullptr ||
                      cue_ending_at(reading_, clause.words.first, q.number, Cue::goal) != nullptr;
        clause.part = opens_part(before) || continues_parts(q);
        clause.apart = in_brackets(q.words.first);
        clause.tail = {q.words.last, clause.words.last};
        clause.subject = subject_of(before);
        if (!q.predicate && !(opens_measure(clause.subject) && clause.subject.last == before.last))
            clause.verb = governing_verb(q, before);
        else if (q.predicate && clause.subject.first > before.first &&
                 token(clause.subject.first - 1).key == words().have)
            --clause.subject.first;  // "trong đó có bằng cấp đạt 35%"
        if (index > 0)
            clause.joined = joined(index, before);
        trim_tail(clause);
    }

    bool opens_part(Stretch s) const {
        while (!s.empty() && token(s.first).kind == TokenKind::mark)
            ++s.first;
        return s.size() > 1 && token(s.first).key == words().among && token(s.first + 1).key == words().that;
    }

    /// "trong đó vùng A 6.000 ha, vùng B 5.500 ha"
    bool continues_parts(const Quantity &q) const {
        return !clauses_.empty() && clauses_.back().part && clauses_.back().tail.empty() &&
               clauses_.back().quantity.unit == q.unit;
    }

    /// What leads in by ":"; past years that do so below it: "Tỷ lệ đô thị hóa: năm 2026: 45%".
    Stretch lead_before(std::uint32_t at) const {
        Stretch lead = {at, at};
        while (lead.empty() && at > sentence_.first && token(at - 1).is(':')) {
            const std::uint32_t begin = lead_begin(at - 1);
            lead = subject_of({begin, at - 1});
            at = begin;
        }
        return lead;
    }

    std::uint32_t lead_begin(std::uint32_t colon) const {
        std::uint32_t i = colon;
        while (i > sentence_.first && !token(i - 1).is(';') && !token(i - 1).is(':'))
            --i;
        return i;
    }

    bool in_brackets(std::uint32_t at) const {
        std::uint32_t i = at;
        while (i > sentence_.first && !token(i - 1).is('(') && !token(i - 1).is(')'))
            --i;
        return i > sentence_.first && token(i - 1).is('(');
    }

    /// The noun phrase before the number; where several clauses precede, from the last that opens with a measure.
    Stretch subject_of(Stretch before) const {
        if (const Hit *goal = cue_ending_at(reading_, before.first, before.last, Cue::goal);
            goal != nullptr && goal->first > before.first && token(goal->first - 1).kind == TokenKind::mark)
            return {before.last, before.last};  // "…, phấn đấu giảm 20% số vụ"
        Stretch subject = strip(before);
        for (std::uint32_t i = subject.last; i > subject.first; --i) {
            if (!token(i - 1).is(','))
                continue;
            const Stretch rest = strip({i, subject.last});
            if (!rest.empty() && reading_.cue(rest.first, Cue::measure) != nullptr && !open_bracket(rest)) {
                subject = rest;
                break;
            }
        }
        if (subject.size() > kLongSubject && !opens_measure(subject))
            subject = latest_aim(subject);
        return without_run_in(subject);
    }

    /// Drops what leads on to the number at the end of a subject: "phấn đấu đến năm 2030 dự kiến".
    Stretch without_run_in(Stretch subject) const {
        for (;;) {
            if (subject.empty())
                return subject;
            const Period *period = period_at(subject.last - 1);
            const Hit *goal = cue_ending_at(reading_, subject.first, subject.last, Cue::goal);
            if (token(subject.last - 1).kind == TokenKind::mark && !token(subject.last - 1).is(')') &&
                !token(subject.last - 1).is('"'))
                --subject.last;
            else if (period != nullptr && period->words.first > subject.first)
                subject.last = period->words.first;
            else if (goal != nullptr && goal->first > subject.first)
                subject.last = goal->first;
            else
                return subject;
        }
    }

    /// Of a long run-up, what follows its last word of promise.
    Stretch latest_aim(Stretch subject) const {
        const Hit *goal = last_cue(reading_, subject, Cue::goal);
        if (goal == nullptr || goal->last >= subject.last)
            return subject;
        const Stretch rest = strip({goal->last, subject.last});
        return rest.empty() ? subject : rest;
    }

    bool open_bracket(Stretch s) const {
        int depth = 0;
        for (std::uint32_t i = s.first; i < s.last; ++i)
            depth += token(i).is('(') ? 1 : token(i).is(')') ? -1 : 0;
        return depth < 0;
    }

    /// "60% trường mầm non và 80% trường phổ thông đạt chuẩn": the first has no predicate of its own.
    bool joined(std::size_t index, Stretch before) const {
        const Quantity &previous = quantities_[index - 1];
        const Quantity &own = quantities_[index];
        if (!leads_only(before) || opens_part(before) || previous.words.last >= own.words.first)
            return false;
        const Hit *state = first_cue(reading_, clauses_.back().subject, Cue::state);
        if (state != nullptr && state->last < clauses_.back().subject.last)
            return false;  // "người dân được khám ít nhất mỗi năm 1 lần, 95% người dân có sổ"
        for (std::uint32_t i = previous.words.last; i < before.first; ++i) {
            if (token(i).is(';') || token(i).is(':'))
                return false;
            if (reading_.cue(i, Cue::state) != nullptr && i > previous.words.last)
                return false;
        }
        return true;
    }

    /// A number behind its subject is followed by little: up to "," or what is no part of it.
    void trim_tail(Clause &clause) const {
        Stretch &tail = clause.tail;
        if (tail.first > tail.last)
            tail.first = tail.last;
        const bool short_tail = clause.quantity.predicate && !clause.subject.empty() && clause.verb == nullptr;
        if (short_tail && !tail.empty() && token(tail.first).is('('))
            tail.last = tail.first;
        int depth = 0;
        for (std::uint32_t i = tail.first; i < tail.last; ++i) {
            depth += token(i).is('(') ? 1 : token(i).is(')') ? -1 : 0;
            const Hit *aside = depth == 0 ? reading_.cue(i, Cue::aside) : nullptr;
            if (aside != nullptr || depth < 0 || (short_tail && depth == 0 && token(i).is(','))) {
                tail.last = i;
                break;
            }
        }
        drop_marks(tail);
        for (const Period &period : periods_)
            if (period.words.last == tail.last && period.words.first >= tail.first)
                tail.last = period.words.first;
        drop_marks(tail);
    }

    void drop_marks(Stretch &s) const {
        while (!s.empty() && ((token(s.last - 1).kind == TokenKind::mark && !token(s.last - 1).is(')') &&
                               !token(s.last - 1).is('"')) ||
                              token(s.last - 1).key == words().and_))
            --s.last;
    }

    const Reading &reading_;
    Stretch sentence_;
    const std::vector<Period> &periods_;
    std::vector<Quantity> quantities_;
    std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const Outline &outline, Stretch sentence, const std::vector<Period> &periods) {
    return ClauseCutter(outline, sentence, periods).run();
}

std::vector<Stretch> find_sentences(const Outline &outline, Stretch text) {
    const Reading &reading = outline.reading;
    std::vector<Stretch> out;
    std::uint32_t from = text.first;
    for (std::uint32_t i = text.first; i < text.last; ++i) {
        if (i - from >= kLongestSentence) {
            out.push_back({from, i});
            from = i;
        }
        if (!reading.token(i).is('.'))
            continue;
        const bool ends =
            i + 1 == text.last || reading.token(i + 1).shape != Shape::lower || reading.token(i + 1).number();
        const bool shortened = i > text.first && reading.token(i - 1).end() == reading.token(i).start &&
                               reading.token(i - 1).shape == Shape::upper &&
                               reading.token(i - 1).end() - reading.token(i - 1).start <= 2;  // "TP. Hồ Chí Minh"
        if (!ends || shortened)
            continue;
        out.push_back({from, i});
        from = i + 1;
    }
    if (from < text.last)
        out.push_back({from, text.last});
    return out;
}

}  // namespace vanban::targets
