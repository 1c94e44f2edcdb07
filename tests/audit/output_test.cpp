#include "audit/output.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "audit/plan_of.hpp"

namespace vanban::audit {
namespace {

using test::PlanOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::vector<Finding> kFindings = {
    {"date_conflict",
     Severity::error,
     "vi \"1\"",
     "=1+1",
     "sửa",
     "correct",
     {{std::string(64, 'a'), "1/KH-UBND", "I/2", Span{3, 9}, "a, b"}, {std::string(64, 'b'), "b.txt", {}, {}, ""}}}};

TEST(AuditOutput, csv_has_a_row_for_each_finding_and_no_formulas) {
    EXPECT_EQ(to_csv(kFindings),
              "\xEF\xBB\xBFseverity,code,message_vi,message_en,advice_vi,advice_en,document,symbol,section,start,end,"
              "text,evidence\r\n"
              "error,date_conflict,\"vi \"\"1\"\"\",'=1+1,sửa,correct," +
                  std::string(64, 'a') + ",1/KH-UBND,I/2,3,9,\"a, b\",2\r\n");
}

TEST(AuditOutput, the_table_is_in_the_language_that_is_asked_for) {
    EXPECT_EQ(to_table(kFindings, "vi"),
              "error  date_conflict  1/KH-UBND I/2\n    vi \"1\"\n    → sửa\n1 error, 0 warning, 0 info\n");
    EXPECT_THAT(to_table(kFindings, "en"), HasSubstr("=1+1\n    → correct\n"));
    EXPECT_EQ(to_table({}, "vi"), "0 error, 0 warning, 0 info\n");
}

TEST(AuditOutput, json_has_the_findings_the_matrix_the_coverage_and_the_chains) {
    PlanOf plan = PlanOf('a').is("1/KH-UBND", "vn:lang-son.ubnd:kh:1:2025", "Ủy ban nhân dân tỉnh Lạng Sơn", "Lạng Sơn",
                                 "2025-10-02");
    plan.cites("Nghị quyết", "71-NQ/TW", "vn:bo-chinh-tri:nq:71:2025", "2025-08-22", "Bộ Chính trị")
        .relates("self", RelationKind::implements, "71-NQ/TW")
        .promises("tỷ lệ lao động", Comparator::at_least, 70.5, "%", TargetKind::percentage, 2030);
    test::PlansDatabase database({plan});
    const Register known(test::shared_lexicon());
    const std::string text = to_json(kFindings, database.store(), known, test::shared_lexicon());
    EXPECT_THAT(text,
                StartsWith(R"({"schema":"vanban.audit/1","findings":[{"code":"date_conflict","severity":"error",)"));
    EXPECT_THAT(text, EndsWith("}\n"));
    const auto json = nlohmann::json::parse(text);
    const auto &evidence = json["findings"][0]["evidence"];
    EXPECT_EQ(evidence[0]["span"]["start"], 3);
    EXPECT_EQ(evidence[0]["section"], "I/2");
    EXPECT_EQ(evidence[1]["span"], nullptr);
    EXPECT_EQ(evidence[1]["section"], nullptr);
    EXPECT_EQ(json["matrix"]["rows"][0]["cells"][0]["value"], 70.5);
    EXPECT_EQ(json["matrix"]["rows"][0]["cells"][0]["province"], "Lạng Sơn");
    EXPECT_EQ(json["coverage"][0]["instrument"]["symbol"], "71-NQ/TW");
    EXPECT_EQ(json["coverage"][0]["with"][0]["province"], "Lạng Sơn");
    EXPECT_EQ(json["coverage"][0]["without"].size(), 33U);
    EXPECT_EQ(json["chains"][0]["steps"][0]["id"], "vn:bo-chinh-tri:nq:71:2025");
}

}  // namespace
}  // namespace vanban::audit
