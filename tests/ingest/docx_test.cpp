#include "ingest/docx.hpp"

#include <gmock/gmock.h>
#include <string>

#include "ingest/ingest.hpp"
#include "support/docx_parts.hpp"
#include "vanban/error.hpp"

namespace vanban {
namespace {

using test::package;
using test::Parts;
using test::relationship;
using test::zipped;
using ::testing::HasSubstr;

Pages read(const Parts &parts) {
    return ingest(zipped(parts), "x.docx");
}

std::string p(const std::string &text, const std::string &properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::string in_list(const std::string &text, int list, int level) {
    return p(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                       std::to_string(list) + "\"/></w:numPr>");
}

std::string level(int level, const std::string &format, const std::string &text, const std::string &more = "") {
    return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format +
           "\"/><w:lvlText w:val=\"" + text + "\"/>" + more + "</w:lvl>";
}

std::string list(int id, const std::string &overrides = "") {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"0\"/>" + overrides + "</w:num>";
}

std::string abstract(const std::string &levels) {
    return "<w:abstractNum w:abstractNumId=\"0\">" + levels + "</w:abstractNum>";
}

struct Case {
    const char *what;
    std::string body;
    const char *lines;
};

TEST(Docx, what_an_author_sees_in_a_paragraph_is_its_text) {
    const std::string r = "<w:p><w:r>", end = "</w:r></w:p>";
    const auto field = [](const std::string &code) {
        return "<w:p><w:r><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + code +
               "</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>7</w:t><w:fldChar "
               "w:fldCharType=\"end\"/><w:t>b</w:t></w:r></w:p>";
    };
    const Case cases[] = {
        {"runs",
         "<w:p><w:r><w:t>Kế</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:t>hoạch</w:t>"
         "</w:r></w:p>",
         "|Kế hoạch\n"},
        {"an empty paragraph", p("") + p("x"), "|x\n"},
        {"a soft break", r + "<w:t>a</w:t><w:br/><w:t>b</w:t>" + end, "|a\n|b\n"},
        {"a tab", r + "<w:t>a</w:t><w:tab/><w:t>b</w:t>" + end, "|a\tb\n"},
        {"a hard hyphen", r + "<w:t>12</w:t><w:noBreakHyphen/><w:t>CT</w:t><w:softHyphen/>" + end, "|12-CT\n"},
        {"a sign of Symbol", r + "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%</w:t>" + end, "|≥95%\n"},
        {"an insertion", "<w:p><w:ins w:id=\"1\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>", "|a\n"},
        {"a deletion", "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r></w:p>", "|b\n"},
        {"what was moved away", "<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom></w:p>" + p("b"), "|b\n"},
        {"a deleted paragraph mark", p("a ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + p("b"), "|a b\n"},
        {"hidden text", r + "<w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t>" + end, "|b\n"},
        {"a link", "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", "|a\n"},
        {"a content control", "<w:sdt><w:sdtPr/><w:sdtContent>" + p("a") + "</w:sdtContent></w:sdt>", "|a\n"},
        {"a field's result", field(" REF x "), "|a7b\n"},
        {"a page's number", field(" PAGE \\* MERGEFORMAT "), "|ab\n"},
        {"a simple field",
         "<w:p><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>9</w:t></w:r></w:fldSimple><w:r>"
         "<w:t>b</w:t></w:r></w:p>",
         "|b\n"},
        {"a text box, once",
         r + "<mc:AlternateContent><mc:Choice><w:txbxContent>" + p("hộp") +
             "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p("hộp") +
             "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>a</w:t>" + end,
         "|a\n|hộp\n"},
        {"bold in every letter", r + "<w:rPr><w:b/></w:rPr><w:t>A</w:t></w:r><w:r><w:t> 1. </w:t>" + end, "*|A 1. \n"},
        {"bold in some", r + "<w:rPr><w:b/></w:rPr><w:t>A</w:t></w:r><w:r><w:t> b</w:t>" + end, "|A b\n"},
        {"bold switched off", r + "<w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>A</w:t>" + end, "|A\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(read(package(c.body))), c.lines) << c.what;
}

TEST(Docx, numbers_are_those_that_word_computes) {
    const std::string levels =
        abstract(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)") +
                 level(3, "decimal", "%2.%4.") + level(4, "bullet", "-") + level(5, "bullet", "\xEF\x82\xB7") +
                 level(6, "none", "Điều") + level(7, "decimal", "%1.%8", "<w:isLgl/><w:suff w:val=\"nothing\"/>"));
    const auto lists = [&levels](const std::string &more) { return Parts{{"numbering", levels + list(1) + more}}; };
    struct Numbered {
        const char *what;
        std::string body, more, lines;
    };
    const std::string restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    const Numbered cases[] = {
        {"one after the other", in_list("a", 1, 0) + in_list("b", 1, 0), "", "|I. a\n|II. b\n"},
        {"a level restarts below the next",
         in_list("a", 1, 0) + in_list("b", 1, 1) + in_list("c", 1, 1) + in_list("d", 1, 0) + in_list("e", 1, 1), "",
         "|I. a\n|1. b\n|2. c\n|II. d\n|1. e\n"},
        {"a level that was passed over counts", in_list("a", 1, 3) + in_list("b", 1, 1), "", "|1.1. a\n|2. b\n"},
        {"text between does not stop a list", in_list("a", 1, 1) + p("x") + in_list("b", 1, 1), "",
         "|1. a\n|x\n|2. b\n"},
        {"a number of two levels", in_list("a", 1, 1) + in_list("b", 1, 1) + in_list("c", 1, 3), "",
         "|1. a\n|2. b\n|2.1. c\n"},
        {"letters", in_list("a", 1, 2) + in_list("b", 1, 2), "", "|a) a\n|b) b\n"},
        {"bullets by their sign", in_list("a", 1, 4) + in_list("b", 1, 5), "", "|- a\n|• b\n"},
        {"a bullet alone is nothing", in_list("", 1, 4) + in_list("b", 1, 4), "", "|- b\n"},
        {"text without a number", in_list("a", 1, 6), "", "|Điều a\n"},
        {"legal numbers, and no space", in_list("a", 1, 0) + in_list("b", 1, 7), "", "|I. a\n|1.1b\n"},
        {"no list", in_list("a", 1, 0) + in_list("b", 0, 0) + in_list("c", 9, 0), "", "|I. a\n|b\n|c\n"},
        {"another list of the same kind goes on", in_list("a", 1, 0) + in_list("b", 2, 0), list(2), "|I. a\n|II. b\n"},
        {"a list with a start of its own", in_list("a", 1, 0) + in_list("b", 2, 0) + in_list("c", 2, 0),
         list(2, restart), "|I. a\n|V. b\n|VI. c\n"},
        {"a level of its own", in_list("a", 2, 0),
         list(2, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimalZero", "%1/") + "</w:lvlOverride>"), "|01/ a\n"},
        {"a paragraph that is deleted does not count",
         in_list("a", 1, 0) +
             "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr>"
             "</w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>" +
             in_list("b", 1, 0),
         "", "|I. a\n|II. b\n"},
        {"a number alone", in_list("", 1, 1), "", "|1. \n"},
    };
    for (const Numbered &c : cases)
        EXPECT_EQ(dump(read(package(c.body, lists(c.more)))), c.lines) << c.what;
}

TEST(Docx, a_level_may_never_restart_or_restart_after_another) {
    const auto numbered = [](const char *restart) {
        const std::string more = std::string("<w:lvlRestart w:val=\"") + restart + "\"/>";
        const Parts lists = {{"numbering", abstract(level(0, "decimal", "%1.") + level(1, "decimal", "%2)") +
                                                    level(2, "decimal", "%3/", more)) +
                                               list(1)}};
        return dump(read(package(in_list("", 1, 0) + in_list("", 1, 1) + in_list("", 1, 2) + in_list("", 1, 1) +
                                     in_list("", 1, 2) + in_list("", 1, 0) + in_list("", 1, 2),
                                 lists)));
    };
    EXPECT_EQ(numbered("0"), "|1. \n|1) \n|1/ \n|2) \n|2/ \n|2. \n|3/ \n");
    EXPECT_EQ(numbered("1"), "|1. \n|1) \n|1/ \n|2) \n|2/ \n|2. \n|1/ \n");
}

TEST(Docx, a_style_may_number_set_bold_and_head) {
    const std::string styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
        "<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>";
    const std::string numbering =
        abstract(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", "<w:pStyle w:val=\"H2\"/>")) + list(1);
    const auto styled = [](const std::string &text, const std::string &style, const std::string &more = "") {
        return p(text, "<w:pStyle w:val=\"" + style + "\"/>" + more);
    };
    const Pages pages = read(
        package(styled("a", "H1") + styled("b", "H2") + styled("c", "H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                    p("d") + "<w:p><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>e</w:t></w:r></w:p>",
                {{"styles", styles}, {"numbering", numbering}}));
    EXPECT_EQ(dump(pages), "*|1. a\n*|1.1. b\n*|c\n|d\n*|e\n");
    EXPECT_TRUE(pages.lines[1].heading);
    EXPECT_FALSE(pages.lines[4].heading);
}

TEST(Docx, cells_stand_in_the_columns_of_the_grid) {
    const auto cell = [](const std::string &text, const std::string &properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    };
    const std::string nested =
        "<w:tc><w:tbl><w:tr>" + cell("trong") + cell("nữa") + "</w:tr></w:tbl>" + p("sau") + "</w:tc>";
    const Pages pages = read(package(p("trước") + "<w:tbl><w:tr>" + cell("a", "<w:gridSpan w:val=\"2\"/>") +
                                     cell("b", "<w:vMerge w:val=\"restart\"/>") +
                                     "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("c") +
                                     cell("ẩn", "<w:vMerge/>") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("bỏ") +
                                     "</w:tr><w:tr>" + nested + "</w:tr></w:tbl>" + p("sau")));
    EXPECT_EQ(dump(pages), "|trước\n[0:0,0] |a\n[0:0,2] |b\n[0:1,1] |c\n[0:2,0] |trong\n[0:2,0] |nữa\n"
                           "[0:2,0] |sau\n|sau\n");
    EXPECT_EQ(pages.tables, 1);
    EXPECT_EQ(pages.places[static_cast<std::size_t>(pages.lines[3].place)].node,
              "/w:document/w:body/w:tbl[1]/w:tr[2]/w:tc[1]/w:p[1]");
    EXPECT_EQ(pages.places[static_cast<std::size_t>(pages.lines[7].place)].node, "/w:document/w:body/w:p[2]");
}

TEST(Docx, a_table_style_may_set_its_first_row_or_column_bold) {
    const auto cell = [](const std::string &text) { return "<w:tc>" + p(text) + "</w:tc>"; };
    const auto table = [&](const std::string &look) {
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook " + look + "/></w:tblPr><w:tr>" + cell("a") +
               cell("b") + "</w:tr><w:tr>" + cell("c") + cell("d") + "</w:tr></w:tbl>" + p("sau");
    };
    const std::string parts =
        "<w:style w:type=\"table\" w:styleId=\"Base\"><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr>"
        "</w:tblStylePr></w:style><w:style w:type=\"table\" w:styleId=\"T\"><w:basedOn w:val=\"Base\"/>"
        "<w:tblStylePr w:type=\"firstCol\"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>";
    const std::string whole =
        "<w:style w:type=\"table\" w:styleId=\"T\"><w:rPr><w:b/></w:rPr><w:tblStylePr w:type=\"lastRow\">"
        "<w:rPr><w:b w:val=\"0\"/></w:rPr></w:tblStylePr></w:style>";
    const struct {
        const char *what;
        std::string styles, look, lines;
    } cases[] = {
        {"the first row", parts, "w:firstRow=\"1\"", "[0:0,0] *|a\n[0:0,1] *|b\n[0:1,0] |c\n[0:1,1] |d\n|sau\n"},
        {"the first column, as Word 2007 says it", parts, "w:val=\"0080\"",
         "[0:0,0] *|a\n[0:0,1] |b\n[0:1,0] *|c\n[0:1,1] |d\n|sau\n"},
        {"nothing set apart", parts, "w:val=\"0000\"", "[0:0,0] |a\n[0:0,1] |b\n[0:1,0] |c\n[0:1,1] |d\n|sau\n"},
        {"all but the last row", whole, "w:lastRow=\"1\"", "[0:0,0] *|a\n[0:0,1] *|b\n[0:1,0] |c\n[0:1,1] |d\n|sau\n"},
    };
    for (const auto &c : cases)
        EXPECT_EQ(dump(read(package(table(c.look), {{"styles", c.styles}}))), c.lines) << c.what;
}

TEST(Docx, the_prefix_of_the_namespace_is_the_roots_choice) {
    const std::string bound = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    const std::string body = p("a", "<w:rPr><w:del/></w:rPr>") +
                             "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p><w:tbl><w:tr><w:tc>" + p("c") +
                             "</w:tc></w:tr></w:tbl>";
    const std::string usual = "<w:document " + bound + "><w:body>" + body + "</w:body></w:document>";
    const auto with = [&](const std::string &from, const std::string &to, std::string xml) {
        for (std::size_t at = xml.find(from); at != std::string::npos; at = xml.find(from, at + to.size()))
            xml.replace(at, from.size(), to);
        return xml;
    };
    std::string strict = with("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                              "http://purl.oclc.org/ooxml/wordprocessingml/main", with("w:", "ns0:", usual));
    strict = with("xmlns:w=", "xmlns:w=\"other\" xmlns:ns0=", strict);
    std::string unprefixed = with("</w:", "</", with("<w:", "<", usual));
    unprefixed =
        with("xmlns:w=", "xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w=", unprefixed);
    for (const std::string &xml : {usual, strict, unprefixed}) {
        Parts parts = package("");
        parts["word/main.xml"] = xml;
        EXPECT_EQ(dump(read(parts)), "|ab\n[0:0,0] |c\n") << xml;
    }
}

TEST(Docx, notes_follow_the_paragraph_that_cites_them_once) {
    const std::string cite = "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    const std::string note =
        "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t>chú thích</w:t><w:br/><w:t>nữa</w:t>"
        "<w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote>";
    const Pages pages = read(package(cite + cite + p("b"), {{"footnotes", note}}));
    EXPECT_EQ(dump(pages), "|a\n|chú thích\n|nữa\n|a\n|b\n");
    EXPECT_EQ(pages.lines[1].aside, Aside::footnote);
    EXPECT_EQ(pages.lines[1].join, Join::part);
    EXPECT_EQ(pages.lines[2].join, Join::goes_on);
    EXPECT_EQ(pages.lines[3].aside, Aside::none);
}

TEST(Docx, a_table_of_contents_is_no_text_of_the_document) {
    const auto mark = [](const char *type) {
        return std::string("<w:p><w:r><w:fldChar w:fldCharType=\"") + type + "\"/></w:r></w:p>";
    };
    const Pages pages = read(package("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\o</w:instrText>"
                                     "<w:fldChar w:fldCharType=\"separate\"/><w:t>I. Mục tiêu</w:t></w:r></w:p>" +
                                     p("II. Nhiệm vụ") + mark("end") + p("I. Mục tiêu")));
    ASSERT_EQ(dump(pages), "|I. Mục tiêu\n|II. Nhiệm vụ\n|I. Mục tiêu\n");
    EXPECT_EQ(pages.lines[0].aside, Aside::boilerplate);
    EXPECT_EQ(pages.lines[1].aside, Aside::boilerplate);
    EXPECT_EQ(pages.lines[2].aside, Aside::none);
}

TEST(Docx, a_paragraph_begins_one_and_a_soft_break_leaves_it_to_the_words) {
    const Pages pages = read(package("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"));
    EXPECT_EQ(pages.lines[0].join, Join::part);
    EXPECT_EQ(pages.lines[1].join, Join::look);
    EXPECT_EQ(pages.encoding, "UTF-8");
    EXPECT_EQ(pages.media_type, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

TEST(Docx, a_legacy_font_is_decoded_unless_its_text_is_unicode) {
    const auto in_font = [](const std::string &text) {
        return "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr><w:t>" + text +
               "</w:t></w:r></w:p>";
    };
    EXPECT_EQ(dump(read(package("<w:p><w:r><w:rPr><w:rFonts w:hAnsi=\".VnTime\"/></w:rPr><w:t>Ch</w:t><w:softHyphen/>"
                                "<w:t>¬ng</w:t></w:r></w:p>"))),
              "|Chương\n")
        << "the letter that a soft hyphen is";
    EXPECT_EQ(dump(read(package(in_font("gi¸o dôc vµ ®µo t¹o") + in_font("giáo dục và đào tạo")))),
              "|giáo dục và đào tạo\n|giáo dục và đào tạo\n");
}

TEST(Docx, bytes_that_are_no_text_become_replacement_characters) {
    const Pages pages = read(package(p("a\xFF&#xD800;b")));
    EXPECT_THAT(dump(pages), HasSubstr("\uFFFD"));
    EXPECT_FALSE(pages.replaced.empty());
}

/// "code: why" of the refusal; empty where the bytes are read.
std::string refusal(const std::string &bytes) {
    try {
        ingest(bytes, "x.docx");
        return "";
    } catch (const Error &error) {
        EXPECT_EQ(error.stage(), "ingest");
        return error.code() + ": " + error.why();
    }
}

TEST(Docx, what_cannot_be_read_is_refused_with_its_remedy) {
    const auto office = [](const std::string &part, const std::string &content) {
        return Parts{
            {"_rels/.rels", "<Relationships>" + relationship("r", "officeDocument", part) + "</Relationships>"},
            {part, content}};
    };
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<w:ins>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</w:ins>";
    std::string tables = p("x");
    for (int i = 0; i < 500; ++i)
        tables = "<w:tbl><w:tr><w:tc>" + tables + "</w:tc></w:tr></w:tbl>";
    const std::string whole = zipped(package(p("x")));
    Parts missing = package(p("x"));
    missing.erase("word/main.xml");
    Parts broken = package(p("x"));
    broken["word/main.xml"] = "<w:document><w:body>";
    const struct {
        const char *what;
        std::string bytes, why;
    } cases[] = {
        {"a workbook", zipped(office("xl/workbook.xml", "<workbook/>")), "unsupported: is an Excel workbook"},
        {"an OpenDocument text",
         zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"META-INF/manifest.xml", "<m/>"}}),
         "unsupported: is an OpenDocument file"},
        {"a Java archive", zipped({{"META-INF/MANIFEST.MF", "x"}}), "unsupported: is a Java archive"},
        {"an archive", zipped({{"a.txt", "x"}}), "unsupported: is a zip archive"},
        {"a drawing", zipped(office("visio/document.xml", "<VisioDocument/>")), "is no Word document"},
        {"no main part", zipped(missing), "damaged: is a Word package without its main part word/main.xml"},
        {"a main part cut short", zipped(broken), "damaged: has a part word/main.xml that is no well-formed XML"},
        {"a zip cut short", whole.substr(0, whole.size() / 2), "damaged: is a damaged or truncated zip"},
        {"no text", zipped(package("")), "blank: holds no text"},
        {"a bomb", zipped(package(p(std::string(32U << 20U, 'x')))), "oversized: inflates beyond measure"},
        {"absurd nesting in a paragraph", zipped(package("<w:p>" + deep + "</w:p>")), "unsupported: nests"},
        {"absurd nesting of wrappers", zipped(package(deep)), "unsupported: nests"},
        {"absurd nesting of tables", zipped(package(tables)), "unsupported: nests"},
    };
    for (const auto &c : cases)
        EXPECT_THAT(refusal(c.bytes), HasSubstr(c.why)) << c.what;
}

}  // namespace
}  // namespace vanban
