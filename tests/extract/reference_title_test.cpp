#include "extract/reference_title.hpp"

#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

const lexicon::Hit *first_type(const Outline &outline, std::size_t paragraph) {
    for (std::uint32_t i = outline.reading.first(paragraph); i < outline.reading.last(paragraph); ++i)
        if (const lexicon::Hit *hit = outline.reading.hit(i, lexicon::Vocabulary::instrument_type))
            return hit;
    return nullptr;
}

/// The title behind the first word for a type in the last paragraph; "-" where there is none.
std::string title_in(const char *text, bool of_law) {
    const Outline outline = test::outline_of_task(text);
    const std::size_t paragraph = outline.parts.size() - 1;
    const lexicon::Hit *type = first_type(outline, paragraph);
    if (type == nullptr)
        return "no type";
    const std::uint32_t end = outline.reading.last(paragraph);
    const auto title =
        of_law ? law_title(outline.reading, type->last, end) : scheme_title(outline, type->last, end, type->row);
    return title ? test::on_one_line(outline.at(outline.reading.span(title->first, title->last))) : "-";
}

class SchemeTitles : public testing::TestWithParam<test::TextCase> {};
class LawTitles : public testing::TestWithParam<test::TextCase> {};

TEST_P(SchemeTitles, EndWhereTheyEnd) {
    EXPECT_EQ(title_in(GetParam().text, false), GetParam().expected);
}

TEST_P(LawTitles, EndWhereTheyEnd) {
    EXPECT_EQ(title_in(GetParam().text, true), GetParam().expected);
}

const test::TextCase kSchemes[] = {
    {"a_period_closes_a_title", "Thực hiện Đề án bảo tồn nhã nhạc giai đoạn 2026 - 2035 tại Huế.",
     "bảo tồn nhã nhạc giai đoạn 2026 - 2035"},
    {"a_second_period_belongs_to_it", "Theo Chiến lược phát triển bưu chính đến năm 2025 và định hướng đến năm 2030.",
     "phát triển bưu chính đến năm 2025 và định hướng đến năm 2030"},
    {"a_period_behind_a_comma_belongs_to_it",
     "Thực hiện Đề án phòng ngừa, ngăn chặn tảo hôn, hôn nhân cận huyết thống giai đoạn 2021 - 2025.",
     "phòng ngừa, ngăn chặn tảo hôn, hôn nhân cận huyết thống giai đoạn 2021 - 2025"},
    {"quotes_hold_all_of_a_title", "Thực hiện Đề án \"Trồng một tỷ cây xanh, vì một Việt Nam xanh\" của xã.",
     "Trồng một tỷ cây xanh, vì một Việt Nam xanh"},
    {"a_short_name_in_brackets_closes_a_title",
     "Theo Bộ chỉ số phục vụ người dân, doanh nghiệp trong cung cấp dịch vụ công (Bộ chỉ số 766) đã ban hành.",
     "phục vụ người dân, doanh nghiệp trong cung cấp dịch vụ công"},
    {"the_territory_closes_a_title", "Triển khai Đề án phát triển nghề muối trên địa bàn tỉnh Ninh Thuận.",
     "phát triển nghề muối"},
    {"a_semicolon_closes_a_title", "Triển khai Đề án phát triển nghề muối; mở rộng thị trường đến năm 2030.",
     "phát triển nghề muối"},
    {"a_word_that_ends_titles_may_be_part_of_another",
     "Phê duyệt Đề án kiểm soát mất cân bằng giới tính khi sinh bằng nguồn ngân sách.",
     "kiểm soát mất cân bằng giới tính khi sinh"},
    {"the_same_words_of_others_end_it", "Phê duyệt Đề án hỗ trợ khởi nghiệp khi sinh viên ra trường.",
     "hỗ trợ khởi nghiệp"},
    {"what_a_plan_carries_out_is_no_title", "Phê duyệt Kế hoạch hành động thực hiện chính sách dân số.", "-"},
    {"an_issuer_is_no_title", "Theo Chương trình của Ủy ban nhân dân tỉnh.", "-"},
};

const test::TextCase kLaws[] = {
    {"a_known_name_is_taken_whole", "Theo Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân năm 2015.",
     "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân"},
    {"an_unknown_name_ends_at_its_year", "Theo Luật Kinh tế biển năm 2028.", "Kinh tế biển"},
    {"an_unknown_name_ends_before_a_capital_behind_and", "Theo Luật Kinh tế biển và Ủy ban nhân dân tỉnh.",
     "Kinh tế biển"},
    {"a_comma_within_a_name_is_followed_by_the_number", "Theo Luật Kinh tế biển, hải đảo số 12/2028/QH16.",
     "Kinh tế biển, hải đảo"},
    {"an_amending_law_is_named_by_the_one_it_amends", "Theo Luật sửa đổi, bổ sung một số điều của Luật Du lịch.",
     "sửa đổi, bổ sung một số điều của Luật Du lịch"},
    {"small_letters_are_no_name", "Theo luật hiện hành.", "-"},
};

INSTANTIATE_TEST_SUITE_P(Titles, SchemeTitles, testing::ValuesIn(kSchemes), test::name_of);
INSTANTIATE_TEST_SUITE_P(Titles, LawTitles, testing::ValuesIn(kLaws), test::name_of);

TEST(TitleMatch, TellsQuotesAndPeriods) {
    const Outline outline = test::outline_of_task("Thực hiện Đề án “Sông Hương xanh sạch” giai đoạn 2026 - 2030.");
    const std::size_t paragraph = outline.parts.size() - 1;
    const lexicon::Hit *type = first_type(outline, paragraph);
    ASSERT_NE(type, nullptr);
    const auto title = scheme_title(outline, type->last, outline.reading.last(paragraph), type->row);
    ASSERT_TRUE(title);
    EXPECT_TRUE(title->quoted);
    EXPECT_TRUE(title->dated);
}

}  // namespace
}  // namespace vanban
