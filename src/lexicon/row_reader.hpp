// The cells of one row of a lexicon table as values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/table.hpp"
#include "vanban/plan.hpp"

namespace vanban::lexicon {

/// Is it a day of the calendar as ISO 8601 has it, "2025-07-01"?
bool is_day(const std::string &text);

/// Reads cells of one row by column name. What cannot be used stops with an `Error` (stage "lexicon") that names file,
/// line, column and remedy.
class RowReader {
  public:
    RowReader(const Table &table, const Row &row) : table_(table), row_(row) {}

    const std::string &operator[](std::string_view column) const { return row_.cells[table_.column(column)]; }

    std::vector<std::string> list(std::string_view column) const { return split_list((*this)[column]); }

    /// A name that stands in ids of the record: of small letters, figures and hyphens.
    const std::string &slug(std::string_view column) const;
    const std::string &slug_or_none(std::string_view column) const;

    /// A day as ISO 8601 has it, by which days are compared.
    const std::string &day(std::string_view column) const;
    const std::string &day_or_none(std::string_view column) const;

    /// The two figures that the General Statistics Office knows a province by.
    const std::string &province_code(std::string_view column) const;

    bool yes(std::string_view column) const { return one_of<bool>(column, {{"yes", true}, {"no", false}}); }

    /// The value that a cell's word stands for; any other word stops with the words allowed.
    template <class Value>
    Value one_of(std::string_view column, const std::vector<std::pair<std::string_view, Value>> &words) const {
        const std::string &cell = (*this)[column];
        for (const auto &[word, value] : words)
            if (cell == word)
                return value;
        std::string allowed;
        for (const auto &[word, value] : words)
            allowed += (allowed.empty() ? "" : ", ") + std::string(word);
        fail(column, "is no " + std::string(column) + "; write one of " + allowed);
    }

    template <class Enum>
    Enum named(std::string_view column) const {
        if (const auto value = from_name<Enum>((*this)[column]))
            return *value;
        fail(column, "is no " + std::string(column) + " of the record");
    }

  private:
    /// Stops at a cell, which is quoted before `why`.
    [[noreturn]] void fail(std::string_view column, const std::string &why) const;

    const Table &table_;
    const Row &row_;
};

}  // namespace vanban::lexicon
