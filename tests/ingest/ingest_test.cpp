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

TEST(Ingest, every_mark_of_Unicode_that_ends_a_line_does) {
    const std::pair<const char *, const char *> cases[] = {
        {"một\nhai", "|một\n|hai\n"},         {"một\rhai", "|một\n|hai\n"},
        {"một\u0085hai", "|một \n|hai\n"},    {"một\u2028hai", "|một  \n|hai\n"},
        {"một\u2029hai", "|một \n|\n|hai\n"}, {"một\nhai\u2028ba", "|một\n|hai  \n|ba\n"},
        {"một… – “hai”", "|một… – “hai”\n"},
    };
    for (const auto &[text, lines] : cases)
        EXPECT_EQ(dump(ingest(text, "x")), lines) << text;
}

TEST(Ingest, behind_a_mark_of_three_bytes_offsets_are_those_of_the_input) {
    const Pages pages = ingest("một\u2028hai", "x");
    ASSERT_EQ(pages.lines.size(), 2U);
    EXPECT_EQ(pages.map.origin(pages.lines[1].begin), std::string_view("một\u2028").size());
}

TEST(Ingest, marks_of_Unicode_end_the_lines_of_markdown_too) {
    const Pages pages = ingest("# Một\u2028hai\u2029ba", "x");
    EXPECT_EQ(pages.media_type, "text/markdown");
    EXPECT_EQ(dump(pages), "*|Một\n|hai\n|\n|ba\n");
}

TEST(Ingest, the_kind_is_found_by_content_not_by_name) {
    EXPECT_EQ(ingest("# Tiêu đề\n", "plan.txt").media_type, "text/markdown");
    EXPECT_EQ(ingest("Tiêu đề\n", "plan.md").media_type, "text/plain");
}

}  // namespace
}  // namespace vanban
