#include "extract/target_promise.hpp"

#include <algorithm>

#include "extract/target_units.hpp"

namespace vanban::targets {
namespace {

/// "đã" and its like speak of a number this near to them.
constexpr std::uint32_t kDoneReach = 3;
/// A verb that the lexicon need not know where "phấn đấu" stands before it.
constexpr std::uint32_t kVerbPhrase = 3;

class Judge {
  public:
    Judge(const Outline &outline, const Clause &clause, const Situation &situation)
        : reading_(outline.reading), clause_(clause), q_(clause.quantity), at_(situation),
          heading_(situation.context.heading(situation.division)) {}

    bool promised() const {
        if (reported() || conditional() || charged() || quoted() || (clause_.apart && !tied_in_brackets()))
            return false;
        switch (q_.kind) {
        case TargetKind::percentage:
        case TargetKind::growth:
        case TargetKind::rank:
            return true;
        case TargetKind::index:
            return first_cue(reading_, clause_.subject, Cue::index) != nullptr;
        case TargetKind::rate:
            return measured() || counted();
        case TargetKind::money:
            return !heading_.money && (clause_.verb != nullptr || clause_.goal || (q_.predicate && q_.promise) ||
                                       (heading_.goals && measured()));
        case TargetKind::count:
            return is_time(reading_, q_.thing) ? timed() : counted();
        }
        return false;
    }

  private:
    const Token &token(std::uint32_t i) const { return reading_.token(i); }

    bool reported() const {
        const Stretch before = {at_.sentence.first, q_.words.first};
        const bool goal = last_goal() != nullptr;
        if (heading_.report && !goal)
            return true;
        if (at_.context.past_lead() && !goal)
            return true;
        if (const Hit *past = last_cue(reading_, before, Cue::past))
            if (!goal || last_goal()->first < past->first)
                return true;
        const std::uint32_t start = clause_.verb != nullptr ? clause_.verb->first : q_.words.first;
        const std::uint32_t floor = start > at_.sentence.first + kDoneReach ? start - kDoneReach : at_.sentence.first;
        if (first_cue(reading_, {floor, q_.number}, Cue::done) != nullptr)
            return true;
        const std::uint32_t end = std::min(clause_.words.last, q_.words.last + 2);
        return first_cue(reading_, {q_.words.last, end}, Cue::past_after) != nullptr && !goal && !heading_.goals;
    }

    /// "tuổi thọ đạt 75 tuổi" is an aim, "trong 5 năm" is not.
    bool timed() const {
        return first_cue(reading_, clause_.subject, Cue::time_measure) != nullptr || (q_.predicate && measured());
    }

    const Hit *last_goal() const { return last_cue(reading_, {at_.sentence.first, q_.number}, Cue::goal); }

    /// "Đối với ngành có tỷ lệ nữ dưới 30% có thể …", "nếu đạt 100% thì …".
    bool conditional() const {
        if (first_cue(reading_, {clause_.words.first, q_.number}, Cue::condition) != nullptr ||
            reading_.cue(at_.sentence.first, Cue::condition) != nullptr)
            return true;
        static const SyllableKey then = syllable("thì");
        for (std::uint32_t i = q_.words.last; i < clause_.words.last; ++i)
            if (token(i).key == then)
                return true;
        if (reading_.cue(clause_.words.first, Cue::case_) == nullptr &&
            reading_.cue(at_.sentence.first, Cue::case_) == nullptr)
            return false;
        const std::uint32_t end = std::min(clause_.words.last, q_.words.last + 3);
        return first_cue(reading_, {q_.words.last, end}, Cue::modal) != nullptr;
    }

    bool quoted() const {
        bool open = false;
        for (std::uint32_t i = at_.sentence.first; i < q_.number; ++i)
            open ^= token(i).is('"');
        if (!open)
            return false;
        for (std::uint32_t i = q_.number; i < at_.sentence.last; ++i)
            if (token(i).is('"'))
                return true;
        return false;
    }

    bool tied_in_brackets() const { return q_.kind == TargetKind::rank || (q_.predicate && q_.promise && !q_.bounded); }

    /// "lãi suất 3%/năm": what is charged, no aim.
    bool charged() const { return first_cue(reading_, {clause_.words.first, q_.number}, Cue::charge) != nullptr; }

    /// "với tần suất 2 lần/tháng", "số lượng mẫu 240 mẫu/năm".
    bool measured() const {
        return first_cue(reading_, clause_.subject, Cue::measure) != nullptr ||
               (!clause_.lead.empty() && reading_.cue(clause_.lead.first, Cue::measure) != nullptr);
    }

    bool counted() const {
        if (of_a_share() || (in_title() && !q_.promise) || (clause_.nested && !token(q_.number).number()))
            return false;
        if (q_.promise)
            return true;
        if (clause_.verb != nullptr || directly_promised())
            return true;
        if (at_.opens_list_item && at_.context.promised(q_.unit))
            return true;
        if (measured() && clause_.subject.empty())
            return true;
        if (heading_.goals && (q_.predicate || has() || measured()))
            return true;
        return follows_a_count();
    }

    /// "phấn đấu có 01 trường", "đến năm 2030 có 05 xã".
    bool directly_promised() const {
        return clause_.goal && (clause_.subject.size() <= kVerbPhrase || has() || q_.predicate);
    }

    bool has() const {
        static const SyllableKey have = syllable("có"), more = syllable("thêm");
        std::uint32_t at = q_.words.first;
        if (at > clause_.words.first && token(at - 1).key == more)
            --at;
        return at > clause_.words.first && token(at - 1).key == have;
    }

    /// "tỷ lệ phụ nữ sinh từ 2 con trở lên", "diện tích từ 500 m2 được hỗ trợ": the count tells which are meant.
    bool of_a_share() const {
        if (clause_.subject.empty() || q_.predicate || clause_.verb != nullptr ||
            reading_.cue(clause_.subject.first, Cue::measure) == nullptr)
            return false;
        static const SyllableKey gets = syllable("được");
        const bool qualifies = q_.words.last < at_.sentence.last && token(q_.words.last).key == gets;
        return qualifies || reading_.cue(clause_.subject.last - 1, Cue::state) != nullptr;
    }

    /// "Đề án phát triển 1 triệu ha lúa": the number belongs to an instrument's name.
    bool in_title() const {
        const std::uint32_t end = clause_.verb != nullptr ? clause_.verb->first : q_.words.first;
        for (std::uint32_t i = clause_.words.first; i < end; ++i)
            if (token(i).shape != Shape::lower && reading_.hit(i, Vocabulary::instrument_type) != nullptr)
                return true;
        return false;
    }

    /// "… 01 vị trí tại A và 01 vị trí tại B", "32 giường bệnh/vạn dân; 10 bác sĩ/vạn dân". Not "21 vùng nuôi tôm tại
    /// 14 xã".
    bool follows_a_count() const {
        static const SyllableKey at = syllable("tại"), in = syllable("ở");
        const auto countable = [](TargetKind kind) { return kind == TargetKind::count || kind == TargetKind::rate; };
        if (at_.before == nullptr || !countable(q_.kind) || !countable(at_.before->quantity.kind))
            return false;
        if (clause_.nested)
            return at_.before->verb != nullptr &&
                   (token(q_.words.first - 1).key == at || token(q_.words.first - 1).key == in);
        const bool rates = q_.kind == TargetKind::rate && at_.before->quantity.kind == TargetKind::rate;
        return clause_.part ||
               (clause_.subject.empty() && (clause_.joined || rates || q_.unit == at_.before->quantity.unit));
    }

    const Reading &reading_;
    const Clause &clause_;
    const Quantity &q_;
    const Situation &at_;
    const Heading &heading_;
};

}  // namespace

bool is_promised(const Outline &outline, const Clause &clause, const Situation &situation) {
    return Judge(outline, clause, situation).promised();
}

bool tells_the_past(const Outline &outline, Stretch stretch) {
    const Hit *past = last_cue(outline.reading, stretch, Cue::past);
    if (past == nullptr)
        past =
            first_cue(outline.reading, {stretch.first, std::min(stretch.last, stretch.first + 4)}, Cue::report_heading);
    const Hit *goal = last_cue(outline.reading, stretch, Cue::goal);
    return past != nullptr && (goal == nullptr || goal->first < past->first);
}

}  // namespace vanban::targets
