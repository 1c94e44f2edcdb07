// The tables of schemas/sql as the loader fills them: names, columns, keys.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace vanban::store {

/// The tables that a document has rows in, parents before children.
enum class TableId {
    provinces,
    agencies,
    instruments,
    documents,
    signers,
    recipients,
    sections,
    instrument_readings,
    mentions,
    relations,
    aliases,
    targets,
    assignments,
    assignment_agencies,
    diagnostics,
};

inline constexpr std::size_t table_count = 15;

/// Rows of a shared table are facts that many documents rest on; a child's are of one document.
enum class TableUse { shared, document, child };

struct TableShape {
    TableId id;
    std::string_view name;
    TableUse use;
    std::size_t keys;  ///< so many of the first columns are the primary key
    std::vector<std::string_view> columns;
};

/// Every table, in the order of `TableId`.
const std::array<TableShape, table_count> &table_shapes();

inline const TableShape &shape_of(TableId id) {
    return table_shapes()[static_cast<std::size_t>(id)];
}

}  // namespace vanban::store
