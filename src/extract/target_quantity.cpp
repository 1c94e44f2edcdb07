#include "extract/target_quantity.hpp"

#include "extract/target_units.hpp"
#include "grammar/numbers.hpp"

namespace vanban::targets {
namespace {

using lexicon::ComparatorWord;

struct Words {
    SyllableKey from = syllable("từ"), to = syllable("đến"), up_to = syllable("tới"), all = syllable("các"),
                up = syllable("lên"), down = syllable("xuống"), place = syllable("vị"), ordinal = syllable("thứ"),
                grade = syllable("hạng"), group = syllable("nhóm");
};

const Words &words() {
    static const Words own;
    return own;
}

class QuantityReader {
  public:
    QuantityReader(const Outline &outline, Stretch sentence)
        : outline_(outline), reading_(outline.reading), sentence_(sentence) {}

    std::vector<Quantity> run() {
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
            if (reading_.token(i).number() ? named(i) : !counting_word(i))
                continue;
            if (auto quantity = quantity_at(i)) {
                i = quantity->words.last - 1;
                join(std::move(*quantity));
            }
        }
        return std::move(found_);
    }

    /// The first number, whatever follows it.
    std::optional<Quantity> leading() const {
        for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i)
            if (token(i).number())
                return quantity_at(i, true);
        return std::nullopt;
    }

  private:
    const Token &token(std::uint32_t i) const { return reading_.token(i); }
    bool inside(std::uint32_t i) const { return i < sentence_.last; }
    std::string_view digits(std::uint32_t i) const { return outline_.at({token(i).start, token(i).end()}); }
    bool glued(std::uint32_t i) const { return i > sentence_.first && token(i - 1).end() == token(i).start; }

    /// A number that names something: of a year, an article, a document, a grade; or a piece of a date or code.
    bool named(std::uint32_t i) const {
        if (i > sentence_.first) {
            const Token &before = token(i - 1);
            if (before.is('[') || before.is('.') || before.is(',') ? glued(i) : false)
                return true;
            if (glued(i) && (before.is('/') || before.is('-') || before.word()))
                return true;
            if (before.is('-') && i > sentence_.first + 1 && token(i - 2).number())
                return true;
            if (yearly_before(i) != nullptr)  // "tăng bình quân hằng năm 8,5%"
                return false;
            if (const Hit *name = cue_ending_at(reading_, sentence_.first, i, Cue::named_number))
                return name->first == sentence_.first || !token(name->first - 1).number();
        }
        if (!inside(i + 1) || token(i + 1).start != token(i).end())
            return false;
        const Token &next = token(i + 1);
        if (next.word())
            return reading_.hit(i + 1, Vocabulary::unit) == nullptr;
        return next.is('-') && inside(i + 2) && token(i + 2).word() && token(i + 2).start == next.end();
    }

    /// "ít nhất một cơ sở", "mỗi xã có ít nhất hai …": words count only where they are bounded.
    bool counting_word(std::uint32_t i) const {
        if (!token(i).word() || !number_word(token(i).key) || !inside(i + 1) ||
            reading_.hit(i + 1, Vocabulary::unit) == nullptr)
            return false;
        const Hit *bound = hit_ending_at(reading_, sentence_.first, i, Vocabulary::comparator);
        return bound != nullptr && reading_.lexicon().comparators()[bound->row].comparator != Comparator::equal;
    }

    std::optional<double> value(std::uint32_t i) const {
        if (token(i).number())
            return number_value(digits(i));
        const auto word = number_word(token(i).key);
        return word ? std::optional<double>(*word) : std::nullopt;
    }

    std::optional<Quantity> quantity_at(std::uint32_t i, bool in_cell = false) const {
        Quantity q;
        const auto first = value(i);
        if (!first)
            return std::nullopt;
        q.value = *first;
        q.number = i;
        q.words = {i, i + 1};
        q.thing = i + 1;
        if (rank(q))
            return q;
        auto unit = unit_at(outline_, i + 1, sentence_.last);
        read_range(q, unit);
        if (unit) {
            q.unit = unit->text;
            q.kind = unit->kind;
            q.words.last = unit->last;
        } else {
            q.kind = TargetKind::index;
        }
        bounds_before(q);
        bounds_after(q);
        growth_a_year(q);
        if (!in_cell && inside(q.thing) && is_time(reading_, q.thing) && !aims_at_time(q))
            return std::nullopt;
        const bool told = unit || in_cell || (stands_alone(q.words.last) && (rate_of_subject(q) || q.predicate));
        if (!told)
            return std::nullopt;
        if (q.value_max)
            q.comparator = Comparator::range;
        else if (q.unit == "%" && q.value == 100)
            q.comparator = Comparator::equal;
        return q;
    }

    /// A spell of time ("trong 3 năm") is a quantity of its own where a predicate says so ("xuống còn 3 ngày") or where
    /// what comes before it, up to a mark, is told in time ("tuổi thọ trung bình trên 80 tuổi"). An age ("từ 1 đến 18
    /// tuổi") is none.
    bool aims_at_time(const Quantity &q) const {
        std::uint32_t at = q.words.first;
        while (at > sentence_.first && token(at - 1).kind != TokenKind::mark)
            if (reading_.cue(--at, Cue::time_measure) != nullptr)
                return q.predicate || q.bounded;
        static const SyllableKey age = syllable("tuổi");
        return q.predicate && token(q.thing).key != age;
    }

    /// "Số bác sĩ/10.000 dân: 12", "số giường bệnh/vạn dân đạt 35": the subject names the unit of a bare number.
    bool rate_of_subject(Quantity &q) const {
        constexpr std::uint32_t reach = 5, subject = 12;  // tokens back to the slash, and from there to the noun
        std::uint32_t end = q.words.first;
        const bool colon = end > sentence_.first && token(end - 1).is(':');
        if (!colon && !q.predicate)
            return false;
        end -= colon ? 1 : 0;
        std::uint32_t slash = end;
        while (slash > sentence_.first && end - slash < reach && !token(slash - 1).is('/'))
            --slash;
        if (slash <= sentence_.first + 1 || !token(slash - 1).is('/') || !is_base(outline_, slash, end))
            return false;
        std::optional<UnitMatch> noun;
        for (std::uint32_t i = slash - 1; i > sentence_.first && slash - i < subject; --i) {
            if (token(i - 1).kind == TokenKind::mark)
                break;
            if (const auto unit = unit_at(outline_, i - 1, slash - 1); unit && unit->kind == TargetKind::count)
                noun = unit;
        }
        if (!noun)
            return false;
        q.unit = noun->text + "/" + std::string(outline_.at(reading_.span(slash, end)));
        q.kind = TargetKind::rate;
        return true;
    }

    /// A number without a unit ends what is said: "đạt trên 0,8 vào năm 2030", not "đạt 4 sao".
    bool stands_alone(std::uint32_t after) const {
        static const SyllableKey on = syllable("vào"), and_ = syllable("và"), in = syllable("trong");
        if (!inside(after) || token(after).kind == TokenKind::mark)
            return !inside(after) || !token(after).is('/');
        const SyllableKey key = token(after).key;
        return key == on || key == and_ || key == in || key == words().to;
    }

    /// "35-40%", "35% - 40%", "từ 2 đến 3%": the unit belongs to both ends.
    void read_range(Quantity &q, std::optional<UnitMatch> &unit) const {
        std::uint32_t dash = unit ? unit->last : q.number + 1;
        if (!inside(dash + 1) || !token(dash + 1).number())
            return;
        const Words &w = words();
        const bool spoken = token(dash).key == w.to || token(dash).key == w.up_to;
        if (!token(dash).is('-') && !(spoken && q.number > sentence_.first && token(q.number - 1).key == w.from))
            return;
        const auto second = unit_at(outline_, dash + 2, sentence_.last);
        const auto high = number_value(digits(dash + 1));
        if (!high || (!second && unit) || *high <= q.value || (unit && unit->text != second->text) ||
            (!second && dash + 2 < sentence_.last))
            return;
        q.value_max = high;
        q.thing = dash + 2;
        q.words.last = dash + 2;
        unit = second;
    }

    /// "nhóm 15 tỉnh dẫn đầu", "từ vị trí 20 trở lên", "top 10".
    bool rank(Quantity &q) const {
        const Hit *noun = cue_ending_at(reading_, sentence_.first, q.number, Cue::rank);
        if (noun == nullptr)
            return false;
        const Hit *verb = cue_ending_at(reading_, sentence_.first, noun->first, Cue::rank_verb);
        const Hit *upward = inside(q.number + 1) ? reading_.hit(q.number + 1, Vocabulary::comparator) : nullptr;
        const bool place = token(noun->first).key == words().place || token(noun->last - 1).key == words().ordinal ||
                           token(noun->last - 1).key == words().grade;
        if (place ? verb == nullptr && upward == nullptr && noun->last - noun->first < 2 : verb == nullptr)
            return false;
        q.kind = TargetKind::rank;
        q.comparator = Comparator::at_most;
        q.bounded = q.promise = true;
        q.words.first = noun->first;
        for (; verb != nullptr; verb = cue_ending_at(reading_, sentence_.first, q.words.first, Cue::rank_verb))
            q.words.first = verb->first;
        if (place) {
            q.unit = "vị trí";
            if (upward != nullptr && reading_.lexicon().comparators()[upward->row].after)
                q.words.last = upward->last;
            return true;
        }
        if (inside(q.thing) && token(q.thing).key == words().all)
            ++q.thing;
        const auto unit = unit_at(outline_, q.thing, sentence_.last);
        if (!unit)
            return token(noun->first).key != words().group;
        q.unit = unit->text;
        q.words.last = unit->last;
        return unit->kind == TargetKind::count;
    }

    /// Walks back over the words of comparison and the years among them: "ít nhất vào năm 2025 đạt 40%".
    void bounds_before(Quantity &q) const {
        const Hit *yearly = yearly_before(q.number);
        std::uint32_t at = yearly != nullptr ? yearly->first : q.number;
        for (;;) {
            if (at > sentence_.first && token(at - 1).key == words().from) {
                --at;
                if (!q.value_max && !q.bounded)
                    from_only(q);
                continue;
            }
            if (const std::uint32_t start = year_ending_at(at); start < at) {
                const Hit *before = hit_ending_at(reading_, sentence_.first, start, Vocabulary::comparator);
                if (before == nullptr || !q.predicate)
                    break;
                at = start;
                continue;
            }
            const Hit *hit = hit_ending_at(reading_, sentence_.first, at, Vocabulary::comparator);
            if (hit == nullptr || part_of_a_term(*hit))
                break;
            take(q, reading_.lexicon().comparators()[hit->row]);
            baseline(q, hit->first);
            at = hit->first;
        }
        q.words.first = at;
    }

    /// "hằng năm", "mỗi năm" right before token `at`; null where there is none.
    const Hit *yearly_before(std::uint32_t at) const {
        return cue_ending_at(reading_, sentence_.first, at, Cue::each_year);
    }

    /// "giảm bình quân hằng năm 0,5%", "mỗi năm giảm 1%": percent a year, as where "/năm" follows.
    void growth_a_year(Quantity &q) const {
        if (q.unit != "%" || rise_or_fall(reading_, {q.words.first, q.number}) >= q.number)
            return;
        const Hit *opening = yearly_before(q.words.first);
        if (opening == nullptr && yearly_before(q.number) == nullptr)
            return;
        q.unit = "%/năm";
        q.kind = TargetKind::growth;
        if (opening != nullptr)
            q.words.first = opening->first;
    }

    /// "thiết bị dạy học tối thiểu", "cắt giảm": the word belongs to a longer one.
    bool part_of_a_term(const Hit &hit) const {
        if (cue_ending_at(reading_, sentence_.first, hit.last, Cue::fixed_term) != nullptr)
            return true;
        const Hit *verb = cue_ending_at(reading_, sentence_.first, hit.last, Cue::build);
        return verb != nullptr && verb->first < hit.first;
    }

    /// "từ 05 bộ dữ liệu" is a floor; "từ 15% lên 25%" and "từ 1-2%" are not.
    void from_only(Quantity &q) const {
        q.bounded = true;
        q.comparator = Comparator::at_least;
    }

    void take(Quantity &q, const ComparatorWord &word) const {
        if (word.after)
            return;
        q.promise |= word.promise;
        if (word.comparator == Comparator::equal) {
            q.predicate = true;
        } else if (!q.bounded) {
            q.bounded = true;
            q.comparator = word.comparator;
        }
    }

    /// "từ 15 lên 25%", where the first number has no unit of its own.
    void baseline(Quantity &q, std::uint32_t at) const {
        const SyllableKey direction = token(at).key;
        if (direction != words().up && direction != words().down && direction != words().to)
            return;
        if (at > sentence_.first + 1 && token(at - 1).number() && token(at - 2).key == words().from)
            q.baseline = number_value(digits(at - 1));
    }

    /// Where the words of a year that end at `end` begin; `end` where there are none.
    std::uint32_t year_ending_at(std::uint32_t end) const {
        static const SyllableKey year = syllable("năm"), on = syllable("vào"), in = syllable("trong");
        if (end < sentence_.first + 2 || !token(end - 1).number() || !is_year(digits(end - 1)) ||
            token(end - 2).key != year)
            return end;
        std::uint32_t at = end - 2;
        while (at > sentence_.first &&
               (token(at - 1).key == on || token(at - 1).key == in || token(at - 1).key == words().to))
            --at;
        return at;
    }

    void bounds_after(Quantity &q) const {
        const Hit *hit = inside(q.words.last) ? reading_.hit(q.words.last, Vocabulary::comparator) : nullptr;
        if (hit == nullptr || !reading_.lexicon().comparators()[hit->row].after)
            return;
        q.comparator = reading_.lexicon().comparators()[hit->row].comparator;
        q.bounded = q.promise = true;
        q.words.last = hit->last;
    }

    bool starts_from(const Quantity &q) const {
        return q.number > sentence_.first && token(q.number - 1).key == words().from;
    }

    /// "lên", "xuống còn", "tăng lên" stand before the number.
    bool turns(const Quantity &q) const {
        for (std::uint32_t i = q.words.first; i < q.number; ++i)
            if (token(i).key == words().up || token(i).key == words().down)
                return true;
        return false;
    }

    /// "từ 23 ca xuống 18 ca", "từ 28% năm 2024 lên 30%": the first is where the second starts from.
    void join(Quantity q) {
        if (!found_.empty() && !q.baseline) {
            Quantity &before = found_.back();
            const bool next = year_ending_at(q.words.first) <= before.words.last && before.unit == q.unit;
            if (next && !before.value_max && starts_from(before) && turns(q)) {
                q.baseline = before.value;
                q.words.first = before.words.first;
                q.predicate = true;
                found_.back() = std::move(q);
                return;
            }
        }
        found_.push_back(std::move(q));
    }

    const Outline &outline_;
    const Reading &reading_;
    Stretch sentence_;
    std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(const Outline &outline, Stretch sentence) {
    return QuantityReader(outline, sentence).run();
}

std::optional<Quantity> cell_quantity(const Outline &outline, Stretch cell) {
    return QuantityReader(outline, cell).leading();
}

}  // namespace vanban::targets
