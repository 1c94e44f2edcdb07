#include "text/source_map.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(SourceMap, text_that_is_copied_keeps_its_distance) {
    SourceMap map;
    map.add(0, 3);
    map.add(10, 13);  // in step: nothing new
    EXPECT_EQ(map.size(), 1U);
    EXPECT_EQ(map.origin(0), 3U);
    EXPECT_EQ(map.origin(25), 28U);
}

TEST(SourceMap, what_was_dropped_or_put_in_shifts_what_follows) {
    SourceMap map;
    map.add(0, 0);
    map.add(5, 8);   // three bytes were dropped
    map.add(9, 10);  // two were put in
    EXPECT_EQ(map.origin(4), 4U);
    EXPECT_EQ(map.origin(5), 8U);
    EXPECT_EQ(map.origin(8), 10U) << "the origin runs past what the next entry starts from";
    EXPECT_EQ(map.origin(9), 10U);
    EXPECT_EQ(map.origin(12), 13U);
}

TEST(SourceMap, the_last_word_on_one_offset_counts) {
    SourceMap map;
    map.add(0, 0);
    map.add(4, 6);
    map.add(4, 7);
    EXPECT_EQ(map.origin(4), 7U);
}

TEST(SourceMap, a_cursor_reads_what_the_map_says) {
    SourceMap map;
    map.add(0, 2);
    map.add(5, 9);
    map.add(7, 20);
    SourceMap::Cursor cursor(map);
    for (std::size_t at = 0; at < 12; ++at)
        EXPECT_EQ(cursor.origin(at), map.origin(at)) << at;
}

}  // namespace
}  // namespace vanban
