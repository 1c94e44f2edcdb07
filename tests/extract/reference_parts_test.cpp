#include "extract/reference_parts.hpp"

#include <gtest/gtest.h>

#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

/// The last paragraph of a plan, and the token at which the first "@" of `text` stood.
struct Marked {
    Outline outline;
    std::uint32_t begin = 0, at = 0, end = 0;
};

Marked marked(std::string text) {
    const std::size_t mark = text.find('@');
    const std::string before = text.substr(0, mark);
    text.erase(mark, 1);
    Marked found{test::outline_of_task(text), 0, 0, 0};
    const std::size_t paragraph = found.outline.parts.size() - 1;
    const lexicon::Reading &reading = found.outline.reading;
    found.begin = reading.first(paragraph);
    found.end = reading.last(paragraph);
    found.at = found.begin + static_cast<std::uint32_t>(tokenize(before).size());
    return found;
}

class Issuers : public testing::TestWithParam<test::TextCase> {};

TEST_P(Issuers, AreWrittenOut) {
    const Marked text = marked(GetParam().text);
    const auto issuer = issuer_at(text.outline, text.at, text.end);
    EXPECT_EQ(issuer ? issuer->name : "-", GetParam().expected);
}

const test::TextCase kIssuers[] = {
    {"a_ministry_is_an_issuer", "Thông tư của @Bộ Y tế về tiêm chủng.", "Bộ Y tế"},
    {"an_abbreviation_is_written_out", "Quyết định của @UBND tỉnh Cà Mau về giá đất.", "Ủy ban nhân dân tỉnh Cà Mau"},
    {"the_abbreviation_in_brackets_is_left_out", "Kế hoạch của @Ủy ban nhân dân (UBND) tỉnh Cà Mau.",
     "Ủy ban nhân dân tỉnh Cà Mau"},
    {"two_levels_make_one_issuer", "Kết luận của @Ban Thường vụ Tỉnh ủy Bến Tre về dừa.",
     "Ban Thường vụ Tỉnh ủy Bến Tre"},
    {"the_short_name_of_the_instrument_in_brackets_is_no_part_of_it",
     "Chương trình của @UBND tỉnh (Chương trình 6012), các xã rà soát.", "Ủy ban nhân dân tỉnh"},
    {"comrade_is_no_part_of_the_name", "Kết luận của @đồng chí Bí thư Tỉnh ủy tại buổi làm việc.", "Bí thư Tỉnh ủy"},
    {"a_body_that_no_table_knows_has_a_head_noun", "Kế hoạch của @Trung tâm Xúc tiến vùng dược liệu về sâm.",
     "Trung tâm Xúc tiến vùng dược liệu"},
    {"a_head_noun_may_be_all_that_the_tables_know",
     "Kế hoạch của @Ban Chỉ đạo Chống khai thác thủy sản bất hợp pháp về tàu cá.",
     "Ban Chỉ đạo Chống khai thác thủy sản bất hợp pháp"},
    {"a_common_word_is_none", "Kế hoạch của @những năm trước.", "-"},
};

class Terms : public testing::TestWithParam<test::TextCase> {};

TEST_P(Terms, AreSkipped) {
    const Marked text = marked(GetParam().text);
    const std::uint32_t last = skip_term(text.outline.reading, text.at, text.end);
    EXPECT_EQ(last == text.at ? "-" : std::string(text.outline.at(text.outline.reading.span(text.at, last))),
              GetParam().expected);
}

const test::TextCase kTerms[] = {
    {"a_term_in_roman_numerals", "Ban Chấp hành Trung ương @khóa XIII về đất đai.", "khóa XIII"},
    {"the_mark_may_stand_on_the_other_vowel", "Ban Chấp hành Trung ương @khoá XI về giáo dục.", "khoá XI"},
    {"a_term_behind_a_comma", "Hội đồng nhân dân tỉnh@, khóa XVIII.", ", khóa XVIII"},
    {"a_term_of_years", "Hội đồng nhân dân tỉnh @nhiệm kỳ 2021 - 2026 thông qua.", "nhiệm kỳ 2021 - 2026"},
    {"a_course_of_training_is_none", "Mở @khóa đào tạo.", "-"},
};

class Governors : public testing::TestWithParam<test::TextCase> {};

std::string told(const Outline &outline, const std::optional<Governor> &governor) {
    if (!governor)
        return "-";
    return std::string(outline.at(outline.reading.span(governor->first, governor->last))) + " " +
           std::string(to_string(governor->kind)) + (governor->passive ? " passive" : "");
}

TEST_P(Governors, AreFoundBeforeAMention) {
    const Marked text = marked(GetParam().text);
    EXPECT_EQ(told(text.outline, governor_of(text.outline.reading, text.at, text.begin)), GetParam().expected);
}

const test::TextCase kGovernors[] = {
    {"a_verb_governs_what_follows", "Các sở thực hiện @Nghị quyết số 57-NQ/TW.", "thực hiện implements"},
    {"the_longest_verb_counts", "Các sở tiếp tục triển khai thực hiện @Nghị quyết số 57-NQ/TW.",
     "tiếp tục triển khai thực hiện implements"},
    {"fillers_may_stand_between", "Các sở triển khai nghiêm túc, có hiệu quả các @Nghị quyết số 57-NQ/TW.",
     "triển khai implements"},
    {"a_part_may_stand_between", "Bãi bỏ khoản 2 Điều 5 @Quyết định số 9/QĐ-UBND.", "Bãi bỏ repeals"},
    {"a_passive_is_told", "Nghị định số 1/2024/NĐ-CP được thay thế bởi @Nghị định số 5/2025/NĐ-CP.",
     "được thay thế bởi replaces passive"},
    {"other_words_part_a_verb_from_it", "Thực hiện tốt phong trào thi đua; hưởng ứng @Chỉ thị số 5/CT-TTg.", "-"},
};

class Contents : public testing::TestWithParam<test::TextCase> {};

TEST_P(Contents, AreCarriedOut) {
    const Marked text = marked(GetParam().text);
    EXPECT_EQ(told(text.outline, content_governor_of(text.outline.reading, text.at, text.begin)), GetParam().expected);
}

const test::TextCase kContents[] = {
    {"tasks_and_solutions_in_an_instrument", "Triển khai đồng bộ các nhiệm vụ, giải pháp theo @Kế hoạch số 3/KH-UBND.",
     "Triển khai implements"},
    {"aims_laid_down_in_it", "Các xã thực hiện các mục tiêu, chỉ tiêu được xác định tại @Nghị quyết số 3-NQ/TU.",
     "thực hiện implements"},
    {"without_content_nothing_is_carried_out", "Thực hiện chế độ báo cáo theo @Kế hoạch số 3/KH-UBND.", "-"},
    {"a_scheme_before_it_is_what_is_carried_out", "Triển khai các nhiệm vụ của Đề án Y theo @Quyết định số 3/QĐ-TTg.",
     "-"},
};

class Drafts : public testing::TestWithParam<test::TextCase> {};

TEST_P(Drafts, AreToldFromWhatExists) {
    const Marked text = marked(GetParam().text);
    EXPECT_STREQ(to_be_drafted(text.outline.reading, text.at, text.begin) ? "draft" : "exists", GetParam().expected);
}

const test::TextCase kDrafts[] = {
    {"what_is_to_be_built_is_a_draft", "Xây dựng @Đề án phát triển cảng biển.", "draft"},
    {"what_is_to_be_advised_on_is_a_draft", "Sở Y tế tham mưu ban hành các @Kế hoạch phòng dịch.", "draft"},
    {"what_is_carried_out_exists", "Triển khai @Đề án phát triển cảng biển.", "exists"},
    {"a_draft_in_another_clause_does_not_count", "Xây dựng thể chế; triển khai @Đề án phát triển cảng biển.", "exists"},
};

INSTANTIATE_TEST_SUITE_P(Parts, Issuers, testing::ValuesIn(kIssuers), test::name_of);
INSTANTIATE_TEST_SUITE_P(Parts, Terms, testing::ValuesIn(kTerms), test::name_of);
INSTANTIATE_TEST_SUITE_P(Parts, Governors, testing::ValuesIn(kGovernors), test::name_of);
INSTANTIATE_TEST_SUITE_P(Parts, Contents, testing::ValuesIn(kContents), test::name_of);
INSTANTIATE_TEST_SUITE_P(Parts, Drafts, testing::ValuesIn(kDrafts), test::name_of);

}  // namespace
}  // namespace vanban
