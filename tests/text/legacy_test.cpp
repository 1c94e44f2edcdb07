#include "text/legacy.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

TEST(Legacy, ReadsTheSameSentenceFromEachEncoding) {
    const std::string motto = "Cộng hòa xã hội chủ nghĩa Việt Nam: giáo dục và đào tạo";
    EXPECT_EQ(from_legacy("Céng hßa x· héi chñ nghÜa ViÖt Nam: gi¸o dôc vµ ®µo t¹o", Legacy::tcvn3), motto);
    EXPECT_EQ(from_legacy("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam: giaùo duïc vaø ñaøo taïo", Legacy::vni), motto);
    EXPECT_EQ(from_legacy("Cµng hòa xã hµi chü nghîa Vi®t Nam: giáo døc và ðào t\u00D5o", Legacy::viscii), motto);
}

TEST(Legacy, ReadsEachLetter) {
    const struct {
        const char *in;
        Legacy encoding;
        const char *out;
    } cases[] = {
        {"§¶ng ñy, n¨m, ¢, £, ¤, ¥, ¦", Legacy::tcvn3, "Đảng ủy, năm, Â, Ê, Ô, Ơ, Ư"},
        {"51/NQ-CP 15,6%", Legacy::tcvn3, "51/NQ-CP 15,6%"},
        {"t\u2219, \u03BC, b\u2010íc", Legacy::tcvn3, "tã, à, bước"},  // as text layers name the glyphs
        {"\uF04E\uF0A8m", Legacy::tcvn3, "Năm"},                       // a font with a symbol table
        {"“n¨m” – …", Legacy::tcvn3, "“năm” – …"},
        {"\u0093n¨m\u0094", Legacy::tcvn3, "“năm”"},  // Latin-1 leaves controls
        {"ÑAÛNG UÛY, Ñoàng Thaùp", Legacy::vni, "ĐẢNG ỦY, Đồng Tháp"},
        {"ñöôïc höôùng tôùi töï", Legacy::vni, "được hướng tới tự"},
        {"naêm baèng, laëp", Legacy::vni, "năm bằng, lặp"},
        {"kyõ lyù, thò, æ, kyø, yû, î", Legacy::vni, "kỹ lý, thị, ỉ, kỳ, ỷ, ỵ"},
        {"UÛ, UÙ, QUYEÁT ÑÒNH, Uû", Legacy::vni, "Ủ, Ú, QUYẾT ĐỊNH, Ủ"},
        {"tù bù, iù ø", Legacy::vni, "tù bù, iù ø"},  // marks without a letter that bears them
        {"uâ eê", Legacy::vni, "uâ eê"},              // u has no hat, e no breve
        {"\x02 \x05 \x06 \x14 \x19 \x1E", Legacy::viscii, "Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ"},
        {"\u0090 \u2030", Legacy::viscii, "Ồ Ẹ"},  // a control code, and what windows-1252 makes of one
        {"plain ASCII text\n", Legacy::viscii, "plain ASCII text\n"},
        {"a\u0301", Legacy::vni, "á"},  // the result is NFC
    };
    for (const auto &c : cases)
        EXPECT_EQ(from_legacy(c.in, c.encoding), c.out) << c.in;
}

TEST(Legacy, ShowsTheLettersOfACapitalFontAsCapitals) {
    EXPECT_EQ(from_legacy("kÕ ho¹ch ®Þnh", Legacy::tcvn3, true), "KẾ HOẠCH ĐỊNH");
}

TEST(Legacy, KnowsFontsByTheirNames) {
    const struct {
        const char *font;
        const char *encoding;
        bool capitals;
    } cases[] = {
        {".VnTime", "TCVN3", false},
        {".VnTimeH", "TCVN3", true},
        {".VnTime,Bold", "TCVN3", false},
        {".VnTimeH,BoldItalic", "TCVN3", true},
        {"ABCDEF+.VnTime", "TCVN3", false},
        {"AARIQC+.VnTimeH,Bold", "TCVN3", true},
        {".VnArialH-Bold", "TCVN3", true},
        {".VnArial NarrowH", "TCVN3", true},
        {".VNTIMEH", "TCVN3", true},
        {".vntime", "TCVN3", false},
        {"_VnTime", "TCVN3", false},
        {"VnTimeH", "TCVN3", true},
        {".VnBook-Antiqua", "TCVN3", false},
        {"VNI-Times", "VNI", false},
        {"VNI Times", "VNI", false},
        {"VNITimes,Bold", "VNI", false},
        {"ABCDEF+VNI-Helve-Condense", "VNI", false},
        {"VISCII Times", "VISCII", false},
    };
    for (const auto &c : cases) {
        const auto font = legacy_font(c.font);
        ASSERT_TRUE(font) << c.font;
        EXPECT_EQ(name_of(font->encoding), c.encoding) << c.font;
        EXPECT_EQ(font->capitals, c.capitals) << c.font;
    }
}

TEST(Legacy, TakesUnicodeFontsForWhatTheyAre) {
    for (const char *font : {"Times New Roman", "ABCDEF+TimesNewRomanPSMT", "Arial,Bold", "UVnTime", "Vnu", "Vnsans",
                             "", ".", ".Vn", "Symbol", "Wingdings"})
        EXPECT_FALSE(legacy_font(font)) << font;
}

TEST(Legacy, LettersThatWindows1252LacksTellUnicode) {
    for (const char *text : {"ă", "Đ", "ĩ", "Ũ", "ơ", "Ư", "Ạ", "ỹ", "Kế hoạch"})
        EXPECT_TRUE(has_vietnamese(text)) << text;
    for (const char *text : {"", "KE HOACH", "xã", "K\u00D5 ho\u00B9ch", "\u00D0\u00F0", "\u1E9E\u1EFA", "–“”"})
        EXPECT_FALSE(has_vietnamese(text)) << text;
}

}  // namespace
}  // namespace vanban
