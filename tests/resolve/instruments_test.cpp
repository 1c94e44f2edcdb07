#include "resolve/instruments.hpp"

#include <gtest/gtest.h>

#include "extract/references.hpp"
#include "support/mentions_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

/// A plan of Lạng Sơn whose references are resolved.
Plan resolved(std::string_view body) {
    const Outline outline = test::outline_of_task(body);
    Plan plan;
    plan.text = outline.blocks.text;
    plan.document.province = Province{"20", "Lạng Sơn"};
    plan.document.number = "9";
    plan.document.symbol = "9/KH-UBND";
    resolve_references(outline, find_references(outline), plan);
    return plan;
}

class ReferenceTargets : public testing::TestWithParam<test::TextCase> {};

TEST_P(ReferenceTargets, SayWhatAMentionResolvesTo) {
    std::string lines;
    for (const Reference &reference : resolved(GetParam().text).references)
        lines += std::string(to_string(reference.form)) + " " + reference.target + "\n";
    EXPECT_EQ(lines, GetParam().expected);
}

const test::TextCase kTargets[] = {
    {"a_short_form_goes_back_to_the_full_one",
     "Theo Nghị quyết số 36-NQ/TW ngày 22/10/2018, các xã triển khai Nghị quyết 36.",
     "full 36-NQ/TW\nshort 36-NQ/TW\n"},
    {"of_two_with_one_number_the_type_decides",
     "Theo Kế hoạch số 52-KH/TU và Chỉ thị số 52/CT-UBND; triển khai Chỉ thị 52 và Kế hoạch 52.",
     "full 52-KH/TU\nfull 52/CT-UBND\nshort 52/CT-UBND\nshort 52-KH/TU\n"},
    {"a_programme_is_short_for_an_action_programme",
     "Theo Chương trình hành động số 6012/CTr-UBND ngày 30/5/2024, triển khai Chương trình 6012.",
     "full 6012/CTr-UBND\nshort 6012/CTr-UBND\n"},
    {"a_scheme_goes_by_the_number_of_its_decision",
     "Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ, đẩy nhanh Đề án 06.",
     "full 06/QĐ-TTg\nshort 06/QĐ-TTg\n"},
    {"a_short_form_without_a_full_one_stands_for_itself", "Tiếp tục triển khai Nghị quyết 57 trong ngành.",
     "short Nghị quyết 57\n"},
    {"a_law_without_its_year_is_the_one_with_it",
     "Theo Luật Nhà ở năm 2023, tổng kết thi hành Luật Nhà ở trong quý IV.",
     "named Luật Nhà ở năm 2023\nnamed Luật Nhà ở năm 2023\n"},
    {"a_law_with_two_years_stays_as_cited",
     "Theo Luật Nhà ở năm 2014, Luật Nhà ở năm 2023; tổng kết thi hành Luật Nhà ở.",
     "named Luật Nhà ở năm 2014\nnamed Luật Nhà ở năm 2023\nnamed Luật Nhà ở\n"},
    {"a_law_cited_once_with_its_number_has_it_everywhere",
     "Theo Luật Thư viện số 46/2019/QH14, tổng kết thi hành Luật Thư viện.", "full 46/2019/QH14\nnamed 46/2019/QH14\n"},
    {"a_law_named_before_its_number_has_it_too",
     "Tổng kết thi hành Luật Thư viện năm 2019; sửa đổi Luật Thư viện số 46/2019/QH14.",
     "named 46/2019/QH14\nfull 46/2019/QH14\n"},
    {"a_scheme_named_by_its_first_words_is_the_longer_one",
     "Triển khai Đề án phát triển dược liệu quý đến năm 2030; tiếp tục triển khai Đề án phát triển dược liệu quý.",
     "named Đề án phát triển dược liệu quý đến năm 2030\nnamed Đề án phát triển dược liệu quý đến năm 2030\n"},
    {"the_documents_own_number_is_itself", "Theo Kế hoạch số 9/KH-UBND ngày 05/01/2026, các xã rà soát.",
     "self self\n"},
};

class Ids : public testing::TestWithParam<test::TextCase> {};

TEST_P(Ids, AreCanonical) {
    std::string lines;
    for (const Instrument &instrument : resolved(GetParam().text).instruments)
        lines += instrument.id + "\n";
    EXPECT_EQ(lines, GetParam().expected);
}

const test::TextCase kIds[] = {
    {"a_plan_of_the_documents_province", "Theo Kế hoạch số 243/KH-UBND ngày 21/9/2025, các xã rà soát.",
     "vn:lang-son.ubnd:kh:243:2025\n"},
    {"a_plan_of_another_province", "Học tập Kế hoạch số 243/KH-UBND ngày 21/9/2025 của Ủy ban nhân dân tỉnh Cao Bằng.",
     "vn:cao-bang.ubnd:kh:243:2025\n"},
    {"the_year_stands_in_a_normative_symbol", "Theo Nghị định số 60/2021/NĐ-CP, các đơn vị lập dự toán.",
     "vn:chinh-phu:nd:60:2021\n"},
    {"an_unknown_year_is_four_zeros", "Triển khai Quyết định số 1658/QĐ-TTg trong toàn ngành.",
     "vn:thu-tuong:qd:1658:0000\n"},
    {"an_instrument_cited_twice_has_one_id",
     "Theo Quyết định số 1658/QĐ-TTg ngày 01/10/2021; triển khai Quyết định số 1658/QĐ-TTg.",
     "vn:thu-tuong:qd:1658:2021\n"},
    {"an_instrument_is_never_known_by_two_ids",
     "Theo Kế hoạch số 52/KH-UBND năm 2024 và Kế hoạch số 52-KH/UBND năm 2024.",
     "vn:lang-son.ubnd:kh:52:2024\nvn:lang-son.ubnd:kh:52.2:2024\n"},
};

INSTANTIATE_TEST_SUITE_P(Mentions, ReferenceTargets, testing::ValuesIn(kTargets), test::name_of);
INSTANTIATE_TEST_SUITE_P(Instruments, Ids, testing::ValuesIn(kIds), test::name_of);

TEST(Instruments, GatherWhatTheirMentionsSay) {
    const Plan plan =
        resolved("Theo Chỉ thị số 17/CT-TTg; triển khai Chỉ thị số 17/CT-TTg ngày 20/6/2023 của Thủ tướng "
                 "Chính phủ; báo cáo kết quả Chỉ thị 17.");
    ASSERT_EQ(plan.instruments.size(), 1U);
    const Instrument &instrument = plan.instruments.front();
    EXPECT_EQ(instrument.date, "2023-06-20");
    EXPECT_EQ(instrument.issuer, "Thủ tướng Chính phủ");
    EXPECT_EQ(instrument.type_code, "CT");
    EXPECT_EQ(instrument.mentions, (std::vector<std::string>{"r1", "r2", "r3"}));
    for (const Reference &reference : plan.references)
        EXPECT_EQ(reference.instrument, instrument.id);
}

TEST(Relations, AreSaidOncePerPairAndKind) {
    const Plan plan =
        resolved("Thực hiện Nghị quyết số 36-NQ/TW.\n\nTiếp tục thực hiện Nghị quyết số 36-NQ/TW về kinh tế biển.");
    ASSERT_EQ(plan.relations.size(), 1U);
    EXPECT_EQ(plan.relations.front().from, "self");
    EXPECT_EQ(plan.relations.front().to, "36-NQ/TW");
}

TEST(Relations, OfAShortFormAreThoseOfTheFullOne) {
    const Plan plan = resolved("Theo Nghị quyết số 36-NQ/TW ngày 22/10/2018.\n\nCác xã triển khai Nghị quyết 36.");
    ASSERT_EQ(plan.relations.size(), 1U);
    EXPECT_EQ(plan.relations.front().to, "36-NQ/TW");
}

TEST(Aliases, StandForTheTargetOfTheMention) {
    const Plan plan = resolved("Thực hiện Chương trình hành động số 20-CTr/TU ngày 05/4/2024 của Tỉnh ủy (gọi tắt là "
                               "Chương trình 20), các xã rà soát. Hội đồng nhân dân (HĐND) giám sát.");
    ASSERT_EQ(plan.aliases.size(), 2U);
    EXPECT_EQ(plan.aliases[0].short_name, "Chương trình 20");
    EXPECT_EQ(plan.aliases[0].long_name, "20-CTr/TU");
    EXPECT_EQ(plan.aliases[0].kind, AliasKind::document);
    EXPECT_EQ(plan.aliases[1].long_name, "Hội đồng nhân dân");
}

TEST(Aliases, AreDefinedOnce) {
    EXPECT_EQ(resolved("Hội đồng nhân dân (HĐND) giám sát.\n\nHội đồng nhân dân (HĐND) xem xét.").aliases.size(), 1U);
}

}  // namespace
}  // namespace vanban
