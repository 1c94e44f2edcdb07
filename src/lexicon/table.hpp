// A lexicon table: a TSV file with a header of named columns, as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vanban::lexicon {

/// One row, and the line of the file it stands on (from 1).
struct Row {
    std::vector<std::string> cells;
    std::size_t line = 0;
};

/// A table as it was read. Lines that begin with "#" before the header are comments.
struct Table {
    std::string name;  ///< e.g. "agencies"
    std::string file;  ///< as named in errors: "agencies.tsv" or the path of a replacement
    std::vector<std::string> columns;
    std::vector<Row> rows;

    /// The place of a column. Throws `Error` (stage "lexicon") where the table has no such column.
    std::size_t column(std::string_view column_name) const;

    /// Stops with file, line, column and remedy.
    [[noreturn]] void fail(std::size_t line, std::size_t column, const std::string &why) const;
};

/// Parses a table and checks its form: a header, rectangular rows, valid UTF-8, no repeated key in
/// the first `key_columns` columns. Throws `Error` (stage "lexicon").
Table parse_table(std::string name, std::string file, std::string_view text, std::size_t key_columns);

/// The parts of a cell that holds several, separated by ";".
std::vector<std::string> split_list(std::string_view cell);

/// Throws `Error` (stage "lexicon") where `dir` is not empty and no folder of tables: where it cannot be listed, holds
/// a *.tsv that is the name of no table, or something else than a file by the name of one.
void check_folder(const std::string &dir);

/// The table of that name: DIR/name.tsv where `dir` is not empty and holds one, else the built-in one.
Table load_table(const std::string &dir, const std::string &name, std::size_t key_columns);

}  // namespace vanban::lexicon
