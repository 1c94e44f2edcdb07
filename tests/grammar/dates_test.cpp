#include "grammar/dates.hpp"

#include <gtest/gtest.h>

namespace vanban {
namespace {

struct Case {
    const char *text;
    const char *iso;   // null: no date
    const char *span;  // null: the whole text
};

TEST(Dates, every_form_gives_iso_with_the_precision_of_the_source) {
    const Case cases[] = {
        {"ngày 22/8/2025", "2025-08-22", nullptr},
        {"ngày 05 tháng 3 năm 2020", "2020-03-05", nullptr},
        {"22 tháng 8 năm 2025", "2025-08-22", nullptr},
        {"22/08/2025 của", "2025-08-22", "22/08/2025"},
        {"5-3-2020", "2020-03-05", nullptr},
        {"05.3.2020.", "2020-03-05", "05.3.2020"},
        {"Ngày 1/1/2025,", "2025-01-01", "Ngày 1/1/2025"},
        {"ngày 29/02/2024", "2024-02-29", nullptr},
        {"tháng 11/2025", "2025-11", nullptr},
        {"tháng 6 năm 2026", "2026-06", nullptr},
        {"ngày 10/12 hằng năm", "--12-10", nullptr},
        {"ngày 01 tháng 12", "--12-01", nullptr},
        {"30/11 hằng năm", "--11-30", nullptr},
        {"30/11 và", nullptr, nullptr},
        {"năm 2026", "2026", nullptr},
        {"2026", "2026", nullptr},
        {"ngày 32/8/2025", nullptr, nullptr},
        {"ngày 22/13/2025", nullptr, nullptr},
        {"tháng 13/2025", nullptr, nullptr},
        {"ngày 30/02/2025", nullptr, nullptr},
        {"ngày 29/02/2025", nullptr, nullptr},
        {"năm 1234", nullptr, nullptr},
        {"20265", nullptr, nullptr},
        {"2026,5", nullptr, nullptr},
        {"ngày", nullptr, nullptr},
        {"", nullptr, nullptr},
    };
    for (const Case &c : cases) {
        const auto date = date_at(c.text, 0);
        if (c.iso == nullptr) {
            EXPECT_FALSE(date) << c.text << " gave " << date->iso;
            continue;
        }
        ASSERT_TRUE(date) << c.text;
        EXPECT_EQ(date->iso, c.iso) << c.text;
        const std::string text = c.text;
        EXPECT_EQ(text.substr(date->span.start, date->span.size()), c.span == nullptr ? text : c.span);
    }
}

TEST(Dates, a_date_is_read_only_where_it_is_asked_for) {
    const std::string text = "đến ngày 22/8/2025";
    EXPECT_FALSE(date_at(text, 0));
    EXPECT_TRUE(date_at(text, text.find("ngày")));
}

TEST(Dates, a_date_that_no_calendar_has_is_known_for_one) {
    for (const char *text :
         {"ngày 31/02/2025", "ngày 22/8/20025", "Ngày 22/13/2025", "ngày 31 tháng 4 năm 2025",
          "ngày 22 tháng 8 năm 20025", "ngày 222/8/2025", "ngày 0/8/2025", "ngày 22-8-205", "ngày 22/8/2205"}) {
        EXPECT_FALSE(date_at(text, 0)) << text;
        EXPECT_EQ(impossible_date_at(text, 0), (Span{0, std::string_view(text).size()})) << text;
    }
}

TEST(Dates, what_is_a_date_or_not_written_like_one_is_not_impossible) {
    for (const char *text : {"ngày 22/8/2025", "ngày 29/02/2024", "ngày 19/5/1890", "ngày 14/7/1789", "31/02/2025",
                             "ngày 22/8", "ngày 10/20/30", "ngày 22/8/25", "ngày 1.200.000 lít", "ngày 12/2025/QĐ-UBND",
                             "ngày 31/02/2025/NĐ-CP", "tháng 13/2025", "ngày", ""})
        EXPECT_FALSE(impossible_date_at(text, 0)) << text;
}

TEST(Dates, only_days_of_the_calendar_are_days) {
    EXPECT_EQ(iso_date(2025, 1, 31), "2025-01-31");
    EXPECT_EQ(iso_date(0, 12, 1), "--12-01");
    EXPECT_EQ(iso_date(0, 2, 29), "--02-29");
    EXPECT_EQ(iso_date(2000, 2, 29), "2000-02-29");
    for (const auto &[year, month, day] :
         {std::tuple{2025, 2, 29}, {1900, 2, 29}, {2025, 4, 31}, {2025, 0, 1}, {2025, 1, 0}})
        EXPECT_EQ(iso_date(year, month, day), std::nullopt) << year << "-" << month << "-" << day;
}

}  // namespace
}  // namespace vanban
