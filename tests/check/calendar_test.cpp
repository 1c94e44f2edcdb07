#include <gmock/gmock.h>

#include "check/findings_of.hpp"

namespace vanban::test {
namespace {

TEST(Calendar, a_date_that_no_calendar_has_is_found_wherever_it_stands) {
    EXPECT_EQ(findings_of("KẾ HOẠCH\nVề y tế\n\nCăn cứ Quyết định số 36/QĐ-TTg ngày 22/8/20025 của Thủ tướng Chính "
                          "phủ.\n\nI. NHIỆM VỤ\n\nSở Y tế báo cáo trước ngày 31 tháng 11 năm 2026.\n",
                          check_calendar),
              (Lines{"impossible_date - | ngày 22/8/20025", "impossible_date I | ngày 31 tháng 11 năm 2026"}));
}

TEST(Calendar, other_days_and_numbers_are_left_alone) {
    EXPECT_EQ(findings_of("KẾ HOẠCH\nVề y tế\n\nI. NHIỆM VỤ\n\nTừ ngày 01/01/2026 đến ngày 31/12/2026, mỗi ngày "
                          "1.200.000 lít; kỷ niệm ngày 19/5/1890; ngày 30/4 hằng năm.\n",
                          check_calendar),
              Lines{});
}

}  // namespace
}  // namespace vanban::test
