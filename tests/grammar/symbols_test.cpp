#include "grammar/symbols.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"

namespace vanban {
namespace {

using test::shared_lexicon;

struct Case {
    const char *text;
    const char *symbol;  // null: none
    const char *type_code;
    const char *issuer_code;
};

TEST(Symbols, every_form_is_cleaned_and_taken_apart) {
    const Case cases[] = {
        {"71-NQ/TW", "71-NQ/TW", "NQ", "TW"},
        {"57- NQ/TW", "57-NQ/TW", "NQ", "TW"},
        {"04-CTr/TU", "04-CTr/TU", "CTr", "TU"},
        {"57/NQ-TW", "57-NQ/TW", "NQ", "TW"},
        {"243/KH-UBND", "243/KH-UBND", "KH", "UBND"},
        {"243 / KH - UBND ngày", "243/KH-UBND", "KH", "UBND"},
        {"30/2020/NĐ-CP", "30/2020/NĐ-CP", "NĐ", "CP"},
        {"131/QĐ-TTG", "131/QĐ-TTg", "QĐ", "TTg"},
        {"39/2024/QH15", "39/2024/QH15", "", "QH"},
        {"81/2025/UBTVQH15", "81/2025/UBTVQH15", "", "UBTVQH"},
        {"QCVN 85:2025/BNNMT", "QCVN 85:2025/BNNMT", "QCVN", "BNNMT"},
        {"12153/VPUBND-NVK", "12153/VPUBND-NVK", "", "VPUBND"},
        {"4255/QĐ-BNN-KHCN", "4255/QĐ-BNN-KHCN", "QĐ", "BNN"},
        {"243/KH–UBND", "243/KH-UBND", "KH", "UBND"},
        {"24/CTTTg", "24/CT-TTg", "CT", "TTg"},
        {"24/7", nullptr, "", ""},
        {"22/8/2025", nullptr, "", ""},
        {"2021-2025", nullptr, "", ""},
        {"", nullptr, "", ""},
        {"Q", nullptr, "", ""},
        {"số 71-NQ/TW", nullptr, "", ""},
    };
    for (const Case &c : cases) {
        const auto symbol = symbol_at(c.text, 0, shared_lexicon());
        if (c.symbol == nullptr) {
            EXPECT_FALSE(symbol) << c.text << " gave " << symbol->symbol;
            continue;
        }
        ASSERT_TRUE(symbol) << c.text;
        EXPECT_EQ(symbol->symbol, c.symbol) << c.text;
        EXPECT_EQ(symbol->type_code, c.type_code) << c.text;
        EXPECT_EQ(symbol->issuer_code, c.issuer_code) << c.text;
        EXPECT_TRUE(symbol->known) << c.text;
    }
}

TEST(Symbols, a_clean_symbol_reads_as_itself) {
    for (const char *text : {"71-NQ/TW", "243/KH-UBND", "30/2020/NĐ-CP", "39/2024/QH15", "QCVN 85:2025/BNNMT"}) {
        const auto symbol = read_symbol(text, shared_lexicon());
        ASSERT_TRUE(symbol) << text;
        EXPECT_EQ(symbol->symbol, text);
        EXPECT_EQ(symbol->span, (Span{0, std::string(text).size()}));
    }
}

TEST(Symbols, the_tail_is_all_but_the_number) {
    EXPECT_EQ(symbol_tail(*read_symbol("71-NQ/TW", shared_lexicon())), "-NQ/TW");
    EXPECT_EQ(symbol_tail(*read_symbol("30/2020/NĐ-CP", shared_lexicon())), "/2020/NĐ-CP");
}

TEST(Symbols, codes_that_no_table_has_are_read_and_told_as_unknown) {
    const auto symbol = symbol_at("12/XYZ-ABCDE", 0, shared_lexicon());
    ASSERT_TRUE(symbol);
    EXPECT_FALSE(symbol->known);
}

}  // namespace
}  // namespace vanban
