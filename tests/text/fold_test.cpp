#include "text/fold.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "text/tokens.hpp"

namespace vanban {
namespace {

SyllableKey key_of(std::string_view syllable) {
    return tokenize(syllable).front().key;
}

TEST(Fold, spellings_of_one_syllable_have_one_key) {
    const std::vector<std::pair<const char *, const char *>> pairs = {
        {"hòa", "hoà"}, {"HÒA", "hoà"},   {"khỏe", "khoẻ"}, {"thúy", "thuý"},      {"tỷ", "tỉ"},
        {"kỹ", "kĩ"},   {"Nghị", "NGHỊ"}, {"Đảng", "đảng"}, {"NGHIÊNG", "nghiêng"}};
    for (const auto &[one, other] : pairs)
        EXPECT_EQ(key_of(one), key_of(other)) << one << " and " << other;
}

TEST(Fold, syllables_that_mean_different_things_have_different_keys) {
    const std::vector<std::pair<const char *, const char *>> pairs = {{"ma", "má"},
                                                                      {"ban", "bàn"},
                                                                      {"tư", "tu"},
                                                                      {"đang", "dang"},
                                                                      {"tay", "tai"},
                                                                      {"quý", "quí"},
                                                                      {"huyện", "huyên"},
                                                                      {"2025", "2026"},
                                                                      {"1.200", "12"},
                                                                      {"an", "na"},
                                                                      {"aaaaaaaaaaaa", "aaaaaaaaaaaaa"},
                                                                      {"ж", "я"}};
    for (const auto &[one, other] : pairs)
        EXPECT_NE(key_of(one), key_of(other)) << one << " and " << other;
}

TEST(Fold, marks_and_words_never_share_a_key) {
    EXPECT_NE(mark_key(U'a'), key_of("a"));
    EXPECT_NE(mark_key(U'-'), mark_key(U'+'));
    EXPECT_EQ(key_of("–"), key_of("-"));
    EXPECT_EQ(key_of("“"), key_of("\""));
}

TEST(Fold, folded_text_has_no_case_and_its_tones_at_the_ends_of_syllables) {
    EXPECT_EQ(fold("Hòa  Bình"), fold("HOÀ bình"));
    EXPECT_EQ(fold("hoà"), "hoa\u0300");
    EXPECT_EQ(fold("Tỷ lệ, KỸ năng"), fold("tỉ lệ, kĩ năng"));
    EXPECT_EQ(fold("quý, y, may, styl"), "quy\u0301, y, may, styl");
    EXPECT_EQ(fold("  UBND\n\ttỉnh  "), "ubnd tinh\u0309");
    EXPECT_EQ(fold("GD&ĐT"), "gd&đt");
    EXPECT_EQ(fold(""), "");
    EXPECT_NE(fold("Sơn La"), fold("Sơn Lạ"));
}

TEST(Fold, folding_twice_changes_nothing_but_case_and_tone_have_gone) {
    for (const char *text : {"ĐIỀU 5.", "Ủy ban", "ß straße", "日本", "a\u00A0b"})
        EXPECT_EQ(fold(text), fold(std::string(text))) << text;
}

TEST(Fold, case_is_changed_for_display) {
    EXPECT_EQ(to_lower("ĐIỀU ƯỚC"), "điều ước");
    EXPECT_EQ(to_upper("điều ước"), "ĐIỀU ƯỚC");
    EXPECT_EQ(capitalize_first("ủy ban NHÂN dân"), "Ủy ban NHÂN dân");
    EXPECT_EQ(capitalize_first(""), "");
    EXPECT_EQ(capitalize_first("đ"), "Đ");
}

TEST(Fold, a_slug_is_plain_letters_and_hyphens) {
    const std::vector<std::pair<const char *, const char *>> cases = {
        {"Lạng Sơn", "lang-son"},
        {"Thành phố Hồ Chí Minh", "thanh-pho-ho-chi-minh"},
        {"Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"},
        {"  Đắk Lắk. ", "dak-lak"},
        {"NQ 71", "nq-71"},
        {"...", ""},
        {"", ""}};
    for (const auto &[text, expected] : cases)
        EXPECT_EQ(slug(text), expected) << text;
}

TEST(Fold, every_code_point_has_a_class) {
    EXPECT_EQ(classify(U' ').kind, CharClass::space);
    EXPECT_EQ(classify(0xA0).kind, CharClass::space);
    EXPECT_EQ(classify(U'7').kind, CharClass::digit);
    EXPECT_EQ(classify(U'%').kind, CharClass::other);
    EXPECT_EQ(classify(0x4E2D).kind, CharClass::letter);  // outside the table
    EXPECT_EQ(classify(0x1F600).kind, CharClass::other);
    const CharClass e = classify(U'Ệ');
    EXPECT_TRUE(e.upper);
    EXPECT_EQ(e.tone, 5);
    EXPECT_EQ(e.letter_code, classify(U'ê').letter_code);
}

}  // namespace
}  // namespace vanban
