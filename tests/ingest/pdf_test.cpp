#include "ingest/pdf.hpp"

#include <gmock/gmock.h>

#include "ingest/ingest.hpp"
#include "support/pdf_writer.hpp"
#include "vanban/vanban.hpp"

namespace vanban {
namespace {

using test::PdfWriter;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const PdfWriter::Font kHidden{12, false, true};
const std::string kSentence = "Sở Y tế chủ trì, phối hợp với các sở, ngành tổ chức thực hiện";

Pages read(const PdfWriter &pdf) {
    return ingest(pdf.bytes(), "x.pdf");
}

PdfWriter &body(PdfWriter &pdf, const PdfWriter::Font &font = {}) {
    pdf.page().text(60, 60, "KẾ HOẠCH", font);
    for (int i = 0; i < 10; ++i)
        pdf.text(60, 100 + 20 * i, kSentence, font);
    return pdf;
}

TEST(Pdf, pages_of_pictures_among_pages_of_text_are_named) {
    PdfWriter pdf;
    body(pdf).page().scan().page().scan().text(400, 30, "Số: 12/KH-UBND");
    body(pdf).page().picture(100, 100, 300, 200);
    body(pdf).picture(100, 500, 300, 700);
    const Pages pages = read(pdf);
    EXPECT_THAT(pages.unread.pictures, ElementsAre(2, 3, 5));
    EXPECT_THAT(pages.unread.damaged, IsEmpty());
    EXPECT_THAT(pages.text, HasSubstr("Số: 12/KH-UBND"));

    const Plan plan = Extractor().extract(pdf.bytes(), "x.pdf");
    ASSERT_FALSE(plan.diagnostics.empty());
    EXPECT_EQ(plan.diagnostics.front().code, "unread_pages");
    EXPECT_THAT(plan.diagnostics.front().message, HasSubstr("Pages 2-3 and 5 hold pictures and hardly any text"));
    EXPECT_THAT(plan.diagnostics.front().message, HasSubstr("ocrmypdf"));
}

TEST(Pdf, text_that_was_recognised_on_a_scan_is_told_from_a_born_text_layer) {
    PdfWriter born, scanned, mixed, drawn, copied;
    EXPECT_EQ(read(body(born)).extraction, "text-layer");
    EXPECT_EQ(read(body(scanned, kHidden).scan()).extraction, "ocr");
    EXPECT_EQ(read(body(body(mixed, kHidden).scan(), kHidden).scan()).extraction, "ocr");
    EXPECT_EQ(read(body(drawn).scan()).extraction, "text-layer") << "text that is seen, over a picture";
    EXPECT_EQ(read(body(copied, kHidden)).extraction, "text-layer") << "hidden text without a picture";
}

TEST(Pdf, a_scan_with_its_text_recognised_is_no_page_without_text) {
    PdfWriter pdf;
    EXPECT_THAT(read(pdf.page().text(60, 60, "KẾ HOẠCH", kHidden).scan()).unread.pictures, IsEmpty());
}

TEST(Pdf, the_name_of_a_font_may_be_any_bytes) {
    PdfWriter pdf;
    std::string bytes = pdf.page().text(60, 60, "KẾ HOẠCH", {12, true, false}).bytes();
    const std::string_view name = "/Times-Bold ";
    bytes.replace(bytes.find(name), name.size(), "/BOLD-T#F1  ");
    const Pages pages = ingest(bytes, "x.pdf");
    ASSERT_EQ(pages.lines.size(), 1U);
    EXPECT_TRUE(pages.lines.front().bold);
}

/// A page of text that ends at y with the first of these rows: left column, right column.
PdfWriter &rows(PdfWriter &pdf, double y, const std::vector<std::pair<std::string, std::string>> &rows) {
    constexpr double kCentre = 430, kLetter = 6;
    for (const auto &[left, right] : rows) {
        if (!left.empty())
            pdf.text(60, y, left);
        if (!right.empty())
            pdf.text(kCentre - static_cast<double>(utf8::count(right)) * kLetter / 2, y, right);
        y += 16;
    }
    return pdf;
}

TEST(Pdf, recipients_and_signature_side_by_side_go_on_over_the_end_of_a_page) {
    const std::string recipients = "|Nơi nhận:\n|- Bộ Y tế;\n|- Sở Nội vụ;\n|- Các sở, ngành;\n|- Lưu: VT.\n";
    const struct {
        const char *what;
        std::vector<std::pair<std::string, std::string>> above, below;
        std::string signature;
    } cases[] = {
        {"both",
         {{"Nơi nhận:", "KT. GIÁM ĐỐC"}, {"- Bộ Y tế;", "PHÓ GIÁM ĐỐC"}, {"- Sở Nội vụ;", ""}},
         {{"- Các sở, ngành;", ""}, {"- Lưu: VT.", "Nguyễn Văn An"}},
         "|KT. GIÁM ĐỐC\n|PHÓ GIÁM ĐỐC\n|Nguyễn Văn An\n"},
        {"the recipients alone",
         {{"Nơi nhận:", "GIÁM ĐỐC"}, {"- Bộ Y tế;", ""}, {"- Sở Nội vụ;", "Nguyễn Văn An"}},
         {{"- Các sở, ngành;", ""}, {"- Lưu: VT.", ""}},
         "|GIÁM ĐỐC\n|Nguyễn Văn An\n"},
        {"after their first row",
         {{"Nơi nhận:", "GIÁM ĐỐC"}},
         {{"- Bộ Y tế;", ""}, {"- Sở Nội vụ;", ""}, {"- Các sở, ngành;", ""}, {"- Lưu: VT.", "Nguyễn Văn An"}},
         "|GIÁM ĐỐC\n|Nguyễn Văn An\n"},
    };
    for (const auto &c : cases) {
        PdfWriter pdf;
        body(pdf).text(290, 30, "1");
        rows(pdf, 760, c.above).page().text(290, 30, "2");
        rows(pdf, 70, c.below);
        pdf.text(60, 300, kSentence + " theo quy định hiện hành");
        const std::string lines = dump(read(pdf));
        EXPECT_THAT(lines, HasSubstr(recipients)) << c.what;
        EXPECT_THAT(lines, HasSubstr(c.signature)) << c.what;
        EXPECT_LT(lines.find(recipients), lines.find(c.signature)) << c.what;
    }
}

TEST(Pdf, columns_of_running_text_are_read_page_by_page) {
    PdfWriter pdf;
    for (const char *name : {"a", "b"}) {
        pdf.page();
        for (int i = 0; i < 40; ++i)
            for (const double x : {60, 320})
                pdf.text(x, 60 + 18 * i, std::string(x < 100 ? "trái " : "phải ") + name + " các sở, ngành tổ chức");
    }
    const std::string lines = dump(read(pdf));
    EXPECT_LT(lines.rfind("phải a"), lines.find("trái b"));
}

}  // namespace
}  // namespace vanban
