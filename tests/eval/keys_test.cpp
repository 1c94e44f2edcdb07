#include "eval/keys.hpp"

#include <gmock/gmock.h>

namespace vanban::eval {
namespace {

using ::testing::SizeIs;

TEST(EvalKeys, texts_that_differ_only_in_what_scoring_leaves_out_are_one) {
    const std::pair<const char *, const char *> cases[] = {
        {"MỤC TIÊU", "mục tiêu"},
        {"Hoà Bình", "Hòa Bình"},
        {"uỷ ban", "ủy ban"},
        {"e\u0302\u0301", "ế"},
        {"Ðắk Lắk", "Đắk Lắk"},
        {"“Giáo dục” – đào tạo", "Giáo dục đào tạo"},
        {"hai\u00A0 từ", "haitừ"},
        {"UBND tỉnh", "Ủy ban nhân dân tỉnh"},
        {"Sở GD&ĐT", "Sở Giáo dục và Đào tạo"},
        {"", " –.; "},
    };
    for (const auto &[one, other] : cases) {
        EXPECT_EQ(text_key(one), text_key(other)) << one << " / " << other;
    }
}

TEST(EvalKeys, texts_that_say_something_else_differ) {
    EXPECT_NE(text_key("má"), text_key("mà"));
    EXPECT_NE(text_key("da"), text_key("đa"));
    EXPECT_NE(text_key("điểm 1"), text_key("điểm 2"));
}

TEST(EvalKeys, every_abbreviation_gives_the_syllables_of_its_long_form) {
    EXPECT_THAT(syllables("THCS, THPT"), SizeIs(8));
    EXPECT_EQ(text_key("LĐTBXH"), text_key("lao động thương binh và xã hội"));
}

TEST(EvalKeys, a_symbol_keeps_its_slashes_and_hyphens) {
    EXPECT_EQ(symbol_key("71 – NQ/TW"), "71-nq/tw");
    EXPECT_EQ(symbol_key("/SGD&ĐT-VP"), "/sgdđt-vp");
    EXPECT_EQ(symbol_key("131/QÐ-TTg"), "131/qđ-ttg");
}

TEST(EvalKeys, a_target_is_a_symbol_where_a_slash_or_hyphen_follows_a_digit) {
    EXPECT_EQ(target_key("71-NQ/TW"), "71-nq/tw");
    EXPECT_EQ(target_key("Luật Giáo dục năm 2019"), text_key("luật giáo dục năm 2019"));
    EXPECT_EQ(target_key("năm 2019\nA-B"), text_key("năm 2019 A B"));
}

TEST(EvalKeys, a_path_is_compared_without_spaces_and_outer_slashes) {
    EXPECT_EQ(path_key("/III/1 /a/"), "III/1/a");
    EXPECT_EQ(path_key(""), "");
    EXPECT_EQ(path_key("//"), "");
}

TEST(EvalKeys, a_unit_is_compared_as_text_but_for_the_percent_sign) {
    EXPECT_EQ(unit_key("%"), "%");
    EXPECT_EQ(unit_key("%/năm"), "%/năm");
    EXPECT_EQ(unit_key("Trường"), unit_key("trường"));
    EXPECT_NE(unit_key("%"), unit_key(""));
}

TEST(EvalKeys, a_list_of_agencies_is_a_bag_however_it_is_cut) {
    EXPECT_EQ(name_bag({"các Sở, ngành", "UBND các xã"}), name_bag({"Ủy ban nhân dân xã", "sở", "ngành"}));
    EXPECT_NE(name_bag({"Sở Y tế", "Sở Y tế"}), name_bag({"Sở Y tế"}));
}

TEST(EvalKeys, the_overlap_is_the_share_of_golds_syllables) {
    EXPECT_DOUBLE_EQ(syllable_overlap("trường đạt chuẩn", "trường chuẩn quốc gia"), 2.0 / 3);
    EXPECT_DOUBLE_EQ(syllable_overlap("xã xã", "xã"), 0.5);
    EXPECT_DOUBLE_EQ(syllable_overlap("", "xã"), 1.0);
}

TEST(EvalKeys, a_key_is_cut_between_characters) {
    EXPECT_EQ(first_code_points("đắk", 2), "đắ");
    EXPECT_EQ(first_code_points("đắk", 3), "đắk");
    EXPECT_EQ(first_code_points("đắk", 9), "đắk");
    EXPECT_EQ(first_code_points("đắk", 0), "");
}

}  // namespace
}  // namespace vanban::eval
