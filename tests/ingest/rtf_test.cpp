#include "ingest/rtf.hpp"

#include <gmock/gmock.h>

#include <string>

#include "ingest/ingest.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using ::testing::HasSubstr;

Pages read(const std::string &body) {
    return ingest("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}"
                  "{\\f1\\fswiss\\fcharset0{\\*\\panose 02}.VnTime;}{\\f2 .VnTimeH;}{\\f3\\fcharset163 Arial;}"
                  "{\\f4\\fcharset2 Symbol;}{\\f5\\fcharset0 VNI-Times{\\*\\falt Times};}}"
                  "{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title nh\\'e3n}}" +
                      body + "}",
                  "x.rtf");
}

struct Case {
    const char *what;
    const char *body;
    const char *lines;
};

TEST(Rtf, control_words_become_the_text_that_they_show) {
    const Case cases[] = {
        {"paragraphs", "a\\par b\\par", "|a\n|b\n"},
        {"the last paragraph needs no mark", "a", "|a\n"},
        {"line ends of the file", "a\r\nb", "|ab\n"},
        {"a soft break", "a\\line b", "|a\n|b\n"},
        {"a tab", "a\\tab b", "|a\tb\n"},
        {"escaped characters", "\\{a\\\\\\}", "|{a\\}\n"},
        {"named characters", "\\ldblquote a\\rdblquote  12\\endash 13 \\bullet", "|“a” 12–13 •\n"},
        {"hyphens", "12\\_CT a\\-b", "|12-CT ab\n"},
        {"Unicode with its fallback", "\\uc1 K\\u7871? ho\\u7841\\'61ch", "|Kế hoạch\n"},
        {"a fallback of two bytes", "\\uc2 K\\u7871\\'65\\'3f x", "|Kế x\n"},
        {"no fallback", "\\uc0 K\\u7871 x", "|Kếx\n"},
        {"two surrogates", "\\uc0\\u-10179\\u-8704", "|😀\n"},
        {"bytes of the document's page", "caf\\'e9", "|café\n"},
        {"bytes of Vietnamese Windows", "\\f3 vi\\'ea\\'f2t \\'f0\\'fd\\'fe", "|viê\u0323t đư₫\n"},
        {"a sign of Symbol", "{\\f4\\'b3}95%", "|≥95%\n"},
        {"hidden and deleted text", "a{\\v b}{\\deleted c}d", "|ad\n"},
        {"headers, pictures, unknown destinations", "{\\header h}{\\pict 0102}{\\*\\neu x{y}}a", "|a\n"},
        {"binary data", "a{\\pict\\bin3 }}}}b", "|ab\n"},
        {"a list's number", "{\\listtext\\f4\\'b7\\tab}a\\par{\\pntext 1.\\tab}b", "|•\ta\n|1.\tb\n"},
        {"a field's result", "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt a}}b", "|ab\n"},
        {"a page's number", "{\\field{\\*\\fldinst  PAGE }{\\fldrslt 7}}b", "|b\n"},
        {"a text box after its paragraph",
         "a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt hop\\par}}{\\shprslt hop}}b", "|ab\n|hop\n"},
        {"bold", "\\b A 1\\par\\b0 B\\par{\\b C} d\\par{\\b E}", "*|A 1\n|B\n|C d\n*|E\n"},
        {"more ends than beginnings", "a}}}b", "|ab\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(c.body)), c.lines) << c.what;
}

TEST(Rtf, legacy_fonts_are_decoded_by_their_name) {
    const Pages pages = read("\\f1 gi\\'b8o d\\'f4c v\\'b5 \\'ae\\'b5o t\\'b9o Ch\\-\\'acng {\\f2 vi\\'d6t nam} "
                             "{\\f5 Vie\\'e4t}");
    EXPECT_EQ(dump(pages), "|giáo dục và đào tạo Chương VIỆT NAM Việt\n");
    EXPECT_EQ(pages.encoding, "TCVN3");
    EXPECT_EQ(read("caf\\'e9").encoding, "windows-1252");
    EXPECT_EQ(read("x").media_type, "application/rtf");
}

TEST(Rtf, cells_stand_in_the_columns_of_the_grid) {
    const Pages pages =
        read("a\\par\\trowd\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl 1\\cell 2\\par nua\\cell 3\\cell\\row"
             "\\trowd\\cellx2010\\cellx3000\\pard\\intbl 4\\cell 5\\cell\\row\\pard b\\par"
             "\\trowd\\cellx500\\intbl c\\cell\\row");
    EXPECT_EQ(dump(pages), "|a\n[0:0,0] |1\n[0:0,1] |2\n[0:0,1] |nua\n[0:0,2] |3\n[0:1,0] |4\n[0:1,2] |5\n|b\n"
                           "[1:0,0] |c\n");
    EXPECT_EQ(pages.tables, 2);
}

TEST(Rtf, a_note_follows_its_paragraph_as_an_aside) {
    const Pages pages = read("a{\\footnote {\\chftn} chu thich}b\\par c");
    EXPECT_EQ(dump(pages), "|ab\n| chu thich\n|c\n");
    EXPECT_EQ(pages.lines[1].aside, Aside::footnote);
    EXPECT_EQ(pages.lines[2].aside, Aside::none);
}

TEST(Rtf, a_paragraph_knows_its_bytes) {
    const std::string file = "{\\rtf1 mot\\par hai\\par}";
    const Pages pages = ingest(file, "x.rtf");
    ASSERT_EQ(pages.lines.size(), 2U);
    const Span second = pages.places[static_cast<std::size_t>(pages.lines[1].place)].bytes;
    EXPECT_EQ(file.substr(second.start, second.size()), "hai\\par");
    EXPECT_EQ(pages.lines[1].join, Join::part);
}

TEST(Rtf, what_cannot_be_read_is_refused) {
    const auto refusal = [](const std::string &bytes) -> std::string {
        try {
            ingest(bytes, "x.rtf");
            return "";
        } catch (const Error &error) {
            return error.code() + ": " + error.why();
        }
    };
    EXPECT_THAT(refusal("{\\rtf1" + std::string(1'000'000, '{')), HasSubstr("unsupported: nests its groups deeper"));
    EXPECT_THAT(refusal("{\\rtf1{\\info x}}"), HasSubstr("blank: holds no text"));
    EXPECT_THAT(refusal("{\\rtf1 \\"), HasSubstr("blank"));
}

}  // namespace
}  // namespace vanban
