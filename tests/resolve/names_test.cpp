#include "resolve/names.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"

namespace vanban {
namespace {

TEST(NormalCase, WritesNamesAsTheyAreWritten) {
    const lexicon::Lexicon &lexicon = test::shared_lexicon();
    EXPECT_EQ(normal_case("ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG", lexicon), "Ủy ban nhân dân tỉnh Sóc Trăng");
    EXPECT_EQ(normal_case("PHÓ CHỦ TỊCH", lexicon), "Phó Chủ tịch");
    EXPECT_EQ(normal_case("SỞ GIÁO DỤC VÀ ĐÀO TẠO", lexicon), "Sở Giáo dục và Đào tạo");
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
