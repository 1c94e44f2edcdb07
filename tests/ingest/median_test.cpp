#include "ingest/median.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Median, is_the_value_in_the_middle_in_whatever_order_they_stand) {
    EXPECT_EQ(median({}), 0);
    EXPECT_EQ(median({14}), 14);
    EXPECT_EQ(median({14, 9, 13}), 13);
    EXPECT_EQ(median({14, 9, 13, 12}), 13);
}

}  // namespace
}  // namespace vanban
