#include "ingest/columns.hpp"

#include <gtest/gtest.h>

#include "ingest/ingest.hpp"

namespace vanban {
namespace {

std::string lines(const std::string &text) {
    return dump(ingest(text, "x.txt"));
}

const std::string kBody = "KẾ HOẠCH\nCác sở thực hiện.\n";
const std::string kBodyLines = "|KẾ HOẠCH\n|Các sở thực hiện.\n";

TEST(Columns, recipients_are_read_before_the_signature_beside_them) {
    EXPECT_EQ(lines(kBody +
                    "Nơi nhận:                    KT. GIÁM ĐỐC\n- Bộ Y tế;\t\t\tPHÓ GIÁM ĐỐC\n\n- Các trường đại\n"
                    "  học;\n                              Nguyễn Văn An\n- Lưu: VT.\nPHỤ LỤC"),
              kBodyLines + "[0:0,0] |Nơi nhận:\n[0:0,0] |- Bộ Y tế;\n[0:0,0] |- Các trường đại\n[0:0,0] |  học;\n"
                           "[0:0,0] |- Lưu: VT.\n[0:0,1] |KT. GIÁM ĐỐC\n[0:0,1] |PHÓ GIÁM ĐỐC\n"
                           "[0:0,1] |                              Nguyễn Văn An\n|PHỤ LỤC\n");
}

TEST(Columns, a_signature_ends_before_the_letterhead_of_what_follows) {
    EXPECT_EQ(lines(kBody + "Nơi nhận:\t\tGIÁM ĐỐC\n- Lưu: VT.\t\tNguyễn Văn An\nSỞ Y TẾ\t\tCỘNG HÒA"),
              kBodyLines + "[0:0,0] |Nơi nhận:\n[0:0,0] |- Lưu: VT.\n[0:0,1] |GIÁM ĐỐC\n[0:0,1] |Nguyễn Văn An\n"
                           "|SỞ Y TẾ\t\tCỘNG HÒA\n");
}

TEST(Columns, other_lines_with_gaps_stay_as_they_are) {
    for (const char *text : {"Kinh phí:     500 triệu đồng\n- Năm 2026:    100", "Họ tên     Chức vụ\nAn     GIÁM ĐỐC",
                             "Nơi nhận:\n- Bộ Y tế;\nGIÁM ĐỐC", "Số:      /KH-SYT\nLạng Sơn, ngày     tháng 02"})
        EXPECT_EQ(lines(kBody + text).find("[0"), std::string::npos) << text;
}

}  // namespace
}  // namespace vanban
