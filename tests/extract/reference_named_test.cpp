// Instruments cited by name: laws, resolutions of the Party, schemes.
#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

class NamedMentions : public testing::TestWithParam<test::TextCase> {};

TEST_P(NamedMentions, AreRead) {
    EXPECT_EQ(test::mentions_of(test::outline_of_task(GetParam().text)), GetParam().expected);
}

const test::TextCase kLaws[] = {
    {"a_law_has_a_name_and_a_year", "Tuyên truyền Luật Đất đai năm 2024, Bộ luật Lao động 2019 và Hiến pháp năm 2013.",
     "named | Luật Đất đai năm 2024 | Luật Đất đai | 2024 | -\nnamed | Bộ luật Lao động 2019 | Bộ luật Lao động | 2019 "
     "| -\nnamed | Hiến pháp năm 2013 | Hiến pháp | 2013 | -\n"},
    {"a_law_may_have_the_day_of_its_passing", "Theo Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.",
     "named | Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025 | Luật Tổ chức chính quyền địa phương | "
     "2025-06-16 | -\n"},
    {"the_day_may_be_said_to_be_that_of_its_passing", "Căn cứ Luật bảo vệ sức khỏe nhân dân ban hành ngày 30/6/1989;",
     "named | Luật bảo vệ sức khỏe nhân dân ban hành ngày 30/6/1989 | Luật bảo vệ sức khỏe nhân dân | 1989-06-30 | "
     "-\n"},
    {"the_bodies_that_a_law_is_for_did_not_issue_it",
     "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004;",
     "named | Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND ngày 03/12/2004 | Luật Ban hành văn bản quy "
     "phạm "
     "pháp luật của HĐND và UBND | 2004-12-03 | -\n"},
    {"a_law_with_a_number_is_full",
     "Theo quy định của Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17/11/2020, các cơ sở xử lý chất thải.",
     "full | Luật Bảo vệ môi trường số 72/2020/QH14 ngày 17/11/2020 | 72/2020/QH14 | 2020-11-17 | -\n"},
    {"commas_belong_to_the_name_of_a_law", "Thực hiện nghiêm Luật Phòng, chống thiên tai và Luật Thủy lợi.",
     "named | Luật Phòng, chống thiên tai | Luật Phòng, chống thiên tai | - | -\nnamed | Luật Thủy lợi | Luật Thủy lợi "
     "| - | -\n"},
    {"a_law_that_no_table_knows_ends_at_its_year", "Phổ biến Luật Kinh tế tuần hoàn năm 2027 đến doanh nghiệp.",
     "named | Luật Kinh tế tuần hoàn năm 2027 | Luật Kinh tế tuần hoàn | 2027 | -\n"},
    {"a_law_may_stand_in_the_name_of_another",
     "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công ngày 25/6/2025;",
     "named | Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công ngày 25/6/2025 | Luật sửa đổi, bổ sung một số "
     "điều của Luật Đầu tư công | 2025-06-25 | -\n"
     "named | Luật Đầu tư công | Luật Đầu tư công | - | -\n"},
    {"a_list_of_laws_may_begin_with_an_amending_one",
     "Phổ biến Luật sửa đổi, bổ sung Luật Bảo vệ bí mật nhà nước, Luật An ninh mạng và Luật Căn cước.",
     "named | Luật sửa đổi, bổ sung Luật Bảo vệ bí mật nhà nước | Luật sửa đổi, bổ sung Luật Bảo vệ bí mật nhà nước | "
     "- "
     "| -\nnamed | Luật Bảo vệ bí mật nhà nước | Luật Bảo vệ bí mật nhà nước | - | -\n"
     "named | Luật An ninh mạng | Luật An ninh mạng | - | -\n"
     "named | Luật Căn cước | Luật Căn cước | - | -\n"},
    {"a_law_may_amend_several",
     "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày "
     "22/11/2019;",
     "named | Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày "
     "22/11/2019 | Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
     "| 2019-11-22 | -\n"
     "named | Luật Tổ chức Chính phủ | Luật Tổ chức Chính phủ | - | -\n"
     "named | Luật Tổ chức chính quyền địa phương | Luật Tổ chức chính quyền địa phương | - | -\n"},
    {"a_law_still_to_be_drafted_is_no_mention", "Tham gia xây dựng Luật Công nghiệp văn hóa năm 2027.", ""},
    {"law_as_a_word_is_no_mention", "Nâng cao ý thức chấp hành pháp luật; các luật có liên quan; kỷ luật lao động.",
     ""},
};

const test::TextCase kParty[] = {
    {"a_plenum_has_a_number_and_a_term", "Thực hiện Nghị quyết Trung ương 5 khóa XII về kinh tế tư nhân.",
     "named | Nghị quyết Trung ương 5 khóa XII | Nghị quyết Trung ương 5 khóa XII | - | -\n"},
    {"a_plenum_in_words_has_the_same_name",
     "Thực hiện Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XIII.",
     "named | Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XIII | Nghị quyết Trung ương 6 khóa "
     "XIII | - | -\n"},
    {"a_congress_of_a_province_has_its_term",
     "Đưa Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025 vào cuộc sống.",
     "named | Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025 | Nghị quyết Đại hội đại "
     "biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025 | - | -\n"},
    {"a_first_congress_may_be_counted_in_words",
     "Đưa Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ nhất, nhiệm kỳ 2025 - 2030 vào cuộc sống.",
     "named | Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ nhất, nhiệm kỳ 2025 - 2030 | Nghị quyết Đại hội đại "
     "biểu Đảng bộ tỉnh lần thứ nhất, nhiệm kỳ 2025 - 2030 | - | -\n"},
    {"a_congress_of_the_party_has_its_number", "Quán triệt Nghị quyết Đại hội XIII của Đảng.",
     "named | Nghị quyết Đại hội XIII của Đảng | Nghị quyết Đại hội XIII của Đảng | - | -\n"},
    {"congresses_at_large_are_no_mention", "Quán triệt Nghị quyết Đại hội Đảng các cấp.", ""},
};

const test::TextCase kSchemes[] = {
    {"a_strategy_ends_with_its_period",
     "Thực hiện Chiến lược phát triển thủy sản đến năm 2030, tầm nhìn đến năm 2045 gắn với giữ rừng.",
     "named | Chiến lược phát triển thủy sản đến năm 2030, tầm nhìn đến năm 2045 | Chiến lược phát triển thủy sản đến "
     "năm 2030, tầm nhìn đến năm 2045 | - | -\n"},
    {"a_title_may_stand_in_quotes", "Triển khai Đề án “Mỗi xã một sản phẩm vùng cao” tại các huyện.",
     "named | Đề án “Mỗi xã một sản phẩm vùng cao” | Đề án Mỗi xã một sản phẩm vùng cao | - | -\n"},
    {"a_programme_in_small_letters_is_named_by_its_period",
     "Triển khai chương trình phát triển cây dược liệu giai đoạn 2026 - 2030 tại vùng cao.",
     "named | chương trình phát triển cây dược liệu giai đoạn 2026 - 2030 | Chương trình phát triển cây dược liệu giai "
     "đoạn 2026 - 2030 | - | -\n"},
    {"the_closing_territory_is_no_part_of_the_name",
     "Thực hiện Đề án phát triển chợ nông thôn giai đoạn 2024 - 2030 trên địa bàn tỉnh Hà Giang.",
     "named | Đề án phát triển chợ nông thôn giai đoạn 2024 - 2030 | Đề án phát triển chợ nông thôn giai đoạn 2024 - "
     "2030 | - | -\n"},
    {"a_decision_names_the_scheme_that_it_approves",
     "Triển khai Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc "
     "gia xây dựng nông thôn mới giai đoạn 2021 - 2025.",
     "full | Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ | 263/QĐ-TTg | 2022-02-22 | Thủ tướng "
     "Chính phủ\n"
     "named | Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025 | Chương trình mục tiêu quốc "
     "gia xây dựng nông thôn mới giai đoạn 2021 - 2025 | - | -\n"},
    {"a_plan_named_by_what_it_carries_out_has_no_title",
     "Nghị quyết số 47/NQ-HĐND phê duyệt Kế hoạch thực hiện Chiến lược dữ liệu quốc gia đến năm 2030.",
     "full | Nghị quyết số 47/NQ-HĐND | 47/NQ-HĐND | - | -\n"
     "named | Chiến lược dữ liệu quốc gia đến năm 2030 | Chiến lược dữ liệu quốc gia đến năm 2030 | - | -\n"},
    {"an_untitled_programme_in_a_subject_is_no_mention",
     "Nghị quyết số 281/NQ-CP ngày 15/9/2025 của Chính phủ ban hành Chương trình hành động thực hiện Nghị quyết số "
     "71-NQ/TW.",
     "full | Nghị quyết số 281/NQ-CP ngày 15/9/2025 của Chính phủ | 281/NQ-CP | 2025-09-15 | Chính phủ\n"
     "full | Nghị quyết số 71-NQ/TW | 71-NQ/TW | - | -\n"},
    {"a_curriculum_is_no_instrument",
     "Triển khai Chương trình giáo dục phổ thông 2018, chương trình đào tạo nghề và chương trình bồi dưỡng giáo viên.",
     ""},
    {"a_scheme_still_to_be_drafted_is_no_mention",
     "Xây dựng Đề án phát triển du lịch cộng đồng đến năm 2030; tham mưu ban hành Kế hoạch phát triển logistics giai "
     "đoạn 2026 - 2030.",
     ""},
    {"schemes_at_large_are_no_mention",
     "Lồng ghép các chương trình, đề án, dự án; thực hiện các chương trình phối hợp.", ""},
    {"an_announcement_without_a_number_is_named_by_its_occasion",
     "Thực hiện Thông báo Kết luận của đồng chí Bí thư Thành ủy tại buổi làm việc với Sở Y tế.",
     "named | Thông báo Kết luận của đồng chí Bí thư Thành ủy tại buổi làm việc với Sở Y tế | Thông báo Kết luận của "
     "đồng chí Bí thư Thành ủy tại buổi làm việc với Sở Y tế | - | Bí thư Thành ủy\n"},
};

INSTANTIATE_TEST_SUITE_P(Laws, NamedMentions, testing::ValuesIn(kLaws), test::name_of);
INSTANTIATE_TEST_SUITE_P(Party, NamedMentions, testing::ValuesIn(kParty), test::name_of);
INSTANTIATE_TEST_SUITE_P(Schemes, NamedMentions, testing::ValuesIn(kSchemes), test::name_of);

}  // namespace
}  // namespace vanban
