#include "resolve/names.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"

namespace vanban {
namespace {

TEST(NormalCase, WritesNamesAsTheyAreWritten) {
    const lexicon::Lexicon &lexicon = test::shared_lexicon();
    EXPECT_EQ(normal_case("ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG", lexicon), "Ủy ban nhân dân tỉnh Sóc Trăng");
    EXPECT_EQ(normal_case("PHÓ CHỦ TỊCH", lexicon), "Phó Chủ tịch");
    EXPECT_EQ(normal_case("BỘ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI", lexicon), "Bộ Lao động - Thương binh và Xã hội");
    EXPECT_EQ(normal_case("SỞ GIÁO DỤC VÀ ĐÀO TẠO", lexicon), "Sở Giáo dục và Đào tạo");
}

TEST(NormalCase, LeavesAbbreviationsInCapitals) {
    const lexicon::Lexicon &lexicon = test::shared_lexicon();
    EXPECT_EQ(normal_case("TRƯỜNG THPT CHUYÊN", lexicon), "Trường THPT chuyên");
    EXPECT_EQ(normal_case("UBND TỈNH LÀO CAI", lexicon), "UBND tỉnh Lào Cai");
    EXPECT_EQ(normal_case("BAN QUẢN LÝ DỰ ÁN PPP KHÓA XIII", lexicon), "Ban quản lý dự án PPP khóa XIII");
    EXPECT_EQ(normal_case("SỞ XÂY DỰNG T Ị CH", lexicon), "Sở Xây dựng t ị ch") << "the rest of a broken syllable";
}

TEST(ClosedUp, NamesThatTheLexiconKnowsByTheirLetters) {
    const std::pair<const char *, const char *> cases[] = {
        {"ỦY B AN NHÂN D Â N T ỈNH L ÀO C AI", "Ủy ban nhân dân tỉnh Lào Cai"},
        {"H Ộ I ĐỒNG NHÂN DÂN\nT HÀNH P HỐ H À N Ộ I", "Hội đồng nhân dân thành phố Hà Nội"},
        {"S Ở T À I C HÍNH", "Sở Tài chính"},
        {"T hành phố Hồ Chí M inh", "Thành phố Hồ Chí Minh"},
        {"H à N ội", "Hà Nội"},
        {"SỞ XÂY DỰNG T Ị CH", "SỞ XÂY DỰNG T Ị CH"},
        {"ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"},
        {"TRƯỜNG THPT A", "TRƯỜNG THPT A"},
        {"", ""},
    };
    for (const auto &[name, whole] : cases)
        EXPECT_EQ(closed_up(name, test::shared_lexicon()), whole) << name;
}

TEST(ProvinceIn, IsTheFirstThatIsNamed) {
    const lexicon::Lexicon &lexicon = test::shared_lexicon();
    const lexicon::Province *province = province_in("SỞ Y TẾ TỈNH YÊN BÁI", lexicon, "2024-01-01");
    ASSERT_NE(province, nullptr);
    EXPECT_EQ(province->name, "Yên Bái");
    EXPECT_EQ(province_in("CHÍNH PHỦ", lexicon, ""), nullptr);
}

TEST(Trim, LeavesTheMiddleAlone) {
    EXPECT_EQ(trim(" a b\n"), "a b");
    EXPECT_EQ(trim(" \n"), "");
}

}  // namespace
}  // namespace vanban
