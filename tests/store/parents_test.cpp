#include "store/parents.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "support/databases.hpp"
#include "write/sample_plan.hpp"

namespace vanban::store {
namespace {

using test::answer;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// `rows` with other cells in a column of a table: what `change` makes of the cell that was there.
Rows changed(const Rows &rows, const TableShape &shape, std::string_view column,
             const std::function<Cell(const Cell &)> &change) {
    const auto at = std::find(shape.columns.begin(), shape.columns.end(), column) - shape.columns.begin();
    Cells cells;
    std::size_t i = 0;
    for (Cells::Reader reader(rows.cells(shape.id)); !reader.at_end(); ++i) {
        const Cell cell = reader.next();
        const bool is_there = i % shape.columns.size() == static_cast<std::size_t>(at);
        std::visit([&](const auto &value) { cells.add(value); }, is_there ? change(cell) : cell);
    }
    Rows copy = rows;
    copy.cells(shape.id) = cells;
    return copy;
}

std::string error_of(const Rows &rows) {
    try {
        require_parents(rows);
        return "";
    } catch (const Error &error) {
        return error.code() + ": " + error.what();
    }
}

Plan plan_with_all_parents() {
    Plan plan = test::sample_plan();
    plan.document.id = "vn:lang-son.ubnd:kh:243:2025";
    plan.document.province = Province{"20", "Lạng Sơn"};
    plan.relations.push_back({"71-NQ/TW", "71-NQ/TW", RelationKind::based_on, {0, 3}});
    return plan;
}

TEST(Parents, the_rows_of_plans_have_theirs) {
    EXPECT_EQ(error_of(rows_of(plan_with_all_parents())), "");
    for (const Rows &rows : test::corpus_rows())
        EXPECT_EQ(error_of(rows), "");
}

TEST(Parents, whatever_is_a_foreign_key_in_the_schema_is_asked_for) {
    const Rows rows = rows_of(plan_with_all_parents());
    const test::Database database(test::Engine::sqlite);
    const auto store = database.open();
    const auto keys =
        answer(*store, "SELECT m.name, f.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
                       "WHERE m.name <> 'inputs' ORDER BY 1, 2");
    EXPECT_THAT(keys, SizeIs(20));
    for (const Row &key : keys) {
        const auto &table = std::get<std::string>(key[0]);
        const auto &column = std::get<std::string>(key[1]);
        const auto shape = std::find_if(table_shapes().begin(), table_shapes().end(),
                                        [&](const TableShape &one) { return one.name == table; });
        ASSERT_FALSE(rows.cells(shape->id).empty()) << table;
        const Rows strange = changed(rows, *shape, column, [](const Cell &cell) {
            return std::holds_alternative<std::int64_t>(cell) ? Cell(std::int64_t{4}) : Cell("stranger");
        });
        EXPECT_THAT(error_of(strange), HasSubstr("record: plan.txt: store: a row of " + table + " has a " + column));
    }
}

TEST(Parents, null_has_none) {
    const TableShape &mentions = shape_of(TableId::mentions);
    EXPECT_EQ(error_of(changed(rows_of(plan_with_all_parents()), mentions, "instrument_id",
                               [](const Cell &) { return Cell(); })),
              "");
}

TEST(Parents, what_is_loaded_into_sqlite_keeps_its_foreign_keys) {
    const test::Database database(test::Engine::sqlite);
    const auto store = database.open();
    for (const Rows &rows : test::corpus_rows())
        store->load(rows, rows.uri);
    EXPECT_THAT(answer(*store, "SELECT * FROM pragma_foreign_key_check"), IsEmpty());
}

}  // namespace
}  // namespace vanban::store
