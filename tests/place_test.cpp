#include "place.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Place, bytes_reach_up_to_the_end_of_what_goes_on) {
    Place place;
    place.add({{5, 9}, {}, {}});
    place.add({{12, 20}, {}, {}});
    place.add({{14, 16}, {}, {}});
    EXPECT_EQ(place.bytes, (Span{5, 20}));
}

TEST(Place, boxes_grow_on_a_page_and_begin_anew_on_the_next) {
    Place place;
    place.add({{}, {{1, {10, 700, 90, 715}}}, {}});
    place.add({{}, {{1, {5, 720, 80, 735}}}, {}});
    place.add({{}, {{2, {10, 50, 90, 65}}}, {}});
    EXPECT_EQ(place.boxes, (std::vector<PageBox>{{1, {5, 700, 90, 735}}, {2, {10, 50, 90, 65}}}));
}

TEST(Place, of_nodes_the_first_stays) {
    Place place;
    place.add({{}, {}, "/html/body/p[1]"});
    place.add({{}, {}, "/html/body/p[2]"});
    EXPECT_EQ(place.node, "/html/body/p[1]");
}

TEST(Place, a_box_around_two_reaches_as_far_as_either) {
    EXPECT_EQ(around({10, 20, 30, 40}, {5, 25, 28, 60}), (Box{5, 20, 30, 60}));
    EXPECT_EQ(around({10, 20, 30, 40}, {12, 22, 13, 23}), (Box{10, 20, 30, 40}));
}

}  // namespace
}  // namespace vanban
