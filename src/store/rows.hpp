// One plan as rows of the relational schema. Knows nothing of databases.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "store/cells.hpp"
#include "store/tables.hpp"
#include "vanban/vanban.hpp"

namespace vanban::store {

/// The rows that one plan becomes, ready to bind: spans in code points, every text valid UTF-8 without U+0000 (U+FFFD
/// stands for what is not). A plain value; cheap to move.
struct Rows {
    // The document, as in its row of `documents`.
    std::int64_t document_id = 0;
    std::string sha256;
    std::string uri;
    std::string generator_version;

    /// The cells of each table of `table_shapes()`, row after row. `documents` has one row; shared tables have theirs
    /// in the order of their keys.
    std::array<Cells, table_count> tables;

    Cells &cells(TableId table) { return tables[static_cast<std::size_t>(table)]; }
    const Cells &cells(TableId table) const { return tables[static_cast<std::size_t>(table)]; }

    bool operator==(const Rows &) const = default;
};

/// `documents.id`: the first 63 bits of a SHA-256. Throws `Error` (code "record") where it is not 64 digits of
/// lower-case hexadecimal.
std::int64_t document_id(std::string_view sha256);

/// The rows of a plan that `generator_version` read. Needs no database. Throws `Error` (code "record", stage "store")
/// where the plan's SHA-256 or an instrument's id is not of its form.
Rows rows_of(const Plan &plan, std::string_view generator_version = version());

/// The rows as bytes, for a pipe between two processes of the same program on the same machine.
std::string pack(const Rows &rows);

/// The inverse of `pack`. Throws `Error` (code "record", stage "store") where the bytes are not such rows.
Rows unpack(std::string_view bytes);

}  // namespace vanban::store
