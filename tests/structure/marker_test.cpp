#include "structure/marker.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

struct Case {
    const char *text;
    SectionKind kind;
    const char *marker;
    int ordinal;
    const char *rest;  // what follows the marker
    const char *path;
};

TEST(Markers, each_kind_is_read_with_its_place_in_the_sequence) {
    const Case cases[] = {
        {"Phần thứ nhất", SectionKind::part, "thứ nhất", 1, "", "Pthứnhất"},
        {"PHẦN II. NHIỆM VỤ", SectionKind::part, "II", 2, "NHIỆM VỤ", "PII"},
        {"Chương IV", SectionKind::chapter, "IV", 4, "", "CIV"},
        {"Mục 2. Quy định", SectionKind::division, "2", 2, "Quy định", "M2"},
        {"Điều 12. Phạm vi", SectionKind::article, "12", 12, "Phạm vi", "Đ12"},
        {"Điều 5a. Bổ sung", SectionKind::article, "5a", 5, "Bổ sung", "Đ5a"},
        {"PHỤ LỤC", SectionKind::appendix, "", 0, "", "PL"},
        {"Phụ lục III (Kèm theo)", SectionKind::appendix, "III", 3, "(Kèm theo)", "PLIII"},
        {"Phụ lục C", SectionKind::appendix, "C", 3, "", "PLC"},
        {"XIV. MỤC TIÊU", SectionKind::roman, "XIV", 14, "MỤC TIÊU", "XIV"},
        {"II- NHIỆM VỤ", SectionKind::roman, "II", 2, "NHIỆM VỤ", "II"},
        {"A. PHẦN CHUNG", SectionKind::upper_letter, "A", 1, "PHẦN CHUNG", "A"},
        {"1. Mục đích", SectionKind::arabic, "1", 1, "Mục đích", "1"},
        {"10) Mục tiêu", SectionKind::arabic, "10", 10, "Mục tiêu", "10"},
        {"2- Mục đích", SectionKind::arabic, "2", 2, "Mục đích", "2"},
        {"2.1. Chung", SectionKind::decimal, "2.1", 1, "Chung", "2.1"},
        {"2.1.3 Riêng", SectionKind::decimal, "2.1.3", 3, "Riêng", "2.1.3"},
        {"a) sở y tế", SectionKind::letter, "a", 1, "sở y tế", "a"},
        {"đ) Sở Y tế", SectionKind::letter, "đ", 5, "Sở Y tế", "đ"},
        {"e) Sở", SectionKind::letter, "e", 6, "Sở", "e"},
    };
    for (const Case &c : cases) {
        const auto marker = read_marker(c.text);
        ASSERT_TRUE(marker) << c.text;
        EXPECT_EQ(marker->kind, c.kind) << c.text << ": " << to_string(marker->kind);
        EXPECT_EQ(marker->text, c.marker) << c.text;
        EXPECT_EQ(marker->ordinal, c.ordinal) << c.text;
        EXPECT_EQ(std::string(c.text).substr(marker->length), c.rest) << c.text;
        EXPECT_EQ(path_element(*marker), c.path) << c.text;
    }
}

TEST(Markers, running_text_has_none) {
    for (const char *text :
         {"", "Kế hoạch", "2026. Năm", "71- NQ/TW của Bộ", "12/8 là ngày", "1,5% số xã", "Điều 4 và Điều 5", "Phần mềm",
          "Mục tiêu 1", "(1) Một", "- a) Một", "aa) Một", "2.000 xã", "Chương trình", "1."})
        EXPECT_FALSE(read_marker(text)) << text;
}

}  // namespace
}  // namespace vanban
