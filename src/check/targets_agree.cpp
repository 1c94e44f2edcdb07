// Targets that name one indicator: their units must agree, and for one year their values.
#include <cmath>
#include <sstream>
#include <unordered_map>
#include <vector>

#include "check/units.hpp"
#include "text/fold.hpp"

namespace vanban {
namespace {

constexpr std::size_t kTellingIndicator = 20;  // bytes: shorter ones ("trường học") are not one indicator
constexpr std::size_t kTellingSubject = 12;    // bytes of an indicator without its words of measure

std::string number(double value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

/// Units that say the same are one: "sinh viên/10.000 dân" and "sinh viên/vạn dân".
std::string same_unit(std::string unit) {
    unit = fold(unit);
    static const std::string ten_thousand = "10.000", myriad = fold("vạn");
    if (const std::size_t at = unit.find(ten_thousand); at != std::string::npos)
        unit.replace(at, ten_thousand.size(), myriad);
    return unit;
}

/// The indicator without the words that measure whatever it is of: "tốc độ tăng trưởng" alone names no subject.
std::string subject_of(std::string indicator) {
    static const std::vector<std::string> measures = {fold("tốc độ tăng trưởng"), fold("tốc độ tăng"), fold("tỷ lệ"),
                                                      fold("tổng số")};
    indicator += ' ';
    for (const std::string &measure : measures)
        if (indicator.starts_with(measure))
            return indicator.substr(measure.size());
    return indicator;
}

/// Does a word stand in a folded text?
bool has_word(std::string_view text, const std::string &word) {
    return (" " + std::string(text) + " ").find(" " + word + " ") != std::string::npos;
}

/// The folded words of a target without its indicator; empty where it does not stand among them.
std::string words_around(const std::string &indicator, std::string words) {
    const std::size_t at = words.find(indicator);
    return at == std::string::npos ? "" : words.replace(at, indicator.size(), " ");
}

/// "10 - 10,5", also over the end of a line.
bool has_range(std::string_view text) {
    constexpr std::string_view digits = "0123456789", spaces = " \t\n";
    for (const std::string_view dash : {"-", "–"})
        for (std::size_t at = text.find(dash); at != std::string_view::npos; at = text.find(dash, at + dash.size())) {
            const std::size_t before = text.substr(0, at).find_last_not_of(spaces);
            const std::size_t after = text.find_first_not_of(spaces, at + dash.size());
            if (before != std::string_view::npos && after != std::string_view::npos &&
                digits.find(text[before]) != std::string_view::npos &&
                digits.find(text[after]) != std::string_view::npos)
                return true;
        }
    return false;
}

class Agreement {
  public:
    Agreement(const Plan &plan, Findings &findings) : plan_(plan), findings_(findings) {}

    void run() {
        for (const Target &target : plan_.targets) {
            const std::string indicator = fold(target.indicator);
            fraction_in_percent(target, indicator);
            if (indicator.size() < kTellingIndicator)
                continue;
            unit_agrees(target, indicator);
            value_agrees(target, indicator);
        }
    }

  private:
    /// An index runs from 0 to 1: "chỉ số HDI đạt trên 0,85%" has a sign too many.
    void fraction_in_percent(const Target &target, const std::string &indicator) {
        static const std::string index = fold("chỉ số");
        const bool share = target.kind == TargetKind::percentage || target.kind == TargetKind::index;
        if (!share || target.unit != "%" || target.value <= 0 || target.value >= 1 ||
            indicator.find(index) == std::string::npos)
            return;
        findings_.add("unit_conflict", Severity::warning, target.span,
                      findings_.quote(target.span) + " gives an index between 0 and 1 in “" + target.unit +
                          "”; strike the unit if the index itself is meant.");
    }

    /// The first target of that key other than `target` itself; null where this is the first.
    const Target *elder(const std::string &key, const Target &target) {
        const auto [at, is_new] = first_.try_emplace(key, &target);
        return is_new || findings_.paragraph_at(at->second->span.start) == findings_.paragraph_at(target.span.start)
                   ? nullptr
                   : at->second;
    }

    /// A count and its growth are two indicators in the same words; so only within a kind, and an index
    /// against a percentage in any year.
    void unit_agrees(const Target &target, const std::string &indicator) {
        const bool share = target.kind == TargetKind::percentage || target.kind == TargetKind::index;
        if (target.kind == TargetKind::money || (!share && !target.year))
            return;
        const std::string key = "unit\n" + indicator + "\n" +
                                (share ? "share" : std::string(to_string(target.kind)) + std::to_string(*target.year));
        const Target *before = elder(key, target);
        if (before == nullptr || before->unit == target.unit || same_unit(before->unit) == same_unit(target.unit))
            return;
        findings_.add("unit_conflict", Severity::warning, target.span,
                      findings_.quote(target.span) + " measures in “" + target.unit + "” what " +
                          findings_.quote(before->span) + place(*before) + " measures in “" + before->unit +
                          "”; use one unit.",
                      before->unit);
    }

    /// Only what surely promises the same: one number for one year, of a subject that its own words name. "Chiếm
    /// 31,6% tổng kim ngạch" is a share of it that any of its parts may have; a rise is no level.
    bool comparable(const Target &target, const std::string &indicator, const std::string &around) const {
        static const std::string share = fold("chiếm"), as_much = fold("bằng");
        return target.year && !target.value_max && !target.start_year && !has_range(findings_.at(target.span)) &&
               subject_of(indicator).size() >= kTellingSubject && !around.empty() && !has_word(around, share) &&
               !has_word(around, as_much);
    }

    void value_agrees(const Target &target, const std::string &indicator) {
        const std::string around = words_around(indicator, fold(findings_.at(target.span)));
        if (!comparable(target, indicator, around))
            return;
        static const std::string rise = fold("tăng"), fall = fold("giảm");
        const std::string change = has_word(around, rise) ? "rise" : has_word(around, fall) ? "fall" : "level";
        const std::string key = "value\n" + indicator + "\n" + change + "\n" + std::to_string(*target.year) + "\n" +
                                std::string(to_string(target.kind)) + "\n" + same_unit(target.unit);
        const Target *before = elder(key, target);
        // The rows of two tables may be of two things that their headings name.
        if (before == nullptr || before->comparator != target.comparator ||
            (findings_.in_table(before->span) && findings_.in_table(target.span)) ||
            std::abs(before->value - target.value) < 1e-9)
            return;
        findings_.add("value_conflict", Severity::warning, target.span,
                      findings_.quote(target.span) + " promises " + number(target.value) + " for " +
                          std::to_string(*target.year) + ", and " + findings_.quote(before->span) + place(*before) +
                          " promises " + number(before->value) + " of the same; settle which holds.");
    }

    std::string place(const Target &target) const {
        return " in " + findings_.place_of(findings_.paragraph_at(target.span.start));
    }

    const Plan &plan_;
    Findings &findings_;
    std::unordered_map<std::string, const Target *> first_;
};

}  // namespace

void check_targets(const Plan &plan, Findings &findings) {
    Agreement(plan, findings).run();
}

}  // namespace vanban
