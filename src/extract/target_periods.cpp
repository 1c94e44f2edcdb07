#include "extract/target_periods.hpp"

#include <algorithm>

#include "grammar/numbers.hpp"

namespace vanban::targets {
namespace {

struct Words {
    SyllableKey year = syllable("năm"), month = syllable("tháng"), to = syllable("đến"), end = syllable("hết"),
                close = syllable("cuối"), with = syllable("với"), compared = syllable("so"), from = syllable("từ"),
                on = syllable("vào"), in = syllable("trong"), before = syllable("trước"), stage = syllable("giai"),
                stage2 = syllable("đoạn"), term = syllable("kỳ"), school = syllable("học"), sight = syllable("tầm"),
                sight2 = syllable("nhìn"), further = syllable("trở"), on_further = syllable("đi"),
                day = syllable("ngày"), quarter = syllable("quý"), early = syllable("đầu"), around = syllable("khoảng");
};

const Words &words() {
    static const Words own;
    return own;
}

/// So many words may lead a clause in together with its year.
constexpr std::uint32_t kLeadingWords = 4;

class Finder {
  public:
    Finder(const Outline &outline, Stretch stretch, bool sentence)
        : outline_(outline), reading_(outline.reading), stretch_(stretch), stretch_is_sentence_(sentence) {}

    std::vector<Period> run() {
        for (std::uint32_t i = stretch_.first; i < stretch_.last; ++i) {
            const Token &token = reading_.token(i);
            if (!token.number() || token.end() - token.start != 4 || !year_at(i))
                continue;
            if (auto period = period_at(i)) {
                i = period->words.last - 1;
                if (!names_a_strategy(*period) && !names_a_standard(*period))
                    found_.push_back(std::move(*period));
            }
        }
        drop_days();
        return std::move(found_);
    }

  private:
    /// A day by which something is to be done says when a number holds only where no other words do.
    void drop_days() {
        const auto is_day = [this](const Period &period) {
            return day_limit(period.words.last - 1) == period.words.first;
        };
        const auto days = std::count_if(found_.begin(), found_.end(), is_day);
        if (days > 0 && static_cast<std::size_t>(days) < found_.size())
            std::erase_if(found_, is_day);
    }

    /// "Chiến lược … đến năm 2030, tầm nhìn đến năm 2045" amid a sentence is a title, and so are both its years.
    bool names_a_strategy(const Period &period) {
        if (!stretch_is_sentence_ || !period.vision || found_.empty())
            return false;
        const Stretch before = found_.back().words;
        if (before.first == stretch_.first || period.words.first > before.last + 1)
            return false;
        found_.pop_back();
        return true;
    }

    /// "theo chuẩn nghèo giai đoạn 2021 - 2025": the years tell which standard is meant.
    bool names_a_standard(const Period &period) const {
        return cue_ending_at(reading_, stretch_.first, period.words.first, Cue::dated_standard) != nullptr;
    }

    bool year_at(std::uint32_t i) const {
        const Token &token = reading_.token(i);
        return is_year(outline_.at({token.start, token.end()}));
    }

    int value_at(std::uint32_t i) const {
        const Token &token = reading_.token(i);
        return static_cast<int>(*number_value(outline_.at({token.start, token.end()})));
    }

    SyllableKey key_before(std::uint32_t i) const { return i > stretch_.first ? reading_.token(i - 1).key : 0; }

    /// "trước ngày 31/12/2026", "đến ngày 31/12/2026": where the words begin that end with the year at token `i`; `i`
    /// where none do.
    std::uint32_t day_limit(std::uint32_t i) const {
        const Words &w = words();
        if (i < stretch_.first + 6 || !reading_.token(i - 1).is('/') || !reading_.token(i - 2).number() ||
            !reading_.token(i - 3).is('/') || !reading_.token(i - 4).number() || reading_.token(i - 5).key != w.day)
            return i;
        const SyllableKey before = reading_.token(i - 6).key;
        return before == w.before || before == w.to ? i - 6 : i;
    }

    /// The word that makes a number a year: "năm 2030", "đến 2030", "giai đoạn 2026", "nhiệm kỳ 2025".
    bool introduced(std::uint32_t i) const {
        const Words &w = words();
        const SyllableKey before = key_before(i);
        if (day_limit(i) != i)
            return true;
        if (i > stretch_.first + 2 && reading_.token(i - 1).is('/'))  // "quý II/2026", "tháng 6/2026"
            return dated_part(i - 3);
        return before == w.year || before == w.to || before == w.stage2 || before == w.term || before == w.school;
    }

    bool dated_part(std::uint32_t i) const {
        const SyllableKey key = reading_.token(i).key;
        const bool dated = i > stretch_.first && reading_.token(i - 1).number();
        return key == words().quarter || (key == words().month && !dated);
    }

    std::optional<Period> period_at(std::uint32_t i) const {
        const Words &w = words();
        Period period;
        period.year = value_at(i);
        std::uint32_t last = i + 1;
        std::uint32_t second = last;
        while (second < stretch_.last && second < i + 3 &&
               (reading_.token(second).is('-') || reading_.token(second).key == w.to ||
                reading_.token(second).key == w.year))
            ++second;
        if (second > last && second < stretch_.last && reading_.token(second).number() && year_at(second)) {
            period.start_year = period.year;
            period.year = value_at(second);
            last = second + 1;
        } else if (!introduced(i)) {
            return std::nullopt;
        }
        if (last < stretch_.last && (reading_.token(last).is('/') || reading_.token(last).is('%')))
            return std::nullopt;
        period.words = {opening(i, period), closing(last)};
        if (dated(period.words.first) || named_by(period) || (period.start_year && *period.start_year >= period.year))
            return std::nullopt;
        return period;
    }

    /// Walks back over the words that belong to the year.
    std::uint32_t opening(std::uint32_t i, Period &period) const {
        const Words &w = words();
        if (const std::uint32_t limit = day_limit(i); limit != i)
            return limit;
        if (i > stretch_.first + 2 && reading_.token(i - 1).is('/'))
            i -= 3;
        const auto belongs = [&](SyllableKey key) {
            return key == w.year || key == w.to || key == w.end || key == w.close || key == w.from || key == w.on ||
                   key == w.in || key == w.before || key == w.stage || key == w.stage2 || key == w.early ||
                   key == w.around || key == w.school;
        };
        while (i > stretch_.first && belongs(reading_.token(i - 1).key))
            --i;
        if (i > stretch_.first + 1 && reading_.token(i - 1).key == w.sight2 && reading_.token(i - 2).key == w.sight) {
            period.vision = true;
            i -= 2;
        }
        return i;
    }

    /// "từ năm 2025 trở đi".
    std::uint32_t closing(std::uint32_t last) const {
        const Words &w = words();
        if (last + 1 < stretch_.last && reading_.token(last).key == w.further &&
            reading_.token(last + 1).key == w.on_further)
            return last + 2;
        return last;
    }

    /// A bare year behind a noun belongs to the noun: "Chương trình cắt giảm thủ tục năm 2025".
    bool named_by(const Period &period) const {
        const std::uint32_t first = period.words.first;
        if (first == stretch_.first || !stretch_is_sentence_ || reading_.token(first).key != words().year)
            return false;
        for (std::uint32_t i = first, words = 0; words < kLeadingWords; --i, ++words)
            if (i == stretch_.first || reading_.token(i - 1).is(';') || reading_.token(i - 1).is(':'))
                return false;  // "…; kế hoạch năm 2026 trồng mới …"
        const Hit *unit = hit_ending_at(reading_, stretch_.first, first, Vocabulary::unit);
        if (unit != nullptr && unit->first > stretch_.first && reading_.token(unit->first - 1).number())
            return false;  // "lên 75 trường năm 2030"
        const Token &before = reading_.token(first - 1);
        return before.word() && cue_ending_at(reading_, stretch_.first, first, Cue::goal) == nullptr &&
               !(first >= stretch_.first + 2 && reading_.token(first - 2).key == words().quarter);
    }

    /// A year that belongs to a date, to a law's name or to a comparison.
    bool dated(std::uint32_t first) const {
        const Words &w = words();
        if (first == stretch_.first)
            return false;
        const Token &before = reading_.token(first - 1);
        if (before.number() && first >= stretch_.first + 2) {
            const SyllableKey unit = reading_.token(first - 2).key;
            if (unit == w.month && first >= stretch_.first + 3 && reading_.token(first - 3).number())
                return true;  // "ngày 12 tháng 8 năm 2025"
            return unit == w.day;
        }
        return (before.key == w.with && first >= stretch_.first + 2 && reading_.token(first - 2).key == w.compared) ||
               before.key == w.compared;
    }

    const Outline &outline_;
    const Reading &reading_;
    Stretch stretch_;
    bool stretch_is_sentence_;
    std::vector<Period> found_;
};

}  // namespace

std::vector<Period> find_periods(const Outline &outline, Stretch sentence) {
    return Finder(outline, sentence, true).run();
}

std::vector<Period> find_title_periods(const Outline &outline, Stretch title) {
    return Finder(outline, title, false).run();
}

int document_year(const Outline &outline) {
    if (!outline.frame.dateline)
        return 0;
    const Reading &reading = outline.reading;
    for (std::uint32_t i = reading.token_at(outline.frame.dateline->start);
         i < reading.tokens().size() && reading.token(i).start < outline.frame.dateline->end; ++i) {
        const std::string_view digits = outline.at({reading.token(i).start, reading.token(i).end()});
        if (is_year(digits))
            return static_cast<int>(*number_value(digits));
    }
    return 0;
}

/// The year that a numbered paragraph ends on as it leads in to its points: "… cụ thể đến năm 2030:".
static std::optional<Period> lead_of(const Outline &outline, const Division &division, int now) {
    const Stretch text = {outline.reading.first(division.paragraph), outline.reading.last(division.paragraph)};
    const std::vector<Period> periods = find_periods(outline, text);
    if (periods.empty() || periods.back().year < now)
        return std::nullopt;
    const std::uint32_t last = periods.back().words.last;
    const bool ends = last == text.last || (last + 1 == text.last && outline.reading.token(last).is(':'));
    return ends ? std::optional<Period>(periods.back()) : std::nullopt;
}

DivisionPeriods::DivisionPeriods(const Outline &outline) : outline_(outline) {
    const int now = document_year(outline);
    own_.reserve(outline.divisions.size());
    for (const Division &division : outline.divisions) {
        const Stretch heading = {outline.reading.token_at(division.heading.start),
                                 outline.reading.token_at(division.heading.end)};
        std::optional<Period> own;
        if (!division.title)
            own = lead_of(outline, division, now);
        else
            for (const Period &period : find_title_periods(outline, heading))
                if (period.year >= now && (!own || own->vision))
                    own = period;
        own_.push_back(own);
    }
}

const Period *DivisionPeriods::of(int division) const {
    for (; division >= 0; division = outline_.divisions[static_cast<std::size_t>(division)].parent)
        if (const auto &own = own_[static_cast<std::size_t>(division)])
            return &*own;
    return nullptr;
}

}  // namespace vanban::targets
