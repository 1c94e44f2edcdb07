#include "ingest/markdown.hpp"

#include <gmock/gmock.h>

#include "ingest/ingest.hpp"

namespace vanban {
namespace {

struct Case {
    const char *what;
    const char *text;
    const char *lines;
};

TEST(Markdown, is_told_by_emphasis_bars_and_headings) {
    for (const char *text : {"**ĐẬM** chữ", "x\n|\ny\n|", "| a | b |\n", "## Tiêu đề\n"})
        EXPECT_TRUE(looks_like_markdown(text)) << text;
    for (const char *text : {"", "Kế hoạch\n- mục\n", "(*) ghi chú", "#hashtag", "5 | 6", "a * b * c"})
        EXPECT_FALSE(looks_like_markdown(text)) << text;
}

TEST(Markdown, markup_is_taken_out_and_told_beside_the_line) {
    const Case cases[] = {
        {"a bold line", "**KẾ HOẠCH**", "*|KẾ HOẠCH\n"},
        {"a bold run in a line", "**1. Mục đích** là rõ", "|1. Mục đích là rõ\n"},
        {"an italic run", "**x**\n*nghiêng* thôi", "*|x\n|nghiêng thôi\n"},
        {"bold over two lines", "**KẾ\nHOẠCH** x", "*~|KẾ\n|HOẠCH x\n"},
        {"emphasis ends at a blank line", "**KẾ\n\nHOẠCH", "*~|KẾ\n|\n|HOẠCH\n"},
        {"a heading", "## Mục tiêu", "*|Mục tiêu\n"},
        {"a drawn rule", "**x**\n-----\n***\ny", "*|x\n|\n|\n|y\n"},
        {"an escaped mark", "**x**\n1\\. Mục \\*", "*|x\n|1. Mục *\n"},
        {"a footnote star", "**x**\nchú thích (*)", "*|x\n|chú thích (*)\n"},
        {"a starred bullet", "**x**\n* mục", "*|x\n|* mục\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(ingest(c.text, "x")).substr(0, std::string(c.lines).size()), c.lines) << c.what;
}

TEST(Markdown, rows_between_bars_are_cells) {
    EXPECT_EQ(dump(ingest("| STT | Tên |\n|---|:--:|\n| 1 | Sở **Y** tế |\nsau", "x")),
              "[0:0,0] |STT\n[0:0,1] |Tên\n[0:1,0] |1\n[0:1,1] |Sở Y tế\n|\n|sau\n");
}

TEST(Markdown, cells_between_lone_bars_are_cells_too) {
    EXPECT_EQ(dump(ingest("|\nSTT\n|\nTên\n|\n|\n1\n|\nSở Y tế\nvà ngành\n|\n\nsau", "x")),
              "[0:0,0] |STT\n[0:0,1] |Tên\n[0:1,0] |1\n[0:1,1] |Sở Y tế\n[0:1,1] |và ngành\n|\n|\n|sau\n");
}

TEST(Markdown, the_text_between_two_tables_is_no_cell) {
    EXPECT_EQ(dump(ingest("|\nSố: 1\n|\nQUYẾT ĐỊNH\nCăn cứ Luật;\n|\nKT. CHỦ TỊCH\n|", "x")),
              "[0:0,0] |Số: 1\n|\n|QUYẾT ĐỊNH\n|Căn cứ Luật;\n[1:0,0] |KT. CHỦ TỊCH\n|\n");
    EXPECT_EQ(dump(ingest("|\nSố: 1\n|\nKẾ HOẠCH\nI. NHIỆM VỤ\n|\nKT. CHỦ TỊCH\n|", "x")),
              "[0:0,0] |Số: 1\n|\n|KẾ HOẠCH\n|I. NHIỆM VỤ\n[1:0,0] |KT. CHỦ TỊCH\n|\n");
    std::string text = "|\nSố: 1\n|\n";
    for (int line = 0; line < 60; ++line)
        text += "dòng\n";
    EXPECT_EQ(ingest(text + "|\nKT. CHỦ TỊCH\n|", "x").lines.at(30).cell.table, -1);
}

TEST(Markdown, a_bar_that_never_closes_leaves_the_text_after_it_alone) {
    EXPECT_EQ(dump(ingest("trước\n|\nsau\nrồi", "x")), "|trước\n|\n|sau\n|rồi\n");
}

TEST(Markdown, a_bar_behind_each_cell_makes_a_table_too) {
    const Case cases[] = {
        {"a row a line", "UBND TỈNH | CỘNG HÒA |\nSố: 1/KH | Huế, ngày 5 |\nKẾ HOẠCH",
         "[0:0,0] |UBND TỈNH\n[0:0,1] |CỘNG HÒA\n[0:1,0] |Số: 1/KH\n[0:1,1] |Huế, ngày 5\n|\n|KẾ HOẠCH\n"},
        {"a cell over several lines", "TT | Việc | Ai |\n1 | Xây dựng\nkế hoạch | Sở Y tế |\n\nsau",
         "[0:0,0] |TT\n[0:0,1] |Việc\n[0:0,2] |Ai\n[0:1,0] |1\n[0:1,1] |Xây dựng\n[0:1,1] |kế hoạch\n"
         "[0:1,2] |Sở Y tế\n|\n|\n|sau\n"},
        {"an empty cell", "TT | Việc |\n | Họp |\n", "[0:0,0] |TT\n[0:0,1] |Việc\n[0:1,1] |Họp\n|\n"},
        {"a row of another width begins no row", "a | b |\nc | d | e |\nf",
         "[0:0,0] |a\n[0:0,1] |b\n|\n[1:0,0] |c\n[1:0,1] |d\n[1:0,2] |e\n|\n|f\n"},
        {"bars that close cells among lone ones", "UBND\n|\nCỘNG HÒA\nXÃ HỘI |\nSố: 1/KH |\nsau",
         "|UBND\n[0:0,0] |CỘNG HÒA\n[0:0,0] |XÃ HỘI\n[0:0,1] |Số: 1/KH\n|\n|sau\n"},
        {"text between two tables",
         "1 | Rà soát | Sở Y tế |\nII. KINH PHÍ\nSở Tài chính bố trí.\n2 | Họp | Sở Nội vụ |",
         "[0:0,0] |1\n[0:0,1] |Rà soát\n[0:0,2] |Sở Y tế\n|\n|II. KINH PHÍ\n|Sở Tài chính bố trí.\n[1:0,0] |2\n"},
        {"a bar in a sentence", "**x**\nA | B là gì\nC", "*|x\n|A | B là gì\n|C\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(ingest(c.text, "x")).substr(0, std::string(c.lines).size()), c.lines) << c.what;
}

TEST(Markdown, two_tables_are_two) {
    const Pages pages = ingest("| a | b |\n\n| c | d |\n", "x");
    EXPECT_EQ(pages.tables, 2);
    EXPECT_EQ(pages.lines.front().cell.table, 0);
}

TEST(Markdown, the_map_leads_back_past_the_markup) {
    const std::string bytes = "**Đậm** và | *nghiêng*\n  | ô 1 | ô 2 |\n";
    const Pages pages = ingest(bytes, "x");
    for (const char *word : {"Đậm", "và", "nghiêng", "ô 1", "ô 2"})
        EXPECT_EQ(pages.map.origin(pages.text.find(word)), bytes.find(word)) << word;
}

TEST(Markdown, replaced_bytes_are_found_again_in_the_new_text) {
    const Pages pages = ingest("**một hai ba bốn**\nnăm sáu b\xFFy tám", "x");
    ASSERT_EQ(pages.replaced.size(), 1U);
    EXPECT_EQ(pages.text.substr(pages.replaced[0], 3), "\uFFFD");
}

}  // namespace
}  // namespace vanban
