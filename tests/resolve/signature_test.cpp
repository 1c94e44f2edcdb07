#include "resolve/signature.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

/// "name | position | authorities"
class Signatures : public testing::TestWithParam<test::TextCase> {};

TEST_P(Signatures, TellWhoSignsForWhom) {
    std::string line;
    if (const auto signer = read_signature(GetParam().text, test::shared_lexicon())) {
        line = signer->name.value_or("-") + " | " + signer->position.value_or("-") + " | ";
        for (const std::string &authority : signer->authority)
            line += (line.ends_with("| ") ? "" : "; ") + authority;
    }
    EXPECT_EQ(line, GetParam().expected);
}

const test::TextCase kForms[] = {
    {"a_head_signs_for_himself", "GIÁM ĐỐC\nPhạm Thu Hà", "Phạm Thu Hà | Giám đốc | "},
    {"a_chair_signs_for_the_committee", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Phương",
     "Lò Văn Phương | Chủ tịch | TM. Ủy ban nhân dân"},
    {"a_deputy_signs_for_the_chair", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHồ Thị Nguyên Thảo",
     "Hồ Thị Nguyên Thảo | Phó Chủ tịch | TM. Ủy ban nhân dân; KT. Chủ tịch"},
    {"all_may_stand_on_one_line", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Vi Văn Sơn",
     "Vi Văn Sơn | Phó Chủ tịch | TM. Ủy ban nhân dân; KT. Chủ tịch"},
    {"the_party_writes_a_slash", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nNguyễn Đình Trung",
     "Nguyễn Đình Trung | Phó Bí thư Thường trực | TM. Ban Thường vụ"},
    {"an_office_signs_by_order", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nĐỗ Minh Quân",
     "Đỗ Minh Quân | Chánh Văn phòng | TL. Chủ tịch"},
    {"a_chief_signs_by_special_power", "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG\nLý A Sình",
     "Lý A Sình | Trưởng phòng | TUQ. Giám đốc"},
    {"a_name_alone_is_a_signer_of_no_position", "TM. ỦY BAN NHÂN DÂN\nLê Quang Tiến",
     "Lê Quang Tiến | - | TM. Ủy ban nhân dân"},
    {"a_copy_without_the_name_has_none", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "- | Chủ tịch | TM. Ủy ban nhân dân"},
    {"the_body_may_run_over_a_line", "TM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\nVũ Hoài Nam",
     "Vũ Hoài Nam | Chủ tịch | TM. Ủy ban nhân dân"},
    {"a_narrow_column_wraps_the_position", "KT. GIÁM ĐỐC PHÓ GIÁM\nĐỐC\nPhạm Thu Hà",
     "Phạm Thu Hà | Phó Giám đốc | KT. Giám đốc"},
    {"and_the_position_of_a_party_secretary", "T/M BAN THƯỜNG VỤ PHÓ BÍ\nTHƯ THƯỜNG TRỰC\nVũ Hoài Nam",
     "Vũ Hoài Nam | Phó Bí thư Thường trực | TM. Ban Thường vụ"},
    {"a_position_on_two_lines", "PHÓ GIÁM\nĐỐC\nPhạm Thu Hà", "Phạm Thu Hà | Phó Giám đốc | "},
    {"what_is_neither_is_nobody", "(ĐÃ KÝ)", ""},
};

INSTANTIATE_TEST_SUITE_P(Forms, Signatures, testing::ValuesIn(kForms), test::name_of);

}  // namespace
}  // namespace vanban
