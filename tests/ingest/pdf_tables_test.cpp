#include <gmock/gmock.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/pdf_page.hpp"

namespace vanban {
namespace {

constexpr double kSize = 12;

/// A page of A4 that is drawn by hand.
class Sheet {
  public:
    Sheet() {
        page.width = 595;
        page.height = 842;
    }

    /// One line of words, the left end at x, the upper at y; a letter is half as wide as high.
    Sheet &text(double x, double y, std::string_view words, double gap = 3, bool bold = false) {
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            PdfWord word;
            word.text = words.substr(0, end);
            word.size = kSize;
            word.bold = bold;
            word.space_after = end < words.size();
            word.box = {x, y, x + kSize / 2 * static_cast<double>(end), y + kSize};
            x = word.box.x1 + gap;
            page.words.push_back(word);
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        return *this;
    }

    Sheet &across(double y, double x0, double x1) {
        page.rules.push_back({x0, y, x1, y});
        return *this;
    }
    Sheet &down(double x, double y0, double y1) {
        page.rules.push_back({x, y0, x, y1});
        return *this;
    }

    /// Rules at all of xs and ys.
    Sheet &grid(const std::vector<double> &xs, const std::vector<double> &ys) {
        for (const double y : ys)
            across(y, xs.front(), xs.back());
        for (const double x : xs)
            down(x, ys.front(), ys.back());
        return *this;
    }

    /// A row of texts, each in a column of xs.
    Sheet &row(const std::vector<double> &xs, double y, const std::vector<std::string> &texts, bool bold = false) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            text(xs[i] + 4, y, texts[i], 3, bold);
        return *this;
    }

    /// The left border and the upper, the columns, and the rows with their words.
    Sheet &table(const std::vector<double> &xs, double y, const std::vector<std::vector<std::string>> &rows) {
        std::vector<double> ys{y};
        for (const auto &texts : rows) {
            row(xs, ys.back() + 4, texts);
            ys.push_back(ys.back() + 20);
        }
        return grid(xs, ys);
    }

    PdfPage page;
};

std::string shown(const PdfPage &page, const PdfTable &table) {
    std::string out;
    for (const PdfCell &cell : table.cells) {
        out += std::to_string(cell.row) + "," + std::to_string(cell.column);
        if (cell.rows > 1 || cell.columns > 1)
            out += " " + std::to_string(cell.rows) + "x" + std::to_string(cell.columns);
        out += cell.goes_on ? " +[" : " [";
        for (std::size_t i = 0; i < cell.lines.size(); ++i) {
            out += i > 0 ? " /" : "";
            for (const std::size_t word : cell.lines[i])
                out += (out.ends_with('[') ? "" : " ") + page.words[word].text;
        }
        out += "]\n";
    }
    return out;
}

/// All tables of a page, parted by a line of dashes.
std::string shown(const PdfPage &page) {
    std::string out;
    for (const PdfTable &table : find_tables(page, nullptr))
        out += (out.empty() ? "" : "--\n") + shown(page, table);
    return out;
}

const std::vector<double> kThree{60, 100, 300, 500};
constexpr const char *kTwoByThree = "0,0 [TT]\n0,1 [Việc]\n0,2 [Hạn]\n1,0 [1]\n1,1 [Soạn kế hoạch]\n1,2 [Quý I]\n";

Sheet two_by_three() {
    return Sheet().row(kThree, 104, {"TT", "Việc", "Hạn"}).row(kThree, 124, {"1", "Soạn kế hoạch", "Quý I"});
}

struct Drawing {
    const char *name;
    void (*draw)(Sheet &sheet);
};

class RuledTable : public testing::TestWithParam<Drawing> {};

TEST_P(RuledTable, is_read_however_its_rules_are_drawn) {
    Sheet sheet = two_by_three();
    GetParam().draw(sheet);
    EXPECT_EQ(shown(sheet.page), kTwoByThree);
}

INSTANTIATE_TEST_SUITE_P(
    Drawings, RuledTable,
    testing::Values(Drawing{"one_rule_a_border",
                            [](Sheet &s) {
                                s.grid(kThree, {100, 120, 140});
                            }},
                    Drawing{"pieces",
                            [](Sheet &s) {
                                for (const double y : {100, 120, 140})
                                    for (double x = 60; x < 500; x += 4)
                                        s.across(y, x, x + 2);
                                for (const double x : kThree)
                                    for (double y = 100; y < 140; y += 2)
                                        s.down(x, y, y + 1);
                            }},
                    Drawing{"a_rectangle_a_cell_set_apart",
                            [](Sheet &s) {
                                for (const double y : {100, 120})
                                    for (std::size_t i = 0; i < 3; ++i)
                                        s.grid({kThree[i] + 1, kThree[i + 1] - 1}, {y + 1, y + 19});
                            }},
                    Drawing{
                        "double_rules",
                        [](Sheet &s) {
                            s.grid(kThree, {100, 120, 140}).grid({61.5, 101.5, 301.5, 501.5}, {101.5, 121.5, 141.5});
                        }},
                    Drawing{"columns_a_little_off_from_row_to_row",
                            [](Sheet &s) {
                                s.grid(kThree, {100, 120}).grid({62, 97, 304, 497}, {120.8, 140});
                            }},
                    Drawing{"no_outer_borders",
                            [](Sheet &s) {
                                s.across(100, 60, 500).across(120, 60, 500).across(140, 60, 500);
                                s.down(100, 100, 140).down(300, 100, 140);
                            }},
                    Drawing{"no_upper_and_lower_border",
                            [](Sheet &s) {
                                s.across(120, 60, 500);
                                for (const double x : kThree)
                                    s.down(x, 100, 140);
                            }},
                    Drawing{"ends_that_miss_the_border",
                            [](Sheet &s) {
                                for (const double y : {100, 120, 140})
                                    s.across(y, 62, 498);
                                for (const double x : kThree)
                                    s.down(x, 102, 138);
                            }},
                    Drawing{"underlined_words",
                            [](Sheet &s) {
                                s.grid(kThree, {100, 120, 140}).across(135, 104, 180).across(116, 62, 76);
                            }}),
    [](const auto &info) { return info.param.name; });

TEST(PdfTables, a_missing_border_merges_cells_over_rows_and_columns) {
    Sheet sheet;
    const std::vector<double> xs{60, 160, 260, 360, 460};
    for (const double x : {60.0, 160.0, 460.0})
        sheet.down(x, 100, 180);
    sheet.down(260, 100, 180).down(360, 120, 180);
    sheet.across(100, 60, 460).across(120, 260, 460).across(140, 60, 460).across(160, 160, 460).across(180, 60, 460);
    sheet.text(64, 114, "Đơn vị").text(164, 114, "Việc").text(264, 104, "Kinh phí");
    sheet.row(xs, 144, {"Sở Nội vụ", "a", "1", "2"}).text(264, 124, "2025").text(364, 124, "2026");
    sheet.text(164, 164, "b").text(264, 164, "3");
    EXPECT_EQ(shown(sheet.page), "0,0 2x1 [Đơn vị]\n0,1 2x1 [Việc]\n0,2 1x2 [Kinh phí]\n1,2 [2025]\n1,3 [2026]\n"
                                 "2,0 2x1 [Sở Nội vụ]\n2,1 [a]\n2,2 [1]\n2,3 [2]\n3,1 [b]\n3,2 [3]\n3,3 []\n");
}

TEST(PdfTables, words_of_a_cell_stand_in_lines_from_left_to_right) {
    Sheet sheet;
    sheet.grid({60, 200, 400}, {100, 160});
    sheet.text(64, 132, "ba").text(90, 117.5, "hai").text(64, 117, "một").text(84, 116, "mũ").text(204, 104, "bên");
    EXPECT_EQ(shown(sheet.page), "0,0 [một mũ hai / ba]\n0,1 [bên]\n");
}

TEST(PdfTables, of_nested_tables_the_outer_one_is_kept) {
    Sheet sheet;
    sheet.grid({60, 100, 500}, {100, 120, 200}).grid({120, 220, 320}, {140, 160, 180});
    sheet.text(64, 104, "TT").text(104, 104, "Việc").text(64, 124, "1").text(124, 144, "a").text(224, 164, "b");
    EXPECT_EQ(shown(sheet.page), "0,0 [TT]\n0,1 [Việc]\n1,0 [1]\n1,1 [a / b]\n");
}

TEST(PdfTables, tables_side_by_side_stay_apart) {
    Sheet sheet;
    sheet.table({60, 100, 250}, 100, {{"a", "b"}, {"c", "d"}}).table({300, 340, 500}, 101, {{"e", "f"}, {"g", "h"}});
    EXPECT_EQ(shown(sheet.page), "0,0 [a]\n0,1 [b]\n1,0 [c]\n1,1 [d]\n--\n0,0 [e]\n0,1 [f]\n1,0 [g]\n1,1 [h]\n");
}

TEST(PdfTables, a_frame_around_the_page_hides_no_table) {
    Sheet sheet = two_by_three();
    sheet.grid(kThree, {100, 120, 140}).grid({30, 565}, {30, 812}).grid({34, 561}, {34, 808});
    EXPECT_EQ(shown(sheet.page), kTwoByThree);
}

TEST(PdfTables, rules_without_cells_are_no_table) {
    Sheet sheet;
    sheet.text(100, 50, "HỘI ĐỒNG NHÂN DÂN").across(64, 130, 190);  // below the letterhead
    sheet.text(60, 100, "I. Mục tiêu").across(113, 60, 130);        // an underline
    sheet.grid({60, 500}, {200, 260}).text(64, 210, "Một đoạn trong khung").text(64, 230, "hai dòng");
    sheet.across(700, 60, 200).text(60, 706, "Chú thích");  // above a footnote
    sheet.grid({300, 500}, {600, 650}).text(304, 604, "Người ký: Sở Nội vụ").text(304, 620, "Ngày ký");
    EXPECT_EQ(shown(sheet.page), "");
}

TEST(PdfTables, running_text_and_two_column_heads_are_no_table) {
    Sheet sheet;
    sheet.text(60, 50, "ỦY BAN NHÂN DÂN").text(300, 50, "CỘNG HÒA XÃ HỘI");
    sheet.text(60, 66, "TỈNH GIA LAI").text(300, 66, "Độc lập Tự do");
    sheet.text(60, 82, "Số: 12/KH-UBND").text(300, 82, "Gia Lai, ngày 3");
    for (int i = 0; i < 30; ++i)
        sheet.text(60, 120 + 16 * i, "Ủy ban nhân dân tỉnh yêu cầu các sở tổ chức thực hiện tốt", 3 + i % 5);
    for (int i = 0; i < 6; ++i)
        sheet.text(60, 640 + 14 * i, "- Như Điều;").text(330, 640 + 14 * i, "CHỦ TỊCH");
    EXPECT_EQ(shown(sheet.page), "");
}

TEST(PdfTables, three_aligned_columns_are_a_table) {
    Sheet sheet;
    sheet.text(60, 60, "Danh mục nhiệm vụ kèm theo kế hoạch này gồm các nội dung sau");
    sheet.text(64, 104, "TT", 3, true).text(170, 98, "Nhiệm vụ", 3, true).text(320, 98, "Cơ quan", 3, true);
    sheet.text(320, 112, "chủ trì", 3, true);
    sheet.row(kThree, 132, {"1", "Soạn kế hoạch năm", "Sở Nội vụ"}).text(104, 146, "của tỉnh");
    sheet.row(kThree, 164, {"2", "Tổng kết", "Sở Tài chính"}).row(kThree, 180, {"3", "Báo cáo", "Văn phòng"});
    sheet.text(60, 220, "Trên đây là danh mục nhiệm vụ, đề nghị các cơ quan thực hiện");
    EXPECT_EQ(shown(sheet.page),
              "0,0 [TT]\n0,1 [Nhiệm vụ]\n0,2 [Cơ quan / chủ trì]\n"
              "1,0 [1]\n1,1 [Soạn kế hoạch năm / của tỉnh]\n1,2 [Sở Nội vụ]\n"
              "2,0 [2]\n2,1 [Tổng kết]\n2,2 [Sở Tài chính]\n3,0 [3]\n3,1 [Báo cáo]\n3,2 [Văn phòng]\n");
}

TEST(PdfTables, two_columns_between_rules_of_one_width_are_a_table) {
    Sheet sheet;
    for (const double y : {100, 120, 154, 174})
        sheet.across(y, 60, 500);
    sheet.text(64, 104, "Chỉ tiêu").text(304, 104, "Kết quả").text(64, 124, "Tỷ lệ hộ nghèo").text(304, 131, "3,5%");
    sheet.text(64, 138, "của tỉnh").text(64, 158, "Tăng trưởng").text(304, 158, "8%");
    const std::string table = "0,0 [Chỉ tiêu]\n0,1 [Kết quả]\n1,0 [Tỷ lệ hộ nghèo / của tỉnh]\n1,1 [3,5%]\n"
                              "2,0 [Tăng trưởng]\n2,1 [8%]\n";
    EXPECT_EQ(shown(sheet.page), table);
}

TEST(PdfTables, a_header_above_the_first_rule_belongs_to_the_table) {
    Sheet sheet;
    sheet.text(64, 104, "Chỉ tiêu").text(304, 104, "Kết quả");
    for (const double y : {120, 140, 160, 180})
        sheet.across(y, 60, 500);
    sheet.text(64, 124, "Thu").text(304, 124, "1").text(64, 144, "Chi").text(304, 144, "2").text(64, 164, "Dư");
    sheet.text(304, 164, "3");
    EXPECT_THAT(shown(sheet.page), testing::StartsWith("0,0 [Chỉ tiêu]\n0,1 [Kết quả]\n1,0 [Thu]\n1,1 [1]\n2,0 [Chi]"));
}

TEST(PdfTables, aligned_cells_may_stand_in_the_middle_of_their_rows) {
    Sheet sheet;
    double y = 100;
    for (const char *number : {"1", "2", "3"}) {
        sheet.text(104, y, "Soạn kế hoạch").text(104, y + 14, "của tỉnh");
        sheet.row(kThree, y + 7, {number}).text(304, y + 7, "Quý I");
        y += 34;
    }
    EXPECT_EQ(shown(sheet.page), "0,0 [1]\n0,1 [Soạn kế hoạch / của tỉnh]\n0,2 [Quý I]\n"
                                 "1,0 [2]\n1,1 [Soạn kế hoạch / của tỉnh]\n1,2 [Quý I]\n"
                                 "2,0 [3]\n2,1 [Soạn kế hoạch / của tỉnh]\n2,2 [Quý I]\n");
}

TEST(PdfTables, a_header_may_stand_over_several_aligned_columns) {
    const std::vector<double> xs{60, 100, 300, 400};
    Sheet sheet;
    sheet.text(64, 84, "TT", 3, true).text(104, 84, "Việc", 3, true).text(310, 84, "Kinh phí các năm", 3, true);
    sheet.row(xs, 104, {"a", "b", "2025", "2026"}, true);
    for (int i = 0; i < 4; ++i)
        sheet.row(xs, 124 + 20 * i, {"1", "Soạn", "10", "20"});
    EXPECT_THAT(shown(sheet.page), testing::StartsWith("0,0 [TT]\n0,1 [Việc]\n0,2 1x2 [Kinh phí các năm]\n"
                                                       "1,0 [a]\n1,1 [b]\n1,2 [2025]\n1,3 [2026]\n2,0 [1]\n"));
}

TEST(PdfTables, rows_that_no_rule_parts_are_told_by_their_numbers) {
    const std::string rows = "1,0 [1]\n1,1 [Soạn kế hoạch / của tỉnh]\n1,2 [Sở Nội vụ]\n"
                             "2,0 [2]\n2,1 [Họp]\n2,2 [Văn phòng]\n3,0 [3]\n3,1 [Gửi]\n3,2 [Sở Tài chính]\n";
    Sheet columns;
    columns.row(kThree, 104, {"TT", "Việc", "Cơ quan"}, true).row(kThree, 120, {"1", "Soạn kế hoạch", "Sở Nội vụ"});
    columns.text(104, 134, "của tỉnh").row(kThree, 148, {"2", "Họp", "Văn phòng"});
    columns.row(kThree, 162, {"3", "Gửi", "Sở Tài chính"});
    Sheet header = columns;
    columns.grid(kThree, {100, 180});
    EXPECT_EQ(shown(columns.page), "0,0 [TT]\n0,1 [Việc]\n0,2 [Cơ quan]\n" + rows);
    header.grid(kThree, {100, 118, 180});
    EXPECT_EQ(shown(header.page), "0,0 [TT]\n0,1 [Việc]\n0,2 [Cơ quan]\n" + rows);
}

TEST(PdfTables, a_cell_of_several_lines_stays_whole) {
    Sheet sheet;
    sheet.grid(kThree, {100, 120, 180}).row(kThree, 104, {"TT", "Việc", "Cơ quan"});
    sheet.row(kThree, 124, {"1", "Soạn kế hoạch", "Sở Nội vụ"}).row(kThree, 138, {"", "của tỉnh", "Sở Tài chính"});
    EXPECT_THAT(shown(sheet.page), testing::EndsWith("1,0 [1]\n1,1 [Soạn kế hoạch / của tỉnh]\n"
                                                     "1,2 [Sở Nội vụ / Sở Tài chính]\n"));
}

// Tables that run over pages.

struct Spread {
    PdfTable first, second;
    PdfPage page;
};

Spread spread(const Sheet &one, Sheet two) {
    two.page.number = 2;
    const std::vector<PdfTable> before = find_tables(one.page, nullptr);
    const std::vector<PdfTable> after = find_tables(two.page, before.empty() ? nullptr : &before.back());
    if (before.empty() || after.empty())
        return {};
    return {before.back(), after.front(), two.page};
}

const std::vector<std::string> kHead{"TT", "Việc", "Hạn"};

Sheet part_one() {
    return Sheet().table(kThree, 700, {kHead, {"1", "Soạn", "Quý I"}, {"2", "Họp", "Quý I"}});
}

TEST(PdfTables, a_table_goes_on_with_its_header_repeated) {
    const Spread s = spread(part_one(), Sheet().text(290, 40, "2").table(kThree, 60, {kHead, {"3", "Gửi", "Quý II"}}));
    EXPECT_TRUE(s.second.continues);
    EXPECT_EQ(s.second.header_rows, 1);
    EXPECT_FALSE(s.second.first_row_goes_on);
    EXPECT_EQ(s.second.header, s.first.header);
}

TEST(PdfTables, a_table_goes_on_without_a_header_and_on_mirrored_margins) {
    const Spread s = spread(part_one(), Sheet().table({80, 121, 319, 520}, 60, {{"3", "Gửi", "Quý II"}}));
    EXPECT_TRUE(s.second.continues);
    EXPECT_EQ(s.second.header_rows, 0);
    EXPECT_FALSE(s.second.first_row_goes_on);
}

TEST(PdfTables, other_columns_or_text_above_make_another_table) {
    EXPECT_FALSE(spread(part_one(), Sheet().table({60, 200, 350, 500}, 60, {{"a", "b", "c"}})).second.continues);
    EXPECT_FALSE(
        spread(part_one(), Sheet().text(60, 60, "Phụ lục II").table(kThree, 90, {{"3", "b", "c"}})).second.continues);
}

TEST(PdfTables, a_row_cut_by_the_pages_end_is_one_row) {
    const Spread opener = spread(part_one(), Sheet().table(kThree, 60, {kHead, {"", "rồi gửi", ""}, {"3", "d", "e"}}));
    EXPECT_TRUE(opener.second.first_row_goes_on);
    EXPECT_EQ(opener.second.header_rows, 1);
    EXPECT_THAT(shown(opener.page, opener.second), testing::HasSubstr("1,0 +[]\n1,1 +[rồi gửi]\n1,2 +[]\n2,0 [3]\n"));

    Sheet open_top;
    open_top.text(64, 64, "và").text(104, 64, "Gửi").text(304, 64, "Năm").across(80, 60, 500).across(100, 60, 500);
    open_top.row(kThree, 84, {"3", "d", "e"});
    for (const double x : kThree)
        open_top.down(x, 60, 100);
    EXPECT_TRUE(spread(part_one(), open_top).second.first_row_goes_on);
}

TEST(PdfTables, a_merged_cell_goes_on_where_its_rows_do_not) {
    const std::vector<double> xs{60, 160, 200, 400, 500};
    Sheet one, two;
    one.row(xs, 704, {"Đơn vị", "TT", "Việc", "Hạn"}).row(xs, 724, {"Sở Nội vụ", "1", "Soạn", "Quý I"});
    one.row(xs, 744, {"", "2", "Họp", "Quý I"}).across(740, 160, 500);
    two.row(xs, 64, {"", "3", "Gửi", "Quý II"}).row(xs, 84, {"Sở Tài chính", "4", "Thu", "Quý II"});
    for (const double y : {700, 720, 760})
        one.across(y, 60, 500);
    for (const double y : {60, 80, 100})
        two.across(y, 60, 500);
    for (const double x : xs) {
        one.down(x, 700, 760);
        two.down(x, 60, 100);
    }
    const Spread s = spread(one, two);
    EXPECT_TRUE(s.second.continues);
    EXPECT_FALSE(s.second.first_row_goes_on);
    EXPECT_THAT(shown(s.page, s.second), testing::StartsWith("0,0 +[]\n0,1 [3]\n0,2 [Gửi]\n0,3 [Quý II]\n1,0 [Sở"));
}

TEST(PdfTables, columns_merged_all_down_a_page_are_those_of_the_page_before) {
    const Spread s = spread(part_one(), Sheet().table({60, 300, 500}, 60, {{"Tổng cộng", "5"}}));
    EXPECT_TRUE(s.second.continues);
    EXPECT_EQ(s.second.columns, 3);
    EXPECT_EQ(shown(s.page, s.second), "0,0 1x2 [Tổng cộng]\n0,2 [5]\n");
}

TEST(PdfTables, the_last_row_of_an_aligned_table_is_known_by_the_page_before) {
    Sheet one, two;
    for (int i = 0; i < 4; ++i)
        one.row(kThree, 700 + 20 * i, {std::to_string(i), "Soạn kế hoạch", "Quý I"});
    two.text(290, 40, "2").row(kThree, 60, {"5", "Họp", "Quý II"});
    two.text(60, 100, "Trên đây là danh mục nhiệm vụ, đề nghị các cơ quan thực hiện");
    const Spread s = spread(one, two);
    EXPECT_TRUE(s.second.continues);
    EXPECT_EQ(shown(s.page, s.second), "0,0 [5]\n0,1 [Họp]\n0,2 [Quý II]\n");
}

TEST(PdfTables, a_table_with_text_below_it_does_not_reach_the_pages_end) {
    const Sheet end = part_one().text(290, 800, "1");
    EXPECT_TRUE(reaches_end(end.page, find_tables(end.page, nullptr).front(), end.page.height));
    const Sheet note = part_one().text(60, 770, "Ghi chú");
    EXPECT_FALSE(reaches_end(note.page, find_tables(note.page, nullptr).front(), note.page.height));
    EXPECT_TRUE(reaches_end(note.page, find_tables(note.page, nullptr).front(), 765));
}

TEST(PdfTables, a_table_without_rules_between_its_rows_goes_on_with_the_next_number) {
    Sheet one, two;
    one.grid(kThree, {700, 720, 780}).row(kThree, 704, kHead).row(kThree, 724, {"1", "Soạn", "Quý I"});
    one.row(kThree, 744, {"2", "Họp", "Quý I"});
    two.row(kThree, 64, {"3", "Gửi", "Quý II"}).row(kThree, 84, {"4", "Thu", "Quý II"}).across(110, 60, 500);
    for (const double x : kThree)
        two.down(x, 60, 110);
    const Spread s = spread(one, two);
    EXPECT_TRUE(s.second.continues);
    EXPECT_FALSE(s.second.first_row_goes_on);
    EXPECT_THAT(shown(s.page, s.second), testing::StartsWith("0,0 [3]\n0,1 [Gửi]\n0,2 [Quý II]\n1,0 [4]\n"));
}

// Hostile pages.

class CrowdedPage : public testing::TestWithParam<Drawing> {};

TEST_P(CrowdedPage, takes_less_than_a_second) {
    Sheet sheet;
    GetParam().draw(sheet);
    const auto start = std::chrono::steady_clock::now();
    find_tables(sheet.page, nullptr);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

double spot(int i, int range) {
    return static_cast<double>(static_cast<long long>(i) * 7919 % range);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, CrowdedPage,
    testing::Values(
        Drawing{"a_map_of_100000_rules",
                [](Sheet &s) {
                    for (int i = 0; i < 50000; ++i)
                        s.across(spot(i, 842), spot(i, 595), spot(i, 595) + 9).down(spot(i, 595), spot(i, 842), 842);
                }},
        Drawing{"a_mesh",
                [](Sheet &s) {
                    for (int i = 0; i < 14000; ++i)
                        s.across(i * 7.0, 0, 9e4).down(i * 7.0, 0, 9e4);
                }},
        Drawing{"many_small_boxes",
                [](Sheet &s) {
                    for (int i = 0; i < 7000; ++i)
                        s.grid({i % 80 * 7.0, i % 80 * 7.0 + 5.5}, {i / 80 * 9.0, i / 80 * 9.0 + 5.5});
                    for (int i = 0; i < 100000; ++i)
                        s.text(spot(i, 595), spot(i, 842), "a");
                }},
        Drawing{"100000_lines_in_columns",
                [](Sheet &s) {
                    for (int i = 0; i < 100000; ++i)
                        s.text(60, i * 13.0, "a")
                            .text(200 + i % 2 * 90, i * 13.0, "b")
                            .text(290 - i % 2 * 90, i * 13.0, "c");
                }},
        Drawing{"100000_columns",
                [](Sheet &s) {
                    for (int i = 0; i < 100000; ++i)
                        s.text(i % 10000 * 30.0, i / 10000 * 13.0, "a");
                }}),
    [](const auto &info) { return info.param.name; });

}  // namespace
}  // namespace vanban
