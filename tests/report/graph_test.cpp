#include "report/graph.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "audit/plan_of.hpp"
#include "report/support.hpp"

namespace vanban::report {
namespace {

const Json *node_of(const Json &graph, const std::string &symbol) {
    const auto found = std::find_if(graph.at("nodes").begin(), graph.at("nodes").end(),
                                    [&](const Json &node) { return node.at("symbol") == symbol; });
    return found == graph.at("nodes").end() ? nullptr : &*found;
}

TEST(ReportGraph, a_plan_that_another_cites_is_one_node_and_what_is_absent_says_so) {
    CitationGraph list(vanban::test::shared_lexicon());
    const Record cited = test::record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 12/KH-UBND\nLạng Sơn, ngày 02 tháng 5 năm 2025\n\nKẾ HOẠCH\n"
        "Thực hiện Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị\n\nI. MỤC ĐÍCH\nHọc.\n");
    const Record citing = test::record_of(
        "ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: 99/KH-UBND\nLạng Sơn, ngày 02 tháng 9 năm 2025\n\nKẾ HOẠCH\n"
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/5/2025 của Ủy ban nhân dân tỉnh Lạng Sơn\n\nI. MỤC ĐÍCH\nHọc.\n");
    list.add(citing);
    list.add(cited);
    const Json graph = test::data_of([&](DataFolder &folder) { list.put(folder); }).at("graph");

    const Json *plan = node_of(graph, "12/KH-UBND");
    ASSERT_NE(plan, nullptr);
    EXPECT_EQ(plan->at("plans"), Json({cited.key}));
    EXPECT_EQ(plan->at("province"), "Lạng Sơn");
    const Json *absent = node_of(graph, "71-NQ/TW");
    ASSERT_NE(absent, nullptr);
    EXPECT_EQ(absent->at("plans"), Json::array());
    EXPECT_EQ(absent->at("province"), nullptr);

    ASSERT_EQ(graph.at("edges").size(), 2U);
    const auto from_citing = std::find_if(graph.at("edges").begin(), graph.at("edges").end(),
                                          [&](const Json &edge) { return edge.at("plan") == citing.key; });
    EXPECT_EQ(graph.at("nodes").at(from_citing->at("to").get<std::size_t>()), *plan);
    EXPECT_EQ(from_citing->at("kinds"), Json({"implements"}));
    EXPECT_EQ(from_citing->at("count"), 1);
}

TEST(ReportGraph, an_undated_id_is_the_only_dated_one_of_the_same_issuer_type_and_number) {
    const auto citing = [](const std::string &symbol, const std::string &words) {
        return test::record_of("ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\nSố: " + symbol +
                               "\nLạng Sơn, ngày 02 tháng 9 năm 2025\n\n"
                               "KẾ HOẠCH\nVề trường lớp\n\nCăn cứ " +
                               words + ";\n\nI. MỤC ĐÍCH\nHọc.\n");
    };
    const std::string undated = "Nghị quyết số 71-NQ/TW của Bộ Chính trị";
    const std::vector<std::pair<std::vector<std::string>, std::size_t>> cases{
        {{"Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị", undated}, 1},
        {{"Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị",
          "Nghị quyết số 71-NQ/TW ngày 22/8/2010 của Bộ Chính trị", undated},
         3}};
    for (const auto &[citations, instruments] : cases) {
        CitationGraph list(vanban::test::shared_lexicon());
        for (std::size_t i = 0; i < citations.size(); ++i)
            list.add(citing(std::to_string(i + 1) + "/KH-UBND", citations[i]));
        const Json graph = test::data_of([&](DataFolder &folder) { list.put(folder); }).at("graph");
        EXPECT_EQ(graph.at("nodes").size(), citations.size() + instruments);
        EXPECT_EQ(graph.at("edges").size(), citations.size());
        for (const Json &edge : graph.at("edges"))
            EXPECT_EQ(graph.at("nodes").at(edge.at("to").get<std::size_t>()).at("symbol"), "71-NQ/TW");
    }
}

}  // namespace
}  // namespace vanban::report
