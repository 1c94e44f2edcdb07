#include "report/findings.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "report/support.hpp"
#include "vanban/error.hpp"

namespace vanban::report {
namespace {

const char *const kPlan = "KẾ HOẠCH\nDạy và học\n\nI. MỤC ĐÍCH\nHọc.\n\nIII. YÊU CẦU\nHành.\n";

std::string finding(const std::string &code, const std::string &severity, const std::string &document) {
    return R"({"code":")" + code + R"(","severity":")" + severity +
           R"(","message":{"vi":"a","en":"b"},"advice":{"vi":"c","en":"d"},"evidence":[{"document":")" + document +
           R"(","symbol":"1/KH","section":null,"span":null,"text":""}]})";
}

TEST(ReportFindings, the_gravest_come_first_and_the_audit_before_the_records) {
    const Record record = test::record_of(kPlan);
    FindingList list;
    list.add_audit(R"({"findings":[)" + finding("late", "warning", record.sha256()) + "," +
                       finding("wrong", "error", record.sha256()) + "]}",
                   "findings.json");
    list.add(record);
    const auto data = test::data_of([&](DataFolder &folder) { list.put(folder); });
    const Json &index = data.at("findings");
    std::vector<std::string> order;
    for (const Json &row : index.at("rows"))
        order.push_back(index.at("codes").at(row.at(0).get<std::size_t>()).get<std::string>() + " " +
                        row.at(3).get<std::string>());
    EXPECT_EQ(order.at(0), "wrong f1");
    EXPECT_EQ(order.at(1), "late f0");
    EXPECT_THAT(order, ::testing::Contains("numbering_gap d1"));
    EXPECT_EQ(index.at("rows").at(1).at(2), record.key);
    EXPECT_EQ(data.at("findings/0").size(), order.size());
    EXPECT_EQ(list.of(record.sha256()).size(), 2U);
    EXPECT_EQ(list.of(record.sha256()).at(0).at("id"), "f0");
}

TEST(ReportFindings, what_the_audit_states_of_the_same_place_counts_once) {
    const Record record = test::record_of(kPlan);
    const Json &diagnostics = record.json.at("diagnostics");
    const auto gap = std::find_if(diagnostics.begin(), diagnostics.end(),
                                  [](const Json &each) { return each.at("code") == "numbering_gap"; });
    ASSERT_NE(gap, diagnostics.end());
    struct Case {
        const char *what;
        std::string code, document;
        Json span;
        bool same;
    };
    const Json elsewhere{{"start", 0}, {"end", 1}};
    const std::vector<Case> cases{{"the same", "numbering_gap", record.sha256(), gap->at("span"), true},
                                  {"another code", "numbering_repeat", record.sha256(), gap->at("span"), false},
                                  {"another document", "numbering_gap", std::string(64, 'a'), gap->at("span"), false},
                                  {"another place", "numbering_gap", record.sha256(), elsewhere, false}};
    for (const Case &each : cases) {
        FindingList list;
        Json audit = Json::parse(finding(each.code, "warning", each.document));
        audit["evidence"][0]["span"] = each.span;
        list.add_audit(Json{{"findings", {audit}}}.dump(), "findings.json");
        list.add(record);
        const Json own = list.own_of(record);
        EXPECT_EQ(own.size(), diagnostics.size() - (each.same ? 1 : 0)) << each.what;
        const auto data = test::data_of([&](DataFolder &folder) { list.put(folder); });
        EXPECT_EQ(data.at("findings").at("rows").size(), own.size() + 1 - list.strangers()) << each.what;
    }
}

TEST(ReportFindings, findings_that_rest_on_no_document_of_the_corpus_are_left_out) {
    const Record record = test::record_of(kPlan);
    const std::string elsewhere(64, 'a');
    Json both = Json::parse(finding("late", "warning", elsewhere));
    both["evidence"].push_back(both["evidence"][0]);
    both["evidence"][1]["document"] = record.sha256();
    FindingList list;
    list.add_audit(R"({"findings":[)" + finding("wrong", "error", elsewhere) + "," + both.dump() + "]}", "f.json");
    list.add(record);
    EXPECT_EQ(list.audited(), 2U);
    EXPECT_EQ(list.strangers(), 1U);
    const auto data = test::data_of([&](DataFolder &folder) { list.put(folder); });
    EXPECT_THAT(data.at("findings").at("codes"), ::testing::Contains("late"));
    EXPECT_THAT(data.at("findings").at("codes"), ::testing::Not(::testing::Contains("wrong")));
}

TEST(ReportFindings, a_file_that_is_no_audit_is_one_clear_error) {
    for (const char *text : {"{", "[]", "{\"findings\":[{}]}", R"({"findings":[{"severity":"grave","evidence":[]}]})",
                             R"({"findings":[{"code":"a","severity":"info",
          "message":"a","advice":"b","evidence":[]}]})"}) {
        FindingList list;
        try {
            list.add_audit(text, "OUT/findings.json");
            FAIL() << text;
        } catch (const Error &error) {
            EXPECT_EQ(error.file(), "OUT/findings.json") << text;
            EXPECT_EQ(error.why().find("exception"), std::string::npos) << error.why();
        }
    }
}

}  // namespace
}  // namespace vanban::report
