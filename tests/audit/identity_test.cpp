#include "audit/identity.hpp"

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

TEST(Identity, is_issuer_type_number_and_the_period_in_which_the_number_stands_once) {
    Identities identities(test::shared_lexicon());
    const auto key = [&](const std::string &symbol, const std::string &issuer, const std::string &date) {
        return identities.of(symbol, issuer, "x", date).key();
    };
    EXPECT_EQ(key("24/CT-TTg", "thu-tuong", "2020-05-28"), key("24/CT-TTg", "chinh-phu", "2020"));
    EXPECT_NE(key("24/CT-TTg", "thu-tuong", "2020-05-28"), key("24/CT-TTg", "thu-tuong", "2021-05-28"));
    EXPECT_EQ(key("07/KH-UBND", "lang-son.ubnd", "2025"), key("7/KH-UBND", "lang-son.ubnd", "2025-02"));
    EXPECT_NE(key("7/KH-UBND", "lang-son.ubnd", "2025"), key("7/KH-UBND", "ca-mau.ubnd", "2025"));
    EXPECT_EQ(key("57-NQ/TW", "bo-chinh-tri", "2024-12-22"), key("57-NQ/TW", "trung-uong", "2025"))
        << "one term of the Party";
    EXPECT_NE(key("91-KL/TW", "bo-chinh-tri", "2024-08-12"), key("91-KL/TW", "ban-bi-thu", "2026-09-03"));
    EXPECT_EQ(key("7/KH-UBND", "lang-son.ubnd", ""), "") << "no period is known";
    EXPECT_EQ(key("", "lang-son.ubnd", "2025"), "");
}

TEST(Identity, the_parts_of_an_id) {
    const IdParts parts = parts_of("vn:lang-son.ubnd:kh:243:2025");
    EXPECT_EQ(parts.issuer, "lang-son.ubnd");
    EXPECT_EQ(parts.type, "kh");
    EXPECT_EQ(parts.number, "243");
    EXPECT_EQ(parts.year, "2025");
}

}  // namespace
}  // namespace vanban::audit
