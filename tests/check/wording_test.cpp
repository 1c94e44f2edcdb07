#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

std::string plan_saying(std::string_view sentence) {
    return "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\n" + std::string(sentence) + "\n";
}

struct Case {
    std::string_view sentence;
    Lines expected;
};

TEST(Wording, misread_words_are_offered_their_right_reading) {
    const std::vector<Case> cases = {
        {"Nâng cao chất quả phổ cập giáo dục tiểu học.", {"ocr_error I | chất quả > chất lượng"}},
        {"Chuyển đối số trong các cơ quan nhà nước.", {"ocr_error I | Chuyển đối số > Chuyển đổi số"}},
        {"Tránh hình thức, gán với thực hiện nhiệm vụ chính trị.", {"ocr_error I | gán với > gắn với"}},
        {"Số ca mắc bệnh được không chế.", {"ocr_error I | không chế > khống chế"}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(findings_of(plan_saying(c.sentence), check_wording), c.expected) << c.sentence;
}

TEST(Wording, words_in_capitals_are_corrected_in_capitals) {
    EXPECT_EQ(findings_of("KẾ HOẠCH\nVề y tế\n\nI. CHUYỂN ĐỐI SỐ\n\nCác sở thực hiện.\n", check_wording),
              Lines{"ocr_error I | CHUYỂN ĐỐI SỐ > CHUYỂN ĐỔI SỐ"});
}

TEST(Wording, the_same_syllables_in_another_context_are_left_alone) {
    for (const std::string_view sentence :
         {"Nhãn được gán với từng hồ sơ.", "Nhà nước không chế tạo thiết bị này.", "Chuyển đổi số toàn diện."})
        EXPECT_EQ(findings_of(plan_saying(sentence), check_wording), Lines{}) << sentence;
}

}  // namespace
}  // namespace vanban::test
