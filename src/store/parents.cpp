#include "store/parents.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "vanban/error.hpp"

namespace vanban::store {
namespace {

/// A foreign key of schemas/sql. Those to the document are the first column of each child table and not listed here.
struct ForeignKey {
    TableId table;
    std::string_view column;
    TableId parent;
    std::string_view key;
};

// A plan has one province at most, so that its code and its name may be looked for apart.
constexpr std::array kForeignKeys = {
    ForeignKey{TableId::documents, "instrument_id", TableId::instruments, "id"},
    ForeignKey{TableId::documents, "province_code", TableId::provinces, "code"},
    ForeignKey{TableId::documents, "province_name", TableId::provinces, "name"},
    ForeignKey{TableId::instrument_readings, "instrument_id", TableId::instruments, "id"},
    ForeignKey{TableId::mentions, "instrument_id", TableId::instruments, "id"},
    ForeignKey{TableId::relations, "from_instrument", TableId::instruments, "id"},
    ForeignKey{TableId::relations, "to_instrument", TableId::instruments, "id"},
    ForeignKey{TableId::assignment_agencies, "assignment_id", TableId::assignments, "id"},
    ForeignKey{TableId::assignment_agencies, "agency_id", TableId::agencies, "id"},
};

using Keys = std::unordered_set<std::string_view>;

/// Calls `each` with the cell of a column in every row.
template <class Each>
void for_each_cell(const Rows &rows, const TableShape &shape, std::string_view column, const Each &each) {
    const auto at = std::find(shape.columns.begin(), shape.columns.end(), column) - shape.columns.begin();
    const auto before = static_cast<std::size_t>(at), behind = shape.columns.size() - before - 1;
    for (Cells::Reader reader(rows.cells(shape.id)); !reader.at_end(); reader.skip(behind)) {
        reader.skip(before);
        each(reader.next());
    }
}

class Check {
  public:
    explicit Check(const Rows &rows) : rows_(rows) {}

    void document(const TableShape &shape) const {
        const std::string_view column = shape.columns.front();
        for_each_cell(rows_, shape, column, [&](const Cell &cell) {
            if (cell != Cell(rows_.document_id))
                fail(shape, column);
        });
    }

    void parents(const ForeignKey &key) const {
        const Keys keys = keys_of(key);
        const TableShape &shape = shape_of(key.table);
        for_each_cell(rows_, shape, key.column, [&](const Cell &cell) {
            const auto *text = std::get_if<std::string_view>(&cell);
            if (text == nullptr ? cell != Cell() : keys.count(*text) == 0)
                fail(shape, key.column);
        });
    }

  private:
    Keys keys_of(const ForeignKey &key) const {
        Keys keys;
        for_each_cell(rows_, shape_of(key.parent), key.key, [&](const Cell &cell) {
            if (const auto *text = std::get_if<std::string_view>(&cell))
                keys.insert(*text);
        });
        return keys;
    }

    [[noreturn]] void fail(const TableShape &shape, std::string_view column) const {
        throw Error("record", rows_.uri, "store",
                    "a row of " + std::string(shape.name) + " has a " + std::string(column) + " that the plan has not");
    }

    const Rows &rows_;
};

}  // namespace

void require_parents(const Rows &rows) {
    const Check check(rows);
    for (const TableShape &shape : table_shapes())
        if (shape.use != TableUse::shared)
            check.document(shape);
    for (const ForeignKey &key : kForeignKeys)
        check.parents(key);
}

}  // namespace vanban::store
