#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

constexpr std::string_view kTask =
    "Xây dựng, vận hành hệ thống dữ liệu thông tin thị trường lao động của tỉnh theo hướng dẫn của Bộ Nội vụ";

std::string plan_of(const std::vector<std::string> &paragraphs) {
    std::string text = "KẾ HOẠCH\nVề phát triển giáo dục\n\nI. MỤC TIÊU\n\n";
    for (const std::string &paragraph : paragraphs)
        text += paragraph + "\n\n";
    return text;
}

TEST(Repeats, a_paragraph_that_stands_twice_is_found_whatever_its_bullet) {
    const std::string task(kTask);
    EXPECT_EQ(findings_of(plan_of({"- " + task + ".", "Các sở thực hiện.", "+ " + task + ";"}), check_repeats),
              Lines{"duplicate_text I | " + task});
}

TEST(Repeats, a_long_sentence_within_two_paragraphs_is_found) {
    const std::string task(kTask);
    EXPECT_EQ(
        findings_of(plan_of({"Rà soát quy hoạch. " + task + ".", "Bố trí kinh phí. " + task + "."}), check_repeats),
        Lines{"duplicate_text I | " + task});
}

TEST(Repeats, what_stands_once_is_no_repeat_however_it_ends) {
    EXPECT_EQ(findings_of(plan_of({std::string(kTask) + "./."}), check_repeats), Lines{});
}

TEST(Repeats, short_formulas_and_labels_may_recur) {
    const std::string label = "- Cơ quan phối hợp: Các sở, ban, ngành, Ủy ban nhân dân các xã, phường và các đơn vị "
                              "có liên quan trên địa bàn tỉnh.";
    EXPECT_EQ(findings_of(plan_of({label, label}), check_repeats), Lines{});
    EXPECT_EQ(findings_of(plan_of({"Các sở, ban, ngành thực hiện.", "Các sở, ban, ngành thực hiện."}), check_repeats),
              Lines{});
}

}  // namespace
}  // namespace vanban::test
