#include "ingest/ingest.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "vanban/error.hpp"

namespace vanban {
namespace {

TEST(Ingest, a_line_of_plain_text_is_a_line) {
    const Pages pages = ingest("một\n\nhai", "x");
    EXPECT_EQ(pages.media_type, "text/plain");
    EXPECT_EQ(pages.encoding, "UTF-8");
    EXPECT_EQ(dump(pages), "|một\n|\n|hai\n");
    EXPECT_EQ(pages.lines[0].page, 0);
}

TEST(Ingest, a_form_feed_begins_a_page) {
    const Pages pages = ingest("một\n\fhai\nba\f bốn", "x");
    ASSERT_EQ(pages.lines.size(), 5U);
    EXPECT_EQ(pages.lines[0].page, 1);
    EXPECT_EQ(pages.lines[2].page, 2);
    EXPECT_EQ(pages.lines[3].page, 2);
    EXPECT_EQ(pages.lines[4].page, 3);
}

TEST(Ingest, the_kind_is_found_by_content_not_by_name) {
    EXPECT_EQ(ingest("# Tiêu đề\n", "plan.txt").media_type, "text/markdown");
    EXPECT_EQ(ingest("Tiêu đề\n", "plan.md").media_type, "text/plain");
}

}  // namespace
}  // namespace vanban
