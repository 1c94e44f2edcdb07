#include "grammar/dates.hpp"

#include <array>

namespace vanban {
namespace {

const NamedPattern full_date(
    {"date.full",
     R"((?:(?i:ngày)\s+)? (\d{1,2}) \s* (?: [/.\-]\s* (\d{1,2}) \s*[/.\-]\s* ((?:19|20)\d\d) | (?i:tháng) \s* (\d{1,2}) \s* (?: ,?\s*(?i:năm) \s* | /\s* ) ((?:19|20)\d\d) ) (?![\d/]))",
     {"ngày 22/8/2025", "05 tháng 3 năm 2020", "5-3-2020", "ngày 01 tháng 12 năm 2026"},
     {"22/8", "ngày 22"}});

const NamedPattern month_date({"date.month",
                               R"((?i:tháng) \s+ (\d{1,2}) \s* (?: / | ,?\s*(?i:năm)\s* ) \s* ((?:19|20)\d\d) (?!\d))",
                               {"tháng 6/2026", "tháng 11 năm 2025"},
                               {"tháng 6"}});

const NamedPattern day_date(
    {"date.day_of_year",
     R"((?| (?i:ngày)\s+ (\d{1,2}) \s* (?: [/\-] | (?i:tháng)\s+ ) \s* (\d{1,2}) (?! \s*(?:[/\-]\s*\d|(?i:năm)\s*\d) ) (?: \s+ (?i:hằng|hàng)\ (?i:năm) )?
             | (\d{1,2}) \s*/\s* (\d{1,2}) \s+ (?i:hằng|hàng)\ (?i:năm) ))",
     {"ngày 10/12 hằng năm", "ngày 01 tháng 12", "30/11 hằng năm"},
     {"ngày 10/12/2025", "10/12", "10/12/2025 hằng năm"}});

const NamedPattern
    year_date({"date.year", R"((?:(?i:năm)\s+)? ((?:19|20)\d\d) (?![\d/.,%]\d|\d))", {"năm 2026", "2021"}, {"12026"}});

/// A year has three figures or more, so that neither numbers of days ("ngày 10/20/30") nor years in short are dates
/// gone wrong.
const NamedPattern written_date(
    {"date.written",
     R"((?i:ngày)\s+ (\d{1,3}) \s* (?: [/\-]\s* (\d{1,3}) \s*[/\-]\s* (\d{3,6}+) | (?i:tháng) \s* (\d{1,3}) \s* (?: ,?\s*(?i:năm) \s* | /\s* ) (\d{3,6}+) ) (?![\d/]))",
     {"ngày 22/8/20025", "ngày 31 tháng 02 năm 2025", "ngày 222-8-2025"},
     {"ngày 1.200.000", "ngày 10/20/30", "ngày 22/8/25", "22/8/20025", "ngày 12/2025/QĐ-UBND"}});

constexpr int kFirstYear = 1000, kLastYear = 2099;  // of four figures, and not after this century

int number(std::string_view text, const Span &span) {
    int value = 0;
    for (std::size_t i = span.start; i < span.end; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

std::string two(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

std::optional<std::string> iso_date(int year, int month, int day) {
    static constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > kDays[static_cast<std::size_t>(month - 1)])
        return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);  // year 0 stands for every year
    if (month == 2 && day == 29 && !leap)
        return std::nullopt;
    const std::string tail = two(month) + "-" + two(day);
    return year == 0 ? "--" + tail : std::to_string(year) + "-" + tail;
}

std::optional<Span> impossible_date_at(std::string_view text, std::size_t at) {
    Match match;
    if (!written_date.match(text, at, match))
        return std::nullopt;
    const std::size_t month = match.has(2) ? 2 : 4;
    const int year = number(text, match[month + 1]);
    const bool possible = year >= kFirstYear && year <= kLastYear &&
                          iso_date(year, number(text, match[month]), number(text, match[1])).has_value();
    return possible ? std::nullopt : std::optional(match.span);
}

std::optional<DateMatch> date_at(std::string_view text, std::size_t at) {
    Match match;
    if (full_date.match(text, at, match)) {
        const bool slashes = match.has(2);
        const int y = number(text, slashes ? match[3] : match[5]);
        const int m = number(text, slashes ? match[2] : match[4]);
        if (const auto iso = iso_date(y, m, number(text, match[1])))
            return DateMatch{match.span, *iso};
        return std::nullopt;
    }
    if (month_date.match(text, at, match)) {
        const int m = number(text, match[1]);
        if (m < 1 || m > 12)
            return std::nullopt;
        return DateMatch{match.span, std::to_string(number(text, match[2])) + "-" + two(m)};
    }
    if (day_date.match(text, at, match))
        if (const auto iso = iso_date(0, number(text, match[2]), number(text, match[1])))
            return DateMatch{match.span, *iso};
    if (year_date.match(text, at, match))
        return DateMatch{match.span, std::to_string(number(text, match[1]))};
    return std::nullopt;
}

}  // namespace vanban
