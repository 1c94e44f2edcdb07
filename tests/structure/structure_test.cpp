#include "structure/structure.hpp"

#include <gmock/gmock.h>

#include "support/outline_of.hpp"

namespace vanban {
namespace {

using test::outline_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Case {
    const char *what;
    const char *text;
    const char *outline;
};

TEST(Structure, short_texts_have_these_outlines) {
    const Case cases[] = {
        {"a plan of one section", "KẾ HOẠCH\nThử nghiệm\nI. MỤC TIÊU\n1. Mục tiêu chung\nNâng cao nhận thức.\n",
         "I | MỤC TIÊU\n"
         "  I/1 | Mục tiêu chung\n"
         "title - | KẾ HOẠCH\n"
         "title - | Thử nghiệm\n"
         "heading I | I. MỤC TIÊU\n"
         "heading I/1 | 1. Mục tiêu chung\n"
         "body I/1 | Nâng cao nhận thức.\n"},
        {"a run-in heading and points",
         "KẾ HOẠCH\nThử\n1. Sở Y tế: Chủ trì thực hiện.\na) Một việc lớn.\nb) Hai việc lớn.\n",
         "1 | Sở Y tế\n"
         "  1/a | -\n"
         "  1/b | -\n"
         "title - | KẾ HOẠCH\n"
         "title - | Thử\n"
         "body 1 | 1. Sở Y tế: Chủ trì thực hiện.\n"
         "body 1/a | a) Một việc lớn.\n"
         "body 1/b | b) Hai việc lớn.\n"},
        {"a text that begins with its first heading", "I. MỤC TIÊU\n1. Mục tiêu chung\nNâng cao nhận thức.\n",
         "I | MỤC TIÊU\n"
         "  I/1 | Mục tiêu chung\n"
         "heading I | I. MỤC TIÊU\n"
         "heading I/1 | 1. Mục tiêu chung\n"
         "body I/1 | Nâng cao nhận thức.\n"},
        {"a title on the line below",
         "NGHỊ QUYẾT\nThử\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nNghị quyết này quy định.\n",
         "CI | QUY ĐỊNH CHUNG\n"
         "  CI/Đ1 | Phạm vi\n"
         "title - | NGHỊ QUYẾT\n"
         "title - | Thử\n"
         "heading CI | Chương I\n"
         "heading CI | QUY ĐỊNH CHUNG\n"
         "heading CI/Đ1 | Điều 1. Phạm vi\n"
         "body CI/Đ1 | Nghị quyết này quy định.\n"},
        {"a first heading in capitals right below a title in capitals", "KẾ HOẠCH\nTHỬ NGHIỆM\nI. MỤC TIÊU\nHọc.\n",
         "I | MỤC TIÊU\n"
         "title - | KẾ HOẠCH\n"
         "title - | THỬ NGHIỆM\n"
         "heading I | I. MỤC TIÊU\n"
         "body I | Học.\n"},
        {"numbers closed by a stroke",
         "KẾ HOẠCH\nThử\nI/ MỤC TIÊU\n1/ Về trồng trọt\na/ Giảm lượng giống.\nb/ 100% diện tích.\n",
         "I | MỤC TIÊU\n"
         "  I/1 | Về trồng trọt\n"
         "    I/1/a | -\n"
         "    I/1/b | -\n"
         "title - | KẾ HOẠCH\n"
         "title - | Thử\n"
         "heading I | I/ MỤC TIÊU\n"
         "heading I/1 | 1/ Về trồng trọt\n"
         "body I/1/a | a/ Giảm lượng giống.\n"
         "body I/1/b | b/ 100% diện tích.\n"},
        {"a type without a title", "KẾ HOẠCH\nI. MỤC TIÊU\nHọc.\n",
         "I | MỤC TIÊU\n"
         "title - | KẾ HOẠCH\n"
         "heading I | I. MỤC TIÊU\n"
         "body I | Học.\n"},
        {"no heading at all", "Chỉ một câu văn.\nVà một câu nữa.\n",
         "body - | Chỉ một câu văn.\nbody - | Và một câu nữa.\n"},
    };
    for (const Case &c : cases)
        EXPECT_EQ(dump(outline_of(c.text)), c.outline) << c.what;
}

TEST(Structure, what_stands_behind_the_signature_belongs_to_no_section) {
    const Outline outline = outline_of(
        "KẾ HOẠCH\nThử\nI. MỤC TIÊU\nNâng cao.\nNơi nhận:\n- Sở Y tế;\nGIÁM ĐỐC\nNguyễn Văn An\nLời cuối.\n");
    EXPECT_THAT(dump(outline), HasSubstr("recipients end | - Sở Y tế;\nsignature end | GIÁM ĐỐC\n"));
    EXPECT_EQ(outline.divisions[0].span.end, outline.blocks.text.find("\nNơi nhận"));
}

TEST(Structure, an_appendix_behind_the_signature_is_a_section_again) {
    const Outline outline = outline_of(
        "KẾ HOẠCH\nThử\nI. MỤC TIÊU\nNâng cao.\nNơi nhận:\n- Sở Y tế;\nGIÁM ĐỐC\nNguyễn Văn An\n\nPHỤ LỤC I\nDANH MỤC "
        "NHIỆM VỤ\nI. VIỆC\nLàm việc.\n");
    ASSERT_EQ(outline.divisions.size(), 3U);
    EXPECT_EQ(outline.divisions[1].path, "PLI");
    EXPECT_EQ(outline.divisions[1].title, "DANH MỤC NHIỆM VỤ");
    EXPECT_EQ(outline.divisions[2].path, "PLI/I");
}

TEST(Structure, a_division_spans_its_children) {
    const Outline outline = outline_of("KẾ HOẠCH\nThử\nI. A LÀ\n1. Một\na) Hai.\nBa.\nII. B LÀ\nBốn.\n");
    ASSERT_EQ(outline.divisions.size(), 4U);
    const std::size_t end = outline.blocks.text.find("\nII.");
    EXPECT_EQ(outline.divisions[0].span.end, end);
    EXPECT_EQ(outline.divisions[1].span.end, end);
    EXPECT_EQ(outline.divisions[2].span.end, end);
    EXPECT_EQ(outline.divisions[3].span.end, outline.blocks.text.size());
}

TEST(Structure, a_table_becomes_a_grid) {
    const Outline outline =
        outline_of("KẾ HOẠCH\n\nThử\n\nI. CHỈ TIÊU\n\n| STT | Chỉ tiêu |\n|---|---|\n| 1 | Tỷ lệ |\n| 2 |  |\n");
    ASSERT_EQ(outline.grids.size(), 1U);
    const Grid &grid = outline.grids[0];
    ASSERT_EQ(grid.rows.size(), 3U);
    EXPECT_EQ(outline.at(grid.rows[0][1]), "Chỉ tiêu");
    EXPECT_EQ(outline.at(grid.rows[1][1]), "Tỷ lệ");
    EXPECT_TRUE(grid.rows[2].size() < 2 || grid.rows[2][1].empty());
    EXPECT_EQ(grid.division, 0);
}

TEST(Frame, the_head_is_letterhead_number_dateline_type_and_title) {
    const Outline outline = outline_of(
        "UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 12/KH-SNV\nLạng Sơn, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTriển khai công tác năm 2026\n\nI. MỤC TIÊU\n");
    const Frame &frame = outline.frame;
    ASSERT_TRUE(frame.type && frame.number && frame.dateline);
    EXPECT_EQ(outline.at(*frame.type), "KẾ HOẠCH");
    EXPECT_EQ(outline.at(*frame.number), "Số: 12/KH-SNV");
    EXPECT_EQ(outline.at(*frame.dateline), "Lạng Sơn, ngày 05 tháng 3 năm 2026");
    ASSERT_EQ(frame.issuer.size(), 2U);
    EXPECT_EQ(outline.at(frame.issuer[0]), "UBND TỈNH LẠNG SƠN");
    EXPECT_EQ(outline.at(frame.issuer[1]), "SỞ NỘI VỤ");
    ASSERT_EQ(frame.title.size(), 1U);
    EXPECT_EQ(outline.at(frame.title[0]), "Triển khai công tác năm 2026");
}

TEST(Frame, narrow_cells_part_the_place_of_the_dateline) {
    const Outline outline =
        outline_of("UBND TỈNH HƯNG YÊN\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 28/CTr-UBND\n|\n"
                   "Hưng\nYên, ngày 18 tháng 02 năm 2022\n|\nKẾ HOẠCH\nPhục hồi kinh tế\n");
    ASSERT_TRUE(outline.frame.dateline);
    EXPECT_EQ(outline.at(*outline.frame.dateline), "Hưng\nYên, ngày 18 tháng 02 năm 2022");
    const Outline urgent = outline_of("UBND TỈNH HƯNG YÊN\nSố: 28/KH-UBND\n\nHỏa tốc\n\nHưng Yên, ngày 18 tháng 02 năm "
                                      "2022\n\nKẾ HOẠCH\nPhục hồi kinh tế\n");
    ASSERT_TRUE(urgent.frame.dateline);
    EXPECT_EQ(urgent.at(*urgent.frame.dateline), "Hưng Yên, ngày 18 tháng 02 năm 2022");
}

TEST(Frame, a_head_may_lack_the_line_that_names_the_type) {
    const char *const head = "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n"
                             "Số: 140/KH-UBND | Phú Yên, ngày 05 tháng 09 năm 2016 |\n";
    const Outline outline = outline_of(std::string(head) + "TRIỂN KHAI GIẢM NGHÈO\nCăn cứ Luật Thủ đô;\nI. MỤC TIÊU\n");
    ASSERT_TRUE(outline.frame.number && outline.frame.dateline);
    EXPECT_EQ(outline.at(*outline.frame.number), "Số: 140/KH-UBND");
    EXPECT_EQ(outline.at(*outline.frame.dateline), "Phú Yên, ngày 05 tháng 09 năm 2016");
    ASSERT_EQ(outline.frame.title.size(), 1U);
    EXPECT_EQ(outline.at(outline.frame.title[0]), "TRIỂN KHAI GIẢM NGHÈO");
    EXPECT_TRUE(outline_of(std::string(head) + "Căn cứ Luật Thủ đô;\nI. MỤC TIÊU\n").frame.title.empty());
    EXPECT_TRUE(outline_of("UBND TỈNH HƯNG YÊN\nSố: 45/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - "
                           "Hạnh phúc\n\nCăn cứ Luật Thủ đô;\nI. MỤC TIÊU\n")
                    .frame.title.empty())
        << "the motto is no title";
    EXPECT_FALSE(outline_of("Mua sắm theo Thông báo\nSố: 140/KH-UBND\nlà đúng.\n").frame.number)
        << "a number without motto or date is no letterhead";
}

TEST(Frame, each_column_of_a_head_may_stand_on_one_line) {
    const Outline outline =
        outline_of("ỦY BAN NHÂN DÂN Số: 129/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Hà Nội, ngày "
                   "07 tháng 06 năm 2018 |\nKẾ HOẠCH\nChăm sóc sức khỏe\n");
    ASSERT_TRUE(outline.frame.number && outline.frame.dateline);
    ASSERT_EQ(outline.frame.issuer.size(), 1U);
    EXPECT_EQ(outline.at(outline.frame.issuer[0]), "ỦY BAN NHÂN DÂN");
    EXPECT_EQ(outline.at(*outline.frame.number), "Số: 129/KH-UBND");
    EXPECT_EQ(outline.at(*outline.frame.dateline), "Hà Nội, ngày 07 tháng 06 năm 2018");
}

TEST(Structure, a_document_attached_behind_the_signature_begins_its_own_numbering) {
    const char *const decision = "QUYẾT ĐỊNH\nVề việc ban hành chương trình\nĐiều 1. Phê duyệt chương trình.\n"
                                 "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nCao Văn Cường\n\nCHƯƠNG TRÌNH CHĂM SÓC SỨC KHỎE\n"
                                 "GIAI ĐOẠN 2001 - 2005\n(Ban hành kèm theo Quyết định số 29/2002/QĐ-UB)\n\n";
    const Outline text = outline_of(std::string(decision) + "I. MỤC TIÊU\n1. Giảm tỷ lệ suy dinh dưỡng.\n");
    EXPECT_EQ(text.divisions.back().path, "I/1");
    EXPECT_FALSE(text.after_end.back());
    EXPECT_TRUE(outline_of(std::string(decision) + "| TT | Việc |\n| 1 | Họp |\n").after_end.back())
        << "tables behind the end are its appendices";
}

TEST(Frame, recipients_are_one_entry_each_also_on_one_line) {
    const auto recipients = [](const char *text) {
        const Outline outline = outline_of(text);
        std::vector<std::string> out;
        for (const Span &span : outline.frame.recipients)
            out.emplace_back(outline.at(span));
        return out;
    };
    EXPECT_THAT(recipients("KẾ HOẠCH\nThử\nI. A LÀ\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n"),
                ElementsAre("- Sở Y tế;", "- Lưu: VT."));
    EXPECT_THAT(recipients("KẾ HOẠCH\nThử\nI. A LÀ\nNơi nhận: - Sở Y tế; - Lưu: VT.\n"),
                ElementsAre(HasSubstr("Sở Y tế"), HasSubstr("Lưu: VT")));
}

TEST(Frame, portal_boilerplate_is_set_apart) {
    const Outline outline = outline_of(
        "Để sử dụng toàn bộ tiện ích nâng cao của Hệ Thống Pháp Luật vui lòng lựa chọn và đăng ký gói cước.\n"
        "KẾ HOẠCH\nThử\nI. A LÀ\nLời văn.\n");
    EXPECT_EQ(outline.parts[0], Part::boilerplate);
    EXPECT_EQ(outline.parts[1], Part::title);
}

}  // namespace
}  // namespace vanban
