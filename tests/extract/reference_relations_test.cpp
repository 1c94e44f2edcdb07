#include "extract/reference_relations.hpp"

#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

std::string relations_of(const Outline &outline) {
    const std::vector<PlacedMention> placed = scan_references(outline);
    const auto party = [&](int index) {
        return index < 0 ? "self" : test::identity_of(placed[static_cast<std::size_t>(index)].mention);
    };
    std::string lines;
    for (const RelationMention &relation : find_relations(outline, placed))
        lines += party(relation.from) + " " + std::string(to_string(relation.kind)) + " " + party(relation.to) + "\n";
    return lines;
}

class Relations : public testing::TestWithParam<test::TextCase> {};

TEST_P(Relations, AreSaidByTheText) {
    EXPECT_EQ(relations_of(test::outline_of_task(GetParam().text)), GetParam().expected);
}

const test::TextCase kKinds[] = {
    {"a_task_carries_an_instrument_out", "Tiếp tục thực hiện Nghị quyết số 36-NQ/TW về kinh tế biển.",
     "self implements 36-NQ/TW\n"},
    {"what_is_made_concrete_is_carried_out", "Cụ thể hóa Chương trình hành động số 20-CTr/TU thành việc làm hằng năm.",
     "self implements 20-CTr/TU\n"},
    {"a_decision_promulgates_the_scheme_it_approves",
     "Quyết định số 1658/QĐ-TTg ngày 01/10/2021 phê duyệt Chiến lược quốc gia về tăng trưởng xanh giai đoạn 2021 - "
     "2030.",
     "1658/QĐ-TTg promulgates Chiến lược quốc gia về tăng trưởng xanh giai đoạn 2021 - 2030\n"},
    {"the_document_replaces_an_older_one", "Kế hoạch này thay thế Kế hoạch số 18/KH-UBND ngày 09/01/2022.",
     "self replaces 18/KH-UBND\n"},
    {"the_document_repeals_a_part_of_one", "Kế hoạch này bãi bỏ khoản 3 mục II Kế hoạch số 18/KH-UBND.",
     "self repeals 18/KH-UBND\n"},
    {"one_decision_amends_another",
     "Quyết định số 25/2024/QĐ-UBND sửa đổi, bổ sung một số điều của Quyết định số 11/2020/QĐ-UBND.",
     "25/2024/QĐ-UBND amends 11/2020/QĐ-UBND\n"},
    {"the_name_of_a_law_says_what_it_amends", "Phổ biến Luật sửa đổi, bổ sung một số điều của Luật Viễn thông.",
     "Luật sửa đổi, bổ sung một số điều của Luật Viễn thông amends Luật Viễn thông\n"},
    {"a_passive_turns_the_parties_round",
     "Theo Nghị định số 24/2024/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 17/2025/NĐ-CP.",
     "17/2025/NĐ-CP amends 24/2024/NĐ-CP\n"},
    {"what_is_replaced_by_another_suffers_it",
     "Theo Thông tư số 02/2017/TT-BYT được thay thế bởi Thông tư số 09/2025/TT-BYT.",
     "09/2025/TT-BYT replaces 02/2017/TT-BYT\n"},
};

const test::TextCase kChains[] = {
    {"an_instrument_carries_out_the_one_in_its_subject",
     "Thực hiện Kế hoạch số 52-KH/TU ngày 05/4/2024 của Tỉnh ủy về thực hiện Nghị quyết số 41-NQ/TW, các sở rà soát.",
     "self implements 52-KH/TU\n52-KH/TU implements 41-NQ/TW\n"},
    {"an_untitled_programme_hands_the_verb_on",
     "Thực hiện Nghị quyết số 281/NQ-CP của Chính phủ ban hành Chương trình hành động thực hiện Nghị quyết số "
     "71-NQ/TW.",
     "self implements 281/NQ-CP\n281/NQ-CP implements 71-NQ/TW\n"},
    {"coordinated_instruments_share_the_verb",
     "Triển khai Nghị quyết số 66-NQ/TW, Nghị quyết số 68-NQ/TW và Kết luận số 85-KL/TW.",
     "self implements 66-NQ/TW\nself implements 68-NQ/TW\nself implements 85-KL/TW\n"},
    {"items_of_a_list_share_the_verb",
     "Triển khai Nghị quyết số 66-NQ/TW ngày 30/4/2025 về pháp luật; Kế hoạch số 40-KH/TU ngày 02/6/2025.",
     "self implements 66-NQ/TW\nself implements 40-KH/TU\n"},
    {"a_list_behind_a_colon_has_the_verb_before_it",
     "Triển khai có hiệu quả các văn bản, nhất là: Nghị quyết số 66-NQ/TW, Nghị quyết số 68-NQ/TW.",
     "self implements 66-NQ/TW\nself implements 68-NQ/TW\n"},
    {"the_contents_of_an_instrument_stand_for_it",
     "Triển khai các nhiệm vụ, giải pháp theo Kế hoạch số 90/KH-UBND ngày 12/5/2024.", "self implements 90/KH-UBND\n"},
    {"a_scheme_is_carried_out_and_not_the_decision_behind_it",
     "Triển khai Đề án phát triển chợ giai đoạn 2024 - 2030 theo Quyết định số 77/QĐ-UBND.",
     "self implements Đề án phát triển chợ giai đoạn 2024 - 2030\n"},
};

const test::TextCase kNone[] = {
    {"compliance_is_no_relation", "Lập dự toán theo quy định tại Nghị định số 60/2021/NĐ-CP và theo Luật Đấu thầu.",
     ""},
    {"policies_under_a_law_do_not_carry_it_out", "Thực hiện các chính sách, quy định tại Luật Bảo hiểm y tế.", ""},
    {"a_report_on_how_one_was_carried_out_carries_nothing_out",
     "Gửi báo cáo kết quả giám sát việc thực hiện Nghị quyết số 43/2022/QH15 về Sở Tài chính.", ""},
    {"based_on_within_a_task_is_no_legal_basis", "Các xã căn cứ Kế hoạch số 90/KH-UBND để xây dựng dự toán.", ""},
    {"a_task_to_have_an_instrument_amended_amends_nothing",
     "Sửa đổi, bổ sung Quyết định số 12/2022/QĐ-UBND ngày 20/5/2022 cho phù hợp.", ""},
    {"a_bare_mention_says_nothing", "Các chỉ tiêu nêu trong Nghị quyết số 36-NQ/TW đều tăng.", ""},
};

INSTANTIATE_TEST_SUITE_P(Kinds, Relations, testing::ValuesIn(kKinds), test::name_of);
INSTANTIATE_TEST_SUITE_P(Chains, Relations, testing::ValuesIn(kChains), test::name_of);
INSTANTIATE_TEST_SUITE_P(None, Relations, testing::ValuesIn(kNone), test::name_of);

TEST(RelationsOfAPreamble, AreTheLegalBasis) {
    EXPECT_EQ(
        relations_of(test::outline_of("QUYẾT ĐỊNH\nVề việc giao biên chế năm 2026\n\nCăn cứ Luật Viên chức năm "
                                      "2025;\n\nCăn cứ Nghị định số 106/2020/NĐ-CP ngày 10/9/2020;\n\nXét đề nghị "
                                      "tại Tờ trình số 9/TTr-SNV.\n\nĐiều 1. Giao biên chế.\n")),
        "self based_on Luật Viên chức\nself based_on 106/2020/NĐ-CP\n");
}

TEST(RelationsOfADecision, AreThoseOfItsArticles) {
    EXPECT_EQ(relations_of(test::outline_of(
                  "QUYẾT ĐỊNH\nVề việc quy định mức hỗ trợ\n\nĐiều 1. Bãi bỏ Quyết định số 5/2018/QĐ-UBND ngày "
                  "02/3/2018.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2026 và thay thế Quyết "
                  "định số 12/2020/QĐ-UBND ngày 06/7/2020.\n")),
              "self repeals 5/2018/QĐ-UBND\nself replaces 12/2020/QĐ-UBND\n");
}

TEST(RelationsOfADecision, IncludeWhatItsArticlesIssue) {
    const auto article = [](const char *text) {
        return relations_of(test::outline_of("QUYẾT ĐỊNH\nVề việc ban hành chương trình\n\nĐiều 1. " +
                                             std::string(text) + "\n\nĐiều 2. Tổ chức thực hiện.\n"));
    };
    EXPECT_EQ(article("Ban hành kèm theo Quyết định này Chương trình thực hành tiết kiệm giai đoạn 2026 - 2030."),
              "self promulgates Chương trình thực hành tiết kiệm giai đoạn 2026 - 2030\n");
    EXPECT_EQ(article("Ban hành Quyết định số 99/QĐ-UBND ngày 05/3/2020."), "") << "what has a number is there already";
    EXPECT_EQ(article("Sở Tài chính rà soát Chương trình thực hành tiết kiệm giai đoạn 2026 - 2030."), "");
}

TEST(RelationsOfATitle, AreTheDocuments) {
    EXPECT_EQ(relations_of(test::outline_of("CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết số 24-NQ/TW ngày 07/10/2022 "
                                            "của Bộ Chính trị\n\nI. MỤC TIÊU\n\nPhát triển vùng.\n")),
              "self implements 24-NQ/TW\n");
}

}  // namespace
}  // namespace vanban
