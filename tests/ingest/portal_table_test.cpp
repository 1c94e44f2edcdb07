#include "ingest/portal_table.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace vanban {
namespace {

/// "row,column" of each cell.
std::string placed(const std::vector<int> &bars_before, int bars_after) {
    std::string out;
    for (const Placement &p : place_cells(bars_before, bars_after))
        out += (out.empty() ? "" : " ") + std::to_string(p.row) + "," + std::to_string(p.column);
    return out;
}

TEST(PortalTable, two_bars_end_a_row) {
    EXPECT_EQ(placed({1, 1, 2, 1, 2, 1}, 1), "0,0 0,1 1,0 1,1 2,0 2,1");
}

TEST(PortalTable, one_cell_is_one_row) {
    EXPECT_EQ(placed({1}, 1), "0,0");
    EXPECT_EQ(placed({}, 1), "");
}

TEST(PortalTable, an_empty_cell_within_a_row_adds_a_bar) {
    // a|b|c, d||f, g|h|i
    EXPECT_EQ(placed({1, 1, 1, 2, 2, 2, 1, 1}, 1), "0,0 0,1 0,2 1,0 1,2 2,0 2,1 2,2");
}

TEST(PortalTable, an_empty_cell_at_a_rows_end_adds_a_bar_too) {
    // a|b|c, d|e|-, g|h|i
    EXPECT_EQ(placed({1, 1, 1, 2, 1, 3, 1, 1}, 1), "0,0 0,1 0,2 1,0 1,1 2,0 2,1 2,2");
}

TEST(PortalTable, a_long_table_keeps_its_columns) {
    std::vector<int> bars = {1, 1, 1, 1};
    for (int row = 1; row < 2000; ++row)
        bars.insert(bars.end(), {2, 1, 1, 1});
    const auto places = place_cells(bars, 1);
    ASSERT_EQ(places.size(), 8000U);
    for (std::size_t cell = 0; cell < places.size(); ++cell) {
        ASSERT_EQ(places[cell].row, static_cast<int>(cell / 4)) << cell;
        ASSERT_EQ(places[cell].column, static_cast<int>(cell % 4)) << cell;
    }
}

}  // namespace
}  // namespace vanban
