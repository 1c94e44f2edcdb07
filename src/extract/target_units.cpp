#include "extract/target_units.hpp"

#include "grammar/numbers.hpp"
#include "text/fold.hpp"

namespace vanban::targets {
namespace {

using lexicon::Unit;
using lexicon::UnitUse;

const Hit *unit_hit(const Reading &reading, std::uint32_t at, std::uint32_t end) {
    const Hit *hit = at < end ? reading.hit(at, Vocabulary::unit) : nullptr;
    return hit != nullptr && hit->last <= end ? hit : nullptr;
}

const Unit &unit_of(const Reading &reading, const Hit &hit) {
    return reading.lexicon().units()[hit.row];
}

class UnitReader {
  public:
    UnitReader(const Outline &outline, std::uint32_t end) : outline_(outline), reading_(outline.reading), end_(end) {}

    std::optional<UnitMatch> read(std::uint32_t at) const {
        if (at >= end_)
            return std::nullopt;
        if (reading_.token(at).is('%'))
            return share(at + 1);
        if (denominator(at))
            return ratio(at);
        const Hit *hit = unit_hit(reading_, at, end_);
        if (hit == nullptr || unit_of(reading_, *hit).use == UnitUse::per ||
            (unit_of(reading_, *hit).use == UnitUse::time && over(hit->last)))
            return std::nullopt;
        UnitMatch match{unit_of(reading_, *hit).base, unit_of(reading_, *hit).kind, hit->last};
        if (unit_of(reading_, *hit).use == UnitUse::scale) {
            const auto counted = read(hit->last);
            if (!counted)
                return std::nullopt;
            match = {match.text + " " + counted->text, counted->kind, counted->last};
            return match;
        }
        return with_denominators(std::move(match));
    }

    /// "10.000 dân", "vạn dân", up to the end.
    bool base(std::uint32_t at) const {
        constexpr std::uint32_t longest = 3;
        static const SyllableKey year = syllable("năm");
        if (const Hit *hit = unit_hit(reading_, at, end_))
            return unit_of(reading_, *hit).use == UnitUse::per && hit->last == end_;
        if (!round_number(at) || at + 1 >= end_ || at + longest < end_)
            return false;
        for (std::uint32_t i = at + 1; i < end_; ++i)
            if (!reading_.token(i).word() || reading_.token(i).key == year)
                return false;
        return true;
    }

  private:
    bool over(std::uint32_t at) const { return at < end_ && reading_.token(at).is('/'); }

    /// "%", "%/năm", "% mỗi năm".
    UnitMatch share(std::uint32_t at) const {
        static const SyllableKey year = syllable("năm");
        if (over(at) && at + 1 < end_ && reading_.token(at + 1).key == year)
            return {"%/năm", TargetKind::growth, at + 2};
        if (const Hit *yearly = at < end_ ? reading_.cue(at, Cue::each_year) : nullptr)
            return {"%/năm", TargetKind::growth, yearly->last};
        return {"%", TargetKind::percentage, at};
    }

    /// The round number that something is counted on, in figures or words: 1, 100, 1.000, 10.000 or 100.000.
    std::optional<double> round_number(std::uint32_t at) const {
        if (at >= end_)
            return std::nullopt;
        const Token &token = reading_.token(at);
        std::optional<double> value;
        if (token.number())
            value = number_value(outline_.at({token.start, token.end()}));
        else if (const auto word = number_word(token.key))
            value = *word;
        const bool is_round =
            value && (*value == 1 || *value == 100 || *value == 1000 || *value == 10'000 || *value == 100'000);
        return is_round ? value : std::nullopt;
    }

    /// What something is counted on: behind "/", or behind "trên" where a round number and its thing say so
    /// ("19 bác sĩ trên 10.000 dân", "4 dược sĩ trên một vạn dân"). Where it begins; nothing where there is none.
    std::optional<std::uint32_t> denominator(std::uint32_t at) const {
        static const SyllableKey on = syllable("trên");
        if (over(at))
            return at + 1;
        if (at >= end_ || reading_.token(at).key != on || !round_number(at + 1))
            return std::nullopt;
        const Hit *hit = unit_hit(reading_, at + 2, end_);
        return hit != nullptr && unit_of(reading_, *hit).use == UnitUse::per ? std::optional(at + 1) : std::nullopt;
    }

    /// "/100.000 trẻ sinh ra còn sống", right behind its number, or "trên 1.000 trẻ đẻ sống".
    std::optional<UnitMatch> ratio(std::uint32_t at) const {
        if (over(at)) {
            const auto value = round_number(at + 1);
            if (!value || *value == 1 || !reading_.token(at + 1).number() ||
                reading_.token(at).end() != reading_.token(at + 1).start)
                return std::nullopt;
        }
        UnitMatch match{"", TargetKind::rate, at};
        match = with_denominators(std::move(match));
        if (match.last == at)
            return std::nullopt;
        return match;
    }

    UnitMatch with_denominators(UnitMatch match) const {
        while (const auto begin = denominator(match.last)) {
            std::uint32_t at = *begin;
            std::string number;
            if (at < end_ && reading_.token(at).number()) {
                const Token &token = reading_.token(at);
                const std::string_view digits = outline_.at({token.start, token.end()});
                if (is_year(digits))
                    break;
                if (number_value(digits) != 1.0)
                    number = std::string(digits) + " ";
                ++at;
            } else if (at < end_ && number_word(reading_.token(at).key) == 1) {
                ++at;
            }
            const Hit *hit = unit_hit(reading_, at, end_);
            if (hit == nullptr) {
                if (number.empty())
                    break;
                match.text += "/" + number.substr(0, number.size() - 1);
                match.last = at;
            } else {
                match.text += "/" + number + unit_of(reading_, *hit).base;
                match.last = hit->last;
            }
            if (match.kind == TargetKind::count)
                match.kind = TargetKind::rate;
        }
        return match;
    }

    const Outline &outline_;
    const Reading &reading_;
    std::uint32_t end_;
};

}  // namespace

std::optional<UnitMatch> unit_at(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    return UnitReader(outline, end).read(at);
}

bool is_base(const Outline &outline, std::uint32_t at, std::uint32_t end) {
    return UnitReader(outline, end).base(at);
}

bool is_time(const Reading &reading, std::uint32_t at) {
    const Hit *unit = reading.hit(at, Vocabulary::unit);
    return unit != nullptr && unit_of(reading, *unit).use == UnitUse::time;
}

}  // namespace vanban::targets
