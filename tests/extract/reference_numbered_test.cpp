// Instruments cited by number: full mentions, short ones and lists of both.
#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

class NumberedMentions : public testing::TestWithParam<test::TextCase> {};

TEST_P(NumberedMentions, AreRead) {
    EXPECT_EQ(test::mentions_of(test::outline_of_task(GetParam().text)), GetParam().expected);
}

const test::TextCase kFull[] = {
    {"a_full_citation_has_symbol_date_and_issuer",
     "Thực hiện Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ, các xã rà soát hộ nghèo.",
     "full | Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ | 1719/QĐ-TTg | 2021-10-14 | "
     "Thủ tướng Chính phủ\n"},
    {"the_term_of_the_issuer_belongs_to_the_quote_alone",
     "Quán triệt Nghị quyết số 20-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về kinh tế tập "
     "thể.",
     "full | Nghị quyết số 20-NQ/TW, ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII | 20-NQ/TW | "
     "2022-06-16 | Ban Chấp hành Trung ương Đảng\n"},
    {"a_normative_decree_keeps_its_year", "Lập dự toán theo Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ.",
     "full | Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ | 60/2021/NĐ-CP | 2021-06-21 | Chính phủ\n"},
    {"a_letter_has_the_unit_that_wrote_it",
     "Thực hiện Công văn số 3125/BGDĐT-GDTrH ngày 07/6/2024 của Bộ Giáo dục và Đào tạo về dạy học hai buổi.",
     "full | Công văn số 3125/BGDĐT-GDTrH ngày 07/6/2024 của Bộ Giáo dục và Đào tạo | 3125/BGDĐT-GDTrH | 2024-06-07 | "
     "Bộ Giáo dục và Đào tạo\n"},
    {"the_number_sign_may_be_left_out", "Thực hiện Chỉ thị 17/CT-TTg ngày 20/6/2023 của Thủ tướng Chính phủ.",
     "full | Chỉ thị 17/CT-TTg ngày 20/6/2023 của Thủ tướng Chính phủ | 17/CT-TTg | 2023-06-20 | Thủ tướng Chính "
     "phủ\n"},
    {"a_joint_symbol_names_every_issuer", "Áp dụng Thông tư liên tịch số 07/2014/TTLT-BTNMT-BTC ngày 18/02/2014.",
     "full | Thông tư liên tịch số 07/2014/TTLT-BTNMT-BTC ngày 18/02/2014 | 07/2014/TTLT-BTNMT-BTC | 2014-02-18 | -\n"},
    {"a_resolution_of_a_council_names_it",
     "Theo Nghị quyết số 14/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh Quảng Trị.",
     "full | Nghị quyết số 14/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh Quảng Trị | "
     "14/2024/NQ-HĐND | 2024-07-10 | Hội đồng nhân dân tỉnh Quảng Trị\n"},
    {"a_technical_standard_stands_in_brackets_behind_its_subject",
     "Giám sát theo Quy chuẩn kỹ thuật quốc gia về chất lượng nước sạch (QCVN 01-1:2018/BYT) tại các trạm.",
     "full | Quy chuẩn kỹ thuật quốc gia về chất lượng nước sạch (QCVN 01-1:2018/BYT) | QCVN 01-1:2018/BYT | - | -\n"},
};

const test::TextCase kSpelling[] = {
    {"a_symbol_broken_by_a_line_is_joined", "Quán triệt Nghị quyết số 18-\nNQ/TW ngày 25/10/2017.",
     "full | Nghị quyết số 18-NQ/TW ngày 25/10/2017 | 18-NQ/TW | 2017-10-25 | -\n"},
    {"spaces_within_a_symbol_are_dropped", "Thực hiện Kết luận số 72 - KL/TW ngày 23/02/2024 của Bộ Chính trị.",
     "full | Kết luận số 72 - KL/TW ngày 23/02/2024 của Bộ Chính trị | 72-KL/TW | 2024-02-23 | Bộ Chính trị\n"},
    {"a_date_may_have_hyphens", "Thực hiện Chỉ thị số 34-CT/TW ngày 24-5-2024 của Ban Bí thư.",
     "full | Chỉ thị số 34-CT/TW ngày 24-5-2024 của Ban Bí thư | 34-CT/TW | 2024-05-24 | Ban Bí thư\n"},
    {"a_date_may_be_a_year", "Theo Quyết định số 15/QĐ-UBND năm 2023 của Ủy ban nhân dân tỉnh.",
     "full | Quyết định số 15/QĐ-UBND năm 2023 của Ủy ban nhân dân tỉnh | 15/QĐ-UBND | 2023 | Ủy ban nhân dân tỉnh\n"},
    {"a_date_that_no_calendar_has_is_passed_over",
     "Theo Quyết định số 36/QĐ-TTg ngày 22/8/20025 của Thủ tướng Chính phủ và Nghị quyết số 72-NQ/TW, ngày 31 tháng 02 "
     "năm 2025 của Bộ Chính trị.",
     "full | Quyết định số 36/QĐ-TTg ngày 22/8/20025 của Thủ tướng Chính phủ | 36/QĐ-TTg | - | Thủ tướng Chính phủ\n"
     "full | Nghị quyết số 72-NQ/TW, ngày 31 tháng 02 năm 2025 của Bộ Chính trị | 72-NQ/TW | - | Bộ Chính trị\n"},
    {"a_well_formed_misprint_stays", "Theo Quyết định số 46/2012/QĐ-UBND ngày 12/9/2022 của UBND tỉnh.",
     "full | Quyết định số 46/2012/QĐ-UBND ngày 12/9/2022 của UBND tỉnh | 46/2012/QĐ-UBND | 2022-09-12 | Ủy ban nhân "
     "dân tỉnh\n"},
};

const test::TextCase kIssuers[] = {
    {"the_issuer_may_stand_before_the_number",
     "Thực hiện Thông báo kết luận của Thường trực Tỉnh ủy số 145-TB/TU ngày 02/3/2024.",
     "full | Thông báo kết luận của Thường trực Tỉnh ủy số 145-TB/TU ngày 02/3/2024 | 145-TB/TU | 2024-03-02 | Thường "
     "trực Tỉnh ủy\n"},
    {"the_issuer_may_stand_before_the_mention",
     "Thực hiện chỉ đạo của Bộ Xây dựng tại Công văn số 1234/BXD-KHTC ngày 04/5/2024, các huyện rà soát nhà ở.",
     "full | Công văn số 1234/BXD-KHTC ngày 04/5/2024 | 1234/BXD-KHTC | 2024-05-04 | Bộ Xây dựng\n"},
    {"the_issuer_may_be_told_behind_the_subject",
     "Triển khai Quyết định số 88/QĐ-TTg ngày 13/01/2025 về tín dụng chính sách do Thủ tướng Chính phủ ban hành.",
     "full | Quyết định số 88/QĐ-TTg ngày 13/01/2025 | 88/QĐ-TTg | 2025-01-13 | Thủ tướng Chính phủ\n"},
    {"the_place_of_a_body_below_the_province_belongs_to_it",
     "Thực hiện Nghị quyết số 25/2018/NQ-HĐND ngày 26/12/2018 của HĐND xã Cát Vân về nhiệm vụ.",
     "full | Nghị quyết số 25/2018/NQ-HĐND ngày 26/12/2018 của HĐND xã Cát Vân | 25/2018/NQ-HĐND | 2018-12-26 | Hội "
     "đồng nhân dân xã Cát Vân\n"},
    {"an_abbreviated_issuer_is_written_out", "Thực hiện Kế hoạch số 75/KH-UBND ngày 11/3/2024 của UBND tỉnh Kon Tum.",
     "full | Kế hoạch số 75/KH-UBND ngày 11/3/2024 của UBND tỉnh Kon Tum | 75/KH-UBND | 2024-03-11 | Ủy ban nhân dân "
     "tỉnh Kon Tum\n"},
};

const test::TextCase kLists[] = {
    {"numbers_that_share_a_tail_each_get_it", "Quán triệt các Nghị quyết số 06, 19 và 26-NQ/TW trong toàn ngành.",
     "full | Nghị quyết số 06 | 06-NQ/TW | - | -\nfull | 19 | 19-NQ/TW | - | -\nfull | 26-NQ/TW | 26-NQ/TW | - | -\n"},
    {"a_type_said_once_goes_on", "Thực hiện Nghị quyết số 18-NQ/TW và số 19-NQ/TW ngày 25/10/2017.",
     "full | Nghị quyết số 18-NQ/TW | 18-NQ/TW | - | -\nfull | số 19-NQ/TW ngày 25/10/2017 | 19-NQ/TW | 2017-10-25 | "
     "-\n"},
    {"a_list_after_a_colon_says_its_type_once",
     "Thực hiện các Quyết định: số 414/QĐ-TTg ngày 13/7/2021 về tăng cường chăn nuôi; số 985/QĐ-TTg ngày 16/8/2022 của "
     "Thủ tướng Chính phủ và số 150/QĐ-TTg.",
     "full | số 414/QĐ-TTg ngày 13/7/2021 | 414/QĐ-TTg | 2021-07-13 | -\n"
     "full | số 985/QĐ-TTg ngày 16/8/2022 của Thủ tướng Chính phủ | 985/QĐ-TTg | 2022-08-16 | Thủ tướng Chính phủ\n"
     "full | số 150/QĐ-TTg | 150/QĐ-TTg | - | -\n"},
};

const test::TextCase kListsWithSubjects[] = {
    {"a_list_of_one_issuer_goes_on_past_other_types",
     "Thực hiện các Nghị quyết của HĐND tỉnh: số 340/NQ-HĐND ngày 22/12/2020 về kế hoạch đầu tư công trung hạn; "
     "148/NQ-HĐND ngày 26/10/2021 về tài chính; số 155/NQ-HĐND và Kế hoạch số 7/KH-UBND.",
     "full | số 340/NQ-HĐND ngày 22/12/2020 | 340/NQ-HĐND | 2020-12-22 | Hội đồng nhân dân tỉnh\n"
     "full | 148/NQ-HĐND ngày 26/10/2021 | 148/NQ-HĐND | 2021-10-26 | Hội đồng nhân dân tỉnh\n"
     "full | số 155/NQ-HĐND | 155/NQ-HĐND | - | Hội đồng nhân dân tỉnh\n"
     "full | Kế hoạch số 7/KH-UBND | 7/KH-UBND | - | -\n"},
    {"an_entry_of_another_bodys_symbol_is_not_of_that_issuer",
     "Thực hiện các Nghị quyết của HĐND tỉnh: số 350/NQ-HĐND ngày 20/7/2021, số 351/NQ-HĐND; số 20/NQ-CP.",
     "full | số 350/NQ-HĐND ngày 20/7/2021 | 350/NQ-HĐND | 2021-07-20 | Hội đồng nhân dân tỉnh\n"
     "full | số 351/NQ-HĐND | 351/NQ-HĐND | - | Hội đồng nhân dân tỉnh\n"
     "full | số 20/NQ-CP | 20/NQ-CP | - | -\n"},
    {"a_list_goes_on_behind_the_subject_of_each",
     "Rà soát các Quyết định: số 36/QĐ-TTg ngày 11/01/2024 về việc quy hoạch hạ tầng; số 1569/QĐ-TTg ngày 12/12/2024 "
     "về việc phê duyệt nhiệm vụ cấp nước.",
     "full | số 36/QĐ-TTg ngày 11/01/2024 | 36/QĐ-TTg | 2024-01-11 | -\n"
     "full | số 1569/QĐ-TTg ngày 12/12/2024 | 1569/QĐ-TTg | 2024-12-12 | -\n"},
};

const test::TextCase kShort[] = {
    {"a_back_reference_has_a_number_alone", "Các xã tiếp tục thực hiện Kế hoạch 75 và Chỉ thị số 20 theo tiến độ.",
     "short | Kế hoạch 75 | Kế hoạch 75 | - | -\nshort | Chỉ thị số 20 | Chỉ thị 20 | - | -\n"},
    {"a_scheme_is_known_by_the_number_of_its_decision", "Đẩy nhanh tiến độ Đề án 06 trong ngành y tế.",
     "short | Đề án 06 | Đề án 06 | - | -\n"},
    {"counts_and_years_are_no_numbers",
     "Ban hành 12 Nghị quyết, 8 Kế hoạch; thực hiện Kế hoạch 5 năm và Kế hoạch 2026 của xã.", ""},
    {"a_type_without_a_number_is_no_mention",
     "Tổ chức quán triệt các Nghị quyết của Đảng, các văn bản chỉ đạo của Trung ương và Nghị quyết về dân số.", ""},
};

INSTANTIATE_TEST_SUITE_P(Full, NumberedMentions, testing::ValuesIn(kFull), test::name_of);
INSTANTIATE_TEST_SUITE_P(Spelling, NumberedMentions, testing::ValuesIn(kSpelling), test::name_of);
INSTANTIATE_TEST_SUITE_P(Issuers, NumberedMentions, testing::ValuesIn(kIssuers), test::name_of);
INSTANTIATE_TEST_SUITE_P(Lists, NumberedMentions, testing::ValuesIn(kLists), test::name_of);
INSTANTIATE_TEST_SUITE_P(ListsWithSubjects, NumberedMentions, testing::ValuesIn(kListsWithSubjects), test::name_of);
INSTANTIATE_TEST_SUITE_P(Short, NumberedMentions, testing::ValuesIn(kShort), test::name_of);

}  // namespace
}  // namespace vanban
