#include "extract/reference_aliases.hpp"

#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

std::string aliases_of(const std::string &text) {
    const Outline outline = test::outline_of_task(text);
    const std::vector<PlacedMention> placed = scan_references(outline);
    std::string lines;
    for (const AliasMention &alias : find_aliases(outline, placed))
        lines += alias.short_name + " = " +
                 (alias.reference >= 0 ? test::identity_of(placed[static_cast<std::size_t>(alias.reference)].mention)
                                       : alias.long_name) +
                 " | " + std::string(to_string(alias.kind)) + "\n";
    return lines;
}

class Aliases : public testing::TestWithParam<test::TextCase> {};

TEST_P(Aliases, AreDefinedByTheText) {
    EXPECT_EQ(aliases_of(GetParam().text), GetParam().expected);
}

const test::TextCase kDocuments[] = {
    {"called_for_short",
     "Thực hiện Kế hoạch số 52-KH/TU ngày 05/4/2024 của Tỉnh ủy (gọi tắt là Kế hoạch số 52-KH/TU), các sở rà soát.",
     "Kế hoạch số 52-KH/TU = 52-KH/TU | document\n"},
    {"called_for_short_from_here_on",
     "Theo Chỉ thị số 24-CT/TW ngày 13/6/2024 của Ban Bí thư (sau đây gọi là Chỉ thị 24) về du lịch.",
     "Chỉ thị 24 = 24-CT/TW | document\n"},
    {"a_short_mention_in_brackets",
     "Thực hiện Chương trình hành động số 6012/CTr-UBND ngày 30/5/2024 của UBND tỉnh (Chương trình 6012), các xã rà "
     "soát.",
     "Chương trình 6012 = 6012/CTr-UBND | document\n"},
    {"a_name_without_a_number",
     "Thực hiện Chiến lược phát triển thủy sản đến năm 2030 (gọi tắt là Chiến lược), các sở rà soát.",
     "Chiến lược = Chiến lược phát triển thủy sản đến năm 2030 | document\n"},
};

const test::TextCase kAgencies[] = {
    {"capitals_behind_an_agency", "Trình Hội đồng nhân dân (HĐND) tỉnh xem xét.",
     "HĐND = Hội đồng nhân dân | agency\n"},
    {"agencies_called_together", "Các sở, ban, ngành (gọi chung là cơ quan chuyên môn) báo cáo.",
     "cơ quan chuyên môn = Các sở, ban, ngành | agency\n"},
};

const test::TextCase kTerms[] = {
    {"capitals_spell_the_words_before_them", "Ứng dụng trí tuệ nhân tạo (TTNT) và dữ liệu lớn trong quản lý.",
     "TTNT = trí tuệ nhân tạo | term\n"},
    {"the_word_and_may_be_left_out", "Ngành Giáo dục và Đào tạo (GD&ĐT) của tỉnh.",
     "GD&ĐT = Giáo dục và Đào tạo | term\n"},
    {"capitals_of_another_language_stand_for_the_clause", "Cải thiện chỉ số, chỉ số cải cách hành chính (PAR INDEX).",
     ""},
    {"english_capitals_stand_for_the_words_back_to_the_comma",
     "Nâng hạng hằng năm, chỉ số năng lực cạnh tranh cấp tỉnh (PCI).",
     "PCI = chỉ số năng lực cạnh tranh cấp tỉnh | "
     "term\n"},
    {"an_acronym_may_be_of_letters_that_are_Roman_digits", "Xây dựng trường chất lượng cao (CLC).",
     "CLC = chất lượng cao | term\n"},
};

const test::TextCase kLong[] = {
    {"the_long_name_begins_with_the_words_of_the_short_one",
     "Ủy ban nhân dân ban hành quy định về tổ chức Cuộc thi khoa học, kỹ thuật cấp tỉnh dành cho học sinh trung học "
     "(sau đây "
     "gọi tắt là Cuộc thi).",
     "Cuộc thi = Cuộc thi khoa học, kỹ thuật cấp tỉnh dành cho học sinh trung học | term\n"},
    {"words_that_lead_in_are_left_out", "Đầu tư từ ngân sách hoặc theo hình thức Hợp tác công tư (PPP).",
     "PPP = Hợp tác công tư | term\n"},
    {"a_term_may_end_with_the_name_of_an_agency", "Cân đối ngân sách địa phương (NSĐP).",
     "NSĐP = ngân sách địa phương | term\n"},
    {"a_quotation_mark_closes_the_name", "Hưởng ứng “Tháng hành động vì trẻ em” năm 2025 (gọi tắt là Tháng hành động).",
     "Tháng hành động = Tháng hành động vì trẻ em | term\n"},
    {"a_verb_leads_in_with_its_preposition", "Tích hợp vào hệ thống thu phí giao thông điện tử (ETC).",
     "ETC = hệ thống thu phí giao thông điện tử | term\n"},
    {"one_syllable_is_no_verb", "Giám sát giao thông ứng dụng trí tuệ (AI).",
     "AI = giao thông ứng dụng trí tuệ | term\n"},
    {"a_direction_belongs_to_the_name", "Xây dựng đô thị theo định hướng giao thông công cộng (TOD).",
     "TOD = đô thị theo định hướng giao thông công cộng | term\n"},
    {"a_capital_opens_the_name", "Xuất khẩu tại thị trường các Tiểu vương quốc Ả-rập thống nhất (UAE).",
     "UAE = Tiểu vương quốc Ả-rập thống nhất | term\n"},
};

const test::TextCase kNone[] = {
    {"roman_numerals_are_no_names", "Xếp theo nhóm trung tâm (II) và nhóm vệ tinh (XI).", ""},
    {"units_are_no_names", "Nồng độ ô xy (mg/l), phát thải (CO2/năm) và pH (6 - 8) đạt chuẩn.", ""},
    {"a_long_bracket_is_no_name",
     "Các địa phương (gồm các xã vùng cao, vùng sâu, vùng xa, biên giới, hải đảo và những nơi có điều kiện kinh tế khó "
     "khăn theo danh sách của tỉnh) rà soát.",
     ""},
    {"an_aside_is_no_name", "Sở Y tế (chủ trì) và Sở Nội vụ (phối hợp) rà soát.", ""},
    {"capitals_behind_capitals_are_no_name", "Dự án ODA (WB) tại tỉnh.", ""},
};

INSTANTIATE_TEST_SUITE_P(Documents, Aliases, testing::ValuesIn(kDocuments), test::name_of);
INSTANTIATE_TEST_SUITE_P(Agencies, Aliases, testing::ValuesIn(kAgencies), test::name_of);
INSTANTIATE_TEST_SUITE_P(Terms, Aliases, testing::ValuesIn(kTerms), test::name_of);
INSTANTIATE_TEST_SUITE_P(Long, Aliases, testing::ValuesIn(kLong), test::name_of);
INSTANTIATE_TEST_SUITE_P(None, Aliases, testing::ValuesIn(kNone), test::name_of);

}  // namespace
}  // namespace vanban
