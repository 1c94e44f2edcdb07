#include "extract/reference_paths.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.hpp"
#include "text/roman.hpp"

namespace vanban {
namespace {

std::string_view without_zeros(std::string_view number) {
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

/// What a number in digits or a Roman one comes to; 0 for others.
int value_of(std::string_view number) {
    constexpr std::size_t kMostDigits = 7;
    if (number.empty() || number.size() > kMostDigits ||
        number.find_first_not_of("0123456789") != std::string_view::npos)
        return roman_value(number);
    return std::stoi(std::string(number));
}

/// "01" and "1" are one number; of an appendix "1" and "I" are, too.
bool same_number(PartLevel level, std::string_view a, std::string_view b) {
    if (without_zeros(a) == without_zeros(b))
        return true;
    if (level == PartLevel::appendix)
        return value_of(a) != 0 && value_of(a) == value_of(b);
    return level <= PartLevel::chapter && fold(a) == fold(b);
}

bool is_kind(PartLevel level, SectionKind kind) {
    switch (level) {
    case PartLevel::appendix:
        return kind == SectionKind::appendix;
    case PartLevel::part:
        return kind == SectionKind::part || kind == SectionKind::roman || kind == SectionKind::upper_letter;
    case PartLevel::chapter:
        return kind == SectionKind::chapter;
    case PartLevel::section:
        return kind != SectionKind::part && kind != SectionKind::chapter && kind != SectionKind::article &&
               kind != SectionKind::appendix;
    case PartLevel::article:
        return kind == SectionKind::article;
    case PartLevel::clause:
        return kind == SectionKind::arabic || kind == SectionKind::decimal;
    case PartLevel::point:
        return kind == SectionKind::letter || kind == SectionKind::arabic || kind == SectionKind::decimal;
    }
    return false;
}

/// "khoản này", "mục này": the division around that the word fits best.
bool is_kind_around(PartLevel level, SectionKind kind) {
    if (level == PartLevel::section)
        return kind == SectionKind::division || kind == SectionKind::roman;
    return level == PartLevel::point ? kind == SectionKind::letter : is_kind(level, kind);
}

std::string element(PartLevel level, std::string_view number) {
    static constexpr std::array<std::string_view, 5> kLetters = {"PL", "P", "C", "", "Đ"};
    const auto at = static_cast<std::size_t>(level);
    return std::string(at < kLetters.size() ? kLetters[at] : "") + std::string(number);
}

constexpr std::array<SectionKind, 10> kKinds = {
    SectionKind::part,  SectionKind::chapter, SectionKind::division, SectionKind::article, SectionKind::upper_letter,
    SectionKind::roman, SectionKind::arabic,  SectionKind::decimal,  SectionKind::letter,  SectionKind::appendix};

/// Numbers that may be the same have the same key.
std::string number_key(SectionKind kind, std::string_view number) {
    const int value = kind == SectionKind::appendix ? value_of(number) : 0;
    return value != 0 ? std::to_string(value) : fold(without_zeros(number));
}

}  // namespace

/// One search: enters part after part, the broadest first.
class PartFinder::Search {
  public:
    Search(const PartFinder &finder, std::size_t paragraph) : finder_(finder), outline_(finder.outline_) {
        for (int d = outline_.division_of[paragraph]; d >= 0; d = at(d).parent)
            around_.push_back(d);
    }

    Found run(const std::vector<CitedPart> &parts) {
        for (std::size_t p = parts.size(); p-- > 0;) {
            const CitedPart &part = parts[p];
            if (part.here)
                enter_around(part.level);
            else if (part.level == PartLevel::appendix && part.numbers.empty())
                enter_only_appendix();
            for (const std::string &number : part.numbers)
                enter(part.level, number);
        }
        return std::move(found_);
    }

  private:
    struct Range {
        int first, last;
    };

    const Division &at(int d) const { return outline_.divisions[static_cast<std::size_t>(d)]; }
    int count() const { return static_cast<int>(outline_.divisions.size()); }
    Range inside(int d) const { return {d, finder_.subtree_end_[static_cast<std::size_t>(d)]}; }

    void enter_around(PartLevel level) {
        for (const int d : around_)
            if (is_kind_around(level, at(d).kind)) {
                found_ = {at(d).path, d};
                return;
            }
    }

    /// An appendix without a number is the only one there is, or it is not known which.
    void enter_only_appendix() {
        int only = -1, appendices = 0;
        for (auto one = finder_.by_number_.lower_bound({SectionKind::appendix, ""});
             one != finder_.by_number_.end() && one->first.first == SectionKind::appendix; ++one) {
            only = one->second.front();
            appendices += static_cast<int>(one->second.size());
        }
        if (appendices == 1)
            found_ = {at(only).path, only};
        else
            found_ = {"PL", -1};
    }

    void enter(PartLevel level, const std::string &number) {
        int best = -1;
        if (found_.path.empty())
            best = nearest(level, number);
        else if (found_.division >= 0)
            best = highest(level, number, {found_.division + 1, inside(found_.division).last});
        if (best >= 0)
            found_ = {at(best).path, best};
        else
            build(level, number);
    }

    /// Looks in the division around the paragraph, then in what is around that, and so on out.
    int nearest(PartLevel level, const std::string &number) const {
        for (const int d : around_)
            if (const int found = first(level, number, inside(d)); found >= 0)
                return found;
        return first(level, number, {0, count()});
    }

    /// The first in the range; one that the level's own word names goes before others.
    int first(PartLevel level, const std::string &number, Range range) const {
        int found = -1;
        bool named = false;
        each_kind(level, number, range, [&](int d) {
            const bool own = is_own_kind(level, at(d).kind);
            if (found < 0 || own > named || (own == named && d < found)) {
                found = d;
                named = own;
            }
            return false;
        });
        return found;
    }

    /// The one in the range that stands least deep.
    int highest(PartLevel level, const std::string &number, Range range) const {
        int found = -1;
        each_kind(level, number, range, [&](int d) {
            if (found < 0 || at(d).level < at(found).level || (at(d).level == at(found).level && d < found))
                found = d;
            return true;
        });
        return found;
    }

    /// Calls `take` with the divisions of the range that have the number, kind by kind, as long as it asks for more of
    /// the kind.
    template <class Take>
    void each_kind(PartLevel level, const std::string &number, Range range, const Take &take) const {
        for (const SectionKind kind : kKinds) {
            if (!is_kind(level, kind))
                continue;
            const auto known = finder_.by_number_.find({kind, number_key(kind, number)});
            if (known == finder_.by_number_.end())
                continue;
            const std::vector<int> &all = known->second;
            for (auto d = std::lower_bound(all.begin(), all.end(), range.first); d != all.end() && *d < range.last; ++d)
                if (same_number(level, at(*d).marker, number) && !take(*d))
                    break;
        }
    }

    static bool is_own_kind(PartLevel level, SectionKind kind) {
        return (level == PartLevel::part && kind == SectionKind::part) ||
               (level == PartLevel::section && kind == SectionKind::division);
    }

    void build(PartLevel level, const std::string &number) {
        if (found_.path.empty() && level >= PartLevel::clause)
            enter_around(PartLevel::article);
        found_ = {found_.path + (found_.path.empty() ? "" : "/") + element(level, number), -1};
    }

    const PartFinder &finder_;
    const Outline &outline_;
    std::vector<int> around_;  ///< the divisions that the paragraph stands in, the innermost first
    Found found_;              ///< what was entered last
};

PartFinder::PartFinder(const Outline &outline) : outline_(outline), subtree_end_(outline.divisions.size()) {
    const int count = static_cast<int>(outline.divisions.size());
    for (int d = count - 1; d >= 0; --d) {
        const Division &division = outline.divisions[static_cast<std::size_t>(d)];
        int &end = subtree_end_[static_cast<std::size_t>(d)];
        end = std::max(end, d + 1);
        if (division.parent >= 0) {
            int &around = subtree_end_[static_cast<std::size_t>(division.parent)];
            around = std::max(around, end);
        }
    }
    for (int d = 0; d < count; ++d) {
        const Division &division = outline.divisions[static_cast<std::size_t>(d)];
        by_number_[{division.kind, number_key(division.kind, division.marker)}].push_back(d);
    }
}

PartFinder::Found PartFinder::find(const std::vector<CitedPart> &parts, std::size_t paragraph) const {
    return Search(*this, paragraph).run(parts);
}

}  // namespace vanban
