#include "ingest/pdf_paragraphs.hpp"

#include <gtest/gtest.h>

#include "ingest/pdf_furniture.hpp"
#include "ingest/pdf_sides.hpp"

namespace vanban {
namespace {

/// Puts a text on a page word by word, each letter half as wide as the font is high.
void put(PdfPage &page, double x, double base, const std::string &text, double size = 14) {
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        PdfWord word;
        word.text = text.substr(from, to - from);
        word.size = size;
        const double width = static_cast<double>(to - from) * size / 2;
        word.box = {x, base - 0.9 * size, x + width, base + 0.22 * size};
        word.space_after = to < text.size();
        page.words.push_back(word);
        x += width + size / 4;
        from = to + 1;
    }
}

PdfPage a4() {
    PdfPage page;
    page.width = 595;
    page.height = 842;
    return page;
}

std::vector<std::size_t> all_words(const PdfPage &page) {
    std::vector<std::size_t> words(page.words.size());
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = i;
    return words;
}

std::vector<PdfLine> lines_of(const PdfPage &page) {
    std::vector<PdfLine> lines;
    for (const PdfColumnRow &row : in_columns(page, rows_of(page, all_words(page)))) {
        lines.push_back(line_of(page, row.words, false));
        lines.back().flow = row.flow;
    }
    return lines;
}

std::vector<std::string> texts_of(const std::vector<PdfLine> &lines) {
    std::vector<std::string> texts;
    for (const PdfLine &line : lines)
        texts.push_back(line.text);
    return texts;
}

const std::string kFull = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll";  // to the right margin

TEST(PdfLines, ALetterheadIsReadColumnByColumn) {
    PdfPage page = a4();
    put(page, 90, 60, "UY BAN");
    put(page, 300, 60, "CONG HOA XA HOI");
    put(page, 90, 78, "So 12");
    put(page, 300, 78, "ngay 3 thang 4");
    put(page, 85, 130, kFull);
    EXPECT_EQ(texts_of(lines_of(page)),
              (std::vector<std::string>{"UY BAN", "So 12", "CONG HOA XA HOI", "ngay 3 thang 4", kFull}));
}

TEST(PdfLines, RecipientsComeBeforeASignatureThatStandsHigher) {
    PdfPage page = a4();
    put(page, 85, 100, kFull);
    put(page, 350, 140, "GIAM DOC");
    put(page, 85, 143, "Noi nhan", 11);
    put(page, 85, 157, "- mot", 11);
    put(page, 85, 171, "- hai", 11);
    put(page, 345, 230, "Ho Va Ten");
    EXPECT_EQ(texts_of(lines_of(page)),
              (std::vector<std::string>{kFull, "Noi nhan", "- mot", "- hai", "GIAM DOC", "Ho Va Ten"}));
}

TEST(PdfLines, ASpaceThatTakesNoRoomPartsNoWord) {
    PdfPage page = a4();
    put(page, 90, 60, "DIE U KHOAN mot hai ba");
    page.words[1].box.x0 = page.words[0].box.x1 + 0.2;
    EXPECT_EQ(lines_of(page)[0].text, "DIEU KHOAN mot hai ba");
}

TEST(PdfLines, ARaisedNumberStaysInItsLine) {
    PdfPage page = a4();
    put(page, 90, 60, "dien tich 100 m");
    put(page, page.words.back().box.x1, 55, "2", 8);
    put(page, 90, 80, "dong sau");
    EXPECT_EQ(texts_of(lines_of(page)), (std::vector<std::string>{"dien tich 100 m2", "dong sau"}));
}

TEST(PdfParagraphs, AnIndentOrAShortLineBeforeBeginsOne) {
    PdfPage page = a4();
    put(page, 120, 100, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    put(page, 85, 118, kFull);
    put(page, 85, 136, "het doan");
    put(page, 120, 154, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    put(page, 85, 172, kFull);
    put(page, 120, 190, "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk");
    put(page, 85, 208, "khong het");
    put(page, 85, 226, kFull);
    const std::vector<Join> joins = joins_of(lines_of(page));
    EXPECT_EQ(joins, (std::vector<Join>{Join::part, Join::goes_on, Join::goes_on, Join::part, Join::goes_on, Join::part,
                                        Join::goes_on, Join::part}));
}

TEST(PdfParagraphs, AParagraphGoesOnOverThePagesEnd) {
    std::vector<PdfLine> lines;
    for (int number = 1; number <= 2; ++number) {
        PdfPage page = a4();
        page.number = number;
        put(page, 290, 50, std::to_string(number));
        for (int row = 0; row < 6; ++row)
            put(page, 85, 100 + 18 * row, kFull);
        for (PdfLine &line : lines_of(page))
            lines.push_back(std::move(line));
    }
    mark_furniture(lines, {{0, 0, 595, 842}, {0, 0, 595, 842}});
    EXPECT_EQ(lines[7].aside, Aside::page_number);
    EXPECT_EQ(joins_of(lines)[8], Join::goes_on);
}

TEST(PdfFurniture, FootnotesStandUnderAShortRule) {
    PdfPage page = a4();
    for (int row = 0; row < 10; ++row)
        put(page, 85, 100 + 18 * row, kFull);
    put(page, 85, 760, "1 Theo bao cao", 10);
    EXPECT_EQ(footnotes_of(page), page.height);
    page.rules.push_back({85, 745, 229, 745});
    EXPECT_EQ(footnotes_of(page), 745);
}

}  // namespace
}  // namespace vanban
