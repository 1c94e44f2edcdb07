#include "structure/heading.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

struct Case {
    const char *what;
    const char *text;
    HeadingContext context;
    const char *title;  // null: running text
};

HeadingContext over_items() {
    HeadingContext context;
    context.leads_on = context.leads_to_items = true;
    return context;
}
HeadingContext over_text() {
    HeadingContext context;
    context.leads_on = true;
    return context;
}
HeadingContext naming_agency() {
    HeadingContext context;
    context.names_agency = true;
    return context;
}
HeadingContext bold() {
    HeadingContext context;
    context.bold = true;
    return context;
}

std::optional<Span> title_of(std::string_view text, const HeadingContext &context) {
    const std::vector<Token> tokens = tokenize(text);
    return title_in({text, tokens}, context);
}
std::optional<Span> short_title_of(std::string_view text) {
    const std::vector<Token> tokens = tokenize(text);
    return short_title({text, tokens});
}

constexpr const char *kLong =
    "Tổ chức tuyên truyền, phổ biến sâu rộng đến toàn thể cán bộ, công chức, viên chức và người lao động về nội dung";

TEST(Headings, what_of_a_numbered_paragraph_is_its_title) {
    const Case cases[] = {
        {"capitals", "MỤC ĐÍCH, YÊU CẦU", {}, "MỤC ĐÍCH, YÊU CẦU"},
        {"capitals with a stop", "MỤC TIÊU.", {}, "MỤC TIÊU"},
        {"bold", kLong, bold(), kLong},
        {"a short line", "Mục đích", {}, "Mục đích"},
        {"a promise over nothing", "Tỷ lệ xã có bác sĩ đạt 95%", {}, nullptr},
        {"a count over nothing", "Xây mới 05 trường phổ thông", {}, nullptr},
        {"a year is no promise", "Mục tiêu đến năm 2030", {}, "Mục tiêu đến năm 2030"},
        {"a long line over nothing", kLong, {}, nullptr},
        {"a long line over items", kLong, over_items(), kLong},
        {"a sentence",
         "Nâng cao nhận thức của cán bộ, đảng viên về công tác này trong năm 2026 và các năm tiếp theo.",
         {},
         nullptr},
        {"two sentences over text", "Nâng cao nhận thức. Bảo đảm thiết thực.", over_text(), nullptr},
        {"a short one with a stop over text", "Mục tiêu chung.", over_text(), "Mục tiêu chung"},
        {"a run-in name", "Thời gian: Từ ngày 01/3/2026.", {}, "Thời gian"},
        {"a run-in agency", "Sở Y tế: Chỉ đạo các đơn vị thực hiện.", naming_agency(), "Sở Y tế"},
        {"no run-in before a small letter",
         "Thời gian: từ ngày 01/3/2026 đến hết năm, chia làm nhiều đợt theo từng "
         "địa bàn cụ thể.",
         {},
         nullptr},
        {"a clause before a colon is no name", "Kinh phí được bố trí như sau: Ngân sách tỉnh.", {}, nullptr},
        {"a colon over items", "Các nhiệm vụ:", over_items(), "Các nhiệm vụ"},
        {"nothing", "", {}, nullptr},
    };
    for (const Case &c : cases) {
        const auto title = title_of(c.text, c.context);
        if (c.title == nullptr) {
            EXPECT_FALSE(title) << c.what;
            continue;
        }
        ASSERT_TRUE(title) << c.what;
        EXPECT_EQ(std::string(c.text).substr(title->start, title->size()), c.title) << c.what;
    }
}

TEST(Headings, a_short_line_among_headings_is_a_title_without_its_stop) {
    EXPECT_EQ(short_title_of("Mục tiêu chung.")->size(), std::string("Mục tiêu chung").size());
    EXPECT_FALSE(short_title_of("Một là; hai là."));
    EXPECT_FALSE(short_title_of("Một là. Hai là."));
    EXPECT_FALSE(short_title_of(kLong));
    EXPECT_FALSE(short_title_of("..."));
}

}  // namespace
}  // namespace vanban
