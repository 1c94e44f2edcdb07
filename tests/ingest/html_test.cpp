#include "ingest/html.hpp"

#include <gmock/gmock.h>

#include <string>

#include "ingest/ingest.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

Pages read(const std::string &html) {
    Pages pages;
    read_html(html, "x.html", {}, pages);
    return pages;
}

std::string utf16(std::string_view ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii)
        out += {c, '\0'};
    return out;
}

TEST(Html, is_told_by_its_first_tag) {
    for (const std::string html :
         {"<!DOCTYPE html><p>x", "\xEF\xBB\xBF  <html lang=vi>", "<!-- saved from x -->\n<HTML>", "<p>x</p>",
          "<?xml version='1.0'?>\n<!-- a --><!doctype HTML PUBLIC 'x'>", "<table border=1>", "\n<body>"})
        EXPECT_TRUE(looks_like_html(html)) << html;
    EXPECT_TRUE(looks_like_html(utf16("<html><p>x")));
    EXPECT_TRUE(looks_like_html(utf16("<html><p>x").substr(2)));
    for (const std::string text :
         {"", "KẾ HOẠCH <p>", "<", "<!-- no end", "<kh> x", "< p>", "<plan>", "%PDF-1.4 <html>", "{\\rtf1"})
        EXPECT_FALSE(looks_like_html(text)) << text;
}

struct Case {
    const char *what;
    const char *html;
    const char *lines;
};

TEST(Html, blocks_and_breaks_make_lines) {
    const Case cases[] = {
        {"paragraphs", "<p>một\n  hai</p><p>ba", "|một hai\n|ba\n"},
        {"inline elements", "<p>K<b>ế</b> ho<i>ạch </i> số<sup>2</sup>", "|Kế hoạch số2\n"},
        {"breaks", "<p>một<br>hai<br/><br/>ba", "|một\n|hai\n|ba\n"},
        {"entities", "<p>a &amp; b &#7871; &#147;x&#148;", "|a & b ế “x”\n"},
        {"preformatted text", "<pre>a  b\n c</pre>", "|a  b\n| c\n"},
        {"what is not shown",
         "<p>a<script>x</script><style>y</style><span style='display: none'>z</span><span hidden>w</span>b", "|ab\n"},
        {"spaces that do not break", "<p>a</p><p>&nbsp;</p><p>b</p>", "|a\n|b\n"},
        {"bold lines", "<p><b>một</b> 2 <strong>ba</strong></p><p><b>x</b> y</p><p style='font-weight:700'>z</p>",
         "*|một 2 ba\n|x y\n*|z\n"},
        {"headings", "<h2>Mục <span style='font-weight: normal'>tiêu</span></h2><h3>x</h3>", "|Mục tiêu\n*|x\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(c.html)), c.lines) << c.what;
}

TEST(Html, style_sheets_set_bold_and_centred_by_simple_selectors) {
    const auto page = [](const std::string &sheet, const std::string &body) {
        return dump(read("<html><head><style>" + sheet + "</style></head><body>" + body + "</body></html>"));
    };
    const struct {
        const char *what, *sheet, *body, *lines;
    } cases[] = {
        {"a class", ".tieude { color: red; font-weight: bold }", "<p class='x tieude'>a<p>b", "*|a\n|b\n"},
        {"an element", "p, li { font-weight: 700 }", "<p>a</p><div>b", "*|a\n|b\n"},
        {"a class of an element", "p.x { font-weight: bold }", "<p class=x>a</p><div class=x>b", "*|a\n|b\n"},
        {"the narrower selector", "p.x { font-weight: normal } p { font-weight: bold } .x { font-weight: bold }",
         "<p class=x>a<p>b", "|a\n*|b\n"},
        {"the later rule", ".x { font-weight: bold } .y { font-weight: 400 }", "<p class='y x'>a", "|a\n"},
        {"the element's own style", ".x { font-weight: bold !important }",
         "<p class=x>a<p class=x style='font-weight: normal'>b", "*|a\n|b\n"},
        {"no selector of several steps", "td p, .x > b, p:first-child, #y, p[z] { font-weight: bold }",
         "<p class=x id=y z=1>a", "|a\n"},
        {"comments", "<!-- /* p { */ .x { font-weight: /* : 1 */ bold } -->", "<p class=x>a", "*|a\n"},
        {"rules for the screen and for print",
         "@media screen { .x { font-weight: bold } } @media print { p { font-weight: bold } } .z { color: red }",
         "<p class=x>a<p>b", "*|a\n|b\n"},
        {"a sheet that breaks off", ".x { font-weight: bold", "<p class=x>a", "|a\n"},
    };
    for (const auto &c : cases)
        EXPECT_EQ(page(c.sheet, c.body), c.lines) << c.what;
    const Pages centred =
        read("<html><head><style>.giua { text-align: center }</style></head><body><p class=giua>Kế hoạch "
             "phát triển</p><p class=giua>giáo dục</p><p>một</p>");
    EXPECT_EQ(centred.lines[1].join, Join::look);
    EXPECT_EQ(centred.lines[2].join, Join::part);
}

TEST(Html, a_block_begins_a_paragraph_and_a_break_may) {
    const Pages pages = read("<div>một<br>hai<br><br>ba</div><div>bốn</div>");
    ASSERT_EQ(pages.lines.size(), 4U);
    const Join joins[] = {Join::part, Join::look, Join::part, Join::part};
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(pages.lines[i].join, joins[i]) << i;
}

TEST(Html, a_centred_title_over_two_paragraphs_is_left_to_the_words) {
    const Pages pages = read("<p align=center>Kế hoạch phát triển</p><p style='text-align: center'> giáo dục</p>"
                             "<p align=center>Năm 2026</p><p>một</p>");
    EXPECT_EQ(pages.lines[1].join, Join::look);
    EXPECT_EQ(pages.lines[2].join, Join::part);
    EXPECT_EQ(pages.lines[3].join, Join::part);
}

TEST(Html, list_items_have_the_markers_that_a_browser_shows) {
    const Case cases[] = {
        {"bullets", "<ul><li>a<li>b</ul>", "|- a\n|- b\n"},
        {"numbers", "<ol><li>a<li value=5>b<li>c</ol>", "|1. a\n|5. b\n|6. c\n"},
        {"letters from the third", "<ol type=a start=3><li>x<li>y</ol>", "|c. x\n|d. y\n"},
        {"Roman numbers", "<ol type=I start=4><li>x</ol>", "|IV. x\n"},
        {"beyond z", "<ol type=A start=27><li>x</ol>", "|AA. x\n"},
        {"a list in a list", "<ol><li>a<ul><li>b</ul><li>c</ol>", "|1. a\n|- b\n|2. c\n"},
        {"no markers", "<ul style='list-style: none'><li>a</ul>", "|a\n"},
        {"a paragraph in an item", "<ol><li><p>a</p><p>b</p></ol>", "|1. a\n|b\n"},
        {"backwards", "<ol reversed><li>a<li>b</ol>", "|2. a\n|1. b\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(c.html)), c.lines) << c.what;
}

TEST(Html, cells_stand_on_the_grid) {
    const Case cases[] = {
        {"rows", "<table><tr><th>TT<th>Việc<tr><td>1<td>x", "[0:0,0] *|TT\n[0:0,1] *|Việc\n[0:1,0] |1\n[0:1,1] |x\n"},
        {"a cell over two rows", "<table><tr><td rowspan=2>a<td>b<tr><td>c", "[0:0,0] |a\n[0:0,1] |b\n[0:1,1] |c\n"},
        {"a cell over two columns", "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e",
         "[0:0,0] |a\n[0:0,2] |b\n[0:1,0] |c\n[0:1,1] |d\n[0:1,2] |e\n"},
        {"parts of a table", "<table><thead><tr><td>a<td>b</thead><tbody><tr><td>c<td>d</tbody></table>",
         "[0:0,0] |a\n[0:0,1] |b\n[0:1,0] |c\n[0:1,1] |d\n"},
        {"a table of one cell", "<table><tr><td>a</table>", "|a\n"},
        {"a table that holds one", "<table><tr><td>x<td><table><tr><td>a<td>b</table></table>",
         "|x\n[0:0,0] |a\n[0:0,1] |b\n"},
        {"two tables", "<table><tr><td>a<td>b</table><p>x</p><table><tr><td>c<td>d</table>",
         "[0:0,0] |a\n[0:0,1] |b\n|x\n[1:0,0] |c\n[1:0,1] |d\n"},
        {"spans that are nonsense", "<table><tr><td colspan=-3 rowspan=x>a<td>b", "[0:0,0] |a\n[0:0,1] |b\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(c.html)), c.lines) << c.what;
}

TEST(Html, a_line_knows_its_element) {
    const Pages pages = read("<body><div>x</div><div><p>một</p><p>hai <b>ba</b><br>bốn</p></div>");
    const auto node = [&](std::size_t line) {
        return pages.places.at(static_cast<std::size_t>(pages.lines.at(line).place)).node;
    };
    EXPECT_EQ(node(0), "/html/body/div[1]");
    EXPECT_EQ(node(2), "/html/body/div[2]/p[2]");
    EXPECT_EQ(node(3), "/html/body/div[2]/p[2]");
}

const std::string kPlan = "<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>"
                          "<p>KẾ HOẠCH</p><p>Căn cứ <a href=x>Nghị quyết số 71-NQ/TW</a>, Ủy ban nhân dân tỉnh ban "
                          "hành kế hoạch thực hiện như sau.</p><p>Các sở, ban, ngành chủ động tổ chức thực hiện.</p>";

TEST(Html, the_document_is_found_among_menus_adverts_and_news) {
    std::string menu = "<ul>", news = "<div><h3>Tin khác</h3><ul>";
    for (int i = 0; i < 12; ++i) {
        menu += "<li><a href=x>Giới thiệu chung</a></li>";
        news += "<li><a href=x>Hội nghị triển khai kế hoạch của tỉnh</a></li>";
    }
    menu += "</ul>";
    news += "</ul></div>";
    const std::string comments = "<form><textarea>x</textarea><button>Gửi bình luận</button></form><p>Rất hay.</p>";
    const std::string footer = "<footer>Địa chỉ: số 1 đường Trần Phú</footer>";
    const std::string pages[] = {
        "<body>" + menu + "<div>" + kPlan + "</div>" + news + comments + footer,
        "<body><nav>" + menu + "</nav><main><div><h1>Kế hoạch</h1><p>Ngày đăng: 1/2/2026</p><div>" + kPlan + "</div>" +
            news + "</div></main>" + footer,
        "<body><table><tr><td>" + menu + "</td><td>" + kPlan + "</td><td>" + news + "</td></tr></table>",
    };
    for (const std::string &html : pages)
        EXPECT_EQ(dump(read(html)), dump(read(kPlan))) << html;
}

TEST(Html, a_saved_document_without_a_page_around_it_is_whole) {
    const std::string text =
        dump(read("<body><div>Số: 1/KH-UBND</div>" + kPlan + "<div>Nơi nhận:<br>- Lưu: VT.</div>"));
    EXPECT_THAT(text, StartsWith("|Số: 1/KH-UBND\n"));
    EXPECT_THAT(text, HasSubstr("Căn cứ Nghị quyết số 71-NQ/TW, Ủy ban"));
    EXPECT_THAT(text, ::testing::EndsWith("|- Lưu: VT.\n"));
}

TEST(Html, the_encoding_is_what_the_page_says_or_shows) {
    const std::string tcvn3 = "K\xD5 ho\xB9"
                              "ch ph\xB8t tri\xD3n gi\xB8o d\xF4"
                              "c";
    const struct {
        std::string html;
        const char *text, *encoding;
    } cases[] = {
        {"<p>Kế hoạch", "Kế hoạch\n", "UTF-8"},
        {"<meta charset=windows-1258><p>K\xEA\xEC", "Kế\n", "windows-1258"},
        {"<meta http-equiv='Content-Type' content='text/html; charset=x-viet-vni'><p>Ke\xE1", "Kế\n", "VNI"},
        {"<meta charset='iso-8859-1'><p>caf\xE9", "café\n", "windows-1252"},
        {"<meta "
         "charset='iso-8859-1'><p>\xE9\xE8\xEA\xEB\xE9\xE8\xEA\xEB\xE9\xE8\xEA\xEB\xE9\xE8\xEA\xEB\xE9\xE8\xEA\xEB",
         "éèêëéèêëéèêëéèêëéèêë\n", "windows-1252"},
        {"<meta charset='iso-8859-1'><p>Kế hoạch", "Kế hoạch\n", "UTF-8"},
        {"<meta charset=iso-8859-1><p>" + tcvn3, "Kế hoạch phát triển giáo dục\n", "TCVN3"},
        {"<meta charset=utf-8><p>" + tcvn3, "Kế hoạch phát triển giáo dục\n", "TCVN3"},
        {utf16("<p>xin"), "xin\n", "UTF-16LE"},
    };
    for (const auto &c : cases) {
        const Pages pages = read(c.html);
        EXPECT_EQ(pages.text, c.text) << c.html;
        EXPECT_EQ(pages.encoding, c.encoding) << c.html;
        EXPECT_EQ(pages.media_type, "text/html");
    }
}

TEST(Html, text_in_legacy_fonts_is_read_by_the_font) {
    const Case cases[] = {
        {"by the face", "<meta charset=utf-8><p><font face='.VnTime'>KÕ ho¹ch n¨m 2004</font> và",
         "|Kế hoạch năm 2004 và\n"},
        {"in capitals", "<p style='font-size: 14pt; font-family: \".VnTimeH\", serif'>kÕ ho¹ch", "|KẾ HOẠCH\n"},
        {"another font inside", "<p style='font-family:VNI-Times'>Keá <span style='font-family:Arial'>ñ", "|Kế ñ\n"},
        {"by a style sheet",
         "<head><style>h1 { color: red } p.western, li { font-family: \".VnTime\", serif }</style><body>"
         "<p class=western>KÕ ho¹ch<p>ph¸t triÓn<p>café à đ",
         "|Kế hoạch\n|phát triển\n|café à đ\n"},
        {"with a word of Unicode", "<p><font face=.VnTime>kÕ ho¹ch cña Ủy ban nh©n d©n",
         "|kế hoạch của Ủy ban nhân dân\n"},
        {"letters that are there already", "<p><font face=.VnTime>Kế hoạch á", "|Kế hoạch á\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(c.html)), c.lines) << c.what;
}

TEST(Html, a_page_without_text_is_one_clear_line) {
    try {
        read("<html><head><title>x</title></head><body><script>draw()</script></body></html>");
        FAIL();
    } catch (const Error &error) {
        EXPECT_EQ(error.code(), "blank");
        EXPECT_THAT(error.why(), StartsWith("is HTML without text to read"));
    }
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += text;
    return out;
}

TEST(Html, nesting_without_end_costs_neither_stack_nor_time) {
    for (const char *tag : {"<div>", "<b>", "<font color=x>", "<table><tr><td>", "<foo>", "<ul><li>", "<a href=x>"})
        EXPECT_THAT(read(repeated(tag, 100'000) + "Nội dung").text, HasSubstr("Nội dung")) << tag;
    EXPECT_THAT(read(repeated("<div>", 100'000) + "một" + repeated("</div>", 100'000) + "<p>hai").text,
                HasSubstr("một\nhai"));
}

TEST(Html, formatting_that_multiplies_is_refused) {
    std::string html = "<p>";
    for (int i = 0; i < 500; ++i)
        html += "<b id=" + std::to_string(i) + ">";
    EXPECT_THROW(read(html + repeated("<p>x", 20'000)), Error);
}

}  // namespace
}  // namespace vanban
