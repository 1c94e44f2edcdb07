// What an export shows: its sheets and their columns, as the tables beside this file define them (*.tsv).
// (`export` is a word of C++, so the namespace is `exports`.)
#pragma once

#include <map>
#include <string>
#include <vector>

namespace vanban::exports {

enum class ColumnType { text, long_text, list, number, date };

/// The row that a cell leads to.
enum class Link { none, document, section };

/// A code of the record -> what a reader sees.
using Words = std::map<std::string, std::string>;

struct Column {
    std::string heading;
    ColumnType type = ColumnType::text;
    double width = 0;  ///< in characters
    const Words *words = nullptr;
    Link link = Link::none;
    std::string sql;
};

/// What a sheet's rows are to the links of others.
enum class Rows { documents, sections, others };

struct Sheet {
    std::string name;   ///< of the kind and of its CSV file: "targets"
    std::string title;  ///< "Chỉ tiêu"
    Rows rows = Rows::others;
    std::string query;  ///< gives `kKeys` columns before those of `columns`
    std::vector<Column> columns;
};

/// The columns that a sheet's query gives first: document, item and section. Consecutive rows with the same document
/// and item are one line of the sheet; the section is its ordinal in the document.
constexpr std::size_t kKeys = 3;

/// All sheets, in the order of the export.
const std::vector<Sheet> &sheets();

}  // namespace vanban::exports
