#include "audit/csv.hpp"

#include <gmock/gmock.h>

namespace vanban::audit {
namespace {

using ::testing::ElementsAre;

TEST(Csv, quoted_cells_hold_marks_line_breaks_and_quotes) {
    const lexicon::Table table =
        read_csv("x.csv", "\xEF\xBB\xBF# note\na,b\n\"1, 2\",\"so \"\"said\"\"\nhe\"\n\n3,4\n");
    EXPECT_THAT(table.columns, ElementsAre("a", "b"));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_THAT(table.rows[0].cells, ElementsAre("1, 2", "so \"said\"\nhe"));
    EXPECT_EQ(table.rows[0].line, 3U);
    EXPECT_EQ(table.rows[1].line, 6U);
}

}  // namespace
}  // namespace vanban::audit
