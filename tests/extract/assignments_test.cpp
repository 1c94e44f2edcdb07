#include "extract/assignments.hpp"

#include <gtest/gtest.h>

#include "extract/dump.hpp"
#include "support/outline_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

std::string assigned(const std::string &text) {
    const Outline outline = test::outline_of_plan(text);
    return dump(find_assignments(outline), outline);
}

class Assignments : public testing::TestWithParam<test::TextCase> {};

TEST_P(Assignments, AreFound) {
    EXPECT_EQ(assigned(GetParam().text), GetParam().expected);
}

const test::TextCase kHeadings[] = {
    {"bullets_below_an_agency_heading_belong_to_it",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì, phối hợp với Công an tỉnh kiểm tra bếp ăn.\n- Hướng dẫn các "
     "trường.\n2. Sở Nội vụ\nPhối hợp với Sở Y tế trong việc bố trí biên chế.\n",
     "assignment I/1 | Sở Y tế | lead | Công an tỉnh | kiểm tra bếp ăn. | - | -\n"
     "assignment I/1 | Sở Y tế | perform | - | Hướng dẫn các trường. | - | -\n"
     "assignment I/2 | Sở Nội vụ | coordinate | Sở Y tế | bố trí biên chế. | - | -\n"},
    {"communes_and_towns_are_a_class_and_so_are_the_delegates_of_a_council",
     "I. TỔ CHỨC THỰC HIỆN\n1. UBND các xã, thị trấn: Xây dựng kế hoạch cụ thể.\n2. Giao Thường trực Hội đồng nhân dân "
     "tỉnh, các Ban Hội đồng nhân dân tỉnh, Tổ đại biểu và đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện.\n",
     "assignment I/1 | Ủy ban nhân dân các xã, thị trấn | perform | - | Xây dựng kế hoạch cụ thể. | - | -\n"
     "assignment I/2 | Thường trực Hội đồng nhân dân tỉnh; các Ban Hội đồng nhân dân tỉnh; Tổ đại biểu; đại biểu Hội "
     "đồng nhân dân tỉnh | perform | - | giám sát việc thực hiện. | - | -\n"},
    {"a_period_ends_with_its_last_year",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế xây dựng bệnh viện, hoàn thành trong giai đoạn 2026 - 2027.\n",
     "assignment I/1 | Sở Y tế | perform | - | xây dựng bệnh viện, hoàn thành trong giai đoạn 2026 - 2027. | 2027 | "
     "-\n"},
    {"a_body_that_no_table_knows_is_told_by_the_role_below",
     "I. NHIỆM VỤ\n1. Chi cục Trồng trọt và Bảo vệ thực vật:\n+ Là đơn vị đầu mối, chủ trì tham mưu triển khai Kế "
     "hoạch;\n+ Phối hợp với Sở Y tế tổ chức tập huấn.\n",
     "assignment I/1 | Chi cục Trồng trọt và Bảo vệ thực vật | lead | - | tham mưu triển khai Kế hoạch; | - | -\n"
     "assignment I/1 | Chi cục Trồng trọt và Bảo vệ thực vật | coordinate | Sở Y tế | tổ chức tập huấn. | - | -\n"},
    {"brackets_behind_a_task_tell_its_lead_and_term",
     "I. NHIỆM VỤ\n- Kiểm tra hồ đập (Sở Y tế chủ trì; hoàn thành trong tháng 4/2025).\n",
     "assignment I | Sở Y tế | lead | - | Kiểm tra hồ đập | 2025-04 | -\n"},
    {"bullets_take_role_and_partners_from_the_heading",
     "I. NHIỆM VỤ\n1. Nâng cao nhận thức\na) Sở Y tế chủ trì, phối hợp với các Sở, ngành và UBND các xã, "
     "phường:\n- Tổ chức tập huấn.\n- Biên soạn tài liệu.\n",
     "assignment I/1/a | Sở Y tế | lead | các Sở, ngành; Ủy ban nhân dân các xã, phường | Tổ chức tập huấn. | - | "
     "-\n"
     "assignment I/1/a | Sở Y tế | lead | các Sở, ngành; Ủy ban nhân dân các xã, phường | Biên soạn tài liệu. | - "
     "| -\n"},
    {"points_below_a_duty_belong_to_the_body",
     "Điều 12. Trách nhiệm tổ chức thực hiện\n1. Ủy ban nhân dân Thành phố có trách nhiệm sau đây:\na) Tổ chức thực "
     "hiện Nghị quyết;\nb) Bảo đảm nguồn lực tài chính.\n",
     "assignment Đ12/1/a | Ủy ban nhân dân Thành phố | perform | - | Tổ chức thực hiện Nghị quyết; | - | -\n"
     "assignment Đ12/1/b | Ủy ban nhân dân Thành phố | perform | - | Bảo đảm nguồn lực tài chính. | - | -\n"},
    {"a_point_that_reads_as_a_heading_is_a_task_too",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\na) Tham mưu ban hành quy định\nb) Tổ chức tập huấn\n2. Sở Nội vụ\na) Bố trí "
     "biên chế\n",
     "assignment I/1/a | Sở Y tế | perform | - | Tham mưu ban hành quy định | - | -\n"
     "assignment I/1/b | Sở Y tế | perform | - | Tổ chức tập huấn | - | -\n"
     "assignment I/2/a | Sở Nội vụ | perform | - | Bố trí biên chế | - | -\n"},
    {"a_run_in_heading_charges_its_sentence",
     "I. NHIỆM VỤ\n1. Truyền thông\na) Sở Y tế: Chỉ đạo các cơ quan báo chí đưa tin.\nb) Công an tỉnh: Tuần tra "
     "địa bàn.\n",
     "assignment I/1/a | Sở Y tế | perform | - | Chỉ đạo các cơ quan báo chí đưa tin. | - | -\n"
     "assignment I/1/b | Công an tỉnh | perform | - | Tuần tra địa bàn. | - | -\n"},
    {"bullets_may_head_bullets",
     "II. NHIỆM VỤ\n1. Hoàn thiện thể chế\n- Sở Y tế\n+ Rà soát văn bản.\n- Sở Tài chính\n+ Bố trí kinh phí.\n",
     "assignment II/1 | Sở Y tế | perform | - | Rà soát văn bản. | - | -\n"
     "assignment II/1 | Sở Tài chính | perform | - | Bố trí kinh phí. | - | -\n"},
    {"nominal_bullets_below_a_verb_are_one_task",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Lập hồ sơ cho từng hộ gia đình, bao gồm:\n+ Đơn đề nghị hỗ trợ;\n+ Biên bản "
     "xác nhận.\n- Tổng kết hoạt động.\n",
     "assignment I/1 | Sở Y tế | perform | - | Lập hồ sơ cho từng hộ gia đình, bao gồm: | - | -\n"
     "assignment I/1 | Sở Y tế | perform | - | Tổng kết hoạt động. | - | -\n"},
    {"the_body_that_a_heading_directs_must_do_it",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Nông nghiệp và Môi trường chỉ đạo Chi cục Biển đảo và Thủy sản thực hiện các nội "
     "dung sau:\n- Lập dự toán kinh phí.\n",
     "assignment I/1 | Chi cục Biển đảo và Thủy sản | perform | - | Lập dự toán kinh phí. | - | -\n"},
    {"a_point_may_tell_the_role_alone",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\na) Chủ trì, phối hợp với các sở, ngành:\n- Tổ chức tập huấn.\nb) Phối hợp với "
     "Công an tỉnh:\n- Kiểm tra bếp ăn.\n2. Sở Nội vụ\n- Bố trí biên chế.\n",
     "assignment I/1/a | Sở Y tế | lead | các sở, ngành | Tổ chức tập huấn. | - | -\n"
     "assignment I/1/b | Sở Y tế | coordinate | Công an tỉnh | Kiểm tra bếp ăn. | - | -\n"
     "assignment I/2 | Sở Nội vụ | perform | - | Bố trí biên chế. | - | -\n"},
    {"brackets_behind_a_partner_tell_of_it",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Phối hợp với Sở Nội vụ (Ban Thi đua - Khen thưởng) tổ chức xét khen "
     "thưởng.\n",
     "assignment I/1 | Sở Y tế | coordinate | Sở Nội vụ | tổ chức xét khen thưởng. | - | -\n"},
    {"a_topic_that_names_a_kind_of_bodies_charges_nobody",
     "I. NỀN TẢNG\n1. Hạ tầng số\nPhát triển hạ tầng.\n2. Doanh nghiệp số\nPhát triển các doanh nghiệp số.\n", ""},
    {"aims_charge_nobody",
     "I. MỤC TIÊU\n1. Các sở, ban, ngành hoàn thành 100% nhiệm vụ được giao trong năm.\n"
     "2. Sở Y tế\n- Giảm thời gian chờ khám.\n",
     ""},
};

const test::TextCase kSentences[] = {
    {"a_numbered_paragraph_may_open_with_its_actor",
     "I. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính chủ trì, phối hợp với các Sở, ngành bảo đảm kinh phí thực hiện theo quy "
     "định.\n2. Các Sở, ngành có trách nhiệm rà soát các chương trình, hoàn thành trong năm 2026.\n",
     "assignment I/1 | Sở Tài chính | lead | các Sở, ngành | bảo đảm kinh phí thực hiện theo quy định. | - | -\n"
     "assignment I/2 | Các Sở, ngành | perform | - | rà soát các chương trình, hoàn thành trong năm 2026. | 2026 | "
     "-\n"},
    {"a_clause_before_the_actor_is_skipped",
     "I. TỔ CHỨC THỰC HIỆN\n1. Căn cứ tình hình thực tiễn của địa phương, các đơn vị, trường học xây dựng kế hoạch "
     "hàng năm.\n",
     "assignment I/1 | các đơn vị, trường học | perform | - | xây dựng kế hoạch hàng năm. | - | -\n"},
    {"an_order_hands_the_task_out",
     "I. TỔ CHỨC THỰC HIỆN\n1. Giao Công an tỉnh chủ trì, phối hợp với Văn phòng UBND tỉnh theo dõi, định kỳ báo cáo "
     "kết quả về Bộ Công an, UBND tỉnh.\n2. Đề nghị Hội Nông dân tỉnh phối hợp tuyên truyền.\n",
     "assignment I/1 | Công an tỉnh | lead | Văn phòng Ủy ban nhân dân tỉnh | theo dõi, định kỳ báo cáo kết quả về "
     "Bộ Công an, UBND tỉnh. | - | Bộ Công an; Ủy ban nhân dân tỉnh\n"
     "assignment I/2 | Hội Nông dân tỉnh | coordinate | - | tuyên truyền. | - | -\n"},
    {"who_gives_the_order_is_no_actor",
     "I. TỔ CHỨC THỰC HIỆN\n1. Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, "
     "phường tổ chức quán triệt Chỉ thị này.\n",
     "assignment I/1 | các sở, ban, ngành; Ủy ban nhân dân các xã, phường | perform | - | tổ chức quán triệt Chỉ thị "
     "này. | - | -\n"},
    {"a_closing_paragraph_counts_from_its_actor_on",
     "I. KINH PHÍ\n1. Sở Tài chính bố trí kinh phí.\n\nTrên đây là Kế hoạch phát triển giáo dục. Trong quá trình "
     "thực hiện, nếu cần sửa đổi, các cơ quan, đơn vị chủ động đề xuất gửi Sở Y tế để tổng hợp./.\n",
     "assignment I/1 | Sở Tài chính | perform | - | bố trí kinh phí. | - | -\n"
     "assignment I/1 | các cơ quan, đơn vị | perform | - | chủ động đề xuất gửi Sở Y tế để tổng hợp./. | - | Sở Y "
     "tế\n"},
    {"a_body_that_the_actor_leads_coordinates_for_it",
     "I. TỔ CHỨC THỰC HIỆN\n1. Đảng ủy Hội đồng nhân dân tỉnh lãnh đạo Hội đồng nhân dân tỉnh phối hợp rà soát cơ "
     "chế.\n2. Đảng ủy Mặt trận Tổ quốc Việt Nam tỉnh chỉ đạo các tổ chức chính trị - xã hội tham gia cùng chính "
     "quyền vận động.\n",
     "assignment I/1 | Đảng ủy Hội đồng nhân dân tỉnh | coordinate | - | lãnh đạo Hội đồng nhân dân tỉnh phối hợp rà "
     "soát cơ chế. | - | -\n"
     "assignment I/2 | Đảng ủy Mặt trận Tổ quốc Việt Nam tỉnh | perform | - | chỉ đạo các tổ chức chính trị - xã hội "
     "tham gia cùng chính quyền vận động. | - | -\n"},
    {"heads_of_bodies_carry_out_a_decision",
     "Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Tài chính; Thủ trưởng các cơ quan, đơn vị liên quan "
     "chịu trách nhiệm thi hành Quyết định này.\n",
     "assignment Đ3 | Văn phòng Ủy ban nhân dân tỉnh; Sở Tài chính; các cơ quan, đơn vị liên quan | perform | - | chịu "
     "trách nhiệm thi hành Quyết định này. | - | -\n"},
    {"duties_addressed_to_nobody_are_no_assignments",
     "II. GIẢI PHÁP\n1. Đẩy mạnh tuyên truyền, phối hợp với các sở, ngành trong công tác vận động.\n- Tổ chức khóa bồi "
     "dưỡng kỹ năng số.\n- Hằng năm, xây dựng kế hoạch; các sở, ngành tham gia.\n",
     ""},
    {"what_is_done_to_an_agency_is_no_task_of_it",
     "II. GIẢI PHÁP\n1. Ủy ban nhân dân cấp xã được hỗ trợ 50 triệu đồng.\n2. Sở Y tế đã triển khai mô hình.\n", ""},
    {"an_issuer_that_speaks_of_its_document_is_no_actor",
     "Thực hiện Nghị quyết số 12, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. NHIỆM VỤ\n1. Sở Y tế tổ chức tập "
     "huấn.\n",
     "assignment I/1 | Sở Y tế | perform | - | tổ chức tập huấn. | - | -\n"},
};

const test::TextCase kRequests[] = {
    {"a_request_that_only_leads_in_is_no_task_of_who_asks",
     "I. TỔ CHỨC THỰC HIỆN\nĐể triển khai Kế hoạch, Bộ Y tế đề nghị:\nCác trường học tổ chức tập huấn.\n",
     "assignment I | Các trường học | perform | - | tổ chức tập huấn. | - | -\n"},
    {"who_directs_and_guides_has_a_task",
     "I. TỔ CHỨC THỰC HIỆN\n1. Bộ Quốc phòng chỉ đạo, hướng dẫn các đơn vị thực hiện Kế hoạch.\n",
     "assignment I/1 | Bộ Quốc phòng | perform | - | chỉ đạo, hướng dẫn các đơn vị thực hiện Kế hoạch. | - | -\n"},
    {"a_school_year_that_is_past_is_no_term", "I. NHIỆM VỤ\n1. Sở Y tế tổng kết công tác trong năm học 2015 – 2016.\n",
     "assignment I/1 | Sở Y tế | perform | - | tổng kết công tác trong năm học 2015 – 2016. | - | -\n"},
};

const test::TextCase kTerms[] = {
    {"a_day_of_every_year",
     "I. BÁO CÁO\n1. Các sở, ngành định kỳ hằng năm báo cáo kết quả thực hiện về Sở Y tế trước ngày 01 tháng 12 để "
     "tổng hợp.\n",
     "assignment I/1 | Các sở, ngành | perform | - | định kỳ hằng năm báo cáo kết quả thực hiện về Sở Y tế trước ngày "
     "01 tháng 12 để tổng hợp. | --12-01 | Sở Y tế\n"},
    {"a_date", "I. BÁO CÁO\n1. Sở Y tế xây dựng đề án, hoàn thành trước ngày 30/6/2026.\n",
     "assignment I/1 | Sở Y tế | perform | - | xây dựng đề án, hoàn thành trước ngày 30/6/2026. | 2026-06-30 | -\n"},
    {"a_quarter", "I. BÁO CÁO\n1. Sở Y tế xây dựng đề án, hoàn thành trong quý II/2026.\n",
     "assignment I/1 | Sở Y tế | perform | - | xây dựng đề án, hoàn thành trong quý II/2026. | 2026-06 | -\n"},
    {"a_monthly_day_is_none", "I. BÁO CÁO\n1. Sở Y tế báo cáo Sở Tài chính trước ngày 15 hằng tháng.\n",
     "assignment I/1 | Sở Y tế | perform | - | báo cáo Sở Tài chính trước ngày 15 hằng tháng. | - | Sở Tài chính\n"},
    {"the_horizon_of_a_strategy_is_none", "I. BÁO CÁO\n1. Sở Y tế triển khai Chiến lược đến năm 2030, tầm nhìn 2045.\n",
     "assignment I/1 | Sở Y tế | perform | - | triển khai Chiến lược đến năm 2030, tầm nhìn 2045. | - | -\n"},
};

const test::TextCase kRows[] = {
    {"lines_below_a_task_read_as_a_row",
     "II. NHIỆM VỤ\n1. Tuyên truyền\na) Hoạt động 1\n- Nội dung: Tổ chức hội nghị phổ biến.\n- Cơ quan chủ trì: Sở Y "
     "tế.\n- Cơ quan phối hợp: Công an tỉnh, UBND các xã, phường.\n- Thời gian hoàn thành: Quý II/2026.\n",
     "assignment II/1/a | Sở Y tế | lead | Công an tỉnh; Ủy ban nhân dân các xã, phường | Tổ chức hội nghị phổ biến. | "
     "2026-06 | -\n"},
    {"one_line_may_name_leader_and_partners",
     "II. NHIỆM VỤ\n1. Tuyên truyền\na) Hoạt động 1\n- Nội dung:\n+ Tổng kết mô hình.\n+ Tập huấn cán bộ.\n- Cơ quan "
     "thực hiện: Sở Y tế chủ trì, phối hợp với các sở, ngành.\n",
     "assignment II/1/a | Sở Y tế | lead | các sở, ngành | Tổng kết mô hình. | - | -\n"
     "assignment II/1/a | Sở Y tế | lead | các sở, ngành | Tập huấn cán bộ. | - | -\n"},
    {"labels_may_stand_in_brackets_behind_the_task",
     "II. NHIỆM VỤ\n- Rà soát quy hoạch mạng lưới (Đơn vị chủ trì: Sở Tài chính; đơn vị phối hợp: các sở, ngành; thời "
     "gian: tháng 6/2026).\n",
     "assignment II | Sở Tài chính | lead | các sở, ngành | Rà soát quy hoạch mạng lưới | 2026-06 | -\n"},
    {"a_leader_may_stand_in_brackets_behind_the_task",
     "I. NHIỆM VỤ\n- Rà soát quy hoạch mạng lưới (Sở Tài chính chủ trì, phối hợp với các sở, ngành).\n",
     "assignment I | Sở Tài chính | lead | các sở, ngành | Rà soát quy hoạch mạng lưới | - | -\n"},
    {"rows_of_a_task_table_are_assignments",
     "PHỤ LỤC I\nPHÂN CÔNG NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n"
     "|---|---|---|---|---|\n| I | Nhóm nhiệm vụ về thể chế | | | |\n"
     "| 1 | Xây dựng đề án | Sở Y tế | Sở Tài chính; các sở, ngành | 2026 - 2028 |\n"
     "| 2 | Khảo sát nhu cầu | UBND các xã, phường | | Thường xuyên |\n",
     "assignment PLI | Sở Y tế | lead | Sở Tài chính; các sở, ngành | Xây dựng đề án | 2028 | -\n"
     "assignment PLI | Ủy ban nhân dân các xã, phường | lead | - | Khảo sát nhu cầu | - | -\n"},
    {"a_table_without_agencies_gives_none",
     "PHỤ LỤC I\nCHỈ TIÊU\n\n| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |\n|---|---|---|---|\n| 1 | Tỷ lệ trường đạt "
     "chuẩn | % | 60 |\n",
     ""},
};

INSTANTIATE_TEST_SUITE_P(Headings, Assignments, testing::ValuesIn(kHeadings), test::name_of);
INSTANTIATE_TEST_SUITE_P(Sentences, Assignments, testing::ValuesIn(kSentences), test::name_of);
INSTANTIATE_TEST_SUITE_P(Requests, Assignments, testing::ValuesIn(kRequests), test::name_of);
INSTANTIATE_TEST_SUITE_P(Terms, Assignments, testing::ValuesIn(kTerms), test::name_of);
INSTANTIATE_TEST_SUITE_P(Rows, Assignments, testing::ValuesIn(kRows), test::name_of);

TEST(Directives, ChargeThoseWhomTheyAddressWithAllThatFollows) {
    const Outline outline = test::outline_of(
        "CHỈ THỊ\nVề phòng, chống dịch bệnh\n\nTrước tình hình trên, Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, "
        "ban, ngành; Chủ tịch UBND các xã, phường thực hiện các nội dung sau:\n\n1. Tăng cường kiểm tra, giám sát việc "
        "khám chữa bệnh trên địa bàn tỉnh, kịp thời xử lý vi phạm theo quy định của pháp luật hiện hành.\n2. Sở Y tế\n"
        "Tổ chức tập huấn.\n");
    EXPECT_EQ(dump(find_assignments(outline), outline),
              "assignment 1 | các sở, ban, ngành; Ủy ban nhân dân các xã, phường | perform | - | Tăng cường kiểm tra, "
              "giám sát việc khám chữa bệnh trên địa bàn tỉnh, kịp thời xử lý vi phạm theo quy định của pháp luật hiện "
              "hành. | - | -\nassignment 2 | Sở Y tế | perform | - | Tổ chức tập huấn. | - | -\n");
}

TEST(AssignmentRules, EachSaysWhereTheTaskStood) {
    const Outline outline = test::outline_of_plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\nTổ chức tập huấn.\n2. Sở Nội vụ: Bố trí biên chế.\n3. Công an tỉnh tuần tra "
        "địa bàn.\n");
    std::vector<std::string> rules;
    for (const AssignmentMention &mention : find_assignments(outline))
        rules.push_back(mention.assignment.rule);
    EXPECT_EQ(rules, (std::vector<std::string>{"assignment.heading", "assignment.run_in", "assignment.inline"}));
}

TEST(AssignmentSpans, HoldTheTask) {
    const Outline outline = test::outline_of_plan(
        "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Chủ trì tổ chức tập huấn.\n2. Sở Nội vụ bố trí biên chế.\n");
    for (const AssignmentMention &mention : find_assignments(outline))
        EXPECT_NE(outline.at(mention.assignment.span).find(mention.assignment.task), std::string_view::npos);
}

}  // namespace
}  // namespace vanban
