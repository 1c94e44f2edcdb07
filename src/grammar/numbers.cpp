#include "grammar/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace vanban {
namespace {

/// Are the digits cut by `mark` into thousands: "1.200.000", not "0.653" and not "95.5"?
bool thousands(std::string_view digits, char mark) {
    std::size_t group = digits.find(mark);
    if (group == 0 || group > 3 || (group == 1 && digits.front() == '0'))
        return false;
    while (group != std::string_view::npos) {
        const std::size_t next = digits.find(mark, group + 1);
        const std::size_t length = (next == std::string_view::npos ? digits.size() : next) - group - 1;
        if (length != 3)
            return false;
        group = next;
    }
    return true;
}

}  // namespace

const WordTable counting_words("một hai ba bốn năm sáu bảy tám chín mười");

std::optional<double> number_value(std::string_view digits) {
    const auto dots = std::count(digits.begin(), digits.end(), '.');
    const auto commas = std::count(digits.begin(), digits.end(), ',');
    char grouping = 0;
    if (dots > 0 && commas > 0)
        grouping = digits.find('.') < digits.find(',') ? '.' : ',';
    else if (dots > 0 && thousands(digits, '.'))
        grouping = '.';
    else if (commas > 1)
        grouping = ',';
    const std::string_view grouped =
        dots > 0 && commas > 0 ? digits.substr(0, digits.find(grouping == '.' ? ',' : '.')) : digits;
    if (grouping != 0 && !thousands(grouped, grouping))
        return std::nullopt;
    std::string plain;
    for (const char c : digits)
        if (c != grouping)
            plain += c == ',' ? '.' : c;
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size())
        return std::nullopt;
    return value;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.substr(0, 2) == "19" || digits.substr(0, 2) == "20" || digits == "2100") &&
           digits.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace vanban
