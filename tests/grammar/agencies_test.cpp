#include "grammar/agencies.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

/// The bodies that a text opens with, then what follows them: "Sở Y tế; Công an tỉnh | tổ chức …".
std::string read(std::string_view text, NamePlace place = NamePlace::sentence) {
    const lexicon::Reading reading(text, {{0, text.size()}}, test::shared_lexicon());
    const auto list = agencies_at(reading, text, 0, reading.last(0), place);
    if (!list)
        return "-";
    std::string out;
    for (const AgencyName &agency : list->agencies)
        out += (out.empty() ? "" : "; ") + agency.with_title();
    const std::size_t rest = list->last < reading.last(0) ? reading.token(list->last).start : text.size();
    return out + " | " + std::string(text.substr(rest));
}

class AgencyLists : public testing::TestWithParam<test::TextCase> {};

TEST_P(AgencyLists, AreRead) {
    EXPECT_EQ(read(GetParam().text), GetParam().expected);
}

const test::TextCase kLists[] = {
    {"one_body_ends_where_its_predicate_begins", "Sở Y tế tổ chức tập huấn", "Sở Y tế | tổ chức tập huấn"},
    {"commas_within_a_name_do_not_cut_it", "Sở Văn hóa, Thể thao và Du lịch đăng tải",
     "Sở Văn hóa, Thể thao và Du lịch | đăng tải"},
    {"abbreviations_are_written_out", "UBND các xã, phường rà soát", "Ủy ban nhân dân các xã, phường | rà soát"},
    {"commas_and_va_join_bodies", "Sở Tài chính, Sở Nội vụ và UBND các xã, phường rà soát",
     "Sở Tài chính; Sở Nội vụ; Ủy ban nhân dân các xã, phường | rà soát"},
    {"cung_joins_bodies_too", "Sở Giáo dục và Đào tạo cùng các sở, ngành, địa phương hướng dẫn",
     "Sở Giáo dục và Đào tạo; các sở, ngành, địa phương | hướng dẫn"},
    {"branches_follow_a_colon", "Các Sở: Công Thương; Nông nghiệp và Môi trường; Xây dựng và các Sở, ngành liên quan",
     "Sở Công Thương; Sở Nông nghiệp và Môi trường; Sở Xây dựng; các Sở, ngành liên quan | "},
    {"branches_follow_the_first_department", "Sở Tài chính, Nội vụ, Xây dựng tham mưu",
     "Sở Tài chính; Sở Nội vụ; Sở Xây dựng | tham mưu"},
    {"heads_keep_their_title_beside_the_body", "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã chỉ đạo",
     "Thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã | chỉ đạo"},
    {"a_body_that_the_lexicon_lacks_ends_before_the_verb", "Trung tâm Phát triển quỹ đất tỉnh lập hồ sơ",
     "Trung tâm Phát triển quỹ đất tỉnh | lập hồ sơ"},
    {"a_common_noun_takes_what_tells_it_apart", "các doanh nghiệp logistics triển khai kết nối",
     "các doanh nghiệp logistics | triển khai kết nối"},
    {"a_body_may_be_named_by_its_duty", "Cơ quan lập đề án vùng phát thải thấp có trách nhiệm công bố",
     "Cơ quan lập đề án vùng phát thải thấp | có trách nhiệm công bố"},
    {"a_clause_may_tell_which_body", "Các cơ quan, đơn vị được giao nhiệm vụ trong Kế hoạch có trách nhiệm báo cáo",
     "Các cơ quan, đơn vị được giao nhiệm vụ trong Kế hoạch | có trách nhiệm báo cáo"},
    {"a_clause_goes_before_the_words_that_open_it",
     "Các sở, ban, ngành có liên quan tới việc thực hiện Kế hoạch này có trách nhiệm rà soát",
     "Các sở, ban, ngành có liên quan tới việc thực hiện Kế hoạch này | có trách nhiệm rà soát"},
    {"an_agency_in_brackets_belongs_to_the_name",
     "Ủy ban Nhà nước về người Việt Nam ở nước ngoài (Bộ Ngoại giao) cung cấp",
     "Ủy ban Nhà nước về người Việt Nam ở nước ngoài (Bộ Ngoại giao) | cung cấp"},
    {"an_apposition_adds_no_body", "Các cấp ủy, nhất là người đứng đầu tiếp tục", "Các cấp ủy | tiếp tục"},
    {"the_level_of_the_last_council_is_shared", "HĐND, UBND tỉnh theo quy định",
     "Hội đồng nhân dân tỉnh; Ủy ban nhân dân tỉnh | theo quy định"},
    {"a_number_of_a_region_belongs_to_the_name", "Chi cục Hải quan khu vực XI phối hợp",
     "Chi cục Hải quan khu vực XI | phối hợp"},
    {"slashes_join_levels", "UBND các xã/phường kiểm tra", "Ủy ban nhân dân các xã/phường | kiểm tra"},
    {"dots_leave_out_further_bodies", "Hội Nông dân tỉnh, Tỉnh đoàn... phối hợp",
     "Hội Nông dân tỉnh; Tỉnh đoàn | phối hợp"},
    {"a_place_below_the_province_belongs_to_the_name",
     "UBND huyện Như Xuân, UBND phường Buôn Ma Thuột và Phòng Nội vụ thị xã Nghi Sơn rà soát",
     "Ủy ban nhân dân huyện Như Xuân; Ủy ban nhân dân phường Buôn Ma Thuột; Phòng Nội vụ thị xã Nghi Sơn | rà soát"},
    {"a_verb_behind_the_place_does_not", "UBND huyện Như Xuân Phối hợp với Sở Y tế rà soát",
     "Ủy ban nhân dân huyện Như Xuân | Phối hợp với Sở Y tế rà soát"},
    {"one_capital_behind_a_unit_may_open_a_clause", "UBND xã Chủ động rà soát",
     "Ủy ban nhân dân xã | Chủ động rà soát"},
    {"a_verb_that_is_also_a_noun_names_no_body", "Tổ chức tuyên truyền, phổ biến", "-"},
    {"prevention_is_no_office", "Phòng, chống dịch bệnh", "-"},
    {"reports_are_no_newspaper", "Báo cáo kết quả thực hiện", "-"},
    {"a_conference_is_no_association", "Hội nghị tổng kết được tổ chức", "-"},
    {"facilities_are_no_institution", "Cơ sở vật chất bảo đảm", "-"},
};

INSTANTIATE_TEST_SUITE_P(Grammar, AgencyLists, testing::ValuesIn(kLists), test::name_of);

TEST(Agencies, InAHeadingVerbsBelongToTheName) {
    EXPECT_EQ(read("Trung tâm Xúc tiến đầu tư, thương mại và du lịch", NamePlace::heading),
              "Trung tâm Xúc tiến đầu tư, thương mại và du lịch | ");
    EXPECT_EQ(read("Các cơ sở sản xuất giống, thức ăn chăn nuôi", NamePlace::heading),
              "Các cơ sở sản xuất giống, thức ăn chăn nuôi | ");
}

TEST(Agencies, InAHeadingRoleWordsStillEndTheName) {
    EXPECT_EQ(read("Trung tâm Xúc tiến đầu tư chủ trì", NamePlace::heading), "Trung tâm Xúc tiến đầu tư | chủ trì");
}

TEST(Agencies, NamesNeverReachPastTheEndGiven) {
    const std::string_view text = "Sở Giáo dục và Đào tạo";
    const lexicon::Reading reading(text, {{0, text.size()}}, test::shared_lexicon());
    EXPECT_FALSE(agencies_at(reading, text, 0, 0));
    const auto list = agencies_at(reading, text, 0, 3);
    EXPECT_TRUE(!list || list->last <= 3);
}

TEST(Agencies, TheIssuingDepartmentIsReadOffTheLetterhead) {
    const lexicon::Lexicon &lexicon = test::shared_lexicon();
    EXPECT_EQ(issuing_department(lexicon, "UBND TỈNH LÂM ĐỒNG SỞ GIÁO DỤC VÀ ĐÀO TẠO"), "Sở Giáo dục và Đào tạo");
    EXPECT_EQ(issuing_department(lexicon, "Số: /SGD&ĐT-VP"), "Sở Giáo dục và Đào tạo");
    EXPECT_EQ(issuing_department(lexicon, "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"), "");
}

TEST(Agencies, ABareDepartmentIsWrittenOut) {
    EXPECT_EQ(with_department("Văn phòng Sở", "Sở Y tế"), "Văn phòng Sở Y tế");
    EXPECT_EQ(with_department("Sở Tài chính", "Sở Y tế"), "Sở Tài chính");
    EXPECT_EQ(with_department("các Sở, ngành", "Sở Y tế"), "các Sở, ngành");
    EXPECT_EQ(with_department("Văn phòng Sở", ""), "Văn phòng Sở");
}

}  // namespace
}  // namespace vanban
