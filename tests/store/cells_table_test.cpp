#include "store/cells_table.hpp"

#include <memory>

#include <gmock/gmock.h>

#include "store/tables.hpp"

namespace vanban::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class CellsTableTest : public ::testing::Test {
  protected:
    CellsTableTest() {
        sqlite3 *database = nullptr;
        sqlite3_open(":memory:", &database);
        database_.reset(database);
        EXPECT_EQ(add_cells_table(database), SQLITE_OK);
    }

    /// Runs a statement on those cells; the code it ends with. What it gives, with its types, goes to `given_`.
    int run(const std::string &sql, const Cells &cells, std::size_t columns) {
        sqlite3_stmt *raw = nullptr;
        const int prepared = sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &raw, nullptr);
        const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(raw, sqlite3_finalize);
        if (prepared != SQLITE_OK)
            return prepared;
        CellRows rows{cells, columns};
        if (sqlite3_bind_parameter_count(raw) > 0 && bind_cells(raw, rows) != SQLITE_OK)
            return SQLITE_ERROR;
        given_.clear();
        int code = SQLITE_OK;
        while ((code = sqlite3_step(raw)) == SQLITE_ROW)
            for (int i = 0; i < sqlite3_column_count(raw); ++i)
                given_.push_back(given(raw, i));
        return code;
    }

    std::vector<std::string> given_;

  private:
    static std::string given(sqlite3_stmt *statement, int i) {
        constexpr const char *types[] = {"", "whole ", "number ", "text ", "blob ", "null"};
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, i));
        return types[sqlite3_column_type(statement, i)] + std::string(text == nullptr ? "" : text);
    }

    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database_{nullptr, sqlite3_close};
};

Cells four() {
    Cells cells;
    cells.add(std::int64_t{-7});
    cells.add(std::string_view("Sở Y tế"));
    cells.add(0.5);
    cells.add(std::monostate());
    return cells;
}

TEST_F(CellsTableTest, cells_come_row_after_row_with_their_types) {
    EXPECT_EQ(run(select_cells(2), four(), 2), SQLITE_DONE);
    EXPECT_THAT(given_, ElementsAre("whole -7", "text Sở Y tế", "number 0.5", "null"));
    EXPECT_EQ(run("SELECT rowid, c1 FROM cells($1)", four(), 2), SQLITE_DONE);
    EXPECT_THAT(given_, ElementsAre("whole 1", "text Sở Y tế", "whole 2", "null"));
}

TEST_F(CellsTableTest, no_cells_are_no_rows) {
    EXPECT_EQ(run(select_cells(3), Cells(), 3), SQLITE_DONE);
    EXPECT_THAT(given_, IsEmpty());
}

TEST_F(CellsTableTest, the_widest_table_has_its_columns) {
    for (const TableShape &shape : table_shapes())
        EXPECT_EQ(run(select_cells(shape.columns.size()), Cells(), shape.columns.size()), SQLITE_DONE) << shape.name;
}

TEST_F(CellsTableTest, a_row_cut_off_is_an_error_and_nothing_is_added) {
    run("CREATE TABLE t (a, b, c)", {}, 1);
    EXPECT_NE(run("INSERT INTO t " + select_cells(3), four(), 3), SQLITE_DONE);
    run("SELECT * FROM t", {}, 1);
    EXPECT_THAT(given_, IsEmpty());
}

TEST_F(CellsTableTest, what_is_no_cells_is_an_error) {
    for (const std::string sql : {"SELECT c0 FROM cells(1)", "SELECT c0 FROM cells('x')", "SELECT c0 FROM cells"})
        EXPECT_NE(run(sql, {}, 1), SQLITE_DONE) << sql;
}

TEST_F(CellsTableTest, rows_before_one_at_fault_are_not_added_either) {
    run("CREATE TABLE t (a UNIQUE, b)", {}, 1);
    Cells cells = four();
    cells.add(std::int64_t{-7});
    cells.add(std::int64_t{0});
    EXPECT_EQ(run("INSERT INTO t " + select_cells(2), cells, 2), SQLITE_CONSTRAINT);
    run("SELECT * FROM t", {}, 1);
    EXPECT_THAT(given_, IsEmpty());
}

}  // namespace
}  // namespace vanban::store
