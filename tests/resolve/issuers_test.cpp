#include "resolve/issuers.hpp"

#include <gtest/gtest.h>

#include "support/outline_of.hpp"

namespace vanban {
namespace {

struct Case {
    const char *name;
    const char *issuer;
    const char *province;  ///< of the document; "" where it has none
    const char *expected;
};

class FullIssuers : public testing::TestWithParam<Case> {};

TEST_P(FullIssuers, HaveTheirProvince) {
    Document document;
    if (*GetParam().province != '\0')
        document.province = Province{"", GetParam().province};
    EXPECT_EQ(complete_issuer(GetParam().issuer, document, test::shared_lexicon()), GetParam().expected);
}

const Case kIssuers[] = {
    {"the_provinces_committee", "Ủy ban nhân dân tỉnh", "Gia Lai", "Ủy ban nhân dân tỉnh Gia Lai"},
    {"a_province_that_is_named_stays", "Ủy ban nhân dân tỉnh Kon Tum", "Gia Lai", "Ủy ban nhân dân tỉnh Kon Tum"},
    {"a_department_gets_its_province", "Sở Y tế", "Gia Lai", "Sở Y tế tỉnh Gia Lai"},
    {"a_party_committee_needs_no_type", "Ban Thường vụ Tỉnh ủy", "Gia Lai", "Ban Thường vụ Tỉnh ủy Gia Lai"},
    {"a_city_is_a_city", "Hội đồng nhân dân thành phố", "Đà Nẵng", "Hội đồng nhân dân thành phố Đà Nẵng"},
    {"one_city_has_a_capital_type", "Ủy ban nhân dân Thành phố", "Hồ Chí Minh",
     "Ủy ban nhân dân Thành phố Hồ Chí Minh"},
    {"a_central_body_has_no_province", "Bộ Tài chính", "Gia Lai", "Bộ Tài chính"},
    {"the_central_committee_is_the_partys", "Ban Chấp hành Trung ương", "Gia Lai", "Ban Chấp hành Trung ương Đảng"},
    {"capitals_are_lowered", "HỘI ĐỒNG NHÂN DÂN TỈNH", "Gia Lai", "Hội đồng nhân dân tỉnh Gia Lai"},
    {"without_a_province_nothing_is_added", "Ủy ban nhân dân tỉnh", "", "Ủy ban nhân dân tỉnh"},
};

class Slugs : public testing::TestWithParam<Case> {};

TEST_P(Slugs, NameTheProvinceFirst) {
    std::optional<Province> own;
    if (*GetParam().province != '\0')
        own = Province{"", GetParam().province};
    EXPECT_EQ(issuer_slug(GetParam().issuer, own, test::shared_lexicon()), GetParam().expected);
}

const Case kSlugs[] = {
    {"a_committee_of_a_province", "Ủy ban nhân dân tỉnh Lạng Sơn", "", "lang-son.ubnd"},
    {"a_council_of_a_city", "Hội đồng nhân dân thành phố Cần Thơ", "", "can-tho.hdnd"},
    {"a_body_of_the_documents_own_province", "Sở Y tế", "Gia Lai", "gia-lai.so-y-te"},
    {"a_central_body", "Bộ Chính trị", "Gia Lai", "bo-chinh-tri"},
};

const auto kNameOf = [](const testing::TestParamInfo<Case> &info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(Issuers, FullIssuers, testing::ValuesIn(kIssuers), kNameOf);
INSTANTIATE_TEST_SUITE_P(Issuers, Slugs, testing::ValuesIn(kSlugs), kNameOf);

}  // namespace
}  // namespace vanban
