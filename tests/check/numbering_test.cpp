#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A plan whose body is one numbered heading for each marker.
std::string plan_with(const std::vector<std::string> &markers) {
    std::string text = "KẾ HOẠCH\nVề phát triển giáo dục\n\n";
    for (const std::string &marker : markers)
        text += "**" + marker + " Nâng cao chất lượng nguồn nhân lực**\n\nSở Giáo dục và Đào tạo thực hiện.\n\n";
    return text;
}

struct Case {
    std::vector<std::string> markers;
    Lines expected;
};

TEST(Numbering, gaps_and_repeats_among_siblings_are_found) {
    const std::string title = " Nâng cao chất lượng nguồn nhân lực";
    const std::vector<Case> cases = {
        {{"I.", "III."}, {"numbering_gap III | III." + title}},
        {{"I.", "1.", "2.", "4.", "II."}, {"numbering_gap I/4 | 4." + title}},
        {{"I.", "1.", "1.", "2."}, {"numbering_repeat I/1 | 1." + title + " > 2"}},
        {{"I.", "II.", "II."}, {"numbering_repeat II | II." + title + " > III"}},
        {{"I.", "1.", "a)", "b)", "c)", "d)", "g)"}, {"numbering_gap I/1/g | g)" + title}},
    };
    for (const Case &c : cases)
        EXPECT_EQ(findings_of(plan_with(c.markers), check_numbering), c.expected) << c.markers.back();
}

TEST(Numbering, either_alphabet_may_letter_the_points) {
    EXPECT_THAT(findings_of(plan_with({"I.", "1.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)"}), check_numbering),
                IsEmpty());
    EXPECT_THAT(findings_of(plan_with({"I.", "1.", "a)", "b)", "c)", "d)", "e)", "f)", "g)"}), check_numbering),
                IsEmpty());
}

TEST(Numbering, each_section_numbers_its_own_from_one) {
    EXPECT_THAT(findings_of(plan_with({"I.", "1.", "2.", "II.", "1.", "2.", "3."}), check_numbering), IsEmpty());
}

TEST(Numbering, a_message_names_what_is_missing) {
    const Outline outline = outline_of(plan_with({"I.", "1.", "2.", "4."}));
    Findings findings(outline);
    check_numbering(outline, findings);
    EXPECT_EQ(findings.take().at(0).message, "Section I/2 is followed by I/4: there is no “3”; check whether text is "
                                             "lost or the number is wrong.");
}

TEST(Numbering, a_marker_that_is_run_on_into_the_text_before_is_no_lost_text) {
    const auto message_of = [](const std::string &first) {
        const Outline outline =
            outline_of("KẾ HOẠCH\nVề quan trắc\n\nI. NỘI DUNG\n\n1. Quan trắc môi trường\n\na. " + first +
                       "\n\nc. Thông số quan trắc môi trường nuôi tôm\n\nd. Kinh phí thực hiện hằng năm\n");
        Findings findings(outline);
        check_numbering(outline, findings);
        const auto found = findings.take();
        return found.size() == 1 ? found[0].message : "";
    };
    EXPECT_EQ(message_of("Vùng quan trắc gồm các xã ven biển. b. Tần suất quan trắc mỗi tháng hai lần."),
              "Section I/1/a is followed by I/1/c: run on into the text before is “b”; begin a new line there.");
    EXPECT_THAT(message_of("Vùng quan trắc gồm các xã ven biển, theo điểm b. của mục này."),
                ::testing::HasSubstr("there is no “b”"));
}

}  // namespace
}  // namespace vanban::test
