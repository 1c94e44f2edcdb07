#include "audit/register.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "audit/tables.hpp"
#include "vanban/error.hpp"

namespace vanban::audit {
namespace {

using test::shared_lexicon;

const Registered *find(const Register &known, const std::string &symbol, const std::string &issuer,
                       const std::string &date) {
    Identities identities(shared_lexicon());
    return known.find(identities.of(symbol, issuer, "nq", date));
}

TEST(Register, is_built_in) {
    const Register known(shared_lexicon());
    EXPECT_GT(known.size(), 130U);
    const Registered *row = find(known, "24/CT-TTg", "thu-tuong", "2020");
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->date, "2020-05-28");
    EXPECT_TRUE(row->confirmed);
}

TEST(Register, one_symbol_is_many_instruments) {
    const Register known(shared_lexicon());
    for (const auto &[date, issued] : {std::pair{"2018-06-01", "2018-05-21"}, std::pair{"2022-12-01", "2022-11-09"},
                                       std::pair{"2026-09-01", "2026-08-28"}}) {
        const Registered *row = find(known, "27-NQ/TW", "bo-chinh-tri", date);
        ASSERT_NE(row, nullptr) << date;
        EXPECT_EQ(row->date, issued);
    }
    EXPECT_EQ(find(known, "27-NQ/TW", "bo-chinh-tri", ""), nullptr) << "without a date it may be any of them";
    EXPECT_EQ(find(known, "24/CT-TTg", "thu-tuong", "2021"), nullptr);
}

TEST(Register, every_symbol_that_a_row_points_at_can_be_read) {
    const lexicon::Table table = lexicon::parse_table("register", "register.tsv", embedded_table("register.tsv"), 4);
    Identities identities(shared_lexicon());
    for (const lexicon::Row &row : table.rows)
        for (const char *column : {"implements", "replaced_by", "amended_by"})
            for (const std::string &symbol : lexicon::split_list(row.cells[table.column(column)]))
                EXPECT_FALSE(identities.of(symbol, "x", "x", "2025").series.empty()) << symbol;
}

TEST(Register, takes_a_users_table_with_commas_semicolons_or_tabs) {
    for (const std::string text :
         {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,\"Ủy ban nhân dân tỉnh Lạng Sơn\",2025-01-02\n",
          "symbol;type;issuer;date\r\n5/KH-UBND;Kế hoạch;Ủy ban nhân dân tỉnh Lạng Sơn;2025-01-02\r\n",
          "symbol\ttype\tissuer\tdate\n5/KH-UBND\tKế hoạch\tỦy ban nhân dân tỉnh Lạng Sơn\t2025-01-02"}) {
        Register known(shared_lexicon());
        known.add_csv("own.csv", text);
        const Registered *row = find(known, "5/KH-UBND", "lang-son.ubnd", "2025");
        ASSERT_NE(row, nullptr) << text;
        EXPECT_TRUE(row->confirmed);
    }
}

TEST(Register, takes_issuers_that_the_lexicon_does_not_know_and_one_number_in_two_years) {
    Register known(shared_lexicon());
    const std::size_t before = known.size();
    known.add_csv("own.csv", "symbol,type,issuer,date\n5/KH-ABC,Kế hoạch,Hội Trồng hoa,2024-02-29\n"
                             "5/KH-ABC,Kế hoạch,Hội Trồng hoa,2025\n5/KH-ABC,Kế hoạch,Hội Trồng hoa,2025\n");
    EXPECT_EQ(known.size(), before + 3);
}

TEST(Register, a_bad_row_stops_with_its_place_and_the_remedy) {
    const struct {
        const char *text, *said;
    } cases[] = {
        {"", "own.csv:1:1: register: is empty; it needs a header line with the names of its columns"},
        {"symbol,type,issuer\n",
         "own.csv:1:1: register: has no column 'date'; the header names symbol, type, issuer, date "
         "and, where you have them, subject, implements, replaced_by, amended_by, status, note"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch\n",
         "own.csv:2:2: register: has 2 cells where the header has 4; put a text that holds a “,” in quotes"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,X,2025\nfive,Kế hoạch,X,2025\n",
         "own.csv:3:1: register: 'five' is no số, ký hiệu; write it as on the instrument, e.g. 24/CT-TTg or 71-NQ/TW"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,,2025\n",
         "own.csv:2:3: register: is empty; name the issuer in full, e.g. Thủ tướng Chính phủ"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,X,2/1/2025\n",
         "own.csv:2:4: register: '2/1/2025' is no date; write a day of the calendar (2025-02-28), 2025-02 or "
         "2025"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,X,2024-02-30\n",
         "own.csv:2:4: register: '2024-02-30' is no date; write a day of the calendar (2025-02-28), 2025-02 or 2025"},
        {"symbol,type,issuer,date\n5/KH-UBND,Kế hoach,X,2024\n",
         "own.csv:2:2: register: 'Kế hoach' is no type of instruments; write it in full, e.g. Kế hoạch"},
        {"symbol,type,issuer,date\n5/KH-UBND,,X,2024\n",
         "own.csv:2:2: register: is empty; name the type as on the instrument, e.g. Kế hoạch"},
        {"symbol,type,issuer,date,replacedby\n",
         "own.csv:1:5: register: there is no column 'replacedby'; did you mean 'replaced_by'?"},
        {"symbol,type,issuer,date,colour\n",
         "own.csv:1:5: register: there is no column 'colour'; the columns are symbol, type, issuer, date, subject, "
         "implements, replaced_by, amended_by, status, note"},
        {"symbol,type,issuer,date,date\n", "own.csv:1:4: register: names the column 'date' twice; keep one"},
        {"symbol,type,issuer,date\n24/CT-TTg,Chỉ thị,Thủ tướng Chính phủ,2020-05-28\n24/CT-TTg,Chỉ thị,Thủ tướng "
         "Chính phủ,2020-08-25\n",
         "own.csv:3:4: register: '24/CT-TTg' of that year stands in line 2 with another date, '2020-05-28'; keep the "
         "right one"},
        {"symbol,type,issuer,date,replaced_by\n24/CT-TTg,Chỉ thị,X,2020,5/CT-TTg; 24/CT-TTg\n",
         "own.csv:2:5: register: names the row's own '24/CT-TTg'; name the other instrument"},
        {"symbol,type,issuer,date,implements\n24/CT-TTg,Chỉ thị,X,2020,24/CT-TTg\n",
         "own.csv:2:5: register: names the row's own '24/CT-TTg'; name the other instrument"},
        {"symbol,type,issuer,date,status\n5/KH-UBND,Kế hoạch,X,2025,maybe\n",
         "own.csv:2:5: register: 'maybe' is no status; write confirmed or unconfirmed"},
        {"symbol,type,issuer,date\n\"5/KH-UBND,Kế hoạch,X,2025\n",
         "own.csv:2:1: register: opens a quotation that nothing closes; write \"\" for a quotation mark within one"},
    };
    for (const auto &[text, said] : cases) {
        Register known(shared_lexicon());
        try {
            known.add_csv("own.csv", text);
            ADD_FAILURE() << text;
        } catch (const Error &error) {
            EXPECT_STREQ(error.what(), said);
        }
    }
}

}  // namespace
}  // namespace vanban::audit
