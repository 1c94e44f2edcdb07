#include "extract/reference_internal.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "extract/references.hpp"
#include "support/outline_of.hpp"

namespace vanban {
namespace {

/// Headings for the texts to stand under, and divisions for them to mean.
constexpr std::string_view kPlan =
    "I. MỤC TIÊU\n\n1. Mục tiêu chung\n\na) Về y tế\n\nb) Về giáo dục\n\n2. Mục tiêu cụ thể\n\n"
    "II. NHIỆM VỤ\n\n1. Nhiệm vụ chung\n\n1.1. Về y tế\n\n1.2. Về giáo dục\n\n2. Giải pháp\n\n"
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n";
constexpr std::string_view kArticles =
    "Chương I\n\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n1. Kế hoạch này quy định phạm vi.\n\n2. Đối tượng là hộ "
    "nghèo.\n\nĐiều 2. Mức hỗ trợ\n\n1. Mức hỗ trợ được quy định như sau:\n\na) Mức một.\n\nb) Mức hai.\n\n2. ";

struct Case {
    std::string_view name;
    std::string_view heading;
    std::string_view text;
    std::string_view mentions;  ///< a line each: section | words | type | name
};

void PrintTo(const Case &one, std::ostream *out) {
    *out << one.name;
}

std::string mentions_in(const Case &one) {
    const Outline outline = test::outline_of_plan(std::string(one.heading) + std::string(one.text));
    std::string out;
    for (const ReferenceMention &mention : find_references(outline).mentions)
        if (mention.form == ReferenceForm::internal)
            out += outline.section_of(mention.paragraph).value_or("-") + " | " + std::string(outline.at(mention.span)) +
                   " | " + mention.type + " | " + mention.name + "\n";
    return out;
}

class InternalReferences : public testing::TestWithParam<Case> {};

TEST_P(InternalReferences, MeanTheDivisionThatTheirWordsSay) {
    EXPECT_EQ(mentions_in(GetParam()), GetParam().mentions) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(
    Appendices, InternalReferences,
    testing::Values(Case{"a list of appendices is one mention each", kPlan,
                         "Lấy mẫu nước (chi tiết tại phụ lục I, II, III kèm theo).",
                         "III/1 | phụ lục I, II, III kèm theo | Phụ lục | PLI\n"
                         "III/1 | phụ lục I, II, III kèm theo | Phụ lục | PLII\n"
                         "III/1 | phụ lục I, II, III kèm theo | Phụ lục | PLIII\n"},
                    Case{"an appendix without a number that the file does not hold", kPlan,
                         "Tổ chức thực hiện Kế hoạch này và Phụ lục kèm theo; báo cáo kết quả (kèm Phụ lục).",
                         "III/1 | Phụ lục kèm theo | Phụ lục | PL\nIII/1 | Phụ lục | Phụ lục | PL\n"},
                    Case{"the only appendix", kPlan,
                         "Thực hiện nhiệm vụ tại Phụ lục của Kế hoạch.\n\nPHỤ LỤC\n\nDANH MỤC NHIỆM VỤ",
                         "III/1 | Phụ lục của Kế hoạch | Phụ lục | PL1\n"},
                    Case{"an appendix called by its title", kPlan,
                         "(Phụ lục lộ trình thực hiện các chỉ tiêu kèm theo).",
                         "III/1 | Phụ lục lộ trình thực hiện các chỉ tiêu kèm theo | Phụ lục | PL1\n"},
                    Case{"digits for an appendix numbered in Roman", kPlan,
                         "Vị trí theo phụ lục số 02 đính kèm.\n\nPHỤ LỤC I\n\nVỊ TRÍ\n\nPHỤ LỤC II\n\nKINH PHÍ",
                         "III/1 | phụ lục số 02 đính kèm | Phụ lục | PLII\n"},
                    Case{"an appendix of another instrument", kPlan,
                         "Theo mẫu tại Phụ lục II ban hành kèm theo Nghị định số 08/2022/NĐ-CP của Chính phủ.",
                         "III/1 | Phụ lục II ban hành kèm theo Nghị định số 08/2022/NĐ-CP của Chính phủ | Phụ lục | "
                         "Phụ lục II Nghị định số 08/2022/NĐ-CP\n"},
                    Case{"an appendix's own heading is none", kPlan, "PHỤ LỤC I\n\nDANH MỤC NHIỆM VỤ", ""}));

INSTANTIATE_TEST_SUITE_P(
    Sections, InternalReferences,
    testing::Values(
        Case{"a section with numbers in brackets, and its sibling", kPlan,
             "Chủ trì các nhiệm vụ tại mục (II) (1.1) (1.2) của Kế hoạch và mục (I)(1)(b).",
             "III/1 | mục (II) (1.1) | Mục | II/1/1.1\nIII/1 | (1.2) của Kế hoạch | Mục | II/1/1.2\n"
             "III/1 | mục (I)(1)(b) | Mục | I/1/b\n"},
        Case{"the smaller number first", kPlan, "Các cơ quan tại mục 2 II Kế hoạch và điểm 1 Mục I Kế hoạch này.",
             "III/1 | mục 2 II Kế hoạch | Mục | II/2\nIII/1 | điểm 1 Mục I Kế hoạch này | Điểm | I/1\n"},
        Case{"with a dot, and with a title", kPlan,
             "Thực hiện mục II.2 Kế hoạch này; căn cứ mục II. Nhiệm vụ của Kế hoạch này.",
             "III/1 | mục II.2 Kế hoạch này | Mục | II/2\nIII/1 | mục II. Nhiệm vụ của Kế hoạch này | Mục | II\n"},
        Case{"a list, and what follows it", kPlan, "Triển khai khoản 2 Mục I, mục 1, 2 phần II.",
             "III/1 | khoản 2 Mục I | Khoản | I/2\nIII/1 | mục 1, 2 phần II | Mục | II/1\n"
             "III/1 | mục 1, 2 phần II | Mục | II/2\n"},
        Case{"on its own, where a link leads to it", kPlan, "Trọng tâm là mục II, các nhiệm vụ tại phần I.",
             "III/1 | mục II | Mục | II\nIII/1 | phần I | Phần | I\n"},
        Case{"of a body or a standard it is no part of an instrument", kPlan,
             "Giải thích tại mục 6.4.2 của TCVN 13592:2022, mục 3 của Sở Y tế.", ""},
        Case{"words that only look so", kPlan,
             "Theo danh mục 3, hạng mục 2, tài khoản 3; tại thời điểm 2025; quan điểm 1; trồng điều 5 nghìn cây; theo "
             "khoản 10% kinh phí; hợp phần 2 dự án; phần mềm 2. Điều này cho thấy điều kiện 5 tốt.",
             ""},
        Case{"recipients", kPlan,
             "Thực hiện.\n\nNơi nhận:\n- Như Điều 3;\n- Các cơ quan tại mục II Kế hoạch;\n- Lưu: VT.",
             "end | mục II Kế hoạch | Mục | II\n"}));

INSTANTIATE_TEST_SUITE_P(
    Articles, InternalReferences,
    testing::Values(
        Case{"a point of a clause of this article", kArticles,
             "Trừ trường hợp quy định tại các điểm a, b khoản 1 Điều này.",
             "CI/Đ2/2 | các điểm a, b khoản 1 Điều này | Điểm | CI/Đ2/1/a\n"
             "CI/Đ2/2 | các điểm a, b khoản 1 Điều này | Điểm | CI/Đ2/1/b\n"},
        Case{"what the last one says holds for the first", kArticles,
             "Đối tượng tại khoản 1 và khoản 2 Điều 1 Kế hoạch này được hỗ trợ.",
             "CI/Đ2/2 | khoản 1 | Khoản | CI/Đ1/1\nCI/Đ2/2 | khoản 2 Điều 1 Kế hoạch này | Khoản | CI/Đ1/2\n"},
        Case{"an article on its own, and one that is missing", kArticles,
             "Quy định tại Điều 1 và Điều 9; Chương I Kế hoạch này.",
             "CI/Đ2/2 | Điều 1 | Điều | CI/Đ1\nCI/Đ2/2 | Điều 9 | Điều | Đ9\n"
             "CI/Đ2/2 | Chương I Kế hoạch này | Chương | CI\n"},
        Case{"this clause", kArticles, "Mức hỗ trợ:\n\na) Theo nhu cầu.\n\nb) Trừ đối tượng tại điểm a khoản này.",
             "CI/Đ2/2/b | điểm a khoản này | Điểm | CI/Đ2/2/a\n"},
        Case{"of another instrument", kArticles,
             "Theo khoản 3 Điều 9 Thông tư số 53/2024/TT-BGTVT của Bộ Giao thông vận tải và điểm b, khoản 1, Điều 5 "
             "Luật Khám bệnh, chữa bệnh.",
             "CI/Đ2/2 | khoản 3 Điều 9 Thông tư số 53/2024/TT-BGTVT của Bộ Giao thông vận tải | Khoản | "
             "khoản 3 Điều 9 Thông tư số 53/2024/TT-BGTVT\n"
             "CI/Đ2/2 | điểm b, khoản 1, Điều 5 Luật Khám bệnh, chữa bệnh | Điểm | "
             "điểm b khoản 1 Điều 5 Luật Khám bệnh, chữa bệnh năm 2023\n"},
        Case{"articles of another instrument", kArticles,
             "Sửa đổi Điều 4, điểm đ khoản 2 và khoản 6 Điều 9 Nghị quyết số 15/2024/NQ-HĐND.",
             "CI/Đ2/2 | Điều 4 | Điều | Điều 4 Nghị quyết số 15/2024/NQ-HĐND\n"
             "CI/Đ2/2 | điểm đ khoản 2 | Điểm | điểm đ khoản 2 Điều 9 Nghị quyết số 15/2024/NQ-HĐND\n"
             "CI/Đ2/2 | khoản 6 Điều 9 Nghị quyết số 15/2024/NQ-HĐND | Khoản | "
             "khoản 6 Điều 9 Nghị quyết số 15/2024/NQ-HĐND\n"}));

TEST(InternalReferencesAmongOthers, LeaveRelationsAndAliasesWithTheirInstruments) {
    const Outline outline = test::outline_of_plan(
        "I. MỤC TIÊU\n\nTheo Điều 5 Luật Giáo dục năm 2019 (sau đây gọi tắt là Luật GD), triển khai khoản 2 Điều 3 "
        "Nghị quyết số 71-NQ/TW.\n");
    const References references = find_references(outline);
    for (std::size_t m = 1; m < references.mentions.size(); ++m)
        EXPECT_LE(references.mentions[m - 1].span.start, references.mentions[m].span.start);
    ASSERT_FALSE(references.aliases.empty());
    for (const AliasMention &alias : references.aliases)
        EXPECT_EQ(references.mentions.at(static_cast<std::size_t>(alias.reference)).name, "Luật Giáo dục");
    ASSERT_FALSE(references.relations.empty());
    for (const RelationMention &relation : references.relations)
        EXPECT_NE(references.mentions.at(static_cast<std::size_t>(relation.to)).form, ReferenceForm::internal);
}

}  // namespace
}  // namespace vanban
