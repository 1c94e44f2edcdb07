#include "export/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace vanban::exports {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

/// What makes spreadsheets read a formula, also in full width.
bool starts_formula(std::string_view text) {
    static constexpr std::array<std::string_view, 11> starts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                                "\n", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

template <class Number, class... Format>
std::string digits(Number number, Format... format) {
    std::array<char, 512> text{};  // the longest double has some 340 digits
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number, format...).ptr};
}

std::string iso(const Date &date) {
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

std::string csv_field(std::string_view text) {
    std::string field = starts_formula(text) ? "'" : "";
    field += text;
    if (field.find_first_of(",\"\r\n") == std::string::npos)
        return field;
    std::string quoted = "\"";
    for (const char c : field) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

std::string csv_field(const Cell &cell) {
    if (const auto *whole = std::get_if<std::int64_t>(&cell))
        return digits(*whole);
    if (const auto *number = std::get_if<double>(&cell))
        return digits(*number, std::chars_format::fixed);
    if (const auto *date = std::get_if<Date>(&cell))
        return iso(*date);
    if (const auto *text = std::get_if<std::string>(&cell))
        return csv_field(std::string_view(*text));
    return {};
}

CsvFolder::CsvFolder(std::string folder) : folder_(std::move(folder)) {
    io::make_folder(folder_);
}

void CsvFolder::begin(const Sheet &sheet) {
    files_.push_back(std::make_unique<io::WholeFile>(folder_ + "/" + sheet.name + ".csv"));
    record_ = kByteOrderMark;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        record_ += (i == 0 ? "" : ",") + csv_field(std::string_view(sheet.columns[i].heading));
    record_ += kLineEnd;
    files_.back()->write(record_);
}

void CsvFolder::add(const Line &line) {
    record_.clear();
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        if (i > 0)
            record_ += ',';
        record_ += csv_field(line.cells[i]);
    }
    record_ += kLineEnd;
    files_.back()->write(record_);
}

void CsvFolder::end() {
    files_.back()->flush();
}

void CsvFolder::keep() {
    for (const auto &file : files_)
        file->keep();
}

}  // namespace vanban::exports
