#include "resolve/document.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"
#include "support/text_case.hpp"

namespace vanban {
namespace {

std::string joined(const std::vector<std::string> &parts) {
    std::string line;
    for (const std::string &part : parts)
        line += (line.empty() ? "" : "; ") + part;
    return line.empty() ? "-" : line;
}

/// One line: type, code, symbol, number, issuer, province, place, date.
std::string fields_of(std::string_view text) {
    const Document document = read_document(test::outline_of(text));
    return document.type.value_or("-") + " | " + document.type_code.value_or("-") + " | " +
           document.symbol.value_or("-") + " | " + document.number.value_or("-") + " | " +
           document.issuer.value_or("-") + " | " + (document.province ? document.province->name : "-") + " | " +
           document.place.value_or("-") + " | " + document.date.value_or("-");
}

class DocumentFields : public testing::TestWithParam<test::TextCase> {};

TEST_P(DocumentFields, AreReadOffTheFrame) {
    EXPECT_EQ(fields_of(std::string(GetParam().text) +
                        "\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức.\n\nII. NHIỆM VỤ\n\nTuyên truyền.\n"),
              GetParam().expected);
}

const test::TextCase kLetterheads[] = {
    {"a_province_by_its_committee",
     "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "---------------\nSố: 118/KH-UBND\nQuảng Ngãi, ngày 05 tháng 6 năm 2024\n\nKẾ HOẠCH\nPhòng, chống thiên tai năm "
     "2024",
     "Kế hoạch | KH | 118/KH-UBND | 118 | Ủy ban nhân dân tỉnh Quảng Ngãi | Quảng Ngãi | Quảng Ngãi | 2024-06-05"},
    {"a_department_under_its_committee",
     "ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH\nSỞ CÔNG THƯƠNG\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
     "Hạnh phúc\n---------------\nSố: 45/KH-SCT\nNam Định, ngày 12 tháng 01 năm 2024\n\nKẾ HOẠCH\nPhát triển thương "
     "mại "
     "điện tử năm 2024",
     "Kế hoạch | KH | 45/KH-SCT | 45 | Sở Công Thương tỉnh Nam Định | Nam Định | Nam Định | 2024-01-12"},
    {"an_abbreviated_issuer_is_written_out",
     "UBND TỈNH HƯNG YÊN\nSố: 29/KH-UBND\nHưng Yên, ngày 19 tháng 6 năm 2022\n\nKẾ HOẠCH\nTiêm chủng năm 2022",
     "Kế hoạch | KH | 29/KH-UBND | 29 | Ủy ban nhân dân tỉnh Hưng Yên | Hưng Yên | Hưng Yên | 2022-06-19"},
    {"narrow_columns_wrap_the_motto_and_the_dateline",
     "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 31/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "Lào Cai, ngày 14 tháng 02\nnăm 2025\n\nKẾ HOẠCH\nPhát triển du lịch năm 2025",
     "Kế hoạch | KH | 31/KH-UBND | 31 | Ủy ban nhân dân tỉnh Lào Cai | Lào Cai | Lào Cai | 2025-02-14"},
    {"an_official_letter_names_no_type",
     "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 512/UBND-VX\nV/v triển khai tuyển sinh\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\nLào Cai, ngày 14 tháng 02 năm 2025\n\nKính gửi: Sở Giáo dục và Đào tạo\n\nThực hiện "
     "kế "
     "hoạch, yêu cầu các đơn vị thực hiện.",
     "- | - | 512/UBND-VX | 512 | Ủy ban nhân dân tỉnh Lào Cai | Lào Cai | Lào Cai | 2025-02-14"},
    {"an_organ_is_named_by_whose_it_is",
     "BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG\n*\nSố 36-HD/VPTW\nĐẢNG CỘNG SẢN VIỆT NAM\n---------------\nHà Nội, ngày 03 "
     "tháng 4 năm 2018\n\nHƯỚNG DẪN\nThể thức văn bản",
     "Hướng dẫn | HD | 36-HD/VPTW | 36 | Văn phòng Trung ương Đảng | - | Hà Nội | 2018-04-03"},
    {"an_organ_of_a_province_is_named_so_too",
     "TỈNH ỦY LÀO CAI\nVĂN PHÒNG\n*\nSố 5-KH/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\n---------------\nLào Cai, ngày 03 tháng 4 "
     "năm 2024\n\nKẾ HOẠCH\nCông tác lưu trữ",
     "Kế hoạch | KH | 5-KH/VPTU | 5 | Văn phòng Tỉnh ủy Lào Cai | Lào Cai | Lào Cai | 2024-04-03"},
    {"an_organ_whose_name_stands_alone_elsewhere_is_its_committees_too",
     "TỈNH ỦY LÀO CAI\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 5-HD/BTGDVTU\nĐẢNG CỘNG SẢN VIỆT NAM\nLào Cai, ngày 03 tháng 4 "
     "năm 2025\n\nHƯỚNG DẪN\nTuyên truyền",
     "Hướng dẫn | HD | 5-HD/BTGDVTU | 5 | Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai | Lào Cai | Lào Cai | 2025-04-03"},
    {"an_organ_of_a_city",
     "THÀNH ỦY ĐÀ NẴNG\nBAN TỔ CHỨC\n*\nSố 5-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nĐà Nẵng, ngày 03 tháng 4 năm "
     "2025\n\nHƯỚNG DẪN\nCông tác cán bộ",
     "Hướng dẫn | HD | 5-HD/BTCTU | 5 | Ban Tổ chức Thành ủy Đà Nẵng | Đà Nẵng | Đà Nẵng | 2025-04-03"},
    {"a_party_committee",
     "TỈNH ỦY THANH HÓA\n*\nSố 88-CTr/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n---------------\nThanh Hóa, ngày 20 tháng 11 năm "
     "2023\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện chủ trương về kinh tế tập thể",
     "Chương trình hành động | CTr | 88-CTr/TU | 88 | Tỉnh ủy Thanh Hóa | Thanh Hóa | Thanh Hóa | 2023-11-20"},
    {"a_party_committee_of_a_district_under_the_party",
     "HUYỆN ỦY YÊN SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 45-KH/HU\nYên Sơn, ngày 12 tháng 3 năm 2024\n\nKẾ HOẠCH\nVề y tế",
     "Kế hoạch | KH | 45-KH/HU | 45 | Huyện ủy Yên Sơn | - | Yên Sơn | 2024-03-12"},
    {"an_organ_stands_below_whose_it_is",
     "ĐẢNG BỘ TỈNH SÓC TRĂNG\nBAN CHẤP HÀNH\n*\nSố 36-CTr/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nSóc Trăng, ngày 29 tháng 12 năm "
     "2022\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nVề kinh tế tập thể",
     "Chương trình hành động | CTr | 36-CTr/TU | 36 | Ban Chấp hành Đảng bộ tỉnh Sóc Trăng | Sóc Trăng | Sóc Trăng | "
     "2022-12-29"},
    {"a_council_of_a_city",
     "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
     "phúc\n---------------\nSố: 07/2024/NQ-HĐND\nHải Phòng, ngày 19 tháng 7 năm 2024\n\nNGHỊ QUYẾT\nQuy định mức hỗ "
     "trợ "
     "học phí",
     "Nghị quyết | NQ | 07/2024/NQ-HĐND | 07 | Hội đồng nhân dân thành phố Hải Phòng | Hải Phòng | Hải Phòng | "
     "2024-07-19"},
    {"a_central_body_is_of_no_province",
     "THỦ TƯỚNG CHÍNH PHỦ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
     "Số: 17/CT-TTg\nHà Nội, ngày 20 tháng 6 năm 2023\n\nCHỈ THỊ\nVề tăng cường phòng cháy, chữa cháy",
     "Chỉ thị | CT | 17/CT-TTg | 17 | Thủ tướng Chính phủ | - | Hà Nội | 2023-06-20"},
};

const test::TextCase kGaps[] = {
    {"a_blank_number_keeps_its_known_part",
     "ỦY BAN NHÂN DÂN TỈNH HẬU GIANG\nSỞ Y TẾ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
     "phúc\n---------------\nSố:      /KH-SYT\nHậu Giang, ngày     tháng 3 năm 2024\n\nKẾ HOẠCH\nTiêm chủng mở rộng",
     "Kế hoạch | KH | /KH-SYT | - | Sở Y tế tỉnh Hậu Giang | Hậu Giang | Hậu Giang | 2024-03"},
    {"dots_may_stand_for_what_is_blank",
     "ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "---------------\nSố: ....../KH-UBND\nLai Châu, ngày ..... tháng ..... năm 2026\n\nKẾ HOẠCH\nPhát triển cây chè",
     "Kế hoạch | KH | /KH-UBND | - | Ủy ban nhân dân tỉnh Lai Châu | Lai Châu | Lai Châu | 2026"},
    {"without_a_letterhead_the_text_says_who_issues",
     "KẾ HOẠCH\nPhát triển du lịch tỉnh Bắc Kạn năm 2025\n\nThực hiện Nghị quyết số 08-NQ/TW, Ủy ban nhân dân tỉnh Bắc "
     "Kạn ban hành Kế hoạch phát triển du lịch như sau:",
     "Kế hoạch | KH | - | - | Ủy ban nhân dân tỉnh Bắc Kạn | Bắc Kạn | - | -"},
    {"capitals_of_a_lost_font_are_small_letters",
     "ủy Ban Nhân Dân\nthành phố cần thơ\nCộng hòa xã hội chủ nghĩa việt nam\nĐộc lập - Tự do - Hạnh phúc\nXV80\n"
     "Số:  256 /2004/QĐ-UB\nTP.Cần Thơ, ngày  01 tháng  7 năm 2004\n\nQUYẾT ĐỊNH của ủY BAN NHÂN DÂN THÀNH PHỐ cần "
     "thơ\nV/v ban hành Chương trình cải cách\n\nủY BAN NHÂN DÂN THÀNH PHỐ Cần Thơ\n\nCăn cứ Luật Đất đai;",
     "Quyết định | QĐ | 256/2004/QĐ-UB | 256 | Ủy ban nhân dân thành phố Cần Thơ | Cần Thơ | TP.Cần Thơ | 2004-07-01"},
    {"what_a_letter_is_about_is_no_part_of_its_symbol",
     "SỞ Y TẾ HẢI PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/SYT-NV V/v tiêm\nHải Phòng, ngày 28 tháng 6 năm "
     "2014\n\nBÁO CÁO\nVề y tế",
     "Báo cáo | BC | 45/SYT-NV | 45 | Sở Y tế Hải Phòng | Hải Phòng | Hải Phòng | 2014-06-28"},
    {"a_place_behind_the_number_is_no_part_of_it",
     "SỞ Y TẾ HẢI PHÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/QĐ-UB-NC        TP. HCM\n\nBÁO CÁO\nVề y tế",
     "Báo cáo | BC | 12/QĐ-UB-NC | 12 | Sở Y tế Hải Phòng | Hải Phòng | - | -"},
    {"in_small_letters_the_text_says_who_issues",
     "Ủy ban nhân dân tỉnh Lào Cai\nSở Y tế\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLào Cai, ngày 5 tháng "
     "3 "
     "năm 2021\n\nKẾ HOẠCH\nNăm 2021\n\nThực hiện Nghị quyết số 12/NQ-HĐND, Sở Y tế tỉnh Lào Cai ban hành Kế hoạch như "
     "sau:",
     "Kế hoạch | KH | 12/KH-SYT | 12 | Sở Y tế tỉnh Lào Cai | Lào Cai | Lào Cai | 2021-03-05"},
    {"a_subject_that_names_an_instrument_is_no_heading",
     "ỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 12/UBND-TH\nV/v thực hiện\nCHỈ THỊ của Thủ tướng Chính phủ\nCỘNG HÒA XÃ HỘI "
     "CHỦ "
     "NGHĨA VIỆT NAM\nLào Cai, ngày 5 tháng 3 năm 2021\n\nKính gửi: Các sở.",
     "- | - | 12/UBND-TH | 12 | Ủy ban nhân dân tỉnh Lào Cai | Lào Cai | Lào Cai | 2021-03-05"},
    {"in_two_columns_too",
     "ủy Ban Nhân Dân \t         Cộng hòa xã hội chủ nghĩa việt nam\nthành phố cần thơ \t                   Độc lập - "
     "Tự do - "
     "Hạnh phúc\n   \t                                                          XV80\n\n  Số:  256 /2004/QĐ-UB  \t     "
     "  "
     "          TP.Cần Thơ, ngày  01 tháng  7 năm 2004\n\nQUYẾT ĐỊNH của ủY BAN NHÂN DÂN THÀNH PHỐ cần thơ\nV/v ban "
     "hành "
     "Chương trình cải cách\n\nủY BAN NHÂN DÂN THÀNH PHỐ Cần Thơ\n\nCăn cứ Luật Đất đai;",
     "Quyết định | QĐ | 256/2004/QĐ-UB | 256 | Ủy ban nhân dân thành phố Cần Thơ | Cần Thơ | TP.Cần Thơ | 2004-07-01"},
    {"letters_that_stand_apart_are_a_name_that_is_known",
     "S Ở Y T Ế H ẢI P HÒNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3210/QĐ - S Y T\nH ải Ph òng, ngày 28 tháng 6 "
     "năm 2014\n\nQUYẾT ĐỊNH\nVề y tế cơ sở",
     "Quyết định | QĐ | 3210/QĐ-SYT | 3210 | Sở Y tế Hải Phòng | Hải Phòng | Hải Phòng | 2014-06-28"},
};

INSTANTIATE_TEST_SUITE_P(Letterheads, DocumentFields, testing::ValuesIn(kLetterheads), test::name_of);
INSTANTIATE_TEST_SUITE_P(Gaps, DocumentFields, testing::ValuesIn(kGaps), test::name_of);

TEST(DocumentFields, OfASchoolAreWrittenAsItsTextWritesThem) {
    EXPECT_EQ(
        fields_of("SỞ GDĐT TỈNH LÀO CAI\nTRƯỜNG THPT ĐỐC BINH KIỀU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: "
                  "7/KH-THPT\nLào Cai, ngày 17 tháng 8 năm 2026\n\nKẾ HOẠCH\nTổ chức tuần lễ\n\nTrường THPT Đốc Binh "
                  "Kiều thực hiện như sau:\n"),
        "Kế hoạch | KH | 7/KH-THPT | 7 | Trường THPT Đốc Binh Kiều tỉnh Lào Cai | Lào Cai | Lào Cai | 2026-08-17");
}

TEST(DocumentFields, OfAnAppendixAloneComeFromWhatItIsAttachedTo) {
    const std::string text =
        "Số: 61/QĐ-UBND\n\nDANH MỤC CÔNG VIỆC CỦA CÁC SỞ\n\n(Ban hành kèm theo Quyết định số: /QĐ-UBND "
        "ngày tháng 5 năm 2026 của UBND tỉnh)\n\nCác địa phương ban hành kế hoạch thực hiện.\n";
    EXPECT_EQ(fields_of(text), "Quyết định | QĐ | 61/QĐ-UBND | 61 | Ủy ban nhân dân tỉnh | - | - | -");
    EXPECT_EQ(read_document(test::outline_of(text)).title, "DANH MỤC CÔNG VIỆC CỦA CÁC SỞ");
}

TEST(DocumentTitle, StandsOnOneLine) {
    const Document document = read_document(
        test::outline_of("KẾ HOẠCH\nPhát triển chăn nuôi\ngiai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n\nTăng đàn.\n"));
    EXPECT_EQ(document.title, "Phát triển chăn nuôi giai đoạn 2026 - 2030");
}

TEST(DocumentSigners, AreNamedBehindTheWordsForTheirHand) {
    const Document document =
        read_document(test::outline_of("KẾ HOẠCH\nPhát triển chăn nuôi\n\nI. MỤC TIÊU\n\nTăng đàn.\n\nTM. ỦY BAN NHÂN "
                                       "DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nHoàng Gia Long\n"));
    ASSERT_EQ(document.signers.size(), 1U);
    EXPECT_EQ(document.signers.front().name, "Hoàng Gia Long");
    EXPECT_EQ(document.signers.front().position, "Phó Chủ tịch");
}

TEST(DocumentSigners, AreNotThoseOfAnExampleInTheText) {
    const Document document = read_document(test::outline_of(
        "HƯỚNG DẪN\nThể thức văn bản\n\nI. CHỮ KÝ\n\nVí dụ:\n\nTM. BAN THƯỜNG VỤ\n\nBÍ THƯ\n\n(Họ và tên)\n\n"
        "II. THỰC HIỆN\n\nCác tỉnh ủy thực hiện.\n\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nVũ Hoài Nam\n"));
    ASSERT_EQ(document.signers.size(), 1U);
    EXPECT_EQ(document.signers.front().name, "Vũ Hoài Nam");
    EXPECT_EQ(document.signers.front().position, "Phó Chánh Văn phòng");
}

TEST(DocumentSigners, MayStandOnOneLineWithTheirPosition) {
    const Document document = read_document(test::outline_of(
        "KẾ HOẠCH\nPhát triển chăn nuôi\n\nI. MỤC TIÊU\n\nTăng đàn.\n\nTRƯỞNG BAN PHÓ THỦ TƯỚNG Vũ Hoài Nam\n"));
    ASSERT_EQ(document.signers.size(), 1U);
    EXPECT_EQ(document.signers.front().name, "Vũ Hoài Nam");
}

TEST(DocumentRecipients, GoOnWhereALineIsWrapped) {
    const Document document = read_document(
        test::outline_of("KẾ HOẠCH\nPhát triển chăn nuôi\n\nI. MỤC TIÊU\n\nTăng đàn.\n\nNơi nhận:\n\n- Các trường "
                         "thuộc\n\nđại học (để thực hiện);\n\n- Lưu: VT.\n\nVũ Hoài Nam\n"));
    EXPECT_EQ(joined(document.recipients), "Các trường thuộc đại học (để thực hiện); Lưu: VT");
}

TEST(DocumentRecipients, AreOneALine) {
    const Document document = read_document(test::outline_of(
        "KẾ HOẠCH\nPhát triển chăn nuôi\n\nI. MỤC TIÊU\n\nTăng đàn.\n\nNơi nhận:\n- Bộ Nội vụ (b/c);\n- Các sở, ban, "
        "ngành;\n- Lưu: VT, TH.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n"));
    EXPECT_EQ(joined(document.recipients), "Bộ Nội vụ (b/c); Các sở, ban, ngành; Lưu: VT, TH");
}

}  // namespace
}  // namespace vanban
