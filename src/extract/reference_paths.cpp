#include "extract/reference_paths.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.hpp"

namespace vanban {
namespace {

std::string_view without_zeros(std::string_view number) {
    while (number.size() > 1 && number.front() == '0')
        number.remove_prefix(1);
    return number;
}

/// What a number in digits or a Roman one comes to; 0 for others.
int value_of(std::string_view number) {
    int value = 0, last = 0;
    if (number.empty() || number.size() > 7)
        return 0;
    if (number.find_first_not_of("0123456789") == std::string_view::npos) {
        for (const char c : number)
            value = value * 10 + (c - '0');
        return value;
    }
    for (std::size_t i = number.size(); i-- > 0;) {
        const int digit = number[i] == 'I'   ? 1
                          : number[i] == 'V' ? 5
                          : number[i] == 'X' ? 10
                          : number[i] == 'L' ? 50
                                             : 0;
        if (digit == 0)
            return 0;
        value += digit < last ? -digit : digit;
        last = std::max(last, digit);
    }
    return value;
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

class Finder {
  public:
    Finder(const Outline &outline, std::size_t paragraph) : outline_(outline) {
        for (int d = outline.division_of[paragraph]; d >= 0; d = at(d).parent)
            around_.push_back(d);
    }

    std::string path(const std::vector<CitedPart> &parts) {
        for (std::size_t p = parts.size(); p-- > 0;) {
            const CitedPart &part = parts[p];
            if (part.here)
                enter_around(part.level);
            else if (part.level == PartLevel::appendix && part.numbers.empty())
                enter_only_appendix();
            for (const std::string &number : part.numbers)
                enter(part.level, number);
        }
        return path_;
    }

  private:
    const Division &at(int d) const { return outline_.divisions[static_cast<std::size_t>(d)]; }

    bool below(int d, int ancestor) const {
        while (d >= 0 && d != ancestor)
            d = at(d).parent;
        return d >= 0;
    }

    /// How much of the way down to the paragraph leads to this division too.
    int shared(int d) const {
        for (; d >= 0; d = at(d).parent)
            if (std::find(around_.begin(), around_.end(), d) != around_.end())
                return at(d).level;
        return 0;
    }

    void enter_around(PartLevel level) {
        for (const int d : around_)
            if (is_kind_around(level, at(d).kind)) {
                found_ = d;
                path_ = at(d).path;
                return;
            }
    }

    /// An appendix without a number is the only one there is, or it is not known which.
    void enter_only_appendix() {
        const Division *only = nullptr;
        std::size_t appendices = 0;
        for (const Division &division : outline_.divisions)
            if (division.kind == SectionKind::appendix) {
                only = &division;
                ++appendices;
            }
        path_ = appendices == 1 ? only->path : "PL";
        found_ = appendices == 1 ? static_cast<int>(only - outline_.divisions.data()) : -1;
    }

    void enter(PartLevel level, const std::string &number) {
        const bool outermost = path_.empty();
        int best = -1, best_shared = -1;
        for (std::size_t i = 0; i < outline_.divisions.size() && (outermost || found_ >= 0); ++i) {
            const Division &division = outline_.divisions[i];
            const int d = static_cast<int>(i);
            if (!is_kind(level, division.kind) || (!outermost && (d == found_ || !below(d, found_))) ||
                !same_number(level, division.marker, number))
                continue;
            const int score = outermost ? 2 * shared(d) + fits(level, division.kind) : -division.level + 1000;
            if (score > best_shared) {
                best = d;
                best_shared = score;
            }
        }
        if (best >= 0)
            path_ = at(best).path;
        else
            build(level, number, outermost);
        found_ = best;
    }

    /// Of divisions equally near, the one whose own word it is.
    static int fits(PartLevel level, SectionKind kind) {
        return (level == PartLevel::part && kind == SectionKind::part) ||
               (level == PartLevel::section && kind == SectionKind::division);
    }

    void build(PartLevel level, const std::string &number, bool outermost) {
        if (outermost && level >= PartLevel::clause)
            enter_around(PartLevel::article);
        path_ += (path_.empty() ? "" : "/") + element(level, number);
    }

    const Outline &outline_;
    std::vector<int> around_;  ///< the divisions that the paragraph stands in, the innermost first
    int found_ = -1;           ///< the division entered last; -1 where the document has none such
    std::string path_;
};

}  // namespace

std::string path_of_parts(const Outline &outline, const std::vector<CitedPart> &parts, std::size_t paragraph) {
    return Finder(outline, paragraph).path(parts);
}

}  // namespace vanban
