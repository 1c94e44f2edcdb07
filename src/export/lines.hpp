// The lines of a sheet, read from the database one at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "export/sheets.hpp"
#include "store/store.hpp"

namespace vanban::exports {

using Date = std::chrono::year_month_day;

/// Nothing, a number, a date or text (UTF-8).
using Cell = std::variant<std::monostate, std::int64_t, double, Date, std::string>;

/// A row of a sheet as a reader sees it, one cell for each of its columns.
struct Line {
    std::vector<Cell> cells;
    std::optional<std::uint64_t> document;  ///< its line on the sheet of documents, from 0
    std::optional<std::uint64_t> section;   ///< its line on the sheet of sections, from 0
};

/// On which lines the documents and their sections stand: a few words of memory for each document.
class Places {
  public:
    void add_document(std::int64_t id) { documents_.emplace(id, Lines{documents_.size(), std::nullopt}); }

    /// Sections come in the order of their documents and ordinals.
    void add_section(std::int64_t document, std::int64_t ordinal);

    std::optional<std::uint64_t> document(std::int64_t id) const;
    std::optional<std::uint64_t> section(std::int64_t document, std::int64_t ordinal) const;

  private:
    struct Lines {
        std::uint64_t document = 0;
        std::optional<std::uint64_t> first_section;  // of ordinal 0
    };
    std::unordered_map<std::int64_t, Lines> documents_;
    std::uint64_t sections_ = 0;
};

/// Reads a sheet's lines and calls `each` for one after the other; the line is the caller's only during the call.
/// Documents and sections are noted in `places` on the way. Throws `Error` as `Store::query` does.
void read_lines(store::Store &store, const Sheet &sheet, Places &places, const std::function<void(const Line &)> &each);

/// The day that "2025-09-21" names; nothing where the text is no day from 1900 to 9999, which is what spreadsheets
/// know.
std::optional<Date> day_of(std::string_view text);

}  // namespace vanban::exports
