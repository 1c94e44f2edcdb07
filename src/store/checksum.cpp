// The checksum of a database's contents.
#include <array>
#include <charconv>

#include "store/store.hpp"
#include "text/sha256.hpp"

namespace vanban::store {
namespace {

std::string digits(auto number) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

/// The value's kind, and the value: text behind its length, so that no two rows are written alike.
void append(std::string &out, const Value &value) {
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        out.append("i").append(digits(*whole));
    else if (const auto *real = std::get_if<double>(&value))
        out.append("r").append(digits(*real));
    else if (const auto *text = std::get_if<std::string>(&value))
        out.append("t").append(digits(text->size())).append(":").append(*text);
    else
        out.append("n");
}

std::string all_rows(std::string_view table, const std::vector<std::string_view> &columns, std::size_t keys) {
    std::string sql = "SELECT ";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql.append(i == 0 ? "" : ", ").append(columns[i]);
    sql.append(" FROM ").append(table).append(" ORDER BY ");
    for (std::size_t i = 0; i < keys; ++i)
        sql.append(i == 0 ? "" : ", ").append(columns[i]);
    return sql;
}

}  // namespace

std::string Store::checksum() {
    std::string sum;  // of all rows so far: each is hashed together with it
    const auto add = [&](std::string_view table, const std::vector<std::string_view> &columns, std::size_t keys) {
        sum = sha256(sum.append(table));
        query(all_rows(table, columns, keys), {}, [&](const Row &row) {
            for (const Value &value : row)
                append(sum, value);
            sum = sha256(sum);
        });
    };
    for (const TableShape &shape : table_shapes())
        add(shape.name, shape.columns, shape.keys);
    add("inputs", {"uri", "document_id", "state"}, 1);
    return sum;
}

}  // namespace vanban::store
