#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::audit_of;
using test::PlanOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

TEST(PresenceChecks, an_instrument_that_nobody_holds_is_dangling_once_for_all_that_cite_it) {
    const auto cite = [](char key) {
        return PlanOf(key).cites("Nghị định", "999/2024/NĐ-CP", "vn:chinh-phu:nd:999:2024", "2024-05-06");
    };
    EXPECT_THAT(
        audit_of({cite('a'), cite('b')}, "dangling_reference"),
        ElementsAre("info dangling_reference: Nghị định 999/2024/NĐ-CP is cited by 2 documents and is neither in the "
                    "corpus nor in the register."));
}

TEST(PresenceChecks, what_the_register_the_users_table_or_the_corpus_has_is_not_dangling) {
    const PlanOf known = PlanOf('a').cites("Nghị định", "30/2020/NĐ-CP", "vn:chinh-phu:nd:30:2020", "2020-03-05");
    EXPECT_THAT(audit_of({known}, "dangling_reference"), IsEmpty());
    const PlanOf cites = PlanOf('a').cites("Kế hoạch", "5/KH-UBND", "vn:lang-son.ubnd:kh:5:2025", "2025-01-02",
                                           "Ủy ban nhân dân tỉnh Lạng Sơn");
    const PlanOf is = PlanOf('b').is("5/KH-UBND", "vn:lang-son.ubnd:kh:5:2025", "Ủy ban nhân dân tỉnh Lạng Sơn",
                                     "Lạng Sơn", "2025-01-02");
    EXPECT_THAT(audit_of({cites}, "dangling_reference"), ElementsAre(StartsWith("info")));
    EXPECT_THAT(audit_of({cites, is}, "dangling_reference"), IsEmpty());
    EXPECT_THAT(audit_of({cites}, "dangling_reference",
                         "symbol,type,issuer,date\n5/KH-UBND,Kế hoạch,Ủy ban nhân dân tỉnh Lạng Sơn,2025-01-02\n"),
                IsEmpty());
}

TEST(PresenceChecks, the_same_symbol_of_another_province_is_another_instrument) {
    const PlanOf cites = PlanOf('a').cites("Kế hoạch", "5/KH-UBND", "vn:lang-son.ubnd:kh:5:2025", "2025-01-02");
    const PlanOf is =
        PlanOf('b').is("5/KH-UBND", "vn:ca-mau.ubnd:kh:5:2025", "Ủy ban nhân dân tỉnh Cà Mau", "Cà Mau", "2025-01-02");
    EXPECT_THAT(audit_of({cites, is}, "dangling_reference"), ElementsAre(StartsWith("info")));
}

TEST(PresenceChecks, swapped_marks_are_told_with_the_form_that_is_meant) {
    const auto cites = [](const std::string &text) {
        return PlanOf('a').cites("Nghị quyết", "57-NQ/TW", "vn:bo-chinh-tri:nq:57:2024", "2024-12-22", "Bộ Chính trị",
                                 text);
    };
    EXPECT_THAT(
        audit_of({cites("Nghị quyết số 57/NQ-TW ngày 22/12/2024")}, "symbol_form"),
        ElementsAre("warning symbol_form: “Nghị quyết số 57/NQ-TW ngày 22/12/2024” has a symbol of the wrong form; it "
                    "should be 57-NQ/TW."));
    EXPECT_THAT(audit_of({cites("Nghị quyết số 57 - NQ/TW ngày 22/12/2024")}, "symbol_form"), IsEmpty());
}

TEST(PresenceChecks, a_normative_instrument_has_its_year_in_its_symbol_since_1997) {
    const auto cites = [](const std::string &symbol, const std::string &date) {
        return PlanOf('a').cites("Nghị định", symbol, "vn:chinh-phu:nd:10:" + date.substr(0, 4), date, "Chính phủ");
    };
    EXPECT_THAT(audit_of({cites("10/NĐ-CP", "2002-01-16")}, "symbol_form"),
                ElementsAre("error symbol_form: Nghị định 10/NĐ-CP is normative, and its symbol lacks the year."));
    EXPECT_THAT(audit_of({cites("10/2002/NĐ-CP", "2002-01-16")}, "symbol_form"), IsEmpty());
    EXPECT_THAT(audit_of({cites("10/NĐ-CP", "1995-01-16")}, "symbol_form"), IsEmpty());
}

TEST(PresenceChecks, the_code_of_a_symbol_must_be_that_of_the_issuer_who_is_named) {
    const auto cites = [](const std::string &symbol, const std::string &issuer) {
        return PlanOf('a').cites("Thông tư", symbol, "vn:bo-tai-chinh:tt:98:2013", "2013-07-24", issuer);
    };
    EXPECT_THAT(
        audit_of({cites("98/2013/TT-BXD", "Bộ Tài chính")}, "symbol_issuer"),
        ElementsAre("error symbol_issuer: The symbol 98/2013/TT-BXD belongs to Bộ Xây dựng (BXD); the text gives it to "
                    "Bộ Tài chính."));
    EXPECT_THAT(audit_of({cites("98/2013/TT-BTC", "Bộ trưởng Bộ Tài chính")}, "symbol_issuer"), IsEmpty());
    EXPECT_THAT(audit_of({cites("98/2013/TT-BNNPTNT", "Bộ Nông nghiệp và Môi trường")}, "symbol_issuer"), IsEmpty())
        << "the ministry that took over";
}

TEST(PresenceChecks, the_code_of_a_symbol_must_be_that_of_its_type) {
    const auto cites = [](const std::string &type, const std::string &symbol) {
        return PlanOf('a').cites(type, symbol, "vn:thu-tuong:qd:1705:2024", "2024-12-31", "Thủ tướng Chính phủ");
    };
    EXPECT_THAT(
        audit_of({cites("Nghị quyết", "1705/QĐ-TTg")}, "symbol_type"),
        ElementsAre("warning symbol_type: The symbol 1705/QĐ-TTg is that of a Quyết định (QĐ); the text calls it "
                    "Nghị quyết."));
    EXPECT_THAT(audit_of({cites("Quyết định", "1705/QĐ-TTg")}, "symbol_type"), IsEmpty());
    EXPECT_THAT(
        audit_of({cites("Nghị định", "24/2018/TT-BNNPTNT")}, "symbol_type"),
        ElementsAre("warning symbol_type: The symbol 24/2018/TT-BNNPTNT is that of a Thông tư (TT); the text calls it "
                    "Nghị định."));
    EXPECT_THAT(audit_of({cites("Thông tư", "60/2003/TTLT-BNV-BTC")}, "symbol_type"), SizeIs(1));
    EXPECT_THAT(audit_of({cites("Kế hoạch", "77/QĐ-UBND")}, "symbol_type"), SizeIs(1));
}

TEST(PresenceChecks, types_that_share_a_code_and_those_of_several_bodies_may_have_it) {
    for (const auto &[type, symbol] : {std::pair{"Thông tư", "24/2018/TT-BNNPTNT"},
                                       {"Thông tri", "02-TT/TW"},
                                       {"Kế hoạch liên tịch", "77/KH-LT"},
                                       {"Kế hoạch liên tịch", "77/KHLT-SYT-SGDĐT"},
                                       {"Thông tư liên tịch", "60/2003/TTLT-BNV-BTC"},
                                       {"Thông báo kết luận", "12/TB-UBND"}})
        EXPECT_THAT(audit_of({PlanOf('a').cites(type, symbol, "vn:x:y:1:2018", "2018-12-31", "X")}, "symbol_type"),
                    IsEmpty())
            << type << " " << symbol;
}

}  // namespace
}  // namespace vanban::audit
