#include "text/roman.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace vanban {
namespace {

constexpr std::size_t kLongest = 8;  // LXXXVIII

int value_of(char digit) {
    constexpr std::array<std::pair<char, int>, 5> kDigits = {{{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}}};
    const auto *const at =
        std::find_if(kDigits.begin(), kDigits.end(), [digit](const auto &entry) { return entry.first == digit; });
    return at == kDigits.end() ? 0 : at->second;
}

}  // namespace

std::string to_roman(int value) {
    constexpr std::array<std::pair<int, std::string_view>, 13> kParts = {{{1000, "M"},
                                                                          {900, "CM"},
                                                                          {500, "D"},
                                                                          {400, "CD"},
                                                                          {100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
    std::string out;
    for (const auto &[worth, digits] : kParts)
        for (; value >= worth; value -= worth)
            out += digits;
    return out;
}

int roman_value(std::string_view text) {
    if (text.size() > kLongest || text == "C")
        return 0;
    int total = 0, greatest = 0;  // of the digits behind: a smaller one before them is taken off
    for (auto at = text.rbegin(); at != text.rend(); ++at) {
        const int value = value_of(*at);
        if (value == 0)
            return 0;
        total += value < greatest ? -value : value;
        greatest = std::max(greatest, value);
    }
    return total;
}

bool is_roman(std::string_view text) {
    return roman_value(text) != 0 && text.find('C') == std::string_view::npos;
}

}  // namespace vanban
