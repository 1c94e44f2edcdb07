#include "store/connection.hpp"

namespace vanban::store {

std::optional<Value> Connection::value(const std::string &sql, const std::vector<Value> &parameters) {
    const auto row = first_row(sql, parameters);
    return row ? std::optional(row->front()) : std::nullopt;
}

std::string insert_into(const TableShape &table) {
    std::string sql = "INSERT INTO " + std::string(table.name) + " (";
    for (const std::string_view column : table.columns)
        sql.append(column).append(column == table.columns.back() ? ") " : ", ");
    return sql;
}

}  // namespace vanban::store
