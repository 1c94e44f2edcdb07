#include "lexicon/row_reader.hpp"

#include <chrono>

namespace vanban::lexicon {
namespace {

constexpr std::size_t kLongestSlug = 60;
constexpr std::string_view kFigures = "0123456789";
constexpr std::string_view kSlugLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

}  // namespace

bool is_day(const std::string &text) {
    std::string figures = text;
    std::erase(figures, '-');
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || figures.size() != 8 ||
        figures.find_first_not_of(kFigures) != std::string::npos)
        return false;
    const auto number = [&](std::size_t from, std::size_t length) { return std::stoi(text.substr(from, length)); };
    const std::chrono::month month(static_cast<unsigned>(number(5, 2)));
    const std::chrono::day day(static_cast<unsigned>(number(8, 2)));
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)), month, day).ok();
}

const std::string &RowReader::slug(std::string_view column) const {
    const std::string &cell = (*this)[column];
    if (cell.empty() || cell.size() > kLongestSlug || cell.find_first_not_of(kSlugLetters) != std::string::npos)
        fail(column, "cannot stand in an id; write up to " + std::to_string(kLongestSlug) +
                         " of the letters a to z, figures and hyphens");
    return cell;
}

const std::string &RowReader::slug_or_none(std::string_view column) const {
    return (*this)[column].empty() ? (*this)[column] : slug(column);
}

const std::string &RowReader::day(std::string_view column) const {
    const std::string &cell = (*this)[column];
    if (!is_day(cell))
        fail(column, "is no day; write it as 2025-07-01");
    return cell;
}

const std::string &RowReader::day_or_none(std::string_view column) const {
    return (*this)[column].empty() ? (*this)[column] : day(column);
}

const std::string &RowReader::province_code(std::string_view column) const {
    const std::string &cell = (*this)[column];
    if (cell.size() != 2 || cell.find_first_not_of(kFigures) != std::string::npos)
        fail(column, "is no code of a province; write its two figures");
    return cell;
}

void RowReader::fail(std::string_view column, const std::string &why) const {
    table_.fail(row_.line, table_.column(column) + 1, "'" + (*this)[column] + "' " + why);
}

}  // namespace vanban::lexicon
