#include "audit/messages.hpp"

#include <gmock/gmock.h>

#include "support/files.hpp"

namespace vanban::audit {
namespace {

using ::testing::HasSubstr;

TEST(Messages, dates_and_numbers_are_written_as_each_language_does) {
    EXPECT_EQ(date_word("d", "2020-05-28").vi, "28/5/2020");
    EXPECT_EQ(date_word("d", "2020-05-28").en, "2020-05-28");
    EXPECT_EQ(date_word("d", "2020-05").vi, "tháng 5/2020");
    EXPECT_EQ(date_word("d", "2020").vi, "năm 2020");
    EXPECT_EQ(number_word("n", 0.85).vi, "0,85");
    EXPECT_EQ(number_word("n", 0.85).en, "0.85");
    EXPECT_EQ(number_word("n", 1500000).vi, "1500000");
}

TEST(Messages, values_are_put_into_both_languages) {
    const Finding finding = make_finding("year_conflict", {{"text", "{text} “x”"}}, {});
    EXPECT_EQ(finding.code, "year_conflict");
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_THAT(finding.en, HasSubstr("“{text} “x””")) << "a value is no template";
    EXPECT_THAT(finding.vi, HasSubstr("“{text} “x””"));
}

TEST(Messages, a_rule_without_a_row_or_a_place_without_a_word_is_a_fault_of_the_program) {
    EXPECT_THROW(make_finding("no_such_code", {}, {}), std::logic_error);
    EXPECT_THROW(make_finding("year_conflict", {}, {}), std::logic_error);
}

TEST(Messages, every_code_is_described_in_the_documentation) {
    const std::string documentation = test::read(test::source_dir() / "docs/audit.md");
    for (const std::string &code : finding_codes())
        EXPECT_THAT(documentation, HasSubstr("| `" + code + "` |"));
}

}  // namespace
}  // namespace vanban::audit
