#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

const std::string kWhole = "Các sở, ban, ngành và Ủy ban nhân dân các xã, phường triển khai nhiệm vụ được giao.";

std::string plan_of(std::size_t whole, const std::string &last) {
    std::string text = "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\n";
    for (std::size_t i = 0; i < whole; ++i)
        text += "- " + kWhole + "\n\n";
    return text + last + "\n\n- " + kWhole + "\n";
}

TEST(Endings, one_paragraph_without_the_stop_of_the_others_is_found) {
    EXPECT_EQ(findings_of(plan_of(30, "- Tiếp nhận và xử lý phản ánh, kiến nghị của người dân trên môi trường mạng"),
                          check_endings),
              Lines{"unterminated_paragraph I | người dân trên môi trường mạng"});
}

TEST(Endings, a_text_too_short_to_have_a_habit_is_left_alone) {
    EXPECT_EQ(findings_of(plan_of(2, "- Tiếp nhận và xử lý phản ánh, kiến nghị của người dân trên môi trường mạng"),
                          check_endings),
              Lines{});
}

TEST(Endings, labels_and_headings_need_no_stop) {
    for (const std::string_view line :
         {"- Cơ quan thực hiện: Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương và các sở, ban, ngành",
          "- PHẤN ĐẤU HOÀN THÀNH CÁC CHỈ TIÊU PHÁT TRIỂN GIÁO DỤC TỪ NAY ĐẾN NĂM 2030"})
        EXPECT_EQ(findings_of(plan_of(30, std::string(line)), check_endings), Lines{}) << line;
}

}  // namespace
}  // namespace vanban::test
